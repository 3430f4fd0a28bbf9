//! Reads sets and arrays.

use core::fmt;

use serde_core::de::{Error, SeqAccess, Visitor};

use super::item::{ItemSeed, refuse_dropped};
use crate::error::{Expected, ReadContext};
use crate::slot::Collect;

pub(super) struct ItemsVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn Collect<'de>,
    pub(super) context: &'r mut ReadContext,
}

impl<'de> Visitor<'de> for ItemsVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, context } = self;
        let mut outcome = Ok(());
        let mut has_more = true;
        let mut index = 0;
        let collected = target.collect(&mut |mut slot| {
            if !has_more {
                return false;
            }
            loop {
                let next = access.next_element_seed(ItemSeed::new(&mut slot, &mut *context));
                match next {
                    Ok(Some(true)) => {}
                    Ok(Some(false)) => {
                        outcome = refuse_dropped(index, context);
                        has_more = outcome.is_ok();
                        index += 1;
                        if has_more {
                            continue;
                        }
                        return false;
                    }
                    Ok(None) => has_more = false,
                    Err(error) => {
                        context.at_index(index);
                        outcome = Err(error);
                        has_more = false;
                    }
                }
                index += 1;
                return has_more;
            }
        });
        outcome?;
        collected.map_err(|refusal| {
            context.refused(refusal, Expected::Word("list"), "list");
            A::Error::custom("list does not fit")
        })
    }
}
