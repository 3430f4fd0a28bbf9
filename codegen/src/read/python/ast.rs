//! The statements that define types, as Python writes them.

use std::borrow::Cow;

use crate::text::source::Spanned;

use super::type_expr::Expr;
use super::types::last_name;

/// A statement that matters.
#[derive(Debug)]
pub(in crate::read) enum Statement<'a> {
    /// `from types_aiobotocore_sso_oidc.type_defs import X`: the module.
    Import(&'a str),
    /// `class X(TypedDict): ...` or `X = TypedDict("X", {...})`
    TypedDict(TypedDict<'a>),
    /// `X = Union[...]`, `X: TypeAlias = Literal[...]`, `type X = "Y"`
    Assignment(Spanned<&'a str>, Expr<'a>),
}

/// A `TypedDict`, however it is written.
#[derive(Debug)]
pub(in crate::read) struct TypedDict<'a> {
    pub(in crate::read) name: Spanned<&'a str>,
    /// The classes that it extends, `TypedDict` itself aside.
    pub(in crate::read) bases: Vec<Spanned<&'a str>>,
    /// Whether fields that say nothing are required.
    pub(in crate::read) total: bool,
    pub(in crate::read) fields: Vec<Field<'a>>,
}

/// A field of a `TypedDict`.
#[derive(Debug)]
pub(in crate::read) struct Field<'a> {
    /// A key of the functional form is not as written if it has escapes.
    pub(in crate::read) name: Spanned<Cow<'a, str>>,
    pub(in crate::read) ty: Expr<'a>,
}

/// Whether a name is that of `TypedDict` itself.
pub(in crate::read) fn is_typed_dict(name: &str) -> bool {
    last_name(name) == "TypedDict"
}
