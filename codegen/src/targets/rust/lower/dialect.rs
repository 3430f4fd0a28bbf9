//! Spells the names of members in the dialect of the documents.

use std::borrow::Cow;

use crate::config::options::Options;
use crate::targets::rust::items::{Item, Items};

/// Sets the dialect of each struct, and spells its fields as documents in the dialect do.
pub(super) fn spell(items: &mut Items<'_>, options: &Options) {
    let dialect = options.dialect.unwrap_or_default();
    items.for_each_mut(|_, item| {
        let Item::Struct(item) = item else { return };
        item.dialect = dialect;
        for field in &mut item.fields {
            let spelled = dialect.spell(&field.name.wire);
            if spelled != field.name.wire {
                field.name.wire = Cow::Owned(spelled);
            }
        }
    });
}
