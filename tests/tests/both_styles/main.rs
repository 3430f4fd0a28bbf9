//! Types of both styles accept the same documents and write the same JSON.

use std::error::Error;
use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shapewright::exception::Exception;

mod engine {
    shapewright::shapes! { model = "tests/both_styles/model" }
}

mod plain {
    shapewright::shapes! { model = "tests/both_styles/model", style = "serde" }
}

/// What a type writes for a document, or nothing if it refuses it. The document comes from a value too.
fn written<T: DeserializeOwned + Serialize>(document: &str) -> Option<Value> {
    let read: Result<T, _> = serde_json::from_str(document);
    let written = read.ok().map(|value| serde_json::to_value(value).expect("JSON"));
    if let Ok(value) = serde_json::from_str::<Value>(document) {
        let of_value: Option<T> = serde_json::from_value(value).ok();
        let of_value = of_value.map(|value| serde_json::to_value(value).expect("JSON"));
        let is_repeated =
            ["message", "S"].iter().any(|name| document.matches(&format!("{name:?}:")).count() > 1);
        assert!(is_repeated || of_value == written, "{document}: {of_value:?}, {written:?}");
    }
    written
}

/// Compares what both styles write with what is expected; `None` is an error.
macro_rules! check {
    ($name:ident: $($document:literal => $expected:expr;)*) => {
        $(
            let expected: Option<Value> = $expected;
            let document = $document;
            assert_eq!(written::<engine::$name>(document), expected, "engine: {document}");
            assert_eq!(written::<plain::$name>(document), expected, "serde: {document}");
        )*
    };
}

#[test]
fn the_message_of_an_exception_has_any_spelling() {
    check! { Gone:
        r#"{}"# => Some(json!({}));
        r#"{"message": "a"}"# => Some(json!({"message": "a"}));
        r#"{"Message": "a"}"# => Some(json!({"message": "a"}));
        r#"{"errorMessage": "a", "__type": "Gone"}"# => Some(json!({"message": "a"}));
        r#"{"message": "a", "Message": "b"}"# => Some(json!({"message": "a"}));
        r#"{"Message": "b", "message": "a"}"# => Some(json!({"message": "a"}));
        r#"{"Message": "b", "message": null}"# => Some(json!({"message": "b"}));
        r#"{"message": null, "Message": "b"}"# => Some(json!({"message": "b"}));
        r#"{"Message": "b", "errorMessage": "c"}"# => Some(json!({"message": "b"}));
        r#"{"Message": null, "errorMessage": "c"}"# => Some(json!({"message": "c"}));
        r#"{"message": null}"# => Some(json!({}));
        r#"{"message": "a", "message": "b"}"# => None;
        r#"{"message": 5}"# => None;
        r#"{"Message": 5}"# => None;
        r#"5"# => None;
    }
    check! { NotFound:
        r#"{"Message": "a", "key": "k"}"# => Some(json!({"Message": "a", "key": "k"}));
        r#"{"message": "a"}"# => Some(json!({"Message": "a"}));
        r#"{"message": "a", "Message": "b", "key": null}"# => Some(json!({"Message": "b"}));
        r#"{"Message": "b", "message": "a"}"# => Some(json!({"Message": "b"}));
        r#"{"key": "k"}"# => None;
        r#"{"Message": null}"# => None;
    }
    check! { Invalid:
        r#"{"errorMessage": "a"}"# => Some(json!({"errorMessage": "a"}));
        r#"{"errorMessage": "a", "Message": "b"}"# => Some(json!({"errorMessage": "a", "message": "b"}));
        r#"{"Message": "b"}"# => None;
    }
}

#[test]
fn what_protocols_add_to_an_exception_is_not_an_unknown_member() {
    check! { Strict:
        r#"{"__type": "Strict", "code": 5, "Message": "a", "RequestId": [1]}"# =>
            Some(json!({"code": 5, "message": "a"}));
        r#"{"code": "Strict"}"# => None;
        r#"{"message": "a", "key": "k"}"# => None;
    }
    check! { Keeping:
        r#"{"__type": "Keeping", "Message": "a", "key": [1]}"# =>
            Some(json!({"__type": "Keeping", "message": "a", "key": [1]}));
    }
}

