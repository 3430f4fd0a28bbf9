//! Renders the fault, and puts the message into the format's own error.

use alloc::string::{String, ToString};
use core::fmt;

use serde_core::de::Error;

use super::found::{NUMBER, OUT_OF_RANGE, OUT_OF_RANGE_OF_INTEGERS};
use super::{Expected, Fault, ReadContext};
use crate::format_quirks::{cannot_describe, found, is_end, is_wide_integer, position};
use crate::path::write_path;

/// The reason for errors in sensitive members, whose own reason could reveal a value.
const WITHHELD: &str = "value withheld";

/// The reason for errors in unions and documents, read from a format that is not self-describing.
const UNDESCRIBED: &str = "a value of any type needs a self-describing format";

impl ReadContext {
    /// The format's error with the path to the fault in front, what was expected, and what was
    /// found.
    ///
    /// A format's own failures (its syntax, the end of its input, its reader) do not concern a
    /// member: they are returned unchanged, so that `serde_json::Error::is_eof` and similar functions
    /// keep their meaning. But no message of a format about a sensitive member is passed on, except
    /// that its input ended.
    #[cold]
    pub(crate) fn explain<E: Error>(self, error: E) -> E {
        match self.explained(&error.to_string()) {
            Some(message) => E::custom(message),
            None => error,
        }
    }

    /// The message that replaces the format's, if one does.
    fn explained(mut self, message: &str) -> Option<String> {
        self.learn(message);
        let reason = self.reason(message)?;
        let explained = Explained { reading: &self, reason: &reason, position: position(message) };
        Some(explained.to_string())
    }

    /// Takes what was found from the message of the format's error.
    #[cold]
    pub(crate) fn learn(&mut self, message: &str) {
        let Some(Fault::Unexpected(expected)) = &self.fault else { return };
        let found = match (expected, found(message)) {
            (Expected::Word("integer"), Some(OUT_OF_RANGE)) => Some(OUT_OF_RANGE_OF_INTEGERS),
            (Expected::Word("integer"), Some(NUMBER)) if is_wide_integer(message) => {
                Some(OUT_OF_RANGE_OF_INTEGERS)
            }
            (_, found) => found,
        };
        if let Some(found) = found.filter(|_| !self.cannot_describe(message)) {
            self.fault = Some(Fault::Mismatch(expected.clone(), found));
        }
    }

    /// Whether the format reports that it is not self-describing.
    fn cannot_describe(&self, message: &str) -> bool {
        !self.is_self_describing && cannot_describe(message)
    }

    /// The reason of the error, or `None` if the format's message is the reason.
    pub(super) fn reason(&self, message: &str) -> Option<String> {
        match self.fault.as_ref()? {
            Fault::Unexpected(_) if self.cannot_describe(message) => Some(UNDESCRIBED.into()),
            Fault::Unexpected(_) if self.sensitive && !is_end(message) => Some(WITHHELD.into()),
            Fault::Unexpected(_) => None,
            Fault::Mismatch(expected, found) => {
                Some(alloc::format!("expected {expected}, found {found}"))
            }
            Fault::Refused(reason) => Some(reason.to_string()),
            Fault::InSeveral(reason, _) => Some(reason.clone()),
            Fault::Missing => Some("required member is missing".into()),
            Fault::Repeated => Some("member is repeated".into()),
            Fault::Unknown(None) => Some("unknown member".into()),
            Fault::Unknown(Some(nearest)) => {
                Some(alloc::format!("unknown member (did you mean `{nearest}`?)"))
            }
            Fault::Withheld => Some(WITHHELD.into()),
        }
    }
}

/// The path of an error.
pub(super) fn path_of(reading: &ReadContext) -> impl fmt::Display + '_ {
    struct Shown<'m>(&'m ReadContext);

    impl fmt::Display for Shown<'_> {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            write_path(&mut self.0.path.iter().rev(), formatter)
        }
    }

    Shown(reading)
}

struct Explained<'m> {
    reading: &'m ReadContext,
    reason: &'m str,
    position: &'m str,
}

impl fmt::Display for Explained<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { reading, reason, position } = self;
        path_of(reading).fmt(formatter)?;
        if !reading.path.is_empty() {
            formatter.write_str(": ")?;
        }
        formatter.write_str(reason)?;
        let (one, several) = match &reading.fault {
            Some(Fault::InSeveral(_, shapes)) => (None, shapes.as_slice()),
            _ => (reading.shape, [].as_slice()),
        };
        for (index, shape) in one.iter().chain(several).enumerate() {
            let start = if index == 0 { ", in" } else { " or" };
            write!(formatter, "{start} `{shape}`")?;
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
