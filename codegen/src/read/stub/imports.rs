//! Imports: what they bind, and where the files of their modules may be.

use crate::read::format::has_suffix;
use crate::read::python::cursor::{Cursor, name};
use crate::read::python::token::TokenKind;
use crate::read::python::type_expr::dotted;

/// The modules of Python, and those of type checkers, that stubs import from.
const LIBRARY: [&str; 25] = [
    "__future__",
    "_typeshed",
    "abc",
    "builtins",
    "collections",
    "contextlib",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "functools",
    "io",
    "json",
    "mypy_extensions",
    "numbers",
    "os",
    "pathlib",
    "re",
    "sys",
    "types",
    "typing",
    "typing_extensions",
    "uuid",
    "warnings",
    "zoneinfo",
];

/// Packages whose types the generated code knows by name.
const CLIENTS: [&str; 6] =
    ["aiobotocore", "aioboto3", "boto3", "botocore", "s3transfer", "mypy_boto3"];

/// Whether a module is of Python's library.
pub(super) fn is_library(module: &str) -> bool {
    LIBRARY.contains(&first_part(module))
}

/// Whether a module is of a client for AWS, or of its stubs.
fn is_client(module: &str) -> bool {
    let first = first_part(module);
    CLIENTS.contains(&first)
        || ["types_", "mypy_boto3_"].iter().any(|start| first.starts_with(start))
}

/// Whether names of a module that was not read may be known all the same: Python's, those of AWS's clients,
/// and those of the package itself, which are reported as undefined.
pub(super) fn is_known(module: &str) -> bool {
    module.starts_with('.') || is_library(module) || is_client(module)
}

/// The name of a module by its path; a package is named by its folder.
pub(super) fn name_of(path: &str) -> &str {
    let mut parts = path.rsplit(['/', '\\']);
    let stem = |part: &'_ str| -> usize { part.find('.').unwrap_or(part.len()) };
    let file = parts.next().unwrap_or(path);
    match file.get(..stem(file)).unwrap_or(file) {
        "__init__" => parts.next().filter(|folder| !folder.is_empty()).unwrap_or("package"),
        name => name,
    }
}

/// The name of the folder of a file, with the folder above it if it is a version: `drive_v3`.
pub(super) fn folder_name(path: &str) -> String {
    let mut folders = path.rsplit(['/', '\\']).skip(1).filter(|part| !part.is_empty());
    let folder = folders.next().unwrap_or("");
    let digits = folder.strip_prefix(['v', 'V']).unwrap_or("");
    match folders.next() {
        Some(outer) if digits.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{outer}_{folder}")
        }
        Some(_) | None => folder.to_owned(),
    }
}

fn first_part(module: &str) -> &str {
    module.split('.').next().unwrap_or(module)
}

/// What `from MODULE import NAME as BOUND, ...` binds, as `(BOUND, NAME, MODULE)`.
pub(super) fn from<'a>(cursor: &mut Cursor<'a, '_>) -> Vec<(&'a str, &'a str, &'a str)> {
    let mut bound = Vec::new();
    cursor.next();
    let start = cursor.here();
    let mut end = start;
    while let Some(token) = cursor.peek() {
        let is_part = match token.kind {
            TokenKind::Mark('.') | TokenKind::Ellipsis => true,
            TokenKind::Name(name) => name != "import",
            TokenKind::Mark(_) | TokenKind::Text(_) | TokenKind::Number(_) => false,
        };
        if !is_part {
            break;
        }
        end = token.span;
        cursor.next();
    }
    let module = cursor.slice(start.to(end));
    let is_import = cursor.peek().is_some_and(|token| token.kind == TokenKind::Name("import"));
    if !is_import {
        return bound;
    }
    cursor.next();
    let in_brackets = cursor.eat('(').is_some();
    loop {
        match cursor.peek().filter(|_| in_brackets || !cursor.at_line_end()) {
            Some(token) if token.is_mark('*') => {
                cursor.next();
                bound.push(("*", "*", module));
            }
            Some(token) => {
                let TokenKind::Name(imported) = token.kind else { return bound };
                cursor.next();
                bound.push((renamed(cursor).unwrap_or(imported), imported, module));
            }
            None => return bound,
        }
        if cursor.eat(',').is_none() {
            return bound;
        }
    }
}

/// What `import MODULE, MODULE as BOUND` binds, as `(BOUND, MODULE)`.
pub(super) fn modules<'a>(cursor: &mut Cursor<'a, '_>) -> Vec<(&'a str, &'a str)> {
    let mut bound = Vec::new();
    cursor.next();
    loop {
        let module = dotted(cursor).value;
        match renamed(cursor) {
            Some(name) => bound.push((name, module)),
            // `import a.b` binds `a`, whose parts are then named by their full path.
            None => bound.push((first_part(module), first_part(module))),
        }
        if module.is_empty() || cursor.eat(',').is_none() {
            return bound;
        }
    }
}

/// The name after `as`.
fn renamed<'a>(cursor: &mut Cursor<'a, '_>) -> Option<&'a str> {
    let is_as = cursor.peek().is_some_and(|token| token.kind == TokenKind::Name("as"));
    is_as.then(|| {
        cursor.next();
        name(cursor).value
    })
}

