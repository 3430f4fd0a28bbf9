//! The README's examples compile, its commands run in CI, and its links lead somewhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use shapewright_codegen::{Level, Options, Sources, generate};
use shapewright_tests::outside::{Outside, workspace};

fn readme() -> String {
    std::fs::read_to_string(workspace().join("README.md")).expect("a README")
}

fn page() -> String {
    let page = workspace().join("model/sso-oidc/type_defs.md");
    std::fs::read_to_string(page).expect("the page of SSO OIDC")
}

/// The files that the README shows, by the paths in the comments above them.
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
fn every_example_of_the_readme_compiles_and_runs() {
    let outside = Outside::new();
    let root = workspace().display().to_string().replace('\\', "/");
    for (path, text) in files() {
        outside.write(path, &text.replace("../shapewright", &root));
    }
    for (krate, expected) in [
        ("ready", "clientId: expected string, found number, in `CreateTokenRequestRequestTypeDef`"),
        (
            "built",
            "RegisterClientRequest { client_name: \"cli\", client_type: \"public\", scopes: None }",
        ),
        ("inplace", "Some(\"Bearer\") for Some(28800) seconds"),
        ("derived", "6 characters, 28800 seconds, renewable: false"),
    ] {
        let printed = outside.run(krate);
        assert!(printed.contains(expected), "{krate} printed:\n{printed}");
    }
}

#[test]
fn the_struct_in_the_readme_is_generated_text() {
    let generated = workspace().join("generated/src/shapes/sso_oidc.rs");
    let generated = std::fs::read_to_string(generated).expect("the checked-in types");
    let shown = block("## Quick start", "rust,ignore");
    assert!(generated.contains(&shown), "not in the generated text:\n{shown}");
}

#[test]
fn the_first_struct_of_the_readme_is_in_an_example_that_compiles() {
    let shown = block("# Shapewright", "rust,ignore");
    let compiled = &files()[Path::new("derived/src/main.rs")];
    assert!(compiled.contains(&shown), "not in the example:\n{shown}");
}

#[test]
fn the_diagnostic_in_the_readme_is_the_one_that_is_printed() {
    let mut sources = Sources::new();
    let broken = page().replacen("scope: NotRequired[Sequence[", "scope: NotRequired[Sequense[", 1);
    sources.add("model/sso-oidc/type_defs.md", broken);
    let diagnostics = generate(&sources, &Options::default()).expect_err("an unknown generic");
    let shown = block("## When a model has errors", "text");
    assert_eq!(diagnostics.render(&sources).trim_end(), shown);
}

#[test]
fn the_options_in_the_readme_are_accepted() {
    let mut sources = Sources::new();
    sources.add("type_defs.md", page());
    sources.add("shapewright.toml", block("## Options", "toml"));
    let generated = generate(&sources, &Options::default()).expect("options without errors");
    let warnings = generated.diagnostics.of(Level::Warning).render(&sources);
    assert_eq!(warnings, "");
    assert!(generated.text.contains("pub kind: ::core::option::Option<"), "{}", generated.text);
    let replaced = "pub response_metadata: ::core::option::Option<::shapewright::Json>";
    assert!(generated.text.contains(replaced), "{}", generated.text);
}

#[test]
fn every_relative_link_of_the_docs_leads_to_a_file_and_a_heading() {
    let folders = [".", "docs", "docs/howto", "docs/notebook", "model", "model/sso-oidc", "tests"];
    let crates = ["codegen", "generated", "macros", "runtime", "runtime/derive"];
    let mut pages: Vec<PathBuf> = Vec::new();
    for folder in folders.iter().chain(&crates) {
        let entries = std::fs::read_dir(workspace().join(folder)).into_iter().flatten();
        pages.extend(entries.map(|entry| entry.expect("an entry").path()));
    }
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    assert!(pages.len() > 8, "{pages:?}");
    let broken: Vec<String> = pages.iter().flat_map(|page| broken_links(page)).collect();
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

/// The links of a page that lead to no file, or to no heading of one.
fn broken_links(page: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(page).expect("a page");
    let links = text.split("](").skip(1).chain(text.split(" src=\"").skip(1));
    links
        .filter_map(|rest| rest.split([')', '"']).next())
        .filter(|link| !link.contains("://"))
        .filter(|link| {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() {
                page.to_owned()
            } else {
                page.parent().expect("a folder").join(file)
            };
            let Ok(metadata) = std::fs::metadata(&target) else { return true };
            let has_heading = || {
                let text = std::fs::read_to_string(&target).expect("a page");
                text.lines().any(|line| line.starts_with('#') && anchor(line) == heading)
            };
            !heading.is_empty() && (metadata.is_dir() || !has_heading())
        })
        .map(|link| format!("{}: {link}", page.display()))
        .collect()
}

/// The anchor that GitHub gives a heading.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    text.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[test]
fn ci_runs_the_commands_of_the_quick_start() {
    let script = std::fs::read_to_string(workspace().join(".ci/run")).expect("the script");
    let readme = readme();
    let (_, start) = readme.split_once("## Quick start").expect("the heading");
    let start = start.split("\n## ").next().expect("the section");
    let commands: Vec<&str> = start
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split_once("\n```").map(|(command, _)| command))
        .collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    for command in commands {
        assert!(script.lines().any(|line| line == command), "not in .ci/run: {command}");
    }
}
