//! Types with the derives of serde in a crate that does not depend on the runtime, from a build script
//! and from `shapes!`.

use shapewright_tests::outside::{Outside, workspace};

/// The manifest of the crate outside.
fn manifest() -> String {
    let root = workspace().display().to_string().replace('\\', "/");
    format!(
        r#"[package]
name = "plain-serde"
version = "0.1.0"
edition = "2021"

[workspace]

[dependencies]
chrono = {{ version = "0.4.35", default-features = false }}
jiff = {{ version = "1", default-features = false, features = ["std"] }}
jiff_02 = {{ package = "jiff", version = "0.2", default-features = false, features = ["std"] }}
schemars = "1"
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
shapewright-macros = {{ path = "{root}/macros", features = ["shapes"] }}
time = {{ version = "0.3.47", default-features = false, features = ["parsing", "std"] }}

[build-dependencies]
shapewright-codegen = {{ path = "{root}/codegen", default-features = false, features = ["generate"] }}

[profile.dev]
debug = false
incremental = false
"#
    )
}

#[test]
fn a_crate_without_the_runtime_reads_and_writes_documents() {
    let outside = Outside::new();
    outside
        .write("Cargo.toml", &manifest())
        .write("build.rs", include_str!("build.rs.txt"))
        .write("src/main.rs", include_str!("program.rs"))
        .write("model/type_defs.md", include_str!("model/type_defs.md"))
        .write("model/shapewright.toml", include_str!("model/shapewright.toml"));
    assert_eq!(outside.run(""), "fine\n");
    let tree = outside.cargo("", &["tree", "--edges", "normal", "--invert", "shapewright"]);
    assert!(!tree.success, "the runtime is a dependency:\n{}", tree.stdout);
}
