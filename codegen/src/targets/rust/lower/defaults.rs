//! The defaults of members, which `new` sets.

use crate::model::shape::Member;
use crate::model::traits::{DefaultValue, Number};
use crate::targets::rust::items::{Item, Items, Leaf, Type};

/// How many aliases are followed to the type of a value; endless ones are errors.
const DEEPEST: usize = 16;

/// The default of an optional member.
pub(super) fn of(member: &Member) -> Option<Box<DefaultValue>> {
    let default = member.traits.as_ref()?.default.as_ref().filter(|_| !member.required)?;
    (**default != DefaultValue::Null).then(|| default.clone())
}

/// Removes the defaults that the types of their fields cannot hold.
pub(super) fn retain(items: &mut Items<'_>) {
    let mut unfit = Vec::new();
    for (id, item) in items.iter() {
        let Item::Struct(item) = item else { continue };
        let with_default = item.fields.iter().enumerate().filter_map(|(at, field)| {
            let default = field.default.as_deref()?;
            (!holds(&field.ty, default, items, DEEPEST)).then_some((id, at))
        });
        unfit.extend(with_default);
    }
    for (id, at) in unfit {
        if let Some(Item::Struct(item)) = items.get_mut(id) {
            if let Some(field) = item.fields.get_mut(at) {
                field.default = None;
            }
        }
    }
}

/// Whether a type holds a default. A type of the user is assumed to.
fn holds(ty: &Type, default: &DefaultValue, items: &Items<'_>, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    let is_text = matches!(default, DefaultValue::String(_));
    let is_number = matches!(default, DefaultValue::Number(number) if is_writable(*number));
    match ty {
        Type::Leaf(
            Leaf::String | Leaf::Blob | Leaf::BlobInput | Leaf::JsonText | Leaf::InstantText,
        ) => is_text,
        Type::Leaf(
            Leaf::Timestamp
            | Leaf::TimestampInput
            | Leaf::TimestampZ
            | Leaf::TimestampInputZ
            | Leaf::Decimal
            | Leaf::NumberText,
        ) => is_text || is_number,
        Type::Leaf(Leaf::Integer) => {
            is_number && matches!(default, DefaultValue::Number(Number::Integer(_)))
        }
        Type::Leaf(Leaf::Float) => is_number,
        Type::Leaf(Leaf::Bool) => matches!(default, DefaultValue::Boolean(_)),
        Type::Vec(_) => *default == DefaultValue::EmptyList,
        Type::Map(..) => *default == DefaultValue::EmptyMap,
        Type::Leaf(Leaf::Json | Leaf::JsonValue) => {
            is_text || matches!(default, DefaultValue::Boolean(_))
        }
        Type::Chosen(inner, _) | Type::Boxed(inner) | Type::Option(inner) => {
            holds(inner, default, items, depth)
        }
        Type::Foreign(_) => is_text || is_number || matches!(default, DefaultValue::Boolean(_)),
        Type::Leaf(Leaf::Unit) => false,
        Type::Item(id) => match items.get(*id) {
            Some(Item::Enum(_)) => is_text,
            Some(Item::Alias(alias)) => holds(&alias.ty, default, items, depth),
            Some(Item::Struct(_) | Item::Tagged(_) | Item::Union(_)) | None => false,
        },
    }
}

fn is_writable(number: Number) -> bool {
    match number {
        Number::Integer(number) => i64::try_from(number).is_ok(),
        Number::Float(number) => number.is_finite(),
    }
}
