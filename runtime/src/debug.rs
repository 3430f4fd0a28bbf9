//! Prints values as derived implementations of `Debug` do, but never what is sensitive.

use core::fmt::{self, Formatter};

use crate::write::sealed;
use crate::{Shape, Sink, Table, View};

/// Prints a shape:
/// `CreateTokenRequest { client_id: "x", client_secret: <sensitive>, scope: None }`.
///
/// # Errors
/// The formatter's.
pub fn debug(shape: &dyn Shape, formatter: &mut Formatter<'_>) -> fmt::Result {
    let mut members = DebugMembers { table: shape.table(), formatter, result: Ok(()) };
    shape.walk(&mut members);
    members.result
}

struct DebugMembers<'x, 'f> {
    table: &'static Table,
    formatter: &'x mut Formatter<'f>,
    result: fmt::Result,
}

impl sealed::Sink for DebugMembers<'_, '_> {}

impl<'a> Sink<'a> for DebugMembers<'_, '_> {
    fn members(&mut self, members: &[Option<View<'a>>]) {
        let table = self.table;
        let mut output = self.formatter.debug_struct(table.name);
        for (index, (name, member)) in table.members.iter().zip(members).enumerate() {
            let value = member.as_ref().map(|view| -> &dyn fmt::Debug {
                if table.is_sensitive(name) { &Sensitive } else { view }
            });
            match value {
                Some(value) if table.is_required(index) => output.field(table.field(index), value),
                Some(_) | None => output.field(table.field(index), &value),
            };
        }
        if let (Some(field), Some(Some(rest))) = (table.rest(), members.get(table.members.len())) {
            output.field(field, &Rest { table, rest });
        }
        self.result = output.finish();
    }
}

/// The members that the table does not list, of which some may be sensitive.
struct Rest<'v> {
    table: &'static Table,
    rest: &'v View<'v>,
}

impl fmt::Debug for Rest<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let View::Map(entries) = self.rest else { return self.rest.fmt(formatter) };
        let mut output = formatter.debug_map();
        entries.each(&mut |name, value| {
            if self.table.is_sensitive(name) {
                output.entry(&name, &Sensitive);
            } else {
                output.entry(&name, &value);
            }
            true
        });
        output.finish()
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
