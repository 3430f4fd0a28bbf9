//! Cuts HTML into tags and text.

use std::borrow::Cow;

use super::element::{Certainty, Element, element};
use super::entities::decoded;
use crate::docs::escape::visible;

/// A piece of HTML.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token<'t> {
    /// Text, with references replaced.
    Text(Cow<'t, str>),
    /// The start of an element.
    Start(Element, Option<Cow<'t, str>>),
    /// An element without content.
    Empty(Element),
    /// The end of an element, verbatim.
    End(Element, Certainty, &'t str),
}

/// The tokens of a text. A tag of an unknown element is text.
pub(super) struct Tokens<'t> {
    text: &'t str,
    /// How much of the text is read.
    at: usize,
    /// Where the last end tag of an element starts, by the name of the element.
    ends: Vec<(String, Option<usize>)>,
    /// Whether no comment ends in the rest of the text.
    has_no_comment_end: bool,
}

/// A tag.
struct Tag<'t> {
    name: &'t str,
    attributes: &'t str,
    is_end: bool,
    is_empty: bool,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, ends: Vec::new(), has_no_comment_end: false }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// What starts with the `<` at a place: its token, if it has one, and its length. `None` if it is text.
    fn markup(&mut self, at: usize) -> Option<(Option<Token<'t>>, usize)> {
        let rest = self.text.get(at..)?;
        if let Some(comment) = rest.strip_prefix("<!--") {
            return self.comment(comment);
        }
        if let Some(data) = rest.strip_prefix("<![CDATA[") {
            // EC2 escapes the text as well.
            let (data, _) = data.split_once("]]>")?;
            let length = "<![CDATA[]]>".len() + data.len();
            return Some((Some(Token::Text(text(data))), length));
        }
        let (tag, length) = tag(rest)?;
        let (element, certainty) = element(tag.name)?;
        if tag.is_end {
            let written = rest.get(..length)?;
            return Some((Some(Token::End(element, certainty, written)), length));
        }
        if tag.is_empty {
            return Some((Some(Token::Empty(element)), length));
        }
        if certainty == Certainty::WithEnd && !self.ends_after(tag.name, at) {
            return None;
        }
        let address = (element == Element::Link).then(|| address(tag.attributes)).flatten();
        Some((Some(Token::Start(element, address)), length))
    }

    fn comment(&mut self, comment: &'t str) -> Option<(Option<Token<'t>>, usize)> {
        if self.has_no_comment_end {
            return None;
        }
        match comment.find("-->") {
            Some(end) => Some((None, "<!---->".len() + end)),
            None => {
                self.has_no_comment_end = true;
                None
            }
        }
    }

    /// Whether an end tag of an element follows a place.
    fn ends_after(&mut self, name: &str, at: usize) -> bool {
        let known = self.ends.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let last = match known {
            Some((_, last)) => *last,
            None => {
                let last = last_end(self.text, name);
                self.ends.push((name.to_owned(), last));
                last
            }
        };
        last.is_some_and(|last| last > at)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            if self.rest().starts_with('<') {
                if let Some((token, length)) = self.markup(self.at) {
                    self.at += length;
                    match token {
                        Some(token) => return Some(token),
                        None => continue,
                    }
                }
            }
            let start = self.at;
            if self.rest().is_empty() {
                return None;
            }
            // What starts here is text: up to the next `<`, which may be text as well.
            let next = self.rest().bytes().skip(1).position(|byte| byte == b'<');
            self.at = next.map_or(self.text.len(), |next| start + 1 + next);
            return self.text.get(start..self.at).map(|found| Token::Text(text(found)));
        }
    }
}

fn text(text: &str) -> Cow<'_, str> {
    match decoded(text) {
        Cow::Borrowed(text) => visible(text),
        Cow::Owned(text) => Cow::Owned(visible(&text).into_owned()),
    }
}

/// Where the last end tag of an element starts.
fn last_end(text: &str, name: &str) -> Option<usize> {
    let mut before = text;
    while let Some(at) = before.rfind("</") {
        let after = text.get(at + 2..)?;
        let is_named =
            after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
        let next = after.get(name.len()..).and_then(|rest| rest.bytes().next());
        if is_named && next.is_some_and(|next| next == b'>' || next.is_ascii_whitespace()) {
            return Some(at);
        }
        before = before.get(..at)?;
    }
    None
}

/// The tag at the start of a text, and its length.
fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    let inside = text.strip_prefix('<')?;
    let is_end = inside.starts_with('/');
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside.bytes().position(|byte| !byte.is_ascii_alphanumeric())?;
    let (name, attributes) = inside.split_at_checked(end)?;
    if !attributes.starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>') {
        return None;
    }
    let length = length(attributes)?;
    let attributes = attributes.get(..length)?;
    let tag = Tag { name, attributes, is_end, is_empty: attributes.ends_with('/') };
    Some((tag, usize::from(is_end) + name.len() + length + "<>".len()))
}

/// The length of attributes, up to the `>` that ends their tag. A `<` outside quotes starts another tag.
fn length(attributes: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in attributes.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return Some(at),
            (None, b'<') => return None,
            (None, _) => {}
        }
    }
    None
}

/// The address that a link leads to.
fn address(attributes: &str) -> Option<Cow<'_, str>> {
    let mut rest = attributes;
    loop {
        let (before, after) = rest.split_once('=')?;
        let name = before.trim_end().rsplit(|c: char| c.is_ascii_whitespace()).next()?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, next) = match quote {
            Some(quote) => after.get(1..)?.split_once(quote)?,
            None => after.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((after, "")),
        };
        if ["href", "url"].iter().any(|known| name.eq_ignore_ascii_case(known)) {
            return Some(decoded(value));
        }
        rest = next;
    }
}
