//! Shapes as the user's own types project them.
//!
//! A projection of a structure has some of its members, by the rule *tighten what you send, loosen what
//! you read*. A projection of an enumeration has variants for some of its values.

mod content;
mod direction;
mod enumeration;
mod recursion;

use std::collections::BTreeSet;

use crate::model::lookup;
use crate::model::shape::{Member, Model, Shape, ShapeKind, Structure};
use crate::names;
use crate::text::suggest;

use direction::Direction;

pub use crate::project::content::Content;
pub use crate::project::enumeration::ProjectedValues;

/// A projected structure, with the direction of its documents.
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
    /// No shape has the name; this one is similar.
    Unknown(Option<String>),
    /// The shape is of this kind instead.
    Other(&'static str),
}

impl<'m> Projected<'m> {
    /// Finds a structure by its name in the model or in Rust.
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

    /// The same structure as if it were only read: no document is complete.
    #[must_use]
    pub fn partial(self) -> Self {
        Self { direction: Direction { sent: false, read: true }, ..self }
    }

    /// The shape.
    #[must_use]
    pub fn shape(&self) -> &'m Shape {
        self.shape
    }

    /// Whether documents of the structure are sent to AWS.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.direction.sent
    }

    /// Whether documents of the structure are returned by AWS.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.direction.read
    }

    /// The member of a field: by the field name of a generated struct, or by the name in the model.
    ///
    /// # Errors
    ///
    /// No member has the name; the error is the most similar one.
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

    /// The field of a generated struct for a member.
    #[must_use]
    pub fn field(&self, member: &Member) -> String {
        let Member { name, .. } = member;
        let given = self.model.naming.part(&self.shape.name.value, &name.value);
        given.map_or_else(|| names::field(&name.value), str::to_owned)
    }

    /// The resolved type of a member.
    #[must_use]
    pub fn content(&self, member: &Member) -> Content {
        Content::of(self.model, &member.ty)
    }

    /// The types that a field for a member may have too, where a page cuts recursion: those with a
    /// structure in place of any value.
    #[must_use]
    pub fn uncut(&self, member: &Member) -> Vec<Content> {
        recursion::uncut(self.model, self.shape, &self.content(member))
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

    /// The required members that are not among some names.
    pub fn missing<'a>(&self, present: impl IntoIterator<Item = &'a str>) -> Vec<&'m Member> {
        let present: BTreeSet<&str> = present.into_iter().collect();
        let members = self.structure.members.iter();
        members
            .filter(|member| member.required && !present.contains(member.name.value.as_str()))
            .collect()
    }
}

/// Finds a shape by name; the error suggests a similar shape of the expected kind.
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

/// An identifier without `r#`.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
