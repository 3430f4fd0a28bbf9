//! Settings for several models that match none of them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::config;
use crate::config::options::{Options, Setting, is_of_runtime};
use crate::model::shape::Model;
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::options as messages;
use crate::text::source::Sources;
use crate::text::suggest;

use super::lookup::{self, ShapeLookup};
use super::roles::{self, OperationLookup};

/// What a setting names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    /// A shape.
    Shape,
    /// An operation.
    Operation,
}

/// A name in the settings that a model lacks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Missing {
    named: Named,
    name: String,
    /// The near miss in the model.
    nearest: Option<String>,
}

/// The names in settings that no model of a run has, collected model by model, with the near misses.
#[derive(Debug, Default)]
pub(crate) struct Unmatched(Option<BTreeMap<(Named, String), BTreeSet<String>>>);

impl Unmatched {
    /// Adds the names that one model does not have.
    pub(crate) fn add(&mut self, missing: BTreeSet<Missing>) {
        let before = self.0.take();
        let mut all = BTreeMap::new();
        for Missing { named, name, nearest } in missing {
            let key = (named, name);
            let mut found = match &before {
                Some(before) => match before.get(&key) {
                    Some(found) => found.clone(),
                    None => continue,
                },
                None => BTreeSet::new(),
            };
            found.extend(nearest);
            all.insert(key, found);
        }
        self.0 = Some(all);
    }

    /// Reports the settings whose names no model has; `None` if there are none.
    pub(crate) fn report(&self, sources: &Sources, options: &Options) -> Option<Diagnostics> {
        let missing = self.0.as_ref().filter(|missing| !missing.is_empty())?;
        let mut sink = Sink::default();
        let options = config::read(sources, options, &mut Sink::default());
        let mut reported = BTreeSet::new();
        for (named, setting) in names_of(&options) {
            let key = (named, setting.text.clone());
            let Some(near) = missing.get(&key) else { continue };
            if !reported.insert(key) {
                continue;
            }
            let nearest = suggest::nearest(&setting.text, near.iter().map(String::as_str));
            let message = match named {
                Named::Shape => messages::unknown_shape_in_all_models(&setting.text, nearest),
                Named::Operation => {
                    messages::unknown_operation_in_all_models(&setting.text, nearest)
                }
            };
            sink.error(setting.place, message);
        }
        Some(sink.into_diagnostics())
    }
}

/// The names in settings for several models that a model lacks.
pub(crate) fn unmatched(model: &Model, options: &Options) -> BTreeSet<Missing> {
    if !options.shared {
        return BTreeSet::new();
    }
    let lookup = ShapeLookup::new(model);
    let shared = names_of(options).filter(|(_, setting)| options.is_shared(setting));
    let operations = OperationLookup::new(model);
    let missing = shared.filter(|(named, setting)| match named {
        Named::Shape => lookup.place(&setting.text).is_none(),
        Named::Operation => !operations.has(&setting.text),
    });
    missing
        .map(|(named, setting)| Missing {
            named,
            name: setting.text.clone(),
            nearest: nearest(model, named, &setting.text),
        })
        .collect()
}

fn nearest(model: &Model, named: Named, name: &str) -> Option<String> {
    match named {
        Named::Shape => {
            let of_type = lookup::nearest_type(model, name, |_| true);
            of_type.or_else(|| lookup::nearest_shape(model, name).map(str::to_owned))
        }
        Named::Operation => {
            suggest::nearest(name, roles::operation_names(model)).map(str::to_owned)
        }
    }
}

fn names_of(options: &Options) -> impl Iterator<Item = (Named, &Setting)> {
    let patched = options.patches.iter().map(|patch| &patch.shape);
    let replaced = options.replacements.iter().map(|replacement| &replacement.replaced);
    let replaced = replaced.filter(|setting| !is_of_runtime(&setting.text));
    let shapes = options.shapes.iter().chain(patched).chain(replaced);
    let shapes = shapes.map(|setting| (Named::Shape, setting));
    shapes.chain(options.operations.iter().map(|setting| (Named::Operation, setting)))
}
