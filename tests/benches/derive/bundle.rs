//! What the checked derive costs with the name of a service, whose model is part of the project.
//!
//! The first type of a crate unpacks and reads the model, further types find their shapes in it. Derives in a
//! service with a small model show how much of that is the model, and how much is any type.

use std::io::Read;

use flate2::read::GzDecoder;
use shapewright_codegen::{ShapeKind, Sources, Type, read};
use shapewright_tests::outside::{Outside, workspace};

use crate::cost;

const LARGE: &str = "ec2";
const SMALL: &str = "sso-oidc";

/// How many types there are after the first one.
const FURTHER: usize = 50;

/// How often a crate is checked; the minimum counts.
const RUNS: usize = 9;

/// The profiles: cargo compiles macros without optimization by default.
const PROFILES: [(&str, &str); 2] = [
    ("macros as cargo compiles them", ""),
    ("macros with opt-level 3", "[profile.dev.build-override]\nopt-level = 3\n"),
];

/// Prints the milliseconds of the first type and of each further one.
pub fn print() {
    println!(
        "\n#[shape(..., service = ...)], CPU milliseconds of `cargo check`, the least of {RUNS}"
    );
    println!("{:32}{:>10}{:>12}{:>10}{:>12}", "", LARGE, "further", SMALL, "further");
    let services = [LARGE, SMALL].map(|service| (service, members(service)));
    for (name, profile) in PROFILES {
        let outside = Outside::new();
        outside.write("Cargo.toml", &manifest(profile));
        let none = milliseconds(&outside, "");
        let costs = services.each_ref().map(|(service, members)| {
            let one = milliseconds(&outside, &types(service, members, 1));
            let all = milliseconds(&outside, &types(service, members, 1 + FURTHER));
            (one - none, (all - one) / FURTHER as f64)
        });
        let [(large, of_large), (small, of_small)] = costs;
        println!("{name:32}{large:>10.1}{of_large:>12.2}{small:>10.1}{of_small:>12.2}");
    }
}

fn manifest(profile: &str) -> String {
    let runtime = workspace().join("runtime");
    format!(
        "[package]\nname = \"types\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.dev]\n\
         incremental = false\n{profile}\n[dependencies]\n\
         shapewright = {{ path = {runtime:?}, features = [\"aws\", \"derive\"] }}\n"
    )
}

/// The least CPU time of checking a crate with this text.
fn milliseconds(outside: &Outside, text: &str) -> f64 {
    let check = |run: usize| {
        // A text that differs is compiled again.
        outside.write("src/lib.rs", &format!("#![allow(dead_code)]\n{text}// {run}\n"));
        let mut command = outside.command("", &["check", "--quiet"]);
        cost::of(command.env("CARGO_TARGET_DIR", outside.path().join("target"))).seconds * 1e3
    };
    // The first run compiles the dependencies.
    check(0);
    (1..=RUNS).map(check).fold(f64::INFINITY, f64::min)
}

/// Types of one member each.
fn types(service: &str, members: &[(String, String)], count: usize) -> String {
    let shapes = members.iter().cycle().take(count).enumerate();
    let texts = shapes.map(|(number, (shape, member))| {
        format!(
            "#[derive(shapewright::Shape)]\n#[shape({shape:?}, service = {service:?}, partial)]\n\
             struct T{number} {{ #[shape(rename = {member:?})] member: Option<String> }}\n"
        )
    });
    texts.collect()
}

/// The structures of a service that have a member that is an optional string, with it.
fn members(service: &str) -> Vec<(String, String)> {
    let service = shapewright_model::aws::find(service).expect("a service");
    let mut text = Vec::new();
    GzDecoder::new(service.model).read_to_end(&mut text).expect("a model");
    let mut sources = Sources::new();
    sources.add("service-2.json", text);
    let model = match read(&sources) {
        Ok((model, _)) => model,
        Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
    };
    let found = model.shapes.iter().filter_map(|shape| {
        let ShapeKind::Structure(structure) = &shape.kind else { return None };
        let member = structure
            .members
            .iter()
            .find(|member| !member.required && !member.sensitive && member.ty == Type::String)?;
        Some((shape.name.value.clone(), member.name.value.clone()))
    });
    found.collect()
}
