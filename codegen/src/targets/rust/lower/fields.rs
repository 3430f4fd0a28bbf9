//! Field names of members, computed once for each distinct member name.

use std::rc::Rc;

use crate::model::names;
use crate::text::by_name::ByName;

/// The identifiers of fields, and which structure has each.
pub(super) struct Fields<'m> {
    of_members: ByName<&'m str, Field>,
    numbers: ByName<Rc<str>, usize>,
    /// For each field number, the last structure with that field.
    owners: Vec<Option<usize>>,
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

    /// Gives a field to a structure; returns whether it had none like it.
    pub(super) fn take(&mut self, field: &Field, structure: usize) -> bool {
        let owner = self.owners.get_mut(field.number);
        owner.is_none_or(|owner| owner.replace(structure) != Some(structure))
    }
}
