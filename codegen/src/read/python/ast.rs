//! Statements that define types.

use std::borrow::Cow;

use crate::text::source::Spanned;

use super::type_expr::Expr;
use super::types::last_name;

/// A statement that defines a type or names the package of the stubs.
#[derive(Debug)]
pub(in crate::read) enum Statement<'a> {
    /// `from types_aiobotocore_sso_oidc.type_defs import X`: the module.
    Import(&'a str),
    /// `class X(TypedDict): ...` or `X = TypedDict("X", {...})`
    TypedDict(TypedDict<'a>),
    /// `X = Union[...]`, `X: TypeAlias = Literal[...]`, `type X = "Y"`
    Assignment(Spanned<&'a str>, Expr<'a>),
}

/// A `TypedDict`, in class syntax or functional syntax.
#[derive(Debug)]
pub(in crate::read) struct TypedDict<'a> {
    pub(in crate::read) name: Spanned<&'a str>,
    /// The classes that it extends, except `TypedDict`.
    pub(in crate::read) bases: Vec<Spanned<&'a str>>,
    /// Whether fields are required by default.
    pub(in crate::read) total: bool,
    /// The docstring.
    pub(in crate::read) docs: Option<Box<str>>,
    pub(in crate::read) fields: Vec<Field<'a>>,
}

/// A field of a `TypedDict`.
#[derive(Debug)]
pub(in crate::read) struct Field<'a> {
    /// In functional syntax, a key may have escapes.
    pub(in crate::read) name: Spanned<Cow<'a, str>>,
    pub(in crate::read) ty: Expr<'a>,
    /// The string below it, which Python's tools take for its documentation.
    pub(in crate::read) docs: Option<Box<str>>,
}

/// Whether a name is `TypedDict`.
pub(in crate::read) fn is_typed_dict(name: &str) -> bool {
    last_name(name) == "TypedDict"
}
