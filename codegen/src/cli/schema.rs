//! `shapewright schema`: a JSON Schema of a model.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::JsonSchema;
use crate::edge::find::{self, FindOptions, ModelFiles, ModelName};
use crate::edge::session::rendered;
use crate::edge::staged::{self, Written};
use crate::edge::{DisplayPath, files, report};
use crate::text::messages::files::{cannot_print, several_models};

use super::Ending;
use super::args::Schema;
use super::colour::Painter;
use super::console::Console;

/// Prints the schema, or writes it to a file.
pub(super) fn run(arguments: &Schema, painter: Painter) -> Ending {
    let mut console = Console::new(false, painter);
    let written =
        schema(arguments, &mut console).and_then(|text| write(arguments, &text, &console));
    match written {
        Ok(()) => Ending::Done,
        Err(errors) => {
            console.show(&errors);
            Ending::Errors
        }
    }
}

/// The text of the schema, or the rendered errors.
fn schema(arguments: &Schema, console: &mut Console) -> Result<String, String> {
    let options = arguments.options();
    let found = FindOptions { sources: options.sources, config: arguments.config.as_deref() };
    let name = ModelName::Either(arguments.model.clone());
    let models = find::named(Path::new(""), &name, &found);
    let models = models.map_err(|refusal| rendered(&refusal))?;
    let model = single(arguments, &models)?;
    let sources = model.read().map_err(|refusal| rendered(&refusal))?;
    let schema = crate::schema(&sources, &options, arguments.schema_options());
    let JsonSchema { text, mut diagnostics, .. } =
        schema.map_err(|errors| errors.render(&sources))?;
    diagnostics.append(model.warnings());
    console.show(&diagnostics.render(&sources));
    Ok(text)
}

/// The only model at a path.
fn single<'m>(arguments: &Schema, models: &'m [ModelFiles]) -> Result<&'m ModelFiles, String> {
    match models {
        [model] => Ok(model),
        models => {
            let first = models.first().map_or("", ModelFiles::label);
            let path = DisplayPath::new(&arguments.model);
            Err(rendered(&report(several_models(path.shown(), models.len(), first))))
        }
    }
}

fn write(arguments: &Schema, text: &str, console: &Console) -> Result<(), String> {
    let Some(out) = &arguments.out else { return print(text) };
    let file = DisplayPath::new(out);
    let staged = staged::stage_generated(&file, text).and_then(staged::put);
    match staged.map_err(|errors| rendered(&errors))? {
        Written::Wrote => console.print(format_args!("wrote {}", file.shown())),
        Written::Unchanged => console.print(format_args!("{} is up to date", file.shown())),
    }
    Ok(())
}

/// Prints a text, unless the reader of standard output closed it.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(rendered(&report(cannot_print(files::reason(&error))))),
    }
}
