//! Tries the types of a union with a kept value.

use alloc::rc::Rc;
use alloc::string::ToString;

use serde_core::de::value::Error;

use super::choice::{Accepted, Failed, Found};
use super::kind::{is_adapted, is_of_other_kind};
use super::reach::Reach;
use crate::content::Content;
use crate::content::deserializer::ContentDeserializer;
use crate::error::{Attempted, Decision, ReadContext};
use crate::scalar::Form;
use crate::slot::{Collect, Slot};

/// Reads a kept value into a slot. The caller passes it, because importing it would be a cycle.
pub(super) type ReadContent =
    fn(ContentDeserializer<'_>, &mut Slot<'_, '_>, &mut ReadContext) -> Result<(), Error>;

/// The result of trying the types.
pub(super) enum Outcome {
    /// The value was read into the union.
    Read,
    Decided(Decision<ReadContext>),
}

/// Tries all types, until one of them loses nothing. If `is_direct`, that one may be read as well.
pub(super) fn decide(
    target: &mut dyn Collect<'_>,
    content: &Content,
    read: ReadContent,
    context: &mut ReadContext,
    is_direct: bool,
) -> Outcome {
    let mut attempts = Attempts {
        content,
        read,
        context,
        is_direct,
        is_read: false,
        has_adapted: false,
        adapts: false,
        count: 0,
        chosen: None,
        found: Found::default(),
    };
    // The types decide, and a union has nothing to add.
    let _ = target.collect(&mut |slot| attempts.accepts(slot));
    if attempts.has_adapted && !attempts.is_recognized() {
        (attempts.adapts, attempts.count) = (true, 0);
        let _ = target.collect(&mut |slot| attempts.accepts(slot));
    }
    let Attempts { is_read, chosen, found, .. } = attempts;
    match chosen {
        _ if is_read => Outcome::Read,
        Some(index) => Outcome::Decided(Decision::Type { index, lost: 0 }),
        None => Outcome::Decided(found.choose(content, context)),
    }
}

/// Reads the value as the type with this index.
pub(super) fn read_type(
    index: usize,
    target: &mut dyn Collect<'_>,
    content: &Content,
    read: ReadContent,
    context: &mut ReadContext,
) -> bool {
    let mut indices = 0..;
    let mut is_read = false;
    let _ = target.collect(&mut |mut slot| {
        if indices.next() != Some(index) {
            return false;
        }
        let attempt = attempt(content, read, &mut slot, context, true);
        is_read = attempt.result.is_ok();
        if !is_read {
            context.adopt(attempt.context);
        }
        is_read
    });
    is_read
}

struct Attempts<'a> {
    content: &'a Content,
    read: ReadContent,
    context: &'a mut ReadContext,
    is_direct: bool,
    is_read: bool,
    /// Whether there are types for which a dialect changes the kind of the value.
    has_adapted: bool,
    /// Whether these types are tried, and not the others.
    adapts: bool,
    /// The number of types so far.
    count: usize,
    /// The type that loses nothing.
    chosen: Option<usize>,
    found: Found,
}

impl Attempts<'_> {
    fn accepts(&mut self, mut slot: Slot<'_, '_>) -> bool {
        let index = self.count;
        self.count += 1;
        if self.chosen.is_some() {
            return false;
        }
        if self.is_only_null(&slot) {
            return matches!(self.content, Content::Null) && self.choose(index, true);
        }
        let expected = slot.expected();
        if self.context.dialect.is_cloudtrail() {
            let is_adapted = is_adapted(&slot, self.content);
            self.has_adapted |= is_adapted;
            if is_adapted != self.adapts {
                return false;
            }
        } else if is_of_other_kind(&slot, self.content) {
            self.found.expected.push(expected);
            return false;
        }
        if is_any(&mut slot, self.content) {
            self.found.accepted.push(Accepted { index, lost: 0, reach: Reach::of(&mut slot) });
            return false;
        }
        let reach = match (&slot, self.content) {
            (Slot::Shape(_) | Slot::Map(_) | Slot::Optional(_), Content::Map(_))
            | (Slot::List(_) | Slot::Items(_) | Slot::Optional(_), Content::List(_)) => {
                Reach::of(&mut slot)
            }
            _ => Reach::default(),
        };
        let attempt = attempt(self.content, self.read, &mut slot, self.context, false);
        let Attempted { lost, is_partial, .. } = attempt.seen;
        match attempt.result {
            Ok(()) if lost == 0 && !reach.is_any() => return self.choose(index, !is_partial),
            Ok(()) => self.found.accepted.push(Accepted { index, lost, reach }),
            Err(error) => {
                let mut context = attempt.context;
                if context.is_inside() {
                    context.learn(&error.to_string());
                    let expected = expected.clone();
                    self.found.failed.push(Failed { expected, reach, context });
                }
                self.found.expected.push(expected);
            }
        }
        false
    }

    /// Whether a type was chosen, or accepts the value or a part of it.
    fn is_recognized(&self) -> bool {
        self.chosen.is_some() || self.found.recognizes(self.content, self.context)
    }

    fn is_only_null(&self, slot: &Slot<'_, '_>) -> bool {
        let Slot::Scalar(target) = slot else { return false };
        target.form(self.context.is_human_readable()) == Form::Null
    }

    /// Chooses a type, and returns whether its value is kept.
    fn choose(&mut self, index: usize, is_complete: bool) -> bool {
        self.chosen = Some(index);
        self.is_read = self.is_direct && is_complete;
        self.is_read
    }
}

/// Whether a slot takes the whole value as JSON. It need not be tried then.
fn is_any(slot: &mut Slot<'_, '_>, content: &Content) -> bool {
    match (&mut *slot, content) {
        (Slot::Unknown(_), _) => true,
        #[cfg(feature = "json")]
        (Slot::Json(_), _) => true,
        (Slot::List(_), Content::List(_)) => Reach::of(slot).is_any_item(),
        (Slot::Map(_), Content::Map(entries)) => {
            let has_texts = entries.iter().all(|(key, _)| matches!(key, Content::Text(_)));
            has_texts && Reach::of(slot).is_any_item()
        }
        _ => false,
    }
}

struct Attempt {
    result: Result<(), Error>,
    context: ReadContext,
    seen: Attempted,
}

/// Reads the value as one type, in a context of its own.
fn attempt(
    content: &Content,
    read: ReadContent,
    slot: &mut Slot<'_, '_>,
    outer: &mut ReadContext,
    is_final: bool,
) -> Attempt {
    let mut context = outer.attempt();
    let deserializer = ContentDeserializer::new(content, context.is_human_readable());
    let Some(mut trial) = outer.trial.take() else {
        let result = read(deserializer, slot, &mut context);
        return Attempt { result, context, seen: Attempted::default() };
    };
    let handover = Rc::clone(&trial.handover);
    let before = trial.begin(is_final);
    context.trial = Some(trial);
    let result = read(deserializer.with_handover(&handover), slot, &mut context);
    outer.trial = context.trial.take();
    let seen = outer.trial.as_mut().map(|trial| trial.resume(before)).unwrap_or_default();
    Attempt { result, context, seen }
}
