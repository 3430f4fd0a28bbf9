//! The schemas of shapes.

use crate::config::docs::DocsLevel;
use crate::docs::lines::Lines;
use crate::docs::{Document, Extent, deprecation_note, markdown};
use crate::model::shape::{Member, Shape, ShapeKind, Structure, Unlisted};
use crate::model::traits::{DefaultValue, Number, Traits};

use super::node::{Node, Schema};
use super::types::{Types, open, open_integers};
use super::{exception, tagged};

/// The width of lines in descriptions.
const WIDTH: usize = 100;

/// The schema of the documents of a shape.
pub(super) fn shape<'m>(shape: &'m Shape, title: String, types: &mut Types<'m>) -> Schema<'m> {
    let Shape { name: _, canonical: _, stem: _, copy_of: _, other_names: _, kind, traits, role: _ } =
        shape;
    let schema = match kind {
        ShapeKind::Structure(item) => structure(item, types),
        ShapeKind::Union(variants) => types.union(variants),
        ShapeKind::Enumeration(values) => open(values),
        ShapeKind::IntegerEnumeration(values) => open_integers(values),
        ShapeKind::Alias(ty) => types.plain(ty),
    };
    describe(Schema::any().with("title", title), traits.as_deref(), types.docs).and(schema)
}

fn structure<'m>(item: &'m Structure, types: &mut Types<'m>) -> Schema<'m> {
    let Structure {
        members,
        exception: _,
        tagged,
        event_stream: _,
        output: _,
        presence: _,
        unlisted,
    } = item;
    if *tagged {
        let values = members.iter().map(|member| value(member, types)).collect();
        return tagged::tagged(item, values);
    }
    let message = exception::message(item);
    let mut of_message = None;
    let mut properties = Schema::any();
    for member in members {
        let name = member.name.value.as_str();
        let schema = self::member(member, types);
        if message.is_some_and(|message| message.name.value == *name) {
            let schema = types_of(member, types);
            of_message = Some(if member.required { schema } else { schema.or_null() });
        }
        properties = properties.with(name, schema);
    }
    let properties = properties.and(exception::properties(item, of_message.as_ref()));
    let required = members.iter().filter(|member| member.required);
    let required = required.map(|member| member.name.value.as_str());
    let message = message.filter(|message| message.required);
    let is_message = |name: &&str| message.is_some_and(|message| message.name.value == **name);
    let required: Vec<Node<'m>> =
        required.filter(|name| !is_message(name)).map(Node::from).collect();
    let denied = match unlisted {
        Some(Unlisted::Denied) => Some(false),
        Some(Unlisted::Ignored | Unlisted::Kept) | None => None,
    };
    Schema::of_type("object")
        .with("properties", properties)
        .with_some("required", Some(required).filter(|required| !required.is_empty()))
        .with_some("anyOf", message.map(|message| exception::required(item, message)))
        .with_some("additionalProperties", denied)
}

/// The schema of a member. An optional one is absent or null.
fn member<'m>(member: &'m Member, types: &mut Types<'m>) -> Schema<'m> {
    let schema = types_of(member, types);
    let schema = if member.required { schema } else { types.optional(&member.ty, schema) };
    annotated(member, schema, types.docs)
}

/// The schema of a member that is present.
fn value<'m>(member: &'m Member, types: &mut Types<'m>) -> Schema<'m> {
    let schema = types_of(member, types);
    annotated(member, schema, types.docs)
}

fn types_of<'m>(member: &'m Member, types: &mut Types<'m>) -> Schema<'m> {
    let limits = member.traits.as_deref().and_then(|traits| traits.constraints.as_deref());
    types.limited(&member.ty, limits)
}

/// Adds documentation and the default.
fn annotated<'m>(member: &'m Member, schema: Schema<'m>, level: DocsLevel) -> Schema<'m> {
    let Member {
        name: _,
        required: _,
        loosened: _,
        added_by_client: _,
        sensitive: _,
        ty: _,
        ty_span: _,
        traits,
    } = member;
    let traits = traits.as_deref();
    let default = traits.and_then(|traits| traits.default.as_deref()).and_then(default_value);
    describe(Schema::any(), traits, level).and(schema).with_some("default", default)
}

/// Adds what the model knows of a shape or a member besides its values.
fn describe<'m>(schema: Schema<'m>, traits: Option<&'m Traits>, level: DocsLevel) -> Schema<'m> {
    let deprecation = traits.and_then(|traits| traits.deprecation.as_ref());
    let description = traits.and_then(|traits| description(traits, level));
    schema.with_some("description", description).with_some("deprecated", deprecation.map(|_| true))
}

/// The documentation as Markdown, and why something is deprecated.
fn description(traits: &Traits, level: DocsLevel) -> Option<String> {
    let extent = match level {
        DocsLevel::Full => Extent::Full,
        DocsLevel::Summary => Extent::Summary,
        DocsLevel::None => return None,
    };
    let mut lines = Lines::new(WIDTH);
    if let Some(docs) = &traits.docs {
        // Definitions have no pages that names could lead to.
        markdown::blocks(Document::read(docs, extent).blocks(), &|_| None, &mut lines);
    }
    let note = traits.deprecation.as_deref().and_then(deprecation_note);
    let note = note.map(|note| format!("Deprecated: {note}"));
    let parts = [Some(lines.finish().to_owned()).filter(|text| !text.is_empty()), note];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    Some(text).filter(|text| !text.is_empty())
}

fn default_value(value: &DefaultValue) -> Option<Node<'_>> {
    let node = match value {
        DefaultValue::Null => return None,
        DefaultValue::Boolean(value) => Node::Boolean(*value),
        DefaultValue::Number(Number::Integer(value)) => Node::Integer(i64::try_from(*value).ok()?),
        DefaultValue::Number(Number::Float(value)) => Node::Number(*value),
        DefaultValue::String(text) => Node::from(text.as_str()),
        DefaultValue::EmptyList => Node::List(Vec::new()),
        DefaultValue::EmptyMap => Node::Object(Schema::any()),
    };
    Some(node)
}
