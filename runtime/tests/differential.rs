//! Our structs and the same structs with serde_derive, on random documents: both accept or reject
//! a document, read the same value from it, and write the same text. The intended differences are in
//! a table at the end, and in docs/reference.md.

#![allow(missing_docs, unreachable_pub, reason = "the structs are examples")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::{Deserialize, Serialize};
use serde_json::Value;

mod ours {
    use std::collections::BTreeMap;

    #[derive(Clone)]
    pub struct Inner {
        pub level: i64,
        pub label: Option<String>,
    }

    shapewright::projection! {
        Inner = "InnerTypeDef" { level: i64 = "level" } optional { label: String = "label" }
    }

    #[derive(Clone)]
    pub struct Outer {
        pub name: String,
        pub count: i64,
        pub on: bool,
        pub ratio: f64,
        pub inner: Inner,
        pub tags: Vec<String>,
        pub size: Option<i64>,
        pub text: Option<String>,
        pub off: Option<bool>,
        pub list: Option<Vec<Inner>>,
        pub by_name: Option<BTreeMap<String, Inner>>,
        pub next: Option<Box<Outer>>,
        pub small: Option<u8>,
        pub nullable: Option<Vec<Option<i64>>>,
    }

    shapewright::projection! {
        Outer = "OuterTypeDef" {
            name: String = "name",
            count: i64 = "count",
            on: bool = "on",
            ratio: f64 = "ratio",
            inner: Inner = "inner",
            tags: Vec<String> = "tags",
        } optional {
            size: i64 = "size",
            text: String = "text",
            off: bool = "off",
            list: Vec<Inner> = "list",
            by_name: BTreeMap<String, Inner> = "by_name",
            next: Box<Outer> = "next",
            small: u8 = "small",
            nullable: Vec<Option<i64>> = "nullable",
        }
    }
}

mod theirs {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    pub struct Inner {
        pub level: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<String>,
    }

    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    pub struct Outer {
        pub name: String,
        pub count: i64,
        pub on: bool,
        pub ratio: f64,
        pub inner: Inner,
        pub tags: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub size: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub off: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<Inner>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub by_name: Option<BTreeMap<String, Inner>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub next: Option<Box<Outer>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub small: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub nullable: Option<Vec<Option<i64>>>,
    }
}

/// The text of a value in a document.
type Text = BoxedStrategy<String>;

fn one_of(texts: &'static [&'static str]) -> Text {
    proptest::sample::select(texts).prop_map(str::to_owned).boxed()
}

