//! The limits of the values of members, as a model has them.

use alloc::boxed::Box;
use core::str::FromStr;

/// The limits of the values of a member, or of the items and keys in it.
///
/// Services check them. Reading and writing do not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraints {
    /// The number of characters of a text, bytes of a blob, items of a list, or entries of a map.
    pub length: Option<Bounds<u64>>,
    /// The value of a number.
    pub range: Option<Bounds<Number>>,
    /// The regular expression that a text matches, in the syntax of ECMA 262 or Java.
    pub pattern: Option<&'static str>,
    /// Whether the items of a list differ from each other.
    pub unique: bool,
    /// The limits of the items of a list, or of the values of a map.
    pub items: Option<Box<Constraints>>,
    /// The limits of the keys of a map.
    pub keys: Option<Box<Constraints>>,
}

/// The smallest and the largest value, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds<T> {
    /// The smallest value.
    pub min: Option<T>,
    /// The largest value.
    pub max: Option<T>,
}

/// A number of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Number {
    /// A whole number.
    Integer(i128),
    /// A number with a fraction or an exponent.
    Float(f64),
}

/// A limit as derives write it: the name of the member, the limit, and its text.
///
/// The limit is `length`, `range`, `pattern` or `unique`, after a dot for each level of `items` or `keys` around
/// it: `items.pattern`. Bounds are `1..64`, without a number that is not limited. The expressions of texts
/// compile in a tenth of the time of those of [`Constraints`].
pub type Limit = (&'static str, &'static str, &'static str);

impl Constraints {
    /// The constraints of a member; `None` if it has no limits.
    #[inline]
    pub(crate) fn of(member: &str, limits: &[Limit]) -> Option<Self> {
        let mut found = None;
        for (_, path, text) in limits.iter().filter(|(name, ..)| *name == member) {
            found.get_or_insert_with(Self::default).add(path, text);
        }
        found
    }

    #[inline]
    fn add(&mut self, path: &str, text: &'static str) {
        let inner = match path.split_once('.') {
            Some(("keys", rest)) => Some((&mut self.keys, rest)),
            Some((_, rest)) => Some((&mut self.items, rest)),
            None => None,
        };
        match (inner, path) {
            (Some((inner, rest)), _) => inner.get_or_insert_default().add(rest, text),
            (None, "length") => self.length = Bounds::read(text),
            (None, "range") => self.range = Bounds::read(text),
            (None, "pattern") => self.pattern = Some(text),
            (None, _) => self.unique = true,
        }
    }
}

impl<T: FromStr> Bounds<T> {
    #[inline]
    fn read(text: &str) -> Option<Self> {
        let (min, max) = text.split_once("..")?;
        Some(Self { min: min.parse().ok(), max: max.parse().ok() })
    }
}

impl FromStr for Number {
    type Err = core::num::ParseFloatError;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.parse() {
            Ok(number) => Ok(Self::Integer(number)),
            Err(_) => text.parse().map(Self::Float),
        }
    }
}
