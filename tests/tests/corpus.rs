//! The pages of all of AWS, against an independent parser.
//!
//! The corpora lie beside the workspace in `../shared`; without them these tests say so and pass.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use shapewright_codegen::{Options, Sources, generate, ir, read};
use shapewright_tests::outside::workspace;

const CORPORA: [&str; 2] = ["aio-2022-08", "aio-2026-01"];

/// The texts of each folder of a corpus, by the folder's path.
type Folders = BTreeMap<PathBuf, BTreeMap<String, Vec<u8>>>;

/// Where a corpus lies, if it does.
fn corpus(name: &str) -> Option<PathBuf> {
    let folder = workspace().join("../shared/corpus");
    let found = folder.join(name);
    if !found.exists() {
        println!("skipped: no {name} in ../shared/corpus");
        return None;
    }
    Some(found)
}

fn unpacked(path: &Path) -> Vec<u8> {
    let packed = std::fs::read(path).expect("a packed corpus");
    let mut text = Vec::new();
    lzma_rs::xz_decompress(&mut packed.as_slice(), &mut text).expect("xz");
    text
}

fn folders(path: &Path) -> Folders {
    let tar = unpacked(path);
    let mut folders = Folders::new();
    for entry in tar::Archive::new(tar.as_slice()).entries().expect("a tar") {
        let mut entry = entry.expect("an entry");
        let path = entry.path().expect("a path").into_owned();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name == "type_defs.md" || name == "literals.md" {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).expect("a page");
            let folder = path.parent().expect("a folder").to_owned();
            folders.entry(folder).or_default().insert(name.to_owned(), text);
        }
    }
    folders
}

fn sources(folder: &Path, pages: &BTreeMap<String, Vec<u8>>) -> Sources {
    let mut sources = Sources::new();
    for name in ["type_defs.md", "literals.md"] {
        if let Some(page) = pages.get(name) {
            sources.add(folder.join(name).display().to_string(), page.as_slice());
        }
    }
    sources
}

/// The start of the first shape in which two lines differ, from either.
fn first_difference(ours: &str, theirs: &str) -> String {
    let same = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
    let start = ours[..same].rfind("{\"name\"").unwrap_or(0);
    let shown = |line: &str| line.chars().skip(start).take(300).collect::<String>();
    format!("ours:   {}\ntheirs: {}", shown(ours), shown(theirs))
}

#[test]
fn the_ir_of_every_service_is_that_of_an_independent_parser() {
    for name in CORPORA {
        let Some(path) = corpus(&format!("{name}.tar.xz")) else { continue };
        let Some(expected) = corpus(&format!("{name}.ir.jsonl.xz")) else { continue };
        let expected = String::from_utf8(unpacked(&expected)).expect("lines of JSON");
        let folders = folders(&path);
        assert_eq!(folders.len(), expected.lines().count());
        for ((folder, pages), theirs) in folders.iter().zip(expected.lines()) {
            let sources = sources(folder, pages);
            let ours = match read(&sources) {
                Ok((model, _)) => ir(&model),
                Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
            };
            assert!(ours == theirs, "{}:\n{}", folder.display(), first_difference(&ours, theirs));
        }
        println!("{name}: {} services equal", folders.len());
    }
}

#[test]
fn every_service_generates() {
    for name in CORPORA {
        let Some(path) = corpus(&format!("{name}.tar.xz")) else { continue };
        for (folder, pages) in folders(&path) {
            let sources = sources(&folder, &pages);
            let generated = generate(&sources, &Options::default());
            if let Err(diagnostics) = generated {
                panic!("{}", diagnostics.render(&sources));
            }
        }
    }
}
