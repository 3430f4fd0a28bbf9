//! Recorded calls, and the pages of their services, from `../shared`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;
use shapewright_codegen::Sources;
use shapewright_tests::outside::workspace;

use crate::packed::{folders, sources, unpacked};

/// The prefix of a service's folder.
const PREFIX: &str = "types_aiobotocore_";

/// A recorded request or response.
#[derive(Debug, Clone)]
pub struct Document {
    /// The module of the service: `sso_admin`.
    pub module: String,
    /// Its TypedDict.
    pub shape: String,
    /// Its direction.
    pub way: Way,
    /// The JSON.
    pub text: String,
}

/// The direction of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A request.
    Sent,
    /// A response.
    Back,
}

#[derive(Deserialize)]
struct Line {
    module: String,
    request: Option<Half>,
    response: Option<Half>,
}

#[derive(Deserialize)]
struct Half {
    r#type: String,
    value: Box<RawValue>,
}

/// Every request and response of the captures; none if the captures do not exist.
pub fn documents() -> Option<Vec<Document>> {
    let Ok(folder) = std::fs::read_dir(workspace().join("../shared/captures")) else {
        println!("skipped: no captures in ../shared/captures");
        return None;
    };
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "xz"));
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let text = String::from_utf8(unpacked(&path)).expect("lines of JSON");
        for line in text.lines() {
            let Line { module, request, response } = serde_json::from_str(line).expect("a call");
            for (half, way) in [(request, Way::Sent), (response, Way::Back)] {
                let Some(Half { r#type: shape, value }) = half else { continue };
                let text = value.get().to_owned();
                documents.push(Document { module: module.clone(), shape, way, text });
            }
        }
    }
    Some(documents)
}

/// The pages of some services, by module.
pub fn pages(modules: &BTreeSet<&str>) -> BTreeMap<String, Sources> {
    let corpus = workspace().join("../shared/corpus/aio-2026-01.tar.xz");
    let folders = folders(&corpus, |folder| modules.contains(module(folder)));
    folders
        .iter()
        .map(|(folder, pages)| (module(folder).to_owned(), sources(folder, pages)))
        .collect()
}

/// The module of a corpus folder.
fn module(folder: &Path) -> &str {
    let name = folder.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.strip_prefix(PREFIX)).unwrap_or("")
}
