//! The files that the files of a model import.

use std::collections::BTreeSet;

use crate::edge::{DisplayPath, files, report};
use crate::read::Format;
use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files as messages;
use crate::text::source::{SourceId, Sources};

/// The number of files that one model may import; the largest of the packages that were tried needs some 200.
const MOST_FILES: usize = 2000;

/// The bytes that these files may have together.
const MOST_BYTES: usize = 64 << 20;

/// The files that the definitions in files of a format need, directly or through others.
pub(super) fn of(
    format: &dyn Format,
    inputs: &[DisplayPath],
) -> Result<Vec<DisplayPath>, Diagnostics> {
    let Some(first) = inputs.first() else { return Ok(Vec::new()) };
    let mut seen: BTreeSet<String> = inputs.iter().map(|file| file.shown().to_owned()).collect();
    let mut sources = Sources::new();
    let mut imports_any = false;
    for file in inputs {
        // What cannot be read is reported when it is read as a source.
        let Ok(text) = files::read(file) else { continue };
        let may_import = format.may_import(file.shown(), &String::from_utf8_lossy(&text));
        imports_any |= may_import
            .iter()
            .any(|path| !seen.contains(path) && file.displayed(path).path().is_file());
        sources.add(file.shown(), text);
    }
    let (mut imports, mut bytes) = (Vec::new(), 0_usize);
    while imports_any {
        imports_any = false;
        let ids: Vec<SourceId> = sources.iter().map(|(id, _)| id).collect();
        for paths in format.needed(&ids, &sources) {
            let mut files = paths.iter().map(|path| first.displayed(path));
            let Some(file) = files.find(|file| file.path().is_file()) else { continue };
            if !seen.insert(file.shown().to_owned()) {
                continue;
            }
            let Ok(text) = files::read(&file) else { continue };
            bytes = bytes.saturating_add(text.len());
            sources.add_import(file.shown(), text);
            imports.push(file);
            imports_any = true;
            if imports.len() > MOST_FILES || bytes > MOST_BYTES {
                let message =
                    messages::too_many_imports(first.shown(), MOST_FILES, MOST_BYTES >> 20);
                return Err(report(message));
            }
        }
    }
    Ok(imports)
}
