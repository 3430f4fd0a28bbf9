//! Statements that define types.

use std::borrow::Cow;

use crate::model::shape::Unlisted;
use crate::text::source::Spanned;

use super::type_expr::{Expr, last_name};

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
    /// The classes that it extends, except `TypedDict`, with their arguments.
    pub(in crate::read) bases: Vec<Base<'a>>,
    /// Whether fields are required by default.
    pub(in crate::read) total: bool,
    /// What it does with other keys, where its header decides.
    pub(in crate::read) unlisted: Option<Unlisted>,
    /// The docstring.
    pub(in crate::read) docs: Option<Box<str>>,
    pub(in crate::read) fields: Vec<Field<'a>>,
}

/// A class that another one extends: `Page`, `Page[User]`.
#[derive(Debug)]
pub(in crate::read) struct Base<'a> {
    pub(in crate::read) name: Spanned<&'a str>,
    pub(in crate::read) args: Vec<Expr<'a>>,
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

impl<'a> TypedDict<'a> {
    /// One without bases and fields.
    pub(in crate::read) fn empty(name: Spanned<&'a str>) -> Self {
        Self {
            name,
            bases: Vec::new(),
            total: true,
            unlisted: None,
            docs: None,
            fields: Vec::new(),
        }
    }
}

/// Whether a name is `TypedDict`.
pub(in crate::read) fn is_typed_dict(name: &str) -> bool {
    last_name(name) == "TypedDict"
}
