//! Reads structures, also from documents that lack a level or have one more.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::Error as _;
use serde_core::de::value::Error;

use super::super::level::refuse;
use super::super::tagged::{Chosen, TYPE, finish, open_unlisted};
use super::assignment::{Assignment, assign};
use super::forms::{Kind, entries, has_no_value, structures_in, unwrapped, wrapped_items};
use super::kept::Kept;
use super::{read as read_value, read_plain};
use crate::content::Content;
use crate::dialect::Dialect;
use crate::dialect::names::in_cloudtrail;
use crate::slot::{MemberSource, Places, Slot, Structure};
use crate::table::Table;

type Entries = [(Content, Content)];

pub(super) fn read<'de>(
    content: &Content,
    target: &mut dyn Structure<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let table = Structure::table(&*target);
    let is_cloudtrail = context.dialect.is_cloudtrail();
    let content = if is_cloudtrail { unwrapped(content) } else { content };
    match content {
        Content::Map(map) => read_map(map, target, context),
        Content::Null if is_cloudtrail => read_map(&[], target, context),
        _ if is_cloudtrail && has_no_value(content, Kind::Structure(table)) => {
            read_map(&[], target, context)
        }
        _ => read_plain(content, &mut Slot::Shape(target), context),
    }
}

/// Reads the members of a structure, which is in its table's dialect if the context has none.
pub(crate) fn read_entries<'de>(
    map: &Entries,
    target: &mut dyn Structure<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let outer = context.dialect;
    if outer.is_model() {
        context.dialect = Structure::table(&*target).dialect;
    }
    let result = read_map(map, target, context);
    context.dialect = outer;
    result
}

fn read_map<'de>(
    map: &Entries,
    target: &mut dyn Structure<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    context.enter_named();
    let table = Structure::table(&*target);
    let mut result = Ok(());
    target.read(MemberSource(&mut |places| {
        result = Members { table, dialect: context.dialect, places }.read(map, context);
    }));
    result
}

struct Members<'p, 's, 'de> {
    table: &'static Table,
    dialect: Dialect,
    places: Places<'p, 's, 'de>,
}

impl<'de> Members<'_, '_, 'de> {
    fn read(&mut self, map: &Entries, context: &mut Kept<'_, 'de>) -> Result<(), Error> {
        let named: Vec<_> = entries(map).collect();
        let assignment = self.assign(&named);
        if let Places::Variants(_) = self.places {
            return self.read_tagged(&named, &assignment, context);
        }
        if assignment.is_empty() && self.dialect.is_cloudtrail() {
            if let Some(inside) = self.wrapper(&named) {
                return self.read(inside, context);
            }
            if let Some(index) = self.wrapped(&named) {
                let mut present = Vec::from([index]);
                self.read_lifted(index, map, context)?;
                return self.finish(&mut present, context);
            }
        }
        self.read_assigned(&named, &assignment, context)
    }

    fn assign(&mut self, named: &[(&str, &Content)]) -> Assignment {
        let Self { table, dialect, places } = self;
        assign(table, named, *dialect, &mut |member| Kind::of_member(places, member))
    }

