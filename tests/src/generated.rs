//! The names in documents that generated text defines.
//!
//! Spelled by the derives' own code, so that they are independent of the generator.

#[allow(dead_code, reason = "the names of all styles are for a message of the derives")]
#[path = "../../runtime/derive/src/style.rs"]
mod style;

use style::Style;

/// A struct, or an enum of strings.
#[derive(Debug)]
pub struct Written<'t> {
    /// The name of its shape, with its escapes.
    pub shape: &'t str,
    /// Its name in Rust.
    pub name: &'t str,
    /// Whether it is a struct.
    pub is_struct: bool,
    is_union: bool,
    /// Its fields or variants with their names in documents, escaped as in a literal.
    pub parts: Vec<(&'t str, String)>,
}

/// The structs and enums of a file, in order; unions have no names in documents.
pub fn written(text: &str) -> Vec<Written<'_>> {
    let mut all: Vec<Written<'_>> = Vec::new();
    let (mut shape, mut style, mut rename, mut is_union) = ("", None, None, false);
    let is_code = |line: &&str| {
        let line = line.trim_start();
        !line.starts_with("///") && !line.starts_with("#[deprecated") && !line.starts_with("note =")
    };
    for line in text.lines().filter(is_code) {
        let argument = |key: &str| quoted(line.split_once(key)?.1);
        is_union |= line.trim_end_matches([',', ')', ']']).ends_with(" ::shapewright::Union");
        if let Some(named) = quoted(line.strip_prefix("#[shape(").unwrap_or(line.trim_start())) {
            (shape, style) = (named, None);
        }
        if let Some(named) = argument("rename_all = ") {
            style = Style::named(named);
        } else if let Some(literal) = argument("rename = ") {
            rename = Some(literal.to_owned());
        } else if let Some((is_struct, name)) = definition(line) {
            all.push(Written { shape, name, is_struct, is_union, parts: Vec::new() });
            is_union = false;
        } else if let (Some(last), Some(ident)) = (all.last_mut(), part(line)) {
            let bare = ident.strip_prefix("r#").unwrap_or(ident);
            let spelled =
                || style.map_or_else(|| bare.to_owned(), |style: Style| style.spell(bare));
            last.parts.push((ident, rename.take().unwrap_or_else(spelled)));
        }
    }
    all.retain(|written| !written.is_union);
    all
}

/// The literal at the start of a string, without its quotes.
fn quoted(text: &str) -> Option<&str> {
    let text = text.strip_prefix('"')?;
    let mut is_escaped = false;
    let end = text.find(|c| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end
    })?;
    Some(&text[..end])
}

/// The name of the struct or enum that a line starts.
fn definition(line: &str) -> Option<(bool, &str)> {
    let line = line.strip_prefix("pub ")?;
    let (keyword, name) = line.split_once(' ')?;
    let name = name.split(' ').next()?;
    matches!(keyword, "struct" | "enum").then_some((keyword == "struct", name))
}

/// The name of the field or unit variant on a line.
fn part(line: &str) -> Option<&str> {
    let line = line.strip_prefix("    ").filter(|line| !line.starts_with([' ', '#', '/']))?;
    match line.strip_prefix("pub ") {
        Some(field) => Some(field.split_once(':')?.0),
        None => line.strip_suffix(',').filter(|variant| !variant.contains(['(', '>'])),
    }
}
