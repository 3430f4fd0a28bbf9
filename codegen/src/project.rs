//! One structure of a model, as a user's own struct sees it.
//!
//! A projection holds some of a structure's members. The rule for which, and how: *tighten what
//! you send, loosen what you read*.

use std::collections::BTreeSet;

use crate::names;
use crate::policy::holds_metadata;
use crate::select;
use crate::shape::{Member, Model, Shape, ShapeKind, Structure};
use crate::source::Spanned;
use crate::suggest;

/// A structure that is projected, and which way its documents go.
#[derive(Debug, Clone, Copy)]
pub struct Projected<'m> {
    shape: &'m Shape,
    structure: &'m Structure,
    sent: bool,
    read: bool,
}

/// Why a shape cannot be projected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoStructure {
    /// No shape has the name; this one is near.
    Unknown(Option<String>),
    /// The shape is not a structure but this.
    Other(&'static str),
}

impl<'m> Projected<'m> {
    /// The structure of a name: the model's spelling, or that of the type it becomes.
    ///
    /// # Errors
    ///
    /// The name is unknown, or that of an enumeration, a union or an alias.
    pub fn new(model: &'m Model, name: &str) -> Result<Self, NoStructure> {
        let Some(shape) = select::find(model, name) else {
            return Err(NoStructure::Unknown(nearest_structure(model, name)));
        };
        let structure = match &shape.kind {
            ShapeKind::Structure(structure) => structure,
            ShapeKind::Union(_) => return Err(NoStructure::Other("a union")),
            ShapeKind::Enumeration(_) => return Err(NoStructure::Other("an enumeration")),
            ShapeKind::Alias(_) => return Err(NoStructure::Other("an alias")),
        };
        let name = shape.name.value.as_str();
        let (inputs, outputs) = roots(model);
        Ok(Self {
            shape,
            structure,
            sent: select::closure(&model.shapes, inputs).contains(name),
            read: select::closure(&model.shapes, outputs).contains(name),
        })
    }

    /// The shape.
    #[must_use]
    pub fn shape(&self) -> &'m Shape {
        self.shape
    }

    /// Whether documents of the structure go to AWS.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.sent
    }

    /// Whether documents of the structure come from AWS.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.read
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
        let found = members.iter().find(|member| {
            plain(&names::field(&member.name.value)) == name || member.name.value == name
        });
        found.ok_or_else(|| self.nearest(name))
    }

    /// The members, in the model's order.
    #[must_use]
    pub fn members(&self) -> &'m [Member] {
        &self.structure.members
    }

    fn nearest(&self, name: &str) -> Option<&'m Member> {
        let members = &self.structure.members;
        let idents: Vec<String> =
            members.iter().map(|member| names::field(&member.name.value)).collect();
        let wires = members.iter().map(|member| member.name.value.as_str());
        let near = suggest::nearest(name, idents.iter().map(String::as_str))
            .or_else(|| suggest::nearest(name, wires))?;
        members.iter().zip(&idents).find_map(|(member, ident)| {
            (ident == near || member.name.value == near).then_some(member)
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

/// An identifier without what makes a keyword one.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

fn nearest_structure(model: &Model, name: &str) -> Option<String> {
    let types: Vec<String> = model
        .shapes
        .iter()
        .filter(|shape| matches!(shape.kind, ShapeKind::Structure(_)))
        .map(|shape| names::ty(&shape.name.value))
        .collect();
    suggest::nearest(name, types.iter().map(String::as_str)).map(str::to_owned)
}

/// What goes in and what comes out.
///
/// Pages name no operations: there what holds `ResponseMetadata` comes out, and what nothing
/// refers to otherwise goes in.
fn roots(model: &Model) -> (Vec<&str>, Vec<&str>) {
    if !model.operations.is_empty() {
        let name = |shape: &'_ Spanned<String>| model.shape(&shape.value).map(name_of);
        let inputs = model.operations.iter().filter_map(|op| op.input.as_ref()).filter_map(name);
        let outputs = model
            .operations
            .iter()
            .flat_map(|op| op.output.iter().chain(&op.errors))
            .filter_map(name);
        return (inputs.collect(), outputs.collect());
    }
    let mut referred = BTreeSet::new();
    for shape in &model.shapes {
        shape.for_each_type(&mut |ty| {
            ty.for_each_ref(&mut |found| {
                referred.insert(found.value.as_str());
            });
        });
    }
    let (outputs, others): (Vec<&Shape>, Vec<&Shape>) =
        model.shapes.iter().partition(|shape| holds_metadata(shape));
    let inputs = others.into_iter().map(name_of).filter(|name| !referred.contains(name));
    (inputs.collect(), outputs.into_iter().map(name_of).collect())
}

fn name_of(shape: &Shape) -> &str {
    &shape.name.value
}
