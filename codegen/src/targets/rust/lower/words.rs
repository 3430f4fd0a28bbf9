//! What the variants of unions are called after.

use crate::model::names;
use crate::model::shape::Type;
use crate::text::source::Spanned;

use super::shape_names::ShapeNames;

/// The variant of a union for the absence of a value.
pub(super) const NULL: &str = "Null";

/// How many of the parts of a nameless type are said.
const MOST_PARTS: usize = 3;

/// How many letters of a value are said: all types inside are named after it too.
const MOST_LETTERS: usize = 32;

/// The words of types.
#[derive(Clone, Copy)]
pub(super) struct Words<'n, 'm> {
    pub(super) names: &'n ShapeNames<'m>,
    /// Whether nameless types inside lists and maps are told apart: `IntegerOrStringList`, not
    /// `UnionList`. Those inside such a type are not, or words would grow with each of them.
    pub(super) are_exact: bool,
}

impl Words<'_, '_> {
    /// What a variant for a type is called after.
    pub(super) fn of(self, ty: &Type) -> String {
        match ty {
            Type::String => "String".to_owned(),
            Type::Integer => "Integer".to_owned(),
            Type::Float => "Float".to_owned(),
            Type::Boolean => "Boolean".to_owned(),
            Type::Bytes | Type::Stream => "Blob".to_owned(),
            Type::Timestamp => "Timestamp".to_owned(),
            Type::Decimal => "Decimal".to_owned(),
            Type::Any | Type::Extern(_) => "Json".to_owned(),
            Type::None => NULL.to_owned(),
            Type::List(item) | Type::EventStream(item) => format!("{}List", self.of(item)),
            Type::Set(item) => format!("{}Set", self.of(item)),
            Type::Map(key, value) if **key == Type::String => format!("{}Map", self.of(value)),
            Type::Map(key, value) => format!("{}{}Map", self.of(key), self.of(value)),
            Type::Union(types) if self.are_exact => {
                let plain = Words { are_exact: false, ..self };
                either(types.iter().map(|ty| plain.of(ty)))
            }
            Type::Union(_) => "Union".to_owned(),
            Type::Literal(values) if self.are_exact => either(values.iter().map(text)),
            Type::Literal(_) => "Text".to_owned(),
            Type::Ref(name) => {
                let ident = self.names.id(&name.value).and_then(|id| self.names.ident(id));
                ident.map_or("Json", |ident| ident).to_owned()
            }
        }
    }
}

/// The first of several words.
fn either(words: impl Iterator<Item = String>) -> String {
    words.take(MOST_PARTS).collect::<Vec<_>>().join("Or")
}

/// A value of an enumeration as the word of its variant.
fn text(value: &Spanned<String>) -> String {
    names::variant(&value.value.chars().take(MOST_LETTERS).collect::<String>())
}
