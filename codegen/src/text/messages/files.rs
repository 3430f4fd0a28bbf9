//! Messages about files: finding models, reading and writing.

use std::fmt::Display;

use crate::text::message::Message;
#[cfg(feature = "json")]
use crate::text::source::LONGEST_TEXT;

// Finding models.

/// What a path to a model may be.
const EXPECTED: &str = "expected a page (`*.md`), a stub (`*.pyi`), a JSON model (`*.json`), or a \
                        folder with `type_defs.md`, `type_defs.pyi` or `service-2.json` in it or below";

/// A service of AWS whose name is, or may be, meant as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    /// It has the name.
    Known(&'static str),
    /// Its name is similar.
    Near(&'static str),
}

pub(crate) fn path_does_not_exist(
    path: &str,
    base: Option<&str>,
    nearest: Option<&str>,
    service: Option<&Service>,
) -> Message {
    let mut message = Message::new("SW0701", format!("`{path}` does not exist"));
    if let Some(base) = base {
        message = message.with_help(format!("relative paths start at `{base}`"));
    }
    match (nearest, service) {
        (Some(_), _) => message.with_suggestion(nearest),
        (None, Some(Service::Known(name))) => message.with_help(format!(
            "for the model of the service of AWS, write `service = \"{name}\"`, or \
             `.service(\"{name}\")` in a build script"
        )),
        (None, Some(Service::Near(name))) => {
            message.with_help(format!("did you mean the service `{name}` of AWS?"))
        }
        (None, None) => message.with_help(EXPECTED),
    }
}

pub(crate) fn no_model_in_folder(folder: &str, other: Option<&str>) -> Message {
    let message = Message::new("SW0702", format!("no model in `{folder}`")).with_help(EXPECTED);
    match other {
        Some(other) => message.with_help(format!("to read a single file, name it: `{other}`")),
        None => message,
    }
}

pub(crate) fn too_many_imports(file: &str, files: usize, megabytes: usize) -> Message {
    let text = format!("`{file}` imports more than {files} files or {megabytes} MB");
    Message::new("SW0771", text).with_help("read a module that imports less")
}

/// `command` unpacks the archive.
pub(crate) fn archive(file: &str, command: &str) -> Message {
    Message::new("SW0705", format!("`{file}` is an archive that is not read"))
        .with_help(format!("unpack it first, and name the folder: `{command}`"))
}

#[cfg(feature = "json")]
pub(crate) fn not_unpacked(file: &str, reason: &str) -> Message {
    Message::new("SW0709", format!("cannot unpack `{file}`: {reason}"))
        .with_help("the file may be incomplete: get it again")
}

#[cfg(feature = "json")]
pub(crate) fn too_long_unpacked(file: &str) -> Message {
    let text = format!("`{file}` has more than {LONGEST_TEXT} bytes when it is unpacked");
    Message::new("SW0710", text).with_help("a model of AWS is a tenth as long: check the file")
}

#[cfg(feature = "archive")]
pub(crate) fn archive_too_long(file: &str, length: usize, limit: usize) -> Message {
    let text = format!("`{file}` is {length} bytes long; the limit for archives is {limit}");
    Message::new("SW0715", text).with_help("unpack it, and name the folder of the models")
}

pub(crate) fn not_a_model_file(file: &str) -> Message {
    Message::new("SW0706", format!("`{file}` is neither a page nor a JSON model"))
        .with_help(EXPECTED)
}

pub(crate) fn link_cycle(path: &str) -> Message {
    Message::new("SW0707", format!("`{path}` leads back to a folder above it"))
        .with_help("name the folders of the models, or remove the link")
}

pub(crate) fn skipped_link(path: &str) -> Message {
    Message::new("SW0708", format!("`{path}` is a dangling link, and is skipped"))
        .with_help("create the target, or remove the link")
}

// Reading and writing.

pub(crate) fn io_error(action: &str, path: &str, reason: impl Display) -> Message {
    Message::new("SW0711", format!("cannot {action} `{path}`: {reason}"))
}

pub(crate) fn dangling_link(path: &str) -> Message {
    Message::new("SW0712", format!("`{path}` is a dangling link"))
        .with_help("create the target, or remove the link")
}

pub(crate) fn not_a_regular_file(path: &str) -> Message {
    Message::new("SW0713", format!("`{path}` is not a regular file"))
        .with_help("expected a file: devices and pipes are not read")
}

pub(crate) fn not_generated(path: &str) -> Message {
    Message::new("SW0714", format!("`{path}` was not generated, so it is not replaced"))
        .with_help("expected no file, or one with `@generated` in its first line")
        .with_help("use another folder, or move the file away")
}

// The files of services.

pub(crate) fn service_name_is_not_a_file_name(model: &str, service: &str) -> Message {
    let text = format!("the service name `{service}` of `{model}` cannot be the name of a file");
    Message::new("SW0721", text).with_help(
        "expected a lowercase letter, then lowercase letters, digits and `_`; not a keyword, and \
         not a device of Windows",
    )
}

pub(crate) fn duplicate_service(service: &str, first: &str, second: &str) -> Message {
    Message::new("SW0722", format!("`{first}` and `{second}` are both the service `{service}`"))
        .with_help(format!("each service has one file: generate `{second}` into another folder"))
}

// Schemas.

#[cfg(feature = "cli")]
pub(crate) fn several_models(path: &str, count: usize, first: &str) -> Message {
    Message::new("SW0751", format!("`{path}` has {count} models, and a schema is of one"))
        .with_help(format!("name one of them: `{first}`"))
}

// Build scripts.

pub(crate) fn build_without_model() -> Message {
    Message::new("SW0731", "there is nothing to generate")
        .with_help("name a model with `.model(\"path\")`")
}

pub(crate) fn no_out_dir() -> Message {
    Message::new("SW0732", "there is no folder to write to: `OUT_DIR` is not set")
        .with_help("cargo sets it for build scripts; elsewhere, name a folder with `.out_dir(..)`")
}

// The command.

#[cfg(feature = "cli")]
pub(crate) fn missing_file(file: &str, origin: &str, command: &str) -> Message {
    Message::new("SW0741", format!("`{file}` is missing; it is generated from {origin}"))
        .with_help(format!("run `{command}`"))
}

#[cfg(feature = "cli")]
pub(crate) fn outdated_file(
    file: &str,
    origin: &str,
    expected: &str,
    command: &str,
    is_generated: bool,
) -> Message {
    let help = if is_generated {
        format!("run `{command}`")
    } else {
        format!("it was not generated, so it is not replaced: move it away, and run `{command}`")
    };
    Message::new("SW0742", format!("`{file}` differs from what {origin} generates"))
        .with_label(expected)
        .with_help(help)
}

#[cfg(feature = "cli")]
pub(crate) fn file_of_no_model(file: &str) -> Message {
    Message::new("SW0748", format!("`{file}` is generated, but no model of this run generates it"))
        .with_help("`--prune` removes it; to keep it, add its model to the run")
}

#[cfg(feature = "cli")]
pub(crate) fn no_jobs(file: &str) -> Message {
    Message::new("SW0749", format!("there is nothing to generate: no job in `{file}`"))
        .with_help("name models and a folder: `shapewright generate MODEL --out DIR`")
        .with_help(format!("or add `[[generate]]` with `models` and `out` to `{file}`"))
}

#[cfg(feature = "cli")]
pub(crate) fn depfile_is_an_input(path: &str) -> Message {
    Message::new("SW0743", format!("the depfile `{path}` would replace an input of this run"))
        .with_help("name another file with `--depfile`")
}

#[cfg(feature = "cli")]
pub(crate) fn depfile_is_an_output(path: &str) -> Message {
    let text = format!("the depfile `{path}` would replace a generated file");
    Message::new("SW0744", text)
        .with_help("name a file that does not end in `.rs`, or one in another folder")
}

#[cfg(feature = "cli")]
pub(crate) fn not_a_depfile(path: &str) -> Message {
    Message::new("SW0745", format!("`{path}` is not a depfile, so it is not replaced"))
        .with_help("expected no file, or one that has only rules for generated files")
        .with_help("name another file with `--depfile`, or move this one away")
}

#[cfg(feature = "cli")]
pub(crate) fn cannot_print(reason: impl Display) -> Message {
    Message::new("SW0746", format!("cannot write to standard output: {reason}"))
}

#[cfg(feature = "cli")]
pub(crate) fn unknown_code(code: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0747", format!("unknown code `{code}`"))
        .with_suggestion(nearest)
        .with_help("`shapewright explain --list` prints all codes")
}
