//! Reads tagged unions: structures of which one member is present.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::key::{KeySeed, NameSearch, UNFAMILIAR};
use super::level;
use super::named::NamedMembers;
use super::presence::Presence;
use super::reader::Reader;
use crate::content::Content;
use crate::error::{Expected, ReadContext};
use crate::format_quirks::is_namespace;
use crate::path::Cut;
use crate::slot::{Places, Slot, Tagged};
use crate::table::{Table, Unknown};
use crate::unknown_value::{NAME, SDK_UNKNOWN_MEMBER, UnknownValue};

/// The name of the shape, which some services add to structures. It is not a member.
pub(super) const TYPE: &str = "__type";

/// The errors of the format, which the reasons replace.
const SECOND: &str = "union has two members";
const NONE: &str = "union has no member";
const REPEATED: &str = "member is repeated";

/// The member that is present.
pub(super) struct Chosen {
    table: &'static Table,
    member: Option<Name>,
    /// Whether the error is that there is a second one.
    has_second: bool,
    may_be_empty: bool,
}

enum Name {
    Listed(usize),
    Unlisted(String),
}

impl Chosen {
    #[inline]
    pub(super) fn new(table: &'static Table, context: &mut ReadContext) -> Self {
        let may_be_empty = context.take_may_be_empty();
        Self { table, member: None, has_second: false, may_be_empty }
    }

    /// Chooses a member of the table.
    #[inline]
    pub(super) fn listed<E: Error>(
        &mut self,
        index: usize,
        context: &mut ReadContext,
    ) -> Result<(), E> {
        match &self.member {
            Some(_) => Err(self.refuse(self.table.member(index), context)),
            None => {
                self.member = Some(Name::Listed(index));
                Ok(())
            }
        }
    }

    /// Chooses a member that is not in the table.
    pub(super) fn unlisted<E: Error>(
        &mut self,
        name: &str,
        context: &mut ReadContext,
    ) -> Result<(), E> {
        context.count_loss();
        if self.table.unknown == Unknown::Denied {
            context.unknown_member(self.table, name.to_owned());
            return Err(E::custom("unknown member"));
        }
        if self.member.is_some() {
            return Err(self.refuse(name, context));
        }
        self.member = Some(Name::Unlisted(name.to_owned()));
        Ok(())
    }

    #[cold]
    fn refuse<E: Error>(&mut self, second: &str, context: &mut ReadContext) -> E {
        let first = match &self.member {
            Some(Name::Listed(index)) => self.table.member(*index),
            Some(Name::Unlisted(name)) => name,
            None => "",
        };
        self.has_second = true;
        if first == second {
            // A list of XML is its items, as elements of one name.
            context.refuse(REPEATED.into());
            context.at_unlisted(self.table, second.to_owned());
            return E::custom(REPEATED);
        }
        context.refuse(format!("{SECOND}, `{}` and `{}`", Cut(first), Cut(second)).into());
        context.within(self.table);
        E::custom(SECOND)
    }

    /// Records where an error is: in the member, or in the union.
    #[cold]
    pub(super) fn locate(&self, index: usize, context: &mut ReadContext) {
        if !self.has_second {
            context.at_member(self.table, index);
        }
    }
}

/// Checks that a member is present.
#[inline]
pub(super) fn finish<E: Error>(chosen: &Chosen, context: &mut ReadContext) -> Result<(), E> {
    match chosen.member {
        Some(_) => Ok(()),
        None => without_member(chosen, context),
    }
}

#[cold]
pub(super) fn without_member<E: Error>(
    chosen: &Chosen,
    context: &mut ReadContext,
) -> Result<(), E> {
    if chosen.may_be_empty {
        context.set_empty_union();
        return Ok(());
    }
    context.refuse(NONE.into());
    context.within(chosen.table);
    Err(E::custom(NONE))
}

