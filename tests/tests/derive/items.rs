//! Sparse lists and maps, and JSON documents.

use std::collections::BTreeMap;

use shapewright::{Json, JsonText, Shape};

#[derive(Shape)]
#[shape("Case", model = "golden/sparse_lists_and_maps")]
struct Case {
    names: Option<Vec<Option<String>>>,
    tags: Option<BTreeMap<String, Option<String>>>,
    grid: Option<Vec<Vec<Option<String>>>>,
    documents: Option<Vec<Json>>,
    fields: Option<Vec<Option<Field>>>,
    addresses: Option<Vec<Option<String>>>,
}

#[derive(Shape)]
#[shape("Field", model = "golden/sparse_lists_and_maps")]
struct Field {
    id: Option<String>,
}

#[test]
fn items_of_sparse_lists_are_options() {
    let document = r#"{"names":["a",null],"tags":{"a":null,"b":"c"},"grid":[[null]],"documents":[null],"fields":[null,{"id":"b"}],"addresses":[null]}"#;
    let case: Case = serde_json::from_str(document).expect("a case");
    assert_eq!(case.names.as_deref(), Some(&[Some("a".to_owned()), None][..]));
    assert_eq!(serde_json::to_string(&case).expect("JSON"), document);
}

#[derive(Shape)]
#[shape("PolicyVersion", model = "golden/documents_of_json_models")]
struct Either {
    document: Option<JsonText>,
}

#[derive(Shape)]
#[shape("PolicyVersion", model = "golden/documents_of_pages")]
struct Parsed {
    document: Option<Json>,
}

#[derive(Shape)]
#[shape("PolicyVersion", model = "golden/documents_of_pages")]
struct Text {
    document: Option<String>,
}

#[test]
fn documents_are_held_as_text_as_values_or_as_both() {
    let object = r#"{"Document":{"Version":"2012-10-17"}}"#;
    let text = r#"{"Document":"{}"}"#;
    for document in [object, text] {
        let either: Either = serde_json::from_str(document).expect(document);
        assert_eq!(serde_json::to_string(&either).expect("JSON"), document);
        let parsed: Parsed = serde_json::from_str(document).expect(document);
        assert_eq!(serde_json::to_string(&parsed).expect("JSON"), document);
    }
    let held: Text = serde_json::from_str(text).expect(text);
    assert_eq!(held.document.as_deref(), Some("{}"));
    assert!(serde_json::from_str::<Text>(object).is_err());
}

/// The options of generated types, in `shapes!`.
mod cases {
    shapewright::shapes! {
        model = "golden/sparse_lists_and_maps",
        unknown = "deny",
        shape = {
            Field = { type = { id = "::shapewright::Json" }, unknown = "keep" },
        },
    }
}

mod declared {
    shapewright::shapes! { model = "golden/documents_of_json_models", documents = "declared" }
}

#[test]
fn options_of_members_work_in_shapes() {
    let document = r#"{"id":[1],"New":null}"#;
    let field: cases::Field = serde_json::from_str(document).expect("a field");
    assert_eq!(field.unknown.len(), 1);
    assert_eq!(serde_json::to_string(&field).expect("JSON"), document);
    assert!(serde_json::from_str::<cases::Case>(r#"{"New":null}"#).is_err());
    let version = declared::PolicyVersion::new().document("{}".to_owned());
    assert_eq!(version.document.as_deref(), Some("{}"));
}
