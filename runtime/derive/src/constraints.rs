//! The limits of the values of a field.

use proc_macro::{Group, Span};

use crate::argument::{Argument, Value, set};
use crate::exception::{none, some};
use crate::messages;
use crate::mistake::Mistake;

/// The arguments that limit the values of a field, or of the items and keys in it.
pub(crate) const KEYS: [&str; 6] = ["length", "range", "pattern", "unique", "items", "keys"];

/// Limits, as expressions of Rust.
#[derive(Default)]
pub(crate) struct Constraints {
    length: Option<String>,
    range: Option<String>,
    pattern: Option<String>,
    unique: Option<()>,
    items: Option<String>,
    keys: Option<String>,
}

/// What the limits of a number are.
#[derive(Clone, Copy)]
enum Bounded {
    Length,
    Value,
}

impl Constraints {
    /// Adds an argument whose key is one of [`KEYS`].
    pub(crate) fn add(&mut self, key: &str, value: Value, span: Span) -> Result<(), Mistake> {
        let form = match (key, value) {
            ("length", Value::List(list)) => {
                return set(&mut self.length, bounds(&list, Bounded::Length)?, span);
            }
            ("range", Value::List(list)) => {
                return set(&mut self.range, bounds(&list, Bounded::Value)?, span);
            }
            ("pattern", Value::Text(text)) => {
                return set(&mut self.pattern, text.literal, span);
            }
            ("unique", Value::None) => return set(&mut self.unique, (), span),
            ("items", Value::List(list)) => return set(&mut self.items, nested(&list)?, span),
            ("keys", Value::List(list)) => return set(&mut self.keys, nested(&list)?, span),
            ("length", _) => "length(min = 1, max = 5)",
            ("range", _) => "range(min = 1, max = 5)",
            ("pattern", _) => "pattern = \"...\"",
            ("unique", _) => "unique",
            ("items", _) => "items(...)",
            ("keys", _) => "keys(...)",
            _ => return Err(Mistake::at(span, &messages::unknown_argument(&KEYS))),
        };
        Err(Mistake::at(span, &messages::other_form(form)))
    }

    pub(crate) fn is_empty(&self) -> bool {
        let Self { length, range, pattern, unique, items, keys } = self;
        let texts = [length, range, pattern, items, keys];
        texts.iter().all(|text| text.is_none()) && unique.is_none()
    }

    /// The expression of the constraints.
    pub(crate) fn expression(&self) -> String {
        let Self { length, range, pattern, unique, items, keys } = self;
        let mut fields = String::new();
        for (name, value) in [("length", length), ("range", range), ("pattern", pattern)] {
            if let Some(value) = value {
                fields += &format!("{name}: {}, ", some(value));
            }
        }
        for (name, value) in [("items", items), ("keys", keys)] {
            if let Some(value) = value {
                fields += &format!("{name}: {}, ", some(&format!("&{value}")));
            }
        }
        if unique.is_some() {
            fields += "unique: true, ";
        }
        format!("{PATH}::Constraints {{ {fields}..{PATH}::Constraints::NONE }}")
    }
}

const PATH: &str = "::shapewright::reflect";

fn nested(list: &Group) -> Result<String, Mistake> {
    let mut constraints = Constraints::default();
    for Argument { key, value, span } in Argument::within(list)? {
        constraints.add(key.as_deref().unwrap_or_default(), value, span)?;
    }
    Ok(constraints.expression())
}

/// Reads `min = 1, max = 5`, or one of both.
fn bounds(list: &Group, bounded: Bounded) -> Result<String, Mistake> {
    let (mut min, mut max) = (None, None);
    for Argument { key, value, span } in Argument::within(list)? {
        let place = match key.as_deref() {
            Some("min") => &mut min,
            Some("max") => &mut max,
            _ => return Err(Mistake::at(span, &messages::unknown_argument(&["min", "max"]))),
        };
        let number = match value {
            Value::Number(number) => bounded.number(number),
            Value::None | Value::Text(_) | Value::List(_) => None,
        };
        let form = key.as_deref().map_or_else(String::new, |key| format!("{key} = 5"));
        let number = number.ok_or_else(|| Mistake::at(span, &messages::other_form(&form)))?;
        set(place, number, span)?;
    }
    let [min, max] = [min, max].map(|number| number.as_deref().map_or_else(none, some));
    Ok(format!("{PATH}::Bounds {{ min: {min}, max: {max} }}"))
}

impl Bounded {
    /// The expression of a number.
    fn number(self, literal: String) -> Option<String> {
        match self {
            Self::Length => literal.parse::<u64>().is_ok().then_some(literal),
            Self::Value if literal.parse::<i128>().is_ok() => {
                Some(format!("{PATH}::Number::Integer({literal})"))
            }
            Self::Value => {
                let number: f64 = literal.parse().ok()?;
                Some(format!("{PATH}::Number::Float({number:?})"))
            }
        }
    }
}
