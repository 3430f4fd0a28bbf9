//! The state of reading a kept value.

use alloc::vec::Vec;
use core::cell::RefCell;
use core::ops::{Deref, DerefMut};

use crate::error::ReadContext;

/// The texts that a document lends. Values keep copies of them, because most are not borrowed.
#[derive(Default)]
pub(crate) struct Lent<'de>(Vec<&'de str>);

impl<'de> Lent<'de> {
    /// From the texts that were collected while a value was kept.
    pub(crate) fn new(texts: RefCell<Vec<&'de str>>) -> Self {
        let mut texts = texts.into_inner();
        texts.sort_unstable();
        texts.dedup();
        Self(texts)
    }

    /// A text of the document that is equal to `text`.
    pub(super) fn find(&self, text: &str) -> Option<&'de str> {
        self.0.binary_search(&text).ok().and_then(|index| self.0.get(index)).copied()
    }
}

/// What is known of the reading, and the texts that the document lends.
pub(crate) struct Kept<'r, 'de> {
    pub(super) context: &'r mut ReadContext,
    pub(super) lent: &'r Lent<'de>,
}

impl<'r, 'de> Kept<'r, 'de> {
    pub(crate) fn new(context: &'r mut ReadContext, lent: &'r Lent<'de>) -> Self {
        Self { context, lent }
    }
}

impl Deref for Kept<'_, '_> {
    type Target = ReadContext;

    fn deref(&self) -> &ReadContext {
        self.context
    }
}

impl DerefMut for Kept<'_, '_> {
    fn deref_mut(&mut self) -> &mut ReadContext {
        self.context
    }
}
