//! Enumerations of integers: each listed integer is a variant, any other integer is kept.

use core::fmt;

use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::number::not_an_integer;

/// A type with a variant for each integer that an enumeration lists, and one for any other integer.
///
/// [`Enumeration`](macro@crate::Enumeration) implements it for an enum with the argument `integer`.
///
/// ```
/// # #[derive(Clone, shapewright::Enumeration)]
/// # #[shape("Priority", integer)]
/// # pub enum Priority { #[shape(rename = "0")] Low, #[shape(rename = "1")] High, Unknown(i64) }
/// assert_eq!(Priority::from(1), Priority::High);
/// assert_eq!(Priority::Unknown(7).value(), 7);
/// assert_eq!(Priority::values(), [0, 1]);
/// ```
pub trait IntegerEnumeration: Clone + fmt::Debug + 'static {
    /// The integers that the model lists.
    const TABLE: &'static IntegerTable<Self>;

    /// The integer, and the variant's name in Rust, which is empty for one that the model does not list.
    fn parts(&self) -> (i64, &'static str);

    /// The value for an integer.
    fn from_integer(integer: i64) -> Self {
        let table = Self::TABLE;
        let listed = table.values.iter().position(|value| *value == integer);
        let variant = listed.and_then(|index| table.variants.get(index)).cloned();
        variant.unwrap_or_else(|| (table.unknown)(integer))
    }
}

/// The values of an enumeration of integers, as integers and in Rust.
///
/// [`Enumeration`](macro@crate::Enumeration) writes tables as constants. The fields are public to be
/// read; later versions may add some.
#[derive(Debug)]
pub struct IntegerTable<E: 'static> {
    /// The name of the enumeration in its model.
    pub shape: &'static str,
    /// The integers that the model lists, in its order.
    pub values: &'static [i64],
    /// The variants for these integers, in the same order.
    pub variants: &'static [E],
    /// Makes the value for an integer that the model does not list.
    pub unknown: fn(i64) -> E,
}

impl<E: IntegerEnumeration> Scalar for E {
    fn expected(&self) -> &'static str {
        "integer"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Integer
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let number =
            literal.as_integer().ok_or_else(|| not_an_integer(literal, Refusal::range()))?;
        *self = E::from_integer(i64::try_from(number).map_err(|_| Refusal::range())?);
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Integer(self.parts().0));
    }
}

/// Prints what a derived `Debug` prints.
///
/// # Errors
/// The formatter's.
pub fn debug_integer<E: IntegerEnumeration>(
    value: &E,
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match value.parts() {
        (integer, "") => formatter.debug_tuple("Unknown").field(&integer).finish(),
        (_, name) => formatter.write_str(name),
    }
}
