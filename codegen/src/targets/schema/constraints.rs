//! The limits of values, as keywords.
//!
//! Services check them; the types do not. A schema with these keywords refuses documents that the types
//! read, so they are written only if the user wants them.

use crate::model::shape::Type;
use crate::model::traits::{Bounds, Constraints, Number};

use super::node::{Node, Schema};
use super::portable::portable;

/// Adds the limits of the values of a type.
///
/// A keyword has no effect on null and on values of other types.
pub(super) fn with<'m>(schema: Schema<'m>, ty: &Type, limits: &Constraints) -> Schema<'m> {
    let Constraints { length, range, pattern, unique, items: _, keys: _ } = limits;
    match ty {
        Type::String | Type::Ref(_) => {
            let schema = match ty {
                Type::String => bounded(schema, *length, ["minLength", "maxLength"]),
                _ => schema,
            };
            match pattern.as_deref().map(|pattern| (pattern, portable(pattern))) {
                Some((_, Some(pattern))) => schema.with("pattern", pattern),
                // A validator would refuse the whole schema.
                Some((pattern, None)) => schema.with("$comment", format!("pattern: {pattern}")),
                None => schema,
            }
        }
        Type::Integer | Type::Float | Type::Decimal => {
            bounded(schema, *range, ["minimum", "maximum"])
        }
        Type::List(_) | Type::Set(_) => {
            let schema = bounded(schema, *length, ["minItems", "maxItems"]);
            if *unique { schema.with("uniqueItems", true) } else { schema }
        }
        Type::Map(..) => bounded(schema, *length, ["minProperties", "maxProperties"]),
        Type::Nullable(item) => with(schema, item, limits),
        // The length of bytes is not that of their base64, and other values have no limits in documents.
        Type::Bytes
        | Type::Stream
        | Type::Boolean
        | Type::Timestamp
        | Type::Any
        | Type::None
        | Type::Document
        | Type::Union(_)
        | Type::Literal(_)
        | Type::IntegerLiteral(_)
        | Type::EventStream(_)
        | Type::Extern(_)
        | Type::Foreign(_) => schema,
    }
}

/// Adds the smallest and the largest number under these keys, in place of wider ones.
fn bounded<'m>(
    schema: Schema<'m>,
    bounds: Option<Bounds>,
    [min, max]: [&'static str; 2],
) -> Schema<'m> {
    let Some(bounds) = bounds else { return schema };
    let schema = schema.replacing(min, bounds.min.and_then(number));
    schema.replacing(max, bounds.max.and_then(number))
}

fn number(number: Number) -> Option<Node<'static>> {
    match number {
        Number::Integer(number) => i64::try_from(number).ok().map(Node::Integer),
        Number::Float(number) if number.is_finite() => Some(Node::Number(number)),
        Number::Float(_) => None,
    }
}
