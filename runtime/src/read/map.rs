//! Reads maps.

use core::fmt;

use serde_core::de::{MapAccess, Visitor};

use super::seed::Seed;
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
            let mut failure = None;
            let inserted = target.insert(key, &mut |mut slot| {
                let result = access.next_value_seed(Seed::new(&mut slot, &mut *context));
                result.map_err(|error| failure = Some(error)).is_ok()
            });
            if let Err(key) = inserted {
                context.at_key(key);
                return failure.map_or(Ok(()), Err);
            }
        }
    }
}
