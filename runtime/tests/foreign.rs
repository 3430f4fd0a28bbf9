//! Members held in types of other crates, and in sets and arrays.

#![cfg(all(
    feature = "bytes",
    feature = "chrono",
    feature = "indexmap",
    feature = "secrecy",
    feature = "time"
))]

use std::collections::BTreeSet;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use time::OffsetDateTime;

type Tags = IndexMap<String, i64, std::hash::RandomState>;

#[derive(Clone)]
struct Held {
    body: Bytes,
    created: DateTime<Utc>,
    updated: Option<OffsetDateTime>,
    tags: Option<Tags>,
    token: Option<SecretString>,
    names: Option<BTreeSet<String>>,
    range: Option<[u8; 2]>,
    key: Option<SecretSlice<u8>>,
}

shapewright::projection! {
    Held = "HeldTypeDef" {
        body: Bytes = "body",
        created: DateTime<Utc> = "created",
    } optional {
        updated: OffsetDateTime = "updated",
        tags: Tags = "tags",
        token: SecretString = "token",
        names: BTreeSet<String> = "names",
        range: [u8; 2] = "range",
        key: SecretSlice<u8> = "key",
    }
}

const DOCUMENT: &str = r#"{"body":"aGVsbG8=","created":"2020-01-01T00:00:00.123000+00:00","updated":"1969-12-31T23:59:59.500000+00:00","tags":{"b":1,"a":2},"token":"hush","names":["a","b"],"range":[1,255],"key":"aHVzaA=="}"#;

fn read(document: &str) -> Result<Held, String> {
    serde_json::from_str(document).map_err(|error| error.to_string())
}

#[test]
fn documents_are_written_as_they_were_read() {
    let held = read(DOCUMENT).expect("a document");
    assert_eq!(serde_json::to_string(&held).expect("JSON"), DOCUMENT);
    assert_eq!(held, read(DOCUMENT).expect("a document"));
    assert_eq!(&*held.body, b"hello");
    assert_eq!(held.created.timestamp_millis(), 1_577_836_800_123);
    assert_eq!(held.updated.expect("an instant").unix_timestamp_nanos(), -500_000_000);
    let keys: Vec<String> = held.tags.clone().expect("tags").into_keys().collect();
    assert_eq!(keys, ["b", "a"]);
    assert_eq!(held.token.as_ref().expect("a token").expose_secret(), "hush");
    assert_eq!(held.range, Some([1, 255]));
    assert_eq!(held.key.as_ref().expect("a key").expose_secret(), b"hush");
}

#[test]
fn values_survive_binary_formats() {
    let held = read(DOCUMENT).expect("a document");
    let mut bytes = Vec::new();
    ciborium::into_writer(&held, &mut bytes).expect("CBOR");
    assert_eq!(ciborium::from_reader::<Held, _>(bytes.as_slice()).expect("a document"), held);
}

#[test]
fn equality_is_that_of_the_types() {
    let base = r#"{"body": "", "created": 0"#;
    for (left, right, equal) in [
        (r#""names": ["a", "b"]"#, r#""names": ["b", "a", "b"]"#, true),
        (r#""names": ["a", "b"]"#, r#""names": ["a"]"#, false),
        (r#""names": ["a", "b"]"#, r#""names": ["a", "c"]"#, false),
        (r#""tags": {"a": 1, "b": 2}"#, r#""tags": {"b": 2, "a": 1}"#, true),
        (r#""tags": {"a": 1, "b": 2}"#, r#""tags": {"b": 1, "a": 2}"#, false),
        (r#""range": [1, 2]"#, r#""range": [2, 1]"#, false),
        (r#""updated": "2020-01-01T01:00:00+01:00""#, r#""updated": 1577836800"#, true),
        (r#""token": "a""#, r#""token": "b""#, false),
        (r#""key": "aHVzaA==""#, r#""key": "aHVzaA""#, true),
        (r#""key": "aHVzaA==""#, r#""key": "aHVz""#, false),
    ] {
        let left = read(&format!("{base}, {left}}}")).expect("a document");
        let right = read(&format!("{base}, {right}}}")).expect("a document");
        assert_eq!(left == right, equal, "{left:?} {right:?}");
    }
}

#[test]
fn a_secret_is_never_printed() {
    let printed = format!("{:?}", read(DOCUMENT).expect("a document"));
    assert!(printed.contains("names: Some([\"a\", \"b\"])"), "{printed}");
    assert!(!printed.contains("hush") && !printed.contains("104"), "{printed}");
}

#[test]
fn values_that_do_not_fit_are_errors_with_a_path() {
    for (member, expected) in [
        (r#""range": [1]"#, "range: expected list of 2 items, found 1"),
        (r#""range": [1, 2, 3]"#, "range: expected list of 2 items, found more"),
        (r#""range": [1, 256]"#, "range[1]: expected integer, found number out of range"),
        (r#""range": 5"#, "range: expected list, found number"),
        (r#""names": ["a", 5]"#, "names[1]: expected string, found number"),
        (
            r#""updated": "soon""#,
            "updated: expected timestamp (epoch seconds, ISO 8601, or an HTTP date), found string",
        ),
        (r#""token": 5"#, "token: expected string, found number"),
        (r#""key": "?""#, "key: expected blob, found text that is not base64"),
        (r#""key": 5"#, "key: expected blob, found number"),
        (r#""tags": {"a": "b"}"#, "tags[\"a\"]: expected integer, found string"),
    ] {
        let error = read(&format!(r#"{{{member}}}"#)).expect_err("a wrong value");
        assert!(error.starts_with(expected), "{error}");
    }
}