/// The paths, without extension, at which a module may be that a file imports; the likeliest first.
///
/// A leading dot is the folder of the file, each further dot a folder above it. An absolute name is
/// looked for next to the file and in every folder above.
pub(super) fn paths(importer: &str, module: &str) -> Vec<String> {
    let dots = module.bytes().take_while(|byte| *byte == b'.').count();
    let parts: Vec<&str> =
        module.split('.').map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut folder = folder_of(importer);
    if dots > 0 {
        for _ in 1..dots {
            folder = outer(&folder);
        }
        return vec![below(&folder, &parts)];
    }
    if is_library(module) || parts.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut next = Some(folder);
    while let Some(folder) = next {
        found.push(below(&folder, &parts));
        next = parent(&folder);
    }
    found
}

/// The files that a module may be, by its path without extension.
pub(super) fn files(path: &str) -> [String; 4] {
    [".pyi", ".py", "/__init__.pyi", "/__init__.py"].map(|end| {
        let file = format!("{path}{end}");
        if path.is_empty() { file.trim_start_matches('/').to_owned() } else { file }
    })
}

fn below(folder: &str, parts: &[&str]) -> String {
    let start = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    if parts.is_empty() { folder.to_owned() } else { format!("{folder}{start}{}", parts.join("/")) }
}

/// The folder of a file, with `/` between its parts.
fn folder_of(file: &str) -> String {
    let file = file.replace('\\', "/");
    file.rfind('/').map_or_else(String::new, |end| file.get(..end.max(1)).unwrap_or("").to_owned())
}

/// The folder above another one.
fn outer(folder: &str) -> String {
    match folder {
        "" | "." => "..".to_owned(),
        folder if folder.ends_with("..") => format!("{folder}/.."),
        folder => folder_of(folder),
    }
}

/// The folder above another one, as far as its path tells.
fn parent(folder: &str) -> Option<String> {
    if folder.is_empty() || folder == "/" || folder == "." || folder.ends_with("..") {
        return None;
    }
    Some(folder_of(folder))
}

/// Whether a file is a module of Python.
pub(super) fn is_module(name: &str) -> bool {
    has_suffix(name, ".pyi") || has_suffix(name, ".py")
}

/// The paths, without extensions, of modules that a text imports.
///
/// The text is searched by lines, so that a file is read quickly to find the files that it needs.
pub(super) fn imported(importer: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    // The module whose names continue on the next line.
    let mut open: Option<&str> = None;
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or("").trim_start();
        if let Some(module) = open {
            add_names(importer, module, line, &mut found);
            open = open.filter(|_| !line.contains(')'));
        } else if let Some(rest) = line.strip_prefix("from ") {
            let Some((module, names)) = rest.split_once(" import") else { continue };
            let module = module.trim();
            if !is_library(module) {
                found.extend(paths(importer, module));
                add_names(importer, module, names, &mut found);
            }
            open = (names.contains('(') && !names.contains(')')).then_some(module);
        } else if let Some(rest) = line.strip_prefix("import ") {
            for module in rest.split(',') {
                let module = module.split_whitespace().next().unwrap_or("");
                found.extend(paths(importer, module));
            }
        }
    }
    found
}

/// Adds the modules that the names of an import may be: those of a package.
fn add_names(importer: &str, module: &str, names: &str, found: &mut Vec<String>) {
    if is_library(module) {
        return;
    }
    for name in names.split([',', '(', ')']) {
        let name = name.split_whitespace().next().unwrap_or("");
        if is_name(name) {
            let dot = if module.ends_with('.') { "" } else { "." };
            found.extend(paths(importer, &format!("{module}{dot}{name}")));
        }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::{imported, paths};

    #[test]
    fn modules_are_next_to_the_file_or_above_it() {
        for (importer, module, expected) in [
            ("a/b/c.py", ".d", vec!["a/b/d"]),
            ("a/b/c.py", "..d.e", vec!["a/d/e"]),
            ("a/b/c.py", ".", vec!["a/b"]),
            ("a/b/c.py", "...d", vec!["d"]),
            ("c.py", "..d", vec!["../d"]),
            ("../c.py", "..d", vec!["../../d"]),
            ("/a/b/c.py", "x.y", vec!["/a/b/x/y", "/a/x/y", "/x/y"]),
            ("a/c.py", "x", vec!["a/x", "x"]),
            ("../c.py", "x", vec!["../x"]),
            ("a/c.py", "typing", vec![]),
            ("a/c.py", "collections.abc", vec![]),
        ] {
            assert_eq!(paths(importer, module), expected, "{importer} {module}");
        }
    }

    #[test]
    fn lines_of_imports_lead_to_paths() {
        let text = "from typing import X\nif True:\n    from .b import (  # c\n        d,\n        e as f,\n    )\nimport g as h, i\n";
        let expected = ["a/b", "a/b/d", "a/b/e", "a/g", "g", "a/i", "i"];
        assert_eq!(imported("a/c.py", text), expected);
    }
}
