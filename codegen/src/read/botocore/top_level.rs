//! The objects at the top of a document.

use crate::read::json::{Object, Value};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;

/// An object that every document has.
pub(super) fn object<'a>(document: &Object<'a>, key: &str, sink: &mut Sink) -> Option<Object<'a>> {
    let value: Option<Value<'a>> = document.get(key);
    if value.is_none() {
        sink.error(document.place, messages::missing_top_level_key(key));
    }
    value?.object(format_args!("`{key}`"), sink)
}
