//! Writes a structure.

use serde_core::ser::{Error, Serialize, SerializeStruct, Serializer};

use crate::write::sealed;
use crate::{Shape, Sink, Table, View};

pub(super) fn serialize<S: Serializer>(
    shape: &dyn Shape,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut members = Members {
        table: shape.table(),
        human_readable: serializer.is_human_readable(),
        index: 0,
        state: State::Before(serializer),
    };
    shape.walk(&mut members);
    match members.state {
        State::Within(output) => output.end(),
        State::Failed(error) => Err(error),
        State::Before(_) | State::Moving => Err(S::Error::custom("shape gave no members to write")),
    }
}

/// A member that is absent is left out of text formats. Binary ones get a null for it, because some
/// of them do not write names, and nothing tells those from the others.
struct Members<S: Serializer> {
    table: &'static Table,
    human_readable: bool,
    index: usize,
    state: State<S>,
}

enum State<S: Serializer> {
    Before(S),
    Moving,
    Within(S::SerializeStruct),
    Failed(S::Error),
}

impl<S: Serializer> Members<S> {
    #[inline]
    fn member<T: Serialize + ?Sized>(&mut self, member: &'static str, value: &T) {
        let is_required = self.table.is_required(self.index);
        self.index += 1;
        let State::Within(output) = &mut self.state else { return };
        if let Err(error) = output.serialize_field(member, &Present { is_required, value }) {
            self.state = State::Failed(error);
        }
    }
}

impl<S: Serializer> sealed::Sink for Members<S> {}

impl<'a, S: Serializer> Sink<'a> for Members<S> {
    fn begin(&mut self, present: usize) {
        let State::Before(serializer) = core::mem::replace(&mut self.state, State::Moving) else {
            return;
        };
        let table = self.table;
        let length =
            if self.human_readable { table.required() + present } else { table.members().len() };
        self.state = match serializer.serialize_struct(table.name(), length) {
            Ok(output) => State::Within(output),
            Err(error) => State::Failed(error),
        };
    }

    fn none(&mut self, member: &'static str) {
        self.index += 1;
        let State::Within(output) = &mut self.state else { return };
        let result = if self.human_readable {
            output.skip_field(member)
        } else {
            output.serialize_field(member, &None::<()>)
        };
        if let Err(error) = result {
            self.state = State::Failed(error);
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
