//! The error for an object that has none of its structure's members, in a strict reading.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::Error as _;
use serde_core::de::value::Error;

use super::spelled::structures_in;
use crate::content::Content;
use crate::dialect::Dialect;
use crate::dialect::names::{Closeness, closeness};
use crate::error::{ReadContext, nearest};
use crate::path::Cut;
use crate::slot::Places;
use crate::table::Table;

/// The error of the format, which the reason replaces.
pub(super) const UNFAMILIAR: &str = "object without a known member";

/// So many levels below the document are searched for its members.
const LEVELS: u32 = 3;

/// Refuses an object none of whose names is a member, with the nearest explanation. One without names is
/// accepted.
#[cold]
pub(super) fn refuse(
    table: &'static Table,
    count: usize,
    entries: &[(&str, &Content)],
    places: &mut Places<'_, '_, '_>,
    context: &mut ReadContext,
) -> Result<(), Error> {
    let Some((first, _)) = entries.first() else { return Ok(()) };
    let names = if count == 1 {
        format!("`{}` is not a member", Cut(first))
    } else {
        format!("none of the {count} names is a member")
    };
    let hint = Document { table, dialect: context.dialect, entries }.hint(places);
    context.refuse(format!("{names}; {hint}").into());
    context.within(table);
    Err(Error::custom(UNFAMILIAR))
}

struct Document<'d> {
    table: &'static Table,
    dialect: Dialect,
    entries: &'d [(&'d str, &'d Content)],
}

impl Document<'_> {
    fn hint(&self, places: &mut Places<'_, '_, '_>) -> String {
        let spelled = self.spelled();
        let are_most = |(count, _): &(usize, String)| count * 2 > self.entries.len();
        if let Some((_, hint)) = spelled.as_ref().filter(|spelled| are_most(spelled)) {
            return hint.clone();
        }
        let level = self.level_above().or_else(|| self.text()).or_else(|| self.level_below(places));
        let spelled = || spelled.map(|(_, hint)| hint);
        level.or_else(spelled).or_else(|| self.similar()).unwrap_or_else(|| self.members())
    }

    /// How many names are members in another spelling, and the first of them.
    fn spelled(&self) -> Option<(usize, String)> {
        let mut found = self
            .entries
            .iter()
            .filter_map(|(name, _)| spelled(self.table, name).map(|member| (*name, member)));
        let (name, member) = found.next()?;
        let reading = reading(name);
        let shown = Cut(name);
        let hint = format!("`{shown}` is spelled `{member}`: read the document as `{reading}<T>`");
        Some((1 + found.count(), hint))
    }

    /// The value that has the members, if the document wraps it.
    fn level_above(&self) -> Option<String> {
        let mut best = None;
        for (name, value) in self.entries {
            self.search_named(&format!("`{}`", Cut(name)), name, value, LEVELS, &mut best);
        }
        best.map(|Level { path, member, spelling, .. }| match spelling {
            Some(name) => {
                let (reading, name) = (reading(&name), Cut(&name));
                format!("{path} has `{member}`, spelled `{name}`: read its value as `{reading}<T>`")
            }
            None => format!("{path} has `{member}`: read its value"),
        })
    }

    /// Searches the value of a name. That of a sensitive member is not searched: its keys may be secrets.
    fn search_named(
        &self,
        path: &str,
        name: &str,
        value: &Content,
        levels: u32,
        best: &mut Option<Level>,
    ) {
        if !spelled(self.table, name).is_some_and(|member| self.table.is_sensitive(member)) {
            self.search(path, value, levels, best);
        }
    }

    fn search(&self, path: &str, value: &Content, levels: u32, best: &mut Option<Level>) {
        let Some(levels) = levels.checked_sub(1) else { return };
        match value {
            Content::Map(entries) => {
                let names = entries.iter().filter_map(|(key, value)| match key {
                    Content::Text(name) => Some((name.as_str(), value)),
                    _ => None,
                });
                let names: Vec<(&str, &Content)> = names.collect();
                let level = self.level(path, &names);
                if level.as_ref().is_some_and(|level| level.is_better_than(best.as_ref())) {
                    *best = level;
                }
                for (name, value) in names {
                    let path = format!("`{}` in {path}", Cut(name));
                    self.search_named(&path, name, value, levels, best);
                }
            }
            Content::List(items) => {
                if let Some(item) = items.first() {
                    self.search(&format!("an item of {path}"), item, levels, best);
                }
            }
            _ => {}
        }
    }

    fn level(&self, path: &str, names: &[(&str, &Content)]) -> Option<Level> {
        let mut exact = names.iter().filter_map(|(name, _)| self.exact(name));
        if let Some(member) = exact.next() {
            let known = 1 + exact.count();
            let all = names.len();
            return Some(Level { path: path.into(), member, spelling: None, known, all });
        }
        let mut loose = names
            .iter()
            .filter_map(|(name, _)| spelled(self.table, name).map(|member| (*name, member)));
        let (name, member) = loose.next()?;
        let (known, all) = (1 + loose.count(), names.len());
        Some(Level { path: path.into(), member, spelling: Some(name.into()), known, all })
    }

    /// The member with such a name in the document's dialect.
    fn exact(&self, name: &str) -> Option<&'static str> {
        exact(self.table, name, self.dialect)
    }

    /// The text that holds the document as JSON: the body of a payload.
    fn text(&self) -> Option<String> {
        self.entries.iter().find_map(|(name, value)| {
            let Content::Text(text) = value else { return None };
            if !text.trim_start().starts_with('{') {
                return None;
            }
            let held = self.table.members.iter().find(|member| {
                let key = format!("\"{member}\"");
                text.contains(&key)
            })?;
            Some(format!("the text of `{}` has `{held}`: read this text as JSON", Cut(name)))
        })
    }

    /// The member that the whole document is the value of.
    fn level_below(&self, places: &mut Places<'_, '_, '_>) -> Option<String> {
        let counted = structures_in(places).into_iter().filter_map(|(index, table)| {
            let mut known =
                self.entries.iter().filter_map(|(name, _)| exact(table, name, self.dialect));
            let name = known.next()?;
            Some((1 + known.count(), index, table, name))
        });
        let (_, index, table, name) = counted.max_by_key(|(known, ..)| *known)?;
        let member = self.table.member(index);
        let shape = table.shape;
        Some(format!("`{name}` is a member of `{member}`: read the document as `{shape}`"))
    }

    fn similar(&self) -> Option<String> {
        self.entries.iter().find_map(|(name, _)| {
            let member = nearest(name, self.table.members)?;
            Some(format!("`{}` is similar to `{member}`", Cut(name)))
        })
    }

    /// The first members of the structure.
    fn members(&self) -> String {
        const SHOWN: usize = 3;
        let members = self.table.members;
        let shown: Vec<String> =
            members.iter().take(SHOWN).map(|member| format!("`{member}`")).collect();
        match members.len().checked_sub(SHOWN + 1) {
            None if members.is_empty() => "the structure has no members".into(),
            None => format!("the members are {}", shown.join(", ")),
            Some(more) => format!("the members are {}, and {} more", shown.join(", "), more + 1),
        }
    }
}

