//! Errors for paths without a model.

use std::borrow::Cow;
use std::path::Path;

use crate::edge::{DisplayPath, archive, files, report};
use crate::read::{START, recognise};
use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files::{self as messages, Service};
use crate::text::messages::source::{Unread, not_read_yet};
use crate::text::suggest;

/// Nothing exists at the path; `beside` are the names in its folder.
pub(super) fn absent(place: &DisplayPath, base: &Path, beside: &[String]) -> Diagnostics {
    let base = (place.path() != Path::new(place.shown())).then(|| base.display().to_string());
    let nearest = suggest::nearest(&place.file_name(), beside.iter().map(String::as_str));
    let nearest = nearest.map(|name| place.with_file_name(name));
    let nearest = nearest.as_ref().map(DisplayPath::shown);
    let name = place.file_name();
    let service = service(&name).filter(|_| place.shown() == name);
    report(messages::path_does_not_exist(place.shown(), base.as_deref(), nearest, service.as_ref()))
}

/// The services of botocore, by the names of their folders.
const SERVICES: &str = include_str!("services.txt");

/// The service that a name may be of: `s3`, `sso_oidc`, or a misspelled one.
fn service(name: &str) -> Option<Service> {
    let spelled = name.replace('_', "-").to_ascii_lowercase();
    let exact = SERVICES.lines().find(|service| *service == spelled).map(Service::Known);
    exact.or_else(|| suggest::nearest(name, SERVICES.lines()).map(Service::Near))
}

/// A folder without a model; `others` are its files that may be models with other names.
pub(super) fn no_model(root: &DisplayPath, others: &[DisplayPath]) -> Diagnostics {
    report(messages::no_model_in_folder(root.shown(), others.first().map(DisplayPath::shown)))
}

/// An archive that is not read.
pub(super) fn archive(file: &DisplayPath) -> Diagnostics {
    let command = match archive::Kind::of(file) {
        Some(archive::Kind::Zip) => format!("unzip {} -d unpacked", quoted(file)),
        Some(archive::Kind::Tar) | None => format!("tar -xf {}", quoted(file)),
    };
    report(messages::archive(file.shown(), &command))
}

/// A file that no format claims.
pub(super) fn unknown_kind(file: &DisplayPath) -> Diagnostics {
    unread(file).unwrap_or_else(|| report(messages::not_a_model_file(file.shown())))
}

/// The first file of a folder in a format that describes an API and is not read; none for other files,
/// such as a Python program.
pub(super) fn first_unread(files: impl Iterator<Item = DisplayPath>) -> Option<Diagnostics> {
    let is_model =
        |format| matches!(format, Unread::SmithyText | Unread::SmithyKey | Unread::OpenApi);
    let mut models = files.filter_map(|file| {
        let format = recognise(&file.file_name(), &files::start(&file, START))?;
        is_model(format).then(|| report(not_read_yet(file.shown(), format)))
    });
    models.next()
}

/// A file in a format that is recognised and not read; none for other files.
fn unread(file: &DisplayPath) -> Option<Diagnostics> {
    let format = recognise(&file.file_name(), &files::start(file, START))?;
    Some(report(not_read_yet(file.shown(), format)))
}

/// A link that leads back to a folder above it.
pub(super) fn circular(place: &DisplayPath) -> Diagnostics {
    report(messages::link_cycle(place.shown()))
}

/// A path quoted for a shell.
fn quoted(place: &DisplayPath) -> Cow<'_, str> {
    shlex::try_quote(place.shown()).unwrap_or(Cow::Borrowed(place.shown()))
}
