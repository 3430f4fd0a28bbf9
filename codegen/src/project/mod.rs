//! Shapes as the user's own types project them.
//!
//! A projection of a structure has some of its members, by the rule *tighten what you send, loosen what
//! you read*. A projection of an enumeration has variants for some of its values, and one of a tagged union
//! has variants for its members.

mod content;
mod direction;
mod docs;
mod enumeration;
mod recursion;
mod variants;

use std::collections::BTreeSet;

use crate::model::names::distinct::{self, Distinct, Named};
use crate::model::reference;
use crate::model::shape::{Member, Model, Shape, ShapeKind, Structure};
use crate::model::traits::ErrorTraits;
use crate::passes::lookup;
use crate::text::source::{Sources, Spanned};
use crate::text::suggest;

use direction::Direction;

pub use crate::project::content::Content;
pub use crate::project::enumeration::ProjectedValues;
pub use crate::project::variants::ProjectedEnum;

/// A projected structure, with the direction of its documents.
#[derive(Debug, Clone)]
pub struct Projected<'m> {
    model: &'m Model,
    shape: &'m Shape,
    structure: &'m Structure,
    /// The field of each member, or the variant.
    fields: Vec<String>,
    direction: Direction,
}

/// Why a shape cannot be projected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoShape {
    /// No shape has the name; this one is similar.
    Unknown(Option<String>),
    /// The shape is of this kind instead.
    Other(&'static str),
    /// The shape is a structure and not a tagged union; none of its members is required.
    Untagged,
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
        Ok(Self::with_fields(model, shape, structure))
    }

    fn with_fields(model: &'m Model, shape: &'m Shape, structure: &'m Structure) -> Self {
        let direction = Direction::of(model, shape);
        let members = structure.members.iter().map(|member| &member.name);
        let fields = if structure.tagged {
            // The names that settings give are those of variants.
            let named = members.map(|name| Named { name: &name.value, given: None });
            distinct::fields(&named.collect::<Vec<_>>()).idents
        } else {
            idents(model, shape, members, distinct::fields)
        };
        Self { model, shape, structure, fields, direction }
    }

    fn with_variants(model: &'m Model, shape: &'m Shape, structure: &'m Structure) -> Self {
        let direction = Direction::of(model, shape);
        let members = structure.members.iter().map(|member| &member.name);
        let fields = idents(model, shape, members, distinct::variants);
        Self { model, shape, structure, fields, direction }
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

    /// The address of the structure's page in AWS's reference, if the source knows it.
    #[must_use]
    pub fn page(&self) -> Option<String> {
        reference::page(self.shape, self.model)
    }

    /// Where the structure is, as [`Sources::located`]; of the model of a service, with the address of its page
    /// in AWS's reference.
    #[must_use]
    pub fn located(&self, sources: &Sources) -> String {
        let span = self.shape.name.span;
        let page = self.page().filter(|_| sources.is_of_service(span));
        let page = page.map(|page| format!(": {page}")).unwrap_or_default();
        format!("{}{page}", sources.located(span))
    }

    /// The documentation of the shape as Markdown; empty if the source has none.
    #[must_use]
    pub fn docs(&self) -> String {
        docs::of_shape(self.shape.traits.as_deref())
    }

    /// The documentation of a member as Markdown, and the line of its facts that generated fields have.
    #[must_use]
    pub fn member_docs(&self, member: &Member) -> String {
        docs::of_member(member, self.structure)
    }

    /// Why a member is deprecated, and since when; `None` if it is not, and empty if the source has no
    /// reason.
    #[must_use]
    pub fn deprecation(&self, member: &Member) -> Option<String> {
        docs::deprecation(member.traits.as_deref())
    }

    /// What the model knows of the error, if the structure is an exception.
    #[must_use]
    pub fn error(&self) -> Option<ErrorTraits> {
        let traits = self.shape.traits.as_ref().and_then(|traits| traits.error.as_deref().cloned());
        self.structure.exception.then(|| traits.unwrap_or_default())
    }

    /// Whether a value has exactly one of the members.
    #[must_use]
    pub fn is_tagged(&self) -> bool {
        self.structure.tagged
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

    /// The member of a field or a variant: by its name in a generated type, or else by the name in the
    /// model.
    ///
    /// # Errors
    ///
    /// No member has the name; the error is the most similar one.
    pub fn member(&self, field: &str) -> Result<&'m Member, Option<&'m Member>> {
        let name = plain(field);
        let found = self.of_field(name).or_else(|| self.of_name(name));
        found.ok_or_else(|| self.nearest(name))
    }

    /// The member with a name in the model, or else of a field of a generated struct.
    ///
    /// # Errors
    ///
    /// No member has the name; the error is the most similar one.
    pub fn named(&self, name: &str) -> Result<&'m Member, Option<&'m Member>> {
        let found = self.of_name(name).or_else(|| self.of_field(plain(name)));
        found.ok_or_else(|| self.nearest(name))
    }

    fn of_name(&self, name: &str) -> Option<&'m Member> {
        self.structure.members.iter().find(|member| member.name.value == name)
    }

    fn of_field(&self, name: &str) -> Option<&'m Member> {
        let place = self.fields.iter().position(|field| plain(field) == name)?;
        self.structure.members.get(place)
    }

    /// The members, in the model's order.
    #[must_use]
    pub fn members(&self) -> &'m [Member] {
        &self.structure.members
    }

    /// The field of a generated struct for a member, or the variant of a generated enum.
    #[must_use]
    pub fn field(&self, member: &Member) -> &str {
        let mut members = self.structure.members.iter();
        let place = members.position(|other| other.name == member.name);
        place.and_then(|place| self.fields.get(place)).map_or("", String::as_str)
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
        let wires = members.iter().map(|member| member.name.value.as_str());
        let near = suggest::nearest(name, self.fields.iter().map(|ident| plain(ident)))
            .or_else(|| suggest::nearest(name, wires))?;
        members.iter().zip(&self.fields).find_map(|(member, ident)| {
            (plain(ident) == near || member.name.value == near).then_some(member)
        })
    }

    /// The required members that are not among some names.
    pub fn missing<'a>(&self, present: impl IntoIterator<Item = &'a str>) -> Vec<&'m Member> {
        let mut missing = self.others(present);
        missing.retain(|member| member.required);
        missing
    }

    /// The members that are not among some names.
    pub fn others<'a>(&self, present: impl IntoIterator<Item = &'a str>) -> Vec<&'m Member> {
        let present: BTreeSet<&str> = present.into_iter().collect();
        let members = self.structure.members.iter();
        members.filter(|member| !present.contains(member.name.value.as_str())).collect()
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
        ShapeKind::IntegerEnumeration(_) => "an enumeration of integers",
        ShapeKind::Alias(_) => "an alias",
    }
}

/// The identifier of each member or value of a shape.
fn idents<'m>(
    model: &'m Model,
    shape: &Shape,
    names: impl IntoIterator<Item = &'m Spanned<String>>,
    distinguish: fn(&[Named<'_>]) -> Distinct,
) -> Vec<String> {
    let named = |name: &'m Spanned<String>| Named {
        name: &name.value,
        given: model.naming.part(&shape.name.value, &name.value),
    };
    distinguish(&names.into_iter().map(named).collect::<Vec<_>>()).idents
}

/// An identifier without `r#`.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
