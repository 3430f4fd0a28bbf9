//! Reads a structure, from named members or from a sequence.

use core::fmt;

use serde_core::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::named::NamedMembers;
use super::positional::PositionalMembers;
use crate::error::Reading;
use crate::{Readable, Table};

#[inline(never)]
pub(super) fn read_structure<'de, D: Deserializer<'de>>(
    target: &mut dyn Readable<'de>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let table = target.table();
    let visitor = StructureVisitor { table, target, reading: &mut *reading };
    let result = match table.rest() {
        // Whoever is asked for a struct may pass over what it does not name.
        Some(_) => deserializer.deserialize_map(visitor),
        None => deserializer.deserialize_struct(table.name, table.members, visitor),
    };
    reading.expecting(table, result)
}

struct StructureVisitor<'s, 'r, 'de> {
    table: &'static Table,
    target: &'s mut dyn Readable<'de>,
    reading: &'r mut Reading,
}

impl<'de> Visitor<'de> for StructureVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "structure `{}`", self.table.shape)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut members = NamedMembers::new(access, self.table, self.reading);
        self.target.read(&mut members);
        members.finish()
    }

    /// Only formats without names may leave them out: an array in JSON is not a structure.
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        if self.reading.is_human_readable() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut members = PositionalMembers::new(access, self.table, self.reading);
        self.target.read(&mut members);
        members.finish()
    }
}
