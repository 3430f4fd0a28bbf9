//! Whether the types have the constraints of the model.

use crate::config::options::Options;
use crate::targets::rust::items::Items;

/// Removes the constraints, if the options do so.
pub(super) fn select(items: &mut Items<'_>, options: &Options) {
    if options.constraints.unwrap_or(true) {
        return;
    }
    items.for_each_mut(|_, item| {
        item.fields_mut().iter_mut().for_each(|field| field.constraints = None);
    });
}
