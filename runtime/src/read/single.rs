//! One member of a structure, read from a value of its own.

use serde_core::de::{Deserializer, Error};

use super::{Reader, Source};
use crate::Structure;
use crate::error::Reading;
use crate::reflect::clear;

/// Replaces the value of the member called `name`.
pub(crate) fn read_member<'de, S: Structure<'de> + ?Sized, D: Deserializer<'de>>(
    shape: &mut S,
    name: &str,
    value: D,
) -> Result<(), D::Error> {
    let table = shape.table();
    let Some(index) = table.members.iter().position(|member| *member == name) else {
        let message = alloc::format!("`{}` has no member `{name}`", table.shape);
        return Err(D::Error::custom(message));
    };
    let mut reading = Reading::new(value.is_human_readable());
    let mut value = Some(value);
    let mut result = Ok(());
    shape.read(Source(&mut |places| {
        let (Some(place), Some(value)) = (places.get_mut(index), value.take()) else { return };
        clear(place.open());
        result = value.read(&mut place.open(), &mut reading);
        if result.is_err() {
            reading.at_member(table, index);
        }
    }));
    result.map_err(|error| reading.explain(error))
}
