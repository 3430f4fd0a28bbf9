//! The pages of all of AWS, against an independent parser.
//!
//! The corpora are in `../shared`, next to the workspace; without them the tests report that and pass.

mod packed;

use std::path::PathBuf;

use packed::{folders, sources, unpacked};
use shapewright_codegen::{Model, Options, Shape, ShapeKind, Sources, generate, ir, read};
use shapewright_tests::outside::workspace;
use shapewright_tests::{Written, written};

const CORPORA: [&str; 2] = ["aio-2022-08", "aio-2026-01"];

/// The path of a corpus, if it exists.
fn corpus(name: &str) -> Option<PathBuf> {
    let folder = workspace().join("../shared/corpus");
    let found = folder.join(name);
    if !found.exists() {
        println!("skipped: no {name} in ../shared/corpus");
        return None;
    }
    Some(found)
}

/// The first shape in which two lines differ, from both.
fn first_difference(ours: &str, theirs: &str) -> String {
    let same = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
    let start = ours[..same].rfind("{\"name\"").unwrap_or(0);
    let shown = |line: &str| line.chars().skip(start).take(300).collect::<String>();
    format!("ours:   {}\ntheirs: {}", shown(ours), shown(theirs))
}

#[test]
fn ir_of_every_service_equals_that_of_an_independent_parser() {
    for name in CORPORA {
        let Some(path) = corpus(&format!("{name}.tar.xz")) else { continue };
        let Some(expected) = corpus(&format!("{name}.ir.jsonl.xz")) else { continue };
        let expected = String::from_utf8(unpacked(&expected)).expect("lines of JSON");
        let folders = folders(&path, |_| true);
        assert_eq!(folders.len(), expected.lines().count());
        for ((folder, pages), theirs) in folders.iter().zip(expected.lines()) {
            let sources = sources(folder, pages);
            let ours = match read(&sources) {
                Ok((model, _)) => ir(&model),
                Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
            };
            assert!(ours == theirs, "{}:\n{}", folder.display(), first_difference(&ours, theirs));
        }
        println!("{name}: {} services equal", folders.len());
    }
}

#[test]
fn every_smithy_model_of_aws_generates_without_a_diagnostic() {
    let folder = workspace().join("../shared/smithy");
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!("skipped: no ../shared/smithy");
        return;
    };
    let mut count = 0;
    for file in files {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "xz") {
            continue;
        }
        let mut sources = Sources::new();
        sources.add("model.json", unpacked(&path));
        let generated = generate(&sources, &Options::default());
        let generated = generated.unwrap_or_else(|errors| panic!("{}", errors.render(&sources)));
        let remarks = generated.diagnostics.render(&sources);
        assert!(remarks.is_empty(), "{}: {remarks}", path.display());
        assert!(generated.shapes > 20, "{}: {} shapes", path.display(), generated.shapes);
        count += 1;
    }
    assert!(count >= 13, "{count} models");
}

/// The names of the members of a structure and its copies, or of an enumeration's values, sorted.
fn names_in_documents(model: &Model, shape: &str) -> Option<Vec<String>> {
    let copies = model.shapes.iter().filter(|copy| copy.copy_of.as_deref() == Some(shape));
    let shapes = std::iter::once(model.shape(shape)?).chain(copies);
    let names: Vec<Vec<String>> = shapes.filter_map(names_of).collect();
    if names.is_empty() {
        return None;
    }
    let mut names = names.concat();
    names.sort();
    names.dedup();
    Some(names)
}

fn names_of(shape: &Shape) -> Option<Vec<String>> {
    let names: Vec<&str> = match &shape.kind {
        ShapeKind::Structure(structure) => {
            structure.members.iter().map(|member| member.name.value.as_str()).collect()
        }
        ShapeKind::Enumeration(values) => values.iter().map(|one| one.value.as_str()).collect(),
        _ => return None,
    };
    Some(names.into_iter().map(str::to_owned).collect())
}

#[test]
fn types_of_every_service_have_the_names_of_its_model() {
    for corpus_name in CORPORA {
        let Some(path) = corpus(&format!("{corpus_name}.tar.xz")) else { continue };
        let (mut compared, mut renamed) = (0, 0);
        for (folder, pages) in folders(&path, |_| true) {
            let sources = sources(&folder, &pages);
            let generated = generate(&sources, &Options::default());
            let generated = match generated {
                Ok(generated) => generated,
                Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
            };
            let (model, _) = read(&sources).expect("pages without errors");
            renamed += generated.text.matches("rename = ").count();
            for Written { shape, parts, .. } in written(&generated.text) {
                // Inline enumerations have no shape.
                let Some(expected) = names_in_documents(&model, shape) else { continue };
                let mut found: Vec<String> = parts.into_iter().map(|(_, name)| name).collect();
                found.sort();
                assert_eq!(found, expected, "{}: {shape}", folder.display());
                compared += found.len();
            }
        }
        println!("{corpus_name}: {compared} names, {renamed} of them written out");
        assert!(compared > 10 * renamed);
    }
}
