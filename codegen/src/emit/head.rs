//! What stands above an item.

use crate::names;
use crate::rust::Name;

use super::doc;
use super::writer::Writer;

/// A type that has one of these and an equality of its own is asked whether the two agree: the
/// engine compares what is written, and equal values have equal parts.
const AGREES: [(&str, &str); 1] = [("Hash", "clippy::derived_hash_with_manual_eq")];

/// Writes the model's name of a type as its documentation, what it derives, and its lints.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone)]
/// #[allow(dead_code)]
/// ```
pub(super) fn emit(name: &Name, derives: &[String], lints: &[&str], out: &mut Writer) {
    document(name, out);
    let paths: Vec<&str> =
        std::iter::once("Clone").chain(derives.iter().map(String::as_str)).collect();
    derive(&paths, out);
    let agreeing = AGREES.iter().filter(|(path, _)| paths.contains(path));
    let lints: Vec<&str> = lints.iter().copied().chain(agreeing.map(|(_, lint)| *lint)).collect();
    allow(name, &lints, out);
}

/// Writes the model's name of an item that derives nothing, and its lints.
pub(super) fn describe(name: &Name, lints: &[&str], out: &mut Writer) {
    document(name, out);
    allow(name, lints, out);
}

fn document(name: &Name, out: &mut Writer) {
    out.parts(&["/// `", &doc::visible(&name.wire), "`"]);
}

/// Writes an attribute that rustfmt breaks over lines as full as they can be.
fn derive(paths: &[&str], out: &mut Writer) {
    let whole = paths.join(", ");
    if out.fits(whole.len() + "#[derive()]".len()) {
        out.parts(&["#[derive(", &whole, ")]"]);
        return;
    }
    out.open("#[derive(");
    let mut line = String::new();
    for path in paths {
        if !line.is_empty() && !out.fits(line.len() + path.len() + 2) {
            out.line(line.trim_end());
            line.clear();
        }
        line.push_str(path);
        line.push_str(", ");
    }
    out.line(line.trim_end());
    out.close(")]");
}

/// A user may need a few types of a model only: the others are no dead code of theirs. Nor can they
/// help what `lints` name: the names and sizes are the model's.
fn allow(name: &Name, lints: &[&str], out: &mut Writer) {
    let mut allowed = lints.to_vec();
    allowed.push("dead_code");
    if !names::is_camel_case(&name.ident) {
        allowed.push("non_camel_case_types");
    }
    out.parts(&["#[allow(", &allowed.join(", "), ")]"]);
}
