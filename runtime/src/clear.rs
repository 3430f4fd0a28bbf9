//! Clears a slot, so that reading replaces its value.

use crate::slot::{MemberSource, Places, Slot, Structure};

/// Makes the value of a slot absent or empty. Values that are read as a whole need no clearing.
#[inline]
pub(crate) fn clear(slot: Slot<'_, '_>) {
    match slot {
        Slot::Shape(target) => Structure::read(target, MemberSource(&mut clear_all)),
        Slot::Optional(target) => target.truncate(0),
        Slot::OptionalText(target) => *target = None,
        Slot::OptionalInteger(target) => *target = None,
        Slot::OptionalBoolean(target) => *target = None,
        Slot::List(target) => target.truncate(0),
        Slot::Items(target) => {
            // A set is empty after this. An array cannot be, and is read as a whole.
            let _ = target.collect(&mut |_| false);
        }
        Slot::Texts(target) => target.clear(),
        Slot::Map(target) => target.clear(),
        Slot::Text(_)
        | Slot::OtherText(_)
        | Slot::Integer(_)
        | Slot::Boolean(_)
        | Slot::Scalar(_)
        | Slot::Enumeration(_)
        | Slot::Union(_)
        | Slot::Converted(_)
        | Slot::Unknown(_) => {}
        #[cfg(feature = "json")]
        Slot::Json(_) => {}
    }
}

fn clear_all(places: Places<'_, '_, '_>) {
    match places {
        Places::Fields(fields) => fields.iter_mut().for_each(|field| clear(field.open())),
        // Reading replaces the variant.
        Places::Variants(_) => {}
    }
}
