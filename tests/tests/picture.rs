//! The picture of the README is drawn from what the compiler prints.
//!
//! `UPDATE=1 cargo test -p shapewright-tests --test picture` draws it again.

use anstyle_svg::{Term, WIN10_CONSOLE};
use shapewright_tests::Expected;
use shapewright_tests::outside::{Outside, workspace};

/// A crate whose only dependency is the runtime with the derive.
const MANIFEST: &str = r#"
[package]
name = "picture"
version = "0.1.0"
edition = "2024"

[dependencies]
shapewright = { path = "RUNTIME", features = ["derive"] }
"#;

#[test]
fn the_picture_of_the_readme_shows_what_the_compiler_prints() {
    let images = workspace().join("docs/images");
    let source = images.join("compile-error.rs");
    let source = std::fs::read_to_string(source).expect("the struct with mistakes");
    let printed = compile(&source);
    let own = workspace().display().to_string();
    assert!(!printed.contains(&own) && !printed.contains("/tmp"), "a local path:\n{printed}");

    let picture = Term::new().palette(WIN10_CONSOLE).render_svg(&printed);
    let expected = Expected::at(images.join("compile-error.svg"));
    if let Err(difference) = expected.check(&format!("{}\n", picture.trim_end())) {
        panic!("{}", difference.message().unwrap_or("the picture differs"));
    }
}

/// Compiles a struct and returns the errors with their colours.
fn compile(source: &str) -> String {
    let outside = Outside::new();
    let runtime = workspace().join("runtime").display().to_string().replace('\\', "/");
    outside.write("picture/Cargo.toml", &MANIFEST.replace("RUNTIME", &runtime));
    outside.write("picture/src/lib.rs", source);
    let mut printed = outside.cargo("picture", &["check", "--quiet", "--color", "always"]);
    assert!(!printed.success, "the struct has mistakes");
    printed.stderr = printed.stderr.replace("src\\lib.rs", "src/lib.rs");
    // The last line is Cargo's: how many errors there were.
    let errors = printed.stderr.split("could not compile").next().expect("a first part");
    let end = errors.rfind("\n\n").expect("a blank line after the last error");
    errors[..end].to_owned()
}
