//! The set of members that a document has had so far.

use alloc::vec::Vec;

const WORD: usize = u64::BITS as usize;

/// A set of member indices: the first 64 need no allocation.
#[derive(Default)]
pub(super) struct Presence {
    first: u64,
    later: Option<Vec<u64>>,
}

impl Presence {
    /// Adds a member, and returns whether it is new.
    #[inline]
    pub(super) fn insert(&mut self, index: usize) -> bool {
        if index < WORD { add(&mut self.first, index) } else { self.insert_later(index - WORD) }
    }

    #[cold]
    fn insert_later(&mut self, index: usize) -> bool {
        let words = self.later.get_or_insert_default();
        if words.len() <= index / WORD {
            words.resize(index / WORD + 1, 0);
        }
        words.get_mut(index / WORD).is_some_and(|word| add(word, index % WORD))
    }

    /// The first of the members before `end` that is not in the set.
    #[inline]
    pub(super) fn first_missing(&self, end: usize) -> Option<usize> {
        let missing = self.first.trailing_ones() as usize;
        if missing >= end {
            None
        } else if missing < WORD {
            Some(missing)
        } else {
            (WORD..end).find(|index| !self.contains_later(*index))
        }
    }

    fn contains_later(&self, index: usize) -> bool {
        let word = self.later.as_ref().and_then(|words| words.get(index / WORD - 1));
        word.is_some_and(|word| word & (1 << (index % WORD)) != 0)
    }
}

/// Sets a bit, and returns whether it was unset.
#[inline]
fn add(word: &mut u64, index: usize) -> bool {
    let bit = 1 << index;
    let is_new = *word & bit == 0;
    *word |= bit;
    is_new
}

#[cfg(test)]
mod tests {
    use super::Presence;

    #[test]
    fn a_member_is_new_once() {
        for index in [0, 1, 63, 64, 65, 127, 128, 278, 4000] {
            let mut presence = Presence::default();
            assert!(presence.insert(index), "{index} is new");
            assert!(!presence.insert(index), "{index} is repeated");
            assert!(presence.insert(index + 1), "{index} + 1 is new");
        }
    }

    #[test]
    fn the_first_missing_member_is_found_in_every_word() {
        for missing in [0, 1, 62, 63, 64, 65, 127, 128, 278] {
            let mut presence = Presence::default();
            for index in (0..279).filter(|index| *index != missing) {
                presence.insert(index);
            }
            assert_eq!(presence.first_missing(279), Some(missing));
            assert_eq!(presence.first_missing(missing), None);
            presence.insert(missing);
            assert_eq!(presence.first_missing(279), None);
        }
    }
}
