//! The cost of the runtime in a clean build, relative to serde_core, which it depends on, and to serde
//! with its derive, which it replaces.

use shapewright_tests::outside::workspace;

use crate::scratch;

/// How often each is compiled; the minimum counts.
const TURNS: usize = 2;

const COMMANDS: [(&[&str], &str); 3] =
    [(&["check"], "check"), (&["build"], "build"), (&["build", "--release"], "release")];

/// The dependencies of a crate: a name for them, and the lines of its manifest.
fn dependencies() -> [(&'static str, String); 6] {
    let runtime = workspace().join("runtime");
    let every = "[\"blob\", \"decimal\", \"json\", \"timestamp\"]";
    [
        ("serde_core", "serde_core = \"1\"\n".to_owned()),
        ("shapewright", format!("shapewright = {{ path = {runtime:?} }}\n")),
        ("serde_json", "serde_json = \"1\"\n".to_owned()),
        (
            "shapewright, serde_json",
            format!(
                "serde_json = \"1\"\nshapewright = {{ path = {runtime:?}, features = [\"serde_json\"] }}\n"
            ),
        ),
        ("serde with derive", "serde = { version = \"1\", features = [\"derive\"] }\n".to_owned()),
        (
            "shapewright, all types",
            format!("shapewright = {{ path = {runtime:?}, features = {every} }}\n"),
        ),
    ]
}

/// Compiles each, and prints the CPU seconds.
pub fn print() {
    println!("\nfrom nothing, CPU seconds; in brackets what is over serde_core");
    print!("{:26}", "");
    for (name, _) in dependencies() {
        print!("{name:>26}");
    }
    println!();
    for (command, name) in COMMANDS {
        let seconds = dependencies().map(|(_, lines)| seconds(&lines, command));
        print!("{name:26}");
        for one in seconds {
            print!("{:>26}", format!("{one:.2} ({:+.2})", one - seconds[0]));
        }
        println!();
    }
}

fn seconds(dependencies: &str, command: &[&str]) -> f64 {
    let once = |_| scratch::of(dependencies, "", command).seconds;
    (0..TURNS).map(once).fold(f64::INFINITY, f64::min)
}
