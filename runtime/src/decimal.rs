//! Numbers that keep their decimal digits.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use bigdecimal::BigDecimal;

use crate::scalar::scalar_value;
use crate::{Form, Literal, Refusal, Scalar};

/// How far the decimal point may lie from the digits: more than any number of AWS needs, and little
/// enough to calculate with. DynamoDB's reach 130.
const FARTHEST: i64 = 6144;

/// A number that keeps the text it was written as: `1.10` stays `1.10`.
///
/// Reads text and numbers, and is written as text, as boto3 users do with Python's `Decimal`.
/// Equality and order are those of the numbers: `1.10` equals `1.1`.
///
/// ```
/// use shapewright::Decimal;
///
/// let price: Decimal = "1.10".parse()?;
/// assert_eq!(price.as_str(), "1.10");
/// assert_eq!(price, "1.1".parse()?);
/// # Ok::<(), shapewright::DecimalError>(())
/// ```
#[derive(Clone)]
pub struct Decimal {
    text: String,
    number: BigDecimal,
}

/// That a text is no [`Decimal`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecimalError(());

impl Decimal {
    /// The text that it was written as.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number, to calculate with.
    #[must_use]
    pub fn to_bigdecimal(&self) -> BigDecimal {
        self.number.clone()
    }

    fn zero() -> Self {
        Self { text: "0".to_owned(), number: BigDecimal::default() }
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let number = BigDecimal::from_str(text).map_err(|_| DecimalError(()))?;
        if number.fractional_digit_count().abs() > FARTHEST {
            return Err(DecimalError(()));
        }
        Ok(Self { text: text.to_owned(), number: number.normalized() })
    }
}

impl From<BigDecimal> for Decimal {
    fn from(number: BigDecimal) -> Self {
        Self { text: number.to_string(), number: number.normalized() }
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self { text: number.to_string(), number: BigDecimal::from(number).normalized() }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
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
        self.number.cmp(&other.number)
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl fmt::Display for DecimalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected a decimal number")
    }
}

impl core::error::Error for DecimalError {}

impl Scalar for Decimal {
    fn expected(&self) -> &'static str {
        "decimal"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let parsed = match literal {
            Literal::Text(text) => text.parse(),
            Literal::Integer(number) => Ok(number.into()),
            Literal::Unsigned(number) => number.to_string().parse(),
            Literal::Float(number) => number.to_string().parse(),
            Literal::Null | Literal::Boolean(_) | Literal::Bytes(_) => return Err(Refusal::kind()),
        };
        *self = parsed.map_err(|_| Refusal::kind())?;
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Text(&self.text));
    }

    fn equals(&self, other: Literal<'_>) -> bool {
        matches!(other, Literal::Text(text) if text.parse().as_ref() == Ok(self))
    }
}

scalar_value! { Decimal = Decimal::zero() }
