//! Diagnostics as text for a person, in the form that rustc made known.

/// What needs no library, for those who compile this crate often and see a diagnostic seldom.
#[cfg(any(test, not(feature = "drawn")))]
mod brief;
#[cfg(feature = "drawn")]
mod drawn;

#[cfg(not(feature = "drawn"))]
pub(crate) use brief::plain;
#[cfg(feature = "drawn")]
pub(crate) use drawn::plain;
