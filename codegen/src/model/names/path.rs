//! Identifiers and paths in settings.

use super::{KEYWORDS, TAKEN};

/// The depth to which the arguments of a path may nest.
const DEPTH: usize = 16;

/// Whether a string is a Rust identifier; keywords need `r#`.
///
/// ```
/// # use shapewright_codegen::names::is_identifier;
/// assert!(is_identifier("id_token") && is_identifier("r#type"));
/// assert!(!is_identifier("type") && !is_identifier("id token") && !is_identifier("_"));
/// ```
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    let raw = text.strip_prefix("r#");
    let name = raw.unwrap_or(text);
    let letters = !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !name.is_empty();
    let is_keyword = KEYWORDS.contains(&name) || TAKEN.contains(&name);
    let can_be_raw = KEYWORDS.contains(&name) && !TAKEN.contains(&name);
    letters && if raw.is_some() { can_be_raw } else { !is_keyword }
}

/// The path of a type or a macro, formatted; `None` if the string is not a path.
///
/// ```
/// # use shapewright_codegen::names::path;
/// assert_eq!(path("::jiff::Timestamp").as_deref(), Some("::jiff::Timestamp"));
/// assert_eq!(path("crate::Either<i64,String>").as_deref(), Some("crate::Either<i64, String>"));
/// assert_eq!(path("Vec<"), None);
/// ```
#[must_use]
pub fn path(text: &str) -> Option<String> {
    let mut rest = text.trim();
    let written = read_path(&mut rest, DEPTH)?;
    rest.is_empty().then_some(written)
}

fn read_path(rest: &mut &str, depth: usize) -> Option<String> {
    let mut written = String::new();
    if let Some(after) = rest.strip_prefix("::") {
        written.push_str("::");
        *rest = after;
    }
    loop {
        written.push_str(read_segment(rest)?);
        match rest.strip_prefix("::") {
            Some(after) => {
                written.push_str("::");
                *rest = after;
            }
            None => break,
        }
    }
    if let Some(after) = rest.strip_prefix('<') {
        *rest = after;
        written.push_str(&read_arguments(rest, depth.checked_sub(1)?)?);
    }
    Some(written)
}

fn read_segment<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '#'));
    let (segment, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    *rest = after;
    let leads = ["crate", "self", "super"].contains(&segment);
    (leads || is_identifier(segment)).then_some(segment)
}

fn read_arguments(rest: &mut &str, depth: usize) -> Option<String> {
    let mut arguments = Vec::new();
    loop {
        *rest = rest.trim_start();
        arguments.push(read_path(rest, depth)?);
        *rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(',') {
            *rest = after;
        } else {
            *rest = rest.strip_prefix('>')?;
            return Some(format!("<{}>", arguments.join(", ")));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::names::path::{is_identifier, path};

    #[test]
    fn identifiers_are_those_of_rust() {
        for (text, expected) in [
            ("a", true),
            ("A_1", true),
            ("r#match", true),
            ("match", false),
            ("r#self", false),
            ("r#a", false),
            ("", false),
            ("1a", false),
            ("a b", false),
            ("a;", false),
            ("é", false),
            ("_", false),
        ] {
            assert_eq!(is_identifier(text), expected, "{text}");
        }
    }

    #[test]
    fn paths_are_formatted_and_other_strings_refused() {
        for (text, expected) in [
            ("Hash", Some("Hash")),
            ("::a::B", Some("::a::B")),
            (" crate::B<::a::C , D<E>> ", Some("crate::B<::a::C, D<E>>")),
            ("super::r#type", Some("super::r#type")),
            ("", None),
            ("::", None),
            ("a::", None),
            ("a b", None),
            ("a<b", None),
            ("a<>", None),
            ("a>;struct X", None),
            ("a/*b*/", None),
            ("a::type", None),
            ("a\u{202e}b", None),
        ] {
            assert_eq!(path(text).as_deref(), expected, "{text}");
        }
        assert_eq!(path(&format!("{}{}", "a<".repeat(100), ">".repeat(100))), None);
    }
}
