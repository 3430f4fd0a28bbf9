//! Reads one member of a structure.

use serde_core::de::{Deserializer, Error};

use super::reader::Reader;
use crate::clear::clear;
use crate::error::ReadContext;
use crate::slot::{MemberSource, Structure};

/// Replaces the value of the member called `name`.
pub(crate) fn read_member<'de, S: Structure<'de> + ?Sized, D: Deserializer<'de>>(
    shape: &mut S,
    name: &str,
    value: D,
) -> Result<(), D::Error> {
    let table = Structure::table(shape);
    let Some(index) = table.members.iter().position(|member| *member == name) else {
        let message = alloc::format!("`{}` has no member `{name}`", table.shape);
        return Err(D::Error::custom(message));
    };
    let mut context = ReadContext::new(value.is_human_readable());
    let mut value = Some(value);
    let mut result = Ok(());
    shape.read(MemberSource(&mut |mut places| {
        let Some(value) = value.take() else { return };
        if let Some(slot) = places.open(index) {
            clear(slot);
        }
        let Some(mut slot) = places.open(index) else { return };
        result = value.read(&mut slot, &mut context);
        if result.is_err() {
            context.at_member(table, index);
        }
    }));
    result.map_err(|error| context.explain(error))
}
