//! `cargo doc` of generated types has no warnings: of the golden files, and of twenty services of botocore that
//! have every tag of AWS's texts between them.
//!
//! The models are in the folder `botocore/data` that the variable `BOTOCORE_DATA` names; without it, the second
//! test is skipped.

use std::path::{Path, PathBuf};

use shapewright_codegen::{DocsLevel, Options, Sources, generate};
use shapewright_tests::outside::{Outside, workspace};

/// The services, by their folders.
const SERVICES: [&str; 20] = [
    "apiportal",
    "appintegrations",
    "appmesh",
    "batch",
    "cloudfront",
    "cloudsearchdomain",
    "codecommit",
    "codedeploy",
    "dynamodb",
    "ec2",
    "ecs",
    "elasticache",
    "glue",
    "inspector2",
    "iotsitewise",
    "macie2",
    "mediaconvert",
    "pcs",
    "rds",
    "sso-oidc",
];

const MANIFEST: &str = r#"[package]
name = "documented"
version = "0.1.0"
edition = "2024"

[dependencies]
shapewright = { path = "RUNTIME", features = ["blob", "decimal", "json", "timestamp"] }

[workspace]
"#;

/// Documents modules, each with the text of its types, where every warning is an error.
#[track_caller]
fn document(modules: &[(String, String)]) {
    let outside = Outside::new();
    let runtime = workspace().join("runtime").display().to_string();
    outside.write("documented/Cargo.toml", &MANIFEST.replace("RUNTIME", &runtime));
    let mut root = String::from("//! Types.\n");
    for (module, text) in modules {
        outside.write(format!("documented/src/{module}.rs"), text);
        root.push_str(&format!("pub mod {module};\n"));
    }
    outside.write("documented/src/lib.rs", &root);
    let mut command = outside.command("documented", &["doc", "--no-deps", "--quiet"]);
    let output = command.env("RUSTDOCFLAGS", "-D warnings").output().expect("cargo");
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && printed.is_empty(), "{printed}");
}

#[test]
fn golden_files_document_without_warnings() {
    let names = [
        "deprecated_parts_are_marked",
        "docstrings_become_documentation",
        "documentation_as_summaries",
        "documentation_in_full",
        "documentation_of_both_sources",
        "names_of_primitive_types",
        "names_of_the_prelude",
        "patches_change_shapes",
    ];
    let modules = names.map(|name| {
        let path = workspace().join("tests/golden").join(name).join("expected.rs");
        (name.to_owned(), std::fs::read_to_string(path).expect("a golden file"))
    });
    document(&modules);
}

#[test]
fn services_with_every_tag_document_without_warnings() {
    let Some(data) = std::env::var_os("BOTOCORE_DATA").map(PathBuf::from) else {
        println!("skipped: no BOTOCORE_DATA");
        return;
    };
    let modules = SERVICES.map(|service| {
        let mut sources = Sources::new();
        sources.add("service-2.json", model(&data.join(service)));
        let generated = generate(&sources, &Options::default().docs(DocsLevel::Full));
        (service.replace('-', "_"), generated.expect("a model without errors").text)
    });
    document(&modules);
}

/// The model of the latest version of a service.
fn model(folder: &Path) -> String {
    let versions = std::fs::read_dir(folder).expect("the folder of a service");
    let versions = versions.map(|entry| entry.expect("a version").path());
    let latest = versions.filter(|path| path.is_dir()).max().expect("a version");
    std::fs::read_to_string(latest.join("service-2.json")).expect("an unpacked model")
}
