//! The runtime without std, and the minimum supported compiler version.

use std::process::Command;

use shapewright_tests::outside::{Outside, workspace};

/// A library for a target without an operating system. It defines a panic handler, so linking std
/// fails.
const LIBRARY: &str = r##"#![no_std]

extern crate alloc;
extern crate alloc as std;

pub mod sso_oidc;

use alloc::string::String;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

#[derive(Clone, shapewright::Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
pub struct Tag {
    pub key: String,
    pub value: Option<String>,
}

pub fn again(text: &str) -> Result<String, serde_json::Error> {
    let tag: Tag = serde_json::from_str(text)?;
    serde_json::to_string(&tag)
}
"##;

#[test]
fn a_no_std_library_uses_shapes_with_every_feature() {
    let outside = Outside::new();
    let generated = workspace().join("generated/src/shapes/sso_oidc.rs");
    let generated = std::fs::read_to_string(generated);
    outside
        .write(
            "Cargo.toml",
            &format!(
                r#"[package]
name = "bare"
version = "0.1.0"
edition = "2024"

[dependencies]
shapewright = {{ path = {:?}, default-features = false, features = ["blob", "decimal", "json", "timestamp"] }}
serde_json = {{ version = "1", default-features = false, features = ["alloc"] }}

[profile.dev]
panic = "abort"
"#,
                workspace().join("runtime").display().to_string(),
            ),
        )
        .write("src/lib.rs", LIBRARY)
        .write("src/sso_oidc.rs", &generated.expect("the types of SSO OIDC"));
    let checked = outside.cargo("", &["build", "--quiet", "--lib"]);
    assert!(checked.success, "{}", checked.stderr);

    outside.edit(
        "src/lib.rs",
        "extern crate alloc;",
        "extern crate alloc;\nextern crate std as all;",
    );
    let refused = outside.cargo("", &["build", "--quiet", "--lib"]);
    assert!(!refused.success, "a crate that links std compiled");
    assert!(refused.stderr.contains("panic_impl"), "{}", refused.stderr);
}

/// Parses `1.88`.
fn version(text: &str) -> (u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().expect("a number"));
    (parts.next().expect("a major version"), parts.next().unwrap_or(0))
}

#[test]
fn minimum_rust_version_matches_the_readme_and_suffices_for_all_dependencies() {
    let manifest = std::fs::read_to_string(workspace().join("Cargo.toml")).expect("a manifest");
    let (_, rest) = manifest.split_once("rust-version = \"").expect("a rust-version");
    let (ours, _) = rest.split_once('"').expect("its end");
    let readme = std::fs::read_to_string(workspace().join("README.md")).expect("a README");
    assert!(readme.contains(&format!("Rust {ours}")), "the README does not say Rust {ours}");

    let printed = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--all-features", "--locked"])
        .current_dir(workspace())
        .output()
        .expect("cargo");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let metadata: serde_json::Value =
        serde_json::from_slice(&printed.stdout).expect("cargo metadata");
    let compiled = compiled(&metadata);
    assert!(compiled.iter().any(|(name, _)| name == "serde_core"), "{compiled:?}");
    for (name, oldest) in compiled {
        // The only versions of `time` without RUSTSEC-2026-0009; see docs/derive.md.
        if matches!(name.as_str(), "time" | "time-core") {
            continue;
        }
        assert!(version(&oldest) <= version(ours), "{name} needs Rust {oldest}");
    }
}

/// The crates that a user of the runtime compiles, with the `rust-version` of each.
fn compiled(metadata: &serde_json::Value) -> Vec<(String, String)> {
    let list = |value: &serde_json::Value| value.as_array().expect("a list").clone();
    let packages = list(&metadata["packages"]);
    let nodes = list(&metadata["resolve"]["nodes"]);
    let named = |name: &str| packages.iter().find(|one| one["name"] == name).expect("a package");
    let mut open = vec![named("shapewright")["id"].clone()];
    let mut seen = Vec::new();
    while let Some(id) = open.pop() {
        if seen.contains(&id) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"] == id).expect("a node");
        for dependency in list(&node["deps"]) {
            let is_normal = list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev");
            if is_normal {
                open.push(dependency["pkg"].clone());
            }
        }
        seen.push(id);
    }
    let needs = packages.iter().filter(|package| seen.contains(&package["id"]));
    needs
        .filter_map(|package| {
            let oldest = package["rust_version"].as_str()?.to_owned();
            Some((package["name"].as_str()?.to_owned(), oldest))
        })
        .collect()
}
