//! Models in folders, one a case.

use std::fs;
use std::path::{Path, PathBuf};

use shapewright_codegen::{Diagnostics, Generated, Options, Responses, Sources};

/// The pages of a folder that is one model, in the order in which they are read.
const PAGES: [&str; 2] = ["type_defs.md", "literals.md"];

/// The options of a folder, where it has any.
const OPTIONS: &str = "shapewright.toml";

/// A model to generate from: a page, a JSON model, or a folder with both pages.
#[derive(Debug, Clone)]
pub struct Case {
    /// What the case shows, as a sentence.
    pub name: String,
    /// The file or folder.
    pub path: PathBuf,
}

impl Case {
    /// The case of a file or folder.
    ///
    /// # Panics
    ///
    /// Where the name is not text.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        let name = path.file_stem().and_then(|stem| stem.to_str());
        Self { name: name.expect("a name that is text").to_owned(), path: path.to_owned() }
    }

    /// The texts of the model.
    ///
    /// A file goes by its bare name, the pages of a folder by the folder's name and their own.
    ///
    /// # Panics
    ///
    /// Where a file cannot be read.
    #[must_use]
    pub fn sources(&self) -> Sources {
        let mut sources = Sources::new();
        let mut add = |path: &Path, name: String| {
            let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            sources.add(name, bytes);
        };
        if self.path.is_dir() {
            for page in PAGES {
                let path = self.path.join(page);
                if path.exists() {
                    add(&path, format!("{}/{page}", self.name));
                }
            }
        } else {
            let name = self.path.file_name().expect("the name of a file");
            add(&self.path, name.to_string_lossy().into_owned());
        }
        sources
    }

    /// What the case asks for.
    ///
    /// # Panics
    ///
    /// Where the file of options asks for something that this does not know.
    #[must_use]
    pub fn options(&self) -> Options {
        match fs::read_to_string(self.path.join(OPTIONS)).as_deref() {
            Err(_) => Options::default(),
            Ok("responses = \"optional\"\n") => Options::default().responses(Responses::Optional),
            Ok(other) => panic!("{}: unknown options `{other}`", self.path.display()),
        }
    }
}

/// Generates from a case: what comes out, and the diagnostics as a user sees them.
///
/// # Errors
///
/// The rendered diagnostics, where the model has errors.
pub fn generate(case: &Case) -> Result<(Generated, String), String> {
    let sources = case.sources();
    let render = |diagnostics: &Diagnostics| diagnostics.render(&sources);
    shapewright_codegen::generate(&sources, &case.options())
        .map(|generated| {
            let rendered = render(&generated.diagnostics);
            (generated, rendered)
        })
        .map_err(|diagnostics| render(&diagnostics))
}

/// What a folder of this crate holds, sorted.
///
/// # Panics
///
/// Where it cannot be read.
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
