//! The errors of the macros: one for each mistake, on the user's tokens.
//!
//! `TRYBUILD=overwrite` rewrites the expected output.

use std::path::Path;

use shapewright_tests::outside::{copy, target, workspace};

#[test]
fn each_mistake_is_one_error_on_its_tokens() {
    // A path of a model is relative to the crate that is compiled: the one that trybuild writes.
    let krate = target().join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    for model in ["model", "broken", "policies", "deprecated", "tagged"] {
        copy(&workspace().join("tests/ui").join(model), &krate.join(Path::new("ui").join(model)));
    }
    let fleet = workspace().join("docs/fleet");
    copy(&fleet, &krate.join("ui/fleet"));
    std::fs::create_dir_all(krate.join("ui/empty")).expect("a folder without a model");
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
