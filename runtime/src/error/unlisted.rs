//! The unlisted members of a strict reading.

use alloc::string::String;
use alloc::vec::Vec;

use crate::content::Content;

/// So many are kept for the message.
const KEPT: usize = 16;

/// The unlisted members of an object that has had no listed one so far.
#[derive(Debug, Default)]
pub(crate) struct Unlisted {
    pub(crate) count: usize,
    pub(crate) entries: Vec<(String, Content)>,
}

impl Unlisted {
    /// Counts a member, the first one of its object or another one, and returns whether it is kept.
    pub(crate) fn count(&mut self, is_first: bool) -> bool {
        if is_first {
            *self = Self::default();
        }
        self.count += 1;
        self.count <= KEPT
    }
}
