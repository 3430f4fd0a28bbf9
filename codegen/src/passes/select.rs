//! The part of a model that the user selects, with everything it needs.

use crate::config::options::{Options, Setting, is_of_runtime};
use crate::model::references::References;
use crate::model::shape::Model;
use crate::passes::lookup::{self, ShapeLookup};
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::suggest;

use super::roles::{self, OperationLookup};

/// Keeps the selected shapes and those that they lead to, in the model's order.
///
/// Everything is kept where nothing is selected. A selected shape may be written in any way that
/// [`ShapeLookup`] knows; a name that leads to no shape is an error. Replacements of other shapes have no
/// effect, and are removed from the options.
pub(crate) fn select(mut model: Model, mut options: Options, sink: &mut Sink) -> (Model, Options) {
    if options.shapes.is_empty() && options.operations.is_empty() {
        return (model, options);
    }
    let lookup = ShapeLookup::new(&model);
    let selected = selected(&model, &lookup, &options, sink);
    let kept = References::of(&model).reachable(selected);
    let all = options.clone();
    options.replacements.retain(|replacement| {
        let Setting { text, place } = &replacement.replaced;
        let shape = lookup.place(text).filter(|_| !is_of_runtime(text));
        let has_effect = shape.is_none_or(|shape| kept.get(shape) != Some(&false));
        if !has_effect && !all.is_shared(&replacement.replaced) {
            sink.warning(*place, messages::unused_replacement(text));
        }
        has_effect
    });
    let mut kept = kept.into_iter();
    model.shapes.retain(|_| kept.next().unwrap_or(false));
    // From here on, roles are those in the selected operations.
    model.shapes.iter_mut().for_each(|shape| shape.role = None);
    let operations = options.operations.iter().map(|setting| setting.text.as_str());
    let operations: ByName<&str, ()> = operations.collect();
    model.operations.retain(|operation| operations.contains(&operation.name.value));
    (model, options)
}

/// The places of the shapes that are selected by name or through operations.
fn selected(model: &Model, lookup: &ShapeLookup, options: &Options, sink: &mut Sink) -> Vec<usize> {
    let mut selected = Vec::new();
    for setting in &options.shapes {
        match lookup.place(&setting.text) {
            Some(place) => selected.push(place),
            None if options.is_shared(setting) => {}
            None => report_no_shape(setting, model, sink),
        }
    }
    if options.operations.is_empty() {
        return selected;
    }
    let operations = OperationLookup::new(model);
    for setting in &options.operations {
        let shapes = operations.shapes(&setting.text);
        if !operations.has(&setting.text) && !options.is_shared(setting) {
            report_no_operation(setting, model, sink);
        }
        selected.extend(shapes.into_iter().filter_map(|shape| lookup.place(shape)));
    }
    selected
}

fn report_no_shape(setting: &Setting, model: &Model, sink: &mut Sink) {
    let name = setting.text.as_str();
    let near = || {
        let of_type = lookup::nearest_type(model, name, |_| true);
        of_type.or_else(|| lookup::nearest_shape(model, name).map(str::to_owned))
    };
    let nearest = sink.suggests().then(near).flatten();
    let message = messages::unknown_shape(name, &model.service, nearest.as_deref());
    sink.error(setting.place, message);
}

fn report_no_operation(setting: &Setting, model: &Model, sink: &mut Sink) {
    let name = setting.text.as_str();
    let near = || suggest::nearest(name, roles::operation_names(model));
    let nearest = sink.suggests().then(near).flatten();
    sink.error(setting.place, messages::unknown_operation(name, &model.service, nearest));
}
