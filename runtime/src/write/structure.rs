//! Parts of writing a structure.

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::table::Table;
use crate::view::{Parts, View};

/// Inlined, because it does nothing in most formats.
#[inline(always)]
pub(super) fn write_absent<O: SerializeStruct>(
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

pub(super) fn write_rest<M: SerializeMap>(
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
pub(super) struct Field<'v> {
    pub(super) view: &'v View<'v>,
    pub(super) optional: bool,
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
