//! A user's crate that reads and writes documents with the types of their services.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Instant;

use serde::Deserialize;
use shapewright_codegen::{Options, Sources, Style, generate, read};
use shapewright_tests::outside::{Outside, workspace};
use shapewright_tests::written;

use crate::corpus::Document;

/// The result for a document, with the written text if there is one.
#[derive(Clone, Debug, Default, Deserialize)]
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

/// The size of the generated text, in bytes, at which a program is full.
///
/// Several small programs compile in parallel, and rustc needs less memory than for a large one.
const FULL: usize = 1_000_000;

/// A program with the types of some modules.
#[derive(Debug, Default)]
struct Program {
    declarations: String,
    arms: String,
    size: usize,
    /// The positions of its documents among all documents.
    documents: Vec<usize>,
}

/// Compiles the types of the documents, with all they need, in a separate crate, and runs every
/// document through them.
pub fn outcomes(
    name: &str,
    options: impl Fn(&str) -> Options,
    pages: &BTreeMap<String, Sources>,
    documents: &[Document],
) -> Vec<Outcome> {
    let outside = Outside::new();
    let mut features = BTreeSet::new();
    let mut programs = vec![Program::default()];
    for (module, sources) in pages {
        let of_module: Vec<usize> =
            (0..documents.len()).filter(|index| documents[*index].module == *module).collect();
        let shapes: BTreeSet<&str> =
            of_module.iter().map(|index| documents[*index].shape.as_str()).collect();
        let options = shapes.iter().fold(options(module), |options, shape| options.shape(*shape));
        let generated = |options: &Options| match generate(sources, options) {
            Ok(generated) => generated,
            Err(diagnostics) => panic!("{}", diagnostics.render(sources)),
        };
        // The names of types do not depend on the style.
        let named = generated(&options.clone().style(Style::Engine)).text;
        let generated = generated(&options);
        features.extend(generated.features.iter().copied());
        if programs.last().is_none_or(|program| program.size >= FULL) {
            programs.push(Program::default());
        }
        let folder = folder(programs.len() - 1);
        let Some(program) = programs.last_mut() else { continue };
        program.add(module, &shapes, &named, &originals(sources));
        program.size += generated.text.len();
        program.documents.extend(of_module);
        outside.write(format!("{folder}/{module}.rs"), &generated.text);
    }
    for (index, program) in programs.iter().enumerate() {
        outside.write(format!("{}/main.rs", folder(index)), &program.text());
        outside.write(format!("{}/documents", folder(index)), &program.input(documents));
    }
    outside.write("Cargo.toml", &manifest(name, &features));
    build(name, &outside);
    run(&outside, &programs, documents.len())
}

fn folder(program: usize) -> String {
    format!("src/bin/{}", binary(program))
}

fn binary(program: usize) -> String {
    format!("program-{program}")
}

impl Program {
    fn add(
        &mut self,
        module: &str,
        shapes: &BTreeSet<&str>,
        named: &str,
        originals: &BTreeMap<String, String>,
    ) {
        let types = names(named);
        for shape in shapes {
            let original = originals.get(*shape).map_or(*shape, String::as_str);
            let ty =
                types.get(original).unwrap_or_else(|| panic!("no struct for {module} {shape}"));
            writeln!(
                self.arms,
                "        \"{module} {shape}\" => round_trip::<{module}::{ty}>(text),"
            )
            .expect("an arm");
        }
        writeln!(self.declarations, "#[rustfmt::skip]\nmod {module};").expect("a module");
    }

    fn text(&self) -> String {
        let Self { declarations, arms, .. } = self;
        format!(
            "#![deny(warnings)]\n\n{}\n{declarations}\n\
             fn dispatch(name: &str, text: &str) -> serde_json::Value {{\n    \
             match name {{\n{arms}        other => panic!(\"no type called {{other}}\"),\n    }}\n}}\n",
            include_str!("runner.rs"),
        )
    }

    fn input(&self, documents: &[Document]) -> String {
        let documents = self.documents.iter().map(|index| &documents[*index]);
        documents
            .map(|Document { module, shape, way: _, text }| format!("{module} {shape}\t{text}\n"))
            .collect()
    }
}

fn manifest(name: &str, features: &BTreeSet<&str>) -> String {
    let features: Vec<&&str> = features.iter().collect();
    let runtime = workspace().join("runtime");
    format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\njiff = {{ version = \"1\", default-features = false, features = [\"alloc\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = {{ version = \"1\", features = [\"float_roundtrip\"] }}\n\n\
         [dependencies.shapewright]\npath = {runtime:?}\nfeatures = {features:?}\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n",
    )
}

fn build(name: &str, outside: &Outside) {
    let start = Instant::now();
    let built = outside.cargo("", &["build", "--quiet"]);
    assert!(built.success, "{}", built.stderr);
    println!("{name}: compiled in {} s", start.elapsed().as_secs());
}

fn run(outside: &Outside, programs: &[Program], count: usize) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    outcomes.resize_with(count, Outcome::default);
    for (index, program) in programs.iter().enumerate() {
        let input = format!("{}/documents", folder(index));
        let run = ["run", "--quiet", "--bin", &binary(index), "--", &input];
        let printed = outside.cargo("", &run);
        assert!(printed.success, "{}\n{}", printed.stdout, printed.stderr);
        let lines: Vec<&str> = printed.stdout.lines().collect();
        assert_eq!(lines.len(), program.documents.len(), "a line for each document");
        for (position, line) in program.documents.iter().zip(lines) {
            outcomes[*position] = serde_json::from_str(line).expect("an outcome");
        }
    }
    outcomes
}

/// The names of copies of structures, each with that of the structure, whose type is also the copy's.
pub fn originals(sources: &Sources) -> BTreeMap<String, String> {
    let (model, _) = read(sources).unwrap_or_else(|errors| panic!("{}", errors.render(sources)));
    let copies = model.shapes.into_iter();
    copies.filter_map(|shape| Some((shape.name.value, shape.copy_of?))).collect()
}

/// The Rust name of each structure in a generated text, by its name in the model.
fn names(text: &str) -> BTreeMap<&str, &str> {
    let structs = written(text).into_iter().filter(|written| written.is_struct);
    structs.map(|written| (written.shape, written.name)).collect()
}
