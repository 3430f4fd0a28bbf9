//! `Debug`: prints what a derived `Debug` prints, without sensitive values.

use core::fmt::{self, Formatter};

use crate::enumeration::traits::debug as debug_enumeration;
use crate::table::Table;
use crate::view::{Present, Shape, View, members_of};

/// Prints a shape:
/// `CreateTokenRequest { client_id: "x", client_secret: <sensitive>, scope: None }`.
///
/// # Errors
/// The formatter's.
pub fn debug(shape: &dyn Shape, formatter: &mut Formatter<'_>) -> fmt::Result {
    let table = shape.table();
    debug_members(table, &members_of(shape, table), formatter)
}

fn debug_members(
    table: &'static Table,
    members: &[Present<'_>],
    formatter: &mut Formatter<'_>,
) -> fmt::Result {
    if table.is_union {
        return debug_variant(table, members, formatter);
    }
    let mut output = formatter.debug_struct(table.name);
    let mut members = members.iter().peekable();
    for (index, name) in table.members.iter().enumerate() {
        let member = members.next_if(|member| member.index as usize == index);
        let value = member.map(|member| -> &dyn fmt::Debug {
            if table.is_sensitive(name) { &Sensitive } else { &member.view }
        });
        match value {
            Some(value) if table.is_required(index) => output.field(table.field(index), value),
            Some(_) | None => output.field(table.field(index), &value),
        };
    }
    if let (Some(field), Some(Present { view, .. })) = (table.rest(), members.next()) {
        output.field(field, &Rest { table, rest: view });
    }
    output.finish()
}

/// Prints the variant of a tagged union: `S("x")`.
fn debug_variant(
    table: &'static Table,
    members: &[Present<'_>],
    formatter: &mut Formatter<'_>,
) -> fmt::Result {
    let Some(Present { index, view }) = members.first() else {
        return formatter.write_str(table.name);
    };
    let index = *index as usize;
    if let View::Unlisted(name, value) = view {
        let mut output = formatter.debug_struct(table.field(index));
        return output.field("name", name).field("value", value).finish();
    }
    let mut output = formatter.debug_tuple(table.field(index));
    let is_sensitive = table.is_sensitive(table.member(index));
    output.field(if is_sensitive { &Sensitive } else { view }).finish()
}

/// Unlisted members. Names in another case may still be those of sensitive ones.
struct Rest<'v> {
    table: &'static Table,
    rest: &'v View<'v>,
}

impl fmt::Debug for Rest<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let View::Map(entries) = self.rest else { return self.rest.fmt(formatter) };
        let mut output = formatter.debug_map();
        entries.each(&mut |name, value| {
            if self.table.hides(name) {
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
            Self::Enumeration(value) => debug_enumeration(*value, formatter),
            Self::Union(value) => match value.variant() {
                (name, Some(payload)) => formatter.debug_tuple(name).field(&payload).finish(),
                (name, None) => formatter.write_str(name),
            },
            Self::Optional(value) => value.get(0).fmt(formatter),
            Self::List(items) => formatter
                .debug_list()
                .entries((0..items.len()).filter_map(|index| items.get(index)))
                .finish(),
            Self::Items(items) => {
                let mut output = formatter.debug_list();
                items.each(&mut |_, item| {
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
            Self::Unlisted(name, value) => formatter.debug_map().entry(name, value).finish(),
            Self::Unknown(value) => value.fmt(formatter),
            #[cfg(feature = "json")]
            Self::Json(value) => value.fmt(formatter),
        }
    }
}
