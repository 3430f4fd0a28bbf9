//! `shapewright schema`: a JSON Schema of a model.

use crate::JsonSchema;
use crate::edge::DisplayPath;
use crate::edge::find::FindOptions;
use crate::edge::session::rendered;
use crate::edge::staged::{self, Written};

use super::Ending;
use super::args::Schema;
use super::colour::Painter;
use super::console::Console;
use super::{output, single};

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
    let model = single::model(&arguments.model, &found)?;
    let sources = model.read().map_err(|refusal| rendered(&refusal))?;
    let schema = crate::schema(&sources, &options, arguments.schema_options());
    let JsonSchema { text, mut diagnostics, .. } =
        schema.map_err(|errors| errors.render(&sources))?;
    diagnostics.append(model.warnings());
    console.show(&diagnostics.render(&sources));
    Ok(text)
}

fn write(arguments: &Schema, text: &str, console: &Console) -> Result<(), String> {
    let Some(out) = &arguments.out else { return output::print(text) };
    let file = DisplayPath::new(out);
    let staged = staged::stage_generated(&file, text).and_then(staged::put);
    match staged.map_err(|errors| rendered(&errors))? {
        Written::Wrote => console.print(format_args!("wrote {}", file.shown())),
        Written::Unchanged => console.print(format_args!("{} is up to date", file.shown())),
    }
    Ok(())
}
