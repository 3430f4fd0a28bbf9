//! Files that import each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};

use crate::imports::Import;

/// Each group of files in which every file leads to every other.
pub(crate) fn cycles(imports: &BTreeSet<Import>) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = imports
        .iter()
        .map(|import| (import.from.as_str(), reachable(imports, &import.from)))
        .collect();
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|files| files.contains(to));
    let mut groups: BTreeSet<Vec<String>> = BTreeSet::new();
    for file in reached.keys().filter(|file| leads(file, file)) {
        let group = reached.keys().filter(|other| leads(file, other) && leads(other, file));
        groups.insert(group.map(|file| (*file).to_owned()).collect());
    }
    groups.into_iter().collect()
}

/// The files that a file leads to.
fn reachable<'i>(imports: &'i BTreeSet<Import>, file: &str) -> BTreeSet<&'i str> {
    let mut found = BTreeSet::new();
    let mut open = vec![file];
    while let Some(file) = open.pop() {
        for import in imports.iter().filter(|import| import.from == file) {
            if found.insert(import.to.as_str()) {
                open.push(&import.to);
            }
        }
    }
    found
}
