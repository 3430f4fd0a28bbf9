//! Limits how deep a page nests lists and quotes.
//!
//! pulldown-cmark compares each line with all lists and quotes that are open, so the time for a page is the
//! product of its lines and their depth.

use std::ops::Range;

/// How deep lists and quotes are nested at most.
pub(super) const DEEPEST: usize = 64;

/// The place on the first line that opens a list or a quote too deep.
///
/// A line opens what its own start has marks for: to keep an outer quote open it repeats the mark, and to keep
/// an outer list open it is indented by two columns at least.
pub(super) fn too_deep(page: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in page.split_inclusive(['\n', '\r']) {
        if let Some(mark) = Marks::of(line).too_deep() {
            return Some(start + mark..start + mark + 1);
        }
        start += line.len();
    }
    None
}

/// The start of a line up to the first character that is not a mark, a space or a tab.
struct Marks {
    /// How deep each mark opens a list or a quote, at most, with its place; only the first one too deep.
    first: Option<usize>,
    is_rule: bool,
}

impl Marks {
    fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        let mut first = None;
        let (mut at, mut marks, mut columns) = (0, 0, 0);
        let (mut kinds, mut count) = (None, 0);
        let mut is_one_kind = true;
        while let Some(byte) = bytes.get(at) {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let length = match byte {
                b' ' => {
                    columns += 1;
                    at += 1;
                    continue;
                }
                b'\t' => {
                    columns += 4;
                    at += 1;
                    continue;
                }
                b'>' => 1,
                b'-' | b'*' | b'+' if ends_mark(rest.get(1)) => 1,
                b'0'..=b'9' => match length_of_number(rest) {
                    Some(length) => length,
                    None => break,
                },
                _ => break,
            };
            marks += 1;
            count += 1;
            is_one_kind &= *kinds.get_or_insert(*byte) == *byte;
            if marks + columns / 2 > DEEPEST {
                first.get_or_insert(at);
            }
            at += length;
            // The space after a mark belongs to it.
            at += usize::from(bytes.get(at) == Some(&b' '));
        }
        let is_whole =
            bytes.get(at..).unwrap_or(&[]).iter().all(|byte| matches!(byte, b'\n' | b'\r'));
        let is_rule = is_whole && is_one_kind && count > 2 && matches!(kinds, Some(b'-' | b'*'));
        Self { first, is_rule }
    }

    fn too_deep(&self) -> Option<usize> {
        self.first.filter(|_| !self.is_rule)
    }
}

/// Whether a mark of a list ends before this byte.
fn ends_mark(next: Option<&u8>) -> bool {
    matches!(next, None | Some(b' ' | b'\t' | b'\n' | b'\r'))
}

/// The length of `1.` or `1)`, with at most nine digits, at the start.
fn length_of_number(rest: &[u8]) -> Option<usize> {
    let digits = rest.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let is_mark = (1..10).contains(&digits)
        && matches!(rest.get(digits), Some(b'.' | b')'))
        && ends_mark(rest.get(digits + 1));
    is_mark.then_some(digits + 1)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser, Tag};

    use super::{DEEPEST, too_deep};

    /// How deep pulldown-cmark finds lists and quotes.
    fn depth(page: &str) -> usize {
        let mut depth = 0_usize;
        let mut deepest = 0;
        for event in Parser::new(page) {
            match event {
                Event::Start(Tag::Item | Tag::BlockQuote(_)) => depth += 1,
                Event::End(
                    pulldown_cmark::TagEnd::Item | pulldown_cmark::TagEnd::BlockQuote(_),
                ) => {
                    depth -= 1;
                }
                _ => {}
            }
            deepest = deepest.max(depth);
        }
        deepest
    }

    fn staircase(steps: usize, indent: &str, mark: &str) -> String {
        (0..steps).map(|step| format!("{}{mark} a\n", indent.repeat(step))).collect()
    }

    #[test]
    fn no_page_that_is_read_nests_deeper_than_the_limit() {
        for mark in ["- ", "> ", ">", "+ ", "1. ", "12) ", "> - ", "* > ", "-\t", " - "] {
            for count in [10, DEEPEST / 2, DEEPEST, DEEPEST + 1, 2 * DEEPEST, 1000] {
                let page = format!("{}a\n", mark.repeat(count));
                assert!(
                    depth(&page) <= DEEPEST || too_deep(&page).is_some(),
                    "{count} of {mark:?}"
                );
            }
        }
        for (indent, mark) in [("  ", "-"), ("\t", "*"), ("   ", "1."), ("> ", ">"), ("  ", "- -")]
        {
            for steps in [10, DEEPEST, DEEPEST + 1, 3 * DEEPEST] {
                let page = staircase(steps, indent, mark);
                assert!(
                    depth(&page) <= DEEPEST || too_deep(&page).is_some(),
                    "{steps} of {mark:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_not_nested_is_read() {
        let stars = "* ".repeat(500);
        let dashes = "- ".repeat(500);
        let flat = "- a\n".repeat(500);
        let quoted = "> a\n".repeat(500);
        let far = format!("{}x - y\n", " ".repeat(500));
        let tabs = "\t".repeat(500);
        let shallow = format!("{}a\n", "- ".repeat(40));
        for page in
            [&stars, &dashes, &flat, &quoted, &far, &tabs, &shallow, &staircase(30, "  ", "-")]
        {
            assert_eq!(too_deep(page), None, "{page:.40}");
        }
    }

    #[test]
    fn the_first_mark_too_deep_is_found() {
        let page = format!("a\n{}b\n", "> ".repeat(DEEPEST + 3));
        assert_eq!(too_deep(&page), Some(2 + 2 * DEEPEST..2 + 2 * DEEPEST + 1));
    }
}