/// An object below the document that has some of the members.
struct Level {
    path: String,
    member: &'static str,
    /// The name of the member in the document, if the model has another one.
    spelling: Option<String>,
    known: usize,
    all: usize,
}

impl Level {
    /// More members are better, then the larger share of them, then the outer object.
    fn is_better_than(&self, other: Option<&Self>) -> bool {
        other.is_none_or(|other| {
            let (share, share_of_other) = (self.known * other.all, other.known * self.all);
            let is_exact = (self.spelling.is_none(), other.spelling.is_none());
            match is_exact {
                (true, false) => true,
                (false, true) => false,
                _ => (self.known, share) > (other.known, share_of_other),
            }
        })
    }
}

fn exact(table: &'static Table, name: &str, dialect: Dialect) -> Option<&'static str> {
    let is_same = |member: &str| match dialect {
        Dialect::Model => table.accepts(member, name),
        dialect => closeness(member, name, dialect).is_some(),
    };
    table.members.iter().copied().find(|member| is_same(member))
}

/// The member with such a name, if the case of letters and the signs between words are ignored.
fn spelled(table: &'static Table, name: &str) -> Option<&'static str> {
    let is_spelling = |member: &str| {
        closeness(member, name, Dialect::CloudTrail).is_some_and(|found| found <= Closeness::Signs)
    };
    table.members.iter().copied().find(|member| is_spelling(member))
}

/// The reading of documents in which a member has such a name.
fn reading(name: &str) -> &'static str {
    let is_lower = name.chars().next().is_some_and(char::is_lowercase);
    if is_lower || name.contains(['-', '_']) { "CloudTrail" } else { "AnyCase" }
}
