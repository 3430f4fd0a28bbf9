//! Second names for the types of nameless enumerations and unions.

use std::collections::BTreeMap;

use crate::model::names::distinct::{Taken, change};
use crate::targets::rust::items::Item;
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::messages::rust as messages;
use crate::text::source::Span;

/// Gives each nameless type whose name is that of another type its second name, and warns.
///
/// The first items are those of shapes, which keep their names. The last ones are those of nameless
/// types, as many as there are second names; of several, the one whose name changes least keeps it.
pub(super) fn distinguish(
    items: &mut [Item<'_>],
    seconds: &[String],
    places: &[Span],
    sink: &mut Sink,
) {
    let first_nested = items.len().saturating_sub(seconds.len());
    let second = |place: usize| place.checked_sub(first_nested).and_then(|at| seconds.get(at));
    let mut losers = Vec::new();
    for (ident, mut rivals) in claimed_twice(items, first_nested) {
        let key = |place: &usize| second(*place).map(|second| (change(second, &ident), second));
        rivals.sort_by_key(key);
        let mut rivals = rivals.into_iter();
        let Some(winner) = rivals.next() else { continue };
        losers.extend(rivals.map(|loser| (second(loser), winner, loser)));
    }
    if losers.is_empty() {
        return;
    }
    losers.sort();
    let mut taken = Taken::of(items.iter().map(|item| item.name().ident.to_string()));
    for (second, winner, loser) in losers {
        let (Some(second), Some(item)) = (second, items.get_mut(loser)) else { continue };
        let before = item.name().ident.clone();
        let second = taken.claim(second.clone());
        item.rename(&second);
        if let (Some(loser), Some(winner)) = (places.get(loser), places.get(winner)) {
            sink.warning(*loser, messages::nameless_type_collision(&before, &second))
                .and(*winner, messages::becomes(&before));
        }
    }
}

/// The names that a nameless type shares with other types, each with the places of these types.
fn claimed_twice(items: &[Item<'_>], first_nested: usize) -> BTreeMap<String, Vec<usize>> {
    let mut first: ByName<&str, usize> = ByName::with_capacity(items.len());
    let mut claimed: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, item) in items.iter().enumerate() {
        let ident = &item.name().ident;
        match first.get(ident) {
            // Two shapes with one name were reported.
            Some(_) if place < first_nested => {}
            Some(before) => {
                claimed.entry(ident.to_string()).or_insert_with(|| vec![*before]).push(place);
            }
            None => drop(first.insert(ident, place)),
        }
    }
    claimed
}
