//! The limits of the values of a field.

use proc_macro::{Group, Span};

use crate::argument::{Argument, Value, set};
use crate::messages;
use crate::mistake::Mistake;
use crate::tokens::add;

/// The arguments that limit the values of a field, or of the items and keys in it.
pub(crate) const KEYS: [&str; 6] = ["length", "range", "pattern", "unique", "items", "keys"];

/// Limits, as literals of Rust.
#[derive(Default)]
pub(crate) struct Constraints {
    length: Option<String>,
    range: Option<String>,
    pattern: Option<String>,
    unique: Option<()>,
    items: Option<Box<Constraints>>,
    keys: Option<Box<Constraints>>,
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

    /// Adds the limits to `out`, as tuples of texts; `wire` is the literal of the member's name, and `before` the
    /// path to the limits.
    pub(crate) fn write(&self, wire: &str, before: &str, out: &mut String) {
        let Self { length, range, pattern, unique, items, keys } = self;
        let unique = unique.map(|()| "\"\"".to_owned());
        for (name, text) in
            [("length", length), ("range", range), ("pattern", pattern), ("unique", &unique)]
        {
            if let Some(text) = text {
                add(out, &["(", wire, ", \"", before, name, "\", ", text, "),"]);
            }
        }
        for (name, inner) in [("items.", items), ("keys.", keys)] {
            if let Some(inner) = inner {
                inner.write(wire, &[before, name].concat(), out);
            }
        }
    }
}

/// The function with the limits of members, if there are any.
pub(crate) fn function(limits: &str) -> String {
    if limits.is_empty() {
        return String::new();
    }
    format!(
        "#[inline]
        fn constraints() -> &'static [::shapewright::engine::Limit] {{
            &[{limits}]
        }}"
    )
}

fn nested(list: &Group) -> Result<Box<Constraints>, Mistake> {
    let mut constraints = Constraints::default();
    for Argument { key, value, span } in Argument::within(list)? {
        constraints.add(key.as_deref().unwrap_or_default(), value, span)?;
    }
    Ok(Box::new(constraints))
}

/// Reads `min = 1, max = 5`, or one of both, as the literal `"1..5"`.
fn bounds(list: &Group, bounded: Bounded) -> Result<String, Mistake> {
    let (mut min, mut max) = (None, None);
    for Argument { key, value, span } in Argument::within(list)? {
        let place = match key.as_deref() {
            Some("min") => &mut min,
            Some("max") => &mut max,
            _ => return Err(Mistake::at(span, &messages::unknown_argument(&["min", "max"]))),
        };
        let number = match value {
            Value::Number(number) if bounded.accepts(&number) => Some(number),
            Value::Number(_) | Value::None | Value::Text(_) | Value::List(_) => None,
        };
        let form = key.as_deref().map_or_else(String::new, |key| format!("{key} = 5"));
        let number = number.ok_or_else(|| Mistake::at(span, &messages::other_form(&form)))?;
        set(place, number, span)?;
    }
    let (min, max) = (min.unwrap_or_default(), max.unwrap_or_default());
    Ok(format!("\"{min}..{max}\""))
}

impl Bounded {
    /// Whether a literal is a number of this kind.
    fn accepts(self, literal: &str) -> bool {
        match self {
            Self::Length => literal.parse::<u64>().is_ok(),
            Self::Value => literal.parse::<f64>().is_ok_and(f64::is_finite),
        }
    }
}
