//! `shapewright list`, `show` and `why`: what the models have.

use std::path::Path;

use serde_json::{Value, json};

use crate::config::docs::DocsLevel;
use crate::edge::find::FindOptions;
use crate::edge::report;
use crate::edge::session::rendered;
use crate::passes::roles;
use crate::targets::{listing, why};
use crate::text::message::Message;
use crate::text::messages::options::{unknown_operation, unknown_shape};
use crate::text::messages::services::not_reached;
use crate::text::source::Sources;
use crate::text::suggest;
use crate::{Model, Options};

use super::Ending;
use super::args::{Form, List, Show, Why};
use super::colour::Painter;
use super::console::Console;
use super::{output, single};

/// Lists services, the operations of one, or the shapes of an operation.
pub(super) fn list(arguments: &List, painter: Painter) -> Ending {
    let listed = match (&arguments.model, &arguments.operation) {
        (None, _) => Ok(services(arguments.format)),
        (Some(path), operation) => model(path).and_then(|(_, model)| match operation {
            None => {
                let found = listing::operations(&model);
                Ok(formed(arguments.format, found.text(), &found.json()))
            }
            Some(name) => {
                let found =
                    listing::shapes(&model, name).ok_or_else(|| no_operation(name, &model))?;
                Ok(formed(arguments.format, found.text(), &found.json()))
            }
        }),
    };
    print(listed, painter)
}

/// Prints a shape as the Rust that it becomes.
pub(super) fn show(arguments: &Show, painter: Painter) -> Ending {
    print(shown(arguments), painter)
}

/// Prints a path that leads to a shape.
pub(super) fn why(arguments: &Why, painter: Painter) -> Ending {
    print(reason(arguments), painter)
}

fn services(form: Form) -> String {
    let services = shapewright_model::aws::services();
    let lines = services.iter().map(|service| format!("{}: {}\n", service.name, service.id));
    let json = services.iter().map(|service| json!({"name": service.name, "id": service.id}));
    let json: Vec<Value> = json.collect();
    let release = shapewright_model::aws::VERSION;
    formed(form, lines.collect(), &json!({"release": release, "services": json}))
}

fn shown(arguments: &Show) -> Result<String, String> {
    let (sources, model) = model(&arguments.model)?;
    let Some(shape) = model.find(&arguments.shape) else {
        return Err(no_shape(&arguments.shape, &model));
    };
    let name = &shape.name.value;
    let options = Options::default().docs(DocsLevel::Full).shape(name);
    let generated =
        crate::generate(&sources, &options).map_err(|errors| errors.render(&sources))?;
    let rust = item(&generated.text, name).unwrap_or_default();
    let json = json!({
        "service": model.service,
        "shape": name,
        "features": generated.features,
        "rust": rust,
    });
    Ok(formed(arguments.format, format!("{rust}\n"), &json))
}

/// The item of a shape: the one whose documentation has the name.
fn item<'t>(text: &'t str, shape: &str) -> Option<&'t str> {
    let name = format!("/// `{shape}`");
    let mut items = text.split("\n\n").filter(|item| {
        let mut lines = item.lines();
        let is_named = |line: &str| {
            line.strip_prefix(&name).is_some_and(|rest| rest.is_empty() || rest.starts_with(','))
        };
        lines.any(is_named) && item.lines().any(|line| line.starts_with("pub "))
    });
    items.next().map(str::trim_end)
}

fn reason(arguments: &Why) -> Result<String, String> {
    let (_, model) = model(&arguments.model)?;
    let found = model.find(&arguments.shape);
    let place = found.and_then(|found| {
        model.shapes.iter().position(|shape| shape.name.value == found.name.value)
    });
    let place = place.ok_or_else(|| no_shape(&arguments.shape, &model))?;
    let all: Vec<&str> = roles::operation_names(&model).collect();
    let named: Vec<&str> = arguments.operations.iter().map(String::as_str).collect();
    for name in &named {
        if !roles::OperationLookup::new(&model).has(name) {
            return Err(no_operation(name, &model));
        }
    }
    let operations = if named.is_empty() { &all } else { &named };
    let path = why::path(&model, operations, place)
        .ok_or_else(|| refused(not_reached(&arguments.shape, &named)))?;
    Ok(formed(arguments.format, path.text(), &path.json()))
}

/// The only model of a name, with its sources.
fn model(path: &Path) -> Result<(Sources, Model), String> {
    let only = single::model(path, &FindOptions::default())?;
    let sources = only.read().map_err(|refusal| rendered(&refusal))?;
    match crate::read(&sources) {
        Ok((model, _)) => Ok((sources, model)),
        Err(errors) => Err(errors.render(&sources)),
    }
}

fn no_shape(name: &str, model: &Model) -> String {
    let names = model.shapes.iter().map(|shape| shape.name.value.as_str());
    refused(unknown_shape(name, &model.service, suggest::nearest(name, names)))
}

fn no_operation(name: &str, model: &Model) -> String {
    let nearest = suggest::nearest(name, roles::operation_names(model));
    refused(unknown_operation(name, &model.service, nearest))
}

fn refused(message: Message) -> String {
    rendered(&report(message))
}

fn formed(form: Form, text: String, json: &Value) -> String {
    match form {
        Form::Text => text,
        Form::Json => format!("{json}\n"),
    }
}

fn print(text: Result<String, String>, painter: Painter) -> Ending {
    match text.and_then(|text| output::print(&text)) {
        Ok(()) => Ending::Done,
        Err(errors) => {
            Console::new(false, painter).show(&errors);
            Ending::Errors
        }
    }
}
