//! Names in messages for what was found.

/// A value whose kind the format does not report.
pub(crate) const ANOTHER: &str = "another value";

/// Any number.
pub(crate) const NUMBER: &str = "number";

pub(crate) const OUT_OF_RANGE: &str = "number out of range";

/// The same, if the range is known.
pub(super) const OUT_OF_RANGE_OF_INTEGERS: &str = "number out of range of 64 bits";
