//! Emits type aliases.

use crate::targets::rust::items::Alias;

use super::head;
use super::scope::Scope;
use super::ty::{self, TypeText};
use super::writer::Writer;

/// Writes a type alias.
///
/// ```ignore
/// /// `TimestampTypeDef`
/// #[allow(dead_code)]
/// pub type Timestamp = ::shapewright::Timestamp;
/// ```
pub(super) fn emit(item: &Alias<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let Alias { name, attributes, ty } = item;
    head::describe(name, scope, attributes, out);
    ty::emit(&["pub type ", &name.ident, " ="].concat(), TypeText::of(ty, scope.items), ";", out);
}
