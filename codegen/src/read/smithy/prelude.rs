//! The prelude: shapes that every model has, <https://smithy.io/2.0/spec/model.html#prelude>.

use std::borrow::Cow;

use crate::model::shape::Type;
use crate::read::declared::{Declaration, DeclaredKind, DeclaredStructure};
use crate::text::source::{Span, Spanned};

/// The id of the structure without members.
pub(super) const UNIT: &str = "smithy.api#Unit";

/// The type of a scalar by the type of its shape.
pub(super) fn scalar(ty: &str) -> Option<Type> {
    Some(match ty {
        "string" => Type::String,
        "blob" => Type::Bytes,
        "boolean" => Type::Boolean,
        "byte" | "short" | "integer" | "long" | "bigInteger" | "intEnum" => Type::Integer,
        "float" | "double" => Type::Float,
        "bigDecimal" => Type::Decimal,
        "timestamp" => Type::Timestamp,
        "document" => Type::Any,
        _ => return None,
    })
}

/// The scalars of the prelude with the types of their shapes.
pub(super) const SCALARS: [(&str, &str); 20] = [
    ("smithy.api#String", "string"),
    ("smithy.api#Blob", "blob"),
    ("smithy.api#Boolean", "boolean"),
    ("smithy.api#Byte", "byte"),
    ("smithy.api#Short", "short"),
    ("smithy.api#Integer", "integer"),
    ("smithy.api#Long", "long"),
    ("smithy.api#BigInteger", "bigInteger"),
    ("smithy.api#Float", "float"),
    ("smithy.api#Double", "double"),
    ("smithy.api#BigDecimal", "bigDecimal"),
    ("smithy.api#Timestamp", "timestamp"),
    ("smithy.api#Document", "document"),
    ("smithy.api#PrimitiveBoolean", "boolean"),
    ("smithy.api#PrimitiveByte", "byte"),
    ("smithy.api#PrimitiveShort", "short"),
    ("smithy.api#PrimitiveInteger", "integer"),
    ("smithy.api#PrimitiveLong", "long"),
    ("smithy.api#PrimitiveFloat", "float"),
    ("smithy.api#PrimitiveDouble", "double"),
];

/// The declarations of the prelude, as if they were at `place`.
///
/// Scalars have no type in Rust. `unit` adds the structure without members, which has one.
pub(super) fn declarations(place: Span, unit: bool) -> Vec<Declaration<'static>> {
    let scalars = SCALARS.iter().filter_map(|(id, ty)| {
        let kind = DeclaredKind::Scalar(scalar(ty)?);
        Some(declaration(id, kind, place))
    });
    let unit = unit.then(|| {
        let structure = DeclaredStructure {
            members: Vec::new(),
            required: std::collections::BTreeSet::new(),
            exception: false,
            tagged: false,
            event_stream: false,
        };
        declaration("Unit", DeclaredKind::Structure(structure), place)
    });
    scalars.chain(unit).collect()
}

fn declaration(
    name: &'static str,
    kind: DeclaredKind<'static>,
    place: Span,
) -> Declaration<'static> {
    let name = Spanned::new(Cow::Borrowed(name), place);
    Declaration { name, kind, sensitive: false, traits: None }
}
