//! One member of a structure, read from a value of its own.

use serde_core::de::{DeserializeSeed, Deserializer, Error};

use super::named::NO_MORE;
use super::values::read_values;
use super::{Source, sealed};
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
    clear(shape, index);
    let mut reading = Reading::new(value.is_human_readable());
    let access = Once(Some(value));
    let mut member =
        SingleMember { access, table, index, given: false, error: None, reading: &mut reading };
    shape.read(&mut member);
    match member.error {
        None => Ok(()),
        Some(error) => Err(reading.explain(error)),
    }
}

struct SingleMember<'r, D, E> {
    access: Once<D>,
    table: &'static Table,
    index: usize,
    given: bool,
    reading: &'r mut Reading,
    error: Option<E>,
}

struct Once<D>(Option<D>);

impl<'de, D: Deserializer<'de>> Once<D> {
    fn value<S: DeserializeSeed<'de, Value = ()>>(&mut self, seed: S) -> Result<(), D::Error> {
        match self.0.take() {
            Some(deserializer) => seed.deserialize(deserializer),
            None => Ok(()),
        }
    }
}

impl<D, E> SingleMember<'_, D, E> {
    fn take(&mut self, result: Result<(), E>) {
        if let Err(error) = result {
            self.reading.at_member(self.table, self.index);
            self.error = Some(error);
        }
    }
}

impl<D, E> sealed::Source for SingleMember<'_, D, E> {}

impl<'de, D: Deserializer<'de>> Source<'de> for SingleMember<'_, D, D::Error> {
    fn next(&mut self) -> usize {
        if core::mem::replace(&mut self.given, true) { NO_MORE } else { self.index }
    }

    read_values!(value);
}
