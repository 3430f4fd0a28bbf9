//! `shapewright audit`: two sources side by side.

use std::ops::ControlFlow;
use std::path::Path;

use crate::config::options::Options;
use crate::edge::find::{self, FindOptions, ModelFiles, ModelName};
use crate::edge::session::rendered;
use crate::{Surface, surface};

use super::Ending;
use super::args::Audit;
use super::colour::Painter;
use super::console::Console;
use super::in_order::in_order;
use super::output;

/// Prints what differs between the types of two sources.
pub(super) fn run(arguments: &Audit, painter: Painter) -> Ending {
    let mut console = Console::new(false, painter);
    let options = arguments.options();
    let sides = [&arguments.a, &arguments.b];
    let sides = sides.map(|path| surfaces(path, &options, arguments, &mut console));
    let [Some(first), Some(second)] = sides else { return Ending::Errors };
    let audit = crate::audit(&first, &second);
    let text = audit.report(arguments.format(), arguments.summary);
    match output::print(&text) {
        Ok(()) => Ending::Differences(audit.code()),
        Err(errors) => {
            console.show(&errors);
            Ending::Errors
        }
    }
}

/// The types of each model at a path; `None` after an error in one of them.
fn surfaces(
    path: &Path,
    options: &Options,
    arguments: &Audit,
    console: &mut Console,
) -> Option<Vec<Surface>> {
    let find = FindOptions { sources: options.sources, config: arguments.config.as_deref() };
    let models = match find::named(Path::new(""), &ModelName::Either(path.to_owned()), &find) {
        Ok(models) => models,
        Err(refusal) => {
            console.show(&rendered(&refusal));
            return None;
        }
    };
    let mut options = options.clone();
    options.shared = models.len() > 1;
    let mut surfaces = Vec::with_capacity(models.len());
    let mut has_errors = false;
    let threads = arguments.threads();
    in_order(
        &models,
        threads,
        |model| of_model(model, &options),
        |surface| {
            match surface {
                Ok(surface) => surfaces.push(surface),
                Err(errors) => {
                    has_errors = true;
                    console.show(&errors);
                }
            }
            ControlFlow::Continue(())
        },
    );
    (!has_errors).then_some(surfaces)
}

/// The types of a model, or its rendered errors.
fn of_model(model: &ModelFiles, options: &Options) -> Result<Surface, String> {
    let sources = model.read().map_err(|refusal| rendered(&refusal))?;
    surface(&sources, options).map_err(|errors| errors.render(&sources))
}