    /// The members inside the only entry, as `{"CreateVpcEndpointResponse": {...}}` has them.
    fn wrapper<'c>(&mut self, named: &[(&str, &'c Content)]) -> Option<&'c Entries> {
        let [(_, Content::Map(inside))] = named else { return None };
        let nested: Vec<_> = entries(inside).collect();
        (!self.assign(&nested).is_empty()).then_some(inside.as_slice())
    }

    /// The member that the whole document is: replies of RDS lack the level of their only structure.
    fn wrapped(&mut self, named: &[(&str, &Content)]) -> Option<usize> {
        let found = structures_in(&mut self.places).into_iter().map(|(index, table)| {
            let assignment = assign(table, named, self.dialect, &mut |_| Kind::Any);
            let count = assignment.members.iter().flatten().count();
            (count, index)
        });
        let mut found: Vec<_> = found.filter(|(count, _)| *count > 0).collect();
        found.sort_by(|(left, _), (right, _)| right.cmp(left));
        match found.as_slice() {
            [(_, index)] => Some(*index),
            [(first, index), (second, _), ..] if first > second => Some(*index),
            _ => None,
        }
    }

    fn read_lifted(
        &mut self,
        index: usize,
        map: &Entries,
        context: &mut Kept<'_, 'de>,
    ) -> Result<(), Error> {
        let Some(mut slot) = self.places.open(index) else { return Ok(()) };
        let result = read_in_option(map, &mut slot, context);
        result.inspect_err(|_| context.at_member(self.table, index))
    }

    fn read_assigned(
        &mut self,
        named: &[(&str, &Content)],
        assignment: &Assignment,
        context: &mut Kept<'_, 'de>,
    ) -> Result<(), Error> {
        let mut present: Vec<usize> = assignment.members.iter().flatten().copied().collect();
        for (entry, (name, value)) in named.iter().enumerate() {
            match assignment.members.get(entry).copied().flatten() {
                Some(index) => self.read_member(index, value, context)?,
                None if self.read_message(name, value, &mut present, context)? => {}
                None if self.read_inside(name, value, &mut present, context)? => {}
                None => {
                    self.read_unlisted(name, value, assignment.repeated(entry), context)?;
                }
            }
        }
        let is_known = |(name, _): &(&str, &Content)| self.table.is_in_envelope(name);
        let is_unfamiliar = present.is_empty() && !named.iter().any(is_known);
        if is_unfamiliar && context.is_strict() && !self.table.members.is_empty() {
            refuse(self.table, named.len(), named, &mut self.places, context)?;
        }
        self.finish(&mut present, context)
    }

    fn read_member(
        &mut self,
        index: usize,
        value: &Content,
        context: &mut Kept<'_, 'de>,
    ) -> Result<(), Error> {
        let Some(mut slot) = self.places.open(index) else { return Ok(()) };
        let result = read_value(value, &mut slot, context);
        result.inspect_err(|_| context.at_member(self.table, index))
    }

    /// Reads the only member of a tagged union.
    fn read_tagged(
        &mut self,
        named: &[(&str, &Content)],
        assignment: &Assignment,
        context: &mut Kept<'_, 'de>,
    ) -> Result<(), Error> {
        let mut chosen = Chosen::new(self.table, context);
        let mut is_unfamiliar = assignment.is_empty() && context.is_strict();
        let mut found = None;
        for (entry, (name, value)) in named.iter().enumerate() {
            let member = assignment.members.get(entry).copied().flatten();
            if self.has_no_content(member, name, value, context) {
                continue;
            }
            match member {
                Some(index) => chosen.listed(index, context)?,
                None => {
                    if let Some(index) = assignment.repeated(entry) {
                        context.repeated_member(self.table, index);
                        return Err(Error::duplicate_field(self.table.member(index)));
                    }
                    chosen.unlisted(name, context)?;
                }
            }
            found = Some((name, *value, member));
        }
        is_unfamiliar &= found.is_some();
        if is_unfamiliar && !self.table.members.is_empty() {
            refuse(self.table, named.len(), named, &mut self.places, context)?;
        }
        match (found, &mut self.places) {
            (Some((_, value, Some(index))), _) => self.read_member(index, value, context)?,
            (Some((name, value, None)), Places::Variants(target)) => {
                open_unlisted(*target, self.table, name, value.clone());
            }
            (Some((_, _, None)), Places::Fields(_)) | (None, _) => {}
        }
        finish(&chosen, context)
    }

    /// Whether an entry of a tagged union does not count as a member.
    fn has_no_content(
        &mut self,
        member: Option<usize>,
        name: &str,
        value: &Content,
        context: &Kept<'_, 'de>,
    ) -> bool {
        match (member, value) {
            (_, Content::Null) => true,
            (Some(index), value) => {
                context.dialect.is_cloudtrail()
                    && has_no_value(value, Kind::of_member(&mut self.places, index))
            }
            (None, _) => name == TYPE,
        }
    }

    /// Keeps an unlisted entry, if the structure has a field for such entries.
    fn read_unlisted(
        &mut self,
        name: &str,
        value: &Content,
        repeated: Option<usize>,
        context: &mut Kept<'_, 'de>,
    ) -> Result<(), Error> {
        context.count_loss();
        let rest = self.places.open(self.table.members.len());
        match (rest, repeated) {
            // The name under which the member itself is written.
            (Some(_), Some(member))
                if is_written_for(self.table.member(member), name, self.dialect) =>
            {
                context.repeated_member(self.table, member);
                Err(Error::duplicate_field(self.table.member(member)))
            }
            (Some(slot), _) => keep(name.to_owned(), value, slot, self.table, context),
            (None, Some(member)) if self.table.message() == Some(member) => Ok(()),
            (None, Some(member)) => {
                context.repeated_member(self.table, member);
                Err(Error::duplicate_field(self.table.member(member)))
            }
            (None, None) if self.table.denies(name) => {
                context.unknown_member(self.table, name.to_owned());
                Err(Error::custom("unknown member"))
            }
            (None, None) => Ok(()),
        }
    }

    /// Reads the message of an exception under another spelling, unless it has a value. Returns whether it
    /// did.
    fn read_message(
        &mut self,
        name: &str,
        value: &Content,
        present: &mut Vec<usize>,
        context: &mut Kept<'_, 'de>,
    ) -> Result<bool, Error> {
        let index = self.table.message_under(name).filter(|index| !present.contains(index));
        let Some(index) = index else { return Ok(false) };
        present.push(index);
        self.read_member(index, value, context)?;
        Ok(true)
    }

    /// Reads members out of an unlisted entry: `{"instancesSet": {"items": [{"minCount": 1}]}}`
    /// has members of `RunInstances` itself, and `createDeploymentInput` those of `CreateDeployment`.
    /// Returns whether there are any.
    fn read_inside(
        &mut self,
        name: &str,
        value: &Content,
        present: &mut Vec<usize>,
        context: &mut Kept<'_, 'de>,
    ) -> Result<bool, Error> {
        let inside = only_item(name, value).or_else(|| self.input(name, value));
        let Some(inside) = inside.filter(|_| self.dialect.is_cloudtrail()) else {
            return Ok(false);
        };
        let named: Vec<_> = entries(inside).collect();
        let assignment = self.assign(&named);
        for ((_, value), index) in named.iter().zip(&assignment.members) {
            let Some(index) = *index else { continue };
            if !present.contains(&index) {
                present.push(index);
                self.read_member(index, value, context)?;
            }
        }
        Ok(!assignment.is_empty())
    }

    /// The entries of the parameters that are named after the shape: `createDeploymentInput`.
    fn input<'c>(&self, name: &str, value: &'c Content) -> Option<&'c Entries> {
        let Content::Map(map) = value else { return None };
        let operation = name.strip_suffix("Input").or_else(|| name.strip_suffix("Request"))?;
        let (shape, rest) = self.table.shape.split_at_checked(operation.len())?;
        let rest = rest.strip_suffix("TypeDef").unwrap_or(rest);
        let is_input =
            ["Input", "Request", "RequestRequest", "Message", "Type", ""].contains(&rest);
        (is_input && !operation.is_empty() && shape.eq_ignore_ascii_case(operation)).then_some(map)
    }

    /// Checks that the required members have values.
    fn finish(&mut self, present: &mut [usize], context: &mut Kept<'_, 'de>) -> Result<(), Error> {
        present.sort_unstable();
        let mut required = 0..self.table.required.len();
        match required.find(|index| present.binary_search(index).is_err()) {
            Some(index) => {
                context.missing_member(self.table, index);
                Err(Error::missing_field(self.table.member(index)))
            }
            None => Ok(()),
        }
    }
}

