//! Values that a type does not accept, whatever is in them. The format's message for such a value would
//! cost more than to read most values.

use crate::content::Content;
use crate::dialect::names::is_item_key;
use crate::scalar::Form;
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
        | Slot::Converted(_)
        | Slot::Unknown(_) => false,
        #[cfg(feature = "json")]
        Slot::Json(_) => false,
    }
}

/// Whether a slot accepts such a value only because `CloudTrail` writes values as another kind: a number
/// as text, or an object for text. A wrapped list is not among them, because its kind is visible.
pub(super) fn is_adapted(slot: &Slot<'_, '_>, content: &Content) -> bool {
    match (slot, content) {
        (Slot::List(_) | Slot::Items(_) | Slot::Texts(_), Content::Map(map)) => {
            !matches!(map.as_slice(), [(Content::Text(key), _)] if is_item_key(key))
        }
        (Slot::Scalar(target), Content::Text(text)) => {
            let is_number =
                matches!(target.form(true), Form::Integer | Form::Unsigned | Form::Float);
            is_number && text.bytes().any(|byte| byte.is_ascii_digit())
        }
        _ => is_of_other_kind(slot, content),
    }
}
