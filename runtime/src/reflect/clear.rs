//! Makes members empty, so that reading them replaces what was there and adds nothing to it.

use alloc::string::String;
use core::ops::Range;

use crate::read::sealed;
use crate::{Readable, Slot, Source};

/// Makes the member at `index` absent or empty.
pub(crate) fn clear<'de, S: Readable<'de> + ?Sized>(shape: &mut S, index: usize) {
    shape.read(&mut Clear { members: index..index + 1 });
}

struct Clear {
    members: Range<usize>,
}

impl sealed::Source for Clear {}

impl<'de> Source<'de> for Clear {
    fn next(&mut self) -> usize {
        self.members.next().unwrap_or(usize::MAX)
    }

    fn text(&mut self, target: &mut String) {
        target.clear();
    }

    fn optional_text(&mut self, target: &mut Option<String>) {
        *target = None;
    }

    fn integer(&mut self, target: &mut i64) {
        *target = 0;
    }

    fn optional_integer(&mut self, target: &mut Option<i64>) {
        *target = None;
    }

    fn boolean(&mut self, target: &mut bool) {
        *target = false;
    }

    fn optional_boolean(&mut self, target: &mut Option<bool>) {
        *target = None;
    }

    fn shape(&mut self, target: &mut dyn Readable<'de>) {
        let members = 0..target.table().members.len();
        target.read(&mut Clear { members });
    }

    /// What is read as a whole needs no clearing.
    fn slot(&mut self, target: Slot<'_, 'de>) {
        match target {
            Slot::Shape(target) => self.shape(target),
            Slot::Optional(target) => target.none(),
            Slot::List(target) => target.clear(),
            Slot::Items(target) => {
                // A set is empty then; an array has no such state, and is read as a whole.
                let _ = target.take(&mut |_| false);
            }
            Slot::Texts(target) => target.clear(),
            Slot::Map(target) => target.clear(),
            Slot::Text(_)
            | Slot::OtherText(_)
            | Slot::Integer(_)
            | Slot::Boolean(_)
            | Slot::Scalar(_)
            | Slot::Enumeration(_)
            | Slot::Union(_)
            | Slot::Converted(_) => {}
            #[cfg(feature = "json")]
            Slot::Json(_) => {}
        }
    }
}
