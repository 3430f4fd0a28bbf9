//! Clean builds.

use shapewright_tests::outside::{Outside, workspace};

use crate::cost::{self, Cost};
use crate::crates::Traits;
use crate::service::Service;

/// The cost of a clean build of the types and their dependencies.
pub fn of_types(traits: Traits, service: &Service, command: &[&str]) -> Cost {
    let runtime = workspace().join("runtime");
    let features = traits.features(service);
    let mut dependencies = String::new();
    if matches!(traits, Traits::SerdeDerive | Traits::Plain) {
        dependencies.push_str("serde = { version = \"1\", features = [\"derive\"] }\n");
    }
    if matches!(traits, Traits::Plain) && service.plain.contains("::serde_json::") {
        dependencies.push_str("serde_json = \"1\"\n");
    }
    // For its timestamps and blobs, if the service has some.
    if matches!(traits, Traits::Shapewright | Traits::Ahead) || !features.is_empty() {
        dependencies.push_str(&format!(
            "shapewright = {{ path = {runtime:?}, features = {features:?} }}\n"
        ));
    }
    of(&dependencies, &traits.types(service), command)
}

/// The cost of a command for a new crate with these dependencies and this source, in an empty folder.
pub fn of(dependencies: &str, text: &str, command: &[&str]) -> Cost {
    let outside = Outside::new();
    let manifest = "[package]\nname = \"nothing\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    outside.write("Cargo.toml", &format!("{manifest}\n[dependencies]\n{dependencies}"));
    outside.write("src/lib.rs", text);
    let arguments = [command, &["--quiet"]].concat();
    cost::of(outside.command("", &arguments).env("CARGO_TARGET_DIR", outside.path().join("target")))
}
