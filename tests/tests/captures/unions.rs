//! Both forms of tagged unions, enums and structures, read and write the same documents.
//!
//! Pages mark no unions. `unions.tsv` lists those that botocore's JSON marks, with the shape that its
//! pages have for each, as far as a document can have one.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use shapewright_codegen::{Change, Model, Options, ShapeKind, Sources, Structure, Type};

use crate::corpus::{self, Document};
use crate::examples::{self, PARTIAL};
use crate::mutations::mutate;
use crate::program::{Outcome, outcomes};
use crate::{models, schemas};

/// The module and the shape of each union.
const UNIONS: &str = include_str!("unions.tsv");

/// The suffix of the module whose types are structures.
const STRUCTURES: &str = "_structures";

/// How many changed documents there are of each document, beside those that change its unions.
const CHANGED: u64 = 12;

/// A member that no union lists.
const UNLISTED: &str = "zzUnlisted";

/// The unions of a module.
struct Unions<'m> {
    model: &'m Model,
    names: BTreeSet<&'static str>,
    /// Whether a document has a value of a union of Python types, one of which is a tagged union. Another type
    /// takes a value that this one refuses.
    has_alternatives: Cell<bool>,
}

/// The members of a union in a document that are not null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Present {
    listed: usize,
    unlisted: usize,
    /// All names, also of nulls.
    names: usize,
}

impl<'m> Unions<'m> {
    fn of(module: &str, model: &'m Model) -> Self {
        let rows = UNIONS.lines().filter_map(|line| line.split_once('\t'));
        let names = rows.filter(|(of, _)| *of == module).map(|(_, shape)| shape).collect();
        Self { model, names, has_alternatives: Cell::new(false) }
    }

    fn options(&self, options: Options) -> Options {
        let unions = self.names.iter();
        unions.fold(options, |options, name| options.patch(*name, Change::union(true)))
    }

    /// Calls `visit` with each union of a document, the inner ones first.
    fn each(&self, shape: &str, value: &mut Value, visit: &mut dyn FnMut(&Structure, &mut Value)) {
        let Some(found) = self.model.shape(shape) else { return };
        match &found.kind {
            ShapeKind::Structure(structure) => {
                let Some(members) = value.as_object_mut() else { return };
                for member in &structure.members {
                    if let Some(value) = members.get_mut(&member.name.value) {
                        self.of_type(&member.ty, value, visit);
                    }
                }
                if self.names.contains(shape) {
                    visit(structure, value);
                }
            }
            ShapeKind::Alias(ty) => self.of_type(ty, value, visit),
            ShapeKind::Union(types) => self.of_types(types, value, visit),
            _ => {}
        }
    }

    fn of_type(&self, ty: &Type, value: &mut Value, visit: &mut dyn FnMut(&Structure, &mut Value)) {
        match (ty, value) {
            (Type::Ref(name), value) => self.each(&name.value, value, visit),
            (Type::List(item) | Type::Set(item) | Type::EventStream(item), Value::Array(items)) => {
                items.iter_mut().for_each(|value| self.of_type(item, value, visit));
            }
            (Type::Map(_, ty), Value::Object(members)) => {
                members.values_mut().for_each(|value| self.of_type(ty, value, visit));
            }
            (Type::Union(types), value) => self.of_types(types, value, visit),
            _ => {}
        }
    }

    /// Of `X | XOutput`, the second has all members of the first.
    fn of_types(
        &self,
        types: &[Type],
        value: &mut Value,
        visit: &mut dyn FnMut(&Structure, &mut Value),
    ) {
        let names: Option<Vec<&str>> = types.iter().map(name).collect();
        match names.as_deref() {
            Some([first, second]) if is_twin(first, second) => {
                self.each(first, &mut value.clone(), &mut |_, _| {});
                self.each(second, value, visit);
            }
            _ => {
                let mut all = types.iter().filter_map(name);
                let is_tagged = all.any(|name| self.names.contains(name));
                self.has_alternatives.set(self.has_alternatives.get() || is_tagged);
            }
        }
    }

