//! Names of a model in doc comments and string literals.

/// A name as text that ends neither the comment nor its code span.
pub(super) fn visible(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_ascii_graphic() && c != '`' || c == ' ' { c } else { '?' })
        .collect()
}

/// A string literal of Rust; anything but plain ASCII is escaped, so that nothing hides in it.
pub(super) fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            ' '..='~' if c != '"' && c != '\\' => literal.push(c),
            _ => literal.extend(c.escape_default()),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::{literal, visible};

    #[test]
    fn hostile_names_stay_inside_comments_and_literals() {
        for (name, comment, text) in [
            ("clientId", "clientId", "\"clientId\""),
            ("a\"b\\", "a\"b\\", "\"a\\\"b\\\\\""),
            ("a\nb\r", "a?b?", "\"a\\nb\\r\""),
            ("`*/", "?*/", "\"`*/\""),
            ("\u{202e}é\0", "???", "\"\\u{202e}\\u{e9}\\u{0}\""),
        ] {
            assert_eq!(visible(name), comment);
            assert_eq!(literal(name), text);
        }
    }
}
