//! Reads and drops the largest structs in a thread with the stack of a test.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use shapewright_codegen::{Options, generate, read};
use shapewright_tests::outside::Outside;
use shapewright_tests::written;

use crate::corpus::Service;
use crate::document::Documents;
use crate::groups::{Group, grouped, manifest, types, workspace_manifest};

/// How many of the largest structs are tested.
const TRIED: usize = 20;

/// A struct of a service.
#[derive(Debug)]
struct Sized {
    bytes: usize,
    module: String,
    ty: String,
}

/// Reads a document with every member into each of the largest structs, and prints their sizes.
pub fn run(services: &[Service]) {
    let mut sizes = sizes(services);
    sizes.truncate(TRIED);
    assert_eq!(sizes.len(), TRIED);
    let outside = Outside::new();
    let mut modules = String::new();
    let mut calls = String::new();
    for service in services {
        write_module(&outside, service, &sizes, &mut modules, &mut calls);
    }
    let program = format!("{}\n{modules}\nfn main() {{\n{calls}}}\n", include_str!("runner.rs"));
    outside
        .write("Cargo.toml", &workspace_manifest(&["largest".to_owned()]))
        .write("largest/Cargo.toml", &manifest("largest", "2024"))
        .write("largest/src/main.rs", &program);
    print!("{}", outside.run(""));
}

/// The structs of the services by their compiled size, largest first.
fn sizes(services: &[Service]) -> Vec<Sized> {
    let outside = Outside::new();
    let mut members = Vec::new();
    for (number, group) in grouped(services).iter().enumerate() {
        let name = format!("sizes_{number}");
        outside
            .write(format!("{name}/Cargo.toml"), &manifest(&name, "2024"))
            .write(format!("{name}/src/main.rs"), &table(&outside, &name, group));
        members.push(name);
    }
    outside.write("Cargo.toml", &workspace_manifest(&members));
    let built = outside.cargo("", &["build", "--quiet", "--jobs", "2"]);
    assert!(built.success, "{}", built.stderr);
    let mut sizes = Vec::new();
    for member in &members {
        sizes.extend(outside.run(member).lines().map(parsed));
    }
    sizes.sort_by_key(|Sized { bytes, module, ty }| (Reverse(*bytes), module.clone(), ty.clone()));
    sizes
}

/// A program that prints the size of each struct of a group.
fn table(outside: &Outside, member: &str, group: &Group<'_>) -> String {
    let mut modules = String::new();
    let mut rows = String::new();
    for Service { module, sources: _, text } in group {
        outside.write(format!("{member}/src/{module}.rs"), text);
        writeln!(modules, "mod {module};").expect("a module");
        let structs: BTreeSet<&str> = shapes(text).into_keys().collect();
        for ty in types(text).filter(|ty| structs.contains(ty)) {
            writeln!(rows, "    (size_of::<{module}::{ty}>(), \"{module} {ty}\"),").expect("a row");
        }
    }
    format!(
        "{modules}\nconst SIZES: &[(usize, &str)] = &[\n{rows}];\n\n\
         fn main() {{\n    for (bytes, name) in SIZES {{\n        \
         println!(\"{{bytes}} {{name}}\");\n    }}\n}}\n"
    )
}

fn parsed(row: &str) -> Sized {
    let mut fields = row.split(' ').map(str::to_owned);
    let mut field = || fields.next().expect("a field");
    Sized { bytes: field().parse().expect("a size"), module: field(), ty: field() }
}

/// Writes the tested structs of a service, with a call and a document for each.
fn write_module(
    outside: &Outside,
    service: &Service,
    sizes: &[Sized],
    modules: &mut String,
    calls: &mut String,
) {
    let Service { module, sources, text } = service;
    let tried: Vec<&Sized> = sizes.iter().filter(|sized| sized.module == *module).collect();
    if tried.is_empty() {
        return;
    }
    let shapes = shapes(text);
    let (model, _) = read(sources).expect("pages without errors");
    let documents = Documents::new(&model);
    let mut options = Options::default();
    for Sized { bytes, module: _, ty } in tried {
        let shape = shapes[ty.as_str()];
        options = options.shape(shape);
        let document = format!("{module}_{ty}.json");
        outside.write(format!("largest/src/{document}"), &documents.whole(shape).to_string());
        writeln!(
            calls,
            "    whole::<{module}::{ty}>({bytes}, \"{module} {ty}\", include_str!({document:?}));"
        )
        .expect("a call");
    }
    let generated = generate(sources, &options).expect("pages without errors");
    writeln!(modules, "mod {module};").expect("a module");
    outside.write(format!("largest/src/{module}.rs"), &generated.text);
}

/// The shape of each struct in a generated text.
fn shapes(text: &str) -> BTreeMap<&str, &str> {
    let structs = written(text).into_iter().filter(|written| written.is_struct);
    structs.map(|written| (written.name, written.shape)).collect()
}
