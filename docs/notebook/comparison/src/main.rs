//! Prints the CPU seconds that cargo takes for the types of Shapewright and of typify.
//!
//! ```sh
//! cargo run --release -- ../../../model/sso-oidc
//! ```

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};
use shapewright_codegen::edge::find;
use shapewright_codegen::{Diagnostics, Options, Sources, generate, ir, read};
use typify::{TypeSpace, TypeSpaceSettings};
use wait4::Wait4;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What text of typify depends on, and what it depends on if a shape holds any value.
const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }";
const JSON: &str = "serde_json = \"1\"";

const ROUNDS: usize = 5;
const COLD_ROUNDS: usize = 2;

fn main() -> Result<()> {
    let model = std::env::args().nth(1).ok_or("expected the path of a model")?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/crates");
    let crates = write_crates(&model, &folder)?;
    println!("| | {} |", crates.join(" | "));
    for (name, command) in [("check", vec!["check"]), ("build", vec!["build"])] {
        let seconds = best_of(ROUNDS, &crates, |krate| {
            touch(&folder.join(krate).join("src/lib.rs"))?;
            cargo(&folder, krate, &command, "types")
        })?;
        println!("| {name} of the types | {} |", seconds.join(" | "));
    }
    for (name, command) in [("check", vec!["check"]), ("release build", vec!["build", "--release"])]
    {
        let seconds = best_of(COLD_ROUNDS, &crates, |krate| {
            let cold = folder.join("target/cold");
            if cold.exists() {
                fs::remove_dir_all(&cold)?;
            }
            cargo(&folder, krate, &command, "cold")
        })?;
        println!("| {name} from nothing | {} |", seconds.join(" | "));
    }
    Ok(())
}

/// Writes a workspace with one crate of types for each generator, and returns the crates' names.
fn write_crates(model: &str, folder: &Path) -> Result<Vec<&'static str>> {
    let found = find::models(Path::new(""), Path::new(model)).map_err(without_place)?;
    let sources = found[0].read().map_err(without_place)?;
    let (shapes, _) = read(&sources).map_err(|error| error.render(&sources))?;
    let ours = generate(&sources, &Options::default()).map_err(|error| error.render(&sources))?;
    let schema = schema(&serde_json::from_str(&ir(&shapes))?);

    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../runtime");
    let runtime = format!("shapewright = {{ path = {runtime:?}, features = {:?} }}", ours.features);
    let crates = [
        ("shapewright-types", ours.text, runtime),
        ("typify-types", typify(&schema, false)?, SERDE.to_owned()),
        ("typify-builder-types", typify(&schema, true)?, SERDE.to_owned()),
    ];
    let names: Vec<&str> = crates.iter().map(|(name, ..)| *name).collect();
    write(
        folder.join("Cargo.toml"),
        &format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n"),
    )?;
    for (name, text, dependency) in &crates {
        let json = if text.contains("::serde_json::") { JSON } else { "" };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\n{json}\n"
        );
        write(folder.join(name).join("Cargo.toml"), &manifest)?;
        write(folder.join(name).join("src/lib.rs"), text)?;
        println!("{name}: {} lines", text.lines().count());
    }
    Ok(names)
}

/// Diagnostics about files, as text.
fn without_place(diagnostics: Diagnostics) -> String {
    diagnostics.render(&Sources::new())
}

/// The JSON Schema of a model, without constraints.
fn schema(ir: &Value) -> Value {
    let mut definitions = Map::new();
    for shape in ir["shapes"].as_array().into_iter().flatten() {
        let schema = match shape["kind"].as_str() {
            Some("structure") => structure(&shape["members"]),
            Some("enum") => json!({"type": "string", "enum": shape["values"]}),
            Some("union") => type_schema(&shape["variants"][0]),
            _ => type_schema(&shape["target"]),
        };
        definitions.insert(shape["name"].as_str().unwrap_or_default().to_owned(), schema);
    }
    json!({"$schema": "http://json-schema.org/draft-07/schema#", "definitions": definitions})
}

fn structure(members: &Value) -> Value {
    let members = || members.as_array().into_iter().flatten();
    let properties: Map<String, Value> = members()
        .map(|member| {
            (member["name"].as_str().unwrap_or_default().to_owned(), type_schema(&member["type"]))
        })
        .collect();
    let required: Vec<&Value> = members()
        .filter(|member| member["required"] == true)
        .map(|member| &member["name"])
        .collect();
    json!({"type": "object", "properties": properties, "required": required})
}

/// The schema of a type; timestamps and blobs are strings, and a union is its first type.
fn type_schema(ty: &Value) -> Value {
    let Some((kind, of)) = ty.as_object().and_then(|object| object.iter().next()) else {
        return match ty.as_str() {
            Some("integer") => json!({"type": "integer", "format": "int64"}),
            Some("float") => json!({"type": "number", "format": "double"}),
            Some("boolean") => json!({"type": "boolean"}),
            Some("any" | "none") | None => json!({}),
            Some(_) => json!({"type": "string"}),
        };
    };
    match kind.as_str() {
        "list" | "set" => json!({"type": "array", "items": type_schema(of)}),
        "map" => json!({"type": "object", "additionalProperties": type_schema(&of[1])}),
        "ref" => json!({"$ref": format!("#/definitions/{}", of.as_str().unwrap_or_default())}),
        "literal" => json!({"type": "string", "enum": of}),
        "union" => type_schema(&of[0]),
        "event_stream" => type_schema(of),
        _ => json!({}),
    }
}

/// The Rust text that typify generates.
fn typify(schema: &Value, builders: bool) -> Result<String> {
    let mut settings = TypeSpaceSettings::default();
    settings.with_struct_builder(builders);
    let mut types = TypeSpace::new(&settings);
    types.add_root_schema(serde_json::from_value(schema.clone())?)?;
    Ok(prettyplease::unparse(&syn::parse2(types.to_stream())?))
}

/// The least seconds of each crate; the crates take turns.
fn best_of(
    rounds: usize,
    crates: &[&str],
    mut measure: impl FnMut(&str) -> Result<f64>,
) -> Result<Vec<String>> {
    let mut best = vec![f64::INFINITY; crates.len()];
    for _ in 0..rounds {
        for (krate, best) in crates.iter().zip(&mut best) {
            *best = best.min(measure(krate)?);
        }
    }
    Ok(best.iter().map(|seconds| format!("{seconds:.2}")).collect())
}

/// The CPU seconds of cargo and its children.
fn cargo(folder: &Path, krate: &str, command: &[&str], target: &str) -> Result<f64> {
    let mut child = Command::new("cargo")
        .args(command)
        .args(["--quiet", "--package", krate])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target").join(target))
        .env("CARGO_INCREMENTAL", "0")
        .stderr(Stdio::null())
        .spawn()?;
    let used = child.wait4()?;
    if !used.status.success() {
        return Err(format!("`cargo {}` failed for {krate}", command.join(" ")).into());
    }
    Ok((used.rusage.utime + used.rusage.stime).as_secs_f64())
}

fn write(path: PathBuf, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
    Ok(fs::write(path, text)?)
}

fn touch(path: &Path) -> Result<()> {
    let text = fs::read_to_string(path)?;
    Ok(fs::write(path, text)?)
}
