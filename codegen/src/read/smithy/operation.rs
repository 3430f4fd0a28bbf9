//! Operations, with their inputs, outputs and errors.

use std::borrow::Cow;

use crate::model::shape::Operation;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::entries::{Definition, Entries, target, targets};
use super::{id, prelude};

/// The operations with these ids.
pub(super) fn operations<'a>(
    ids: &[Spanned<Cow<'a, str>>],
    common_errors: &[Spanned<Cow<'a, str>>],
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Vec<Operation> {
    let mut operations = Vec::with_capacity(ids.len());
    for operation in ids {
        let Some(found) = entries.get(&operation.value) else {
            sink.error(operation.span, messages::unknown_shape(&operation.value, None));
            continue;
        };
        operations.push(read(found, common_errors, entries, sink));
    }
    operations
}

fn read<'a>(
    operation: &Definition<'a>,
    common_errors: &[Spanned<Cow<'a, str>>],
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Operation {
    let Definition { id, ty: _, object, traits } = operation;
    let mut side = |key| {
        let what = format!("`{key}` of `{}`", id.value);
        let object = object.get(key)?.object(&what, sink)?;
        let target = target(&object, &what, sink)?;
        if target.value == prelude::UNIT {
            return None;
        }
        structure(target, entries, sink)
    };
    let (input, output) = (side("input"), side("output"));
    let own = targets(object, "errors", &id.value, sink);
    let common = common_errors.iter().filter(|error| !own.contains(error)).cloned();
    let common: Vec<_> = common.collect();
    let errors = own.into_iter().chain(common);
    let errors = errors.filter_map(|error| structure(error, entries, sink)).collect();
    Operation { name: owned(&id::name(id)), input, output, errors, traits: traits.read(sink) }
}

/// The name of a structure, which is reported if it is not one.
fn structure(
    id: Spanned<Cow<'_, str>>,
    entries: &Entries<'_>,
    sink: &mut Sink,
) -> Option<Spanned<String>> {
    match entries.get(&id.value) {
        Some(found) if found.ty.value == "structure" => Some(owned(&id::name(&id))),
        Some(_) => {
            sink.error(id.span, messages::not_a_structure("this", &id.value));
            None
        }
        None => {
            sink.error(id.span, messages::unknown_shape(&id.value, None));
            None
        }
    }
}

fn owned(name: &Spanned<Cow<'_, str>>) -> Spanned<String> {
    Spanned::new(name.value.clone().into_owned(), name.span)
}
