//! The pages of packed corpora, for each test that reads them.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use lzma_rust2::XzReader;
use shapewright_codegen::Sources;

/// The names of the pages of a service, in the order in which they are read.
const PAGES: [&str; 2] = ["type_defs.md", "literals.md"];

/// The texts of a service by the names of its pages.
pub type Pages = BTreeMap<String, Vec<u8>>;

/// Decompresses an xz file.
pub fn unpacked(path: &Path) -> Vec<u8> {
    let packed = std::fs::read(path).expect("a packed file");
    let mut text = Vec::new();
    XzReader::new(packed.as_slice(), true).read_to_end(&mut text).expect("xz");
    text
}

/// The pages of the folders of a corpus that are wanted, by the folder's path.
pub fn folders(path: &Path, is_wanted: impl Fn(&Path) -> bool) -> BTreeMap<PathBuf, Pages> {
    let tar = unpacked(path);
    let mut folders: BTreeMap<PathBuf, Pages> = BTreeMap::new();
    for entry in tar::Archive::new(tar.as_slice()).entries().expect("a tar") {
        let mut entry = entry.expect("an entry");
        let path = entry.path().expect("a path").into_owned();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let Some(folder) = path.parent().filter(|folder| is_wanted(folder)) else { continue };
        if PAGES.contains(&name) {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).expect("a page");
            folders.entry(folder.to_owned()).or_default().insert(name.to_owned(), text);
        }
    }
    folders
}

/// The pages of a folder as the texts of a model.
pub fn sources(folder: &Path, pages: &Pages) -> Sources {
    let mut sources = Sources::new();
    for name in PAGES {
        if let Some(page) = pages.get(name) {
            sources.add(folder.join(name).display().to_string(), page.as_slice());
        }
    }
    sources
}
