//! Makes a place empty, so that reading into it replaces what was there and adds nothing to it.

use crate::{Place, Slot, Source};

/// Makes what is in the place absent or empty; what is read as a whole needs no clearing.
#[inline]
pub(crate) fn clear(slot: Slot<'_, '_>) {
    match slot {
        Slot::Shape(target) => target.read(Source(&mut |places| clear_all(places))),
        Slot::Optional(target) => target.none(),
        Slot::OptionalText(target) => *target = None,
        Slot::OptionalInteger(target) => *target = None,
        Slot::OptionalBoolean(target) => *target = None,
        Slot::List(target) => target.clear(),
        Slot::Items(target) => {
            // A set is empty then; an array has no such state, and is read as a whole.
            let _ = target.take(&mut |_| false);
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
        | Slot::Converted(_) => {}
        #[cfg(feature = "json")]
        Slot::Json(_) => {}
    }
}

fn clear_all(places: &mut [&mut dyn Place<'_>]) {
    for place in places {
        clear(place.open());
    }
}
