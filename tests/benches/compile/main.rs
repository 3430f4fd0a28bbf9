//! The compile cost of a service's types, relative to the same types with serde_derive.
//!
//! `cargo bench -p shapewright-tests --bench compile` measures five services; names after `--` select
//! some of them, `runtime` selects the runtime alone, `selection` the types of one operation, and `options` what
//! options of generation cost, for models of the botocore whose folder `data` the variable `BOTOCORE_DATA` names. The
//! pages are in `../shared`, next to the workspace; without them models of the same sizes are made up.

mod baseline;
mod cost;
mod crates;
mod instructions;
mod options;
#[path = "../../tests/packed/mod.rs"]
mod packed;
mod runtime;
mod scratch;
mod selection;
mod service;
mod stand_in;

use cost::Cost;
use crates::{Crates, Traits};
use service::Service;

/// The services, from the smallest to the largest.
const SERVICES: [&str; 5] = ["sso_oidc", "dynamodb", "s3", "sagemaker", "ec2"];

/// The table of the runtime alone.
const RUNTIME: &str = "runtime";

/// The tables of options.
const OPTIONS: &str = "options";

/// The table of what one operation's types cost; `sdk` adds the row of AWS's SDK.
const SELECTION: &str = "selection";
const SDK: &str = "sdk";

/// Where the types get their traits from; the last is ours with the runtime's feature `serde_json`.
const HEADS: [&str; 5] =
    ["no traits", "serde_derive", "style = \"serde\"", "shapewright", "with `serde_json`"];

/// The measured steps: the crate, cargo's arguments, and a name.
const STEPS: [(&str, &[&str], &str); 6] = [
    ("types", &["check"], "check"),
    ("types", &["build"], "build"),
    ("types", &["build", "--release"], "release"),
    ("one", &["build", "--release"], "+ 1 response, release"),
    ("many", &["build"], "+ 54 responses, debug"),
    ("many", &["build", "--release"], "+ 54 responses, release"),
];

/// The steps that are measured from a clean build, with all dependencies.
const FROM_NOTHING: [(&str, &[&str]); 2] =
    [("from nothing, check", &["check"]), ("from nothing, release", &["build", "--release"])];

fn main() {
    let asked: Vec<String> =
        std::env::args().skip(1).filter(|name| !name.starts_with('-')).collect();
    let is_asked = |name: &&str| asked.is_empty() || asked.iter().any(|asked| asked == name);
    if is_asked(&RUNTIME) {
        runtime::print();
    }
    if is_asked(&OPTIONS) {
        options::print();
    }
    if is_asked(&SELECTION) {
        selection::print(asked.iter().any(|name| name == SDK));
    }
    for name in SERVICES.into_iter().filter(is_asked) {
        let service = service::find(name);
        println!("\n{service}\nCPU seconds and peak memory; the ratio is to serde_derive");
        let [none, derive, plain, ours, ahead] = HEADS;
        println!("{:26}{none:>32}{derive:>32}{plain:>32}{ours:>32}{ahead:>32}", "");
        for (step, costs) in STEPS.iter().zip(measure(&service)) {
            row(step.2, &costs);
        }
        for (name, command) in FROM_NOTHING {
            row(name, &Traits::ALL.map(|traits| scratch::of_types(traits, &service, command)));
        }
    }
}

/// The cost of every step for each source of traits.
fn measure(service: &Service) -> Vec<[Cost; 5]> {
    let crates = Crates::new(service);
    for traits in Traits::ALL {
        crates.compile_dependencies(traits);
    }
    let cost = |step: &(&str, &[&str], &str), traits| crates.cost(traits, step.0, step.1);
    STEPS.iter().map(|step| Traits::ALL.map(|traits| cost(step, traits))).collect()
}

fn row(step: &str, [none, derive, plain, ours, ahead]: &[Cost; 5]) {
    let relative = |cost: &Cost| {
        let time = cost.seconds / derive.seconds;
        let memory = cost.mebibytes / derive.mebibytes;
        format!("{:.2} s ({time:.2})  {:.0} MiB ({memory:.2})", cost.seconds, cost.mebibytes)
    };
    let [none, derive, plain, ours, ahead] = [none, derive, plain, ours, ahead].map(relative);
    println!("{step:26}{none:>32}{derive:>32}{plain:>32}{ours:>32}{ahead:>32}");
}
