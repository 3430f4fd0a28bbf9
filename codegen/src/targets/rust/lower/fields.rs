//! The fields of members: most names stand in many structures, and are made once.

use std::rc::Rc;

use crate::model::names;
use crate::text::by_name::ByName;
use crate::text::source::Spanned;

/// The identifiers of fields, and who has them in the structure at hand.
pub(super) struct Fields<'m> {
    of_members: ByName<&'m str, Field>,
    numbers: ByName<Rc<str>, usize>,
    /// By the number of a field: the last structure that has it, and the member that it stands for.
    owners: Vec<Option<(usize, &'m Spanned<String>)>>,
}

/// The identifier of a field, and its number among all that there are.
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
        let field = self.called(&names::field(wire));
        self.of_members.insert(wire, field.clone());
        field
    }

    /// The field of this identifier.
    pub(super) fn called(&mut self, ident: &str) -> Field {
        let number = self.numbers.get(ident).copied();
        let ident: Rc<str> = ident.into();
        let number = number.unwrap_or_else(|| {
            self.owners.push(None);
            self.numbers.insert(ident.clone(), self.owners.len() - 1);
            self.owners.len() - 1
        });
        Field { ident, number }
    }

    /// Gives a field to a member of a structure; the member that has it already.
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
