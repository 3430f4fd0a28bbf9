//! Reads values without parts, which `CloudTrail` may write as another type.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use serde_core::de::Error as _;
use serde_core::de::value::Error;

use super::forms::{Kind, entries, has_no_value, unwrapped};
use super::kept::Kept;
use super::read_plain;
use crate::content::{Content, json_text};
use crate::error::Expected;
use crate::scalar::Form;
use crate::slot::Slot;

pub(super) fn read<'de>(
    content: &Content,
    slot: &mut Slot<'_, 'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    if !context.dialect.is_cloudtrail() {
        return read_kept(content, slot, context);
    }
    if has_no_value(content, Kind::Scalar) && is_optional(slot) {
        return read_plain(&Content::Null, slot, context);
    }
    let content = unwrapped(content);
    let adapted = adapted(content, Wanted::of(slot));
    read_kept(adapted.as_ref().unwrap_or(content), slot, context)
}

/// Reads a value as the model has it, and borrows its text if the document lends that.
fn read_kept<'de>(
    content: &Content,
    slot: &mut Slot<'_, 'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let lent = match content {
        Content::Text(text) => context.lent.find(text),
        _ => None,
    };
    match (slot, lent) {
        (Slot::OtherText(target), Some(text)) => target.borrow(text).map_err(|refusal| {
            context.refused(refusal, Expected::Word("string"), "string");
            Error::custom("text refused")
        }),
        (slot, _) => read_plain(content, slot, context),
    }
}

fn is_optional(slot: &Slot<'_, '_>) -> bool {
    matches!(slot, Slot::OptionalInteger(_) | Slot::OptionalBoolean(_))
}

/// The type of value that a slot reads.
#[derive(Clone, Copy)]
enum Wanted {
    Text,
    Number,
    Boolean,
    Bytes,
    /// A time, and anything else that reads several types.
    Other,
}

impl Wanted {
    fn of(slot: &Slot<'_, '_>) -> Self {
        match slot {
            Slot::Text(_) | Slot::OtherText(_) | Slot::OptionalText(_) | Slot::Enumeration(_) => {
                Self::Text
            }
            Slot::Integer(_) | Slot::OptionalInteger(_) => Self::Number,
            Slot::Boolean(_) | Slot::OptionalBoolean(_) => Self::Boolean,
            Slot::Scalar(target) => match target.form(false) {
                Form::Integer | Form::Unsigned | Form::Float => Self::Number,
                Form::Boolean => Self::Boolean,
                Form::Bytes => Self::Bytes,
                Form::Null | Form::Text => Self::Other,
            },
            _ => Self::Other,
        }
    }
}

/// The value as the type that is wanted, where its text allows it.
fn adapted(content: &Content, wanted: Wanted) -> Option<Content> {
    match (wanted, content) {
        (Wanted::Number, Content::Text(text)) => number(text),
        (Wanted::Boolean, Content::Text(text)) => boolean(text),
        (Wanted::Bytes, Content::Map(map)) => buffer(map).map(Content::Bytes),
        (Wanted::Text, Content::Null | Content::Text(_) | Content::Bytes(_) | Content::List(_)) => {
            None
        }
        (Wanted::Text, other) => Some(Content::Text(json_text(other))),
        _ => None,
    }
}

fn number(text: &str) -> Option<Content> {
    let integer = text.parse().map(Content::Integer).ok();
    let unsigned = || text.parse().map(Content::Unsigned).ok();
    let is_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    integer
        .or_else(unsigned)
        .or_else(|| text.parse().map(Content::Float).ok().filter(|_| is_digits))
}

fn boolean(text: &str) -> Option<Content> {
    let values = [("true", true), ("false", false)];
    let value = values.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    value.map(|(_, value)| Content::Boolean(*value))
}

/// The bytes of a `ByteBuffer` of Java: `{"hb": [104, 105], "offset": 0}`. Its bytes may be signed.
fn buffer(map: &[(Content, Content)]) -> Option<Vec<u8>> {
    let member = |name| entries(map).find(|(key, _)| *key == name).map(|(_, value)| value);
    let Content::List(items) = member("hb")? else { return None };
    let bytes: Option<Vec<u8>> = items.iter().map(byte).collect();
    let start = |name| match member(name) {
        Some(Content::Integer(count)) => usize::try_from(*count).ok(),
        Some(Content::Unsigned(count)) => usize::try_from(*count).ok(),
        _ => None,
    };
    let (bytes, offset) = (bytes?, start("offset").unwrap_or_default());
    let from = offset.saturating_add(start("position").unwrap_or_default());
    let to = start("limit").map_or(bytes.len(), |limit| offset.saturating_add(limit));
    bytes.get(from..to).map(ToOwned::to_owned)
}

fn byte(content: &Content) -> Option<u8> {
    let value = match content {
        Content::Integer(value) => *value,
        Content::Unsigned(value) => i64::try_from(*value).ok()?,
        _ => return None,
    };
    let unsigned = if value < 0 { value + 256 } else { value };
    u8::try_from(unsigned).ok()
}
