//! Both styles of generated types accept the same documents, and write the same JSON.
//!
//! Instants are those of jiff and blobs are bytes, so that the style `serde` reads them too, and does not
//! keep them as text.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use shapewright_codegen::{Options, Sources, Style};

use crate::corpus::Document;
use crate::program::{Outcome, outcomes};
use crate::without_position;

/// The documents that the styles treat differently: the document, what the engine does, and what serde
/// does.
const DIFFERENT: &str = include_str!("different_styles.tsv");

/// Compares the engine's outcomes for some documents with those of serde.
pub fn compare(
    name: &str,
    options: impl Fn(&str) -> Options,
    pages: &BTreeMap<String, Sources>,
    documents: &[Document],
    engine: &[Outcome],
) {
    let options = |module: &str| {
        options(module)
            .style(Style::Serde)
            .replace("Timestamp", "::jiff::Timestamp")
            .replace("Blob", "::std::vec::Vec<u8>")
    };
    let serde = outcomes(name, options, pages, documents);
    assert_eq!(serde.len(), documents.len());
    let mut found = BTreeSet::new();
    for ((document, engine), serde) in documents.iter().zip(engine).zip(&serde) {
        if result(engine) != result(serde) {
            let Document { module, shape, .. } = document;
            found.insert(format!("{module} {shape}\t{}\t{}", shown(engine), shown(serde)));
        }
    }
    let prefix = format!("{name}\t");
    let listed: BTreeSet<String> = DIFFERENT
        .lines()
        .filter_map(|line| line.strip_prefix(&prefix))
        .map(str::to_owned)
        .collect();
    println!("{name}: {} documents, {} differences", documents.len(), found.len());
    let unlisted: Vec<&String> = found.difference(&listed).collect();
    let same: Vec<&String> = listed.difference(&found).collect();
    assert!(unlisted.is_empty(), "not in different_styles.tsv:\n{unlisted:#?}");
    assert!(same.is_empty(), "to be removed from different_styles.tsv:\n{same:#?}");
}

/// The JSON that was written, if the document was read.
fn result(outcome: &Outcome) -> Option<Value> {
    let written = outcome.written.as_deref().filter(|_| outcome.failure().is_none())?;
    Some(serde_json::from_str(written).expect("JSON that was written"))
}

/// A result on one line.
fn shown(outcome: &Outcome) -> String {
    let failure = outcome.failure().map(|why| without_position(&why));
    failure.or_else(|| outcome.written.clone()).unwrap_or_default().replace(['\t', '\n'], " ")
}
