//! The schemas of tagged unions: structures of which one member is present.

use crate::model::shape::{Member, Structure, Type, Unlisted};

use super::node::{Node, Schema};

/// The names that a document of a union may have besides its member: the name of the shape, which some
/// services add, and the namespaces of XML.
const IGNORED: &str = "^(__type$|@xmlns(:|$))";

/// The schema of a union: its objects have one member that is not null.
///
/// A schema cannot count the members that are not null. So a member that the model does not list has to be the
/// only name of its object, while the type also reads it next to nulls.
///
/// `values` are the schemas of the members where they are present.
pub(super) fn tagged<'m>(item: &'m Structure, values: Vec<Schema<'m>>) -> Schema<'m> {
    let mut forms: Vec<Schema<'m>> = Vec::with_capacity(item.members.len() + 1);
    for (member, schema) in item.members.iter().zip(values) {
        let name = member.name.value.as_str();
        let schema = if may_be_null(member) { schema.and(not_null()) } else { schema };
        forms.push(
            Schema::any()
                .with("required", vec![Node::from(name)])
                .with("properties", Schema::any().with(name, schema))
                .and(others_are_null()),
        );
    }
    match item.unlisted {
        Some(Unlisted::Denied) => {}
        Some(Unlisted::Ignored | Unlisted::Kept) | None => forms.push(unlisted(item)),
    }
    if forms.is_empty() {
        return Schema::any().with("not", Schema::any());
    }
    Schema::of_type("object").and(Schema::any_of(forms))
}

/// An object with one member, which is not in the model.
fn unlisted(item: &Structure) -> Schema<'_> {
    let listed = item.members.iter().map(|member| Node::from(member.name.value.as_str()));
    let listed: Vec<Node<'_>> = listed.collect();
    let names = Schema::any().with("pattern", IGNORED);
    let mut others = vec![Node::Object(names)];
    if !listed.is_empty() {
        others.push(Node::Object(Schema::any().with("enum", listed)));
    }
    let names = Schema::any().with("not", Schema::any().with("anyOf", others));
    Schema::any()
        .with("minProperties", 1)
        .with("maxProperties", 1)
        .with("propertyNames", names)
        .with("additionalProperties", not_null())
}

/// The schema of an object without a member, which an `Option` of the union accepts as null.
pub(super) fn empty() -> Schema<'static> {
    Schema::of_type("object").and(others_are_null())
}

fn others_are_null() -> Schema<'static> {
    Schema::any()
        .with("patternProperties", Schema::any().with(IGNORED, Schema::any()))
        .with("additionalProperties", Schema::of_type("null"))
}

fn not_null() -> Schema<'static> {
    Schema::any().with("not", Schema::of_type("null"))
}

/// Whether the schema of a member may accept null, with which its variant is not chosen.
fn may_be_null(member: &Member) -> bool {
    match &member.ty {
        Type::String
        | Type::Integer
        | Type::Float
        | Type::Boolean
        | Type::Bytes
        | Type::Stream
        | Type::Timestamp
        | Type::Decimal
        | Type::List(_)
        | Type::Set(_)
        | Type::EventStream(_)
        | Type::Map(..)
        | Type::Literal(_)
        | Type::IntegerLiteral(_) => false,
        Type::Document
        | Type::Any
        | Type::None
        | Type::Nullable(_)
        | Type::Extern(_)
        | Type::Foreign(_)
        | Type::Union(_)
        | Type::Ref(_) => true,
    }
}
