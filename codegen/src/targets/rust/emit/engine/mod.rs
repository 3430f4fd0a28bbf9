//! Items with the derives of the runtime, which write the table of each type for its engine.
//!
//! ```text
//! /// `CreateTokenRequestRequestTypeDef`
//! #[derive(Clone, ::shapewright::Structure)]
//! #[shape("CreateTokenRequestRequestTypeDef", rename_all = "camelCase")]
//! #[allow(dead_code)]
//! pub struct CreateTokenRequest {
//!     pub client_id: ::std::string::String,
//!     ...
//! ```

mod constraints;
mod enumeration;
mod foreign;
mod head;
mod members;
mod operation;
mod structure;
mod style;
mod tables;
mod tagged;
mod union;

use crate::targets::rust::emit::alias;
use crate::targets::rust::emit::rustdoc::Rustdoc;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::operation::Operations;
use crate::targets::rust::items::{Item, Items};

/// Writes the items of a module.
pub(super) fn emit<'m>(
    rustdoc: &Rustdoc<'_, 'm>,
    items: &Items<'m>,
    operations: Option<&Operations<'m>>,
    out: &mut Writer,
) {
    for (id, item) in items.iter() {
        let scope = Scope::new(id, item, items, rustdoc);
        out.blank();
        match item {
            Item::Struct(item) => structure::emit(item, scope, out),
            Item::Tagged(item) => tagged::emit(item, scope, out),
            Item::Enum(item) => enumeration::emit(item, scope, out),
            Item::Union(item) => union::emit(item, scope, out),
            Item::Alias(item) => alias::emit(item, scope, out),
        }
    }
    if let Some(operations) = operations {
        for item in &operations.list {
            operation::emit(item, operations, rustdoc, items, out);
        }
        tables::emit(operations, out);
    }
}
