//! Shapes of the model for declarations: structures and enumerations keep their names.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::read::conventions;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::resolve::Declarations;
use super::{
    Body, Declaration, DeclaredKind, DeclaredMember, DeclaredStructure, Reference, nesting,
};

/// The number of values that may be repeated where lists and maps are used; botocore repeats none.
const MOST_REPEATED: usize = 200_000;

/// The shapes that can be referred to by name, in the order of the document, from declarations and the bodies
/// that were moved out of them.
pub(in crate::read) fn shapes<'d>(
    declarations: &'d [Declaration<'d>],
    bodies: Vec<Body<'_>>,
    declared: &Declarations<'d>,
    sink: &mut Sink,
) -> Vec<Shape> {
    nesting::check(declarations, declared, sink);
    let mut repeated = 0;
    declarations
        .iter()
        .zip(bodies)
        .filter_map(|(declaration, body)| shape(declaration, body, declared, &mut repeated, sink))
        .collect()
}

fn shape(
    declaration: &Declaration<'_>,
    body: Body<'_>,
    declared: &Declarations<'_>,
    repeated: &mut usize,
    sink: &mut Sink,
) -> Option<Shape> {
    let Declaration { name, kind, sensitive, traits: _ } = declaration;
    let Body { members, required, values, traits } = body;
    let kind = match kind {
        DeclaredKind::Structure(DeclaredStructure { exception, tagged, event_stream, .. }) => {
            let members = self::members(members, &required, *sensitive, declared, repeated, sink);
            ShapeKind::Structure(Structure {
                members,
                exception: *exception,
                tagged: *tagged,
                event_stream: *event_stream,
                ..Structure::default()
            })
        }
        DeclaredKind::Enumeration(_) => ShapeKind::Enumeration(values),
        DeclaredKind::List(item, _) => {
            declared.expect(item, sink);
            return None;
        }
        DeclaredKind::Map(key, value, _) => {
            check_key(&name.value, key, declared, sink);
            declared.expect(value, sink);
            return None;
        }
        DeclaredKind::Scalar(_) | DeclaredKind::Broken => return None,
    };
    Some(Shape { traits, ..conventions::shape_of_aws(owned(name), kind) })
}

/// All members of a sensitive structure are sensitive: no member holds the output of an operation, so
/// that the structure's own flag would be lost.
fn members(
    declared_members: Vec<DeclaredMember<'_>>,
    required: &BTreeSet<Cow<'_, str>>,
    sensitive: bool,
    declared: &Declarations<'_>,
    repeated: &mut usize,
    sink: &mut Sink,
) -> Vec<Member> {
    // A vector that is collected in place keeps the larger capacity of the declared members.
    let mut members = Vec::with_capacity(declared_members.len());
    members.extend(declared_members.into_iter().map(|DeclaredMember { name, mut reference }| {
        let traits = reference.as_mut().and_then(|to| declared.take_traits(to));
        let reference = reference.as_ref();
        Member {
            required: required.contains(&name.value),
            loosened: false,
            added_by_client: false,
            sensitive: sensitive || reference.is_some_and(|to| declared.is_sensitive(to)),
            ty: reference.map_or(Type::Any, |to| ty(to, declared, repeated, sink)),
            ty_span: reference.map_or(name.span, |to| to.shape.span),
            traits,
            name: Spanned::new(name.value.into_owned(), name.span),
        }
    }));
    members
}

/// The type of a member, with lists and maps written out.
fn ty(
    reference: &Reference<'_>,
    declared: &Declarations<'_>,
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
        let message = messages::too_many_repeated_values(MOST_REPEATED);
        sink.error(reference.shape.span, message);
    }
    Type::Any
}

fn check_key(map: &str, key: &Reference<'_>, declared: &Declarations<'_>, sink: &mut Sink) {
    let Some(declaration) = declared.expect(key, sink) else {
        return;
    };
    if !Declarations::is_text(declaration) {
        let message = messages::map_key_is_not_a_string(map, &key.shape.value);
        sink.error(key.shape.span, message);
    }
}

fn owned(name: &Spanned<Cow<'_, str>>) -> Spanned<String> {
    Spanned::new(name.value.clone().into_owned(), name.span)
}
