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
/// A user may need a few types of a model only: the others are no dead code of theirs.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone)]
/// #[allow(dead_code)]
/// ```
pub(super) fn emit(name: &Name, derives: Derives, out: &mut Writer) {
    out.line(&format!("/// `{}`", doc::visible(&name.wire)));
    match derives {
        Derives::Clone => out.line("#[derive(Clone)]"),
        Derives::Nothing => {}
    }
    if names::is_camel_case(&name.ident) {
        out.line("#[allow(dead_code)]");
    } else {
        out.line("#[allow(dead_code, non_camel_case_types)]");
    }
}
