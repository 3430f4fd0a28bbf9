//! Keys of maps.

use std::collections::BTreeMap;

use crate::model::shape::{Shape, ShapeKind, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::model as messages;

use super::Names;

/// Reports keys of maps that are shapes whose values are not strings: keys in JSON are strings.
///
/// Keys of other types are reported by the readers.
pub(super) fn check<'m>(
    shape: &'m Shape,
    names: &Names<'m>,
    checked: &mut CheckedKeys<'m>,
    sink: &mut Sink,
) {
    shape.for_each_type(&mut |ty| {
        ty.for_each(&mut |ty| {
            let Type::Map(key, _) = ty else { return };
            let Type::Ref(name) = &**key else { return };
            if !is_text(key, names, checked) {
                sink.error(name.span, messages::map_key_is_not_a_string());
            }
        });
    });
}

/// The shapes that were checked, and whether their values are strings.
pub(super) struct CheckedKeys<'m> {
    texts: BTreeMap<&'m str, bool>,
    /// Whether [`Type::Any`] may be in place of a type that was reported.
    is_broken: bool,
}

impl CheckedKeys<'_> {
    pub(super) fn new(is_broken: bool) -> Self {
        Self { texts: BTreeMap::new(), is_broken }
    }
}

/// Whether values of a type are strings, also through aliases; a cycle has a diagnostic already.
fn is_text<'m>(key: &'m Type, names: &Names<'m>, checked: &mut CheckedKeys<'m>) -> bool {
    let mut passed = Vec::new();
    let mut key = key;
    let text = loop {
        let Type::Ref(name) = key else {
            break key.is_text() || checked.is_broken && *key == Type::Any;
        };
        if let Some(text) = checked.texts.get(name.value.as_str()) {
            break *text;
        }
        // Assumed until it is known, so that a cycle ends.
        checked.texts.insert(&name.value, true);
        passed.push(name.value.as_str());
        key = match names.shape(&name.value).map(|shape| &shape.kind) {
            Some(ShapeKind::Alias(target)) => target,
            Some(ShapeKind::Enumeration(_)) | None => break true,
            Some(
                ShapeKind::Structure(_) | ShapeKind::Union(_) | ShapeKind::IntegerEnumeration(_),
            ) => break false,
        };
    };
    checked.texts.extend(passed.into_iter().map(|name| (name, text)));
    text
}
