//! The field for all members that have no field of their own.

use proc_macro2::{Ident, Span};
use shapewright_codegen::{Dialect, Projected};
use syn::{Field, Type};

use crate::attributes::FieldAttributes;
use crate::errors::Errors;
use crate::messages;
use crate::projection::{Projection, inside_option};

/// A field with `#[shape(flatten_rest)]`.
pub(crate) struct RestField<'a> {
    pub(crate) field: &'a Ident,
    pub(crate) ty: &'a Type,
    /// The names of sensitive members without a field, followed by the name of this field if there
    /// are any.
    pub(crate) sensitive: Vec<String>,
}

impl<'a> RestField<'a> {
    /// Reads a field with `flatten_rest` at `span`; `first` is an earlier one.
    pub(crate) fn read(
        field: &'a Field,
        span: Span,
        attributes: &FieldAttributes,
        first: Option<&Self>,
        errors: &mut Errors,
    ) -> Option<Self> {
        let ident = field.ident.as_ref()?;
        let FieldAttributes { rename, assert_required, with, flatten_rest: _ } = attributes;
        if let Some(first) = first {
            errors.push(messages::duplicate_rest(first.field).at(span));
        } else if rename.is_some() || assert_required.is_some() || with.is_some() {
            errors.push(messages::rest_with_other_keys().at(span));
        } else if inside_option(&field.ty).is_some() {
            errors.push(messages::rest_in_option().on(&field.ty));
        }
        Some(Self { field: ident, ty: &field.ty, sensitive: Vec::new() })
    }

    /// Marks the sensitive members that have no field.
    pub(crate) fn mark_sensitive(
        &mut self,
        projected: &Projected<'_>,
        members: &[Projection<'_>],
        dialect: Dialect,
    ) {
        let has_field = |name: &str| members.iter().any(|found| found.member.name.value == name);
        let sensitive = projected.members().iter().filter(|member| member.sensitive);
        let sensitive = sensitive.map(|member| &member.name.value).filter(|name| !has_field(name));
        self.sensitive = sensitive.map(|name| dialect.spell(name)).collect();
        if !self.sensitive.is_empty() {
            self.sensitive.push(self.field.to_string());
        }
    }
}
