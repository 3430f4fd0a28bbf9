//! Documents, compared with the schemas that derives of other crates make.

use std::collections::BTreeSet;

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// Fails unless a document is valid.
#[track_caller]
pub fn validate(schema: &Value, document: &Value) {
    let validator = jsonschema::draft202012::new(schema)
        .unwrap_or_else(|error| panic!("not a schema: {error}: {schema:#}"));
    let errors: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{document} by {schema:#}:\n{}", errors.join("\n"));
}

/// The names of the members that a schema of an object lists.
pub fn names(schema: &Value) -> BTreeSet<String> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

/// Fails unless the schema of schemars accepts the document and lists its members.
#[track_caller]
pub fn assert_schemars<T: schemars::JsonSchema>(settings: SchemaSettings, document: &Value) {
    let schema = settings.into_generator().into_root_schema_for::<T>();
    validate(schema.as_value(), document);
    assert_names(&names(schema.as_value()), schema.as_value(), document);
}

/// The schema of utoipa, with those that it refers to.
pub fn utoipa_schema<T: utoipa::ToSchema>() -> Value {
    let name = T::name();
    let mut schemas = vec![(name.to_string(), T::schema())];
    T::schemas(&mut schemas);
    let schemas: serde_json::Map<String, Value> = schemas
        .into_iter()
        .map(|(name, schema)| (name, serde_json::to_value(schema).expect("JSON")))
        .collect();
    json!({
        "$ref": format!("#/components/schemas/{name}"),
        "components": {"schemas": schemas},
    })
}

/// Fails unless the schema of utoipa accepts the document and lists its members.
#[track_caller]
pub fn assert_utoipa<T: utoipa::ToSchema>(document: &Value) {
    let root = utoipa_schema::<T>();
    let names = names(&root["components"]["schemas"][&*T::name()]);
    validate(&root, document);
    assert_names(&names, &root, document);
}

/// Fails unless every member of a document is listed, or the schema allows others.
#[track_caller]
fn assert_names(listed: &BTreeSet<String>, schema: &Value, document: &Value) {
    let members = document.as_object().expect("an object");
    let others: Vec<&String> = members.keys().filter(|name| !listed.contains(*name)).collect();
    assert!(others.iter().all(|name| *name == "later"), "{others:?} are not in {schema:#}");
    assert!(!listed.iter().any(|name| name.contains('_')), "{listed:?} are names of Rust");
}
