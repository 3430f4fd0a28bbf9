//! The line below the documentation of a member: its name in documents, who requires it, its limits and its
//! default.

use std::borrow::Cow;

use crate::model::shape::{Member, Presence, Structure};
use crate::model::traits::{Bounds, Constraints, DefaultValue, Number, Traits};

use super::tree::{Block, Inline};

/// The longest pattern in a summary.
const LONGEST_PATTERN: usize = 100;

/// Facts of a member that its field does not show.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Facts<'m> {
    /// What the source knows of it.
    pub(crate) traits: Option<&'m Traits>,
    /// Who decides whether it is present.
    pub(crate) presence: PresenceFact<'m>,
}

/// Who decides whether a member is present.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum PresenceFact<'m> {
    /// The source does not require it.
    #[default]
    Optional,
    /// The source requires it.
    Required(Presence),
    /// The source requires it, and the policy for responses makes it optional.
    Loosened(Presence),
    /// The client adds it to responses.
    AddedByClient,
    /// It is optional for this reason.
    Because(&'m str),
}

impl<'m> Facts<'m> {
    /// The facts of a member of a structure.
    pub(crate) fn of(member: &'m Member, structure: &Structure) -> Self {
        let traits = member.traits.as_deref();
        let reason = traits.and_then(|traits| traits.optional_because.as_deref());
        let presence = match (member.required, reason) {
            (true, _) => PresenceFact::Required(structure.presence),
            (false, Some(reason)) => PresenceFact::Because(reason),
            (false, None) if member.added_by_client => PresenceFact::AddedByClient,
            (false, None) if member.loosened => PresenceFact::Loosened(structure.presence),
            (false, None) => PresenceFact::Optional,
        };
        Self { traits, presence }
    }

    /// The line; `wire` is the name in documents, where the field has another one. There is none if only
    /// presence is known, and the type of the field shows it.
    pub(crate) fn line(self, wire: Option<&'m str>, is_summary: bool) -> Option<Block<'m>> {
        let mut line = Line::default();
        if let Some(wire) = wire {
            line.start("wire name");
            line.code(wire);
        }
        self.presence(&mut line);
        if let Some(traits) = self.traits {
            if traits.idempotency_token {
                line.start("idempotency token");
            }
            if let Some(constraints) = &traits.constraints {
                limits(constraints, "", is_summary, &mut line);
            }
            if let Some(default) = &traits.default {
                line.start("default");
                line.code(shown(default));
            }
        }
        let is_shown = matches!(self.presence, PresenceFact::Required(_)) && line.facts == 1;
        if is_shown { None } else { line.finish() }
    }

    fn presence(self, line: &mut Line<'m>) {
        let who = |presence: Presence| match presence {
            Presence::Promised => "model",
            Presence::Assumed => "page",
        };
        match self.presence {
            PresenceFact::Optional => {}
            PresenceFact::Required(presence) => {
                line.start("required by the");
                line.text(who(presence));
            }
            PresenceFact::Loosened(presence) => {
                line.start("optional, although the");
                line.text(who(presence));
                line.text("requires it");
            }
            PresenceFact::AddedByClient => line.start("optional: clients add it"),
            PresenceFact::Because(reason) => {
                line.start("optional:");
                line.text(reason.trim().trim_end_matches('.'));
            }
        }
    }
}

/// The limits of a value, or of its keys or items.
fn limits<'m>(
    constraints: &'m Constraints,
    of: &'static str,
    is_summary: bool,
    line: &mut Line<'m>,
) {
    let Constraints { length, range, pattern, unique, items, keys } = constraints;
    let start = |what: &'static str, line: &mut Line<'m>| {
        line.start(if of.is_empty() { what } else { of });
        if !of.is_empty() {
            line.text(what);
        }
    };
    for (what, bounds) in [("length", length), ("value", range)] {
        if let Some(bounds) = bounds {
            start(what, line);
            line.bounds(*bounds);
        }
    }
    if let Some(pattern) = pattern {
        if is_summary && pattern.len() > LONGEST_PATTERN {
            start("pattern, not shown", line);
        } else {
            start("pattern", line);
            line.code(pattern.as_str());
        }
    }
    if *unique {
        start("unique items", line);
    }
    for (of, inner) in [("keys:", keys), ("items:", items)] {
        if let Some(inner) = inner {
            limits(inner, of, is_summary, line);
        }
    }
}

fn shown(default: &DefaultValue) -> Cow<'_, str> {
    match default {
        DefaultValue::Null => "null".into(),
        DefaultValue::Boolean(value) => value.to_string().into(),
        DefaultValue::Number(number) => number.to_string().into(),
        DefaultValue::String(text) if text.is_empty() => "\"\"".into(),
        DefaultValue::String(text) => text.as_str().into(),
        DefaultValue::EmptyList => "[]".into(),
        DefaultValue::EmptyMap => "{}".into(),
    }
}

/// The parts of the line.
#[derive(Default)]
struct Line<'m> {
    parts: Vec<Inline<'m>>,
    facts: usize,
}

impl<'m> Line<'m> {
    /// Starts a fact; the first one starts a sentence.
    fn start(&mut self, words: &'static str) {
        self.facts += 1;
        let Some(last) = self.parts.last_mut() else {
            let (first, rest) = words.split_at_checked(1).unwrap_or((words, ""));
            let (word, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            self.parts.push(Inline::Text((first.to_ascii_uppercase() + word).into()));
            self.text(rest);
            return;
        };
        if let Inline::Text(text) = last {
            text.to_mut().push(';');
        } else {
            self.parts.push(Inline::Text(";".into()));
        }
        self.text(words);
    }

    fn text(&mut self, words: &'m str) {
        for word in words.split_whitespace() {
            self.parts.extend([Inline::Space, Inline::Text(super::escape::visible(word))]);
        }
    }

    fn code(&mut self, code: impl Into<Cow<'m, str>>) {
        let code = match code.into() {
            Cow::Borrowed(code) => super::escape::visible(code),
            Cow::Owned(code) => Cow::Owned(super::escape::visible(&code).into_owned()),
        };
        let code =
            if code.contains(['\n', '\t']) { code.replace(['\n', '\t'], " ").into() } else { code };
        if code.trim().is_empty() {
            self.parts.extend([Inline::Space, Inline::Text("blank".into())]);
        } else {
            self.parts.extend([Inline::Space, Inline::Code(code)]);
        }
    }

    fn bounds(&mut self, Bounds { min, max }: Bounds) {
        let mut number = |words: &'m str, number: Number| {
            self.text(words);
            self.parts.extend([Inline::Space, Inline::Text(number.to_string().into())]);
        };
        match (min, max) {
            (Some(min), Some(max)) if min == max => number("", min),
            (Some(min), Some(max)) => {
                number("", min);
                number("to", max);
            }
            (Some(min), None) => number("at least", min),
            (None, Some(max)) => number("at most", max),
            (None, None) => {}
        }
    }

    fn finish(mut self) -> Option<Block<'m>> {
        match self.parts.last_mut()? {
            Inline::Text(text) => text.to_mut().push('.'),
            _ => self.parts.push(Inline::Text(".".into())),
        }
        Some(Block::Paragraph(self.parts))
    }
}
