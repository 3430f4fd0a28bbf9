//! The objects at the top of a document.

use crate::read::json::{Object, Value};
use crate::text::diagnostic::Sink;

/// An object that every document has.
pub(super) fn object<'a>(document: &Object<'a>, key: &str, sink: &mut Sink) -> Option<Object<'a>> {
    let value: Option<Value<'a>> = document.get(key);
    if value.is_none() {
        sink.error(document.place, format!("the model has no `{key}`"))
            .label("this object has no such key")
            .help("a model is an object with `metadata`, `operations` and `shapes`");
    }
    value?.object(format_args!("`{key}`"), sink)
}
