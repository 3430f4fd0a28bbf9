//! Addresses: which of them become links, and how Markdown writes them.

use std::borrow::Cow;
use std::fmt::Write;

/// The longest address that becomes a link.
const LONGEST: usize = 2_000;

/// An address as the destination of a link, where it is one of a web page.
pub(super) fn destination(url: &str) -> Option<Cow<'_, str>> {
    let url = url.trim_matches(|c: char| c.is_ascii_whitespace());
    let rest = web(url)?;
    if url.len() > LONGEST || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    if url.bytes().all(|byte| is_plain(byte) && byte != b';') {
        return Some(Cow::Borrowed(url));
    }
    // `&name;` is an entity in Markdown as well.
    let has_entity = url.contains(';');
    let mut written = String::with_capacity(url.len() + 16);
    for byte in url.bytes() {
        match byte {
            b'&' if has_entity => written.push_str("&amp;"),
            byte if is_plain(byte) => written.push(char::from(byte)),
            byte => drop(write!(written, "%{byte:02X}")),
        }
    }
    Some(Cow::Owned(written))
}

/// What follows the scheme of the address of a web page.
fn web(url: &str) -> Option<&str> {
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let (start, rest) = url.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// Whether a byte needs no escape in the destination of a link.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'*+,;=%".contains(&byte)
}

/// A word with an address in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found<'t> {
    pub(super) before: &'t str,
    pub(super) url: &'t str,
    pub(super) after: &'t str,
    /// Whether the address is complete: not a template, such as `https://{bucket}.example.com`.
    pub(super) is_complete: bool,
}

/// The first address of a web page in a word.
pub(super) fn find(word: &str) -> Option<Found<'_>> {
    let marks = word.match_indices("://");
    let start = marks.filter_map(|(colon, _)| {
        let before = word.get(..colon)?;
        ["https", "http"].into_iter().find_map(|scheme| {
            let start = colon.checked_sub(scheme.len())?;
            before.get(start..)?.eq_ignore_ascii_case(scheme).then_some(start)
        })
    });
    let start = start.min()?;
    let (before, rest) = word.split_at_checked(start)?;
    let end = rest.bytes().position(|byte| !is_plain(byte) && !b"()".contains(&byte));
    let (url, _) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    let url = without_punctuation(url);
    let (url, after) = rest.split_at_checked(url.len())?;
    let host = web(url).unwrap_or("").split(['/', '?', '#']).next().unwrap_or("");
    let is_host = |c: char| c.is_ascii_alphanumeric() || ".-:_@".contains(c);
    let ends = after.is_empty()
        || after.starts_with(['.', ',', ';', ':', '!', '?', ')', '\'', '"', '>', ']']);
    let joined = before.ends_with(|c: char| c.is_alphanumeric());
    let is_complete = host.contains('.')
        && host.chars().all(is_host)
        && host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !url.contains(['*', '$'])
        && ends
        && !joined
        && url.len() <= LONGEST;
    Some(Found { before, url, after, is_complete })
}

/// An address without the punctuation of the sentence that it ends.
fn without_punctuation(url: &str) -> &str {
    let mut url = url;
    loop {
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']);
        let unopened = shorter.ends_with(')') && !shorter.contains('(');
        let shorter = if unopened { shorter.strip_suffix(')').unwrap_or(shorter) } else { shorter };
        if shorter.len() == url.len() {
            return url;
        }
        url = shorter;
    }
}

#[cfg(test)]
mod tests {
    use crate::docs::url::{destination, find};

    #[test]
    fn links_lead_to_web_pages_and_cannot_end_early() {
        for (url, expected) in [
            ("https://aws.amazon.com/x", Some("https://aws.amazon.com/x")),
            (" HTTP://a.b/ ", Some("HTTP://a.b/")),
            ("https://a.b/x(1).html#y z", Some("https://a.b/x%281%29.html#y%20z")),
            ("https://a.b/?a=1&b=2", Some("https://a.b/?a=1&b=2")),
            ("https://a.b/?a=1&copy;=2", Some("https://a.b/?a=1&amp;copy;=2")),
            ("https://a.b/é<>`\\|\n", Some("https://a.b/%C3%A9%3C%3E%60%5C%7C")),
            ("https://[x](javascript:y)", None),
            ("javascript:alert(1)", None),
            ("mailto:a@b.c", None),
            ("//a.b", None),
            ("https:a.b", None),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(destination(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn addresses_in_text_end_where_the_sentence_goes_on() {
        for (word, expected) in [
            ("https://a.b/c.", Some(("", "https://a.b/c", ".", true))),
            ("(https://a.b/c),", Some(("(", "https://a.b/c", "),", true))),
            ("see:http://a.b", Some(("see:", "http://a.b", "", true))),
            ("https://{x}.a.b/c", Some(("", "https://", "{x}.a.b/c", false))),
            ("https://a.b/c_(d).", Some(("", "https://a.b/c_(d)", ".", true))),
            ("https://a.b/{c}/d", Some(("", "https://a.b/", "{c}/d", false))),
            ("xhttps://a.b/", Some(("x", "https://a.b/", "", false))),
            ("https://localhost/x", Some(("", "https://localhost/x", "", false))),
            ("s3://a.b", None),
            ("://", None),
        ] {
            let found = find(word);
            let found =
                found.map(|found| (found.before, found.url, found.after, found.is_complete));
            assert_eq!(found, expected, "{word}");
        }
    }
}
