//! Keys of maps.

use std::collections::BTreeMap;

use crate::model::shape::{Shape, ShapeKind, Type};
use crate::text::diagnostic::Sink;

use super::Names;

/// Reports keys of maps that are shapes and no text: JSON knows no other keys.
///
/// Of all other keys the parsers know enough to report them.
pub(super) fn check<'m>(
    shape: &'m Shape,
    names: &Names<'m>,
    judged: &mut Judged<'m>,
    sink: &mut Sink,
) {
    shape.for_each_type(&mut |ty| {
        ty.for_each(&mut |ty| {
            if let Type::Map(key, _) = ty
                && let Type::Ref(name) = &**key
                && !is_text(key, names, judged)
            {
                sink.error(name.span, "the key of a map is not text")
                    .label("expected text or an enumeration")
                    .help("the keys of JSON objects are text");
            }
        });
    });
}

/// Which names are those of texts, as far as it was asked.
pub(super) struct Judged<'m> {
    texts: BTreeMap<&'m str, bool>,
    /// Whether any value may be what is left of a type that was reported.
    is_broken: bool,
}

impl Judged<'_> {
    pub(super) fn new(is_broken: bool) -> Self {
        Self { texts: BTreeMap::new(), is_broken }
    }
}

/// Whether a type is text, by whatever names; one that goes in circles has its own diagnostic.
fn is_text<'m>(key: &'m Type, names: &Names<'m>, judged: &mut Judged<'m>) -> bool {
    let mut passed = Vec::new();
    let mut key = key;
    let text = loop {
        let Type::Ref(name) = key else {
            break key.is_text() || judged.is_broken && *key == Type::Any;
        };
        if let Some(text) = judged.texts.get(name.value.as_str()) {
            break *text;
        }
        // Until it is known otherwise, so that a circle ends.
        judged.texts.insert(&name.value, true);
        passed.push(name.value.as_str());
        key = match names.shape(&name.value).map(|shape| &shape.kind) {
            Some(ShapeKind::Alias(target)) => target,
            Some(ShapeKind::Enumeration(_)) | None => break true,
            Some(ShapeKind::Structure(_) | ShapeKind::Union(_)) => break false,
        };
    };
    judged.texts.extend(passed.into_iter().map(|name| (name, text)));
    text
}
