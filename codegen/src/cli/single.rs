//! The model of a command that takes one.

use std::path::Path;

use crate::edge::find::{self, FindOptions, ModelFiles, ModelName};
use crate::edge::session::rendered;
use crate::edge::{DisplayPath, report};
use crate::text::messages::files::several_models;

/// The only model at a path, or of a service with that name; the error is rendered.
pub(super) fn model(path: &Path, options: &FindOptions<'_>) -> Result<ModelFiles, String> {
    let name = ModelName::Either(path.to_owned());
    let mut models =
        find::named(Path::new(""), &name, options).map_err(|refusal| rendered(&refusal))?;
    match (models.len(), models.pop()) {
        (1, Some(only)) => Ok(only),
        (count, _) => {
            let first = models.first().map_or("", ModelFiles::label);
            let path = DisplayPath::new(path);
            Err(rendered(&report(several_models(path.shown(), count, first))))
        }
    }
}
