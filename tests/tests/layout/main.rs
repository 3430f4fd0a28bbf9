//! Imports between the files of each crate: they run down the layers of `ARCHITECTURE.md`, and no
//! two files import each other, directly or through others.
//!
//! An import is any path that starts with `crate`, `self` or `super`, in a `use` or in the code;
//! tests are left out. A name that a file re-exports counts as an import of the file that defines
//! it.

mod cycles;
mod imports;

use std::collections::BTreeSet;

use cycles::cycles;
use imports::{Import, imports};

/// The folders of `codegen/src`, each with those that it may import, from the lowest layer up.
const LAYERS: [(&str, &[&str]); 12] = [
    ("text", &[]),
    ("config", &["text"]),
    ("model", &["text"]),
    ("docs", &["model"]),
    ("read", &["text", "config", "model"]),
    ("passes", &["text", "config", "model", "read"]),
    ("targets", &["text", "config", "model", "docs", "passes"]),
    ("project", &["text", "config", "model", "docs", "passes"]),
    ("lib", &["text", "config", "model", "read", "passes", "targets", "project"]),
    ("edge", &["text", "config", "model", "read", "passes", "targets", "project", "lib"]),
    ("build", &["text", "config", "model", "passes", "targets", "lib", "edge"]),
    ("cli", &["text", "config", "model", "read", "passes", "targets", "lib", "edge"]),
];

/// The one cycle that stays: a reader visits places, whose kinds hold places that it reads again.
const VISITOR: [&str; 1] = ["read/"];

/// The folder or, at the root, the file that an import starts from or leads to.
fn layer(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

fn shown<'i>(imports: impl Iterator<Item = &'i Import>) -> String {
    imports.map(|import| format!("\n  {} -> {}", import.from, import.to)).collect()
}

#[test]
fn imports_of_codegen_run_down_the_layers() {
    let imports = imports("codegen/src");
    assert!(imports.len() > 300, "{} imports found", imports.len());
    let is_upward = |import: &&Import| {
        let (from, to) = (layer(&import.from), layer(&import.to));
        let allowed = LAYERS.iter().find(|(name, _)| *name == from).map(|(_, allowed)| *allowed);
        from != to && from != "main" && !allowed.is_some_and(|allowed| allowed.contains(&to))
    };
    let upward = shown(imports.iter().filter(is_upward));
    assert!(upward.is_empty(), "imports against the layers:{upward}");
    let layers: BTreeSet<&str> = imports.iter().map(|import| layer(&import.from)).collect();
    for (name, _) in LAYERS {
        assert!(layers.contains(name) || name == "text", "no file of codegen/src/{name} imports");
    }
}

#[test]
fn no_crate_has_an_import_cycle() {
    for folder in ["codegen/src", "macros/src", "runtime/src", "runtime/derive/src", "tests/src"] {
        let imports = imports(folder);
        let found: Vec<Vec<String>> = cycles(&imports)
            .into_iter()
            .filter(|cycle| {
                folder != "runtime/src"
                    || !cycle.iter().all(|file| VISITOR.iter().any(|start| file.starts_with(start)))
            })
            .collect();
        assert!(found.is_empty(), "{folder} has import cycles: {found:#?}");
    }
}

#[test]
fn a_cycle_over_three_files_is_found() {
    let import = |from: &str, to: &str| Import { from: from.to_owned(), to: to.to_owned() };
    let imports = [
        import("a.rs", "b.rs"),
        import("b.rs", "c.rs"),
        import("c.rs", "a.rs"),
        import("c.rs", "d.rs"),
    ];
    assert_eq!(cycles(&imports.into_iter().collect()), [["a.rs", "b.rs", "c.rs"]]);
}
