//! `cargo xtask corpora`.
//!
//! Reads packages of Python with typed dictionaries, file by file, and counts the files that are read and
//! why others are not. `docs/typed-dicts.md` has the counts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{cargo, run, run_without_echo};
use crate::{Failure, workspace};

/// A package, its version, and the folder in its wheel whose files are read.
struct Package {
    name: &'static str,
    version: &'static str,
    folder: &'static str,
}

/// Packages that are not about AWS.
const PACKAGES: [Package; 5] = [
    Package {
        name: "google-api-python-client-stubs",
        version: "1.40.0",
        folder: "googleapiclient-stubs",
    },
    Package { name: "openai", version: "3.57.0", folder: "openai" },
    Package { name: "anthropic", version: "2.14.0", folder: "anthropic" },
    Package { name: "stripe", version: "16.1.0", folder: "stripe" },
    Package { name: "discord.py", version: "2.7.1", folder: "discord" },
];

/// How many modules are compiled at a time: the memory of rustc and the disk are limited.
const BATCH: usize = 50;

/// Runs the task; with `--compile`, everything that is read is compiled.
pub(crate) fn run_task(arguments: &[String]) -> Result<(), Failure> {
    let compiles = match arguments {
        [] => false,
        [flag] if flag == "--compile" => true,
        _ => return Err("the only argument is `--compile`".to_owned()),
    };
    run(&mut cargo(&["build", "--release", "-p", "shapewright-codegen", "--features", "cli"]))?;
    let place = workspace().join("target/corpora");
    let mut failures = Vec::new();
    for package in &PACKAGES {
        let folder = place.join(package.name);
        if !folder.is_dir() {
            download(package, &place)?;
        }
        if let Err(error) = measure(package, &folder, compiles) {
            failures.push(format!("{}: {error}", package.name));
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// Downloads a wheel with pip, and unpacks it.
fn download(package: &Package, place: &Path) -> Result<(), Failure> {
    let requirement = format!("{}=={}", package.name, package.version);
    let folder = place.join(package.name);
    let shown = format!("pip install {requirement}");
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target"]);
    run_without_echo(pip.arg(&folder).arg(&requirement), &shown)
}

/// Reads each file of a package with a `TypedDict`, and prints the counts.
fn measure(package: &Package, folder: &Path, compiles: bool) -> Result<(), Failure> {
    let mut files = Vec::new();
    collect(&folder.join(package.folder), &mut files)?;
    files.sort();
    let out = workspace().join("target/corpora/generated");
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    let mut modules = Vec::new();
    let mut read = 0;
    for (at, file) in files.iter().enumerate() {
        let name = format!("m{at}");
        let generated = Command::new(workspace().join("target/release/shapewright"))
            .arg("generate")
            .arg(file)
            .arg("--out")
            .arg(out.join(&name))
            .output()
            .map_err(|error| format!("cannot run the command: {error}"))?;
        if generated.status.success() {
            read += 1;
            modules.push(name);
            continue;
        }
        let errors = String::from_utf8_lossy(&generated.stderr);
        let first = errors.lines().find_map(|line| line.strip_prefix("error[")?.split_once("]: "));
        let (code, _) = first.unwrap_or(("no code", ""));
        *reasons.entry(code.to_owned()).or_default() += 1;
    }
    let reasons: Vec<String> =
        reasons.iter().map(|(code, count)| format!("{code}: {count}")).collect();
    println!(
        "{} {}: {read} of {} files; {}",
        package.name,
        package.version,
        files.len(),
        reasons.join(", ")
    );
    let compiled = if compiles { compile(&out, &modules) } else { Ok(()) };
    let removed = if out.is_dir() { fs::remove_dir_all(&out) } else { Ok(()) };
    removed.map_err(|error| format!("cannot remove `{}`: {error}", out.display()))?;
    compiled
}

/// The files below a folder with a `TypedDict`; a module with a stub next to it is not read.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error| format!("cannot read `{}`: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_stub = path.extension().is_some_and(|end| end == "pyi");
        let is_module = path.extension().is_some_and(|end| end == "py");
        let is_read = is_stub || is_module && !path.with_extension("pyi").is_file();
        if path.is_dir() {
            collect(&path, files)?;
        } else if is_read && fs::read_to_string(&path).is_ok_and(|text| text.contains("TypedDict"))
        {
            files.push(path);
        }
    }
    Ok(())
}

/// Compiles generated modules in batches, in a crate outside of the workspace.
fn compile(out: &Path, modules: &[String]) -> Result<(), Failure> {
    let krate = workspace().join("target/corpora/compiled");
    let failed = |error| format!("cannot write `{}`: {error}", krate.display());
    fs::create_dir_all(krate.join("src")).map_err(failed)?;
    let runtime = workspace().join("runtime");
    let manifest = format!(
        "[package]\nname = \"compiled\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nshapewright = {{ path = {:?}, features = [\"blob\", \"decimal\", \"derive\", \"json\", \
         \"timestamp\"] }}\n",
        runtime.display().to_string()
    );
    fs::write(krate.join("Cargo.toml"), manifest).map_err(failed)?;
    let mut failed_batches = 0;
    for batch in modules.chunks(BATCH) {
        let text: String = batch
            .iter()
            .map(|name| {
                let path = out.join(name).join("mod.rs").display().to_string();
                format!("#[path = {path:?}]\npub mod {name};\n")
            })
            .collect();
        fs::write(krate.join("src/lib.rs"), text).map_err(failed)?;
        let mut check = cargo(&["check", "--quiet"]);
        if let Err(error) = run_without_echo(check.current_dir(&krate), "cargo check") {
            println!("{error}");
            failed_batches += 1;
        }
    }
    if failed_batches > 0 {
        return Err(format!("{failed_batches} batches of modules do not compile"));
    }
    println!("{} modules compile", modules.len());
    Ok(())
}
