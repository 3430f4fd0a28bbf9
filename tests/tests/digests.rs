//! Digests of the IR and of the generated text of every service, recorded in `tests/digests`.
//!
//! A refactoring keeps them; a change of what is generated updates them with `UPDATE=1`, and the
//! diff lists the services that it touches. The corpora are in `../shared`, next to the workspace;
//! without them the test reports that and passes.

mod packed;

use std::fmt::Write;
use std::path::Path;

use packed::{folders, sources};
use sha2::{Digest, Sha256};
use shapewright_codegen::{Diagnostics, Options, Responses, Sources, generate, ir, read};
use shapewright_tests::Expected;
use shapewright_tests::outside::workspace;

#[test]
fn ir_and_generated_text_of_the_services_of_2022_match_their_digests() {
    check("aio-2022-08");
}

#[test]
fn ir_and_generated_text_of_the_services_of_2026_match_their_digests() {
    check("aio-2026-01");
}

#[track_caller]
fn check(corpus: &str) {
    let archive = workspace().join(format!("../shared/corpus/{corpus}.tar.xz"));
    if !archive.exists() {
        println!("skipped: no {corpus} in ../shared/corpus");
        return;
    }
    let expected = workspace().join(format!("tests/digests/{corpus}.txt"));
    if let Err(difference) = Expected::at(expected).check(&digests(&archive)) {
        panic!("{}", difference.message().unwrap_or("different digests"));
    }
}

/// A line for each service: its folder, then the digests of its IR and of its text as declared and
/// with optional responses.
fn digests(archive: &Path) -> String {
    let mut lines = String::new();
    for (folder, pages) in folders(archive, |_| true) {
        let sources = sources(&folder, &pages);
        let (model, _) = read(&sources).unwrap_or_else(|errors| broken(&errors, &sources));
        let text = |responses| {
            let options = Options::default().responses(responses);
            generate(&sources, &options).unwrap_or_else(|errors| broken(&errors, &sources)).text
        };
        let digests = [ir(&model), text(Responses::Declared), text(Responses::Optional)]
            .map(|text| digest(&text));
        writeln!(lines, "{} {}", folder.display(), digests.join(" ")).expect("a string grows");
    }
    lines
}

/// The first 64 bits of a text's SHA-256.
fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn broken(diagnostics: &Diagnostics, sources: &Sources) -> ! {
    panic!("{}", diagnostics.render(sources))
}
