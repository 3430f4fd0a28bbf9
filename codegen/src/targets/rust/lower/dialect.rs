//! Spells the names of members in the dialect of the documents.

use std::borrow::Cow;

use crate::config::options::Options;
use crate::targets::rust::items::{Item, Items};

/// Sets the dialect of each struct and tagged union, and spells its members as documents in the dialect
/// do.
pub(super) fn spell(items: &mut Items<'_>, options: &Options) {
    let dialect = options.dialect.unwrap_or_default();
    items.for_each_mut(|_, item| {
        match item {
            Item::Struct(item) => item.dialect = dialect,
            Item::Tagged(item) => item.dialect = dialect,
            Item::Enum(_) | Item::Union(_) | Item::Alias(_) => return,
        }
        for field in item.fields_mut() {
            let spelled = dialect.spell(&field.name.wire);
            if spelled != field.name.wire {
                field.name.wire = Cow::Owned(spelled);
            }
        }
    });
}
