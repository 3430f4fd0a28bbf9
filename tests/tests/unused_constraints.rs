//! A program contains the constraints of a type only if it calls `constraints_of` for the type.

use shapewright_tests::outside::{Outside, target, workspace};

/// Types in a library, as generated ones are, so that nothing but the linker sees what is unused.
const TYPES: &str = r##"
#[derive(Clone, shapewright::Structure)]
#[shape("Asked")]
pub struct Asked {
    #[shape(length(max = 5), pattern = "only-in-a-program-that-asks", items(pattern = "nested-in-asked"))]
    pub name: Option<String>,
}

#[derive(Clone, shapewright::Structure)]
#[shape("Used")]
pub struct Used {
    #[shape(pattern = "never-in-a-program", keys(pattern = "nested-in-used"))]
    pub name: Option<String>,
    pub asked: Option<Asked>,
}
"##;

/// Reads, writes, prints, compares, and reflects on both types.
const USES: &str = r##"
use shapewright::Reflect;
use types_with_constraints::{Asked, Used};

fn main() {
    let text = std::env::args().next_back().unwrap_or_default();
    let mut used: Used = serde_json::from_str(&text).unwrap_or_default();
    let asked: Asked = serde_json::from_str(&text).unwrap_or_default();
    used.set("asked", serde_json::to_value(&asked).unwrap()).unwrap();
    println!("{used:?} {} {}", used.members().len(), used.diff(&asked).len());
    ASK
}
"##;

/// The bytes of a release build of the program.
fn program(ask: &str) -> Vec<u8> {
    let outside = Outside::new();
    let runtime = workspace().join("runtime");
    let package = |name: &str, dependencies: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
             [dependencies]\nserde_json = \"1\"\nshapewright = {{ path = {runtime:?} }}\n{dependencies}"
        )
    };
    let folder = outside.path().join("types");
    let types = format!("types-with-constraints = {{ path = {folder:?} }}\n");
    outside
        .write("Cargo.toml", &(package("constraints", &types) + "[workspace]\n"))
        .write("src/main.rs", &USES.replace("ASK", ask))
        .write("types/Cargo.toml", &package("types-with-constraints", ""))
        .write("types/src/lib.rs", TYPES);
    let printed = outside.cargo("", &["build", "--quiet", "--release"]);
    assert!(printed.success, "{}", printed.stderr);
    let folder = target().join("outside/release/constraints");
    std::fs::read(folder.with_extension(std::env::consts::EXE_EXTENSION)).expect("a program")
}

fn has(program: &[u8], text: &str) -> bool {
    program.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_program_contains_the_constraints_that_it_uses() {
    let without = program("");
    // The name of a member is there, so that the search finds texts.
    assert!(has(&without, "asked"));
    for pattern in
        ["only-in-a-program-that-asks", "nested-in-asked", "never-in-a-program", "nested-in-used"]
    {
        assert!(!has(&without, pattern), "{pattern}");
    }
    let with = program("println!(\"{:?}\", Asked::constraints_of(\"name\"));");
    assert!(has(&with, "only-in-a-program-that-asks") && has(&with, "nested-in-asked"));
    assert!(!has(&with, "never-in-a-program") && !has(&with, "nested-in-used"));
}
