//! The imports of a crate, from the paths in its source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use shapewright_tests::outside::workspace;
use syn::{Item, Visibility};

/// A file that names something of another one; both are relative to the source folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import {
    pub(crate) from: String,
    pub(crate) to: String,
}

/// The segments of a path from the crate's root.
type Segments = Vec<String>;

/// A source file.
struct File {
    path: String,
    module: Segments,
    /// The names that it re-exports, each with where it takes them from.
    exports: BTreeMap<String, Segments>,
    /// The paths that it names.
    paths: Vec<Segments>,
}

/// Every import between two files below a source folder of the workspace.
pub(crate) fn imports(folder: &str) -> BTreeSet<Import> {
    let root = workspace().join(folder);
    let mut files = BTreeMap::new();
    collect(&root, &root, &mut files);
    let mut imports = BTreeSet::new();
    for file in files.values() {
        for path in &file.paths {
            if let Some(to) = defining_file(path, &files, 0).filter(|to| *to != file.path) {
                imports.insert(Import { from: file.path.clone(), to: to.to_owned() });
            }
        }
    }
    imports
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<Segments, File>) {
    for entry in fs::read_dir(folder).expect("a folder of source") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or("");
        if name == "tests" {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let file = File::read(root, &path);
            files.insert(file.module.clone(), file);
        }
    }
}

/// The file that defines what a path names.
fn defining_file<'f>(
    path: &[String],
    files: &'f BTreeMap<Segments, File>,
    depth: usize,
) -> Option<&'f str> {
    let (module, rest) = (0..=path.len())
        .rev()
        .map(|end| path.split_at(end))
        .find(|(m, _)| files.contains_key(*m))?;
    let file = files.get(module)?;
    let export = rest.first().and_then(|name| file.exports.get(name)).filter(|_| depth < 8);
    match export {
        Some(target) => {
            let whole: Segments = target.iter().chain(&rest[1..]).cloned().collect();
            defining_file(&whole, files, depth + 1)
        }
        None => Some(&file.path),
    }
}

impl File {
    fn read(root: &Path, path: &Path) -> Self {
        let relative = path.strip_prefix(root).expect("a path below the root");
        let relative = relative.display().to_string().replace('\\', "/");
        let text = fs::read_to_string(path).expect("source text");
        let source = syn::parse_file(&text).unwrap_or_else(|error| panic!("{relative}: {error}"));
        let mut file = Self {
            module: module(&relative),
            path: relative,
            exports: BTreeMap::new(),
            paths: Vec::new(),
        };
        for item in source.items.into_iter().filter(|item| !is_test(item)) {
            match &item {
                Item::Use(import) if !matches!(import.vis, Visibility::Inherited) => {
                    let children = file.module.clone();
                    for path in use_paths(import.tree.to_token_stream(), &children) {
                        let name = path.last().cloned().unwrap_or_default();
                        file.exports.insert(name, path);
                    }
                }
                Item::Use(import) => {
                    let children = file.module.clone();
                    file.paths.extend(use_paths(import.tree.to_token_stream(), &children));
                }
                item => paths(item.to_token_stream(), &file.module, &mut file.paths),
            }
        }
        file
    }
}

/// The module of a file: `read/mod.rs` and `read.rs` are `read`, and `lib.rs` has no segments.
fn module(path: &str) -> Segments {
    let stem = path.trim_end_matches(".rs");
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if stem == "lib" {
        return Vec::new();
    }
    stem.split('/').map(str::to_owned).collect()
}

fn is_test(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        let text = attribute.to_token_stream().to_string();
        text.contains("cfg") && text.contains("test")
    })
}

/// The paths of a `use`, where a first segment without a keyword is a child module or a crate.
fn use_paths(tree: TokenStream, module: &Segments) -> Vec<Segments> {
    let mut found = Vec::new();
    expand(&tree.into_iter().collect::<Vec<_>>(), &Vec::new(), &mut found);
    found.into_iter().map(|path| absolute(&path, module)).collect()
}

/// Splits a `use` tree into its leaves.
fn expand(tokens: &[TokenTree], before: &Segments, found: &mut Vec<Segments>) {
    let mut path = before.clone();
    let mut open = false;
    let mut renamed = false;
    for token in tokens {
        match token {
            TokenTree::Ident(name) if name == "as" => renamed = true,
            TokenTree::Ident(name) => {
                let is_module_itself = name == "self" && !path.is_empty();
                if !renamed && !is_module_itself {
                    path.push(name.to_string());
                }
                open = true;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                expand(&inner, &path, found);
                open = false;
            }
            TokenTree::Punct(mark) if mark.as_char() == ',' => {
                if open {
                    found.push(path);
                }
                (path, open, renamed) = (before.clone(), false, false);
            }
            TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    if open {
        found.push(path);
    }
}

/// The paths in code that start with `crate`, `self` or `super`, and `use` inside of functions.
fn paths(tokens: TokenStream, module: &Segments, found: &mut Vec<Segments>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => paths(group.stream(), module, found),
            TokenTree::Ident(name) if name == "crate" || name == "super" || name == "self" => {
                let mut path = vec![name.to_string()];
                while let [TokenTree::Punct(a), TokenTree::Punct(b), TokenTree::Ident(next)] =
                    tokens.get(at + 1..at + 4).unwrap_or(&[])
                    && a.as_char() == ':'
                    && b.as_char() == ':'
                {
                    path.push(next.to_string());
                    at += 3;
                }
                if path.len() > 1 {
                    found.push(absolute(&path, module));
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
}

/// A path from the crate's root; one of another crate leads to no file of this one.
fn absolute(path: &[String], module: &Segments) -> Segments {
    let supers = path.iter().take_while(|segment| *segment == "super").count();
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        Some("super") => {
            let base = module.len().saturating_sub(supers);
            module[..base].iter().chain(&path[supers..]).cloned().collect()
        }
        Some("self") => module.iter().chain(&path[1..]).cloned().collect(),
        _ => module.iter().chain(path).cloned().collect(),
    }
}
