//! Rules over a whole model: names resolve, and nothing is defined twice.

use std::collections::BTreeMap;

use crate::diagnostic::Sink;
use crate::shape::{Member, Model, Shape, ShapeKind, Structure, Type};
use crate::source::{Span, Spanned};
use crate::suggest;

/// Python objects that the stubs mention and that are no shapes.
const OBJECTS: [&str; 6] =
    ["AioBaseClient", "BaseClient", "Callable", "ConditionBase", "TransferConfig", "object"];

/// The types that every page may use by name.
const ATOMS: [&str; 10] =
    ["Any", "Decimal", "None", "bool", "bytes", "datetime", "float", "int", "str", "bytearray"];

/// Reports what is wrong with a model as a whole.
pub(crate) fn check(model: &Model, sink: &mut Sink) {
    let names = index(model, sink);
    for shape in &model.shapes {
        match &shape.kind {
            ShapeKind::Structure(Structure { members, exception: _ }) => {
                unique(
                    members.iter().map(|member| &member.name),
                    |name| format!("member `{name}` stands twice in `{}`", shape.name.value),
                    sink,
                );
            }
            ShapeKind::Enumeration(values) => unique(
                values,
                |value| format!("value `{value}` stands twice in `{}`", shape.name.value),
                sink,
            ),
            ShapeKind::Union(_) | ShapeKind::Alias(_) => {}
        }
        shape.for_each_type(&mut |ty| check_type(ty, &names, sink));
        check_keys(shape, &names, sink);
    }
    check_aliases(model, &names, sink);
}

/// The shapes by name; a second definition of a name is reported.
fn index<'m>(model: &'m Model, sink: &mut Sink) -> BTreeMap<&'m str, &'m Shape> {
    let mut names: BTreeMap<&str, &Shape> = BTreeMap::new();
    for shape in &model.shapes {
        if let Some(first) = names.get(shape.name.value.as_str()) {
            sink.error(shape.name.span, format!("`{}` is defined twice", shape.name.value))
                .label("defined again here")
                .and(first.name.span, "first defined here");
        } else {
            names.insert(&shape.name.value, shape);
        }
    }
    names
}

fn unique<'a>(
    names: impl IntoIterator<Item = &'a Spanned<String>>,
    message: impl Fn(&str) -> String,
    sink: &mut Sink,
) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for name in names {
        match seen.get(name.value.as_str()) {
            Some(first) => {
                sink.error(name.span, message(&name.value))
                    .label("stands again here")
                    .and(*first, "stands first here");
            }
            None => {
                seen.insert(&name.value, name.span);
            }
        }
    }
}

fn check_type(ty: &Type, names: &BTreeMap<&str, &Shape>, sink: &mut Sink) {
    match ty {
        Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
            check_type(item, names, sink);
        }
        Type::Map(key, value) => {
            check_type(key, names, sink);
            check_type(value, names, sink);
        }
        Type::Union(types) => types.iter().for_each(|ty| check_type(ty, names, sink)),
        Type::Ref(name) | Type::Extern(name) => check_name(name, names, sink),
        Type::Literal(values) => {
            unique(values, |value| format!("value `{value}` stands twice"), sink);
        }
        Type::String
        | Type::Integer
        | Type::Float
        | Type::Boolean
        | Type::Bytes
        | Type::Timestamp
        | Type::Decimal
        | Type::Any
        | Type::None
        | Type::Stream => {}
    }
}

/// A name is that of a shape, of an object of Python, or has a dot: then it is somebody else's.
fn check_name(name: &Spanned<String>, names: &BTreeMap<&str, &Shape>, sink: &mut Sink) {
    let text = name.value.as_str();
    if names.contains_key(text) || text.contains('.') || OBJECTS.contains(&text) {
        return;
    }
    let candidates = names.keys().copied().chain(ATOMS);
    let nearest = suggest::nearest(text, candidates);
    let diagnostic = sink
        .error(name.span, format!("unknown type `{text}`"))
        .label("not defined in this model")
        .suggest(nearest);
    if nearest.is_none() && text.ends_with("Type") {
        diagnostic.help("enumerations are defined in `literals.md`: put it beside the page");
    }
}

/// Keys of maps are text: JSON knows no others.
fn check_keys(shape: &Shape, names: &BTreeMap<&str, &Shape>, sink: &mut Sink) {
    match &shape.kind {
        ShapeKind::Structure(Structure { members, exception: _ }) => {
            for Member { ty, ty_span, .. } in members {
                check_key(ty, *ty_span, names, sink);
            }
        }
        ShapeKind::Union(types) => {
            types.iter().for_each(|ty| check_key(ty, shape.name.span, names, sink));
        }
        ShapeKind::Alias(ty) => check_key(ty, shape.name.span, names, sink),
        ShapeKind::Enumeration(_) => {}
    }
}

fn check_key(ty: &Type, place: Span, names: &BTreeMap<&str, &Shape>, sink: &mut Sink) {
    match ty {
        Type::Map(key, value) => {
            if !is_text(key, names) {
                sink.error(place, "the key of a map is not text")
                    .label("expected `str` or an enumeration as the key")
                    .help("the keys of JSON objects are text");
            }
            check_key(value, place, names, sink);
        }
        Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
            check_key(item, place, names, sink);
        }
        Type::Union(types) => types.iter().for_each(|ty| check_key(ty, place, names, sink)),
        Type::String
        | Type::Integer
        | Type::Float
        | Type::Boolean
        | Type::Bytes
        | Type::Timestamp
        | Type::Decimal
        | Type::Any
        | Type::None
        | Type::Stream
        | Type::Literal(_)
        | Type::Ref(_)
        | Type::Extern(_) => {}
    }
}

fn is_text(key: &Type, names: &BTreeMap<&str, &Shape>) -> bool {
    match key {
        Type::String | Type::Literal(_) => true,
        Type::Ref(name) => names
            .get(name.value.as_str())
            .is_none_or(|shape| matches!(shape.kind, ShapeKind::Enumeration(_))),
        // An unknown name has its own diagnostic.
        Type::Extern(_) => true,
        Type::Integer
        | Type::Float
        | Type::Boolean
        | Type::Bytes
        | Type::Timestamp
        | Type::Decimal
        | Type::Any
        | Type::None
        | Type::Stream
        | Type::List(_)
        | Type::Set(_)
        | Type::Map(..)
        | Type::Union(_)
        | Type::EventStream(_) => false,
    }
}

/// An alias that leads back to itself is no type.
fn check_aliases(model: &Model, names: &BTreeMap<&str, &Shape>, sink: &mut Sink) {
    for shape in &model.shapes {
        let mut at = shape;
        for _ in 0..names.len() {
            let ShapeKind::Alias(Type::Ref(next)) = &at.kind else {
                break;
            };
            let Some(next) = names.get(next.value.as_str()) else {
                break;
            };
            if next.name.value == shape.name.value {
                sink.error(shape.name.span, format!("`{}` is defined as itself", shape.name.value))
                    .label("this name leads back here");
                break;
            }
            at = next;
        }
    }
}
