//! The values of `Literal`: strings, integers, booleans and `None`.

use crate::model::shape::{ShapeKind, Type};
use crate::text::messages::python as messages;
use crate::text::source::{Span, Spanned};

use super::escapes;
use super::type_expr::Expr;
use super::types::Reader;

/// The values of a `Literal`, by their types.
#[derive(Default)]
struct Values {
    strings: Vec<Spanned<String>>,
    integers: Vec<Spanned<String>>,
    has_boolean: bool,
    has_none: bool,
}

impl Reader<'_, '_> {
    /// The type of `Literal[...]`.
    ///
    /// Enumerations are open, so that one of booleans is a boolean. Values of several types are a union.
    pub(super) fn literal(&mut self, args: Vec<Expr<'_>>, span: Span) -> Type {
        let Values { strings, integers, has_boolean, has_none } = self.values(args, span);
        let strings = (!strings.is_empty()).then_some(Type::Literal(strings));
        let integers = (!integers.is_empty()).then_some(Type::IntegerLiteral(integers));
        let boolean = has_boolean.then_some(Type::Boolean);
        let none = has_none.then_some(Type::None);
        let mut types: Vec<Type> =
            [strings, integers, boolean, none].into_iter().flatten().collect();
        match types.len() {
            // Each value was reported.
            0 => Type::Literal(Vec::new()),
            1 => types.pop().unwrap_or(Type::Any),
            _ => Type::Union(types),
        }
    }

    /// What an assignment of `Literal[...]` defines.
    pub(super) fn enumeration(&mut self, args: Vec<Expr<'_>>, span: Span) -> ShapeKind {
        match self.literal(args, span) {
            Type::Literal(values) => ShapeKind::Enumeration(values),
            Type::IntegerLiteral(values) => ShapeKind::IntegerEnumeration(values),
            Type::Union(types) => ShapeKind::Union(types),
            ty => ShapeKind::Alias(ty),
        }
    }

    fn values(&mut self, args: Vec<Expr<'_>>, span: Span) -> Values {
        if args.is_empty() {
            self.sink.error(span, messages::literal_without_values());
        }
        let mut values = Values::default();
        // A vector that is collected in place keeps the capacity of its expressions.
        values.strings.reserve_exact(args.len());
        for arg in args {
            let found = match &arg {
                Expr::Text(text) => {
                    let value = escapes::value(*text, self.sink).into_owned();
                    values.strings.push(Spanned::new(value, text.span));
                    continue;
                }
                Expr::Number(number) => {
                    if let Some(value) = integer(number.value) {
                        values.integers.push(Spanned::new(value.to_string(), number.span));
                        continue;
                    }
                    format!("`{}`", number.value)
                }
                Expr::Name(name) => match name.value {
                    "True" | "False" => {
                        values.has_boolean = true;
                        continue;
                    }
                    "None" => {
                        values.has_none = true;
                        continue;
                    }
                    other => format!("`{other}`"),
                },
                Expr::Generic { .. } | Expr::Bars { .. } | Expr::List(_) | Expr::Ellipsis(_) => {
                    "something else".to_owned()
                }
                Expr::Unread(_) => continue,
            };
            self.sink.error(arg.span(), messages::expected_literal_value(&found));
        }
        values
    }
}

/// The value of an integer as Python writes it: `-1`, `1_000`, `0x1F`.
pub(in crate::read) fn integer(text: &str) -> Option<i64> {
    let digits = text.replace('_', "").to_ascii_lowercase();
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits.trim_start()),
        None => ("", digits.as_str()),
    };
    let radix = match digits.get(..2) {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => return format!("{sign}{digits}").parse().ok(),
    };
    let digits = digits.get(2..).unwrap_or("");
    let is_digit = |c: char| c.is_digit(radix);
    digits
        .chars()
        .all(is_digit)
        .then(|| i64::from_str_radix(&format!("{sign}{digits}"), radix).ok())?
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn integers_are_those_of_python() {
        for (text, value) in [
            ("0", Some(0)),
            ("-1", Some(-1)),
            ("- 1", Some(-1)),
            ("1_000", Some(1000)),
            ("0x1F", Some(31)),
            ("-0b11", Some(-3)),
            ("0o17", Some(15)),
            ("9223372036854775808", None),
            ("-9223372036854775808", Some(i64::MIN)),
            ("1.5", None),
            ("0x", None),
            ("0x-1", None),
            ("1e3", None),
        ] {
            assert_eq!(integer(text), value, "{text}");
        }
    }
}
