//! Generated structs at run time: presence, errors with their position, formats, secrets.

#![allow(missing_docs, reason = "the structs are examples")]
#![expect(clippy::unwrap_used, reason = "a test that fails panics")]

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};
use shapewright::Shape;

#[derive(Clone, shapewright::Structure)]
#[shape("AwsAdditionalDetails", rename_all = "camelCase")]
pub struct Details {
    pub identity_context: Option<String>,
    pub level: i64,
}

#[derive(Clone, shapewright::Structure)]
#[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
pub struct Reply {
    #[shape(sensitive)]
    pub access_token: String,
    pub expires_in: i64,
    pub r#type: Option<String>,
    pub ratio: Option<f64>,
    #[shape(rename = "awsAdditionalDetails")]
    pub details: Option<Box<Details>>,
    pub history: Option<Vec<Details>>,
    pub by_name: Option<BTreeMap<String, Details>>,
    pub next: Option<Box<Reply>>,
}

fn full() -> Reply {
    let details = Details::new(3).identity_context("here");
    Reply::new("secret", 28800)
        .r#type("Bearer")
        .ratio(0.5)
        .details(details.clone())
        .history(vec![details.clone(), Details::new(4)])
        .by_name(BTreeMap::from([("a".to_owned(), details)]))
        .next(Reply::new("later", 1))
}