    /// What the unions of a document have.
    fn present(&self, shape: &str, value: &Value) -> Vec<Present> {
        let mut found = Vec::new();
        self.each(shape, &mut value.clone(), &mut |structure, value| {
            let members = value.as_object().into_iter().flatten();
            let members = members.filter(|(name, value)| !value.is_null() && *name != "__type");
            let (listed, unlisted): (Vec<_>, Vec<_>) =
                members.partition(|(name, _)| lists(structure, name));
            let names = value.as_object().map_or(0, Map::len);
            found.push(Present { listed: listed.len(), unlisted: unlisted.len(), names });
        });
        found
    }

    /// A document without unlisted members of unions, and without unions that have no member.
    fn without_unlisted(&self, shape: &str, mut value: Value) -> Value {
        self.each(shape, &mut value, &mut |structure, value| {
            let Some(members) = value.as_object_mut() else { return };
            members.retain(|name, _| lists(structure, name));
            if members.is_empty() {
                *value = Value::Null;
            }
        });
        without_null(value)
    }

    /// The documents that differ in one union.
    fn changed(&self, shape: &str, value: &Value) -> Vec<Value> {
        type ChangeUnion = fn(&Structure, &mut Map<String, Value>);
        let changes: [ChangeUnion; 7] = [
            |_, members| members.clear(),
            |_, members| members.values_mut().for_each(|value| *value = Value::Null),
            |_, members| drop(members.insert(UNLISTED.to_owned(), json!({"secret": [1]}))),
            |_, members| drop(members.insert("__type".to_owned(), json!("a"))),
            |structure, members| {
                let mut other = structure.members.iter().map(|member| &member.name.value);
                let other = other.rfind(|name| !members.contains_key(*name)).cloned();
                members.extend(other.map(|name| (name, Value::Null)));
            },
            |structure, members| {
                let Some(value) = members.values().next().cloned() else { return };
                let mut other = structure.members.iter().map(|member| &member.name.value);
                let other = other.rfind(|name| !members.contains_key(*name)).cloned();
                members.extend(other.map(|name| (name, value)));
            },
            |_, members| {
                let values: Vec<Value> = std::mem::take(members).into_values().collect();
                members.extend(values.into_iter().next().map(|value| (UNLISTED.to_owned(), value)));
            },
        ];
        let count = self.present(shape, value).len();
        let each = (0..count).flat_map(|place| changes.map(|change| (place, change)));
        let changed = each.map(|(place, change)| {
            let (mut value, mut next) = (value.clone(), 0);
            self.each(shape, &mut value, &mut |structure, value| {
                if next == place {
                    value
                        .as_object_mut()
                        .into_iter()
                        .for_each(|members| change(structure, members));
                }
                next += 1;
            });
            value
        });
        changed.filter(|changed| changed != value).collect()
    }
}

fn name(ty: &Type) -> Option<&str> {
    match ty {
        Type::Ref(name) => Some(&name.value),
        _ => None,
    }
}

/// Whether the second name is that of the output of the first one.
fn is_twin(first: &str, second: &str) -> bool {
    first.strip_suffix("TypeDef").is_some_and(|stem| second == format!("{stem}OutputTypeDef"))
}

fn lists(structure: &Structure, name: &str) -> bool {
    structure.members.iter().any(|member| member.name.value == *name)
}

