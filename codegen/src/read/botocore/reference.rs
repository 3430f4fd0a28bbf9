//! References: the name of a shape, with traits of this use of it.

use std::borrow::Cow;
use std::fmt;

use crate::read::declared::Reference;
use crate::read::json::{Object, Value};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::traits;

/// Reads the reference that `what` consists of.
pub(super) fn read<'a>(
    value: Value<'a>,
    what: fmt::Arguments<'_>,
    sink: &mut Sink,
) -> Option<Reference<'a>> {
    let object = value.object(what, sink)?;
    let shape = name(&object, what, sink)?;
    Some(Reference {
        shape,
        sensitive: object.flag("sensitive", sink),
        streaming: object.flag("streaming", sink),
        values: values(&object, sink),
        traits: traits::of_use(&object, sink),
    })
}

/// The name of the shape.
fn name<'a>(
    object: &Object<'a>,
    what: fmt::Arguments<'_>,
    sink: &mut Sink,
) -> Option<Spanned<Cow<'a, str>>> {
    let Some(shape) = object.get("shape") else {
        sink.error(object.place, messages::reference_without_shape(what));
        return None;
    };
    shape.string("`shape`", sink)
}

/// The values of `enum`, if there is one.
pub(super) fn values(object: &Object<'_>, sink: &mut Sink) -> Option<Vec<Spanned<String>>> {
    let items = object.get("enum")?.list("`enum`", sink)?;
    let mut values = Vec::with_capacity(items.len());
    let texts = items.filter_map(|item| item.string("a value of `enum`", sink));
    values.extend(texts.map(|text| Spanned::new(text.value.into_owned(), text.span)));
    Some(values)
}
