//! AWS's protocol tests, as botocore has them: a test for each case, named after it.
//!
//! The cases are data beside the repository; without them there are no tests. The tables of an operation are made
//! from the model of its suite, so no generated code is compiled.

mod compare;
mod expected;
mod input;
mod output;
mod tables;

use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;

/// Cases whose answers a model does not determine, with the reason.
const UNDETERMINED: &str = include_str!("undetermined.tsv");

/// Protocols whose code has not landed; `--include-ignored` runs their cases.
const PENDING: [&str; 4] = ["ec2", "query", "rest_xml", "smithy_rpc_v2_cbor"];

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials()).exit();
}

fn trials() -> Vec<Trial> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/protocol");
    let mut trials = Vec::new();
    for side in ["input", "output"] {
        for path in suites(&folder.join(side)) {
            let name = path.file_stem().unwrap().to_str().unwrap().replace('-', "_");
            let suites: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            for suite in suites.as_array().unwrap() {
                for case in suite["cases"].as_array().unwrap() {
                    trials.push(trial(side, &name, suite, case));
                }
            }
        }
    }
    if trials.is_empty() {
        eprintln!("no cases: {} does not exist", folder.display());
    }
    trials
}

fn suites(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn trial(side: &'static str, protocol: &str, suite: &Value, case: &Value) -> Trial {
    let id = case["id"].as_str().or(case["description"].as_str()).unwrap_or("unnamed");
    let name = format!("{protocol}::{side}::{id}");
    let reason = UNDETERMINED.lines().find_map(|line| {
        let (case, reason) = line.split_once('\t')?;
        (case == name).then(|| reason.to_owned())
    });
    let (suite, case) = (suite.clone(), case.clone());
    let is_ignored = reason.is_some() || PENDING.contains(&protocol);
    let run = move || -> Result<(), Failed> {
        let result = match side {
            "input" => input::check(&suite, &case),
            _ => output::check(&suite, &case),
        };
        result.map_err(Failed::from)
    };
    Trial::test(name, run).with_ignored_flag(is_ignored)
}