#[test]
fn exceptions_are_errors_with_a_code_a_status_and_a_message() {
    fn text<T: DeserializeOwned + Display + Error + 'static>(document: &str) -> String {
        let error: T = serde_json::from_str(document).expect("an exception");
        let shown = error.to_string();
        let error: Box<dyn Error> = Box::new(error);
        assert!(error.source().is_none());
        shown
    }
    macro_rules! shown {
        ($($name:ident $document:literal $expected:literal, $message:expr;)*) => {
            $(
                assert_eq!(text::<engine::$name>($document), $expected);
                assert_eq!(text::<plain::$name>($document), $expected);
                let error: engine::$name = serde_json::from_str($document).expect("an exception");
                assert_eq!(error.error_message(), $message);
                assert_eq!(plain::$name::CODE, engine::$name::CODE);
                assert_eq!(plain::$name::STATUS, error.error_table().status);
                let error: plain::$name = serde_json::from_str($document).expect("an exception");
                assert_eq!(error.error_message(), $message);
            )*
        };
    }
    shown! {
        Gone r#"{}"# "Gone", None;
        Gone r#"{"Message": "a"}"# "Gone: a", Some("a");
        NotFound r#"{"Message": "a"}"# "NotFound: a", Some("a");
        Invalid r#"{"errorMessage": "a"}"# "Client.Invalid: a", Some("a");
        Invalid r#"{"errorMessage": "a", "message": "b"}"# "Client.Invalid: b", Some("b");
        Strict r#"{"message": "secret"}"# "Strict: <sensitive>", Some("secret");
        Strict r#"{}"# "Strict", None;
        Described r#"{"error": "e", "error_description": "d"}"# "Described: d", Some("d");
    }
}

#[test]
fn a_tagged_union_has_exactly_one_member() {
    check! { Attribute:
        r#"{"S": "a"}"# => Some(json!({"S": "a"}));
        r#"{"S": null, "n": 5, "__type": "x"}"# => Some(json!({"n": 5}));
        r#"{"L": [{"S": "a"}, null, {"M": {"a": {"not": {"n": 1}}, "b": null}}]}"# =>
            Some(json!({"L": [{"S": "a"}, {"M": {"a": {"not": {"n": 1}}}}]}));
        r#"{"empty": {}}"# => Some(json!({"empty": {}}));
        r#"{"New": [1, null]}"# => Some(json!({"New": [1, null]}));
        r#"{"New": {"a": 0.5}, "S": null}"# => Some(json!({"New": {"a": 0.5}}));
        r#"{"SDK_UNKNOWN_MEMBER": {"name": "x"}}"# => Some(json!({"SDK_UNKNOWN_MEMBER": {"name": "x"}}));
        r#"{}"# => None;
        r#"{"S": null}"# => None;
        r#"{"New": null}"# => None;
        r#"{"S": "a", "n": 5}"# => None;
        r#"{"S": "a", "New": 5}"# => None;
        r#"{"S": "a", "S": null}"# => None;
        r#"{"S": null, "S": "a"}"# => None;
        r#"{"S": 5}"# => None;
        r#"{"n": "5"}"# => None;
        r#"{"not": {}}"# => None;
        r#"{"L": [{}]}"# => None;
        r#""S""# => None;
        r#"null"# => None;
    }
    check! { PutRequest:
        r#"{"value": {"S": "a"}}"# => Some(json!({"value": {"S": "a"}}));
        r#"{"value": {"S": "a"}, "condition": null}"# => Some(json!({"value": {"S": "a"}}));
        r#"{"value": {"S": "a"}, "condition": {"S": null}}"# => Some(json!({"value": {"S": "a"}}));
        r#"{"value": {"S": "a"}, "condition": {}, "closed": {"__type": "Closed"}}"# =>
            Some(json!({"value": {"S": "a"}}));
        r#"{"value": {"S": "a"}, "condition": {"New": 1}}"# =>
            Some(json!({"value": {"S": "a"}, "condition": {"New": 1}}));
        r#"{"value": {"S": "a"}, "values": [null, {"n": 1}], "byName": {"a": null, "b": {"S": ""}}}"# =>
            Some(json!({"value": {"S": "a"}, "values": [{"n": 1}], "byName": {"b": {"S": ""}}}));
        r#"{"value": {"S": "a"}, "condition": {"S": "a", "n": 5}}"# => None;
        r#"{"value": {}}"# => None;
        r#"{"value": null}"# => None;
        r#"{"condition": {"S": "a"}}"# => None;
        r#"{"value": {"S": "a"}, "closed": {"n": 1}}"# => Some(json!({"value": {"S": "a"}, "closed": {"n": 1}}));
        r#"{"value": {"S": "a"}, "closed": {"New": 1}}"# => None;
    }
}
