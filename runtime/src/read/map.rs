//! Reads maps.

use core::fmt;

use serde_core::de::{MapAccess, Visitor};

use super::item::ItemSeed;
use crate::error::ReadContext;
use crate::slot::Map;

pub(super) struct MapVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn Map<'de>,
    pub(super) context: &'r mut ReadContext,
}

impl<'de> Visitor<'de> for MapVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("map")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, context } = self;
        loop {
            let key = access.next_key();
            let Some(key) = context.expecting("string as a key", key)? else {
                return Ok(());
            };
            let mut outcome = Ok(true);
            let inserted = target.insert(key, &mut |mut slot| {
                outcome = access.next_value_seed(ItemSeed::new(&mut slot, &mut *context));
                matches!(outcome, Ok(true))
            });
            // A null is dropped with its key, as botocore does.
            if let (Err(key), Err(error)) = (inserted, outcome) {
                context.at_key(key);
                return Err(error);
            }
        }
    }
}
