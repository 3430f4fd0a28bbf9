//! Declarations in the words of a model: structures and enumerations keep their names.

use std::borrow::Cow;

use crate::model::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::read::conventions;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

use super::declaration::{Declaration, Kind};
use super::reference::Reference;
use super::resolve::Declared;
use super::{nesting, structure};

/// How many values lists and maps may repeat where they are used; those of botocore repeat none.
const MOST_REPEATED: usize = 200_000;

/// The shapes that can be referred to by name, in the order of the document.
pub(super) fn shapes<'d>(
    declarations: &'d [Declaration<'d>],
    declared: &Declared<'d>,
    sink: &mut Sink,
) -> Vec<Shape> {
    nesting::check(declarations, declared, sink);
    let mut repeated = 0;
    declarations
        .iter()
        .filter_map(|declaration| shape(declaration, declared, &mut repeated, sink))
        .collect()
}

fn shape(
    declaration: &Declaration<'_>,
    declared: &Declared<'_>,
    repeated: &mut usize,
    sink: &mut Sink,
) -> Option<Shape> {
    let Declaration { name, kind, sensitive } = declaration;
    let kind = match kind {
        Kind::Structure(declaration) => {
            ShapeKind::Structure(structure(declaration, *sensitive, declared, repeated, sink))
        }
        Kind::Enumeration(values) => ShapeKind::Enumeration(values.clone()),
        Kind::List(item) => {
            declared.expect(item, sink);
            return None;
        }
        Kind::Map(key, value) => {
            check_key(&name.value, key, declared, sink);
            declared.expect(value, sink);
            return None;
        }
        Kind::Scalar(_) | Kind::Broken => return None,
    };
    Some(conventions::shape(owned(name), kind))
}

/// What is sensitive as a whole is so in every part: the output of an operation is held by no
/// member that could say it.
fn structure(
    declaration: &structure::Structure<'_>,
    sensitive: bool,
    declared: &Declared<'_>,
    repeated: &mut usize,
    sink: &mut Sink,
) -> Structure {
    let structure::Structure { members, required, exception, event_stream: _ } = declaration;
    let members = members.iter().map(|structure::Member { name, reference }| {
        let reference = reference.as_ref();
        Member {
            name: owned(name),
            required: required.contains(&name.value),
            sensitive: sensitive || reference.is_some_and(|to| declared.is_sensitive(to)),
            ty: reference.map_or(Type::Any, |to| ty(to, declared, repeated, sink)),
            ty_span: reference.map_or(name.span, |to| to.shape.span),
        }
    });
    Structure { members: members.collect(), exception: *exception, output: false }
}

/// The type of a member; a list stands where it is used, and so do the values that its items are
/// limited to.
fn ty(
    reference: &Reference<'_>,
    declared: &Declared<'_>,
    repeated: &mut usize,
    sink: &mut Sink,
) -> Type {
    declared.expect(reference, sink);
    let before = *repeated;
    *repeated = before.saturating_add(declared.values_inside(reference));
    if *repeated <= MOST_REPEATED {
        return declared.ty(reference);
    }
    if before <= MOST_REPEATED {
        let message = format!("lists and maps repeat more than {MOST_REPEATED} values in all");
        sink.error(reference.shape.span, message)
            .label("too many with these")
            .help("give the values a shape of their own: `\"type\": \"string\", \"enum\": [...]`");
    }
    Type::Any
}

fn check_key(map: &str, key: &Reference<'_>, declared: &Declared<'_>, sink: &mut Sink) {
    let Some(declaration) = declared.expect(key, sink) else {
        return;
    };
    if !Declared::is_text(declaration) {
        sink.error(
            key.shape.span,
            format!("the key of map `{map}` is `{}`, which is not text", key.shape.value),
        )
        .label("expected a shape of type `string`")
        .help("the keys of JSON objects are text");
    }
}

fn owned(name: &Spanned<Cow<'_, str>>) -> Spanned<String> {
    Spanned::new(name.value.clone().into_owned(), name.span)
}
