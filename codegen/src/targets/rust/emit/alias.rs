//! Other names of types.

use crate::targets::rust::items::{Alias, Items};

use super::head;
use super::ty::{self, Word};
use super::writer::Writer;

/// Writes a type alias.
///
/// ```ignore
/// /// `TimestampTypeDef`
/// #[allow(dead_code)]
/// pub type Timestamp = ::shapewright::Timestamp;
/// ```
pub(super) fn emit(item: &Alias<'_>, items: &Items<'_>, out: &mut Writer) {
    let Alias { name, ty } = item;
    head::describe(name, out);
    ty::emit(&["pub type ", &name.ident, " ="].concat(), Word::of(ty, items), ";", out);
}
