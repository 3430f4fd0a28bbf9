//! What the macros say of a mistake, and that they say it once, on the user's own text.
//!
//! `TRYBUILD=overwrite` rewrites what is expected.

use std::path::Path;

use shapewright_tests::outside::{copy, target, workspace};

#[test]
fn a_mistake_in_a_derive_or_a_macro_is_shown_where_it_was_made() {
    // A macro looks for models in the crate that is compiled, which is one that trybuild makes.
    let krate = target().join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    for model in ["model", "broken"] {
        copy(&workspace().join("tests/ui").join(model), &krate.join(Path::new("ui").join(model)));
    }
    let fleet = workspace().join("docs/fleet");
    copy(&fleet, &krate.join("ui/fleet"));
    std::fs::create_dir_all(krate.join("ui/empty")).expect("a folder without a model");
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
