//! Options for several models: what none of them has.

use std::collections::BTreeSet;

use crate::config;
use crate::config::options::{Options, Setting, is_of_runtime};
use crate::model::lookup::ShapeLookup;
use crate::model::shape::Model;
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::source::Sources;

/// The names that no model of a run has, as models come by.
#[derive(Debug, Default)]
pub(crate) struct Unmatched(Option<BTreeSet<String>>);

impl Unmatched {
    /// Takes in what one more model has not.
    pub(crate) fn add(&mut self, unmatched: BTreeSet<String>) {
        self.0 = Some(match self.0.take() {
            Some(before) => before.intersection(&unmatched).cloned().collect(),
            None => unmatched,
        });
    }

    /// The names that none of the models had.
    pub(crate) fn names(&self) -> Option<&BTreeSet<String>> {
        self.0.as_ref().filter(|names| !names.is_empty())
    }
}

/// The names in patches and replacements that no shape of a model has.
pub(crate) fn unmatched(model: &Model, options: &Options) -> BTreeSet<String> {
    if !options.shared {
        return BTreeSet::new();
    }
    let called = ShapeLookup::new(model);
    let unmatched = names_of(options).filter(|wish| called.place(&wish.text).is_none());
    unmatched.map(|wish| wish.text.clone()).collect()
}

/// What a door and its text of options ask of shapes that no model has.
pub(crate) fn report(
    sources: &Sources,
    asked: &Options,
    unmatched: &BTreeSet<String>,
) -> Diagnostics {
    let mut sink = Sink::default();
    let options = config::read(sources, asked, &mut Sink::default());
    let mut told = BTreeSet::new();
    for wish in names_of(&options).filter(|wish| unmatched.contains(&wish.text)) {
        if told.insert(&wish.text) {
            sink.error(wish.place, format!("no shape `{}` in any of the models", wish.text))
                .label("a patch of nothing");
        }
    }
    sink.into_diagnostics()
}

fn names_of(options: &Options) -> impl Iterator<Item = &Setting> {
    let shapes = options.patches.iter().map(|patch| &patch.shape);
    let replaced = options.replacements.iter().map(|replacement| &replacement.replaced);
    shapes.chain(replaced.filter(|wish| !is_of_runtime(&wish.text)))
}
