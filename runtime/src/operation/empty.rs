//! The structure of messages without members.

use crate::macros::Structure;

/// The input of an operation without an input, or the output of one without an output.
#[derive(Clone, Structure)]
#[shape("Empty")]
#[non_exhaustive]
pub struct Empty {}
