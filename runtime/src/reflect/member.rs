//! The members of a shape.

use alloc::vec::Vec;
use core::fmt;

use crate::table::Table;
use crate::view::{Present, Shape, View, members_of};

/// A member of a shape, with its value.
#[derive(Clone, Copy)]
pub struct Member<'a> {
    pub(super) name: &'static str,
    field: &'static str,
    required: bool,
    pub(super) sensitive: bool,
    /// Whether it keeps the members that the shape does not list. A listed one may have the same name.
    pub(super) is_rest: bool,
    pub(super) value: Option<View<'a>>,
}

/// All members, in the table's order.
#[inline]
pub(super) fn all<S: Shape + ?Sized>(shape: &S) -> Vec<Member<'_>> {
    let table = shape.table();
    let mut members: Vec<_> =
        (0..table.fields.len()).map(|index| Member::new(table, index)).collect();
    for Present { index, view } in members_of(shape, table) {
        if let Some(member) = members.get_mut(index as usize) {
            member.value = Some(view);
        }
    }
    members
}

impl<'a> Member<'a> {
    /// An absent member.
    #[inline]
    fn new(table: &'static Table, index: usize) -> Self {
        let (name, required) = (table.member(index), table.is_required(index));
        Self {
            name,
            field: table.field(index),
            required,
            sensitive: table.is_sensitive(name),
            is_rest: index >= table.members.len(),
            value: None,
        }
    }

    /// The same member, absent.
    #[inline]
    pub(super) fn without_value(self) -> Self {
        Self { value: None, ..self }
    }

    /// Its name in documents: `accessToken`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name of its field: `access_token`, `type`.
    #[must_use]
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// Whether a document must have it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Whether its value is never printed.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// The value, unless the member is absent. Sensitive members have it as well, and its `Debug` prints
    /// it.
    #[must_use]
    pub fn value(&self) -> Option<View<'a>> {
        self.value
    }
}

impl fmt::Debug for Member<'_> {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, field: _, required, sensitive, is_rest: _, value } = self;
        let mut output = formatter.debug_struct("Member");
        output.field("name", name).field("required", required).field("sensitive", sensitive);
        match value {
            Some(_) if *sensitive => output.field("value", &format_args!("<sensitive>")),
            Some(_) | None => output.field("value", value),
        };
        output.finish()
    }
}
