//! The README is what users follow, word for word; so do these.

use std::collections::BTreeMap;
use std::path::PathBuf;

use shapewright_codegen::{Options, Sources, generate};
use shapewright_tests::outside::{Outside, workspace};

fn readme() -> String {
    std::fs::read_to_string(workspace().join("README.md")).expect("a README")
}

fn page() -> String {
    let page = workspace().join("model/sso-oidc/type_defs.md");
    std::fs::read_to_string(page).expect("the page of SSO OIDC")
}

/// The files that the README shows, by the paths that stand above them.
fn files() -> BTreeMap<PathBuf, String> {
    let readme = readme();
    let parts = readme.split("<!-- file: ").skip(1);
    parts
        .map(|part| {
            let (path, rest) = part.split_once(" -->\n```").expect("a block below the path");
            let (_, code) = rest.split_once('\n').expect("code below the fence");
            let (code, _) = code.split_once("\n```").expect("the end of the block");
            (PathBuf::from(path), format!("{code}\n"))
        })
        .collect()
}

/// The first block of a language below a heading.
fn block(heading: &str, language: &str) -> String {
    let readme = readme();
    let (_, below) = readme.split_once(heading).expect("the heading");
    let (_, block) = below.split_once(&format!("```{language}\n")).expect("a block");
    block.split_once("\n```").expect("the end of the block").0.to_owned()
}

#[test]
fn every_door_of_the_readme_compiles_and_runs_as_it_is_written() {
    let outside = Outside::new();
    let root = workspace().display().to_string().replace('\\', "/");
    for (path, text) in files() {
        outside.write(path, &text.replace("../shapewright", &root));
    }
    for (door, expected) in [
        ("ready", "clientId: expected string, found number, in `CreateTokenRequestRequestTypeDef`"),
        (
            "built",
            "RegisterClientRequest { client_name: \"cli\", client_type: \"public\", scopes: None }",
        ),
        ("inplace", "Some(\"Bearer\") for Some(28800) seconds"),
        ("derived", "6 characters, 28800 seconds, renewable: false"),
    ] {
        let printed = outside.run(door);
        assert!(printed.contains(expected), "{door} printed:\n{printed}");
    }
}

#[test]
fn the_struct_that_the_readme_shows_is_the_one_that_is_generated() {
    let generated = workspace().join("generated/src/shapes/sso_oidc.rs");
    let generated = std::fs::read_to_string(generated).expect("the types that are checked in");
    let shown = block("## What you get", "rust,ignore");
    assert!(generated.contains(&shown), "not in the generated text:\n{shown}");
}

#[test]
fn the_diagnostic_that_the_readme_shows_is_the_one_that_is_printed() {
    let mut sources = Sources::new();
    let broken = page().replacen("scope: NotRequired[Sequence[", "scope: NotRequired[Sequense[", 1);
    sources.add("model/sso-oidc/type_defs.md", broken);
    let diagnostics = generate(&sources, &Options::default()).expect_err("an unknown generic");
    let shown = block("## When a model is wrong", "text");
    assert_eq!(diagnostics.render(&sources).trim_end(), shown);
}

#[test]
fn the_gate_runs_the_commands_of_the_readme() {
    let gate = std::fs::read_to_string(workspace().join(".ci/run")).expect("the gate");
    let (_, start) =
        readme().split_once("## Start").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("Start");
    let start = start.split("## Use it").next().expect("what stands before the doors").to_owned();
    let commands: Vec<&str> = start
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split_once("\n```").map(|(command, _)| command))
        .collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    for command in commands {
        assert!(gate.lines().any(|line| line == command), "not in the gate: {command}");
    }
}
