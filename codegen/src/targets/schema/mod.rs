//! A JSON Schema of the documents that the types of a model read.
//!
//! It follows the Rust target: the same unions become one type, and the same members are optional. Where
//! a type reads several forms of a value, the schema has all of them.

mod constraints;
mod definitions;
mod exception;
mod forms;
mod node;
mod patterns;
mod portable;
mod replaced;
mod structure;
mod tagged;
mod types;

use std::collections::BTreeMap;

use crate::config::dialect::Dialect;
use crate::config::options::Options;
use crate::model::shape::Model;
use crate::passes::lookup::ShapeLookup;
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::options::dialect_of_schema;
use crate::text::messages::rust::unions_too_complex;

use node::Schema;
use types::Types;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a model.
#[derive(Debug)]
pub(crate) struct SchemaFile {
    /// The schema, with a line break at its end.
    pub(crate) text: String,
    /// The key of the definition of each shape, by the shape's name in the source.
    pub(crate) definitions: BTreeMap<String, String>,
}

/// Writes the schema of a model whose passes are done.
///
/// If one shape is selected, documents of it are valid; or else the shapes are definitions only.
///
/// # Errors
///
/// Everything in the sink, if any of it is an error.
#[expect(clippy::expect_used, reason = "all keys are strings and a `String` takes all writes")]
pub(crate) fn write(
    model: &Model,
    options: &Options,
    has_constraints: bool,
    sink: &mut Sink,
) -> Result<SchemaFile, Diagnostics> {
    if let Some(dialect) = options.dialect.and_then(Dialect::name) {
        sink.warning(None, dialect_of_schema(dialect));
    }
    let mut types = Types::new(model, options, has_constraints);
    let mut definitions = Schema::any();
    let mut keys = BTreeMap::new();
    for (place, shape) in types.shapes() {
        let key = types.definitions.key(place).to_owned();
        let schema = structure::shape(shape, key.clone(), &mut types);
        definitions = definitions.with(key.clone(), schema);
        keys.insert(shape.name.value.clone(), key);
    }
    let root = root(model, options).map(|place| types.of_shape(place));
    if types.is_exhausted() {
        sink.error(None, unions_too_complex());
    }
    sink.gate()?;
    for form in &types.forms {
        definitions = definitions.with(form.key(), form.schema());
    }
    let schema = Schema::any()
        .with("$comment", comment(model))
        .with("$schema", DIALECT)
        .with("title", model.service.as_str())
        .and(root.unwrap_or_default())
        .with("$defs", definitions);
    let mut text = serde_json::to_string_pretty(&schema).expect("all keys are strings");
    text.push('\n');
    Ok(SchemaFile { text, definitions: keys })
}

/// The shape whose documents the schema is for.
fn root(model: &Model, options: &Options) -> Option<usize> {
    match options.shapes.as_slice() {
        [shape] if options.operations.is_empty() => ShapeLookup::new(model).place(&shape.text),
        _ => None,
    }
}

/// The mark of generated files, and the files that the model was read from.
fn comment(model: &Model) -> String {
    let files = model.files.join(", ");
    format!("@generated from {} ({files}) by shapewright. Do not edit.", model.service)
}
