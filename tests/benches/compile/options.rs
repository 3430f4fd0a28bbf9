//! What options of generation cost: documentation, unions as enums, constraints, and the style of serde.
//!
//! The models are botocore's, which have all of it. Each row is compared with the first one, the types alone.

use std::path::{Path, PathBuf};

use shapewright_codegen::{Generated, Options, Sources, generate};
use shapewright_tests::outside::{Outside, workspace};

use crate::cost::{self, Cost};
use crate::instructions;

/// The services: a folder in botocore's `data`, and whether rustc's instructions are counted, which takes
/// thirty times as long.
const SERVICES: [(&str, bool); 2] = [("dynamodb", true), ("ec2", false)];

/// How often each crate is compiled; the minimum counts.
const TURNS: usize = 3;

/// The name of a row, and the settings of its types.
const ROWS: [(&str, &str); 8] = [
    ("types alone", "docs = \"none\"\nunions = \"structures\"\nconstraints = false\n"),
    ("docs = summary", "docs = \"summary\"\nunions = \"structures\"\nconstraints = false\n"),
    ("docs = full", "docs = \"full\"\nunions = \"structures\"\nconstraints = false\n"),
    ("unions = enums", "docs = \"none\"\nunions = \"enums\"\nconstraints = false\n"),
    ("constraints", "docs = \"none\"\nunions = \"structures\"\nconstraints = true\n"),
    ("defaults: all, summary", ""),
    ("all, docs = full", "docs = \"full\"\n"),
    ("style = serde", "docs = \"none\"\nstyle = \"serde\"\n"),
];

/// Prints a table for each service whose model is in the folder that `BOTOCORE_DATA` names.
pub fn print() {
    let Some(data) = std::env::var_os("BOTOCORE_DATA").map(PathBuf::from) else {
        println!("\noptions: skipped, `BOTOCORE_DATA` does not name botocore's folder `data`");
        return;
    };
    for (service, counts) in SERVICES {
        println!("\n{service}, from botocore's JSON: CPU seconds, memory, instructions of `check`");
        println!("{:24}{:>8}{:>30}{:>30}{:>20}", "", "lines", "check", "release", "instructions");
        let crates = Crates::new(&data.join(service));
        crates.compile_dependencies();
        let mut first = None;
        for (index, (name, _)) in ROWS.iter().enumerate() {
            let measured = crates.measure(index, counts && instructions::can_count());
            let floor = *first.get_or_insert(measured);
            println!("{name:24}{:>8}{}", crates.lines[index], measured.row(&floor));
        }
    }
}

/// The cost of one crate.
#[derive(Clone, Copy, Debug)]
struct Measured {
    check: Cost,
    release: Cost,
    /// Of `check`, in millions.
    instructions: Option<f64>,
}

impl Measured {
    fn row(&self, floor: &Self) -> String {
        let cost = |cost: &Cost, floor: &Cost| {
            let (seconds, mebibytes) = (cost.seconds, cost.mebibytes);
            let time = seconds / floor.seconds;
            let memory = mebibytes / floor.mebibytes;
            format!("{seconds:.2} s ({time:.3}) {mebibytes:.0} MiB ({memory:.2})")
        };
        let counted = self.instructions.zip(floor.instructions);
        let counted = counted.map(|(own, floor)| format!("{own:.0} M ({:.3})", own / floor));
        format!(
            "{:>30}{:>30}{:>20}",
            cost(&self.check, &floor.check),
            cost(&self.release, &floor.release),
            counted.unwrap_or_default()
        )
    }
}

/// A workspace with a crate for each row, and one with their dependencies alone.
struct Crates {
    outside: Outside,
    texts: Vec<String>,
    /// The lines of each text.
    lines: Vec<usize>,
}

impl Crates {
    fn new(model: &Path) -> Self {
        let outside = Outside::new();
        let mut texts = Vec::new();
        let mut features: Vec<&str> = Vec::new();
        for (_, settings) in ROWS {
            let generated = generated(model, settings);
            features.extend(&generated.features);
            texts.push(generated.text);
        }
        features.sort_unstable();
        features.dedup();
        let names: Vec<String> = (0..ROWS.len()).map(name).chain(["nothing".to_owned()]).collect();
        outside.write(
            "Cargo.toml",
            &format!(
                "[workspace]\nresolver = \"3\"\nmembers = {names:?}\n\n[profile.dev]\nincremental = false\n"
            ),
        );
        let runtime = workspace().join("runtime");
        for name in &names {
            let manifest = format!(
                "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 serde = {{ version = \"1\", features = [\"derive\"] }}\n\
                 shapewright = {{ path = {runtime:?}, features = {features:?} }}\n"
            );
            outside.write(format!("{name}/Cargo.toml"), &manifest);
            outside.write(format!("{name}/src/lib.rs"), "");
        }
        let lines = texts.iter().map(|text| text.lines().count()).collect();
        Self { outside, texts, lines }
    }

    fn compile_dependencies(&self) {
        for command in [&["check"][..], &["build", "--release"]] {
            self.cost("nothing", command);
        }
    }

    fn measure(&self, index: usize, counts: bool) -> Measured {
        let name = name(index);
        let least = |command: &[&str]| {
            let costs = (0..TURNS).map(|turn| {
                // A text that differs is compiled again.
                let text = format!("{}\n// {turn}\n", self.texts[index]);
                self.outside.write(format!("{name}/src/lib.rs"), &text);
                self.cost(&name, command)
            });
            costs.min_by(|one, other| one.seconds.total_cmp(&other.seconds)).expect("a turn")
        };
        let check = least(&["check"]);
        let release = least(&["build", "--release"]);
        let instructions = counts.then(|| {
            let text = format!("{}\n// counted\n", self.texts[index]);
            self.outside.write(format!("{name}/src/lib.rs"), &text);
            instructions::of(self.outside.path(), self.command(&name, &["check"]))
        });
        Measured { check, release, instructions }
    }

    fn cost(&self, name: &str, command: &[&str]) -> Cost {
        cost::of(&mut self.command(name, command))
    }

    fn command(&self, name: &str, command: &[&str]) -> std::process::Command {
        let arguments = [command, &["--quiet", "--package", name]].concat();
        let mut command = self.outside.command("", &arguments);
        command.env("CARGO_TARGET_DIR", self.outside.path().join("target"));
        command
    }
}

fn name(index: usize) -> String {
    format!("types{index}")
}

/// The types of the newest version of a model, with these settings.
fn generated(folder: &Path, settings: &str) -> Generated {
    let entries = std::fs::read_dir(folder).expect("a folder of the service");
    let versions = entries.map(|entry| entry.expect("an entry").path().join("service-2.json"));
    let newest = versions.filter(|model| model.exists()).max().expect("a model");
    let mut sources = Sources::new();
    sources.add("service-2.json", std::fs::read(newest).expect("a model"));
    sources.add("shapewright.toml", settings);
    match generate(&sources, &Options::default()) {
        Ok(generated) => generated,
        Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
    }
}
