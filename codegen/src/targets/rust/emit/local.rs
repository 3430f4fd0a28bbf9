//! Names of types in blocks of generated text.

use crate::targets::rust::items::Items;

/// The name of a struct with members: no item has it, so that the block can refer to all items.
pub(super) fn members(items: &Items<'_>) -> String {
    let mut name = "Members".to_owned();
    while items.iter().any(|(_, item)| *item.name().ident == *name) {
        name.push('_');
    }
    name
}
