//! The depfile: make rules with the inputs of each generated file.

use std::path::{MAIN_SEPARATOR, Path};

use crate::edge::find::ModelFiles;
use crate::edge::{DisplayPath, files, report, staged};
use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files as messages;

/// A rule for each generated file, and the path of the depfile if one was requested.
#[derive(Debug)]
pub(super) struct Depfile {
    place: Option<DisplayPath>,
    rules: Vec<u8>,
}

impl Depfile {
    /// A depfile without rules.
    pub(super) fn new(path: Option<&Path>) -> Self {
        Self { place: path.map(DisplayPath::new), rules: Vec::new() }
    }

    /// Checks, before anything is written, that the depfile replaces at most an older one. `file` is the
    /// file with the jobs.
    pub(super) fn check<'m>(
        &self,
        models: impl Iterator<Item = &'m ModelFiles>,
        file: Option<&'m Path>,
        out: &DisplayPath,
    ) -> Result<(), Diagnostics> {
        let Some(place) = &self.place else { return Ok(()) };
        let path = place.path();
        let mut inputs = models.flat_map(ModelFiles::inputs).chain(file);
        if inputs.any(|input| files::is_same(path, input)) {
            return Err(report(messages::depfile_is_an_input(place.shown())));
        }
        let is_generated = place.file_name().to_ascii_lowercase().ends_with(".rs")
            && files::is_same(place.parent().path(), out.path());
        if is_generated || files::is_same(path, out.path()) {
            return Err(report(messages::depfile_is_an_output(place.shown())));
        }
        replaceable(place)
    }

    /// Adds a rule.
    pub(super) fn add<'a>(&mut self, file: &Path, inputs: impl IntoIterator<Item = &'a Path>) {
        self.rules.extend(escaped(file));
        self.rules.push(b':');
        for input in inputs {
            self.rules.push(b' ');
            self.rules.extend(escaped(input));
        }
        self.rules.push(b'\n');
    }

    /// Writes the depfile, if one was requested.
    pub(super) fn write(&self) -> Result<(), Diagnostics> {
        let Some(place) = &self.place else { return Ok(()) };
        // The file may have been created since the check.
        replaceable(place)?;
        staged::write_if_changed(place, &self.rules).map(|_| ())
    }
}

fn replaceable(place: &DisplayPath) -> Result<(), Diagnostics> {
    if !place.path().exists() || are_rules(&files::read(place)?) {
        return Ok(());
    }
    Err(report(messages::not_a_depfile(place.shown())))
}

/// Whether a text may be a depfile of ours. Depfiles cannot have a mark, because ninja does not accept
/// comments in them.
fn are_rules(text: &[u8]) -> bool {
    text.split_inclusive(|byte| *byte == b'\n').all(is_rule)
}

/// Whether a line is a complete rule for a Rust file; only `mod.rs` may have no inputs.
fn is_rule(line: &[u8]) -> bool {
    let Some(line) = line.strip_suffix(b"\n") else { return false };
    let colon = line.windows(4).position(|bytes| bytes == b".rs:");
    let Some((file, inputs)) = colon.and_then(|at| line.split_at_checked(at + 3)) else {
        return false;
    };
    matches!(inputs, [b':', b' ', _, ..]) || (inputs == b":" && file.ends_with(b"mod.rs"))
}

/// A path escaped for make and ninja: a backslash before a space, `#` and `:`, and a doubled `$`.
/// <https://www.gnu.org/software/make/manual/html_node/Rule-Syntax.html>
///
/// The colon of a drive (`C:`) is not escaped, which both accept. Paths are bytes, as for the system.
fn escaped(path: &Path) -> Vec<u8> {
    let path = path.as_os_str().as_encoded_bytes();
    let mut text = Vec::with_capacity(path.len());
    for (at, byte) in path.iter().copied().enumerate() {
        match byte {
            b':' if at == 1 => {}
            b' ' | b'#' | b':' => text.push(b'\\'),
            b'$' => text.push(b'$'),
            _ => {}
        }
        text.push(if char::from(byte) == MAIN_SEPARATOR { b'/' } else { byte });
    }
    text
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::cli::depfile::{Depfile, are_rules};

    #[test]
    fn paths_are_escaped_for_make() {
        for (file, inputs, expected) in [
            ("out/a.rs", vec!["m/a.md"], "out/a.rs: m/a.md\n"),
            ("out/a.rs", vec!["m/a.md", "m/b.md"], "out/a.rs: m/a.md m/b.md\n"),
            ("my out/a.rs", vec!["a$b/#1.md"], "my\\ out/a.rs: a$$b/\\#1.md\n"),
            ("C:/out/a.rs", vec!["at 10:30.md"], "C:/out/a.rs: at\\ 10\\:30.md\n"),
        ] {
            let mut depfile = Depfile::new(None);
            depfile.add(Path::new(file), inputs.into_iter().map(Path::new));
            assert_eq!(String::from_utf8_lossy(&depfile.rules), expected);
            assert!(are_rules(&depfile.rules), "{expected}");
        }
    }

    #[test]
    fn only_rules_for_generated_files_are_replaced() {
        for (text, expected) in [
            ("", true),
            ("out/a.rs: m/a.md\nout/mod.rs: m/a.md\n", true),
            ("out/mod.rs:\n", true),
            ("out/a.rs: m/a.md", false),
            ("out/a.rs:\n", false),
            ("out/a.rs: m/a.md\n\tcommand\n", false),
            ("all: out/a.rs\n", false),
            ("# Type definitions\n", false),
            ("// @generated\n", false),
            ("\n", false),
        ] {
            assert_eq!(are_rules(text.as_bytes()), expected, "{text:?}");
        }
    }
}
