//! Every exception of botocore's models: its type reads the message in each spelling, whatever the model lists.
//!
//! `BOTOCORE_DATA` names the folder `botocore/data`; without it, the test is skipped.

use std::path::{Path, PathBuf};

use shapewright_codegen::{Options, ShapeKind, Sources, generate, read};

/// The last `service-2.json` of each service.
fn models(data: &Path) -> Vec<PathBuf> {
    let folders = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        found.sort();
        found
    };
    let last = |service: PathBuf| {
        let mut models =
            folders(&service).into_iter().map(|version| version.join("service-2.json"));
        models.rfind(|model| model.is_file())
    };
    folders(data).into_iter().filter_map(last).collect()
}

#[test]
fn every_exception_of_botocore_has_one_field_for_the_message() {
    let Some(data) = std::env::var_os("BOTOCORE_DATA").map(PathBuf::from) else {
        println!("skipped: BOTOCORE_DATA is not set");
        return;
    };
    let (mut all, mut unlisted) = (0, 0);
    for model in models(&data) {
        let mut sources = Sources::new();
        let text = std::fs::read_to_string(&model).expect("a model");
        sources.add("service-2.json", text);
        let (parsed, _) = read(&sources).expect("a model without errors");
        let text = generate(&sources, &Options::default()).expect("a model without errors").text;
        for shape in &parsed.shapes {
            let ShapeKind::Structure(structure) = &shape.kind else { continue };
            if !structure.exception {
                continue;
            }
            let name = &shape.name.value;
            let is_listed = structure
                .members
                .iter()
                .any(|member| member.name.value.eq_ignore_ascii_case("message"));
            let start = text.find(&format!("\n#[shape(\"{name}\"")).expect("a type");
            let item =
                text.get(start..).and_then(|item| item.split("\n}").next()).unwrap_or_default();
            assert!(item.contains("exception"), "{}: {item}", model.display());
            let fields = item
                .lines()
                .filter(|line| line.trim_start().strip_prefix("pub message:").is_some());
            assert_eq!(fields.count(), 1, "{}: {item}", model.display());
            all += 1;
            unlisted += usize::from(!is_listed);
        }
    }
    println!("{all} exceptions, of which {unlisted} list no message");
    assert!(all > 5000 && unlisted > 1000, "{all}, {unlisted}");
}
