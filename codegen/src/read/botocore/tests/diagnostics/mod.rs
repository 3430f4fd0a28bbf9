//! What users see, whole: each case is a document and the report on it.

mod documents;
mod references;
mod shapes;

use super::read;

#[track_caller]
fn assert_report(document: &str, expected: &str) {
    let (sources, _, diagnostics) = read(document);
    let report = diagnostics.render(&sources);
    assert_eq!(report, expected, "found:\n{report}");
}
