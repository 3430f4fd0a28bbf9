//! Types of the user in place of types of the runtime, or of shapes.

use std::collections::BTreeMap;

use crate::config::options::{Options, is_of_runtime};
use crate::model::shape::Model;
use crate::passes::lookup::ShapeLookup;

use super::forms::Form;

/// The replacements of a run.
pub(super) struct Replaced {
    forms: BTreeMap<Form, By>,
    any: Option<By>,
    shapes: BTreeMap<usize, By>,
}

/// What the documents of a type of the user are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum By {
    Form(Form),
    Text,
    Any,
    /// Nothing is known of the type at this path.
    Unknown(String),
}

/// Crates whose types the runtime reads in the forms of its own: those of instants, bytes and secrets.
const CRATES: [&str; 7] = ["bytes", "chrono", "jiff", "jiff_02", "jiff_1", "secrecy", "time"];

impl Replaced {
    pub(super) fn new(model: &Model, options: &Options) -> Self {
        let mut replaced = Self { forms: BTreeMap::new(), any: None, shapes: BTreeMap::new() };
        if options.replacements.is_empty() {
            return replaced;
        }
        let lookup = ShapeLookup::new(model);
        for replacement in &options.replacements {
            let (name, path) = (replacement.replaced.text.as_str(), replacement.by.text.as_str());
            if name == "Json" {
                replaced.any.get_or_insert_with(|| By::path(path));
            } else if let Some(form) = form(name) {
                replaced.forms.entry(form).or_insert_with(|| By::of_form(form, path));
            } else if let Some(place) = lookup.place(name).filter(|_| !is_of_runtime(name)) {
                replaced.shapes.entry(place).or_insert_with(|| By::path(path));
            }
        }
        // In a request, a timestamp has the type of the user too.
        let timestamp = replaced.forms.get(&Form::Timestamp).cloned();
        if let Some(timestamp) = timestamp {
            replaced.forms.entry(Form::TimestampInput).or_insert(timestamp);
        }
        replaced
    }

    pub(super) fn form(&self, form: Form) -> Option<By> {
        self.forms.get(&form).cloned()
    }

    pub(super) fn any(&self) -> Option<By> {
        self.any.clone()
    }

    pub(super) fn shape(&self, place: usize) -> Option<By> {
        self.shapes.get(&place).cloned()
    }
}

impl By {
    /// The documents of the type at a path.
    pub(super) fn path(path: &str) -> Self {
        match path.strip_prefix("::shapewright::") {
            Some("Json") => return Self::Any,
            Some(name) => {
                if let Some(form) = form(name) {
                    return Self::Form(form);
                }
            }
            None => {}
        }
        match path {
            "String" | "::std::string::String" | "::alloc::string::String" => Self::Text,
            path => Self::Unknown(path.to_owned()),
        }
    }

    /// The documents of the type at a path that replaces one of the runtime.
    fn of_form(form: Form, path: &str) -> Self {
        let first = path.trim_start_matches(':').split(':').next().unwrap_or("");
        if CRATES.contains(&first) { Self::Form(form) } else { Self::path(path) }
    }
}

/// The form of a type of the runtime.
fn form(name: &str) -> Option<Form> {
    let form = match name {
        "Blob" => Form::Blob,
        "BlobInput" => Form::BlobInput,
        "Decimal" => Form::Decimal,
        "JsonText" => Form::JsonText,
        "Timestamp" => Form::Timestamp,
        "TimestampInput" => Form::TimestampInput,
        _ => return None,
    };
    Some(form)
}
