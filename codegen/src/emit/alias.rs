//! Other names of types.

use crate::names;
use crate::rust::Alias;

use super::writer::Writer;
use super::{doc, ty};

/// Writes a type alias.
///
/// ```ignore
/// /// `TimestampTypeDef`
/// pub type Timestamp = ::shapewright::Timestamp;
/// ```
pub(super) fn emit(item: &Alias, out: &mut Writer) {
    let Alias { name, ty } = item;
    doc::emit(&name.wire, out);
    if !names::is_camel_case(&name.ident) {
        out.line("#[allow(non_camel_case_types)]");
    }
    ty::emit(&format!("pub type {} =", name.ident), ty, ";", out);
}
