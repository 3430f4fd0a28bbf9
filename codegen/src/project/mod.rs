//! One shape of a model, as a user's own type sees it.
//!
//! A projection of a structure holds some of its members. The rule for which, and how: *tighten
//! what you send, loosen what you read*. A projection of an enumeration has a variant for some of
//! its values.

mod content;
mod dialect;
mod direction;
mod enumeration;

use std::collections::BTreeSet;

use crate::model::lookup;
use crate::model::shape::{Member, Model, Shape, ShapeKind, Structure};
use crate::names;
use crate::text::suggest;

use direction::Direction;

pub use crate::project::content::Content;
pub use crate::project::dialect::Dialect;
pub use crate::project::enumeration::ProjectedValues;

/// A structure that is projected, and which way its documents go.
#[derive(Debug, Clone, Copy)]
pub struct Projected<'m> {
    model: &'m Model,
    shape: &'m Shape,
    structure: &'m Structure,
    direction: Direction,
}

/// Why a shape cannot be projected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoShape {
    /// No shape has the name; this one is near.
    Unknown(Option<String>),
    /// The shape is not what was asked for but this.
    Other(&'static str),
}

impl<'m> Projected<'m> {
    /// The structure of a name: the model's spelling, or that of the type it becomes.
    ///
    /// # Errors
    ///
    /// The name is unknown, or that of an enumeration, a union or an alias.
    pub fn new(model: &'m Model, name: &str) -> Result<Self, NoShape> {
        let is_structure = |shape: &Shape| matches!(shape.kind, ShapeKind::Structure(_));
        let shape = find(model, name, is_structure)?;
        let ShapeKind::Structure(structure) = &shape.kind else {
            return Err(NoShape::Other(kind(shape)));
        };
        let direction = Direction::of(model, shape);
        Ok(Self { model, shape, structure, direction })
    }

    /// The same where no document is whole, as far as its user is concerned: it is only read.
    #[must_use]
    pub fn partial(self) -> Self {
        Self { direction: Direction { sent: false, read: true }, ..self }
    }

    /// The shape.
    #[must_use]
    pub fn shape(&self) -> &'m Shape {
        self.shape
    }

    /// Whether documents of the structure go to AWS.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.direction.sent
    }

    /// Whether documents of the structure come from AWS.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.direction.read
    }

    /// The member that a field stands for: by the field that a generated struct would have, or by
    /// the model's own spelling.
    ///
    /// # Errors
    ///
    /// No member has the name; the error is the near miss.
    pub fn member(&self, field: &str) -> Result<&'m Member, Option<&'m Member>> {
        let name = plain(field);
        let members = &self.structure.members;
        let found = members
            .iter()
            .find(|member| member.name.value == name || plain(&self.field(member)) == name);
        found.ok_or_else(|| self.nearest(name))
    }

    /// The members, in the model's order.
    #[must_use]
    pub fn members(&self) -> &'m [Member] {
        &self.structure.members
    }

    /// The field that a generated struct has for a member.
    #[must_use]
    pub fn field(&self, member: &Member) -> String {
        let Member { name, .. } = member;
        let given = self.model.naming.part(&self.shape.name.value, &name.value);
        given.map_or_else(|| names::field(&name.value), str::to_owned)
    }

    /// What the values of a member are.
    #[must_use]
    pub fn content(&self, member: &Member) -> Content {
        Content::of(self.model, &member.ty)
    }

    fn nearest(&self, name: &str) -> Option<&'m Member> {
        let members = &self.structure.members;
        let idents: Vec<String> = members.iter().map(|member| self.field(member)).collect();
        let wires = members.iter().map(|member| member.name.value.as_str());
        let near = suggest::nearest(name, idents.iter().map(|ident| plain(ident)))
            .or_else(|| suggest::nearest(name, wires))?;
        members.iter().zip(&idents).find_map(|(member, ident)| {
            (plain(ident) == near || member.name.value == near).then_some(member)
        })
    }

    /// The required members that none of these names is.
    pub fn missing<'a>(&self, present: impl IntoIterator<Item = &'a str>) -> Vec<&'m Member> {
        let present: BTreeSet<&str> = present.into_iter().collect();
        let members = self.structure.members.iter();
        members
            .filter(|member| member.required && !present.contains(member.name.value.as_str()))
            .collect()
    }
}

/// The shape of a name, or the near miss among those of the wanted kind.
fn find<'m>(
    model: &'m Model,
    name: &str,
    wanted: impl Fn(&Shape) -> bool,
) -> Result<&'m Shape, NoShape> {
    lookup::find(model, name)
        .ok_or_else(|| NoShape::Unknown(lookup::nearest_type(model, name, wanted)))
}

fn kind(shape: &Shape) -> &'static str {
    match shape.kind {
        ShapeKind::Structure(_) => "a structure",
        ShapeKind::Union(_) => "a union",
        ShapeKind::Enumeration(_) => "an enumeration",
        ShapeKind::Alias(_) => "an alias",
    }
}

/// An identifier without what makes a keyword one.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
