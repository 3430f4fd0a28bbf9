//! Groups services into crates of similar size, to keep all cores busy.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use shapewright_tests::outside::{Outside, workspace};

use crate::corpus::Service;

/// The bytes of generated text in a crate: larger crates leave cores idle at the end, smaller ones
/// cost more than their content.
const GROUP: usize = 2_500_000;

/// The limit for the size of a value.
const LARGEST: usize = 4096;

/// The limit for each field of a value with very many: QuickSight's `Capabilities` has 575 enumerations.
const FIELD: usize = 24;

/// The services of a crate.
pub type Group<'s> = Vec<&'s Service>;

/// Makes groups of similar size; a service larger than a group has one for itself.
pub fn grouped(services: &[Service]) -> Vec<Group<'_>> {
    let total: usize = services.iter().map(|service| service.text.len()).sum();
    let mut largest_first: Vec<&Service> = services.iter().collect();
    largest_first.sort_by_key(|service| Reverse(service.text.len()));
    let mut groups: Vec<(usize, Group<'_>)> = vec![(0, Group::new()); total.div_ceil(GROUP)];
    for service in largest_first {
        let lightest = groups.iter_mut().min_by_key(|(bytes, _)| *bytes).expect("a group");
        lightest.0 += service.text.len();
        lightest.1.push(service);
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The manifest of a workspace with a folder for each member.
pub fn workspace_manifest(members: &[String]) -> String {
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n"
    )
}

/// The manifest of a member.
pub fn manifest(name: &str, edition: &str) -> String {
    let runtime = workspace().join("runtime");
    format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = {edition:?}\n\n\
         [dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n\
         [dependencies.shapewright]\npath = {runtime:?}\n\
         features = [\"blob\", \"decimal\", \"json\", \"timestamp\"]\n"
    )
}

/// The names of the structs and enums of a generated text.
pub fn types(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter_map(|line| line.strip_prefix("pub struct ").or(line.strip_prefix("pub enum ")))
        .filter_map(|rest| rest.split_whitespace().next())
}

/// The number of fields of a struct.
fn fields(text: &str, ty: &str) -> usize {
    let body = text.split_once(&format!("\npub struct {ty} {{\n")).map_or("", |(_, body)| body);
    let body = body.lines().take_while(|line| *line != "}");
    body.filter(|line| line.starts_with("    pub ")).count()
}

/// Checks that the groups compile without a warning, are formatted as by rustfmt, and have no large
/// values.
pub fn check(groups: &[Group<'_>], editions: &[&str]) {
    let start = Instant::now();
    let outside = Outside::new();
    let mut members = Vec::new();
    for edition in editions {
        for (number, group) in groups.iter().enumerate() {
            let name = format!("group_{number}_{edition}");
            let modules: Vec<&str> = group.iter().map(|service| service.module.as_str()).collect();
            println!("{name}: {}", modules.join(" "));
            write_member(&outside, &name, edition, group);
            members.push(name);
        }
    }
    outside.write("Cargo.toml", &workspace_manifest(&members));
    let unformatted = unformatted(&outside, groups, editions);
    println!("formatting: {} s", start.elapsed().as_secs());
    let failures = failures(&outside);
    println!("{} crates: {} s in all", members.len(), start.elapsed().as_secs());
    assert!(unformatted.is_empty(), "rustfmt would change:\n{unformatted}");
    assert!(failures.is_empty(), "{failures}");
}

fn write_member(outside: &Outside, name: &str, edition: &str, group: &Group<'_>) {
    let mut lib = "#![deny(warnings)]\n\n".to_owned();
    let mut sizes = String::new();
    for Service { module, sources: _, text } in group {
        writeln!(lib, "pub mod {module};").expect("a module");
        for ty in types(text) {
            let limit = LARGEST.max(FIELD * fields(text, ty));
            writeln!(
                sizes,
                "const _: () = assert!(size_of::<crate::{module}::{ty}>() <= {limit});"
            )
            .expect("an assertion");
        }
        outside.write(format!("{name}/src/{module}.rs"), text);
    }
    // Sizes do not depend on the edition.
    if edition == "2024" {
        lib.push_str("#[allow(deprecated)]\nmod sizes;\n");
        outside.write(format!("{name}/src/sizes.rs"), &sizes);
    }
    outside.write(format!("{name}/src/lib.rs"), &lib);
    outside.write(format!("{name}/Cargo.toml"), &manifest(name, edition));
}

fn is_installed(program: &str, arguments: &[&str]) -> bool {
    let found = Command::new(program).args(arguments).output();
    let is_installed = found.is_ok_and(|output| output.status.success());
    if !is_installed {
        println!("skipped: {program} {} does not run", arguments.join(" "));
    }
    is_installed
}

/// The files that rustfmt would change.
fn unformatted(outside: &Outside, groups: &[Group<'_>], editions: &[&str]) -> String {
    if !is_installed("rustfmt", &["--version"]) {
        return String::new();
    }
    let mut changed = String::new();
    for edition in editions {
        for (number, group) in groups.iter().enumerate() {
            let file =
                |service: &&Service| format!("group_{number}_{edition}/src/{}.rs", service.module);
            let output = Command::new("rustfmt")
                .args(["--check", "--files-with-diff", "--edition", edition])
                .args(group.iter().map(file))
                .current_dir(outside.path())
                .output()
                .expect("rustfmt");
            if !output.status.success() {
                changed.push_str(&String::from_utf8_lossy(&output.stdout));
                changed.push_str(&String::from_utf8_lossy(&output.stderr));
            }
        }
    }
    changed
}

/// The output of clippy, or of the compiler if clippy is missing, for the crates that fail.
fn failures(outside: &Outside) -> String {
    let has_clippy = is_installed(env!("CARGO"), &["clippy", "--version"]);
    let verb = if has_clippy { "clippy" } else { "check" };
    let start = Instant::now();
    let mut child = outside
        .command("", &[verb, "--workspace", "--keep-going", "--jobs", "2"])
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo");
    let mut output = String::new();
    let mut failed = BTreeSet::new();
    for line in BufReader::new(child.stderr.take().expect("a pipe")).lines() {
        let line = line.expect("a line of text");
        if line.contains("Checking group_") || line.contains("could not compile") {
            println!("{} s:{line}", start.elapsed().as_secs());
        }
        if line.contains("could not compile") {
            failed.insert(line.clone());
        }
        writeln!(output, "{line}").expect("a line");
    }
    let success = child.wait().expect("cargo's end").success();
    if success {
        return String::new();
    }
    let failed: Vec<String> = failed.into_iter().collect();
    format!("{output}\n{}", failed.join("\n"))
}
