//! Names for the variants of unions, from their types.

use crate::model::names;
use crate::model::shape::Type;
use crate::text::source::Spanned;

use super::shape_names::ShapeNames;

/// The variant of a union for null.
pub(super) const NULL: &str = "Null";

/// How many parts of a nameless type are in a name.
const MOST_PARTS: usize = 3;

/// How many letters of a value are in a name: nested types repeat it.
const MOST_LETTERS: usize = 32;

/// Names types after their parts.
#[derive(Clone, Copy)]
pub(super) struct VariantNames<'n, 'm> {
    pub(super) names: &'n ShapeNames<'m>,
    /// Whether nameless types inside lists and maps are named after their parts: `IntegerOrStringList`
    /// instead of `UnionList`. The parts themselves are not, so that names stay short.
    pub(super) are_exact: bool,
}

impl VariantNames<'_, '_> {
    /// The name for a type.
    pub(super) fn of(self, ty: &Type) -> String {
        match ty {
            Type::String => "String".to_owned(),
            Type::Integer => "Integer".to_owned(),
            Type::Float => "Float".to_owned(),
            Type::Boolean => "Boolean".to_owned(),
            Type::Bytes | Type::Stream => "Blob".to_owned(),
            Type::Timestamp => "Timestamp".to_owned(),
            Type::Decimal => "Decimal".to_owned(),
            Type::Any | Type::Extern(_) | Type::Foreign(_) => "Json".to_owned(),
            Type::Document => "JsonText".to_owned(),
            Type::Nullable(item) => format!("Optional{}", self.of(item)),
            Type::None => NULL.to_owned(),
            Type::List(item) | Type::EventStream(item) => format!("{}List", self.of(item)),
            Type::Set(item) => format!("{}Set", self.of(item)),
            Type::Map(key, value) if **key == Type::String => format!("{}Map", self.of(value)),
            Type::Map(key, value) => format!("{}{}Map", self.of(key), self.of(value)),
            Type::Union(types) if self.are_exact => {
                let plain = VariantNames { are_exact: false, ..self };
                either(types.iter().map(|ty| plain.of(ty)))
            }
            Type::Union(_) => "Union".to_owned(),
            Type::Literal(values) if self.are_exact => either(values.iter().map(value_name)),
            Type::Literal(_) => "Text".to_owned(),
            Type::IntegerLiteral(values) if self.are_exact => {
                either(values.iter().map(|value| names::integer_variant(&value.value)))
            }
            Type::IntegerLiteral(_) => "Integer".to_owned(),
            Type::Ref(name) => {
                let ident = self.names.id(&name.value).and_then(|id| self.names.ident(id));
                ident.map_or("Json", |ident| ident).to_owned()
            }
        }
    }
}

/// The first of several names, joined.
fn either(names: impl Iterator<Item = String>) -> String {
    names.take(MOST_PARTS).collect::<Vec<_>>().join("Or")
}

/// The name for a value of an enumeration.
fn value_name(value: &Spanned<String>) -> String {
    names::variant(&value.value.chars().take(MOST_LETTERS).collect::<String>())
}
