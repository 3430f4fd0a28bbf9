//! Writes a structure.

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::write::sealed;
use crate::{Shape, Sink, Table, View};

/// A member that is absent is left out of text formats. Binary ones get a null for it, because some
/// of them do not write names, and nothing tells those from the others.
pub(super) fn serialize<S: Serializer>(
    shape: &dyn Shape,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let table = shape.table();
    let human_readable = serializer.is_human_readable();
    let length = if human_readable { present(shape, table) } else { table.members.len() };
    let output = serializer.serialize_struct(table.name, length)?;
    let mut members = Members { table, human_readable, index: 0, output, error: None };
    shape.walk(&mut members);
    match members.error {
        None => members.output.end(),
        Some(error) => Err(error),
    }
}

struct Members<O, E> {
    table: &'static Table,
    human_readable: bool,
    index: usize,
    output: O,
    error: Option<E>,
}

impl<O: SerializeStruct> Members<O, O::Error> {
    #[inline]
    fn member<T: Serialize + ?Sized>(&mut self, member: &'static str, value: &T) {
        let is_required = self.table.is_required(self.index);
        self.index += 1;
        if self.error.is_none() {
            let result = self.output.serialize_field(member, &Present { is_required, value });
            self.take(result);
        }
    }

    #[inline]
    fn take(&mut self, result: Result<(), O::Error>) {
        if let Err(error) = result {
            self.fail(error);
        }
    }

    #[cold]
    fn fail(&mut self, error: O::Error) {
        self.error = Some(error);
    }
}

impl<O, E> sealed::Sink for Members<O, E> {}

impl<'a, O: SerializeStruct> Sink<'a> for Members<O, O::Error> {
    fn none(&mut self, member: &'static str) {
        self.index += 1;
        if self.error.is_none() {
            let result = if self.human_readable {
                self.output.skip_field(member)
            } else {
                self.output.serialize_field(member, &None::<()>)
            };
            self.take(result);
        }
    }

    fn text(&mut self, member: &'static str, value: &'a str) {
        self.member(member, value);
    }

    fn integer(&mut self, member: &'static str, value: i64) {
        self.member(member, &value);
    }

    fn boolean(&mut self, member: &'static str, value: bool) {
        self.member(member, &value);
    }

    fn shape(&mut self, member: &'static str, value: &'a dyn Shape) {
        self.member(member, &Structure(value));
    }

    fn view(&mut self, member: &'static str, value: View<'a>) {
        self.member(member, &value);
    }
}

/// An optional member that is present is a `Some` to the formats that tell it from the value alone.
struct Present<'v, T: ?Sized> {
    is_required: bool,
    value: &'v T,
}

impl<T: Serialize + ?Sized> Serialize for Present<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_required {
            self.value.serialize(serializer)
        } else {
            serializer.serialize_some(self.value)
        }
    }
}

struct Structure<'v>(&'v dyn Shape);

impl Serialize for Structure<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, serializer)
    }
}

/// How many members are present.
fn present(shape: &dyn Shape, table: &Table) -> usize {
    let mut absent = Absent(0);
    shape.walk(&mut absent);
    table.members.len() - absent.0
}

struct Absent(usize);

impl sealed::Sink for Absent {}

impl<'a> Sink<'a> for Absent {
    fn none(&mut self, _member: &'static str) {
        self.0 += 1;
    }

    fn text(&mut self, _member: &'static str, _value: &'a str) {}

    fn integer(&mut self, _member: &'static str, _value: i64) {}

    fn boolean(&mut self, _member: &'static str, _value: bool) {}

    fn shape(&mut self, _member: &'static str, _value: &'a dyn Shape) {}

    fn view(&mut self, _member: &'static str, _value: View<'a>) {}
}