/// A value without members that are null.
fn without_null(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null());
            members.map(|(name, value)| (name, without_null(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(without_null).collect(),
        value => value,
    }
}

/// The documents whose shapes contain unions, and changed ones after each; with the places of the first.
fn documents(found: Vec<Document>, models: &BTreeMap<&str, Model>) -> (Vec<usize>, Vec<Document>) {
    let mut documents = Vec::new();
    let mut originals = Vec::new();
    for (document, number) in found.into_iter().zip(0_u64..) {
        let unions = Unions::of(service(&document.module), &models[document.module.as_str()]);
        let value: Value = serde_json::from_str(&document.text).expect("JSON");
        if unions.present(&document.shape, &value).is_empty() && !unions.has_alternatives.get() {
            continue;
        }
        originals.push(documents.len());
        let mutated = (0..CHANGED).filter_map(|again| mutate(&value, number * CHANGED + again));
        let mutated = mutated.map(|mutation| mutation.value);
        let changed = unions.changed(&document.shape, &value).into_iter().chain(mutated);
        let changed: Vec<Document> =
            changed.map(|value| Document { text: value.to_string(), ..document.clone() }).collect();
        documents.push(document);
        documents.extend(changed);
    }
    (originals, documents)
}

fn service(module: &str) -> &str {
    module.strip_suffix(PARTIAL).unwrap_or(module)
}

fn written(outcome: &Outcome) -> Option<Value> {
    outcome.written.as_ref().map(|text| serde_json::from_str(text).expect("JSON that was written"))
}

#[test]
fn both_forms_read_and_write_the_same_documents() {
    let (Some(mut all), Some(examples)) = (corpus::documents(), examples::documents()) else {
        return;
    };
    all.extend(examples);
    let listed: BTreeSet<&str> =
        UNIONS.lines().filter_map(|line| Some(line.split_once('\t')?.0)).collect();
    all.retain(|document| listed.contains(service(&document.module)));
    let mut pages: BTreeMap<String, Sources> = examples::pages(&all.iter().collect::<Vec<_>>());
    let of_pages = pages.clone();
    let models = models(&of_pages);
    let (originals, enums) = documents(all, &models);
    let originals: BTreeSet<usize> = originals.into_iter().collect();
    let structures = enums.iter().map(|document| Document {
        module: format!("{}{STRUCTURES}", document.module),
        ..document.clone()
    });
    let both: Vec<Document> = enums.iter().cloned().chain(structures).collect();
    let used: BTreeSet<String> = enums.iter().map(|document| document.module.clone()).collect();
    pages.retain(|module, _| used.contains(module));
    let copies =
        pages.iter().map(|(module, sources)| (format!("{module}{STRUCTURES}"), sources.clone()));
    pages.extend(copies.collect::<Vec<_>>());

    let options = |module: &str| {
        let (module, is_enums) = match module.strip_suffix(STRUCTURES) {
            Some(module) => (module, false),
            None => (module, true),
        };
        let model = &models[module];
        let options = examples::options_of(model, &enums, module);
        if is_enums { Unions::of(service(module), model).options(options) } else { options }
    };
    let outcomes = outcomes("both-forms", options, &pages, &both);
    let (of_enums, of_structures) = outcomes.split_at(enums.len());

    assert_schemas_agree(&enums, of_enums, &pages, &models, options);

    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failures = Vec::new();
    for (index, document) in enums.iter().enumerate() {
        let (tagged, structure) = (&of_enums[index], &of_structures[index]);
        let is_changed = !originals.contains(&index);
        let unions = Unions::of(service(&document.module), &models[document.module.as_str()]);
        match compare(&unions, document, tagged, structure) {
            Ok(ALTERNATIVE) if !is_changed => failures.push(format!("{document:?}")),
            Ok(what) => *counts.entry(what).or_default() += 1,
            Err(why) => failures.push(format!(
                "{} {}: {why}\n    document: {}\n    enums: {tagged:?}\n    structures: {structure:?}",
                document.module, document.shape, document.text
            )),
        }
    }
    println!(
        "{} documents have unions; with changes {}: {counts:#?}",
        originals.len(),
        enums.len()
    );
    failures.truncate(20);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    for what in [SAME, REFUSED, TWO, NONE_REFUSED, NONE_ABSENT, ALTERNATIVE, KEPT] {
        assert!(counts.contains_key(what), "no document of the kind: {what}");
    }
}

/// Fails if a document is valid by the schema of its type, and the enums refuse it, or the reverse. No schema
/// counts the members that are not null, so that documents with an unlisted one next to nulls are left out.
fn assert_schemas_agree(
    documents: &[Document],
    outcomes: &[Outcome],
    pages: &BTreeMap<String, Sources>,
    models: &BTreeMap<&str, Model>,
    options: impl Fn(&str) -> Options,
) {
    let is_compared = |document: &Document| {
        let value: Value = serde_json::from_str(&document.text).expect("JSON");
        let unions = Unions::of(service(&document.module), &models[document.module.as_str()]);
        let present = unions.present(&document.shape, &value);
        present.iter().all(|union| union.unlisted != 1 || union.listed > 0 || union.names == 1)
    };
    let compared = documents.iter().zip(outcomes).filter(|(document, _)| is_compared(document));
    let (documents, outcomes): (Vec<Document>, Vec<Outcome>) =
        compared.map(|(document, outcome)| (document.clone(), outcome.clone())).unzip();
    let mut pages = pages.clone();
    pages.retain(|module, _| !module.ends_with(STRUCTURES));
    schemas::assert_agree(&documents, &outcomes, &pages, options);
}

const SAME: &str = "the same JSON";
const REFUSED: &str = "both refuse the document";
const TWO: &str = "two members in a union: the enum refuses what the structure reads";
const NONE_REFUSED: &str = "no member in a union: the enum refuses what the structure reads";
const NONE_ABSENT: &str = "no member in a union: absent in the enum's parent";
const ALTERNATIVE: &str = "another type of a union of Python types takes the value";
const KEPT: &str = "an unlisted member: the enum keeps it, and the structure ignores it";

/// Compares what both forms do; the result is the kind of the document.
fn compare(
    unions: &Unions<'_>,
    document: &Document,
    tagged: &Outcome,
    structure: &Outcome,
) -> Result<&'static str, &'static str> {
    let value: Value = serde_json::from_str(&document.text).expect("JSON");
    let present = unions.present(&document.shape, &value);
    for outcome in [tagged, structure] {
        if outcome.refused.is_none() && outcome.failure().is_some() {
            return Err("a value is not written, or not read again");
        }
    }
    if unions.has_alternatives.get() {
        return Ok(match (written(tagged), written(structure)) {
            (None, None) => REFUSED,
            (tagged, structure) if tagged == structure => SAME,
            _ => ALTERNATIVE,
        });
    }
    let refusal = tagged.refused.as_deref();
    if present.iter().any(|union| union.listed + union.unlisted > 1) {
        return match (refusal, &structure.refused) {
            (None, _) => Err("the enum reads two members"),
            (Some(_), Some(_)) => Ok(REFUSED),
            (Some(why), None) if why.contains("union has two members") => Ok(TWO),
            (Some(_), None) => Err("another error than two members"),
        };
    }
    let is_empty = present.iter().any(|union| union.listed + union.unlisted == 0);
    let (tagged, structure) = match (refusal, &structure.refused) {
        (Some(_), Some(_)) => return Ok(REFUSED),
        (None, Some(_)) => return Err("the enum reads what the structure refuses"),
        (Some(why), None) if is_empty && why.contains("union has no member") => {
            return Ok(NONE_REFUSED);
        }
        (Some(_), None) => return Err("the enum refuses what the structure reads"),
        (None, None) => (written(tagged), written(structure)),
    };
    let (Some(tagged), Some(structure)) = (tagged, structure) else {
        return Err("nothing was written");
    };
    if tagged == structure {
        return Ok(SAME);
    }
    if present.iter().all(|union| union.listed == 1) {
        return Err("different JSON");
    }
    let shape = &document.shape;
    let same = unions.without_unlisted(shape, tagged.clone())
        == unions.without_unlisted(shape, structure.clone());
    match (same, is_empty) {
        (false, _) => Err("different JSON besides unlisted and absent members"),
        (true, true) => Ok(NONE_ABSENT),
        (true, false) => Ok(KEPT),
    }
}
