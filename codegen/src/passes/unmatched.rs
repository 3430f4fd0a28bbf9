//! Settings for several models that match none of them.

use std::collections::BTreeSet;

use crate::config;
use crate::config::options::{Options, Setting, is_of_runtime};
use crate::model::lookup::ShapeLookup;
use crate::model::shape::Model;
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::options as messages;
use crate::text::source::Sources;

/// The names in settings that no model of a run has, collected model by model.
#[derive(Debug, Default)]
pub(crate) struct Unmatched(Option<BTreeSet<String>>);

impl Unmatched {
    /// Adds the names that one model does not have.
    pub(crate) fn add(&mut self, unmatched: BTreeSet<String>) {
        self.0 = Some(match self.0.take() {
            Some(before) => before.intersection(&unmatched).cloned().collect(),
            None => unmatched,
        });
    }

    /// The names that no model had.
    pub(crate) fn names(&self) -> Option<&BTreeSet<String>> {
        self.0.as_ref().filter(|names| !names.is_empty())
    }
}

/// The names in patches and replacements that no shape of a model has.
pub(crate) fn unmatched(model: &Model, options: &Options) -> BTreeSet<String> {
    if !options.shared {
        return BTreeSet::new();
    }
    let lookup = ShapeLookup::new(model);
    let unmatched = names_of(options).filter(|setting| lookup.place(&setting.text).is_none());
    unmatched.map(|setting| setting.text.clone()).collect()
}

/// Reports the settings that name shapes which no model has.
pub(crate) fn report(
    sources: &Sources,
    options: &Options,
    unmatched: &BTreeSet<String>,
) -> Diagnostics {
    let mut sink = Sink::default();
    let options = config::read(sources, options, &mut Sink::default());
    let mut reported = BTreeSet::new();
    for setting in names_of(&options).filter(|setting| unmatched.contains(&setting.text)) {
        if reported.insert(&setting.text) {
            sink.error(setting.place, messages::unknown_shape_in_all_models(&setting.text));
        }
    }
    sink.into_diagnostics()
}

fn names_of(options: &Options) -> impl Iterator<Item = &Setting> {
    let shapes = options.patches.iter().map(|patch| &patch.shape);
    let replaced = options.replacements.iter().map(|replacement| &replacement.replaced);
    shapes.chain(replaced.filter(|setting| !is_of_runtime(&setting.text)))
}
