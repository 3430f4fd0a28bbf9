//! `cargo xtask oldest-rust`.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::command::{run, run_without_echo};
use crate::copies::PUBLISHED;
use crate::minimal_versions::without_tests;
use crate::package::{Packages, directory};
use crate::{Failure, workspace};

/// The features of each published crate that compile with the oldest compiler: all but `time`, whose only
/// versions without a security advisory need a later one.
const FEATURES: &str = "shapewright-codegen/cli,shapewright-macros/aws,shapewright-macros/json,\
                        shapewright-macros/shapes,shapewright/aws,shapewright/blob,\
                        shapewright/botocore,shapewright/bytes,shapewright/chrono,shapewright/decimal,\
                        shapewright/derive,shapewright/indexmap,shapewright/jiff_02,\
                        shapewright/jiff_1,shapewright/json,shapewright/schemars_1,shapewright/secrecy,\
                        shapewright/serde_json,shapewright/shapes,shapewright/timestamp,\
                        shapewright/utoipa_5,sso-oidc-shapes/regenerate,sso-oidc-shapes/serde_json";

/// A crate that has types of every kind: generated ones, and checked ones.
const USER: &str = r#"//! A user's crate.

use shapewright::{SsoOidcShape, shapes};

shapes!(model = "model/sso-oidc");

/// A user's own struct.
#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
pub struct Token {
    /// Its lifetime.
    pub expires_in: i64,
}
"#;

/// Compiles the published crates, and a crate that uses them, with the compiler that `rust-version` names.
///
/// The versions of dependencies are those that cargo selects for that compiler. Dependencies of tests are
/// left out: some need a later one.
pub(crate) fn check() -> Result<(), Failure> {
    let oldest = oldest()?;
    let Some(cargo) = Cargo::find(&oldest) else {
        println!(
            "skipped: no Rust {oldest} here (rustup toolchain install {oldest} --profile minimal)"
        );
        return Ok(());
    };
    let packages = Packages::unpack()?;
    for (_, name) in PUBLISHED {
        let manifest = packages.path(name).join("Cargo.toml");
        write(&manifest, &without_tests(&read(&manifest)?))?;
    }
    let user = packages.root().join("user");
    let manifest = format!(
        "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
         rust-version = \"{oldest}\"\n\n[dependencies]\nshapewright = {{ version = \"{}\", \
         features = [\"serde_json\", \"shapes\"] }}\n",
        env!("CARGO_PKG_VERSION")
    );
    write(&user.join("Cargo.toml"), &manifest)?;
    write(&user.join("src/lib.rs"), USER)?;
    let mut copy = Command::new("cp");
    copy.arg("-R").arg(workspace().join("model")).arg(&user);
    run(&mut copy)?;

    let crates = PUBLISHED.iter().map(|(_, name)| directory(name));
    let members: Vec<String> = crates.chain(std::iter::once("user".to_owned())).collect();
    let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    write(&packages.root().join("Cargo.toml"), &workspace)?;

    let mut check = cargo.command();
    check.args(["check", "--workspace", "--features", FEATURES, "--target-dir"]);
    check.arg(packages.root().join("target")).args(packages.patches());
    check.current_dir(packages.root());
    run_without_echo(&mut check, &format!("cargo check with Rust {oldest}"))
}

/// The cargo of a version.
struct Cargo {
    program: String,
    arguments: Vec<String>,
}

impl Cargo {
    /// The toolchain of rustup, or a cargo of the system, which calls the compiler beside it.
    fn find(version: &str) -> Option<Self> {
        let rustup = Self {
            program: "rustup".to_owned(),
            arguments: ["run", version, "cargo"].map(str::to_owned).into(),
        };
        let of_system = [format!("cargo-{version}"), "/usr/bin/cargo".to_owned()];
        let of_system = of_system.map(|program| Self { program, arguments: Vec::new() });
        std::iter::once(rustup).chain(of_system).find(|cargo| cargo.has(version))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        // The variables of the cargo that runs this task name another compiler.
        for variable in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
            command.env_remove(variable);
        }
        command.args(&self.arguments);
        command
    }

    fn has(&self, version: &str) -> bool {
        let printed = self.command().arg("--version").stderr(Stdio::null()).output();
        printed.is_ok_and(|printed| {
            let text = String::from_utf8_lossy(&printed.stdout).into_owned();
            text.starts_with(&format!("cargo {version}."))
        })
    }
}

/// The `rust-version` of the published crates.
fn oldest() -> Result<String, Failure> {
    let manifest = read(&workspace().join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \""));
    let version = version.map(|version| version.trim_end_matches('"').to_owned());
    version.ok_or_else(|| "Cargo.toml has no rust-version".to_owned())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error| format!("cannot write {}: {error}", path.display());
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
    fs::write(path, text).map_err(failed)
}
