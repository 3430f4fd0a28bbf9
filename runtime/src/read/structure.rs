//! Reads structures, with named members or without names.

use alloc::string::ToString;
use core::cell::RefCell;
use core::fmt;

use serde_core::de::{Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::named::{NamedMembers, ReadMembers};
use super::positional::PositionalMembers;
use super::spelled::kept::{Kept, Lent};
use super::spelled::read_entries;
use super::tagged::{Chosen, read_tagged, without_member};
use crate::content::ContentVisitor;
use crate::error::ReadContext;
use crate::format_quirks::is_ron;
use crate::slot::{MemberSource, Places, Structure};
use crate::table::Table;

pub(super) struct StructureVisitor<'s, 'r, 'de> {
    pub(super) table: &'static Table,
    pub(super) target: &'s mut dyn Structure<'de>,
    pub(super) context: &'r mut ReadContext,
}

impl<'de> StructureVisitor<'_, '_, 'de> {
    /// In a dialect, the form of a member may depend on a part that follows, so all of them are kept first.
    #[cold]
    fn read_in_dialect<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let texts = RefCell::default();
        let entries = ContentVisitor::collecting(&texts).entries(access)?;
        let lent = Lent::new(texts);
        let mut kept = Kept::new(self.context, &lent);
        let result = read_entries(&entries, self.target, &mut kept);
        result.map_err(|error| {
            self.context.learn(&error.to_string());
            A::Error::custom(error)
        })
    }
}

impl<'de> Visitor<'de> for StructureVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // RON accepts quoted names, as it writes them for maps, if this starts with `struct `, as for
        // the structs that serde flattens others into.
        let kind = if self.table.rest().is_some() { "struct" } else { "structure" };
        write!(formatter, "{kind} `{}`", self.table.shape)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        // One branch for both.
        if !(self.table.dialect.is_model() & self.context.dialect.is_model()) {
            return self.read_in_dialect(access);
        }
        let mut members = NamedMembers::new(access, self.table, self.context);
        let mut result = Ok(());
        self.target.read(MemberSource(&mut |places| {
            result = match places {
                Places::Fields(places) => A::read(&mut members, places),
                Places::Variants(target) => read_tagged(&mut members, target),
            };
        }));
        result
    }

    /// `()` of RON, in which it is a structure without members.
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if !(self.table.is_union && is_ron::<E>()) {
            return Err(E::invalid_type(Unexpected::Unit, &self));
        }
        without_member(&Chosen::new(self.table, self.context), self.context)
    }

    /// Only formats without names write structures as sequences: a JSON array is an error.
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        if self.context.is_human_readable() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut members = PositionalMembers::new(access, self.table, self.context);
        let mut result = Ok(());
        self.target.read(MemberSource(&mut |places| {
            result = match places {
                Places::Fields(places) => members.read(places),
                Places::Variants(target) => members.read_tagged(target),
            };
        }));
        result
    }
}
