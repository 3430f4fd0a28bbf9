//! The runtime recognizes the messages of the lowest and of the newest version of each format in its tables.

use shapewright_tests::Expected;
use shapewright_tests::outside::{Outside, workspace};

const PROGRAM: &str = include_str!("format_versions/program.rs");

/// A crate, and its lowest and newest version in the tables of the runtime.
struct Versions {
    name: String,
    lowest: String,
    newest: String,
}

/// Reads lines of the form ``// Versions: `toml` 0.8.0 to 1.2.1.``
fn versions() -> Vec<Versions> {
    let path = workspace().join("runtime/src/format_quirks/tables.rs");
    let tables = std::fs::read_to_string(path).expect("the tables");
    let lines = tables.lines().filter_map(|line| line.strip_prefix("// Versions: `"));
    let parsed = lines.filter_map(|line| {
        let (name, rest) = line.split_once("` ")?;
        let (lowest, rest) = rest.split_once(" to ")?;
        let newest = rest.split_whitespace().next()?.trim_end_matches('.');
        Some(Versions { name: name.into(), lowest: lowest.into(), newest: newest.into() })
    });
    parsed.collect()
}

/// The features that the program needs.
fn features(name: &str) -> &'static str {
    match name {
        "bitcode" => ", default-features = false, features = [\"serde\", \"std\"]",
        "postcard" => ", default-features = false, features = [\"alloc\"]",
        "quick-xml" => ", default-features = false, features = [\"serialize\"]",
        "serde" => ", features = [\"derive\"]",
        "simd-json" => ", default-features = false, features = [\"serde_impl\"]",
        _ => "",
    }
}

fn manifest(name: &str, formats: &[(&str, &str)]) -> String {
    let runtime = workspace().join("runtime").display().to_string();
    let formats = formats.iter().map(|(name, version)| {
        format!("{name} = {{ version = \"={version}\"{} }}\n", features(name))
    });
    let formats: String = formats.collect();
    format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nshapewright = {{ path = {runtime:?}, features = [\"timestamp\"] }}\n{formats}"
    )
}

#[track_caller]
fn check(name: &str, version: fn(&Versions) -> &str) {
    let versions = versions();
    let formats: Vec<(&str, &str)> =
        versions.iter().map(|format| (format.name.as_str(), version(format))).collect();
    assert_eq!(formats.len(), 12, "one line for each format");
    let outside = Outside::new();
    outside.write("Cargo.toml", &manifest(name, &formats)).write("src/main.rs", PROGRAM);
    compare(name, &outside.run(""));

    let features = ["run", "--quiet", "--features", "serde_json/arbitrary_precision"];
    let printed = outside.cargo("", &features);
    assert!(printed.success, "{name}:\n{}", printed.stderr);
    let json = printed.stdout.split_inclusive('\n').filter(|line| line.starts_with("serde_json"));
    compare(&format!("{name}_arbitrary_precision"), &json.collect::<String>());
}

#[track_caller]
fn compare(name: &str, printed: &str) {
    assert!(!printed.contains("PLANTED"), "a secret is printed:\n{printed}");
    let file = workspace().join(format!("tests/tests/format_versions/{name}.txt"));
    if let Err(failed) = Expected::at(file).check(printed) {
        panic!("{}", failed.message().unwrap_or_default());
    }
}

#[test]
fn messages_of_the_lowest_versions_are_recognized() {
    check("lowest", |format| &format.lowest);
}

#[test]
fn messages_of_the_newest_versions_are_recognized() {
    check("newest", |format| &format.newest);
}

/// The tests of the runtime use the versions of the workspace's lock file.
#[test]
fn newest_versions_are_those_of_the_lock_file() {
    let lock = std::fs::read_to_string(workspace().join("Cargo.lock")).expect("a lock file");
    for Versions { name, newest, .. } in versions() {
        let entry = format!("name = \"{name}\"\nversion = \"{newest}");
        let is_locked = lock.contains(&format!("{entry}\"")) || lock.contains(&format!("{entry}+"));
        assert!(
            is_locked,
            "{name} {newest} of the tables is not in Cargo.lock: raise it there and run with UPDATE=1"
        );
    }
}
