//! Writes views as `CloudTrail` spells them. Names are not constants here, so structures are maps.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::writer;
use crate::dialect::names::in_cloudtrail;
use crate::view::{Parts, Present, Shape, View, with_members};

/// Writes a view. Values without parts are written as in the model.
#[inline(never)]
pub(super) fn write<S: Serializer>(serializer: S, view: &View<'_>) -> Result<S::Ok, S::Error> {
    match *view {
        View::Shape(shape) => write_structure(serializer, shape),
        View::Union(value) => match value.variant() {
            (_, Some(payload)) => write(serializer, &payload),
            (_, None) => serializer.serialize_unit(),
        },
        View::Optional(value) => match &value.get(0) {
            Some(value) => serializer.serialize_some(&Spelled(value)),
            None => serializer.serialize_none(),
        },
        View::List(items) | View::Items(items) => write_items(serializer, items),
        View::Map(entries) => write_map(serializer, entries),
        View::Converted(shape, index) => writer::write_converted(serializer, shape, index, write),
        View::Null
        | View::Text(_)
        | View::Integer(_)
        | View::Unsigned(_)
        | View::Float(_)
        | View::Boolean(_)
        | View::Scalar(_)
        | View::Enumeration(_)
        | View::Texts(_)
        | View::Unlisted(..)
        | View::Unknown(_) => writer::write(serializer, view),
        #[cfg(feature = "json")]
        View::Json(_) => writer::write(serializer, view),
    }
}

struct Spelled<'v>(&'v View<'v>);

impl Serialize for Spelled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(serializer, self.0)
    }
}

fn write_structure<S: Serializer>(serializer: S, shape: &dyn Shape) -> Result<S::Ok, S::Error> {
    let table = shape.table();
    with_members(shape, table, |members| {
        let mut output = serializer.serialize_map(None)?;
        for Present { index, view } in members {
            match (table.members.get(*index as usize), view) {
                (Some(name), view) => {
                    output.serialize_entry(&in_cloudtrail(name), &Spelled(view))?;
                }
                // The field for unlisted members, which keeps their spelling.
                (None, View::Map(rest)) => {
                    let names: Vec<String> =
                        table.members.iter().map(|name| in_cloudtrail(name)).collect();
                    let is_unlisted = |key: &str| !names.iter().any(|name| name == key);
                    write_entries(*rest, &is_unlisted, &mut output)?;
                }
                (None, _) => {}
            }
        }
        output.end()
    })
}

fn write_items<S: Serializer>(serializer: S, items: &dyn Parts) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    let mut failure = None;
    items.each(&mut |_, item| {
        output.serialize_element(&Spelled(&item)).map_err(|error| failure = Some(error)).is_ok()
    });
    match failure {
        Some(error) => Err(error),
        None => output.end(),
    }
}

fn write_map<S: Serializer>(serializer: S, entries: &dyn Parts) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_map(Some(entries.len()))?;
    write_entries(entries, &|_| true, &mut output)?;
    output.end()
}

fn write_entries<M: SerializeMap>(
    entries: &dyn Parts,
    is_written: &dyn Fn(&str) -> bool,
    output: &mut M,
) -> Result<(), M::Error> {
    let mut result = Ok(());
    entries.each(&mut |key, value| {
        if is_written(key) {
            result = output.serialize_entry(key, &Spelled(&value));
        }
        result.is_ok()
    });
    result
}
