//! Escapes text in Markdown, as rustdoc reads it: with tables, footnotes, strikethrough, task lists and
//! smart punctuation.

use std::borrow::Cow;

use super::url;

/// The text without what no reader sees and what can change how text around it is shown: control
/// characters, and marks of direction. Separators of lines become spaces.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let is_shown = |c: char| shown(c) == Some(c);
    let is_ascii_text = |byte: u8| matches!(byte, b' '..=b'~' | b'\n');
    if text.bytes().all(is_ascii_text) || text.chars().all(is_shown) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(shown).collect())
}

/// The character that is shown for one of a source.
pub(super) fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\n' => Some(c),
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0' => Some('\u{fffd}'),
        // Marks of direction, which rustc rejects in comments, and other marks without a width. Joiners
        // (U+200C, U+200D) are parts of words and of emoji.
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Where in a line of Markdown a text is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// The character before it; `None` after white space.
    pub(super) before: Option<char>,
    /// The character after it; `None` before white space.
    pub(super) after: Option<char>,
    /// Whether it is in a link, where no other link can be.
    pub(super) is_in_link: bool,
}

/// Writes a text without white space so that it is shown verbatim; addresses of web pages become links.
pub(super) fn text(text: &str, context: Context, out: &mut String) {
    let mut rest = text;
    let mut context = context;
    while let Some(found) = url::find(rest) {
        let Context { after, is_in_link, .. } = context;
        let next = found.url.chars().next();
        plain(found.before, Context { after: next, ..context }, out);
        let previous = found.before.chars().next_back().or(context.before);
        if found.is_complete && !is_in_link {
            out.extend(["<", found.url, ">"]);
        } else if let Some((scheme, address)) = found.url.split_once(':') {
            // In two parts, so that rustdoc's `bare_urls` does not see an address.
            let within = Context { before: previous, after: Some('/'), is_in_link };
            plain(scheme, within, out);
            out.push_str(if is_in_link { ":" } else { "\\:" });
            let next = found.after.chars().next().or(after);
            plain(address, Context { before: Some(':'), after: next, is_in_link }, out);
        }
        rest = found.after;
        context.before = found.url.chars().next_back();
    }
    plain(rest, context, out);
}

/// Writes a text without addresses.
fn plain(text: &str, context: Context, out: &mut String) {
    let needs_none = |byte: u8| byte.is_ascii_alphanumeric() || b",.:;()/'\"%?=@{}".contains(&byte);
    if text.bytes().all(needs_none) && !text.contains("..") && context.after != Some('.') {
        out.push_str(text);
        return;
    }
    let mut before = context.before;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let after = letters.peek().copied().or(context.after);
        let is_special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            '_' => {
                !(before.is_some_and(char::is_alphanumeric)
                    && after.is_some_and(char::is_alphanumeric))
            }
            '&' => after.is_some_and(|after| after.is_ascii_alphanumeric() || after == '#'),
            // Smart punctuation makes dashes and ellipses of these.
            '-' | '.' => after == Some(c),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// The byte of a word before which a backslash is needed where the word starts a line, because a list, a
/// heading or a quote would start there.
pub(super) fn at_line_start(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    let first = bytes.first()?;
    let all = |allowed: &[u8]| bytes.iter().all(|byte| allowed.contains(byte));
    match first {
        b'>' => Some(0),
        b'#' if all(b"#") => Some(0),
        b'+' | b'-' if bytes.len() == 1 => Some(0),
        // The line under a heading, or under the head of a table.
        b'=' | b'-' | b':' if all(b"=-:\\|") => Some(0),
        b'0'..=b'9' => {
            let digits = bytes.iter().position(|byte| !byte.is_ascii_digit())?;
            let rest = bytes.get(digits..)?;
            matches!(rest, [b'.' | b')']).then_some(digits)
        }
        _ => None,
    }
}

/// Whether a word of code can start a line: code has no escapes.
pub(super) fn can_start_line(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphanumeric()) && at_line_start(word).is_none()
}

/// The backticks that enclose code: more than any in the code.
pub(super) fn fence(code: &str, least: usize) -> String {
    let mut longest = 0;
    let mut run = 0;
    for byte in code.bytes() {
        run = if byte == b'`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    "`".repeat(least.max(if longest == 0 { 0 } else { longest + 1 }))
}

#[cfg(test)]
mod tests {
    use crate::docs::escape::{Context, at_line_start, fence, text, visible};

    fn escaped(word: &str) -> String {
        let mut out = String::new();
        text(word, Context { before: None, after: None, is_in_link: false }, &mut out);
        out
    }

    #[test]
    fn text_is_shown_and_never_interpreted() {
        for (word, expected) in [
            ("plain", "plain"),
            ("a*b*", "a\\*b\\*"),
            ("snake_case_name", "snake_case_name"),
            ("_x_", "\\_x\\_"),
            ("[x](y)", "\\[x\\](y)"),
            ("<account>", "\\<account>"),
            ("a|b", "a\\|b"),
            ("~~x~~", "\\~\\~x\\~\\~"),
            ("`x`", "\\`x\\`"),
            ("\\n", "\\\\n"),
            ("&lt;", "\\&lt;"),
            ("AT&T", "AT\\&T"),
            ("&", "&"),
            ("--volume", "\\--volume"),
            ("---", "\\-\\--"),
            ("wait...", "wait\\.\\.."),
            ("....", "\\.\\.\\.."),
            ("*/", "\\*/"),
            ("https://a.b/c_d.", "<https://a.b/c_d>."),
            ("https://a.b/{c}", "https\\://a.b/{c}"),
            ("https://<b>.a.b", "https\\://\\<b>.a.b"),
            ("1https://a.b", "1https\\://a.b"),
        ] {
            assert_eq!(escaped(word), expected, "{word}");
        }
    }

    #[test]
    fn words_that_start_blocks_are_escaped_at_the_start_of_lines() {
        for (word, expected) in [
            ("#", Some(0)),
            ("##", Some(0)),
            ("#x", None),
            ("-", Some(0)),
            ("-x", None),
            ("+", Some(0)),
            (">x", Some(0)),
            ("1.", Some(1)),
            ("12)", Some(2)),
            ("1.5", None),
            ("===", Some(0)),
            (":-", Some(0)),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(at_line_start(word), expected, "{word}");
        }
    }

    #[test]
    fn hidden_characters_are_left_out() {
        for (text, expected) in [
            ("a\u{202e}b\u{2066}c\u{200f}", "abc"),
            ("a\0b\u{1b}c\u{7f}\u{96}", "a\u{fffd}bc"),
            ("a\u{2028}b\rc\u{85}d", "a b c d"),
            ("é–\u{a0}👩\u{200d}🚒", "é–\u{a0}👩\u{200d}🚒"),
        ] {
            assert_eq!(visible(text), expected);
        }
    }

    #[test]
    fn code_is_enclosed_by_more_backticks_than_it_contains() {
        for (code, expected) in [("x", "`"), ("a`b", "``"), ("a``b`", "```")] {
            assert_eq!(fence(code, 1), expected);
        }
        assert_eq!(fence("x", 3), "```");
        assert_eq!(fence("````", 3), "`````");
    }
}
