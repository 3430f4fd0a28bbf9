//! Field names of members, computed once for each distinct member name.

use std::rc::Rc;

use crate::model::names;
use crate::text::by_name::ByName;
use crate::text::source::Spanned;

/// The identifiers of fields, and which member of the current structure has each.
pub(super) struct Fields<'m> {
    of_members: ByName<&'m str, Field>,
    numbers: ByName<Rc<str>, usize>,
    /// For each field number, the last structure with that field, and its member there.
    owners: Vec<Option<(usize, &'m Spanned<String>)>>,
}

/// The identifier of a field, and its number.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) ident: Rc<str>,
    number: usize,
}

impl<'m> Fields<'m> {
    pub(super) fn new() -> Self {
        Self {
            of_members: ByName::with_capacity(0),
            numbers: ByName::with_capacity(0),
            owners: Vec::new(),
        }
    }

    /// The field of a member.
    pub(super) fn of_member(&mut self, wire: &'m str) -> Field {
        if let Some(field) = self.of_members.get(wire) {
            return field.clone();
        }
        let field = self.with_ident(&names::field(wire));
        self.of_members.insert(wire, field.clone());
        field
    }

    /// The field with this identifier.
    pub(super) fn with_ident(&mut self, ident: &str) -> Field {
        let number = self.numbers.get(ident).copied();
        let ident: Rc<str> = ident.into();
        let number = number.unwrap_or_else(|| {
            self.owners.push(None);
            self.numbers.insert(ident.clone(), self.owners.len() - 1);
            self.owners.len() - 1
        });
        Field { ident, number }
    }

    /// Assigns a field to a member of a structure; returns the member that already has it.
    pub(super) fn take(
        &mut self,
        field: &Field,
        structure: usize,
        member: &'m Spanned<String>,
    ) -> Option<&'m Spanned<String>> {
        let owner = self.owners.get_mut(field.number)?;
        let before = owner.replace((structure, member))?;
        (before.0 == structure).then_some(before.1)
    }
}
