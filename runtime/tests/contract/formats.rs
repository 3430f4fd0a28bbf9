//! Values survive every format: text and binary, named and positional, self-describing and not.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shapewright::Json;

use super::dynamodb::{AttributeValue, Table, TableStatus, item, table};
use super::sso_oidc::*;

/// Writes a value in one format and reads it back, or returns the error's text.
type Trip<T> = fn(&T) -> Result<T, String>;

/// The formats; the last item is true for a self-describing one.
fn formats<T: Serialize + DeserializeOwned>() -> [(&'static str, Trip<T>, bool); 13] {
    [
        ("JSON text", |t| trip(serde_json::to_string(t), |text| serde_json::from_str(text)), true),
        ("JSON bytes", |t| trip(serde_json::to_vec(t), |json| serde_json::from_slice(json)), true),
        ("JSON reader", |t| trip(json_pretty(t), |json| serde_json::from_reader(&json[..])), true),
        ("JSON tree", |t| trip(json_tree(t), |tree| serde_json::from_value(tree.clone())), true),
        ("borrowed JSON tree", |t| trip(json_tree(t), |tree| T::deserialize(tree)), true),
        ("TOML", |t| trip(toml::to_string(t), |text| toml::from_str(text)), true),
        ("YAML", |t| trip(serde_yaml_ng::to_string(t), |text| serde_yaml_ng::from_str(text)), true),
        ("CBOR", |t| trip(cbor(t), |bytes| ciborium::from_reader(&bytes[..])), true),
        (
            "CBOR tree",
            |t| trip(ciborium::Value::serialized(t), ciborium::Value::deserialized),
            true,
        ),
        ("MessagePack", |t| trip(rmp_serde::to_vec_named(t), |v| rmp_serde::from_slice(v)), true),
        (
            "positional MessagePack",
            |t| trip(rmp_serde::to_vec(t), |v| rmp_serde::from_slice(v)),
            true,
        ),
        ("bitcode", |t| trip(bitcode::serialize(t), |v| bitcode::deserialize(v)), false),
        ("postcard", |t| trip(postcard::to_allocvec(t), |v| postcard::from_bytes(v)), false),
    ]
}

fn json_pretty<T: Serialize>(value: &T) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec_pretty(value)
}

fn json_tree<T: Serialize>(value: &T) -> serde_json::Result<Value> {
    serde_json::to_value(value)
}

fn cbor<T: Serialize>(value: &T) -> Result<Vec<u8>, ciborium::ser::Error<std::io::Error>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map(|()| bytes)
}

fn trip<T, W, E: Debug, F: Debug>(
    written: Result<W, E>,
    read: impl Fn(&W) -> Result<T, F>,
) -> Result<T, String> {
    let written = written.map_err(|error| format!("{error:?}"))?;
    read(&written).map_err(|error| format!("{error:?}"))
}

#[track_caller]
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    for (format, trip, _) in formats() {
        assert_eq!(trip(value).as_ref(), Ok(value), "{format}");
    }
}

#[test]
fn requests_and_responses_of_sso_oidc_survive() {
    survives(&CreateTokenRequest::new("id", "secret", "grant").device_code("code"));
    survives(&CreateTokenRequest::new("", "", "").scope(vec!["a".to_owned()]).redirect_uri("uri"));
    survives(&RegisterClientRequest::new("n", "public").scopes(Vec::new()));
    survives(&StartDeviceAuthorizationRequest::new("i", "s", "u"));
    let metadata = ResponseMetadata::new()
        .request_id("id")
        .http_status_code(200)
        .http_headers([("content-type".to_owned(), "application/json".to_owned())])
        .retry_attempts(0)
        .host_id("host");
    survives(&metadata);
    survives(&CreateTokenResponse::new("a", "Bearer", 28800).response_metadata(metadata.clone()));
    survives(&RegisterClientResponse::new("i", "s", i64::MAX, i64::MIN).token_endpoint("t"));
    survives(
        &StartDeviceAuthorizationResponse::new("d", "u", "v", "c", 1, -1)
            .response_metadata(metadata),
    );
}

#[test]
fn values_like_those_of_dynamodb_survive() {
    survives(&item());
    survives(&AttributeValue::default());
    survives(&table());
    survives(&Table { created: None, items: None, replicas: None, ..table() });
}

#[test]
fn top_level_lists_options_and_maps_of_shapes_survive() {
    for (format, trip, _) in formats::<Vec<Table>>().iter().filter(|(name, ..)| *name != "TOML") {
        let tables = vec![table(), *table().parent.unwrap()];
        assert_eq!(trip(&tables).as_ref(), Ok(&tables), "{format}");
    }
    for (format, trip, _) in formats::<Option<Box<Table>>>() {
        let some = Some(Box::new(table()));
        assert_eq!(trip(&some).as_ref(), Ok(&some), "{format}");
    }
    for (format, trip, _) in formats() {
        let by_status = BTreeMap::from([
            (TableStatus::Active, table()),
            (TableStatus::Unknown("x".to_owned()), table()),
        ]);
        assert_eq!(trip(&by_status).as_ref(), Ok(&by_status), "{format}");
    }
}

