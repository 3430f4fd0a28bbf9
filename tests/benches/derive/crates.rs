//! The compiled crates.

use shapewright_tests::outside::{Outside, workspace};

use crate::cost::{self, Cost};
use crate::structs::Structs;

/// The derives.
pub const KINDS: [&str; 3] = ["none", "serde_derive", "shapewright"];

/// A workspace for each derive, with the structs and with a crate that has only their dependencies.
pub struct Crates(Outside);

impl Crates {
    /// Writes the crates.
    pub fn new(structs: &Structs) -> Self {
        let outside = Outside::new();
        for kind in KINDS {
            outside.write(
                format!("{kind}/Cargo.toml"),
                "[workspace]\nresolver = \"3\"\nmembers = [\"structs\", \"nothing\", \"macros\"]\n\n\
                 [profile.dev]\nincremental = false\n",
            );
            for member in ["structs", "nothing"] {
                outside.write(format!("{kind}/{member}/Cargo.toml"), &manifest(member, kind));
            }
            outside.write(format!("{kind}/macros/Cargo.toml"), &macros(kind));
            for member in ["nothing", "macros"] {
                outside.write(format!("{kind}/{member}/src/lib.rs"), "");
            }
            outside.write(format!("{kind}/structs/src/lib.rs"), &structs.text(kind));
            for (name, text) in &structs.page {
                outside.write(format!("{kind}/structs/ec2/{name}"), text);
            }
        }
        Self(outside)
    }

    /// Compiles the dependencies of the structs.
    pub fn compile_dependencies(&self) {
        for kind in KINDS {
            self.cost(kind, "nothing", "target");
        }
    }

    /// The cost of checking the structs again.
    pub fn check(&self, kind: &str) -> Cost {
        let Self(outside) = self;
        let target = outside.path().join(kind).join("target");
        let cleaned = outside
            .command(kind, &["clean", "--quiet", "--package", "structs"])
            .env("CARGO_TARGET_DIR", target)
            .status();
        assert!(cleaned.is_ok_and(|status| status.success()), "nothing is compiled anew");
        self.cost(kind, "structs", "target")
    }

    /// The cost of a clean build of the macros and their dependencies.
    pub fn build_macros(&self, kind: &str) -> Cost {
        let Self(outside) = self;
        let fresh = outside.path().join(kind).join("fresh");
        if fresh.exists() {
            std::fs::remove_dir_all(&fresh).expect("an old target folder");
        }
        self.cost(kind, "macros", "fresh")
    }

    fn cost(&self, kind: &str, member: &str, target: &str) -> Cost {
        let Self(outside) = self;
        let arguments = ["check", "--quiet", "--package", member];
        let target = outside.path().join(kind).join(target);
        cost::of(outside.command(kind, &arguments).env("CARGO_TARGET_DIR", target))
    }
}

fn manifest(name: &str, kind: &str) -> String {
    let runtime = workspace().join("runtime");
    let derive = if kind == "shapewright" { ", \"derive\"" } else { "" };
    let serde = if kind == "serde_derive" { ", features = [\"derive\"]" } else { "" };
    format!(
        "{}serde = {{ version = \"1\"{serde} }}\n\
         shapewright = {{ path = {runtime:?}, features = [\"timestamp\"{derive}] }}\n",
        head(name)
    )
}

fn macros(kind: &str) -> String {
    let dependency = match kind {
        "serde_derive" => "serde_derive = \"1\"\n".to_owned(),
        "shapewright" => {
            format!("shapewright-macros = {{ path = {:?} }}\n", workspace().join("macros"))
        }
        _ => String::new(),
    };
    format!("{}{dependency}", head("macros"))
}

fn head(name: &str) -> String {
    format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n"
    )
}
