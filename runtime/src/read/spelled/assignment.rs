//! Assigns the names of a document to the members of a structure.

use alloc::vec;
use alloc::vec::Vec;

use super::forms::{Kind, is_empty, item_key, unwrapped};
use crate::content::Content;
use crate::dialect::Dialect;
use crate::dialect::names::{Closeness, Name, closeness as closeness_of};
use crate::table::Table;

/// A name of the document, and a member that it may be.
struct Candidate {
    /// An empty value gives way to any other.
    is_empty: bool,
    closeness: Closeness,
    /// Whether the key in the items of a set is not that of the member's items.
    has_other_items: bool,
    entry: usize,
    member: usize,
}

/// Which member each entry of a document is.
pub(super) struct Assignment {
    /// The member of each entry.
    pub(super) members: Vec<Option<usize>>,
    /// The entries that are another spelling of a member that has a value, in order, with the member.
    repeated: Vec<(usize, usize)>,
}

impl Assignment {
    pub(super) fn is_empty(&self) -> bool {
        self.members.iter().all(Option::is_none)
    }

    /// The member that has a value already, and of which an entry is another spelling.
    pub(super) fn repeated(&self, entry: usize) -> Option<usize> {
        let place = self.repeated.partition_point(|(found, _)| *found < entry);
        self.repeated.get(place).filter(|(found, _)| *found == entry).map(|(_, member)| *member)
    }
}

/// Assigns each entry to the closest member. No member gets two entries, and no entry two members.
pub(super) fn assign(
    table: &Table,
    entries: &[(&str, &Content)],
    dialect: Dialect,
    kind: &mut dyn FnMut(usize) -> Kind,
) -> Assignment {
    let members: Vec<Name<'_>> = table.members.iter().map(|member| Name::new(member)).collect();
    let mut candidates = Vec::new();
    for (entry, (name, value)) in entries.iter().enumerate() {
        let (name, is_empty) = (Name::new(name), gives_way(value));
        for (member, of) in members.iter().enumerate() {
            let closeness = name.closeness_to(of).filter(|found| found.is_accepted_by(dialect));
            if let Some(closeness) = closeness {
                let is_set = closeness >= Closeness::SetOfIdentifiers;
                let key = item_key(value).filter(|_| is_set);
                let has_other_items = key.is_some_and(|key| match kind(member) {
                    Kind::Structures(table) => {
                        !table.members.iter().any(|of| closeness_of(of, key, dialect).is_some())
                    }
                    _ => !of.lists(key),
                });
                candidates.push(Candidate { is_empty, closeness, has_other_items, entry, member });
            }
        }
    }
    candidates.sort_by_key(|candidate| {
        let Candidate { is_empty, closeness, has_other_items, .. } = *candidate;
        (is_empty, closeness, has_other_items)
    });
    let mut found = vec![None; entries.len()];
    let mut taken: Vec<Option<Closeness>> = vec![None; table.members.len()];
    let mut repeated = Vec::new();
    for candidate in candidates {
        let Candidate { is_empty, closeness, has_other_items: _, entry, member } = candidate;
        let (Some(entry_member), Some(taken)) = (found.get_mut(entry), taken.get_mut(member))
        else {
            continue;
        };
        if entry_member.is_some() {
            continue;
        }
        if let Some(closest) = *taken {
            if !is_empty && is_repeated(closest, closeness) {
                repeated.push((entry, member));
            }
        } else if has_such_name(closeness, entries, entry, || kind(member)) {
            *entry_member = Some(member);
            *taken = Some(closeness);
        }
    }
    repeated.retain(|(entry, _)| found.get(*entry).is_some_and(Option::is_none));
    repeated.sort_unstable();
    Assignment { members: found, repeated }
}

/// Whether an entry is a second spelling of a member. Next to the name itself, one in another case can be
/// another name: `dbInstanceIdentifier` next to `DBInstanceIdentifier`.
fn is_repeated(closest: Closeness, closeness: Closeness) -> bool {
    match closest {
        Closeness::Exact => closeness <= Closeness::FirstLetter,
        _ => closeness <= Closeness::Case,
    }
}

/// Whether another spelling of the same member takes precedence.
fn gives_way(value: &Content) -> bool {
    is_empty(value) || matches!(value, Content::Map(map) if map.is_empty())
}

/// Whether members of a kind have names that are only so close.
fn has_such_name(
    closeness: Closeness,
    entries: &[(&str, &Content)],
    entry: usize,
    kind: impl FnOnce() -> Kind,
) -> bool {
    match closeness {
        Closeness::Exact
        | Closeness::FirstLetter
        | Closeness::Case
        | Closeness::Signs
        | Closeness::Wire => true,
        Closeness::ListName | Closeness::SetOfIdentifiers | Closeness::SetTail => match kind() {
            Kind::List | Kind::Structures(_) => true,
            Kind::Map | Kind::Structure(_) => {
                matches!(entries.get(entry), Some((_, Content::Map(_))))
            }
            Kind::Text | Kind::Scalar | Kind::Any => false,
        },
        Closeness::Suffix => {
            let value = entries.get(entry).map(|(_, value)| unwrapped(value));
            matches!((value, kind()), (Some(Content::Text(_)), Kind::Text))
        }
    }
}
