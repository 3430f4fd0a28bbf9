//! Values of one of several types, which their form alone tells apart.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::content::{Content, ContentDeserializer};
use crate::error::{Expected, Reading};
use crate::read::Reader;
use crate::{Slot, Value, View};

/// A value of any union, whatever its type.
///
/// [`Union`](macro@crate::Union) implements it.
pub trait UnionValue {
    /// The value that reading starts from: the first variant, with what its type starts from.
    fn start() -> Self
    where
        Self: Sized;

    /// Becomes the first variant whose type takes the value that `attempts` keeps.
    fn read(&mut self, attempts: &mut Attempts<'_>) -> bool;

    /// The variant's name in Rust, and what it holds, unless it stands for null.
    fn variant(&self) -> (&'static str, Option<View<'_>>);
}

/// A kept value that is offered to one type after the other.
#[derive(Debug)]
pub struct Attempts<'c> {
    content: &'c Content,
    human_readable: bool,
    strict: bool,
    patience: Patience,
    expected: Vec<Expected>,
    /// The faults of the types that take such a value, but not with what it holds.
    inside: Vec<Reading>,
}

impl<'c> Attempts<'c> {
    fn new(content: &'c Content, strict: bool, reading: &Reading) -> Self {
        Self {
            content,
            human_readable: reading.is_human_readable(),
            strict,
            patience: reading.patience,
            expected: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// The value, if a `T` can hold it.
    #[inline]
    pub fn offer<T: Value<'c>>(&mut self) -> Option<T> {
        let mut value = T::start();
        self.fits(value.slot()).then_some(value)
    }

    /// Whether the value is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self.content, Content::Null)
    }

    fn fits(&mut self, mut slot: Slot<'_, 'c>) -> bool {
        if !self.patience.allows(self.strict) {
            return false;
        }
        let expected = slot.expected();
        let mut reading = Reading::attempt(self.human_readable, self.strict, self.patience);
        let deserializer = ContentDeserializer::new(self.content, self.human_readable);
        let result = deserializer.read(&mut slot, &mut reading);
        self.patience = reading.patience;
        let Err(error) = result else { return true };
        self.expected.push(expected);
        if reading.is_inside() {
            reading.learn(&error.to_string());
            self.inside.push(reading);
        }
        false
    }
}

/// Reads a union from a kept value.
///
/// A structure takes any object, passing over what it does not know. So the types are tried twice:
/// first only those that lose nothing, then any.
///
/// If no type takes it, and it failed inside of just one of them, that fault is the one to tell.
///
/// Gives whether a type took it. Nothing here knows the format, and so it is compiled once.
pub(crate) fn read(target: &mut dyn UnionValue, content: &Content, reading: &mut Reading) -> bool {
    reading.patience.begin(content);
    let mut attempts = Attempts::new(content, true, reading);
    let mut fits = target.read(&mut attempts);
    reading.patience = attempts.patience;
    if !fits && !reading.is_strict() {
        attempts = Attempts::new(content, false, reading);
        fits = target.read(&mut attempts);
        reading.patience = attempts.patience;
    }
    if fits {
        return true;
    }
    if !reading.patience.allows(false) {
        reading.refuse("value could be read in too many ways".into());
        return false;
    }
    let Attempts { expected, mut inside, .. } = attempts;
    match (inside.pop(), inside.is_empty()) {
        (Some(only), true) => reading.adopt(only),
        (Some(_) | None, _) => reading.mismatch(Expected::OneOf(expected), content.word()),
    }
    false
}

/// How often types may still be asked for a value that is kept, and for all that it holds.
///
/// A union that holds itself asks each of its types at each level, and where none of them takes what is
/// innermost, as often as there are ways to read the whole. That must end: first the types are asked no
/// longer whether they lose nothing, and then not at all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Patience {
    /// Zero before the outermost union.
    most: usize,
    spent: usize,
}

impl Patience {
    /// What no union of AWS comes near to: none lies within itself, and along those within each other
    /// there are 12 ways at most.
    const FOR_EACH: usize = 256;

    /// Begins with the outermost union, by how many values it holds.
    fn begin(&mut self, content: &Content) {
        if self.most == 0 {
            self.most = content.count().saturating_mul(Self::FOR_EACH);
        }
    }

    /// Whether one type more may be asked, and that it is.
    fn allows(&mut self, strict: bool) -> bool {
        let is_allowed = self.spent < if strict { self.most } else { self.most.saturating_mul(2) };
        self.spent += usize::from(is_allowed);
        is_allowed
    }
}
