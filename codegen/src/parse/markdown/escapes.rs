//! The values of string literals.

/// A string literal's value: Python's escapes as far as names of AWS could need them.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut value = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some('r') => value.push('\r'),
            Some('0') => value.push('\0'),
            Some('x') => value.extend(code_point(&mut chars, 2)),
            Some('u') => value.extend(code_point(&mut chars, 4)),
            Some('U') => value.extend(code_point(&mut chars, 8)),
            Some(other) => value.push(other),
            None => value.push('\\'),
        }
    }
    value
}

fn code_point(chars: &mut std::str::Chars<'_>, digits: usize) -> Option<char> {
    let digits: String = chars.by_ref().take(digits).collect();
    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escapes_are_those_of_python() {
        for (text, value) in [
            ("plain", "plain"),
            (r"a\nb\tc\\d", "a\nb\tc\\d"),
            (r#"\"\'"#, "\"'"),
            (r"\x41\u00e9\U0001F600", "A\u{e9}\u{1f600}"),
            (r"\ud800 \xZZ", " "),
            ("end\\", "end\\"),
        ] {
            assert_eq!(unescaped(text), value, "{text}");
        }
    }
}
