//! The ids of shapes: `com.amazonaws.sqs#SendMessage`, `smithy.api#String`.

use std::borrow::Cow;

use crate::text::source::Spanned;

/// The namespace of the shapes that every model has.
pub(super) const PRELUDE: &str = "smithy.api";

/// The namespace and the name of an id; the namespace is empty if it has none.
pub(super) fn split(id: &str) -> (&str, &str) {
    id.split_once('#').unwrap_or(("", id))
}

/// The name of an id, without its namespace. That of a shape of the prelude keeps it, since a model may
/// have a shape of the same name.
pub(super) fn name<'a>(id: &Spanned<Cow<'a, str>>) -> Spanned<Cow<'a, str>> {
    let (namespace, name) = split(&id.value);
    if namespace == PRELUDE {
        return id.clone();
    }
    let name = match &id.value {
        Cow::Borrowed(id) => Cow::Borrowed(split(id).1),
        Cow::Owned(_) => Cow::Owned(name.to_owned()),
    };
    Spanned::new(name, id.span)
}
