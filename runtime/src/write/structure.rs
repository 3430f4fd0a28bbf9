//! Writes a structure.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::write::sealed;
use crate::{Shape, Sink, Table, View};

/// A member that is absent is left out of text formats. Binary ones get a null for it, because some
/// of them do not write names, and nothing tells those from the others.
#[inline(never)]
pub(super) fn serialize<S: Serializer>(
    shape: &dyn Shape,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writing = Writing { table: shape.table(), serializer: Some(serializer), result: None };
    shape.walk(&mut writing);
    writing.result.unwrap_or_else(|| Err(S::Error::custom("shape gave no members to write")))
}

struct Writing<S: Serializer> {
    table: &'static Table,
    serializer: Option<S>,
    result: Option<Result<S::Ok, S::Error>>,
}

impl<S: Serializer> sealed::Sink for Writing<S> {}

impl<'a, S: Serializer> Sink<'a> for Writing<S> {
    fn members(&mut self, members: &[Option<View<'a>>]) {
        if let Some(serializer) = self.serializer.take() {
            self.result = Some(write(self.table, members, serializer));
        }
    }
}

fn write<S: Serializer>(
    table: &Table,
    members: &[Option<View<'_>>],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if let Some(rest) = members.get(table.members.len()) {
        return write_map(table, members, *rest, serializer);
    }
    let human_readable = serializer.is_human_readable();
    let length = if human_readable { present(members) } else { members.len() };
    let mut output = serializer.serialize_struct(table.name, length)?;
    let count = table.required.len();
    let (required, optional) = members.split_at_checked(count).unwrap_or_default();
    let (_, names) = table.members.split_at_checked(count).unwrap_or_default();
    for (name, member) in table.required.iter().zip(required) {
        output.serialize_field(name, member.as_ref().unwrap_or(&View::Null))?;
    }
    for (name, member) in names.iter().zip(optional) {
        match member {
            Some(view) => output.serialize_field(name, &Present(view))?,
            None if human_readable => output.skip_field(name)?,
            None => output.serialize_field(name, &None::<()>)?,
        }
    }
    output.end()
}

/// Writes a structure with the members that its table does not list, which have names of their own.
#[inline(never)]
fn write_map<S: Serializer>(
    table: &Table,
    members: &[Option<View<'_>>],
    rest: Option<View<'_>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_map(None)?;
    for (index, (name, member)) in table.members.iter().zip(members).enumerate() {
        match member {
            Some(view) if table.is_required(index) => output.serialize_entry(name, view)?,
            Some(view) => output.serialize_entry(name, &Present(view))?,
            None => {}
        }
    }
    let mut result = Ok(());
    if let Some(View::Map(entries)) = rest {
        entries.each(&mut |name, value| {
            if !table.members.contains(&name) {
                result = output.serialize_entry(name, &value);
            }
            result.is_ok()
        });
    }
    result?;
    output.end()
}

/// How many members are present, by looking for one after the other: compilers make of a plain count
/// what takes longer for the few members that most structures have.
fn present(members: &[Option<View<'_>>]) -> usize {
    let mut members = members.iter();
    let mut count = 0;
    while members.any(Option::is_some) {
        count += 1;
    }
    count
}

/// An optional member that is present is a `Some` to the formats that tell it from the value alone.
struct Present<'v>(&'v View<'v>);

impl Serialize for Present<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_some(self.0)
    }
}
