//! Values that a type does not accept, whatever is in them. The format's message for such a value would
//! cost more than to read most values.

use crate::content::Content;
use crate::slot::Slot;

/// Whether a slot accepts no value of this kind, in the dialect of the model.
pub(super) fn is_of_other_kind(slot: &Slot<'_, '_>, content: &Content) -> bool {
    match slot {
        Slot::Text(_) | Slot::OtherText(_) | Slot::Enumeration(_) => {
            !matches!(content, Content::Text(_) | Content::Bytes(_))
        }
        Slot::Integer(_) | Slot::Boolean(_) => {
            matches!(content, Content::Map(_) | Content::List(_) | Content::Text(_))
        }
        Slot::List(_) | Slot::Items(_) | Slot::Texts(_) => !matches!(content, Content::List(_)),
        Slot::Map(_) => !matches!(content, Content::Map(_) | Content::Digits(_)),
        // Formats without names have structures as lists.
        Slot::Shape(_) => {
            !matches!(content, Content::Map(_) | Content::List(_) | Content::Digits(_))
        }
        Slot::OptionalText(_)
        | Slot::OptionalInteger(_)
        | Slot::OptionalBoolean(_)
        | Slot::Scalar(_)
        | Slot::Union(_)
        | Slot::Optional(_)
        | Slot::Converted(_) => false,
        #[cfg(feature = "json")]
        Slot::Json(_) => false,
    }
}
