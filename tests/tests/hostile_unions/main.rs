//! Unions whose names and options are chosen to break generated code: the types compile, with every option, and
//! read and write the same documents.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shapewright::Reflect;

mod plain {
    #![deny(warnings)]
    // Names that collide are warnings.
    #![allow(deprecated)]
    shapewright::shapes! { model = "tests/hostile_unions/model" }
}

mod chosen {
    #![deny(warnings)]
    // Names that collide are warnings.
    #![allow(deprecated)]
    shapewright::shapes! {
        model = "tests/hostile_unions/model",
        string = "::std::sync::Arc<str>",
        bytes = "::bytes::Bytes",
        map = "::indexmap::IndexMap",
        secret = "secrecy",
        non_exhaustive = true,
        unknown = "keep",
        docs = "full",
        attributes = ["#[doc(alias = \"knob\")]"],
        shape = {
            Filter = { boxed = true, derives = ["PartialOrd"] },
            Strange = { non_exhaustive = false, rename = { "aB" = "Renamed" } },
            "Slot.number" = { boxed = true, attributes = ["#[doc(hidden)]"] },
            "Filter.value" = { string = "::std::boxed::Box<str>" },
            UnknownValue = { as = "Shown" },
        },
    }
}

mod described {
    #![deny(warnings)]
    // Names that collide are warnings.
    #![allow(deprecated)]
    shapewright::shapes! {
        model = "tests/hostile_unions/model",
        derives = ["::schemars::JsonSchema", "::utoipa::ToSchema"],
        unknown = "deny",
    }
}

mod cloudtrail {
    #![deny(warnings)]
    // Names that collide are warnings.
    #![allow(deprecated)]
    shapewright::shapes! { model = "tests/hostile_unions/model", dialect = "cloudtrail" }
}

mod structures {
    #![deny(warnings)]
    // Names that collide are warnings.
    #![allow(deprecated)]
    shapewright::shapes! { model = "tests/hostile_unions/model", unions = "structures" }
}

/// Documents of `Only` with one listed member in each union.
fn documents() -> Vec<Value> {
    let model = include_str!("model/service-2.json");
    let model: Value = serde_json::from_str(model).expect("a model");
    let names = model["shapes"]["Strange"]["members"].as_object().expect("members");
    let strange = names.keys().map(|name| json!({"strange": {name: "a"}}));
    let mut deep = json!({"value": "a"});
    for step in 0..24 {
        deep = match step % 4 {
            0 => json!({"Filter": deep}),
            1 => json!({"filters": [deep]}),
            2 => json!({"byName": {"": deep}}),
            _ => json!({"through": {"filter": deep, "next": {"filter": {"value": "b"}}}}),
        };
    }
    let others = [
        json!({"filter": deep}),
        json!({"value": {"Structure": {"Value": {"Tagged": {"Slot": {"number": "-Infinity"}}}}}}),
        json!({"slot": {"document": [1, {"a": null}]}}),
        json!({"slot": {"when": "2020-01-01T00:00:00+00:00"}}),
        json!({"slot": {"bytes": "AQI="}}),
        json!({"slot": {"password": "swordfish"}}),
        json!({"unknown": {"UnknownValue": "a"}}),
        json!({"members": {"a": {"value": "b"}}}),
        json!({"both": {"Members": {"a": {"value": "b"}}}}),
    ];
    strange.chain(others).collect()
}

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(document: &Value) {
    let value: T = serde_json::from_value(document.clone())
        .unwrap_or_else(|error| panic!("{document}: {error}"));
    assert_eq!(serde_json::to_value(&value).expect("JSON"), *document);
    let packed = rmp_serde::to_vec_named(&value).expect("MessagePack");
    assert_eq!(rmp_serde::from_slice::<T>(&packed).expect("a value"), value, "{document}");
    assert!(!format!("{value:?}").contains("swordfish"), "{document}");
}

#[test]
fn each_member_is_read_and_written_with_every_option() {
    for document in documents() {
        round_trip::<plain::Only>(&document);
        round_trip::<chosen::Only>(&document);
        round_trip::<described::Only>(&document);
        round_trip::<structures::Only>(&document);
        let packed: plain::Only = serde_json::from_value(document.clone()).expect("a document");
        if document.pointer("/slot/document").is_none() {
            let bytes = bitcode::serialize(&packed).expect("bitcode");
            assert_eq!(bitcode::deserialize::<plain::Only>(&bytes).expect("a value"), packed);
        }
        let logged: cloudtrail::Only = serde_json::from_value(document.clone()).expect("a log");
        let written = serde_json::to_value(&logged).expect("JSON");
        let again: cloudtrail::Only = serde_json::from_value(written).expect("a log");
        assert_eq!(again, logged, "{document}");
    }
}

#[test]
fn unlisted_members_are_kept_or_denied() {
    for document in [
        json!({"strange": {"Unknown2": {"a": [1, null]}}}),
        json!({"empty": {"anything": "swordfish"}}),
        json!({"filter": {"Filter": {"Later": "swordfish"}}}),
    ] {
        round_trip::<plain::Only>(&document);
        round_trip::<chosen::Only>(&document);
        let error = serde_json::from_value::<described::Only>(document.clone());
        let error = error.expect_err("a member that is denied").to_string();
        assert!(error.contains("unknown member") && !error.contains("swordfish"), "{error}");
    }
}

/// A listed member has the name of the variant for others.
#[test]
fn a_member_called_unknown_is_not_the_variant_for_others() {
    let listed: plain::Strange = serde_json::from_value(json!({"Unknown": "a"})).expect("a member");
    let mut other: plain::Strange =
        serde_json::from_value(json!({"later": "a"})).expect("a member");
    assert!(!matches!(listed, plain::Strange::Unknown { .. }));
    assert!(matches!(other, plain::Strange::Unknown { .. }));
    let value =
        |union: &plain::Strange| union.member("Unknown").expect("a member").value().is_some();
    assert!(value(&listed) && !value(&other));
    let differences: Vec<String> = listed.diff(&other).iter().map(ToString::to_string).collect();
    assert_eq!(differences.len(), 2, "{differences:?}");
    assert!(listed.diff(&listed.clone()).is_empty() && other.diff(&other.clone()).is_empty());
    other.set("Unknown", json!("a")).expect("a member");
    assert_eq!(other, listed);
}

#[test]
fn schemas_agree_with_the_types() {
    let generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<described::Only>();
    let validator = jsonschema::draft202012::new(schema.as_value()).expect("a schema");
    for document in documents() {
        assert!(validator.is_valid(&document), "{document}");
    }
    for document in [
        json!({"strange": {"S": "a", "s": "b"}}),
        json!({"strange": {"later": "a"}}),
        json!({"filter": {"Filter": {"value": 5}}}),
        json!({"filter": {"filters": [{}]}}),
    ] {
        assert!(serde_json::from_value::<described::Only>(document.clone()).is_err());
        assert!(!validator.is_valid(&document), "{document}");
    }
}
