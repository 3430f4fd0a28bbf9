//! The table of a shape: the names that all its values share.

use crate::dialect::Dialect;
use crate::dialect::names::closeness;
use crate::error_table::{ErrorTable, MESSAGES, is_of_errors};

/// The members of a shape, by name: required members first, then optional ones.
///
/// The derives and [`projection!`](crate::projection) write tables as constants. The fields are public to
/// be read; later versions may add some.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The name of the shape in its model: `CreateTokenResponseTypeDef`.
    pub shape: &'static str,
    /// The name of the Rust struct: `CreateTokenResponse`.
    pub name: &'static str,
    /// The names of the members in documents: `accessToken`.
    pub members: &'static [&'static str],
    /// The required members: the first ones of `members`.
    pub required: &'static [&'static str],
    /// The names of the struct's fields, in the order of `members`; raw identifiers as Rust writes
    /// them: `r#type`. One more name at the end is the field that keeps unlisted members.
    pub fields: &'static [&'static str],
    /// The members whose values are never printed.
    pub sensitive: &'static [&'static str],
    /// How documents spell the shape. Nested shapes have their own.
    pub dialect: Dialect,
    /// What happens to members of a document that are not among `members`.
    pub unknown: Unknown,
    /// Whether the shape is a tagged union: every value has exactly one member. The fields are the
    /// variants of an enum.
    pub is_union: bool,
    /// What the model knows of the error, if the shape is an exception.
    pub error: Option<&'static ErrorTable>,
}

/// What happens to members of a document that a [`Table`] does not list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unknown {
    /// They are ignored; or kept, if the struct has a field for them.
    Allowed,
    /// They are kept, and their values are never printed: the model does not know them, so any of them
    /// may be sensitive.
    Hidden,
    /// They are errors.
    Denied,
}

impl Table {
    /// Whether the member at `index` is required.
    #[inline]
    #[must_use]
    pub const fn is_required(&self, index: usize) -> bool {
        index < self.required.len()
    }

    /// The name of the member at `index`, or of the field for unlisted members after the last one.
    pub(crate) fn member(&self, index: usize) -> &'static str {
        self.members.get(index).copied().or_else(|| self.rest()).unwrap_or_default()
    }

    /// The name of the field that keeps unlisted members, if there is one.
    #[inline]
    pub(crate) fn rest(&self) -> Option<&'static str> {
        self.fields.get(self.members.len()).copied()
    }

    /// The largest number of members that a value has.
    #[inline]
    pub(crate) fn capacity(&self) -> usize {
        if self.is_union { 1 } else { self.fields.len() }
    }

    /// The names that reading uses, of which there may be more than members.
    #[inline]
    pub(crate) fn names(&self) -> &'static [&'static str] {
        self.error.map_or(self.members, |error| error.names)
    }

    /// The name of a field as a derived `Debug` prints it.
    pub(crate) fn field(&self, index: usize) -> &'static str {
        without_raw_prefix(self.fields.get(index).copied().unwrap_or_default())
    }

    /// The index of the message, if the shape is an exception.
    pub(crate) fn message(&self) -> Option<usize> {
        self.error?;
        let [first, second, ..] = MESSAGES;
        let position = |name| self.members.iter().position(|member| *member == name);
        position(first).or_else(|| position(second))
    }

    /// The same, if `name` is a spelling of a message.
    pub(crate) fn message_under(&self, name: &str) -> Option<usize> {
        self.message().filter(|_| MESSAGES.contains(&name))
    }

    /// Whether a document of the exception may have a name that is not listed.
    pub(crate) fn is_in_envelope(&self, name: &str) -> bool {
        self.error.is_some() && is_of_errors(name)
    }

    /// Whether a document may not have a name that is not listed.
    pub(crate) fn denies(&self, name: &str) -> bool {
        self.unknown == Unknown::Denied && !self.is_in_envelope(name)
    }

    pub(crate) fn is_sensitive(&self, member: &str) -> bool {
        self.sensitive.contains(&member)
    }

    /// Whether the value of an unlisted member is never printed: if all are hidden, or if its name is that
    /// of a sensitive member, in any allowed spelling.
    pub(crate) fn hides(&self, name: &str) -> bool {
        self.unknown == Unknown::Hidden
            || self.sensitive.iter().any(|member| self.accepts(member, name))
    }

    /// Whether a document may write `name` for `member`.
    pub(crate) fn accepts(&self, member: &str, name: &str) -> bool {
        let is_message = |index| self.members.get(index).is_some_and(|message| *message == member);
        member == name
            || !self.dialect.is_model() && closeness(member, name, self.dialect).is_some()
            || self.message_under(name).is_some_and(is_message)
    }
}

/// An identifier without its `r#`.
#[must_use]
#[inline]
pub const fn without_raw_prefix(name: &str) -> &str {
    // `str::split_at` is not const before Rust 1.86.
    match name.as_bytes() {
        [b'r', b'#', rest @ ..] => match core::str::from_utf8(rest) {
            Ok(rest) => rest,
            Err(_) => name,
        },
        _ => name,
    }
}
