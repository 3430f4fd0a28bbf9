//! The errors of several types of a union as one.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use super::explain::path_of;
use super::{Expected, Fault, ReadContext};

/// So many types are listed with their errors.
const MOST: usize = 4;

/// A longer reason is left out, so that the errors of nested unions do not add up.
const LONGEST: usize = 200;

impl ReadContext {
    /// The error of types that are equally close to a value, which is `found` in messages. Without
    /// types, there is none.
    #[cold]
    pub(crate) fn of_alternatives(
        mut alternatives: Vec<(Expected, Self)>,
        found: &str,
    ) -> Option<Self> {
        let (_, first) = alternatives.first()?;
        let mut joined = first.failure();
        joined.sensitive = alternatives.iter().any(|(_, failure)| failure.sensitive);
        let is_same = |failure: &Self| {
            failure.path == first.path && failure.own_reason() == first.own_reason()
        };
        if alternatives.len() == 1 {
            return Some(joined);
        }
        if alternatives.iter().all(|(_, failure)| is_same(failure)) {
            let mut shapes: Vec<&'static str> = Vec::new();
            for shape in alternatives.iter().flat_map(|(_, failure)| failure.shapes()) {
                if !shapes.contains(&shape) {
                    shapes.push(shape);
                }
            }
            joined.fault = Some(Fault::InSeveral(first.own_reason(), shapes));
            return Some(joined);
        }
        let others = alternatives.len().saturating_sub(MOST);
        alternatives.truncate(MOST);
        let mut reason = String::from(found);
        for (index, (expected, failure)) in alternatives.iter().enumerate() {
            let start = if index == 0 { " matches none of " } else { ", " };
            // Writing to a string does not fail.
            let _ = write!(reason, "{start}{expected} ({})", failure.short());
        }
        if others > 0 {
            let _ = write!(reason, ", and {others} more");
        }
        joined.path.clear();
        joined.shape = None;
        joined.fault = Some(Fault::Refused(reason.into()));
        Some(joined)
    }

    /// The reason without path and shape.
    fn own_reason(&self) -> String {
        match &self.fault {
            Some(Fault::InSeveral(reason, _)) => reason.clone(),
            Some(Fault::Unexpected(expected)) => alloc::format!("expected {expected}"),
            Some(_) => self.reason("").unwrap_or_default(),
            None => String::new(),
        }
    }

    /// The shapes whose errors it is.
    fn shapes(&self) -> Vec<&'static str> {
        match &self.fault {
            Some(Fault::InSeveral(_, shapes)) => shapes.clone(),
            _ => self.shape.into_iter().collect(),
        }
    }

    /// The path and the reason.
    fn short(&self) -> String {
        let (path, reason) = (path_of(self).to_string(), self.own_reason());
        match (path.is_empty(), reason.len() > LONGEST) {
            (true, false) => reason,
            (_, true) => path,
            (false, false) => alloc::format!("{path}: {reason}"),
        }
    }
}