/// Whether a member is written under such a name, so that an unlisted one could not be.
fn is_written_for(member: &str, name: &str, dialect: Dialect) -> bool {
    name == member || dialect.is_cloudtrail() && name == in_cloudtrail(member)
}

/// Reads a structure, which may be optional.
fn read_in_option<'de>(
    map: &Entries,
    slot: &mut Slot<'_, 'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    match slot {
        Slot::Shape(target) => read_map(map, *target, context),
        Slot::Optional(target) => match target.push() {
            Some(mut slot) => read_in_option(map, &mut slot, context),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

fn keep<'de>(
    name: String,
    value: &Content,
    rest: Slot<'_, 'de>,
    table: &Table,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let Slot::Map(rest) = rest else { return Ok(()) };
    let mut result = Ok(());
    let kept = rest.insert(name, &mut |mut slot| {
        result = read_value(value, &mut slot, context);
        result.is_ok()
    });
    if let Err(name) = kept {
        context.at_key(name);
        context.within(table);
    }
    result
}

/// The only item of a set, as EC2 wraps it.
fn only_item<'c>(name: &str, value: &'c Content) -> Option<&'c Entries> {
    let (true, Content::Map(map)) = (name.ends_with("Set"), value) else { return None };
    match wrapped_items(map)? {
        [Content::Map(item)] => Some(item),
        _ => None,
    }
}
