//! The limits of the values of members, as a model has them.

/// The limits of the values of a member, or of the items and keys in it.
///
/// Services check them. Reading and writing do not.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    pub items: Option<&'static Constraints>,
    /// The limits of the keys of a map.
    pub keys: Option<&'static Constraints>,
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

impl Constraints {
    /// No limits.
    pub const NONE: Self =
        Self { length: None, range: None, pattern: None, unique: false, items: None, keys: None };
}
