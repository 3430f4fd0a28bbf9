//! Reads definitions of types in Python: tokens, statements, type expressions, and their shapes.

pub(super) mod ast;
pub(super) mod class;
pub(super) mod code;
pub(super) mod cursor;
pub(super) mod definition;
pub(super) mod escapes;
pub(super) mod functional;
pub(super) mod generics;
pub(super) mod inheritance;
pub(super) mod lexer;
pub(super) mod literal;
mod names;
pub(super) mod outside;
pub(super) mod scope;
pub(super) mod statement;
pub(super) mod text;
pub(super) mod token;
pub(super) mod type_expr;
pub(super) mod types;
pub(crate) mod undefined;
