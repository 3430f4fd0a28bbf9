//! The members of a structure in a format that names them.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{Error, IgnoredAny, MapAccess};

use super::key::{KeySeed, MESSAGE, NameSearch, UNFAMILIAR};
use super::level;
use super::presence::Presence;
use super::seed::Seed;
use crate::content::Content;
use crate::error::{Expected, ReadContext, Unlisted};
use crate::format_quirks::is_namespace;
use crate::slot::{Place, Places, Slot};
use crate::table::{Table, Unknown};

pub(super) struct NamedMembers<'r, A> {
    pub(super) access: A,
    pub(super) table: &'static Table,
    pub(super) context: &'r mut ReadContext,
}

impl<'de, 'r, A: MapAccess<'de>> NamedMembers<'r, A> {
    #[inline]
    pub(super) fn new(access: A, table: &'static Table, context: &'r mut ReadContext) -> Self {
        context.enter_named();
        Self { access, table, context }
    }

    /// Keeps an unlisted member under its name.
    #[inline(never)]
    fn keep(&mut self, name: String, rest: Slot<'_, 'de>) -> Result<(), A::Error> {
        let Slot::Map(rest) = rest else { return A::skip(self) };
        let mut result = Ok(());
        let kept = rest.insert(name, &mut |mut slot| {
            result = self.access.next_value_seed(Seed::new(&mut slot, &mut *self.context));
            result.is_ok()
        });
        if let Err(name) = kept {
            self.context.at_key(name);
            self.context.within(self.table);
        }
        result
    }

    #[cold]
    pub(super) fn unreadable_name(&mut self, error: A::Error) -> A::Error {
        self.context.unexpected(Expected::Word("member name"));
        self.context.within(self.table);
        error
    }

    /// Counts an unlisted member of a strict reading, and returns whether it is kept for the message.
    pub(super) fn keeps(&mut self, search: &NameSearch) -> bool {
        let is_unfamiliar = search.found == UNFAMILIAR;
        is_unfamiliar && self.context.unfamiliar().count(search.filter().is_first_miss())
    }

    /// Records an error if a strict reading has found no listed member, and others.
    #[cold]
    pub(super) fn refuses(&mut self, search: &NameSearch, mut places: Places<'_, '_, 'de>) -> bool {
        if search.filter().is_unused() || self.table.members.is_empty() {
            return false;
        }
        let Unlisted { count, entries } = core::mem::take(self.context.unfamiliar());
        let entries = entries.iter().map(|(name, value)| (name.as_str(), value));
        let entries: Vec<(&str, &Content)> = entries.collect();
        level::refuse(self.table, count, &entries, &mut places, self.context).is_err()
    }

    #[cold]
    fn missing_member(&mut self, index: usize) -> A::Error {
        self.context.missing_member(self.table, index);
        A::Error::missing_field(self.table.member(index))
    }

    #[cold]
    pub(super) fn repeated_member(&mut self, index: usize) -> A::Error {
        self.context.repeated_member(self.table, index);
        A::Error::duplicate_field(self.table.member(index))
    }
}

