//! Reads kept values in dialects other than the model's. The values are kept because their form may depend
//! on a part that follows. Nothing here is generic over a format.

mod assignment;
mod forms;
mod items;
pub(crate) mod kept;
mod map;
mod scalar;
mod structure;

use serde_core::de::Error as _;
use serde_core::de::value::Error;

use self::forms::{Kind, has_no_value};
use self::kept::{Kept, Lent};
use super::reader::Reader;
use crate::content::Content;
use crate::content::deserializer::ContentDeserializer;
use crate::dialect::Dialect;
use crate::error::{Expected, ReadContext};
use crate::slot::{Collect, List, Slot};
use crate::union;
use crate::unknown_value::UnknownValue;

pub(super) use forms::structures_in;
pub(super) use structure::read_entries;

/// Reads a kept value in the dialect of the context.
pub(super) fn read<'de>(
    content: &Content,
    slot: &mut Slot<'_, 'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    match slot {
        Slot::Shape(target) => structure::read(content, *target, context),
        Slot::Optional(target) => read_optional(content, *target, context),
        Slot::List(target) => items::read_list(content, *target, context),
        Slot::Items(target) => items::read_items(content, *target, context),
        Slot::Texts(target) => items::read_texts(content, target, context),
        Slot::Map(target) => map::read(content, *target, context),
        Slot::Union(target) => read_union(content, *target, context),
        Slot::Converted(target) => read_converted(content, *target, context),
        Slot::Text(_)
        | Slot::OtherText(_)
        | Slot::Integer(_)
        | Slot::Boolean(_)
        | Slot::OptionalText(_)
        | Slot::OptionalInteger(_)
        | Slot::OptionalBoolean(_)
        | Slot::Scalar(_)
        | Slot::Enumeration(_) => scalar::read(content, slot, context),
        Slot::Unknown(target) => {
            **target = UnknownValue::of(content.clone());
            Ok(())
        }
        #[cfg(feature = "json")]
        Slot::Json(_) => read_plain(content, slot, context),
    }
}

/// Reads a kept value as the model has it.
fn read_plain<'de>(
    content: &Content,
    slot: &mut Slot<'_, 'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    ContentDeserializer::new(content, context.is_human_readable()).read(slot, context)
}

fn read_optional<'de>(
    content: &Content,
    target: &mut dyn List<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    if let Content::Null = content {
        target.truncate(0);
        return Ok(());
    }
    let Some(mut slot) = target.push() else { return Err(Error::custom("option without a value")) };
    if context.dialect.is_cloudtrail() && has_no_value(content, Kind::of(&mut slot)) {
        target.truncate(0);
        return Ok(());
    }
    if !slot.is_tagged() {
        return read(content, &mut slot, context);
    }
    context.allow_empty_union();
    read(content, &mut slot, context)?;
    if context.take_empty_union() {
        target.truncate(0);
    }
    Ok(())
}

fn read_union<'de>(
    content: &Content,
    target: &mut dyn Collect<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let read = if context.dialect.is_cloudtrail() { read_in_cloudtrail } else { read_in_any_case };
    if union::read(target, content, read, context) {
        Ok(())
    } else {
        Err(Error::custom("value matches no variant of the union"))
    }
}

/// A union reads each of its types in a context of its own, and no text is borrowed in it.
fn read_in_cloudtrail(
    deserializer: ContentDeserializer<'_>,
    slot: &mut Slot<'_, '_>,
    context: &mut ReadContext,
) -> Result<(), Error> {
    context.dialect = Dialect::CloudTrail;
    read(deserializer.content(), slot, &mut Kept::new(context, &Lent::default()))
}

fn read_in_any_case(
    deserializer: ContentDeserializer<'_>,
    slot: &mut Slot<'_, '_>,
    context: &mut ReadContext,
) -> Result<(), Error> {
    context.dialect = Dialect::AnyCase;
    read(deserializer.content(), slot, &mut Kept::new(context, &Lent::default()))
}

fn read_converted<'de>(
    content: &Content,
    target: &mut dyn Collect<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let mut result = Ok(());
    let converted = target.collect(&mut |mut slot| {
        result = read(content, &mut slot, &mut *context);
        result.is_ok()
    });
    result?;
    converted.map_err(|refusal| {
        context.refused(refusal, Expected::Word("value"), "value");
        Error::custom("value refused")
    })
}
