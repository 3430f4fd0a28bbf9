//! Paths as they are opened and as they are displayed.

use std::path::{Path, PathBuf};

/// A path as the system opens it, and as messages display it.
///
/// Paths in a build script are relative to its crate, but it runs in another folder; messages display
/// what the user wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DisplayPath {
    shown: String,
    path: PathBuf,
}

impl DisplayPath {
    /// A path whose displayed form is the one that is opened.
    pub(crate) fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self { shown: shown(&path), path }
    }

    /// A path that the user wrote, relative to a folder that is not displayed.
    pub(crate) fn relative_to(base: &Path, written: &Path) -> Self {
        Self { shown: shown(written), path: base.join(written) }
    }

    /// A path below this one; `below` is relative.
    pub(crate) fn join(&self, below: impl AsRef<Path>) -> Self {
        let below = below.as_ref();
        let gap = if self.shown.is_empty() || self.shown.ends_with('/') { "" } else { "/" };
        Self { shown: format!("{}{gap}{}", self.shown, shown(below)), path: self.path.join(below) }
    }

    /// The path of another file in the same folder.
    pub(crate) fn with_file_name(&self, name: &str) -> Self {
        Self {
            shown: shown(&Path::new(&self.shown).with_file_name(name)),
            path: self.path.with_file_name(name),
        }
    }

    /// A path that is displayed like this, and that starts where this one does.
    pub(crate) fn displayed(&self, shown: &str) -> Self {
        let path = self.path.to_string_lossy();
        let base = path.strip_suffix(&self.shown).map(Path::new);
        let path = base.map_or_else(|| PathBuf::from(shown), |base| base.join(shown));
        Self { shown: shown.to_owned(), path }
    }

    /// The folder of the path.
    pub(crate) fn parent(&self) -> Self {
        let above = |path: &Path| match path.parent() {
            Some(parent) if parent != Path::new("") => parent.to_path_buf(),
            Some(_) | None => PathBuf::from("."),
        };
        Self { shown: shown(&above(Path::new(&self.shown))), path: above(&self.path) }
    }

    /// The path relative to a folder that it is below, with `/` between its parts.
    pub(crate) fn below(&self, folder: &Self) -> Option<&str> {
        self.shown.strip_prefix(folder.shown())?.strip_prefix('/')
    }

    /// The path as the user wrote it, with `/` between its parts.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// The path as the system opens it.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The last part of the path; empty if there is none.
    pub(crate) fn file_name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// The text of a path. A tree or an archive of others may have any names: control characters could change
/// what a terminal shows, and so could marks of writing directions.
fn shown(path: &Path) -> String {
    let letters = path.to_string_lossy();
    let letters = letters.chars().map(|letter| match letter {
        std::path::MAIN_SEPARATOR => '/',
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            char::REPLACEMENT_CHARACTER
        }
        letter if letter.is_control() => char::REPLACEMENT_CHARACTER,
        letter => letter,
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::edge::place::DisplayPath;

    #[test]
    fn displayed_paths_follow_what_the_user_wrote() {
        for (written, below, expected) in [
            ("model", "type_defs.md", "model/type_defs.md"),
            ("model/", "type_defs.md", "model/type_defs.md"),
            (".", "a/type_defs.md", "./a/type_defs.md"),
            ("../x", "a", "../x/a"),
        ] {
            let place =
                DisplayPath::relative_to(Path::new("/crate"), Path::new(written)).join(below);
            assert_eq!(place.shown(), expected);
            assert_eq!(place.path(), Path::new("/crate").join(written).join(below));
        }
    }

    #[test]
    fn control_characters_of_paths_are_not_displayed() {
        let place = DisplayPath::new("tree").join("a\u{1b}[31m\n\u{202e}b/é");
        assert_eq!(place.shown(), "tree/a\u{fffd}[31m\u{fffd}\u{fffd}b/é");
        assert_eq!(place.path(), Path::new("tree/a\u{1b}[31m\n\u{202e}b/é"));
    }

    #[test]
    fn the_folder_of_a_file_name_is_the_current_one() {
        for (written, expected) in [("page.md", "."), ("a/page.md", "a"), ("/a/b", "/a")] {
            assert_eq!(DisplayPath::new(written).parent().shown(), expected);
        }
    }
}