/// The loop over the members of a document.
///
/// It is a function of the format's own type, because compilers put a function into the codegen unit of
/// its type. There it can inline the format's functions.
pub(super) trait ReadMembers<'de>: MapAccess<'de> + Sized {
    /// Reads each member into its place.
    fn read(
        members: &mut NamedMembers<'_, Self>,
        places: &mut [&mut dyn Place<'de>],
    ) -> Result<(), Self::Error> {
        let mut search = NameSearch::new(members.table, members.context.is_strict());
        let mut present = Presence::default();
        loop {
            match members.access.next_key_seed(KeySeed(&mut search)) {
                Ok(Some(())) => {}
                Ok(None) => break,
                Err(error) => return Err(members.unreadable_name(error)),
            }
            let index = search.found;
            let Some(place) = places.get_mut(index) else {
                Self::read_unlisted(members, &mut search, places, &mut present)?;
                continue;
            };
            if !present.insert(index) {
                Self::read_repeated(members, &mut search, &mut **place)?;
                continue;
            }
            let mut slot = place.open();
            let seed = Seed::new(&mut slot, &mut *members.context);
            if let Err(error) = members.access.next_value_seed(seed) {
                members.context.at_member(members.table, index);
                return Err(error);
            }
        }
        match present.first_missing(members.table.required.len()) {
            _ if search.found == UNFAMILIAR && members.refuses(&search, Places::Fields(places)) => {
                Err(Self::Error::custom(level::UNFAMILIAR))
            }
            Some(index) => Err(members.missing_member(index)),
            None => Ok(()),
        }
    }

    /// Keeps or skips a member without a place.
    #[inline(never)]
    fn read_unlisted(
        members: &mut NamedMembers<'_, Self>,
        search: &mut NameSearch,
        places: &mut [&mut dyn Place<'de>],
        present: &mut Presence,
    ) -> Result<(), Self::Error> {
        if search.found == MESSAGE && Self::read_message(members, search, places, present)? {
            return Ok(());
        }
        members.context.count_loss();
        match places.get_mut(members.table.members.len()) {
            Some(rest) => {
                let name = search.take_unlisted();
                if members.keeps(search) {
                    members.context.unfamiliar().entries.push((name.clone(), Content::Null));
                }
                members.keep(name, rest.open())
            }
            None if members.table.unknown == Unknown::Denied && search.is_unknown() => {
                let name = search.take_unlisted();
                if is_namespace(&name) {
                    return Self::skip(members);
                }
                members.context.unknown_member(members.table, name);
                Err(Self::Error::custom("unknown member"))
            }
            None if members.keeps(search) => {
                let value = Self::located(members.access.next_value(), members)?;
                members.context.unfamiliar().entries.push((search.take_unlisted(), value));
                Ok(())
            }
            None => Self::skip(members),
        }
    }

    /// Reads the message of an exception under another spelling, unless it has a value.
    #[cold]
    fn read_message(
        members: &mut NamedMembers<'_, Self>,
        search: &mut NameSearch,
        places: &mut [&mut dyn Place<'de>],
        present: &mut Presence,
    ) -> Result<bool, Self::Error> {
        let Some(index) = members.table.message() else { return Ok(false) };
        let Some(place) = places.get_mut(index) else { return Ok(false) };
        let is_first = present.insert(index);
        let mut slot = place.open();
        if !is_first && !matches!(slot, Slot::OptionalText(None)) {
            return Ok(false);
        }
        search.has_message = true;
        let seed = Seed::new(&mut slot, &mut *members.context);
        let result = members.access.next_value_seed(seed);
        result.inspect_err(|_| members.context.at_member(members.table, index))?;
        Ok(true)
    }

    /// Reads a member that has a value: the message of an exception, which had another spelling. Null does
    /// not remove it. Any other member is an error.
    #[cold]
    fn read_repeated(
        members: &mut NamedMembers<'_, Self>,
        search: &mut NameSearch,
        place: &mut dyn Place<'de>,
    ) -> Result<(), Self::Error> {
        let index = search.found;
        if !core::mem::take(&mut search.has_message) || members.table.message() != Some(index) {
            return Err(members.repeated_member(index));
        }
        let mut slot = place.open();
        let first = match &mut slot {
            Slot::OptionalText(text) => text.take(),
            _ => None,
        };
        let seed = Seed::new(&mut slot, &mut *members.context);
        let result = members.access.next_value_seed(seed);
        if let Slot::OptionalText(text) = slot {
            *text = text.take().or(first);
        }
        result.inspect_err(|_| members.context.at_member(members.table, index))
    }

    /// An error in an unlisted member is one of the structure.
    fn located<T>(
        result: Result<T, Self::Error>,
        members: &mut NamedMembers<'_, Self>,
    ) -> Result<T, Self::Error> {
        result.inspect_err(|_| members.context.within(members.table))
    }

    /// Skips the value of a member.
    #[inline]
    fn skip(members: &mut NamedMembers<'_, Self>) -> Result<(), Self::Error> {
        let result = members.access.next_value::<IgnoredAny>();
        Self::located(result, members).map(drop)
    }
}

impl<'de, A: MapAccess<'de>> ReadMembers<'de> for A {}
