//! The schema of a model accepts what its types read, and nothing else.

mod forms;
mod kinds;
#[path = "../mutations/mod.rs"]
mod mutations;
mod unions;

use serde::de::DeserializeOwned;
use serde_json::Value;
use shapewright_codegen::{JsonSchema, Options, SchemaOptions, Sources, schema};

/// The schema of one shape of a model.
#[track_caller]
fn schema_of(sources: &Sources, options: &Options, shape: &str) -> Value {
    let options = options.clone().shape(shape);
    let JsonSchema { text, .. } = schema(sources, &options, SchemaOptions::default())
        .unwrap_or_else(|errors| panic!("{}", errors.render(sources)));
    serde_json::from_str(&text).expect("JSON")
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::draft202012::meta::validate(schema)
        .unwrap_or_else(|error| panic!("not a schema: {error}"));
    jsonschema::draft202012::new(schema).expect("a schema")
}

/// Fails if the type reads a document that is not valid, or refuses one that is.
#[track_caller]
fn assert_agree<T: DeserializeOwned>(validator: &jsonschema::Validator, document: &Value) -> bool {
    let read = serde_json::from_str::<T>(&document.to_string());
    let is_valid = validator.is_valid(document);
    let verdict = match &read {
        Ok(_) => "read".to_owned(),
        Err(error) => format!("refused ({error})"),
    };
    assert_eq!(read.is_ok(), is_valid, "{document} is {verdict} and valid: {is_valid}");
    is_valid
}
