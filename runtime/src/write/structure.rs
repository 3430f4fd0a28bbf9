//! Writes a structure.

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::{NEAR, Present, members_in, with_members};
use crate::{MapView, Shape, Table, View};

/// Writes structures, by functions of the format's own types as in [`Writer`](super::Writer).
pub(super) trait StructureWriter: Serializer {
    /// A member that is absent is left out of text formats. Binary ones get a null for it, because some
    /// of them do not write names, and nothing tells those from the others.
    #[inline(never)]
    fn write_structure(self, shape: &dyn Shape) -> Result<Self::Ok, Self::Error> {
        let table = shape.table();
        if table.fields.len() > NEAR {
            return with_members(shape, table, |members| self.write_far(table, members));
        }
        let mut room = [Present::NONE; NEAR];
        self.write_members(table, members_in(shape, &mut room))
    }

    /// A function of its own, once for all sizes of room.
    #[inline(never)]
    fn write_far(self, table: &Table, members: &[Present<'_>]) -> Result<Self::Ok, Self::Error> {
        self.write_members(table, members)
    }

    /// Inlined, as what it calls: a structure with few members is written without a call for it.
    #[inline(always)]
    fn write_members(
        self,
        table: &Table,
        members: &[Present<'_>],
    ) -> Result<Self::Ok, Self::Error> {
        match table.rest() {
            Some(_) => self.write_with_rest(table, members),
            None => self.write_struct(table, members),
        }
    }

    #[inline(always)]
    fn write_struct(self, table: &Table, members: &[Present<'_>]) -> Result<Self::Ok, Self::Error> {
        let human_readable = self.is_human_readable();
        let length = if human_readable { members.len() } else { table.members.len() };
        let mut output = self.serialize_struct(table.name, length)?;
        let mut next = 0;
        for Present { index, view } in members {
            let index = *index as usize;
            let Some(name) = table.members.get(index) else { break };
            let absent = table.members.get(next..index).unwrap_or_default();
            write_absent(absent, human_readable, &mut output)?;
            output.serialize_field(name, &Field { view, optional: !table.is_required(index) })?;
            next = index + 1;
        }
        let absent = table.members.get(next..).unwrap_or_default();
        write_absent(absent, human_readable, &mut output)?;
        output.end()
    }

    /// Writes a structure with the members that its table does not list, which have names of their own.
    #[inline(never)]
    fn write_with_rest(
        self,
        table: &Table,
        members: &[Present<'_>],
    ) -> Result<Self::Ok, Self::Error> {
        let mut output = self.serialize_map(None)?;
        for Present { index, view } in members {
            let index = *index as usize;
            match (table.members.get(index), view) {
                (Some(name), view) => {
                    output.serialize_entry(
                        name,
                        &Field { view, optional: !table.is_required(index) },
                    )?;
                }
                (None, View::Map(entries)) => write_rest(table, *entries, &mut output)?,
                (None, _) => {}
            }
        }
        output.end()
    }
}

impl<S: Serializer> StructureWriter for S {}

/// Inlined, because it does nothing in most formats.
#[inline(always)]
fn write_absent<O: SerializeStruct>(
    names: &[&'static str],
    human_readable: bool,
    output: &mut O,
) -> Result<(), O::Error> {
    for name in names {
        if human_readable {
            output.skip_field(name)?;
        } else {
            output.serialize_field(name, &None::<()>)?;
        }
    }
    Ok(())
}

fn write_rest<M: SerializeMap>(
    table: &Table,
    entries: &dyn MapView,
    output: &mut M,
) -> Result<(), M::Error> {
    let mut result = Ok(());
    entries.each(&mut |name, value| {
        if !table.members.contains(&name) {
            result = output.serialize_entry(name, &value);
        }
        result.is_ok()
    });
    result
}

/// An optional member that is present is a `Some` to the formats that tell it from the value alone.
///
/// Most members are text, which goes to the format at once.
struct Field<'v> {
    view: &'v View<'v>,
    optional: bool,
}

impl Serialize for Field<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.view, self.optional) {
            (View::Text(text), true) => serializer.serialize_some(*text),
            (View::Text(text), false) => serializer.serialize_str(text),
            (view, true) => serializer.serialize_some(view),
            (view, false) => view.serialize(serializer),
        }
    }
}
