//! Operations, with their inputs, outputs and errors.

use std::borrow::Cow;
use std::fmt;

use crate::model::shape::Operation;
use crate::read::declared::DeclaredKind;
use crate::read::declared::resolve::Declarations;
use crate::read::json::{Entry, Object, Value};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::{reference, traits};

/// Every operation of a document, in its order; empty if it has no `operations`.
pub(super) fn operations(
    document: &Object<'_>,
    declared: &Declarations<'_>,
    sink: &mut Sink,
) -> Vec<Operation> {
    document
        .get("operations")
        .and_then(|operations| operations.object("`operations`", sink))
        .into_iter()
        .flatten()
        .filter_map(|entry| read(entry, declared, sink))
        .collect()
}

/// Reads an operation.
///
/// The key is the name: in old models of cloudfront, `name` differs from it and is not unique.
pub(super) fn read(
    entry: Entry<'_>,
    declared: &Declarations<'_>,
    sink: &mut Sink,
) -> Option<Operation> {
    let Entry { key: name, value } = entry;
    let object = value.object(format_args!("operation `{}`", name.value), sink)?;
    let mut side = |key| {
        let value = object.get(key)?;
        structure(value, format_args!("`{key}` of operation `{}`", name.value), declared, sink)
    };
    let (input, output) = (side("input"), side("output"));
    let errors = errors(&name.value, &object, declared, sink);
    let traits = traits::of_use(&object, sink);
    Some(Operation { input, output, errors, name: owned(name), traits })
}

fn errors(
    operation: &str,
    object: &Object<'_>,
    declared: &Declarations<'_>,
    sink: &mut Sink,
) -> Vec<Spanned<String>> {
    let Some(list) = object.get("errors") else {
        return Vec::new();
    };
    let items = list.list(format_args!("`errors` of operation `{operation}`"), sink);
    items
        .into_iter()
        .flatten()
        .filter_map(|item| {
            structure(
                item,
                format_args!("an item of `errors` of operation `{operation}`"),
                declared,
                sink,
            )
        })
        .collect()
}

/// The name of the structure that a reference leads to.
fn structure(
    reference: Value<'_>,
    what: fmt::Arguments<'_>,
    declared: &Declarations<'_>,
    sink: &mut Sink,
) -> Option<Spanned<String>> {
    let reference = reference::read(reference, what, sink)?;
    let name = &reference.shape;
    match &declared.expect(&reference, sink)?.kind {
        DeclaredKind::Structure(_) => Some(owned(reference.shape)),
        DeclaredKind::Broken => None,
        DeclaredKind::Enumeration(_)
        | DeclaredKind::Scalar(_)
        | DeclaredKind::List(..)
        | DeclaredKind::Map(..) => {
            sink.error(name.span, messages::not_a_structure(what, &name.value));
            None
        }
    }
}

fn owned(name: Spanned<Cow<'_, str>>) -> Spanned<String> {
    Spanned::new(name.value.into_owned(), name.span)
}
