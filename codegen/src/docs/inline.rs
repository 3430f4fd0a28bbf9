//! Collects the parts of a paragraph: white space is collapsed and moved out of marks, and marks without
//! content disappear.

use std::borrow::Cow;

use super::tree::{Inline, Mark};

/// The paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Inlines<'t> {
    parts: Vec<Inline<'t>>,
    /// The marks that are open and have no content yet.
    waiting: Vec<Mark<'t>>,
    /// The number of the marks that are open and have content.
    open: usize,
    space: PendingSpace,
}

/// White space that is written before the next content.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum PendingSpace {
    #[default]
    None,
    /// All of it is in code.
    InCode,
    Outside,
    /// The line ends there.
    Break,
}

impl<'t> Inlines<'t> {
    /// Whether it is empty.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The number of parts.
    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// Makes code of the parts from a place on, if they are one name: references to shapes and operations
    /// are links without an address.
    pub(super) fn make_name(&mut self, start: usize) {
        let is_joined =
            matches!(self.parts.get(..start).and_then(<[_]>::last), Some(Inline::Code(_)));
        let (found, is_joined) = match self.parts.get_mut(start..) {
            Some([Inline::Space, only]) => (only, false),
            Some([only]) => (only, is_joined),
            Some(_) | None => return,
        };
        if let Inline::Text(text) = found {
            if is_name(text) && !is_joined {
                *found = Inline::Code(std::mem::take(text));
            }
        }
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: Cow<'t, str>) {
        self.words(text, false);
    }

    /// Adds code, which continues code directly before it.
    pub(super) fn code(&mut self, text: Cow<'t, str>) {
        self.words(text, true);
    }

    /// Opens a mark.
    pub(super) fn open(&mut self, mark: Mark<'t>) {
        self.waiting.push(mark);
    }

    /// Closes the mark that was opened last.
    pub(super) fn close(&mut self) {
        if self.waiting.pop().is_none() && self.open > 0 {
            self.open -= 1;
            self.parts.push(Inline::Close);
        }
    }

    /// Ends the line.
    pub(super) fn line_break(&mut self) {
        self.space = PendingSpace::Break;
    }

    /// The parts, with all marks closed.
    pub(super) fn finish(&mut self) -> Vec<Inline<'t>> {
        self.waiting.clear();
        self.space = PendingSpace::None;
        for _ in 0..std::mem::take(&mut self.open) {
            self.parts.push(Inline::Close);
        }
        std::mem::take(&mut self.parts)
    }

    fn words(&mut self, text: Cow<'t, str>, is_code: bool) {
        match text {
            Cow::Borrowed(text) => self.each(text, is_code, Cow::Borrowed),
            Cow::Owned(text) => self.each(&text, is_code, |word| Cow::Owned(word.to_owned())),
        }
    }

    fn each<'w>(&mut self, text: &'w str, is_code: bool, own: impl Fn(&'w str) -> Cow<'t, str>) {
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.bytes().position(is_space).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            if !word.is_empty() {
                self.word(own(word), is_code);
            }
            rest = after.trim_start_matches(|c: char| u8::try_from(c).is_ok_and(is_space));
            if rest.len() < after.len() {
                self.add_space(is_code);
            }
        }
    }

    fn add_space(&mut self, is_code: bool) {
        self.space = match self.space {
            PendingSpace::None if is_code => PendingSpace::InCode,
            PendingSpace::InCode if is_code => PendingSpace::InCode,
            PendingSpace::None | PendingSpace::InCode | PendingSpace::Outside => {
                PendingSpace::Outside
            }
            PendingSpace::Break => PendingSpace::Break,
        };
    }

    fn word(&mut self, word: Cow<'t, str>, is_code: bool) {
        let space = std::mem::take(&mut self.space);
        let is_joined = matches!(space, PendingSpace::None | PendingSpace::InCode);
        if is_code && self.waiting.is_empty() && is_joined {
            if let Some(Inline::Code(code)) = self.parts.last_mut() {
                let code = code.to_mut();
                if space == PendingSpace::InCode {
                    code.push(' ');
                }
                code.push_str(&word);
                return;
            }
        }
        match space {
            PendingSpace::InCode | PendingSpace::Outside if !self.parts.is_empty() => {
                self.parts.push(Inline::Space);
            }
            PendingSpace::Break if !self.parts.is_empty() => self.parts.push(Inline::Break),
            _ => {}
        }
        self.open += self.waiting.len();
        self.parts.extend(self.waiting.drain(..).map(Inline::Open));
        self.parts.push(if is_code { Inline::Code(word) } else { Inline::Text(word) });
    }
}

/// Whether a text is the name of a shape, a member or an operation, and not a plain word.
fn is_name(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"_$.".contains(&byte);
    let (first, last) = (text.bytes().next(), text.bytes().next_back());
    text.bytes().all(is_letter)
        && first.is_some_and(|first| first.is_ascii_alphabetic())
        && last.is_some_and(|last| last.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte == b'$')
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}
