//! A user's crate that reads and writes documents with the types of their services.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Instant;

use serde::Deserialize;
use shapewright_codegen::{Options, Responses, Sources, generate};
use shapewright_tests::outside::{Outside, workspace};
use shapewright_tests::written;

use crate::corpus::Document;

/// The result for a document, with the written text if there is one.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Outcome {
    /// Reading failed.
    pub refused: Option<String>,
    /// Writing failed.
    pub unwritten: Option<String>,
    /// Reading the output failed.
    pub unread: Option<String>,
    /// `Debug` printed nothing.
    pub undebugged: Option<String>,
    /// Reading the output gave a different value.
    pub unequal: Option<String>,
    /// The output.
    pub written: Option<String>,
}

impl Outcome {
    /// The error that prevented a comparison.
    pub fn failure(&self) -> Option<String> {
        let Self { refused, unwritten, unread, undebugged, unequal, written: _ } = self;
        [
            ("refused", refused),
            ("unwritten", unwritten),
            ("unread", unread),
            ("undebugged", undebugged),
            ("unequal", unequal),
        ]
        .into_iter()
        .find_map(|(word, why)| why.as_ref().map(|why| format!("{word}: {why}")))
    }
}

/// Compiles the types of the documents, with all they need, in a separate crate, and runs every
/// document through them.
pub fn outcomes(
    name: &str,
    responses: Option<Responses>,
    pages: &BTreeMap<String, Sources>,
    documents: &[Document],
) -> Vec<Outcome> {
    let outside = Outside::new();
    let mut modules = String::new();
    let mut arms = String::new();
    let mut features = BTreeSet::new();
    for (module, sources) in pages {
        let shapes: BTreeSet<&str> = documents
            .iter()
            .filter(|document| document.module == *module)
            .map(|document| document.shape.as_str())
            .collect();
        let options =
            responses.map_or_else(Options::default, |policy| Options::default().responses(policy));
        let options = shapes.iter().fold(options, |options, shape| options.shape(*shape));
        let generated = generate(sources, &options)
            .unwrap_or_else(|diagnostics| panic!("{}", diagnostics.render(sources)));
        features.extend(generated.features.iter().copied());
        let types = names(&generated.text);
        for shape in shapes {
            let ty = types.get(shape).unwrap_or_else(|| panic!("no struct for {module} {shape}"));
            writeln!(arms, "        \"{module} {shape}\" => round_trip::<{module}::{ty}>(text),")
                .expect("an arm");
        }
        writeln!(modules, "#[rustfmt::skip]\nmod {module};").expect("a module");
        outside.write(format!("src/{module}.rs"), &generated.text);
    }
    let program = format!(
        "#![deny(warnings)]\n\n{}\n{modules}\nfn dispatch(name: &str, text: &str) -> serde_json::Value {{\n    \
         match name {{\n{arms}        other => panic!(\"no type called {{other}}\"),\n    }}\n}}\n",
        include_str!("runner.rs"),
    );
    let input: String = documents
        .iter()
        .map(|Document { module, shape, way: _, text }| format!("{module} {shape}\t{text}\n"))
        .collect();
    outside
        .write("Cargo.toml", &manifest(name, &features))
        .write("src/main.rs", &program)
        .write("documents", &input);
    run(name, &outside)
}

fn manifest(name: &str, features: &BTreeSet<&str>) -> String {
    let features: Vec<&&str> = features.iter().collect();
    let runtime = workspace().join("runtime");
    format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nserde = \"1\"\nserde_json = \"1\"\n\n\
         [dependencies.shapewright]\npath = {runtime:?}\nfeatures = {features:?}\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n",
    )
}

fn run(name: &str, outside: &Outside) -> Vec<Outcome> {
    let start = Instant::now();
    let built = outside.cargo("", &["build", "--quiet"]);
    assert!(built.success, "{}", built.stderr);
    println!("{name}: compiled in {} s", start.elapsed().as_secs());
    let printed = outside.cargo("", &["run", "--quiet", "--", "documents"]);
    assert!(printed.success, "{}\n{}", printed.stdout, printed.stderr);
    printed.stdout.lines().map(|line| serde_json::from_str(line).expect("an outcome")).collect()
}

/// The Rust name of each structure in a generated text, by its name in the model.
fn names(text: &str) -> BTreeMap<&str, &str> {
    let structs = written(text).into_iter().filter(|written| written.is_struct);
    structs.map(|written| (written.shape, written.name)).collect()
}