/// Puts an unlisted member into its variant. Of a member that boto3 does not know, only the name is known.
pub(super) fn open_unlisted<'de>(
    target: &mut dyn Tagged<'de>,
    table: &Table,
    name: &str,
    value: Content,
) {
    let index = u32::try_from(table.members.len()).unwrap_or(u32::MAX);
    let name_alone = match &value {
        Content::Map(entries) if name == SDK_UNKNOWN_MEMBER => match entries.as_slice() {
            [(Content::Text(key), Content::Text(name))] if key == NAME => Some(name),
            _ => None,
        },
        _ => None,
    };
    let slot = target.open(index, name_alone.map_or(name, String::as_str));
    if let (Slot::Unknown(target), None) = (slot, name_alone) {
        *target = UnknownValue::of(value);
    }
}

/// Reads a member, unless it is null.
pub(super) struct VariantSeed<'t, 'de> {
    target: &'t mut dyn Tagged<'de>,
    index: usize,
    chosen: &'t mut Chosen,
    context: &'t mut ReadContext,
}

impl<'t, 'de> VariantSeed<'t, 'de> {
    #[inline]
    pub(super) fn new(
        target: &'t mut dyn Tagged<'de>,
        index: usize,
        chosen: &'t mut Chosen,
        context: &'t mut ReadContext,
    ) -> Self {
        Self { target, index, chosen, context }
    }
}

impl<'de> DeserializeSeed<'de> for VariantSeed<'_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for VariantSeed<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { target, index, chosen, context } = self;
        chosen.listed::<D::Error>(index, context)?;
        let mut slot = target.open(u32::try_from(index).unwrap_or(u32::MAX), "");
        deserializer.read(&mut slot, context)
    }
}

/// Reads the only member of a document into its variant.
pub(super) fn read_tagged<'de, A: MapAccess<'de>>(
    members: &mut NamedMembers<'_, A>,
    target: &mut dyn Tagged<'de>,
) -> Result<(), A::Error> {
    let mut chosen = Chosen::new(members.table, members.context);
    let mut search = NameSearch::new(members.table, members.context.is_strict());
    let mut present = Presence::default();
    loop {
        match members.access.next_key_seed(KeySeed(&mut search)) {
            Ok(Some(())) => {}
            Ok(None) => break,
            Err(error) => return Err(members.unreadable_name(error)),
        }
        let index = search.found;
        if index >= members.table.members.len() {
            read_other(members, &mut search, target, &mut chosen)?;
            continue;
        }
        if !present.insert(index) {
            return Err(members.repeated_member(index));
        }
        let seed = VariantSeed::new(&mut *target, index, &mut chosen, &mut *members.context);
        if let Err(error) = members.access.next_value_seed(seed) {
            chosen.locate(index, members.context);
            return Err(error);
        }
    }
    if search.found == UNFAMILIAR && members.refuses(&search, Places::Variants(target)) {
        return Err(A::Error::custom(level::UNFAMILIAR));
    }
    finish(&chosen, members.context)
}

/// Keeps a member without a variant.
#[inline(never)]
fn read_other<'de, A: MapAccess<'de>>(
    members: &mut NamedMembers<'_, A>,
    search: &mut NameSearch,
    target: &mut dyn Tagged<'de>,
    chosen: &mut Chosen,
) -> Result<(), A::Error> {
    let name = search.take_unlisted();
    let value = members.access.next_value::<Content>();
    let value = match value {
        Ok(value) => value,
        Err(error) => {
            // A tag of YAML, such as `!Ref`: the value has no meaning without it.
            members.context.unexpected(Expected::Word("value without a tag"));
            members.context.at_unlisted(members.table, name);
            return Err(error);
        }
    };
    if name == TYPE || is_namespace(&name) {
        return Ok(());
    }
    if members.keeps(search) {
        members.context.unfamiliar().entries.push((name.clone(), value.clone()));
    }
    if let Content::Null = value {
        return Ok(());
    }
    chosen.unlisted::<A::Error>(&name, members.context)?;
    open_unlisted(target, members.table, &name, value);
    Ok(())
}
