//! Errors of reading: the fault, and its path. The engine records both while it reads, and adds them
//! to the format's error once, at the end.

mod alternatives;
mod explain;
pub(crate) mod found;
mod nearest;
mod trial;
mod unlisted;

pub(crate) use nearest::nearest;
pub(crate) use trial::{Attempted, Decision, Trial};
pub(crate) use unlisted::Unlisted;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::dialect::Dialect;
use crate::format_quirks::{has_null, is_json};
use crate::path::Segment;
use crate::scalar::{Reason, Refusal};
use crate::table::Table;

/// What a slot accepts, as messages name it.
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

/// What is wrong with a value.
#[derive(Clone, Debug)]
enum Fault {
    /// Another value than expected; the format's error has what was found.
    Unexpected(Expected),
    /// Another value than expected, and what was found.
    Mismatch(Expected, &'static str),
    /// A type refused the value, for this reason.
    Refused(Cow<'static, str>),
    /// A required member is missing.
    Missing,
    /// A member is repeated.
    Repeated,
    /// A member is not in the table; the most similar one is.
    Unknown(Option<&'static str>),
    /// The same fault in each of these shapes, for this reason.
    InSeveral(String, Vec<&'static str>),
    /// The value is sensitive, and the message must not describe it.
    Withheld,
}

/// The state of one call of `deserialize`: what is known of the format, and the first error.
///
/// The format's own error passes through the format's functions unchanged, which keeps its position. The
/// path grows here while the calls return; without an error it costs nothing.
#[derive(Debug)]
pub(crate) struct ReadContext {
    human_readable: bool,
    is_self_describing: bool,
    /// Whether all values of the format are text.
    is_text: bool,
    /// Whether an object without any known member is an error.
    is_strict: bool,
    /// The unlisted members of the object that is read, in a strict reading.
    unfamiliar: Option<Box<Unlisted>>,
    /// Whether the format has a null, once that is known.
    has_null: Option<bool>,
    /// How the document spells names and values, if the tables do not decide.
    pub(crate) dialect: Dialect,
    /// The state of reading unions, from the first union of the document on.
    pub(crate) trial: Option<Box<Trial<Self>>>,
    fault: Option<Fault>,
    /// Whether the tagged union that is read may be without a member, because it is in an `Option`.
    may_be_empty: bool,
    /// Whether the tagged union that was read is without a member.
    is_empty: bool,
    /// From the innermost segment outwards.
    path: Vec<Segment>,
    /// The shape that the value is a member of.
    shape: Option<&'static str>,
    /// Whether the path goes through a sensitive member.
    sensitive: bool,
}

impl ReadContext {
    #[inline]
    pub(crate) fn new(human_readable: bool) -> Self {
        Self {
            human_readable,
            is_self_describing: human_readable,
            is_text: false,
            is_strict: false,
            unfamiliar: None,
            has_null: None,
            dialect: Dialect::Model,
            trial: None,
            fault: None,
            may_be_empty: false,
            is_empty: false,
            path: Vec::new(),
            shape: None,
            sensitive: false,
        }
    }

    /// The state for a format in which all values are text.
    pub(crate) fn of_text() -> Self {
        Self { is_text: true, has_null: Some(false), ..Self::new(true) }
    }

    /// The state for a document in a dialect.
    pub(crate) fn in_dialect(human_readable: bool, dialect: Dialect) -> Self {
        // Kept values have a null; other formats are recognized by their types.
        let has_null = (human_readable && !dialect.is_model()).then_some(true);
        Self { dialect, has_null, ..Self::new(human_readable) }
    }

    /// The state in which a kept value of the same document is read.
    pub(crate) fn attempt(&self) -> Self {
        Self {
            is_self_describing: true,
            has_null: Some(true),
            is_strict: self.is_strict,
            dialect: self.dialect,
            ..Self::new(self.human_readable)
        }
    }

    /// The same state for a strict reading.
    pub(crate) fn strict(self) -> Self {
        Self { is_strict: true, ..self }
    }

    /// Whether an object without any known member is an error.
    #[inline]
    pub(crate) fn is_strict(&self) -> bool {
        self.is_strict
    }

    /// The unlisted members of the object that is read.
    pub(crate) fn unfamiliar(&mut self) -> &mut Unlisted {
        self.unfamiliar.get_or_insert_default()
    }

    /// Allows the next value, a tagged union, to be without a member.
    #[inline]
    pub(crate) fn allow_empty_union(&mut self) {
        self.may_be_empty = true;
    }

    /// Whether the tagged union that is read may be without a member. Those in it may not.
    #[inline]
    pub(crate) fn take_may_be_empty(&mut self) -> bool {
        core::mem::take(&mut self.may_be_empty)
    }

    /// Records that the tagged union is without a member.
    #[cold]
    pub(crate) fn set_empty_union(&mut self) {
        self.is_empty = true;
    }

    /// Whether the tagged union that was read is without a member.
    #[inline]
    pub(crate) fn take_empty_union(&mut self) -> bool {
        core::mem::take(&mut self.is_empty)
    }

    /// Counts a value of the document that the target does not keep as one of its members.
    #[inline]
    pub(crate) fn count_loss(&mut self) {
        if let Some(trial) = &mut self.trial {
            trial.lost += 1;
        }
    }

    #[inline]
    pub(crate) fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    /// Whether the format is self-describing, so that `deserialize_any` works.
    #[inline]
    pub(crate) fn is_self_describing(&self) -> bool {
        self.is_self_describing
    }

    /// Whether all values of the format are text, so that only typed `deserialize_*` calls give other values.
    #[inline]
    pub(crate) fn is_text(&self) -> bool {
        self.is_text
    }

    /// Whether a null in the format is distinct from other values, whatever type is requested.
    #[inline]
    pub(crate) fn has_null<D>(&mut self) -> bool {
        is_json::<D>()
            || *self.has_null.get_or_insert_with(|| has_null(core::any::type_name::<D>()))
    }

    /// A format that names the members of a structure is self-describing, binary or not.
    #[inline]
    pub(crate) fn enter_named(&mut self) {
        self.is_self_describing = true;
    }

    #[inline]
    pub(crate) fn enter_positional(&mut self) {
        self.is_self_describing = self.human_readable;
    }

    /// Records what was expected if `result` is an error, unless a nested value recorded an error first.
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

    /// Records what was expected, unless a nested value recorded an error first.
    pub(crate) fn unexpected(&mut self, expected: Expected) {
        self.note(Fault::Unexpected(expected));
    }

    pub(crate) fn mismatch(&mut self, expected: Expected, found: &'static str) {
        self.note(Fault::Mismatch(expected, found));
    }

    /// Records why a type refused a value; `found` names the value in messages.
    pub(crate) fn refused(&mut self, refusal: Refusal, expected: Expected, found: &'static str) {
        match refusal.0 {
            Reason::WrongType => self.mismatch(expected, found),
            #[cfg(feature = "timestamp")]
            Reason::Form(forms) => self.mismatch(Expected::Word(forms), found),
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

    pub(crate) fn missing_member(&mut self, table: &Table, member: usize) {
        self.note(Fault::Missing);
        self.at_member(table, member);
    }

    pub(crate) fn repeated_member(&mut self, table: &Table, member: usize) {
        self.note(Fault::Repeated);
        self.at_member(table, member);
    }

    /// Records an unlisted member where those are errors.
    #[cold]
    pub(crate) fn unknown_member(&mut self, table: &Table, name: String) {
        self.note(Fault::Unknown(nearest(&name, table.members)));
        self.at_unlisted(table, name);
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

    /// Records the structure of an error that belongs to none of its members.
    #[cold]
    pub(crate) fn within(&mut self, table: &Table) {
        self.shape.get_or_insert(table.shape);
    }

    /// Records the member of an error. The path ends at a sensitive member: no index, key, or name inside
    /// of it becomes visible.
    #[cold]
    pub(crate) fn at_member(&mut self, table: &Table, index: usize) {
        let member = table.member(index);
        if table.is_sensitive(member) {
            self.withhold(table);
        }
        self.within(table);
        self.path.push(Segment::Member(member));
    }

    /// Records an unlisted member whose value is an error.
    #[cold]
    pub(crate) fn at_unlisted(&mut self, table: &Table, name: String) {
        self.within(table);
        self.path.push(Segment::Unknown(name));
    }

    fn withhold(&mut self, table: &Table) {
        let is_revealing = match &self.fault {
            Some(Fault::Refused(_) | Fault::InSeveral(..) | Fault::Withheld) => true,
            Some(Fault::Missing | Fault::Repeated | Fault::Unknown(_)) => self.is_inside(),
            Some(Fault::Unexpected(_) | Fault::Mismatch(..)) | None => false,
        };
        if is_revealing {
            self.fault = Some(Fault::Withheld);
        }
        self.sensitive = true;
        self.path.clear();
        self.shape = Some(table.shape);
    }

    /// Takes the error of a nested attempt to read the same value.
    pub(crate) fn adopt(&mut self, attempt: Self) {
        let Self {
            human_readable: _,
            is_self_describing: _,
            is_text: _,
            is_strict: _,
            unfamiliar: _,
            has_null: _,
            dialect: _,
            trial: _,
            fault,
            may_be_empty: _,
            is_empty: _,
            path,
            shape,
            sensitive,
        } = attempt;
        self.fault = fault;
        self.path = path;
        self.shape = shape;
        self.sensitive |= sensitive;
    }

    /// The error alone, for another attempt to read the same value.
    pub(crate) fn failure(&self) -> Self {
        Self {
            fault: self.fault.clone(),
            path: self.path.clone(),
            shape: self.shape,
            sensitive: self.sensitive,
            ..Self::new(self.human_readable)
        }
    }

    /// Whether the error is in a part of the value, not in the value itself.
    pub(crate) fn is_inside(&self) -> bool {
        !self.path.is_empty()
    }
}