fn text() -> Text {
    let any = any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap());
    prop_oneof![any, one_of(&[r#""""#, r#""\u0061\ud83d\ude00""#, r#""\ud800""#, "\"\u{e9}\""])]
        .boxed()
}

fn integer() -> Text {
    let edges = &[
        "0",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "255",
        "256",
        "-1",
    ];
    prop_oneof![4 => any::<i64>().prop_map(|value| value.to_string()), 1 => one_of(edges)].boxed()
}

/// Floats that `serde_json` reads exactly: it rounds the last digits of others.
fn float() -> Text {
    let edges = &["1e400", "-1e-400", "5e-324", "0.1", "-0.0", "1E+2", "01", "1.", "7"];
    prop_oneof![4 => any::<i32>().prop_map(|value| (f64::from(value) / 64.0).to_string()), 1 => one_of(edges)]
        .boxed()
}

fn boolean() -> Text {
    one_of(&["true", "false"])
}

fn list(item: Text) -> Text {
    vec(item, 0..4).prop_map(|items| format!("[{}]", items.join(","))).boxed()
}

fn map(value: Text) -> Text {
    vec((text(), value), 0..4)
        .prop_map(|entries| {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{key}:{value}")).collect();
            format!("{{{}}}", entries.join(","))
        })
        .boxed()
}

/// A value of another type, except those on which the two differ on purpose.
fn wrong() -> Text {
    one_of(&[
        "null",
        "true",
        "-5",
        "0.5",
        "1e300",
        "\"text\"",
        "{}",
        r#"{"level":1}"#,
        r#"{"a":{"level":2}}"#,
    ])
}

/// The entries of one member: usually one; with faults also none, null, two, or a wrong value.
fn entries(
    name: &'static str,
    value: Text,
    required: bool,
    faults: bool,
) -> BoxedStrategy<Vec<String>> {
    let fault = u32::from(faults);
    let entry = move |value: Text| value.prop_map(move |value| format!("\"{name}\":{value}"));
    prop_oneof![
        25 => vec(entry(value.clone()), 1),
        (if required { fault } else { 20 }) => Just(Vec::new()),
        (if required { fault } else { 5 }) => vec(entry(one_of(&["null"])), 1),
        fault => vec(entry(wrong()), 1),
        fault => vec(entry(value), 2),
    ]
    .boxed()
}

fn structure(members: Vec<BoxedStrategy<Vec<String>>>) -> Text {
    let unknown = (one_of(&["new", "Name", "", "level ", "na\\u006de2"]), any_json());
    let unknown = vec(unknown.prop_map(|(name, value)| format!("\"{name}\":{value}")), 0..3);
    (members, unknown)
        .prop_map(|(members, unknown)| {
            members.into_iter().flatten().chain(unknown).collect::<Vec<_>>()
        })
        .prop_shuffle()
        .prop_map(|entries| format!("{{{}}}", entries.join(" ,\n")))
        .boxed()
}

fn any_json() -> Text {
    let leaf = prop_oneof![text(), integer(), boolean(), one_of(&["null"])].boxed();
    prop_oneof![leaf.clone(), list(leaf.clone()), map(list(leaf))].boxed()
}

fn inner(faults: bool) -> Text {
    structure(vec![
        entries("level", integer(), true, faults),
        entries("label", text(), false, faults),
    ])
}

fn outer(depth: u32, faults: bool) -> Text {
    let mut members = vec![
        entries("name", text(), true, faults),
        entries("count", integer(), true, faults),
        entries("on", boolean(), true, faults),
        entries("ratio", float(), true, faults),
        entries("inner", inner(faults), true, faults),
        entries("tags", list(text()), true, faults),
        entries("size", integer(), false, faults),
        entries("text", text(), false, faults),
        entries("off", boolean(), false, faults),
        entries("list", list(inner(faults)), false, faults),
        entries("by_name", map(inner(faults)), false, faults),
        entries("small", (0..300_u16).prop_map(|value| value.to_string()).boxed(), false, faults),
        entries("nullable", list(prop_oneof![integer(), one_of(&["null"])].boxed()), false, faults),
    ];
    if depth > 0 {
        members.push(entries("next", outer(depth - 1, faults), false, faults));
    }
    structure(members)
}

/// Compares both on a document, and returns whether they accept it.
fn compare(document: &str) -> bool {
    let ours = serde_json::from_str::<ours::Outer>(document);
    let theirs = serde_json::from_str::<theirs::Outer>(document);
    let (ours, theirs) = match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => (ours, theirs),
        (Err(ours), Err(theirs)) => {
            assert_eq!(ours.is_eof(), theirs.is_eof(), "{ours} {theirs} {document}");
            return false;
        }
        (ours, theirs) => panic!("{ours:?}\n{theirs:?}\n{document}"),
    };
    let written = serde_json::to_string(&theirs).unwrap();
    assert_eq!(serde_json::to_string(&ours).unwrap(), written, "{document}");
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{document}");

    // Each reads the output of the other, and reads the same value as from the document.
    let tree: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(ours::Outer::deserialize(&tree).unwrap(), ours);
    assert_eq!(serde_json::from_reader::<_, ours::Outer>(document.as_bytes()).unwrap(), ours);
    assert_eq!(cbor::<_, ours::Outer>(&theirs), ours);
    assert_eq!(cbor::<_, theirs::Outer>(&ours), theirs);
    let named = |packed: Vec<u8>| rmp_serde::from_slice::<ours::Outer>(&packed).unwrap();
    assert_eq!(named(rmp_serde::to_vec_named(&theirs).unwrap()), ours);
    // Without names, ours has a position for each member; so has theirs, if it skips none.
    let bare = rmp_serde::to_vec(&ours).unwrap();
    assert_eq!(rmp_serde::from_slice::<theirs::Outer>(&bare).unwrap(), theirs);
    true
}

fn cbor<W: Serialize, R: serde::de::DeserializeOwned>(value: &W) -> R {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(&bytes[..]).unwrap()
}

#[test]
fn random_documents_are_read_the_same_by_both() {
    for faults in [false, true] {
        let mut runner =
            TestRunner::new(Config { cases: 192, failure_persistence: None, ..Config::default() });
        let taken = std::cell::Cell::new(0);
        runner
            .run(&outer(2, faults), |document| {
                taken.set(taken.get() + u32::from(compare(&document)));
                Ok(())
            })
            .unwrap();
        assert!((1..192).contains(&taken.get()), "{} of 192 documents are taken", taken.get());
    }
}

#[test]
fn intended_differences_are_listed() {
    for (what, theirs_takes, document) in [
        ("a structure as an array", true, r#"{"inner":[1,"a"]}"#),
        ("a whole number with a point", false, r#"{"inner":{"level":5.0}}"#),
        ("a whole number with an exponent", false, r#"{"inner":{"level":1e3}}"#),
        ("a zero with a sign", false, r#"{"inner":{"level":-0}}"#),
        ("a number that JSON lacks", false, r#"{"ratio":"NaN"}"#),
    ] {
        #[derive(Deserialize)]
        struct Theirs {
            #[serde(rename = "inner")]
            _inner: Option<theirs::Inner>,
            #[serde(rename = "ratio")]
            _ratio: Option<f64>,
        }
        let theirs = serde_json::from_str::<Theirs>(document).is_ok();
        let ours = serde_json::from_str::<Ours>(document).is_ok();
        assert_eq!((ours, theirs), (!theirs_takes, theirs_takes), "{what}");
    }
}

#[derive(Clone)]
struct Ours {
    inner: Option<ours::Inner>,
    ratio: Option<f64>,
}

shapewright::projection! {
    Ours = "OursTypeDef" {} optional { inner: ours::Inner = "inner", ratio: f64 = "ratio" }
}
