//! Puts the fault into words, and the words into the format's own error.

use alloc::string::{String, ToString};
use core::fmt;

use serde_core::de::Error;

use super::found::{
    INTEGER_OF_MORE_BITS, NUMBER, OUT_OF_RANGE, OUT_OF_RANGE_OF_INTEGERS, after, found, is_end,
};
use super::{Expected, Fault, ReadContext};
use crate::path::write_path;

/// What is said when nothing may be said.
const WITHHELD: &str = "value withheld";

/// What is said where bincode and its like are asked for a union or a document.
const UNDESCRIBED: &str = "a value of any type needs a format that describes itself";

impl ReadContext {
    /// The format's error with the path to the fault in front, what was expected, and what was
    /// found.
    ///
    /// A format's own failures (its syntax, the end of its input, its reader) are not about a
    /// member: they stay as they are, so that `serde_json::Error::is_eof` and its like keep their
    /// meaning. But nothing that a format says about a sensitive member is passed on, except that
    /// its input ended.
    #[cold]
    pub(crate) fn explain<E: Error>(self, error: E) -> E {
        match self.explained(&error.to_string()) {
            Some(message) => E::custom(message),
            None => error,
        }
    }

    /// What is said in place of the format's message, unless that says it all.
    fn explained(mut self, message: &str) -> Option<String> {
        self.learn(message);
        let reason = self.reason(message)?;
        let explained = Explained { reading: &self, reason: &reason, position: position(message) };
        Some(explained.to_string())
    }

    /// Takes what was found from the words of the format's error.
    #[cold]
    pub(crate) fn learn(&mut self, message: &str) {
        let Some(Fault::Unexpected(expected)) = &self.fault else { return };
        let found = match (expected, found(message)) {
            (Expected::Word("integer"), Some(OUT_OF_RANGE)) => Some(OUT_OF_RANGE_OF_INTEGERS),
            (Expected::Word("integer"), Some(NUMBER))
                if after(message, INTEGER_OF_MORE_BITS).is_some() =>
            {
                Some(OUT_OF_RANGE_OF_INTEGERS)
            }
            (_, found) => found,
        };
        if let Some(found) = found.filter(|_| !self.cannot_describe(message)) {
            self.fault = Some(Fault::Mismatch(expected.clone(), found));
        }
    }

    /// Whether the format says that it cannot tell what it holds: bincode 1 and 2, by their words, which
    /// in another format would be those of the document.
    fn cannot_describe(&self, message: &str) -> bool {
        let says = |words| after(message, words).is_some();
        !self.is_self_describing && (says("deserialize_any") || says("AnyNotSupported"))
    }

    /// What is wrong in words, or nothing if the format's error says it.
    fn reason(&self, message: &str) -> Option<String> {
        match self.fault.as_ref()? {
            Fault::Unexpected(_) if self.cannot_describe(message) => Some(UNDESCRIBED.into()),
            Fault::Unexpected(_) if self.sensitive && !is_end(message) => Some(WITHHELD.into()),
            Fault::Unexpected(_) => None,
            Fault::Mismatch(expected, found) => {
                Some(alloc::format!("expected {expected}, found {found}"))
            }
            Fault::Refused(reason) => Some(reason.to_string()),
            Fault::Missing => Some("required member is missing".into()),
            Fault::Repeated => Some("member is repeated".into()),
            Fault::Withheld => Some(WITHHELD.into()),
        }
    }
}

struct Explained<'m> {
    reading: &'m ReadContext,
    reason: &'m str,
    position: &'m str,
}

impl fmt::Display for Explained<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { reading, reason, position } = self;
        write_path(&mut reading.path.iter().rev(), formatter)?;
        if !reading.path.is_empty() {
            formatter.write_str(": ")?;
        }
        formatter.write_str(reason)?;
        if let Some(shape) = reading.shape {
            write!(formatter, ", in `{shape}`")?;
        }
        formatter.write_str(position)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => formatter.write_str(word),
            Self::Structure(shape) => write!(formatter, "structure `{shape}`"),
            Self::OneOf(alternatives) => {
                formatter.write_str("one of ")?;
                for (index, alternative) in alternatives.iter().enumerate() {
                    if index > 0 {
                        formatter.write_str(", ")?;
                    }
                    alternative.fmt(formatter)?;
                }
                Ok(())
            }
        }
    }
}

/// The ` at line 1 column 42` with which `serde_json`, `toml` and others end their messages, and which
/// `serde_json` reads back out of a message that ends with it.
fn position(message: &str) -> &str {
    let mut ends = (0..message.len()).rev().filter_map(|start| message.get(start..));
    ends.find(|end| is_position(end)).unwrap_or_default()
}

fn is_position(text: &str) -> bool {
    let column = text.strip_prefix(" at line ").and_then(without_digits);
    let end = column.and_then(|text| text.strip_prefix(" column ")).and_then(without_digits);
    end == Some("")
}

/// What is behind the digits with which a text starts.
fn without_digits(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    (rest.len() < text.len()).then_some(rest)
}
