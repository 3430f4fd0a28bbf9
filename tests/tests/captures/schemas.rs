//! Documents are valid by the schema of their type exactly if the type reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use shapewright_codegen::{JsonSchema, Options, SchemaOptions, Sources, schema};

use crate::corpus::Document;
use crate::mutations::{Mutation, mutate};
use crate::program::{Outcome, originals};

/// How often a change is tried that is not possible at its place.
const TRIES: u64 = 8;

/// Each document with one change.
pub fn changed(documents: &[Document]) -> Vec<Document> {
    let numbered = documents.iter().zip(0..);
    let changed = numbered.filter_map(|(document, number): (&Document, u64)| {
        let value: Value = serde_json::from_str(&document.text).expect("JSON");
        let mut tries = (0..TRIES).filter_map(|again| mutate(&value, number * TRIES + again));
        let Mutation { what: _, value } = tries.next()?;
        Some(Document { text: value.to_string(), ..document.clone() })
    });
    changed.collect()
}

/// The schema of each module, with the keys of its definitions.
struct Schemas<'a> {
    modules: BTreeMap<&'a str, (Value, BTreeMap<String, String>)>,
    validators: BTreeMap<(&'a str, &'a str), jsonschema::Validator>,
}

impl<'a> Schemas<'a> {
    fn of(
        documents: &'a [Document],
        pages: &'a BTreeMap<String, Sources>,
        options: impl Fn(&str) -> Options,
    ) -> Self {
        let mut modules = BTreeMap::new();
        for (module, sources) in pages {
            let shapes = documents.iter().filter(|document| document.module == *module);
            let options = shapes
                .fold(options(module), |options, document| options.shape(document.shape.as_str()));
            let written = schema(sources, &options, SchemaOptions::default());
            let JsonSchema { text, mut definitions, .. } =
                written.unwrap_or_else(|errors| panic!("{}", errors.render(sources)));
            for (copy, original) in originals(sources) {
                if let Some(key) = definitions.get(&original) {
                    definitions.insert(copy, key.clone());
                }
            }
            let value: Value = serde_json::from_str(&text).expect("JSON");
            modules.insert(module.as_str(), (value, definitions));
        }
        Self { modules, validators: BTreeMap::new() }
    }

    /// Whether the structure of an error is next to a type for any value in a union.
    fn is_beside_any(&self, document: &Document, why: &str) -> bool {
        let (schema, definitions) = &self.modules[document.module.as_str()];
        let mut references = BTreeSet::new();
        beside_any(schema, &mut references);
        let shape = why.rsplit(", in `").next().and_then(|rest| rest.split('`').next());
        let key = shape.and_then(|shape| definitions.get(shape));
        key.is_some_and(|key| references.contains(format!("#/$defs/{key}").as_str()))
    }

    fn validator(&mut self, document: &'a Document) -> &jsonschema::Validator {
        let Self { modules, validators } = self;
        let key = (document.module.as_str(), document.shape.as_str());
        validators.entry(key).or_insert_with(|| {
            let (schema, definitions) = &modules[key.0];
            jsonschema::draft202012::new(&only(schema, &definitions[key.1])).expect("a schema")
        })
    }
}

/// The schema of one definition, with the definitions that it refers to: a validator is made of all that there are.
fn only(schema: &Value, key: &str) -> Value {
    let all = &schema["$defs"];
    let mut definitions = serde_json::Map::new();
    let mut pending = vec![key.to_owned()];
    while let Some(key) = pending.pop() {
        if !definitions.contains_key(&key) {
            references(&all[&key], &mut pending);
            definitions.insert(key.clone(), all[&key].clone());
        }
    }
    json!({ "$schema": schema["$schema"], "$ref": format!("#/$defs/{key}"), "$defs": definitions })
}

/// The keys of the definitions that a schema refers to.
fn references(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            found.extend(
                reference.and_then(|text| text.strip_prefix("#/$defs/")).map(str::to_owned),
            );
            members.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

/// The references next to a type for any value in a union, below a schema.
///
/// Such a union refuses a value with a fault if most of its names are members of the structure. No keyword
/// counts names, so the schema accepts the value by the type for any value.
fn beside_any<'s>(schema: &'s Value, found: &mut BTreeSet<&'s str>) {
    let any = json!({});
    let is_any = |one: &Value| {
        [Some(one), one.get("items"), one.get("additionalProperties")].contains(&Some(&any))
    };
    match schema {
        Value::Object(members) => {
            let union = members.get("anyOf").and_then(Value::as_array);
            if let Some(types) = union.filter(|types| types.iter().any(is_any)) {
                found.extend(types.iter().filter_map(|one| one.get("$ref")?.as_str()));
            }
            members.values().for_each(|value| beside_any(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| beside_any(value, found)),
        _ => {}
    }
}

/// Fails if a type reads a document that is not valid, or refuses one that is.
pub fn assert_agree(
    documents: &[Document],
    outcomes: &[Outcome],
    pages: &BTreeMap<String, Sources>,
    options: impl Fn(&str) -> Options,
) {
    let mut schemas = Schemas::of(documents, pages, options);
    let mut uncounted = 0;
    let mut counts = [0, 0];
    let mut differences = Vec::new();
    for (document, outcome) in documents.iter().zip(outcomes) {
        let value: Value = serde_json::from_str(&document.text).expect("JSON");
        let is_valid = schemas.validator(document).is_valid(&value);
        counts[usize::from(!is_valid)] += 1;
        if is_valid
            && outcome.refused.as_deref().is_some_and(|why| schemas.is_beside_any(document, why))
        {
            uncounted += 1;
        } else if is_valid == outcome.refused.is_some() {
            let Document { module, shape, text, .. } = document;
            let why = outcome.refused.as_deref().unwrap_or("read");
            differences.push(format!("{module} {shape}: {why}; valid: {is_valid}; {text}"));
        }
    }
    println!("{} documents are valid by their schemas, and {} are not", counts[0], counts[1]);
    println!("{uncounted} valid ones are refused because of names in a union with any value");
    assert!(differences.is_empty(), "{}:\n{}", differences.len(), differences.join("\n"));
}
