//! Reads a structure, from named members or from a sequence.

use core::fmt;

use serde_core::de::{Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::Source;
use super::named::{NamedMembers, ReadMembers};
use super::positional::PositionalMembers;
use crate::error::Reading;
use crate::{Structure, Table};

pub(super) struct StructureVisitor<'s, 'r, 'de> {
    pub(super) table: &'static Table,
    pub(super) target: &'s mut dyn Structure<'de>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> Visitor<'de> for StructureVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "structure `{}`", self.table.shape)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut members = NamedMembers::new(access, self.table, self.reading);
        let mut result = Ok(());
        self.target.read(Source(&mut |places| result = A::read(&mut members, places)));
        result
    }

    /// Only formats without names may leave them out: an array in JSON is not a structure.
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        if self.reading.is_human_readable() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut members = PositionalMembers::new(access, self.table, self.reading);
        let mut result = Ok(());
        self.target.read(Source(&mut |places| result = members.read(places)));
        result
    }
}
