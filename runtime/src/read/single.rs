//! One member of a structure, read from a value of its own.

use serde_core::de::{Deserializer, Error};

use super::{Place, Reader, Source, sealed};
use crate::error::Reading;
use crate::reflect::clear;
use crate::{Readable, Table};

/// Replaces the value of the member called `name`.
pub(crate) fn read_member<'de, S: Readable<'de> + ?Sized, D: Deserializer<'de>>(
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
    let mut member = SingleMember {
        deserializer: Some(value),
        table,
        index,
        reading: &mut reading,
        result: Ok(()),
    };
    shape.read(&mut member);
    member.result.map_err(|error| reading.explain(error))
}

struct SingleMember<'r, D, E> {
    deserializer: Option<D>,
    table: &'static Table,
    index: usize,
    reading: &'r mut Reading,
    result: Result<(), E>,
}

impl<D, E> sealed::Source for SingleMember<'_, D, E> {}

impl<'de, D: Deserializer<'de>> Source<'de> for SingleMember<'_, D, D::Error> {
    fn members(&mut self, places: &mut [&mut dyn Place<'de>]) {
        let Some(place) = places.get_mut(self.index) else { return };
        let Some(deserializer) = self.deserializer.take() else { return };
        clear(place.open());
        self.result = deserializer.read(&mut place.open(), self.reading);
        if self.result.is_err() {
            self.reading.at_member(self.table, self.index);
        }
    }
}
