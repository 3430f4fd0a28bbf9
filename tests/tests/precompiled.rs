//! Feature `serde_json`: a program links to the engine that is compiled with the runtime.

use shapewright_tests::outside::{Outside, workspace};

/// A program that calls every function of serde_json for which the engine is precompiled.
const MAIN: &str = r##"
use sso_oidc_shapes::CreateTokenResponse;

fn main() -> Result<(), serde_json::Error> {
    let text = r#"{"accessToken":"a","tokenType":"b","expiresIn":5}"#;
    let read: CreateTokenResponse = serde_json::from_str(text)?;
    let again: CreateTokenResponse = serde_json::from_slice(&serde_json::to_vec(&read)?)?;
    println!("{} {}", serde_json::to_string(&again)?, serde_json::to_string_pretty(&again)?.len());
    Ok(())
}
"##;

/// The traits with the engine's functions that are generic over the format. A program should contain
/// none of them.
const ENGINE: [&str; 3] = ["Reader", "ReadMembers", "6writer"];

/// Runs a release build of the program, and returns the engine's functions in its LLVM IR.
fn functions_of_program(features: &str) -> Vec<String> {
    let outside = Outside::new();
    let generated = workspace().join("generated");
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nserde_json = \"1\"\n\
         sso-oidc-shapes = {{ path = {generated:?}, features = {features} }}\n"
    );
    outside.write("Cargo.toml", &manifest).write("src/main.rs", MAIN);
    let text = outside.path().join("program.ll");
    let emit = format!("--emit=link,llvm-ir={}", text.display());
    let command = ["rustc", "--quiet", "--release", "--", &emit, "-Ccodegen-units=1"];
    let printed = outside.cargo("", &command);
    assert!(printed.success, "{}", printed.stderr);
    let text = std::fs::read_to_string(text).expect("LLVM IR");
    let functions = text.lines().filter(|line| line.starts_with("define "));
    let ours = functions.filter(|line| ENGINE.iter().any(|name| line.contains(name)));
    ours.map(ToOwned::to_owned).collect()
}

#[test]
fn a_program_links_to_the_precompiled_engine() {
    assert_eq!(functions_of_program(r#"["serde_json"]"#), Vec::<String>::new());
}

#[test]
fn a_program_without_the_feature_compiles_the_engine() {
    let functions = functions_of_program("[]");
    for name in ENGINE {
        assert!(functions.iter().any(|function| function.contains(name)), "{name}: {functions:#?}");
    }
}
