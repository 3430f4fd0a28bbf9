//! Examples of AWS's documentation are read and written back with the default options.
//!
//! The examples are in `../shared`, next to the workspace; without them the test reports that and
//! passes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::value::RawValue;
use shapewright_codegen::{Change, Model, Options, ShapeKind, Sources};
use shapewright_tests::outside::workspace;

use crate::compare::Difference;
use crate::corpus::{self, Document, Way};
use crate::packed::unpacked;
use crate::program::outcomes;
use crate::{difference, models, schemas, styles, without_position};

/// The suffix of the module of requests of which a document has a single parameter.
pub const PARTIAL: &str = "_partial";

/// The documents that contradict their model: where they are from, a part of the difference, and what is wrong.
const WRONG: &str = include_str!("wrong_examples.tsv");

#[derive(Deserialize)]
struct Line {
    module: String,
    r#type: String,
    side: String,
    value: Box<RawValue>,
    source: String,
    #[serde(default)]
    partial: bool,
}

struct Example {
    document: Document,
    source: String,
}

fn examples() -> Option<Vec<Example>> {
    let path = workspace().join("../shared/examples/documents.jsonl.xz");
    if !path.exists() {
        println!("skipped: no examples in ../shared/examples");
        return None;
    }
    let text = String::from_utf8(unpacked(&path)).expect("lines of JSON");
    Some(text.lines().map(example).collect())
}

fn example(line: &str) -> Example {
    let Line { module, r#type: shape, side, value, source, partial } =
        serde_json::from_str(line).expect("an example");
    let module = if partial { module + PARTIAL } else { module };
    let way = if side == "response" { Way::Back } else { Way::Sent };
    Example { document: Document { module, shape, way, text: value.get().to_owned() }, source }
}

/// The documents of the examples.
pub fn documents() -> Option<Vec<Document>> {
    Some(examples()?.into_iter().map(|example| example.document).collect())
}

/// The pages of the modules of the documents; those of a partial module are its service's.
pub fn pages(documents: &[&Document]) -> BTreeMap<String, Sources> {
    let service = |module: &'_ str| module.strip_suffix(PARTIAL).unwrap_or(module).to_owned();
    let modules: BTreeSet<&str> = documents.iter().map(|document| &*document.module).collect();
    let services: BTreeSet<String> = modules.iter().map(|module| service(module)).collect();
    let pages = corpus::pages(&services.iter().map(String::as_str).collect());
    modules.iter().map(|module| ((*module).to_owned(), pages[&service(module)].clone())).collect()
}

/// The default options; in a partial module, no member of a request is required.
fn options(model: &Model, requests: &BTreeSet<&str>, is_partial: bool) -> Options {
    let shapes =
        model.shapes.iter().filter(|shape| is_partial && requests.contains(&*shape.name.value));
    shapes.fold(Options::default(), |options, shape| match &shape.kind {
        ShapeKind::Structure(structure) => {
            let required = structure.members.iter().filter(|member| member.required);
            required.fold(options, |options, member| {
                let change = Change::optional(member.name.value.as_str(), "a single parameter");
                options.patch(shape.name.value.as_str(), change)
            })
        }
        _ => options,
    })
}

/// The same for the module of some documents.
pub fn options_of(model: &Model, documents: &[Document], module: &str) -> Options {
    let documents = documents.iter().filter(|document| document.module == module);
    let requests = documents.map(|document| document.shape.as_str()).collect();
    options(model, &requests, module.ends_with(PARTIAL))
}

#[test]
fn every_example_that_fits_its_model_round_trips() {
    check_every_example(Styles::Engine);
}

#[test]
#[ignore = "compiles 21 MB of types with serde's derives"]
fn both_styles_agree_on_every_example() {
    check_every_example(Styles::Both);
}

/// Which styles of types read the examples.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Styles {
    Engine,
    Both,
}

fn check_every_example(read_by: Styles) {
    let Some(examples) = examples() else { return };
    let (sources, documents): (Vec<String>, Vec<Document>) =
        examples.into_iter().map(|example| (example.source, example.document)).unzip();
    let pages = pages(&documents.iter().collect::<Vec<_>>());
    let models = models(&pages);
    let requests = |module: &str| {
        let documents = documents.iter().filter(|document| document.module == module);
        documents.map(|document| document.shape.as_str()).collect()
    };
    let options =
        |module: &str| options(&models[module], &requests(module), module.ends_with(PARTIAL));
    // Compiling the types takes most of the time, so that the changed documents are read here as well.
    let changed_documents = schemas::changed(&documents);
    let all: Vec<Document> = documents.iter().chain(&changed_documents).cloned().collect();
    let mut outcomes = outcomes("calls-examples", options, &pages, &all);
    assert_eq!(outcomes.len(), all.len());
    schemas::assert_agree(&all, &outcomes, &pages, options);
    outcomes.truncate(documents.len());

    let mut faults = BTreeSet::new();
    let [mut changed, mut incomplete] = [0, 0];
    for ((document, source), outcome) in documents.iter().zip(&sources).zip(&outcomes) {
        let difference = difference(document, outcome, &models[document.module.as_str()]);
        let found = faults_of(&difference);
        changed += usize::from(!difference.changes.is_empty());
        incomplete += usize::from(difference.changes.is_empty() && !found.is_empty());
        faults.extend(found.into_iter().map(|fault| format!("{source}\t{fault}")));
    }
    let listed: BTreeSet<String> = listed().into_values().flatten().map(str::to_owned).collect();
    println!(
        "{} examples: {changed} are refused or changed, {incomplete} more lose members that the model \
         does not list",
        documents.len()
    );
    for (reason, rows) in self::listed() {
        println!("{:4} {reason}", rows.len());
    }
    let unlisted: Vec<&String> = faults.difference(&listed).collect();
    let fixed: Vec<&String> = listed.difference(&faults).collect();
    assert!(unlisted.is_empty(), "not in wrong_examples.tsv:\n{unlisted:#?}");
    assert!(fixed.is_empty(), "to be removed from wrong_examples.tsv:\n{fixed:#?}");
    if read_by == Styles::Both {
        styles::compare("examples", options, &pages, &documents, &outcomes);
    }
}

/// The listed faults by their reason, which is the line with `#` above them.
fn listed() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut reason = "no reason";
    for line in WRONG.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("# ") {
            Some(text) => reason = text,
            None => by_reason.entry(reason).or_default().push(line),
        }
    }
    by_reason
}

/// What differs, without the positions in the document.
fn faults_of(difference: &Difference) -> Vec<String> {
    let changes = difference.changes.iter().map(|change| without_position(change));
    let unknown = difference.unknown.iter();
    changes.chain(unknown.map(|(shape, member)| format!("{shape} has no {member}"))).collect()
}