#[derive(Clone, shapewright::Union)]
#[shape("EitherTypeDef")]
pub enum Either {
    Number(i64),
    Text(String),
    Table(Table),
}

#[derive(Clone, shapewright::Structure)]
#[shape("OpenTypeDef")]
pub struct Open {
    pub name: String,
    pub either: Option<Either>,
    pub document: Option<Json>,
}

/// Only the value reveals the type in a union or a document.
#[test]
fn present_unions_and_documents_need_a_self_describing_format() {
    let absent = Open::new("n");
    survives(&absent);
    let mixed: Value = serde_json::json!({"a": [1, -2, 0.5, "t", true, {"b": {}}]});
    for open in [
        absent.clone().either(Either::Number(5)),
        absent.clone().either(Either::Text("5".to_owned())),
        absent.clone().document(serde_json::json!([1, 2])),
        absent.clone().document(mixed),
    ] {
        for (format, trip, self_describing) in formats() {
            // bitcode panics when it writes a list of several types.
            if format == "bitcode" && matches!(&open.document, Some(Json::Object(_))) {
                continue;
            }
            let result = trip(&open);
            if self_describing {
                assert_eq!(result.as_ref(), Ok(&open), "{format}");
            } else {
                assert!(result.is_err(), "{format}: {result:?}");
            }
        }
    }
}

/// bitcode keeps messages in debug builds only.
#[test]
#[cfg(debug_assertions)]
fn the_error_names_the_need_for_a_self_describing_format() {
    for (open, member) in [
        (Open::new("n").either(Either::Number(5)), "either"),
        (Open::new("n").document(Json::Null), "document"),
    ] {
        let bytes = bitcode::serialize(&open).unwrap();
        let error = bitcode::deserialize::<Open>(&bytes).unwrap_err().to_string();
        let expected = format!(
            "{member}: a value of any type needs a self-describing format, in `OpenTypeDef`"
        );
        assert_eq!(error, expected);
    }
}

#[test]
fn an_enumeration_is_a_map_key() {
    let json = r#"{"ACTIVE":1,"NEW":2,"UPDATING":3}"#;
    let counts: BTreeMap<TableStatus, i64> = serde_json::from_str(json).unwrap();
    assert_eq!(counts[&TableStatus::Active], 1);
    assert_eq!(counts[&TableStatus::from("NEW")], 2);
    assert_eq!(serde_json::to_string(&counts).unwrap(), json);
}

/// CBOR uses tags for instants and for custom annotations.
#[test]
fn cbor_tags_are_ignored() {
    use ciborium::value::Value as Cbor;

    let tagged = |tag, value| Cbor::Tag(tag, Box::new(value));
    let entry = |name: &str, value| (Cbor::Text(name.to_owned()), value);
    let document = Cbor::Map(vec![
        entry("Name", tagged(55799, Cbor::Text("t".into()))),
        entry("Status", tagged(100, Cbor::Text("ACTIVE".into()))),
        entry("Items", tagged(100, tagged(101, Cbor::Integer(5.into())))),
        entry("Ratio", tagged(100, Cbor::Float(0.5))),
        entry("Created", tagged(1, Cbor::Integer(1_577_836_800.into()))),
    ]);
    let read: Tagged = document.deserialized().expect("a document");
    assert_eq!((read.items, read.ratio), (Some(5), Some(0.5)));
    let bytes = cbor(&document).expect("CBOR");
    assert_eq!(ciborium::from_reader::<Tagged, _>(&bytes[..]).expect("a document"), read);
    let either: Either = tagged(9, Cbor::Integer(7.into())).deserialized().expect("a number");
    assert_eq!(either, Either::Number(7));
}

#[derive(Clone, shapewright::Structure)]
#[shape("TaggedTypeDef", rename_all = "PascalCase")]
pub struct Tagged {
    pub name: std::sync::Arc<str>,
    pub status: Option<TableStatus>,
    pub items: Option<i64>,
    pub ratio: Option<f64>,
}

#[test]
fn long_text_is_read_from_cbor_into_every_text_type() {
    let tagged = Tagged::new("x".repeat(5000)).status(TableStatus::Unknown("y".repeat(5000)));
    let bytes = cbor(&tagged).expect("CBOR");
    assert_eq!(ciborium::from_reader::<Tagged, _>(&bytes[..]).expect("a document"), tagged);
}
