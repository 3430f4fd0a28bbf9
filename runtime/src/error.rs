//! What went wrong while reading, and where: kept aside, and put into the format's error once, at
//! the end.

mod explain;
mod found;

pub(crate) use found::is_end;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::path::Segment;
use crate::scalar::Reason;
use crate::union::Patience;
use crate::{Refusal, Table};

/// What a place takes, as messages say it.
#[derive(Clone, Debug)]
pub(crate) enum Expected {
    /// `string`.
    Word(&'static str),
    /// A structure of this name.
    Structure(&'static str),
    /// Any of several.
    OneOf(Vec<Expected>),
}

impl From<&'static str> for Expected {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<&'static Table> for Expected {
    fn from(table: &'static Table) -> Self {
        Self::Structure(table.shape)
    }
}

/// What is wrong with the value, or the lack of it.
#[derive(Clone, Debug)]
enum Fault {
    /// Not what was expected; the format's error says what was found.
    Unexpected(Expected),
    /// Not what was expected, but this.
    Mismatch(Expected, &'static str),
    /// A type of the user's does not take it.
    Refused(Cow<'static, str>),
    /// A required member is missing.
    Missing,
    /// A member is repeated.
    Repeated,
    /// It is sensitive, so nothing is said.
    Withheld,
}

/// The state of one call of `deserialize`: what is known of the format, and the fault on its way
/// out.
///
/// The format's error passes through the format's own functions unchanged, so that its position
/// stays what it is; the path grows here while the calls return, and costs nothing as long as
/// nothing is wrong.
#[derive(Debug)]
pub(crate) struct Reading {
    human_readable: bool,
    describes_itself: bool,
    /// Whether the format is for people and all values in it are text, as far as it can tell.
    is_text: bool,
    /// Whether members that no table lists are a fault.
    strict: bool,
    /// How often a union may still ask whether a type takes its value.
    pub(crate) patience: Patience,
    fault: Option<Fault>,
    /// From the value outwards.
    path: Vec<Segment>,
    /// The shape that the value is a member of.
    shape: Option<&'static str>,
    /// Whether the path goes through a sensitive member.
    sensitive: bool,
}

impl Reading {
    #[inline]
    pub(crate) fn new(human_readable: bool) -> Self {
        Self {
            human_readable,
            describes_itself: human_readable,
            is_text: false,
            strict: false,
            patience: Patience::default(),
            fault: None,
            path: Vec::new(),
            shape: None,
            sensitive: false,
        }
    }

    /// The state for a format in which all values are text.
    pub(crate) fn of_text() -> Self {
        Self { is_text: true, ..Self::new(true) }
    }

    /// The state in which one type of a union is tried.
    pub(crate) fn attempt(human_readable: bool, strict: bool, patience: Patience) -> Self {
        Self { describes_itself: true, strict, patience, ..Self::new(human_readable) }
    }

    #[inline]
    pub(crate) fn is_strict(&self) -> bool {
        self.strict
    }

    #[inline]
    pub(crate) fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    /// Whether the format can be asked for a value without saying of which type.
    #[inline]
    pub(crate) fn describes_itself(&self) -> bool {
        self.describes_itself
    }

    /// Whether each value is to be asked for as what it is to be, since the format has no other way to know.
    #[inline]
    pub(crate) fn is_text(&self) -> bool {
        self.is_text
    }

    /// A format that names the members of a structure describes itself, text or not.
    #[inline]
    pub(crate) fn enter_named(&mut self) {
        self.describes_itself = true;
    }

    #[inline]
    pub(crate) fn enter_positional(&mut self) {
        self.describes_itself = self.human_readable;
    }

    /// Keeps in mind what was expected, if `result` is an error and nothing deeper said so already.
    #[inline]
    pub(crate) fn expecting<T, E>(
        &mut self,
        expected: impl Into<Expected>,
        result: Result<T, E>,
    ) -> Result<T, E> {
        match result {
            Ok(value) => Ok(value),
            Err(error) => {
                self.unexpected(expected.into());
                Err(error)
            }
        }
    }

    /// Keeps in mind what was expected, if nothing deeper said so already.
    pub(crate) fn unexpected(&mut self, expected: Expected) {
        self.note(Fault::Unexpected(expected));
    }

    pub(crate) fn mismatch(&mut self, expected: Expected, found: &'static str) {
        self.note(Fault::Mismatch(expected, found));
    }

    /// A type does not take a value of kind `found`.
    pub(crate) fn refused(&mut self, refusal: Refusal, expected: Expected, found: &'static str) {
        match refusal.0 {
            Reason::Kind => self.mismatch(expected, found),
            Reason::Range => self.mismatch(expected, found::OUT_OF_RANGE),
            Reason::Width => self.mismatch(expected, found::OUT_OF_RANGE_OF_INTEGERS),
            Reason::Borrowing => self
                .mismatch(Expected::Word("borrowed string"), "string with escapes or of a reader"),
            Reason::Other(reason) => self.refuse(reason),
        }
    }

    pub(crate) fn refuse(&mut self, reason: Cow<'static, str>) {
        self.note(Fault::Refused(reason));
    }

    pub(crate) fn miss(&mut self, table: &Table, member: usize) {
        self.note(Fault::Missing);
        self.at_member(table, member);
    }

    pub(crate) fn repeat(&mut self, table: &Table, member: usize) {
        self.note(Fault::Repeated);
        self.at_member(table, member);
    }

    #[cold]
    fn note(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    #[cold]
    pub(crate) fn at_index(&mut self, index: usize) {
        self.path.push(Segment::Index(index));
    }

    #[cold]
    pub(crate) fn at_key(&mut self, key: String) {
        self.path.push(Segment::Key(key));
    }

    /// The fault is in a structure, but in none of its members.
    #[cold]
    pub(crate) fn within(&mut self, table: &Table) {
        self.shape.get_or_insert(table.shape);
    }

    /// Nothing that is found below a sensitive member leaves it: no index, no key, no name.
    #[cold]
    pub(crate) fn at_member(&mut self, table: &Table, index: usize) {
        let member = table.member(index);
        if table.is_sensitive(member) {
            self.withhold(table);
        }
        self.within(table);
        self.path.push(Segment::Member(member));
    }

    fn withhold(&mut self, table: &Table) {
        let tells_too_much = match &self.fault {
            Some(Fault::Refused(_) | Fault::Withheld) => true,
            Some(Fault::Missing | Fault::Repeated) => self.is_inside(),
            Some(Fault::Unexpected(_) | Fault::Mismatch(..)) | None => false,
        };
        if tells_too_much {
            self.fault = Some(Fault::Withheld);
        }
        self.sensitive = true;
        self.path.clear();
        self.shape = Some(table.shape);
    }

    /// Takes over the fault of an attempt to read the same value.
    pub(crate) fn adopt(&mut self, attempt: Self) {
        let Self {
            human_readable: _,
            describes_itself: _,
            is_text: _,
            strict: _,
            patience: _,
            fault,
            path,
            shape,
            sensitive,
        } = attempt;
        self.fault = fault;
        self.path = path;
        self.shape = shape;
        self.sensitive |= sensitive;
    }

    /// Whether the fault is not in the value itself, but in something that it holds.
    pub(crate) fn is_inside(&self) -> bool {
        !self.path.is_empty()
    }
}
