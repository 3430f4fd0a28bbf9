//! Untrusted models: any input ends in diagnostics or in Rust without injected code.

mod limits;
mod modules;
mod nasty;
mod proof;
mod smithy;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use proof::Outcome;

const PAGE: &str = include_str!("../../../model/sso-oidc/type_defs.md");
const JSON: &str = include_str!("../../../model/sso-oidc/service-2.json");

/// A module with every form of definitions.
const MODULE: &str = include_str!("../../golden/typed_dicts_in_any_form/type_defs.py");

/// A model of Smithy with every kind of shape.
const SMITHY: &str = include_str!("../../../fuzz/seeds/smithy/shop.json");

const OPTIONS: &str = "[shape.ATypeDef]\nsensitive = [\"a\"]\noptional = { a = \"x\" }\n";

/// Runs cases from a fixed seed, of which a minimum percentage must generate.
#[track_caller]
fn run<T: std::fmt::Debug>(
    cases: u32,
    percent: u32,
    inputs: impl Strategy<Value = T>,
    of: impl Fn(T) -> Outcome,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let generated = Cell::new(0);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let ran = runner.run(&inputs, |input| {
        if of(input) == Outcome::Generated {
            generated.set(generated.get() + 1);
        }
        Ok(())
    });
    if let Err(error) = ran {
        panic!("{error}");
    }
    let generated = generated.get();
    println!("{generated} of {cases} generate");
    assert!(generated * 100 >= cases * percent, "only {generated} of {cases} generate");
}

#[test]
fn any_bytes_are_read_as_a_page_or_refused() {
    run(300, 0, prop::collection::vec(any::<u8>(), 0..400), |bytes| proof::page(&bytes));
    run(200, 10, nasty::mutated(PAGE), |bytes| proof::page(&bytes));
}

#[test]
fn any_bytes_are_read_as_json_or_refused() {
    run(300, 0, prop::collection::vec(any::<u8>(), 0..400), |bytes| proof::json(&bytes));
    run(100, 3, nasty::mutated(JSON), |bytes| proof::json(&bytes));
}

#[test]
fn any_bytes_are_read_as_a_module_or_refused() {
    run(300, 0, prop::collection::vec(any::<u8>(), 0..400), |bytes| proof::module(&bytes));
    run(300, 10, nasty::mutated(MODULE), |bytes| proof::module(&bytes));
}

#[test]
fn any_bytes_are_read_as_smithy_or_refused() {
    run(200, 1, nasty::mutated(SMITHY), |bytes| proof::smithy(&bytes));
}

#[test]
fn any_type_expression_is_read_or_refused() {
    run(300, 50, nasty::type_expression(), |ty| {
        proof::type_expression(ty.replace("S0TypeDef", "ATypeDef").replace("E0", "B").as_bytes())
    });
    run(500, 0, nasty::broken_expression(), |ty| proof::type_expression(ty.as_bytes()));
}

#[test]
fn any_options_are_read_or_refused_and_reach_rust_as_identifiers() {
    run(300, 0, prop::collection::vec(any::<u8>(), 0..400), |bytes| proof::patch(&bytes));
    run(200, 1, nasty::mutated(OPTIONS), |bytes| proof::patch(&bytes));
    run(400, 10, nasty::options(), |text| proof::patch(text.as_bytes()));
}

#[test]
fn a_page_reaches_rust_only_as_identifiers_strings_and_docs() {
    run(400, 30, nasty::page(), |page| proof::page(page.as_bytes()));
}

#[test]
fn a_json_model_reaches_rust_only_as_identifiers_strings_and_docs() {
    run(400, 30, nasty::json(), |text| proof::json(text.as_bytes()));
}
