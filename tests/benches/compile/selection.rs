//! What the types of one operation of a large service cost, by entry point.
//!
//! Each form is a crate whose only types are those that EC2's `DescribeInstances` uses. It is checked from nothing,
//! with all dependencies, and again after a change to its `lib.rs`. With the name `sdk` after `--`, the crate
//! `aws-sdk-ec2` is measured too: it has all operations, and takes minutes.

use std::io::Read;

use flate2::read::GzDecoder;
use shapewright_codegen::{Generated, Options, Sources, Style, generate};
use shapewright_tests::outside::{Outside, workspace};

use crate::cost::{self, Cost};

const SERVICE: &str = "ec2";
const OPERATION: &str = "DescribeInstances";

/// How often a changed crate is checked again; the minimum counts.
const TURNS: usize = 5;

/// A crate that has the types.
struct Form {
    name: &'static str,
    dependencies: String,
    build_dependencies: String,
    /// The files of `src` and the build script.
    files: Vec<(&'static str, String)>,
    library: String,
}

/// Prints the table.
pub fn print(with_sdk: bool) {
    let [engine, serde] = [Style::Engine, Style::Serde].map(generated);
    println!(
        "\n{SERVICE} {OPERATION}: {} structs, {} members\nCPU seconds and memory of `cargo check`, and the ratio to \
         serde's derives",
        engine.structs, engine.members
    );
    println!("{:24}{:>30}{:>30}", "", "from nothing", "after a change");
    let mut first = None;
    for form in forms(engine, serde, with_sdk) {
        let costs = form.measure();
        let floor = *first.get_or_insert(costs);
        let [nothing, again] = [0, 1].map(|step| {
            let (own, of_serde): (&Cost, &Cost) = (&costs[step], &floor[step]);
            let ratio = own.seconds / of_serde.seconds;
            format!("{:.2} s ({ratio:.2}) {:.0} MiB", own.seconds, own.mebibytes)
        });
        println!("{:24}{nothing:>30}{again:>30}", form.name);
    }
}

/// The types from the model that is part of the project.
fn generated(style: Style) -> Generated {
    let service = shapewright_model::aws::find(SERVICE).expect("a service");
    let mut model = Vec::new();
    GzDecoder::new(service.model).read_to_end(&mut model).expect("a model");
    let mut sources = Sources::new();
    sources.add("service-2.json", model);
    match generate(&sources, &Options::default().operation(OPERATION).style(style)) {
        Ok(generated) => generated,
        Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
    }
}

/// The crates, that with serde's derives first.
fn forms(engine: Generated, serde: Generated, with_sdk: bool) -> Vec<Form> {
    let [runtime, codegen] = ["runtime", "codegen"].map(|name| workspace().join(name));
    let shapewright = |features: &[&str]| {
        let features = [&engine.features[..], features].concat();
        format!("shapewright = {{ path = {runtime:?}, features = {features:?} }}\n")
    };
    let module = || format!("pub mod {SERVICE};\n");
    let mut forms = vec![
        Form {
            name: "serde_derive, in src",
            dependencies:
                "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n"
                    .to_owned(),
            build_dependencies: String::new(),
            files: vec![("src/ec2.rs", serde.text)],
            library: module(),
        },
        Form {
            name: "in src",
            dependencies: shapewright(&[]),
            build_dependencies: String::new(),
            files: vec![("src/ec2.rs", engine.text.clone())],
            library: module(),
        },
        Form {
            name: "build script",
            dependencies: shapewright(&[]),
            build_dependencies: format!(
                "shapewright-codegen = {{ path = {codegen:?}, features = [\"aws\"] }}\n"
            ),
            files: vec![(
                "build.rs",
                format!(
                    "fn main() {{\n    shapewright_codegen::build::Build::new().service({SERVICE:?})\
                     .operation({OPERATION:?}).run();\n}}\n"
                ),
            )],
            library: format!(
                "pub mod {SERVICE} {{ shapewright::include_shapes!({SERVICE:?}); }}\n"
            ),
        },
        Form {
            name: "shapes!",
            dependencies: shapewright(&["shapes", "aws"]),
            build_dependencies: String::new(),
            files: Vec::new(),
            library: format!(
                "shapewright::shapes!(service = {SERVICE:?}, operations = [{OPERATION:?}]);\n"
            ),
        },
    ];
    if with_sdk {
        forms.push(Form {
            name: "aws-sdk-ec2",
            dependencies: "aws-sdk-ec2 = { version = \"1\", default-features = false }\n"
                .to_owned(),
            build_dependencies: String::new(),
            files: Vec::new(),
            library: "pub use aws_sdk_ec2::types::Instance;\n".to_owned(),
        });
    }
    forms
}

impl Form {
    /// The cost from nothing, and after a change.
    fn measure(&self) -> [Cost; 2] {
        let outside = Outside::new();
        outside.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"one\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[profile.dev]\n\
                 incremental = false\n\n[dependencies]\n{}\n[build-dependencies]\n{}",
                self.dependencies, self.build_dependencies
            ),
        );
        for (path, text) in &self.files {
            outside.write(path, text);
        }
        let check = |turn: usize| {
            outside.write("src/lib.rs", &format!("{}// {turn}\n", self.library));
            let mut command = outside.command("", &["check", "--quiet"]);
            cost::of(command.env("CARGO_TARGET_DIR", outside.path().join("target")))
        };
        let nothing = check(0);
        let again = (1..=TURNS).map(check).min_by(|one, two| one.seconds.total_cmp(&two.seconds));
        [nothing, again.expect("a turn")]
    }
}