/// Reads a document into a `Reply` and writes it back, or returns the error.
fn again(document: &str) -> String {
    match serde_json::from_str::<Reply>(document) {
        Ok(reply) => serde_json::to_string(&reply).unwrap(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn null_is_absent_and_unknown_members_are_ignored() {
    let least = r#"{"accessToken":"a","expiresIn":1}"#;
    for document in [
        least,
        r#"{"expiresIn":1,"accessToken":"a"}"#,
        r#"{"accessToken":"a","expiresIn":1.0}"#,
        r#"{"accessToken":"a","expiresIn":1,"type":null,"details":null,"history":null}"#,
        r#"{"new":{"deep":[1,{"a":null}]},"accessToken":"a","other":[],"expiresIn":1,"last":0}"#,
        r#"{"access\u0054oken":"a","expiresIn":1}"#,
    ] {
        assert_eq!(again(document), least, "{document}");
    }
}

#[test]
fn errors_name_the_member_the_shape_and_the_position() {
    let within = |rest: &str| format!(r#"{{"accessToken":"a","expiresIn":1,{rest}}}"#);
    for (document, message) in [
        (
            "{}".to_owned(),
            "accessToken: required member is missing, in `CreateTokenResponseTypeDef` at line 1 column 2",
        ),
        (
            r#"{"accessToken":"a"}"#.to_owned(),
            "expiresIn: required member is missing, in `CreateTokenResponseTypeDef` at line 1 column 19",
        ),
        (
            r#"{"accessToken":"a","expiresIn":null}"#.to_owned(),
            "expiresIn: expected integer, found null, in `CreateTokenResponseTypeDef` at line 1 column 35",
        ),
        (
            r#"{"accessToken":"a","expiresIn":"1"}"#.to_owned(),
            "expiresIn: expected integer, found string, in `CreateTokenResponseTypeDef` at line 1 column 34",
        ),
        (
            r#"{"accessToken":"a","expiresIn":1.5}"#.to_owned(),
            "expiresIn: expected integer, found number, in `CreateTokenResponseTypeDef` at line 1 column 34",
        ),
        (
            r#"{"accessToken":"a","expiresIn":18446744073709551615}"#.to_owned(),
            "expiresIn: expected integer, found number out of range of 64 bits, in `CreateTokenResponseTypeDef` at line 1 column 51",
        ),
        (
            within(r#""type":null,"type":"b""#),
            "type: member is repeated, in `CreateTokenResponseTypeDef` at line 1 column 51",
        ),
        (
            within(r#""awsAdditionalDetails":{"level":1,"identityContext":5}"#),
            "awsAdditionalDetails.identityContext: expected string, found number, in `AwsAdditionalDetails` at line 1 column 86",
        ),
        (
            within(r#""history":[{"level":1},{}]"#),
            "history[1].level: required member is missing, in `AwsAdditionalDetails` at line 1 column 57",
        ),
        (
            within(r#""byName":{"a":{"level":1},"b \"c\"":{"level":[]}}"#),
            r#"byName["b \"c\""].level: expected integer, found array, in `AwsAdditionalDetails` at line 1 column 79"#,
        ),
        (
            within(r#""history":{}"#),
            "history: expected list, found object, in `CreateTokenResponseTypeDef` at line 1 column 43",
        ),
        (
            "[1]".to_owned(),
            "expected structure `CreateTokenResponseTypeDef`, found array at line 1 column 1",
        ),
    ] {
        let given = again(&document);
        let text = |message: &str| message.rsplit_once(" column ").map(|(text, _)| text.to_owned());
        assert_eq!(text(&given), text(message), "{document}");
    }
}

#[test]
fn secrets_are_not_in_human_readable_output() {
    let printed = format!("{:?} {:#?}", full(), full());
    assert!(!printed.contains("secret") && !printed.contains("later"), "{printed}");
    assert!(printed.contains("r#type") || printed.contains("type: Some(\"Bearer\")"), "{printed}");
    for document in [
        r#"{"accessToken":{"hunter2":1}}"#,
        r#"{"accessToken":["hunter2"]}"#,
        r#"{"accessToken":424242}"#,
        r#"{"accessToken":"a","accessToken":"hunter2"}"#,
    ] {
        let error = again(document);
        assert!(error.starts_with("accessToken: "), "{error}");
        assert!(!error.contains("hunter2") && !error.contains("424242"), "{error}");
    }
    let panic = std::panic::catch_unwind(|| assert_eq!(full(), Reply::new("hunter2", 1)));
    let message = panic.unwrap_err().downcast::<String>().unwrap();
    assert!(!message.contains("secret") && !message.contains("hunter2"), "{message}");
}

#[track_caller]
fn survives<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string_pretty(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value);
    assert_eq!(&serde_json::from_slice::<T>(text.as_bytes()).unwrap(), value);
    assert_eq!(&serde_json::from_reader::<_, T>(text.as_bytes()).unwrap(), value);
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(tree, serde_json::from_str::<serde_json::Value>(&text).unwrap());
    assert_eq!(&serde_json::from_value::<T>(tree).unwrap(), value);

    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(&ciborium::from_reader::<T, _>(cbor.as_slice()).unwrap(), value);
    let packed = rmp_serde::to_vec_named(value).unwrap();
    assert_eq!(&rmp_serde::from_slice::<T>(&packed).unwrap(), value);
    let bare = rmp_serde::to_vec(value).unwrap();
    assert_eq!(&rmp_serde::from_slice::<T>(&bare).unwrap(), value);
}

#[test]
fn values_survive_every_format() {
    survives(&full());
    survives(&Reply::new("", -1));
    survives(&vec![Details::new(i64::MAX), Details::new(i64::MIN)]);
    survives(&Reply::new("a", 1).ratio(-0.1));
}

#[test]
fn errors_have_a_path_in_binary_formats() {
    let wrong = BTreeMap::from([("accessToken", 5), ("expiresIn", 1)]);
    let mut cbor = Vec::new();
    ciborium::into_writer(&wrong, &mut cbor).unwrap();
    let error = ciborium::from_reader::<Reply, _>(cbor.as_slice()).unwrap_err().to_string();
    assert!(error.contains("accessToken: expected string, found number"), "{error}");
    let packed = rmp_serde::to_vec_named(&wrong).unwrap();
    let error = rmp_serde::from_slice::<Reply>(&packed).unwrap_err().to_string();
    assert!(error.contains("accessToken: expected string, found number"), "{error}");
}

#[test]
fn numbers_that_json_lacks_are_strings() {
    let reply = Reply::new("a", 1).ratio(f64::NEG_INFINITY);
    let text = r#"{"accessToken":"a","expiresIn":1,"ratio":"-Infinity"}"#;
    assert_eq!(serde_json::to_string(&reply).unwrap(), text);
    assert_eq!(serde_json::from_str::<Reply>(text).unwrap(), reply);
    let not_a_number = Reply::new("a", 1).ratio(f64::NAN);
    assert_ne!(not_a_number, not_a_number.clone());
}

#[test]
fn values_are_equal_member_by_member() {
    assert_eq!(full(), full());
    for other in [
        Reply { access_token: "other".to_owned(), ..full() },
        Reply { r#type: None, ..full() },
        Reply { ratio: Some(0.25), ..full() },
        Reply { details: Some(Box::new(Details::new(3))), ..full() },
        Reply { history: Some(Vec::new()), ..full() },
        Reply { by_name: Some(BTreeMap::new()), ..full() },
        Reply { next: None, ..full() },
    ] {
        assert!(full() != other);
    }
}

#[test]
fn shapes_work_inside_types_that_derive_serde() {
    #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
    struct Cached {
        saved: u32,
        #[serde(flatten)]
        reply: Details,
        again: Option<Box<Details>>,
    }
    let text = r#"{"saved":7,"level":1,"identityContext":"x","again":{"level":2}}"#;
    let cached: Cached = serde_json::from_str(text).unwrap();
    assert_eq!(cached.reply, Details::new(1).identity_context("x"));
    assert_eq!(serde_json::to_string(&cached).unwrap(), text);
}

#[test]
fn shapes_describe_themselves() {
    let shapes: [&dyn Shape; 2] = [&full(), &Details::new(1)];
    let names = shapes.map(|shape| shape.table().shape);
    assert_eq!(names, ["CreateTokenResponseTypeDef", "AwsAdditionalDetails"]);
}
