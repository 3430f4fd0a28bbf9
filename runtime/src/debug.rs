//! Prints values as derived implementations of `Debug` do, but never what is sensitive.

use core::fmt::{self, DebugStruct, Formatter};

use crate::write::sealed;
use crate::{Shape, Sink, Table, View};

/// Prints a shape:
/// `CreateTokenRequest { client_id: "x", client_secret: <sensitive>, scope: None }`.
///
/// # Errors
/// The formatter's.
pub fn debug(shape: &dyn Shape, formatter: &mut Formatter<'_>) -> fmt::Result {
    let table = shape.table();
    let mut members = DebugMembers { table, index: 0, output: formatter.debug_struct(table.name) };
    shape.walk(&mut members);
    members.output.finish()
}

struct DebugMembers<'x, 'f> {
    table: &'static Table,
    index: usize,
    output: DebugStruct<'x, 'f>,
}

impl DebugMembers<'_, '_> {
    fn member(&mut self, member: &str, view: View<'_>) {
        let value: &dyn fmt::Debug =
            if self.table.is_sensitive(member) { &Sensitive } else { &view };
        let field = self.table.field(self.index);
        if self.table.is_required(self.index) {
            self.output.field(field, value);
        } else {
            self.output.field(field, &Some(value));
        }
        self.index += 1;
    }
}

impl sealed::Sink for DebugMembers<'_, '_> {}

impl<'a> Sink<'a> for DebugMembers<'_, '_> {
    fn none(&mut self, _member: &'static str) {
        self.output.field(self.table.field(self.index), &None::<()>);
        self.index += 1;
    }

    fn text(&mut self, member: &'static str, value: &'a str) {
        self.member(member, View::Text(value));
    }

    fn integer(&mut self, member: &'static str, value: i64) {
        self.member(member, View::Integer(value));
    }

    fn boolean(&mut self, member: &'static str, value: bool) {
        self.member(member, View::Boolean(value));
    }

    fn shape(&mut self, member: &'static str, value: &'a dyn Shape) {
        self.member(member, View::Shape(value));
    }

    fn view(&mut self, member: &'static str, value: View<'a>) {
        self.member(member, value);
    }
}

struct Sensitive;

impl fmt::Debug for Sensitive {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("<sensitive>")
    }
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("()"),
            Self::Text(value) => value.fmt(formatter),
            Self::Integer(value) => value.fmt(formatter),
            Self::Unsigned(value) => value.fmt(formatter),
            Self::Float(value) => value.fmt(formatter),
            Self::Boolean(value) => value.fmt(formatter),
            Self::Scalar(value) => value.fmt(formatter),
            Self::Shape(value) => debug(*value, formatter),
            Self::Enumeration(value) => crate::enumeration::debug(*value, formatter),
            Self::Union(value) => match value.variant() {
                (name, Some(payload)) => formatter.debug_tuple(name).field(&payload).finish(),
                (name, None) => formatter.write_str(name),
            },
            Self::Optional(value) => value.get().fmt(formatter),
            Self::List(items) => formatter
                .debug_list()
                .entries((0..items.len()).filter_map(|index| items.get(index)))
                .finish(),
            Self::Items(items) => {
                let mut output = formatter.debug_list();
                items.each(&mut |item| {
                    output.entry(&item);
                    true
                });
                output.finish()
            }
            Self::Texts(items) => items.fmt(formatter),
            Self::Map(entries) => {
                let mut output = formatter.debug_map();
                entries.each(&mut |key, value| {
                    output.entry(&key, &value);
                    true
                });
                output.finish()
            }
            Self::Converted(shape, index) => {
                let mut result = Ok(());
                shape.converted(*index, &mut |view| result = view.fmt(formatter));
                result
            }
            #[cfg(feature = "json")]
            Self::Json(value) => value.fmt(formatter),
        }
    }
}
