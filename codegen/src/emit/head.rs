//! What stands above an item.

use crate::names;
use crate::rust::Name;

use super::doc;
use super::writer::Writer;

/// What an item derives.
pub(super) enum Derives {
    Clone,
    Nothing,
}

/// Writes the model's name of an item as its documentation, and its attributes.
///
/// A user may need a few types of a model only: the others are no dead code of theirs. Nor can they
/// help what `lints` name: the names and sizes are the model's.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone)]
/// #[allow(dead_code)]
/// ```
pub(super) fn emit(name: &Name, derives: Derives, lints: &[&str], out: &mut Writer) {
    out.line(&format!("/// `{}`", doc::visible(&name.wire)));
    match derives {
        Derives::Clone => out.line("#[derive(Clone)]"),
        Derives::Nothing => {}
    }
    let mut allowed = lints.to_vec();
    allowed.push("dead_code");
    if !names::is_camel_case(&name.ident) {
        allowed.push("non_camel_case_types");
    }
    out.line(&format!("#[allow({})]", allowed.join(", ")));
}
