//! Test cases: a file or folder each, with a model.

use std::fs;
use std::path::{Path, PathBuf};

use shapewright_codegen::{Diagnostics, Generated, Options, Sources};

/// The source files of a case that is a folder, in the order in which they are read.
const TEXTS: [&str; 7] = [
    "type_defs.md",
    "type_defs.pyi",
    "type_defs.py",
    "types.py",
    "literals.md",
    "service-2.json",
    "shapewright.toml",
];

/// A model to generate from: a page, a JSON model, or a folder with both pages.
#[derive(Debug, Clone)]
pub struct Case {
    /// The name, a sentence about what the case shows.
    pub name: String,
    /// The file or folder.
    pub path: PathBuf,
}

impl Case {
    /// The case of a file or folder.
    ///
    /// # Panics
    ///
    /// If the name is not UTF-8.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        let name = path.file_stem().and_then(|stem| stem.to_str());
        Self { name: name.expect("a name that is text").to_owned(), path: path.to_owned() }
    }

    /// Reads the sources of the model.
    ///
    /// A single file is named without its folder, the files of a folder with the folder's name.
    ///
    /// # Panics
    ///
    /// If a file cannot be read.
    #[must_use]
    pub fn sources(&self) -> Sources {
        let mut sources = Sources::new();
        let mut add = |path: &Path, name: String| {
            let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            sources.add(name, bytes);
        };
        if self.path.is_dir() {
            for text in TEXTS {
                let path = self.path.join(text);
                if path.exists() {
                    add(&path, format!("{}/{text}", self.name));
                }
            }
        } else {
            let name = self.path.file_name().expect("the name of a file");
            add(&self.path, name.to_string_lossy().into_owned());
        }
        sources
    }
}

/// Generates from a case, and renders the diagnostics.
///
/// # Errors
///
/// The rendered diagnostics, if the model has errors.
pub fn generate(case: &Case) -> Result<(Generated, String), String> {
    let sources = case.sources();
    let render = |diagnostics: &Diagnostics| diagnostics.render(&sources);
    shapewright_codegen::generate(&sources, &Options::default())
        .map(|generated| {
            let rendered = render(&generated.diagnostics);
            (generated, rendered)
        })
        .map_err(|diagnostics| render(&diagnostics))
}

/// The paths in a folder of this crate, sorted.
///
/// # Panics
///
/// If it cannot be read.
#[must_use]
pub fn entries(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut entries: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("an entry of a folder").path())
        .collect();
    entries.sort();
    entries
}
