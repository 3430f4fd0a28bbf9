//! Writes structures.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::format_quirks::has_no_names;
use crate::table::Table;
use crate::unknown_value::{NAME, SDK_UNKNOWN_MEMBER, UnknownValue};
use crate::view::{NEAR, Parts, Present, Shape, View, members_in, with_members};

/// Human-readable formats omit absent members. Binary formats get a null, because some of them do not
/// write names, and the engine does not know which.
#[inline(never)]
pub(super) fn write_structure<S: Serializer>(
    serializer: S,
    shape: &dyn Shape,
) -> Result<S::Ok, S::Error> {
    let table = shape.table();
    if table.capacity() > NEAR {
        return with_members(shape, table, |members| write_far(serializer, table, members));
    }
    let mut slots = [Present::NONE; NEAR];
    write_members(serializer, table, members_in(shape, &mut slots))
}

/// A separate function, once for all numbers of members.
#[inline(never)]
fn write_far<S: Serializer>(
    serializer: S,
    table: &Table,
    members: &[Present<'_>],
) -> Result<S::Ok, S::Error> {
    write_members(serializer, table, members)
}

/// Inlined, with the functions that it calls, so that a structure with few members needs no call.
#[inline(always)]
fn write_members<S: Serializer>(
    serializer: S,
    table: &Table,
    members: &[Present<'_>],
) -> Result<S::Ok, S::Error> {
    match table.rest() {
        Some(_) if table.is_union => write_tagged(serializer, table, members),
        Some(_) if serializer.is_human_readable() || has_rest(members) => {
            write_with_rest(serializer, table, members)
        }
        Some(_) | None => write_struct(serializer, table, members),
    }
}

/// Writes a tagged union. A member that is not listed is the only entry of a map.
#[inline(never)]
fn write_tagged<S: Serializer>(
    serializer: S,
    table: &Table,
    members: &[Present<'_>],
) -> Result<S::Ok, S::Error> {
    match members.first() {
        Some(Present { view: View::Unlisted(name, value), .. }) => {
            write_unlisted(serializer, name, value)
        }
        Some(_) | None => write_struct(serializer, table, members),
    }
}

/// Begins the map of a structure with members that are not listed. Formats without names could not read
/// it back.
fn serialize_named<S: Serializer>(serializer: S) -> Result<S::SerializeMap, S::Error> {
    if has_no_names::<S>() {
        return Err(S::Error::custom(UNNAMED));
    }
    serializer.serialize_map(None)
}

/// A member of which only the name is known is written as boto3 does.
#[inline(never)]
pub(super) fn write_unlisted<S: Serializer>(
    serializer: S,
    name: &str,
    value: &UnknownValue,
) -> Result<S::Ok, S::Error> {
    let mut output = serialize_named(serializer)?;
    if value.is_null() {
        output.serialize_entry(SDK_UNKNOWN_MEMBER, &NameAlone(name))?;
    } else {
        output.serialize_entry(name, value)?;
    }
    output.end()
}

/// `{"name": "NewMember"}`.
struct NameAlone<'n>(&'n str);

impl Serialize for NameAlone<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut output = serializer.serialize_map(Some(1))?;
        output.serialize_entry(NAME, self.0)?;
        output.end()
    }
}

/// Whether there are unlisted members. Without any, formats without names can hold the structure.
fn has_rest(members: &[Present<'_>]) -> bool {
    matches!(members.last(), Some(Present { view: View::Map(rest), .. }) if !rest.is_empty())
}

#[inline(always)]
fn write_struct<S: Serializer>(
    serializer: S,
    table: &Table,
    members: &[Present<'_>],
) -> Result<S::Ok, S::Error> {
    let human_readable = serializer.is_human_readable();
    let length = if human_readable { members.len() } else { table.members.len() };
    let mut output = serializer.serialize_struct(table.name, length)?;
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

/// The error of formats without names. One of them panics if it gets a map of unknown length.
const UNNAMED: &str = "members that the shape does not list need a format with names";

/// Writes a structure and its unlisted members.
#[inline(never)]
fn write_with_rest<S: Serializer>(
    serializer: S,
    table: &Table,
    members: &[Present<'_>],
) -> Result<S::Ok, S::Error> {
    let mut output = serialize_named(serializer)?;
    for Present { index, view } in members {
        let index = *index as usize;
        match (table.members.get(index), view) {
            (Some(name), view) => {
                output
                    .serialize_entry(name, &Field { view, optional: !table.is_required(index) })?;
            }
            (None, View::Map(entries)) => write_rest(table, *entries, &mut output)?,
            (None, _) => {}
        }
    }
    output.end()
}

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
    entries: &dyn Parts,
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

/// A member that is present. An optional one is a `Some`, which some formats write.
///
/// Most members are text, so text has its own branch.
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
