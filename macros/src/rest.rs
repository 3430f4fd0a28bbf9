//! The field for all members that have no field of their own.

use proc_macro2::{Ident, Span};
use shapewright_codegen::{Dialect, Projected};
use syn::{Error, Field, Type};

use crate::attributes::{Errors, FieldAttributes};
use crate::structure::{Projection, inside_option};

/// A field with `#[shape(flatten_rest)]`.
pub(crate) struct Rest<'a> {
    pub(crate) field: &'a Ident,
    pub(crate) ty: &'a Type,
    /// The names of those that are never printed, and then the field's own, where there are any.
    pub(crate) sensitive: Vec<String>,
}

impl<'a> Rest<'a> {
    /// The field, unless its attributes say more, or there is one already.
    pub(crate) fn read(
        field: &'a Field,
        place: Span,
        attributes: &FieldAttributes,
        first: Option<&Self>,
        errors: &mut Errors,
    ) -> Option<Self> {
        let ident = field.ident.as_ref()?;
        let FieldAttributes { rename, assert_required, with, flatten_rest: _ } = attributes;
        if let Some(first) = first {
            let message = format!(
                "there is a field for the other members already\nhelp: `{}` is it: remove one of them",
                first.field
            );
            errors.push(Error::new(place, message));
        } else if rename.is_some() || assert_required.is_some() || with.is_some() {
            let message = "`flatten_rest` stands alone\n\
                           help: the field is no member, but holds those without a field";
            errors.push(Error::new(place, message));
        } else if inside_option(&field.ty).is_some() {
            let message = "the field for the other members is no `Option`\n\
                           help: hold it bare: it is empty where there are none";
            errors.push(Error::new_spanned(&field.ty, message));
        }
        Some(Self { field: ident, ty: &field.ty, sensitive: Vec::new() })
    }

    /// Keeps in mind what is never printed of the shape.
    pub(crate) fn hide(
        &mut self,
        projected: &Projected<'_>,
        members: &[Projection<'_>],
        dialect: Dialect,
    ) {
        let is_named = |name: &str| members.iter().any(|found| found.member.name.value == name);
        let hidden = projected.members().iter().filter(|member| member.sensitive);
        let hidden = hidden.map(|member| &member.name.value).filter(|name| !is_named(name));
        self.sensitive = hidden.map(|name| dialect.spell(name)).collect();
        if !self.sensitive.is_empty() {
            self.sensitive.push(self.field.to_string());
        }
    }
}
