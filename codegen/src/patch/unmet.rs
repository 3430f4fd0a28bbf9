//! Options for several models: what none of them has.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Sink};
use crate::names;
use crate::options::{Options, Wish};
use crate::select;
use crate::shape::Model;
use crate::source::{SourceId, Sources};

use super::document;

/// The names in patches and replacements that no shape of a model has.
pub(crate) fn unmet(model: &Model, options: &Options) -> BTreeSet<String> {
    if !options.shared {
        return BTreeSet::new();
    }
    let unmet = names_of(options).filter(|wish| select::find(model, &wish.text).is_none());
    unmet.map(|wish| wish.text.clone()).collect()
}

/// What a text of options asks of shapes that no model has.
pub(crate) fn report(sources: &Sources, id: SourceId, unmet: &BTreeSet<String>) -> Diagnostics {
    let mut sink = Sink::default();
    let options = document::read(id, sources.text(id), &mut Sink::default());
    let mut told = BTreeSet::new();
    for wish in names_of(&options).filter(|wish| unmet.contains(&wish.text)) {
        if told.insert(&wish.text) {
            sink.error_at(wish.place, format!("no shape `{}` in any of the models", wish.text))
                .label("a patch of nothing");
        }
    }
    sink.into_diagnostics()
}

fn names_of(options: &Options) -> impl Iterator<Item = &Wish> {
    let shapes = options.patches.iter().map(|patch| &patch.shape);
    let replaced = options.replacements.iter().map(|replacement| &replacement.replaced);
    shapes.chain(replaced.filter(|wish| !names::RUNTIME_TYPES.contains(&wish.text.as_str())))
}
