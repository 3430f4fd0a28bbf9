//! The compiled crates: the types with each source of traits, and programs that use them.

use shapewright_tests::outside::{Outside, workspace};

use crate::baseline::{bare, derived, program};
use crate::cost::{self, Cost};
use crate::service::Service;

/// Where the types get their traits from.
#[derive(Clone, Copy, Debug)]
pub enum Traits {
    /// `Clone` alone.
    None,
    /// The derives of serde and the standard library.
    SerdeDerive,
    /// The derives of serde, as the generator writes them.
    Plain,
    /// Our derives.
    Shapewright,
    /// Our derives, with the engine precompiled in the runtime.
    Ahead,
}

impl Traits {
    /// All, in the order of the columns.
    pub const ALL: [Self; 5] =
        [Self::None, Self::SerdeDerive, Self::Plain, Self::Shapewright, Self::Ahead];

    /// The folder of its workspace.
    fn folder(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::SerdeDerive => "serde_derive",
            Self::Plain => "plain",
            Self::Shapewright => "shapewright",
            Self::Ahead => "ahead",
        }
    }

    /// The features of the runtime that the types need with it.
    pub fn features(self, service: &Service) -> Vec<&'static str> {
        let own: &[&str] = match self {
            Self::Plain => return Vec::new(),
            Self::Ahead => &["serde_json"],
            Self::None | Self::SerdeDerive | Self::Shapewright => &[],
        };
        [&service.features[..], own].concat()
    }

    /// The text of the types with it.
    pub fn types(self, service: &Service) -> String {
        match self {
            Self::None => bare(&service.items),
            Self::SerdeDerive => derived(&service.text, &service.items),
            Self::Plain => service.plain.clone(),
            Self::Shapewright | Self::Ahead => service.text.clone(),
        }
    }
}

/// A workspace for each source of traits, with crates `types`, `one`, `many`, and `nothing`, which has
/// the dependencies of all.
#[derive(Debug)]
pub struct Crates(Outside);

impl Crates {
    /// Writes the crates.
    pub fn new(service: &Service) -> Self {
        let crates = Self(Outside::new());
        for traits in Traits::ALL {
            crates.write(traits, service);
        }
        crates
    }

    fn write(&self, traits: Traits, service: &Service) {
        let Self(outside) = self;
        let (folder, features) = (traits.folder(), traits.features(service));
        outside.write(
            format!("{folder}/Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"types\", \"one\", \"many\", \"nothing\"]\n\n\
             [profile.dev]\nincremental = false\n",
        );
        outside.write(format!("{folder}/types/src/lib.rs"), &traits.types(service));
        outside.write(format!("{folder}/nothing/src/lib.rs"), "");
        for member in ["types", "nothing"] {
            outside
                .write(format!("{folder}/{member}/Cargo.toml"), &manifest(member, &features, ""));
        }
        let mut responses = service.responses();
        responses.truncate(54);
        for (member, count) in [("one", 1), ("many", responses.len())] {
            let types = "types = { path = \"../types\" }\n";
            outside.write(
                format!("{folder}/{member}/Cargo.toml"),
                &manifest(member, &features, types),
            );
            let program = match traits {
                Traits::None => "fn main() {}".to_owned(),
                Traits::SerdeDerive | Traits::Plain | Traits::Shapewright | Traits::Ahead => {
                    program(responses.get(..count).unwrap_or_default())
                }
            };
            outside.write(format!("{folder}/{member}/src/main.rs"), &program);
        }
    }

    /// Compiles the dependencies of the types for each measured step.
    pub fn compile_dependencies(&self, traits: Traits) {
        for arguments in [&["check"][..], &["build"], &["build", "--release"]] {
            self.cost(traits, "nothing", arguments);
        }
    }

    /// The cost of a cargo command for a crate.
    pub fn cost(&self, traits: Traits, member: &str, arguments: &[&str]) -> Cost {
        let Self(outside) = self;
        let folder = traits.folder();
        let arguments = [arguments, &["--quiet", "--package", member]].concat();
        let target = outside.path().join(folder).join("target");
        cost::of(outside.command(folder, &arguments).env("CARGO_TARGET_DIR", target))
    }
}

fn manifest(name: &str, features: &[&str], more: &str) -> String {
    let runtime = workspace().join("runtime");
    format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         shapewright = {{ path = {runtime:?}, features = {features:?} }}\n{more}"
    )
}
