//! Documents that are meant to break the reading of unions.

use std::collections::BTreeMap;

use serde_json::json;
use shapewright::{Reflect, Structure, TaggedUnion, Union, UnknownValue};

use super::shapes::Attribute;

/// A union that contains itself under its own name.
#[derive(Clone, TaggedUnion)]
#[shape("Filter", deny_unknown)]
#[expect(clippy::enum_variant_names, reason = "the name of a member is that of its union")]
enum Filter {
    Filter(Box<Filter>),
    #[shape(sensitive)]
    Secret(String),
    Unknown {
        name: String,
        value: UnknownValue,
    },
}

#[test]
fn names_of_documents_are_cut_and_visible_in_errors() {
    let long = "k".repeat(100_000);
    let hidden = "a\u{202e}b\u{7}\nc";
    for name in [long.as_str(), hidden] {
        for document in [
            json!({"S": "a", name: 5}),
            json!({name: {"a": 5}, "zz": 5}),
            json!({"L": [{"S": "a"}, {"S": "b", name: null, "zz": 1}]}),
            json!({"M": {name: {}}}),
        ] {
            let text = document.to_string();
            let error = serde_json::from_str::<Attribute>(&text).expect_err("two members");
            let error = error.to_string();
            assert!(error.len() < 1_000, "{} bytes", error.len());
            assert!(!error.contains(['\u{202e}', '\u{7}', '\n']), "{error:?}");
        }
        let error = serde_json::from_value::<Filter>(json!({name: "hunter2"}));
        let error = error.expect_err("an unlisted member").to_string();
        assert!(error.len() < 1_000 && !error.contains(['\u{202e}', '\u{7}', '\n']), "{error:?}");
        let kept: Attribute = serde_json::from_value(json!({name: [1]})).expect("a member");
        assert_eq!(serde_json::to_value(&kept).expect("JSON"), json!({name: [1]}));
    }
}

#[test]
fn errors_never_have_values() {
    for document in [
        json!({"Secret": "hunter2", "S": "hunter2"}),
        json!({"Later": "hunter2", "S": "hunter2"}),
        json!({"Later": "hunter2", "Sooner": {"hunter": "hunter2"}}),
        json!({"Secret": ["hunter2"]}),
        json!({"SecretUnion": {"S": ["hunter2"]}}),
        json!({"Nested": {"inner": {"Secret": {"a": "hunter2"}}}}),
        json!("hunter2"),
        json!(["hunter2"]),
    ] {
        let error = serde_json::from_value::<Attribute>(document.clone());
        let error = error.expect_err("a fault").to_string();
        assert!(!error.contains("hunter2"), "{document}: {error}");
    }
    let error = serde_json::from_value::<Filter>(json!({"Filter": {"Secret": 5, "x": "hunter2"}}));
    assert!(!error.expect_err("a fault").to_string().contains("hunter2"));
}

#[test]
fn a_repeated_name_is_an_error() {
    for document in [
        r#"{"S":"a","S":"b"}"#,
        r#"{"S":null,"S":"b"}"#,
        r#"{"S":"a","S":null}"#,
        r#"{"Later":1,"Later":2}"#,
        r#"{"M":{},"M":{}}"#,
    ] {
        assert!(serde_json::from_str::<Attribute>(document).is_err(), "{document}");
    }
}

#[test]
fn deep_values_are_errors_of_the_format_or_are_read() {
    for depth in [100, 100_000] {
        for (open, inner, close) in [
            (r#"{"L":["#, r#"{"S":"a"}"#, "]}"),
            (r#"{"M":{"a":"#, r#"{"S":"a"}"#, "}}"),
            (r#"{"SecretUnion":"#, r#"{"S":"a"}"#, "}"),
            (r#"{"Later":"#, "5", "}"),
        ] {
            let depth = if depth == 100 { 60 } else { depth };
            let text = [open.repeat(depth), inner.to_owned(), close.repeat(depth)].concat();
            let read = serde_json::from_str::<Attribute>(&text);
            assert_eq!(read.is_ok(), depth == 60, "{open} {depth}");
            if let Ok(value) = read {
                assert_eq!(serde_json::to_string(&value).expect("JSON"), text);
                assert_eq!(value.clone(), value);
            }
        }
    }
}

#[derive(Clone, Structure)]
#[shape("Holder")]
struct Holder {
    inner: Option<Box<Attribute>>,
}

#[derive(Clone, Structure)]
#[shape("Other")]
struct Other {
    inner: i64,
    union: Attribute,
}

#[derive(Clone, Union)]
#[shape("Either")]
enum Either {
    Holder(Holder),
    Other(Other),
    Map(BTreeMap<String, Vec<Attribute>>),
}

/// The first type fails in an optional union, before that begins.
#[test]
fn a_failed_trial_does_not_let_the_next_union_be_empty() {
    let document = json!({"inner": 5, "union": {}});
    let read = serde_json::from_value::<Either>(document);
    let error = read.expect_err("a union without a member").to_string();
    assert!(error.contains("union") || error.contains("inner"), "{error}");
    let read = serde_json::from_value::<Either>(json!({"inner": 5, "union": {"S": "a"}}));
    assert!(matches!(read, Ok(Either::Other(_))));
}

#[test]
fn the_variant_for_others_cannot_be_set_by_its_name() {
    let mut value = Attribute::S("a".into());
    assert!(value.set("Unknown", json!({"name": "S", "value": 5})).is_err());
    assert!(value.set("", json!(5)).is_err());
    value.set("S", json!("b")).expect("a member");
    assert_eq!(value, Attribute::S("b".into()));
}
