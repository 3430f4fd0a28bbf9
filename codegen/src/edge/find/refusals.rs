//! Why a path to a model cannot be read, and the way out.

use std::borrow::Cow;
use std::path::Path;

use crate::edge::{DisplayPath, refusal};
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::suggest;

const EXPECTED: &str = "expected a page (`*.md`), a JSON model (`*.json`), or a folder that holds \
                        `type_defs.md` or `service-2.json`, itself or in folders below";

/// There is nothing at the path; `beside` is what else its folder holds.
pub(super) fn absent(place: &DisplayPath, base: &Path, beside: &[String]) -> Diagnostics {
    let mut sink = Sink::default();
    let error = sink.error(None, format!("`{}` does not exist", place.shown()));
    if place.path() != Path::new(place.shown()) {
        error.help(format!("it was looked for in `{}`", base.display()));
    }
    match suggest::nearest(&place.file_name(), beside.iter().map(String::as_str)) {
        Some(name) => {
            let near = place.with_file_name(name);
            error.help(format!("did you mean `{}`?", near.shown()))
        }
        None => error.help(EXPECTED),
    };
    sink.into_diagnostics()
}

/// A folder without a model; `others` are the files in it that might be one by another name.
pub(super) fn no_model(root: &DisplayPath, others: &[DisplayPath]) -> Diagnostics {
    let mut sink = Sink::default();
    let error = sink.error(None, format!("`{}` holds no model", root.shown())).help(EXPECTED);
    if let Some(other) = others.first() {
        error.help(format!("a file is read by its own path: `{}`", other.shown()));
    }
    sink.into_diagnostics()
}

/// One compressed model.
pub(super) fn compressed(file: &DisplayPath) -> Diagnostics {
    refusal(
        format!("`{}` is compressed", file.shown()),
        [format!("unpack it first: `gunzip -k {}`", quoted(file))],
    )
}

/// A folder of compressed models alone.
pub(super) fn all_compressed(root: &DisplayPath, count: usize) -> Diagnostics {
    let models = if count == 1 { "model" } else { "models" };
    refusal(
        format!("`{}` holds {count} {models}, all compressed", root.shown()),
        [format!("unpack them first: `gunzip -kr {}`", quoted(root))],
    )
}

/// A wheel or another archive.
pub(super) fn packed(file: &DisplayPath) -> Diagnostics {
    refusal(
        format!("`{}` is an archive", file.shown()),
        [format!("unpack it first and name the folder: `unzip {} -d unpacked`", quoted(file))],
    )
}

/// A file that is neither a page nor a JSON model by its name.
pub(super) fn unknown_kind(file: &DisplayPath) -> Diagnostics {
    refusal(format!("`{}` is neither a page nor a JSON model", file.shown()), [EXPECTED.to_owned()])
}

/// A link that leads back to a folder above it.
pub(super) fn circular(place: &DisplayPath) -> Diagnostics {
    refusal(
        format!("`{}` leads back to a folder above it", place.shown()),
        ["name the folders of the models, or remove the link".to_owned()],
    )
}

/// A path as a shell takes it.
fn quoted(place: &DisplayPath) -> Cow<'_, str> {
    shlex::try_quote(place.shown()).unwrap_or(Cow::Borrowed(place.shown()))
}
