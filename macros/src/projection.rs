//! A field as the projection of a member.

use proc_macro2::{Ident, Span};
use shapewright_codegen::Member;
use syn::punctuated::Punctuated;
use syn::{GenericArgument, PathArguments, Token, Type};

/// A field and its member.
pub(crate) struct Projection<'a> {
    pub(crate) field: &'a Ident,
    /// The value of the field's `rename`, or the field's name.
    pub(crate) span: Span,
    /// The type of the value: inside the `Option` of an optional field.
    pub(crate) ty: &'a Type,
    pub(crate) member: &'a Member,
    pub(crate) optional: bool,
    pub(crate) access: FieldAccessKind,
}

/// How the generated code reaches the value of a field.
pub(crate) enum FieldAccessKind {
    /// Through the field's type, which a check compares with the member.
    Checked,
    /// Through the field's type, without a check: the struct holds itself.
    Unchecked,
    /// Through the type that `with` names.
    Converted(Box<Type>),
    /// Through an owned copy, because the value outlives the document.
    Copied,
}

impl Projection<'_> {
    pub(crate) fn is_converted(&self) -> bool {
        match self.access {
            FieldAccessKind::Converted(_) | FieldAccessKind::Copied => true,
            FieldAccessKind::Checked | FieldAccessKind::Unchecked => false,
        }
    }
}

/// Whether the tokens spell `Cow<'static, str>`; an alias of it is not found.
pub(crate) fn is_static_cow(ty: &Type) -> bool {
    let Some(arguments) = arguments(ty, "Cow") else { return false };
    match (arguments.first(), arguments.get(1)) {
        (
            Some(GenericArgument::Lifetime(lifetime)),
            Some(GenericArgument::Type(Type::Path(ty))),
        ) => {
            lifetime.ident == "static"
                && ty.path.segments.last().is_some_and(|last| last.ident == "str")
        }
        _ => false,
    }
}

/// The `T` where the tokens spell `Option<T>`; an alias of it is not found.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    match arguments(ty, "Option")?.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// The generic arguments of a type with this name.
fn arguments<'a>(ty: &'a Type, name: &str) -> Option<&'a Punctuated<GenericArgument, Token![,]>> {
    let ty = match ty {
        // A `$ty:ty` of `macro_rules!` is wrapped in an invisible group.
        Type::Group(group) => &group.elem,
        ty => ty,
    };
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    }
}
