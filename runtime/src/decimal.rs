//! Exact decimal numbers, which keep their digits.

use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use bigdecimal::BigDecimal;

use crate::number_text::is_integer;
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_value;

/// A decimal number of any precision, which keeps the text that it was read from.
///
/// boto3 uses Python's `Decimal` for the numbers of DynamoDB, which have 38 digits and exponents of
/// three. A decimal is read from text or from a number. Human-readable formats get it back as a number if
/// it was one, and is an `i64`, a `u64`, or has no more digits than an `f64`. A number with more digits is
/// written as text, and so is every number in binary formats, because some of them can read only one form.
/// A number has the digits that its format gives: `serde_json` gives at most 17, unless its feature
/// `arbitrary_precision` is on; then it gives all of them, as in `123.40`, and writes them as a number again.
///
/// Decimals are equal if their values are: `1.0` equals `1.00`. Texts of more than 8,192 bytes, and points
/// more than 6,144 places from the digits (the range of IEEE 754's decimal128), are refused, so that a few
/// bytes of input cannot become a number of a billion digits.
///
/// ```
/// use shapewright::Decimal;
/// let price: Decimal = "19.90".parse().unwrap();
/// assert_eq!(price.as_str(), "19.90");
/// assert_eq!(price, "19.9".parse().unwrap());
/// assert!("nineteen".parse::<Decimal>().is_err());
/// ```
#[derive(Clone)]
pub struct Decimal {
    text: String,
    value: BigDecimal,
    came_as: Origin,
}

/// The form that a decimal was read from.
#[derive(Clone, Copy)]
enum Origin {
    Text,
    Integer(i64),
    Unsigned(u64),
    Float(f64),
    /// A number of `serde_json`, with its own digits.
    Exact,
}

const LONGEST_TEXT: usize = 8192;
const FARTHEST_POINT: u64 = 6144;

impl Decimal {
    /// The text of the number, unchanged.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Records the form of a number, in which it is written again.
    fn from_number(text: &str, came_as: Origin) -> Result<Self, DecimalError> {
        Ok(Self { came_as, ..text.parse()? })
    }

    /// The number, for calculations.
    #[must_use]
    pub fn to_bigdecimal(&self) -> BigDecimal {
        self.value.clone()
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let is_plain = text.bytes().all(|byte| b"0123456789+-.eE".contains(&byte));
        // The parser accepts a sign after the point.
        if !is_plain || text.contains(".+") || text.contains(".-") {
            return Err(DecimalError(Cause::Format));
        }
        if text.len() > LONGEST_TEXT {
            return Err(DecimalError(Cause::Range));
        }
        let value: BigDecimal = text.parse().map_err(|_| DecimalError(cause(text)))?;
        if value.fractional_digit_count().unsigned_abs() > FARTHEST_POINT {
            return Err(DecimalError(Cause::Range));
        }
        Ok(Self { text: text.into(), value, came_as: Origin::Text })
    }
}

/// Why a text is not a decimal. The parser reports nothing about an exponent that is too large.
fn cause(text: &str) -> Cause {
    match text.split_once(['e', 'E']) {
        Some((digits, exponent))
            if is_integer(exponent) && BigDecimal::from_str(digits).is_ok() =>
        {
            Cause::Range
        }
        _ => Cause::Format,
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self { text: value.to_string(), value: value.into(), came_as: Origin::Text }
    }
}

impl TryFrom<BigDecimal> for Decimal {
    type Error = DecimalError;

    fn try_from(value: BigDecimal) -> Result<Self, DecimalError> {
        value.to_scientific_notation().parse()
    }
}

impl From<Decimal> for BigDecimal {
    fn from(decimal: Decimal) -> Self {
        decimal.value
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.normalized().hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match formatter.precision() {
            Some(_) => fmt::Display::fmt(&self.value, formatter),
            None => formatter.pad(&self.text),
        }
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Decimal({})", self.text)
    }
}

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalError(Cause);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    Format,
    Range,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0 {
            Cause::Format => "expected decimal: digits, with a point and an exponent if need be",
            Cause::Range => {
                "expected decimal of at most 8,192 digits, with an exponent of at most 6,144"
            }
        })
    }
}

impl core::error::Error for DecimalError {}

impl From<DecimalError> for Refusal {
    fn from(error: DecimalError) -> Self {
        match error.0 {
            Cause::Format => Self::wrong_type(),
            Cause::Range => Self::range(),
        }
    }
}

impl Scalar for Decimal {
    fn expected(&self) -> &'static str {
        "decimal"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Text(text) | Literal::Digits(text) => text.parse()?,
            Literal::Exact(text) => Self::from_number(text, Origin::Exact)?,
            Literal::Integer(value) => {
                Self::from_number(&value.to_string(), Origin::Integer(value))?
            }
            Literal::Unsigned(value) => {
                Self::from_number(&value.to_string(), Origin::Unsigned(value))?
            }
            Literal::Float(value) if value.is_infinite() => return Err(Refusal::range()),
            Literal::Float(value) => {
                Self::from_number(&alloc::format!("{value:?}"), Origin::Float(value))?
            }
            Literal::Null | Literal::Boolean(_) | Literal::Bytes(_) => {
                return Err(Refusal::wrong_type());
            }
        };
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(match self.came_as {
            Origin::Integer(value) if human_readable => Literal::Integer(value),
            Origin::Unsigned(value) if human_readable => Literal::Unsigned(value),
            Origin::Float(value) if human_readable => Literal::Float(value),
            Origin::Exact if human_readable => Literal::Exact(&self.text),
            Origin::Text
            | Origin::Integer(_)
            | Origin::Unsigned(_)
            | Origin::Float(_)
            | Origin::Exact => Literal::Text(&self.text),
        });
    }

    fn equals(&self, other: Literal<'_>) -> bool {
        match other {
            Literal::Text(text) => {
                text == self.text || text.parse().is_ok_and(|other: Self| *self == other)
            }
            Literal::Null
            | Literal::Boolean(_)
            | Literal::Integer(_)
            | Literal::Unsigned(_)
            | Literal::Float(_)
            | Literal::Digits(_)
            | Literal::Exact(_)
            | Literal::Bytes(_) => false,
        }
    }
}

scalar_value! { Decimal = Decimal::from(0) }
