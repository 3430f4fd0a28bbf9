//! Names of services by their folders, where several folders have one name.

use std::collections::BTreeMap;

use crate::edge::DisplayPath;
use crate::read::module_name;

use super::model_files::ModelFiles;

/// The number of folders that a name is made of, at most.
const MOST_FOLDERS: usize = 8;

/// Names each model after as many of its folders as distinguish it from the others: `admin_reports_v1`.
pub(super) fn distinguish(models: &mut [ModelFiles]) {
    for count in 1..=MOST_FOLDERS {
        let mut named: BTreeMap<String, usize> = BTreeMap::new();
        for model in models.iter() {
            let name = model.name.clone().or_else(|| of_folders(model.folder.as_ref(), count));
            *named.entry(name.unwrap_or_default()).or_default() += 1;
        }
        for model in models.iter_mut().filter(|model| model.name.is_none()) {
            let name = of_folders(model.folder.as_ref(), count);
            let is_free = |name: &String| named.get(name) == Some(&1) && !is_version(name);
            model.name = name.filter(is_free);
        }
    }
}

/// The last folders of a path, joined; `None` if it has fewer.
fn of_folders(folder: Option<&DisplayPath>, count: usize) -> Option<String> {
    let shown = folder?.shown();
    let folders = shown.split('/').filter(|part| !matches!(*part, "" | "." | ".."));
    let folders: Vec<&str> = folders.collect();
    let last = folders.get(folders.len().checked_sub(count)?..)?;
    Some(module_name(&last.join("_")))
}

/// Whether a folder is named after a version of what the folder above it holds: `v1`.
fn is_version(name: &str) -> bool {
    name.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
