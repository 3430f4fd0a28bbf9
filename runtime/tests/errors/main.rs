//! Errors for wrong documents: the path, what was expected in terms of the model, what was found, and
//! never a secret; in every format.

#![allow(missing_docs, unreachable_pub, reason = "the structs are examples")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]
#![cfg(all(feature = "blob", feature = "timestamp"))]

mod formats;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};
use shapewright::{Blob, Timestamp};

#[derive(Clone, shapewright::Structure)]
#[shape("KeyTypeDef", rename_all = "PascalCase")]
pub struct Key {
    pub name: String,
    #[shape(sensitive)]
    pub secret: Option<Secret>,
    pub made: Option<Timestamp>,
    pub bytes: Option<Blob>,
    pub keys: Option<BTreeMap<String, Vec<Key>>>,
    pub size: Option<i64>,
    pub small: Option<u8>,
}

#[derive(Clone, shapewright::Structure)]
#[shape("SecretTypeDef", rename_all = "PascalCase")]
pub struct Secret {
    pub value: String,
    pub map: Option<BTreeMap<String, i64>>,
    pub made: Option<Timestamp>,
}

/// The documents, and their errors in every format that names members.
fn table() -> Vec<(Value, &'static str)> {
    let secret = "PLANTED";
    vec![
        (json!({}), "Name: required member is missing, in `KeyTypeDef`"),
        (json!({"Name": 5}), "Name: expected string, found number, in `KeyTypeDef`"),
        (json!({"Name": null}), "Name: expected string, found null, in `KeyTypeDef`"),
        (json!({"Name": {"PLANTED": 1}}), "Name: expected string, found object, in `KeyTypeDef`"),
        (json!({"Made": true}), "Made: expected timestamp, found boolean, in `KeyTypeDef`"),
        (
            json!({"Made": secret}),
            "Made: expected timestamp (epoch seconds, ISO 8601, or an HTTP date), found string, in `KeyTypeDef`",
        ),
        (json!({"Size": "1"}), "Size: expected integer, found string, in `KeyTypeDef`"),
        (
            json!({"Size": "deserialize_any"}),
            "Size: expected integer, found string, in `KeyTypeDef`",
        ),
        (
            json!({"Size": 1e300}),
            "Size: expected integer, found number out of range of 64 bits, in `KeyTypeDef`",
        ),
        (
            json!({"Small": 256}),
            "Small: expected integer, found number out of range, in `KeyTypeDef`",
        ),
        (json!({"Keys": []}), "Keys: expected map, found array, in `KeyTypeDef`"),
        (json!({"Keys": {"a": {}}}), r#"Keys["a"]: expected list, found object, in `KeyTypeDef`"#),
        (
            json!({"Keys": {"a b": [{"Name": ""}, {"Name": []}]}}),
            r#"Keys["a b"][1].Name: expected string, found array, in `KeyTypeDef`"#,
        ),
        (
            json!({"Keys": {"k": [7]}}),
            r#"Keys["k"][0]: expected structure `KeyTypeDef`, found number, in `KeyTypeDef`"#,
        ),
        (
            json!({"Secret": secret}),
            "Secret: expected structure `SecretTypeDef`, found string, in `KeyTypeDef`",
        ),
        (
            json!({"Secret": {"Value": 7_654_321}}),
            "Secret: expected string, found number, in `KeyTypeDef`",
        ),
        (json!({"Secret": {secret: secret}}), "Secret: value withheld, in `KeyTypeDef`"),
        (
            json!({"Secret": {"Value": "", "Map": {secret: secret}}}),
            "Secret: expected integer, found string, in `KeyTypeDef`",
        ),
        (
            json!({"Secret": {"Value": "", "Made": secret}}),
            "Secret: expected timestamp (epoch seconds, ISO 8601, or an HTTP date), found string, in `KeyTypeDef`",
        ),
    ]
}

fn message_of<E: std::fmt::Display + std::fmt::Debug>(result: Result<Key, E>) -> String {
    let error = result.expect_err("a wrong document");
    let (shown, debugged) = (error.to_string(), format!("{error:?}"));
    assert!(!shown.contains("PLANTED") && !shown.contains("7654321"), "{shown}");
    assert!(!debugged.contains("PLANTED") && !debugged.contains("7654321"), "{debugged}");
    shown
}

fn cbor<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("CBOR");
    bytes
}

#[test]
fn messages_are_the_same_in_every_format_that_names_members() {
    for (document, message) in table() {
        let text = serde_json::to_string_pretty(&document).expect("JSON");
        let json = message_of(serde_json::from_str(&text));
        let (before, position) = json.split_once(" at line ").expect("a position");
        assert_eq!(before, message);
        assert!(position.contains(" column "), "{json}");
        let reader = message_of(serde_json::from_reader(text.as_bytes()));
        assert_eq!(reader.split_once(" at line ").expect("a position").0, message);
        assert_eq!(message_of(serde_json::from_value(document.clone())), message);
        let packed = rmp_serde::to_vec_named(&document).expect("MessagePack");
        assert_eq!(message_of(rmp_serde::from_slice(&packed)), message);
        let cbor = message_of(ciborium::from_reader(&cbor(&document)[..]));
        assert!(cbor.contains(&message.replace('"', "\\\"")), "{cbor}");
        if let Ok(text) = toml::to_string(&document) {
            let toml = message_of(
                toml::from_str::<Key>(&text).map_err(|error| error.message().to_owned()),
            );
            assert_eq!(toml, message);
        }
    }
}

#[test]
fn line_and_column_are_those_of_the_value() {
    let json = "{\n  \"Name\": \"n\",\n  \"Keys\": {\"k\": [\n    {\"Name\": []}\n  ]}\n}";
    let error = serde_json::from_str::<Key>(json).expect_err("a list for a name");
    assert_eq!((error.line(), error.column()), (4, 13), "{error}");
    assert!(error.is_data());
}

#[test]
fn syntax_errors_stay_errors_of_the_format() {
    for (text, message) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        (r#"{"Name":"PLANTED"#, "EOF while parsing a string at line 1 column 16"),
        (r#"{"Name":"a",}"#, "trailing comma at line 1 column 13"),
        (r#"{"Name":"a"} x"#, "trailing characters at line 1 column 14"),
        (r#"{"Name":tru}"#, "expected ident at line 1 column 12"),
    ] {
        assert_eq!(message_of(serde_json::from_str(text)), message, "{text}");
    }
    let error = serde_json::from_str::<Key>(r#"{"Name":"#).expect_err("half a document");
    assert!(error.is_eof());
}

#[test]
fn positional_formats_report_the_path() {
    let wrong = (5, Option::<u8>::None);
    let packed = rmp_serde::to_vec(&wrong).expect("MessagePack");
    let message = "Name: expected string, found number, in `KeyTypeDef`";
    assert_eq!(message_of(rmp_serde::from_slice(&packed)), message);
}

/// bitcode keeps messages in debug builds only.
#[test]
fn the_end_of_input_stays_the_error_of_a_positional_format() {
    let bytes = bitcode::serialize(&Key::new("name")).expect("bitcode");
    for length in 0..bytes.len() {
        let error = message_of(bitcode::deserialize(&bytes[..length]));
        assert_eq!(error, if cfg!(debug_assertions) { "EOF" } else { "bitcode error" }, "{length}");
    }
}
