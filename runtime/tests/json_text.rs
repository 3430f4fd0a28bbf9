//! JSON documents that are text or values.

use std::collections::BTreeMap;

use shapewright::{Json, JsonText, Reflect, Structure};

#[derive(Clone, Structure)]
#[shape("PolicyTypeDef", rename_all = "PascalCase")]
struct Policy {
    document: JsonText,
    others: Option<Vec<JsonText>>,
}

const DOCUMENTS: [&str; 7] = [
    r#"{"Document":"{\"Version\": \"2012-10-17\"}"}"#,
    r#"{"Document":{"Statement":[{"Condition":{"Bool":{"a":true}}}],"Version":"2012-10-17"}}"#,
    r#"{"Document":"Resources:\n  Role:\n    Type: AWS::IAM::Role\n"}"#,
    r#"{"Document":""}"#,
    r#"{"Document":[1.5,null]}"#,
    r#"{"Document":null}"#,
    r#"{"Document":{},"Others":["{}",{},null,5]}"#,
];

#[test]
fn documents_are_written_as_they_were_read() {
    for document in DOCUMENTS {
        let policy: Policy = serde_json::from_str(document).expect(document);
        assert_eq!(serde_json::to_string(&policy).expect("JSON"), document);
        let value = serde_json::to_value(&policy).expect("JSON");
        assert!(serde_json::from_value::<Policy>(value).expect(document) == policy);
        let mut cbor = Vec::new();
        ciborium::into_writer(&policy, &mut cbor).expect("CBOR");
        assert!(ciborium::from_reader::<Policy, _>(cbor.as_slice()).expect(document) == policy);
        let packed = rmp_serde::to_vec_named(&policy).expect("MessagePack");
        assert!(rmp_serde::from_slice::<Policy>(&packed).expect(document) == policy);
        let yaml = serde_yaml_ng::to_string(&policy).expect("YAML");
        assert!(serde_yaml_ng::from_str::<Policy>(&yaml).expect(document) == policy);
        // Alone, as well.
        let alone: JsonText = serde_json::from_str(document).expect(document);
        assert_eq!(serde_json::to_string(&alone).expect("JSON"), document);
    }
}

#[test]
fn text_and_objects_are_different_values_of_the_same_document() {
    let text = Policy::new(r#"{"a": 1}"#);
    let object = Policy::new(serde_json::json!({"a": 1}));
    assert!(text != object);
    assert_eq!(text.document.parse().expect("JSON"), object.document.parse().expect("JSON"));
    assert_eq!(object.document.to_text(), r#"{"a":1}"#);
    assert_eq!(text.document.to_text(), r#"{"a": 1}"#);
    assert!(text.document.as_json().is_none() && object.document.as_str().is_none());
    assert_eq!(JsonText::from(Json::from("a")), JsonText::from("a"));
    let differences = text.diff(&object);
    assert_eq!(differences.len(), 1);
}

/// The wire of IAM has XML with percent-encoded text.
#[test]
fn text_is_read_from_xml() {
    let xml = "<Policy><Document>%7B%22a%22%3A1%7D</Document><Others>{}</Others></Policy>";
    let policy: Policy = quick_xml::de::from_str(xml).expect("XML");
    assert_eq!(policy.document.as_str(), Some("%7B%22a%22%3A1%7D"));
    assert_eq!(policy.document.parse().expect("JSON").as_ref(), &serde_json::json!({"a": 1}));
    assert_eq!(policy.others, Some(vec!["{}".into()]));
}

#[test]
fn maps_and_options_hold_documents() {
    let document = r#"{"a":"{}","b":{},"c":null}"#;
    let map: BTreeMap<String, Option<JsonText>> = serde_json::from_str(document).expect("a map");
    assert_eq!(map["a"].as_ref().and_then(JsonText::as_str), Some("{}"));
    assert_eq!(serde_json::to_string(&map).expect("JSON"), document);
}
