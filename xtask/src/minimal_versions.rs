//! `cargo xtask minimal-versions`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Failure;
use crate::command::{cargo, run_without_echo};
use crate::copies::PUBLISHED;
use crate::package::{Packages, directory, target};

/// Crates whose dependencies are selected together.
struct Group {
    name: &'static str,
    crates: &'static [&'static str],
    /// Crates that are replaced with empty ones, each with its features.
    replaced: &'static [(&'static str, &'static [&'static str])],
    features: &'static str,
}

/// The groups are separate because a dependency of one needs later versions of dependencies of another, whose
/// lowest versions could not be selected.
const GROUPS: [Group; 3] = [
    Group {
        name: "generator",
        crates: &["shapewright-model", "shapewright-codegen"],
        replaced: &[],
        features: "shapewright-codegen/cli",
    },
    Group {
        name: "macros",
        crates: &["shapewright-macros"],
        replaced: &[],
        features: "shapewright-macros/aws,shapewright-macros/json,shapewright-macros/shapes",
    },
    Group {
        name: "runtime",
        crates: &["shapewright-derive", "shapewright", "sso-oidc-shapes"],
        replaced: &[
            ("shapewright-codegen", &["aws", "drawn", "generate"]),
            ("shapewright-macros", &["aws", "json", "shapes"]),
        ],
        features: "shapewright/bytes,shapewright/chrono,shapewright/decimal,shapewright/indexmap,\
                   shapewright/jiff_02,shapewright/jiff_1,shapewright/json,shapewright/schemars_1,\
                   shapewright/secrecy,shapewright/serde_json,shapewright/time,shapewright/utoipa_5",
    },
];

/// Compiles the published crates with the lowest versions of their dependencies that they allow.
///
/// Dependencies of tests are left out: users do not have them, and they need later versions. Selecting the
/// versions needs a nightly cargo; the compiler is the usual one.
pub(crate) fn run() -> Result<(), Failure> {
    let packages = Packages::unpack()?;
    for (_, name) in PUBLISHED {
        let manifest = packages.path(name).join("Cargo.toml");
        let text = fs::read_to_string(&manifest)
            .map_err(|error| format!("cannot read {}: {error}", manifest.display()))?;
        write(&manifest, &without_tests(&text))?;
    }
    GROUPS.iter().try_for_each(|group| check(group, &packages))
}

fn check(group: &Group, packages: &Packages) -> Result<(), Failure> {
    for (name, features) in group.replaced {
        let features: String = features.iter().map(|feature| format!("{feature} = []\n")).collect();
        let version = env!("CARGO_PKG_VERSION");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2024\"\n\n\
             [features]\n{features}"
        );
        write(&packages.path(name).join("Cargo.toml"), &manifest)?;
    }
    let members: Vec<String> = group.crates.iter().map(|name| directory(name)).collect();
    let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    write(&packages.root().join("Cargo.toml"), &workspace)?;

    eprintln!("== the lowest versions for the {}", group.name);
    let mut update = Command::new("rustup");
    update.args(["run", "nightly", "cargo", "update", "-Z", "direct-minimal-versions"]);
    update.args(packages.patches()).current_dir(packages.root());
    run_without_echo(&mut update, "cargo update -Z direct-minimal-versions")?;
    let mut check = cargo(&["check", "--locked", "--workspace", "--features", group.features]);
    check.arg("--target-dir").arg(target()).args(packages.patches()).current_dir(packages.root());
    run_without_echo(&mut check, "cargo check with the lowest versions")
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// A manifest without the tests and benches, and without their dependencies.
///
/// In a package, each of them is a section of its own.
pub(crate) fn without_tests(manifest: &str) -> String {
    let mut is_kept = true;
    let lines = manifest.lines().filter(|line| {
        if line.starts_with('[') {
            let header = line.trim_start_matches('[');
            is_kept =
                !["dev-dependencies", "test]", "bench]"].iter().any(|it| header.starts_with(it));
        }
        is_kept
    });
    lines.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::without_tests;
    use crate::workspace;

    /// For each optional dependency that had security advisories, the first version without them.
    ///
    /// `cargo deny` reads the lock file, which has later versions than those that a manifest allows.
    const FIXED: [(&str, [u32; 3]); 4] = [
        ("base64", [0, 5, 2]),  // RUSTSEC-2017-0004
        ("bytes", [1, 11, 1]),  // RUSTSEC-2026-0007
        ("chrono", [0, 4, 20]), // RUSTSEC-2020-0159
        ("time", [0, 3, 47]),   // RUSTSEC-2026-0009
    ];

    #[test]
    fn the_lowest_versions_of_dependencies_are_free_of_advisories() {
        let manifest = workspace().join("runtime/Cargo.toml");
        let manifest = std::fs::read_to_string(manifest).expect("a manifest");
        let (_, dependencies) = manifest.split_once("[dependencies]").expect("dependencies");
        for (name, fixed) in FIXED {
            let line = dependencies.lines().find(|line| line.starts_with(&format!("{name} = ")));
            let line = line.unwrap_or_else(|| panic!("{name} is not a dependency"));
            let (_, version) = line.split_once("version = \"").expect("a version");
            let (version, _) = version.split_once('"').expect("its end");
            let parts = version.split('.').map(|part| part.parse().expect("a number"));
            let allowed: Vec<u32> = parts.collect();
            assert!(allowed.as_slice() >= &fixed[..], "{name} allows {version}");
        }
    }

    #[test]
    fn sections_of_tests_are_removed() {
        let manifest = "[package]\nname = \"a\"\n\n[[bench]]\nname = \"b\"\n\n[dependencies.c]\n\
                        version = \"1\"\n\n[dev-dependencies.d]\nversion = \"2\"\n\n[lints]\n";
        let expected = "[package]\nname = \"a\"\n\n[dependencies.c]\nversion = \"1\"\n\n[lints]\n";
        assert_eq!(without_tests(manifest), expected);
    }
}
