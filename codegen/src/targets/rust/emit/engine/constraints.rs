//! Emits the constraints of a field, as arguments of `#[shape(...)]`.

use crate::model::traits::{Bounds, Constraints, Number};

use crate::targets::rust::emit::attribute::Argument;
use crate::targets::rust::emit::doc;

/// The arguments for constraints.
///
/// ```ignore
/// length(min = 1, max = 64), pattern = "[a-z]+", items(length(max = 5))
/// ```
pub(super) fn arguments(constraints: &Constraints) -> Vec<Argument> {
    let Constraints { length, range, pattern, unique, items, keys } = constraints;
    let mut arguments = Vec::new();
    arguments.extend(length.as_ref().and_then(|bounds| bounded("length", bounds, count)));
    arguments.extend(range.as_ref().and_then(|bounds| bounded("range", bounds, value)));
    let pattern = pattern.as_ref().map(|text| format!("pattern = {}", doc::literal(text)));
    arguments.extend(pattern.map(Argument::Plain));
    arguments.extend(unique.then(|| Argument::Plain("unique".to_owned())));
    for (name, constraints) in [("keys", keys), ("items", items)] {
        let inner = constraints.as_ref().map(|constraints| self::arguments(constraints));
        let inner = inner.filter(|inner| !inner.is_empty());
        arguments.extend(inner.map(|inner| Argument::List(name, inner)));
    }
    arguments
}

fn count(number: Number) -> Option<String> {
    number.count().map(|count| count.to_string())
}

fn value(number: Number) -> Option<String> {
    number.finite().map(|number| number.to_string())
}

fn bounded(
    name: &'static str,
    Bounds { min, max }: &Bounds,
    text: fn(Number) -> Option<String>,
) -> Option<Argument> {
    let bound = |key: &str, number: &Option<Number>| {
        let number = number.and_then(text)?;
        Some(Argument::Plain(format!("{key} = {number}")))
    };
    let bounds: Vec<_> = bound("min", min).into_iter().chain(bound("max", max)).collect();
    (!bounds.is_empty()).then_some(Argument::List(name, bounds))
}
