//! Emits the documentation and the attributes that items of both styles have.

use std::rc::Rc;

use crate::names;
use crate::targets::rust::items::Name;

use super::attribute;
use super::scope::Scope;
use super::writer::Writer;

/// The lint for types and variants.
pub(super) const CAMEL_CASE: &str = "non_camel_case_types";

/// Writes the documentation and the lints of an item without derives.
pub(super) fn describe(
    name: &Name<'_>,
    scope: Scope<'_, '_>,
    attributes: &[Rc<str>],
    out: &mut Writer,
) {
    scope.document(name, out);
    attribute::emit_of_user(attributes, out);
    allow(name, scope, std::iter::empty(), None, out);
}

/// Writes `#[derive(...)]` of some paths.
pub(super) fn derive_all(paths: &[&str], out: &mut Writer) {
    let whole = paths.join(", ");
    // rustfmt reserves the width of an indentation.
    if out.fits(whole.len() + "#[derive()]".len() + 4) {
        out.parts(&["#[derive(", &whole, ")]"]);
        return;
    }
    out.open("#[derive(");
    out.fill(paths);
    out.close(")]");
}

/// Writes `#[allow(...)]` for lints that users cannot fix: they may use only some types of a model,
/// and its names and sizes are given.
pub(super) fn allow<'l>(
    name: &Name<'_>,
    scope: Scope<'_, '_>,
    lints: impl Iterator<Item = &'l str> + Clone,
    of_parts: Option<&'static str>,
    out: &mut Writer,
) {
    let of_name = (!names::is_camel_case(&name.ident)).then_some(CAMEL_CASE);
    let of_parts = of_parts.filter(|lint| of_name != Some(*lint));
    let deprecated = scope.names_deprecated.then_some("deprecated");
    let lints = lints.chain(["dead_code"]).chain(deprecated).chain(of_name).chain(of_parts);
    let width: usize = lints.clone().map(|lint| lint.len() + 2).sum();
    if width - 2 > attribute::NARROW {
        let mut lints = lints.peekable();
        out.open("#[allow(");
        while let Some(lint) = lints.next() {
            out.parts(&[lint, if lints.peek().is_some() { "," } else { "" }]);
        }
        out.close(")]");
        return;
    }
    out.line_by(|text| {
        let mut before = "#[allow(";
        for lint in lints {
            text.push_str(before);
            text.push_str(lint);
            before = ", ";
        }
        text.push_str(")]");
    });
}
