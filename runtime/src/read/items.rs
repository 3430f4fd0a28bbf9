//! Reads the items of sets and arrays.

use core::fmt;

use serde_core::de::{Error, SeqAccess, Visitor};

use super::Seed;
use crate::Items;
use crate::error::{Expected, Reading};

pub(super) struct ItemsVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn Items<'de>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> Visitor<'de> for ItemsVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, reading } = self;
        let mut outcome = Ok(());
        let mut has_more = true;
        let mut index = 0;
        let taken = target.take(&mut |mut slot| {
            if !has_more {
                return false;
            }
            let next = access.next_element_seed(Seed::new(&mut slot, &mut *reading));
            has_more = matches!(next, Ok(Some(())));
            if let Err(error) = next {
                reading.at_index(index);
                outcome = Err(error);
            }
            index += 1;
            has_more
        });
        outcome?;
        taken.map_err(|refusal| {
            reading.refused(refusal, Expected::Word("list"), "list");
            A::Error::custom("list does not fit")
        })
    }
}
