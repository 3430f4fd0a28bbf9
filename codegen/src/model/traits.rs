//! Traits: what a source knows of a shape, a member or an operation beyond its name and its type.

use std::fmt;
use std::sync::Arc;

/// Traits of a shape, a member or an operation.
///
/// Most shapes have few of them, and many sources have none: [`Shape::traits`](super::shape::Shape) and
/// its like are `None` where all are absent. Most members with traits have documentation and constraints
/// alone, so the others are boxed.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Traits {
    /// The documentation.
    pub docs: Option<Docs>,
    /// That users should move away from it.
    pub deprecation: Option<Box<Deprecation>>,
    /// The limits of its values.
    pub constraints: Option<Arc<Constraints>>,
    /// The value of a member that is absent.
    pub default: Option<Box<DefaultValue>>,
    /// Whether clients fill the member with a new random value where it is absent.
    pub idempotency_token: bool,
    /// What HTTP knows of an error.
    pub error: Option<Box<ErrorTraits>>,
    /// Why a member is optional that the source requires, where a patch or a pass made it so.
    pub optional_because: Option<String>,
    /// The name of the shape in AWS's reference, where a second source has it.
    pub(crate) reference: Option<String>,
}

/// The documentation of a shape, a member, an operation or a service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Docs {
    /// The text, as the source has it.
    pub text: String,
    /// The language of the text.
    pub format: DocsFormat,
}

/// The language of documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocsFormat {
    /// HTML, as in botocore's models.
    Html,
    /// Text without markup, as in docstrings of Python.
    Text,
}

/// That users should move away from a shape, a member or an operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecation {
    /// The reason, or what to use.
    pub message: Option<String>,
    /// The version or the date of the deprecation.
    pub since: Option<String>,
}

/// The limits of the values of a member or an item.
///
/// Services check them; reading does not.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Constraints {
    /// The number of characters of a string, bytes of a blob, items of a list or entries of a map.
    pub length: Option<Bounds>,
    /// The value of a number.
    pub range: Option<Bounds>,
    /// The regular expression that a string matches.
    pub pattern: Option<String>,
    /// Whether the items of a list differ from each other.
    pub unique: bool,
    /// The limits of the items of a list or the values of a map.
    pub items: Option<Arc<Constraints>>,
    /// The limits of the keys of a map.
    pub keys: Option<Arc<Constraints>>,
}

/// The smallest and the largest number, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[non_exhaustive]
pub struct Bounds {
    /// The smallest number.
    pub min: Option<Number>,
    /// The largest number.
    pub max: Option<Number>,
}

/// A number of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Number {
    /// A whole number.
    Integer(i128),
    /// A number with a fraction or an exponent.
    Float(f64),
}

/// The value of a member that is absent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DefaultValue {
    /// No value.
    Null,
    /// True or false.
    Boolean(bool),
    /// A number.
    Number(Number),
    /// A string, or the name of a value of an enumeration.
    String(String),
    /// A list without items.
    EmptyList,
    /// A map without entries, or an empty document.
    EmptyMap,
}

/// What HTTP knows of an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorTraits {
    /// The code that responses contain, where it differs from the name of the shape.
    pub code: Option<String>,
    /// The status of HTTP.
    pub status: Option<u16>,
    /// Whose fault it is.
    pub fault: Option<Fault>,
    /// Whether a client may send the request again.
    pub retryable: Option<Retryable>,
}

/// Whose fault an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The request is wrong.
    Client,
    /// The service failed.
    Server,
}

/// Why a client may send a request again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retryable {
    /// The failure may be transient.
    Transient,
    /// The service receives too many requests.
    Throttling,
}

impl ErrorTraits {
    /// Whose fault it is: what the model says, or what the status shows.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        self.fault.or(match self.status {
            Some(400..500) => Some(Fault::Client),
            Some(500..600) => Some(Fault::Server),
            Some(_) | None => None,
        })
    }
}

impl Fault {
    /// The name of the variant in options and attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

impl Retryable {
    /// The name of the variant in options and attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Transient => "transient",
            Self::Throttling => "throttling",
        }
    }
}

#[cfg(feature = "json")]
impl Traits {
    /// The traits in a box, or `None` if all are absent.
    pub(crate) fn boxed(self) -> Option<Box<Self>> {
        (self != Traits::default()).then(|| Box::new(self))
    }
}

#[cfg(feature = "json")]
impl Constraints {
    /// The constraints, or `None` if there are none.
    pub(crate) fn shared(self) -> Option<Arc<Self>> {
        (self != Constraints::default()).then(|| Arc::new(self))
    }
}

impl Constraints {
    /// The limits as texts, each with its path: `items.length` and `1..64`. A number that limits nothing is left
    /// out.
    #[must_use]
    pub fn flat(&self) -> Vec<(String, String)> {
        let Self { length, range, pattern, unique, items, keys } = self;
        let count = |number: Number| number.count().map(|count| count.to_string());
        let value = |number: Number| number.finite().map(|number| number.to_string());
        let length = length.as_ref().and_then(|bounds| bounds.text(count));
        let range = range.as_ref().and_then(|bounds| bounds.text(value));
        let unique = unique.then(String::new);
        let own = [
            ("length", length),
            ("range", range),
            ("pattern", pattern.clone()),
            ("unique", unique),
        ];
        let own = own.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?)));
        let inner = [("items", items), ("keys", keys)].into_iter().flat_map(|(name, inner)| {
            let inner = inner.iter().flat_map(|inner| inner.flat());
            inner.map(move |(path, text)| (format!("{name}.{path}"), text))
        });
        own.chain(inner).collect()
    }
}

impl Bounds {
    fn text(&self, number: impl Fn(Number) -> Option<String>) -> Option<String> {
        let [min, max] = [self.min, self.max].map(|bound| bound.and_then(&number));
        (min.is_some() || max.is_some())
            .then(|| format!("{}..{}", min.unwrap_or_default(), max.unwrap_or_default()))
    }
}

impl Number {
    /// The number as a number of items or characters; `None` for one that limits none.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it has no fraction"
    )]
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Integer(count) => u64::try_from(count).ok(),
            Self::Float(count) if count.fract() == 0.0 && (0.0..1e15).contains(&count) => {
                Some(count as u64)
            }
            Self::Float(_) => None,
        }
    }

    /// The number, unless it is beyond all numbers: `1e999`.
    #[must_use]
    pub fn finite(self) -> Option<Self> {
        match self {
            Self::Integer(_) => Some(self),
            Self::Float(number) => number.is_finite().then_some(self),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Integer(number) => number.fmt(f),
            Number::Float(number) => write!(f, "{number:?}"),
        }
    }
}
