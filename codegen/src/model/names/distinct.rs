//! A different identifier for each of several names.
//!
//! The name that changes least keeps the identifier. Each other one gets an identifier of its own: its
//! spelling in the model. The result depends on the set of names, not on their order, so that sources
//! which list them in another order lead to the same identifiers.

use std::collections::{BTreeMap, BTreeSet};

use super::{CATCH_ALL, escaped, field, usable, variant};

/// A name of a model, and the identifier that the user gives it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<'a> {
    pub(crate) name: &'a str,
    pub(crate) given: Option<&'a str>,
}

/// An identifier for each name.
#[derive(Debug, Default)]
pub(crate) struct Distinct {
    /// In the order of the names.
    pub(crate) idents: Vec<String>,
    /// The names that would become the identifier of another one, in the order of the names.
    pub(crate) collisions: Vec<Collision>,
}

/// Two names that become one identifier, by their places among the names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Collision {
    /// The name that has the identifier.
    pub(crate) winner: usize,
    /// The name that has another one, unless the user gives both names the same.
    pub(crate) loser: usize,
    /// The identifier.
    pub(crate) ident: String,
    /// Whether the user gives both names the identifier, so that neither can have another one.
    pub(crate) is_given: bool,
}

/// The fields of the members of a structure.
pub(crate) fn fields(members: &[Named<'_>]) -> Distinct {
    distinguish(members, field, |member| usable(escaped(member), "member"), Taken::default())
}

/// The variants of the values of an enumeration.
pub(crate) fn variants(values: &[Named<'_>]) -> Distinct {
    let taken = Taken::of([CATCH_ALL.to_owned()]);
    distinguish(values, variant, |value| usable(escaped(value), "Empty"), taken)
}

/// Identifiers that are in use.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    idents: BTreeSet<String>,
    /// The next number of identifiers that were in use when they were claimed.
    numbers: BTreeMap<String, usize>,
}

impl Taken {
    pub(crate) fn of(idents: impl IntoIterator<Item = String>) -> Self {
        Self { idents: idents.into_iter().collect(), numbers: BTreeMap::new() }
    }

    /// Whether an identifier is in use.
    pub(crate) fn contains(&self, ident: &str) -> bool {
        self.idents.contains(ident)
    }

    /// An identifier, or the first of its numbered forms that is not in use: `a`, `a_2`, `a_3`.
    pub(crate) fn free(&mut self, ident: String) -> String {
        if !self.idents.contains(&ident) {
            return ident;
        }
        let base = ident.strip_prefix("r#").unwrap_or(&ident).trim_end_matches('_');
        let number = self.numbers.entry(base.to_owned()).or_insert(2);
        let mut free = format!("{base}_{number}");
        while self.idents.contains(&free) {
            *number += 1;
            free = format!("{base}_{number}");
        }
        free
    }

    /// Takes an identifier into use.
    pub(crate) fn take(&mut self, ident: String) {
        self.idents.insert(ident);
    }

    /// Takes an identifier or one of its numbered forms into use, and returns it.
    pub(crate) fn claim(&mut self, ident: String) -> String {
        let free = self.free(ident);
        self.take(free.clone());
        free
    }
}

/// How many characters of a name differ from its identifier: in case, or because they are left out or
/// added.
pub(crate) fn change(name: &str, ident: &str) -> usize {
    let mut left = ident.strip_prefix("r#").unwrap_or(ident).chars().peekable();
    let mut changes = 0;
    for c in name.chars() {
        // Identifiers separate words that names do not separate.
        while c != '_' && left.next_if_eq(&'_').is_some() {
            changes += 1;
        }
        match left.next_if(|next| next.eq_ignore_ascii_case(&c)) {
            Some(same) if same == c => {}
            Some(_) | None => changes += 1,
        }
    }
    changes + left.count()
}

fn distinguish(
    names: &[Named<'_>],
    ident: impl Fn(&str) -> String,
    spelled: impl Fn(&str) -> String,
    mut taken: Taken,
) -> Distinct {
    let own = |named: &Named<'_>| named.given.map_or_else(|| ident(named.name), str::to_owned);
    let mut idents: Vec<String> = names.iter().map(own).collect();
    let mut collisions = collisions(names, &idents);
    if collisions.is_empty() {
        return Distinct { idents, collisions };
    }
    let mut losers: Vec<(usize, &str, usize, String)> = Vec::with_capacity(collisions.len());
    for Collision { loser, .. } in collisions.iter().filter(|collision| !collision.is_given) {
        let name = names.get(*loser).map_or("", |named| named.name);
        let second = spelled(name);
        losers.push((change(name, &second), name, *loser, second));
    }
    losers.sort();
    let lost: BTreeSet<usize> = losers.iter().map(|(_, _, loser, _)| *loser).collect();
    let kept = idents.iter().enumerate().filter(|(place, _)| !lost.contains(place));
    taken.idents.extend(kept.map(|(_, ident)| ident.clone()));
    for (_, _, loser, second) in losers {
        if let Some(ident) = idents.get_mut(loser) {
            *ident = taken.claim(second);
        }
    }
    collisions.sort_by_key(|collision| collision.loser);
    Distinct { idents, collisions }
}

fn collisions(names: &[Named<'_>], idents: &[String]) -> Vec<Collision> {
    let mut claimed: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, ident) in idents.iter().enumerate() {
        claimed.entry(ident).or_default().push(place);
    }
    let mut collisions = Vec::new();
    for (ident, mut rivals) in claimed {
        let is_given = |place: usize| names.get(place).is_some_and(|named| named.given.is_some());
        if rivals.len() > 1 {
            rivals.sort_by_key(|place| {
                // Names from the user stay in the order of the model.
                let name = names.get(*place).filter(|named| named.given.is_none());
                name.map(|named| (change(named.name, ident), named.name))
            });
        }
        let mut rivals = rivals.into_iter();
        let Some(winner) = rivals.next() else { continue };
        collisions.extend(rivals.map(|loser| Collision {
            winner,
            loser,
            ident: ident.to_owned(),
            is_given: is_given(winner) && is_given(loser),
        }));
    }
    collisions
}

#[cfg(test)]
mod tests {
    use super::{Named, Taken, change, fields, variants};

    fn named<'a>(names: &[&'a str]) -> Vec<Named<'a>> {
        names.iter().map(|name| Named { name, given: None }).collect()
    }

    #[test]
    fn the_value_that_changes_least_keeps_the_variant() {
        for (values, expected) in [
            (
                &["INVALID_REQUEST", "invalid_request"][..],
                &["INVALID_REQUEST", "InvalidRequest"][..],
            ),
            (&["a", "A"], &["a", "A"]),
            (&["Foo", "foo", "FOO"], &["Foo", "foo", "FOO"]),
            (&["a-b", "a_b"], &["AB", "a_b"]),
            (&["a-b", "a.b", "a_b"], &["AB", "a_x2e_b", "a_b"]),
            // A value that is another one's second name.
            (&["a-b", "a.b", "a_x2e_b", "A_X2E_B"], &["AB", "a_x2e_b_2", "a_x2e_b", "AX2eB"]),
            (&["a.b", "a-b", "aB", "a_x2d_b"], &["a_x2e_b", "a_x2d_b", "AB", "AX2dB"]),
            (&["Unknown", "UNKNOWN", "unknown"], &["Unknown_", "UNKNOWN", "unknown"]),
            (&["Unknown_", "Unknown"], &["Unknown_", "Unknown_2"]),
            (&["self", "Self"], &["self_", "Self_"]),
            (&["type", "Type"], &["r#type", "Type"]),
            (&["", "Empty"], &["Empty_2", "Empty"]),
            (&["1.18", "1-18"], &["_1_x2e_18", "_1_18"]),
            (&["*", "x2a"], &["_x2a_", "X2a"]),
            (&["a", "b"], &["A", "B"]),
            (&[], &[]),
        ] {
            let distinct = variants(&named(values));
            assert_eq!(distinct.idents, expected, "{values:?}");
        }
    }

    #[test]
    fn the_member_that_changes_least_keeps_the_field() {
        for (members, expected) in [
            (&["FromPort", "from_port"][..], &["FromPort", "from_port"][..]),
            (&["ARN", "Arn", "arn"], &["ARN", "Arn", "arn"]),
            (&["ARN", "Arn"], &["ARN", "arn"]),
            (&["Type", "type"], &["Type", "r#type"]),
            (&["new", "New", "new_"], &["new_2", "New", "new_"]),
            (&["code", "CODE"], &["code", "CODE_"]),
            (&["from port", "from/port"], &["from_port", "from_x2f_port"]),
        ] {
            assert_eq!(fields(&named(members)).idents, expected, "{members:?}");
        }
    }

    #[test]
    fn the_order_of_the_names_does_not_matter() {
        let values = ["a-b", "a_b", "A-B", "A_B", "AB", "ab", "a_x2d_b", "Ab", "aB"];
        let expected = variants(&named(&values)).idents;
        let mut turned = values;
        for _ in 0..values.len() {
            turned.rotate_left(1);
            let idents = variants(&named(&turned)).idents;
            for (value, ident) in turned.iter().zip(&idents) {
                let place = values.iter().position(|other| other == value).expect("a value");
                assert_eq!(*ident, expected[place], "{value}");
            }
        }
        let mut unique = expected.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), expected.len(), "{expected:?}");
    }

    #[test]
    fn names_of_the_user_are_kept_and_collide_only_with_each_other() {
        let given = |name, given| Named { name, given: Some(given) };
        let plain = |name| Named { name, given: None };
        let distinct = variants(&[plain("c"), given("a b", "C")]);
        assert_eq!(distinct.idents, ["c", "C"]);
        assert!(!distinct.collisions[0].is_given);
        let distinct = variants(&[given("a", "C"), given("b", "C")]);
        assert_eq!(distinct.idents, ["C", "C"]);
        assert!(distinct.collisions[0].is_given);
        let renamed = variants(&[plain("A_B"), given("a_b", "Lower")]);
        assert!(renamed.collisions.is_empty());
    }

    #[test]
    fn numbers_are_counted_up_until_a_name_is_free() {
        for (taken, claimed, expected) in [
            (&[][..], "a", "a"),
            (&["a"], "a", "a_2"),
            (&["a", "a_2", "a_3"], "a", "a_4"),
            (&["r#type"], "r#type", "type_2"),
            (&["new_"], "new_", "new_2"),
            (&["a_1"], "a_1", "a_1_2"),
        ] {
            let mut taken = Taken::of(taken.iter().map(|ident| (*ident).to_owned()));
            assert_eq!(taken.claim(claimed.to_owned()), expected);
            assert!(taken.contains(expected));
        }
    }

    #[test]
    fn changes_are_counted_per_character() {
        for (name, ident, expected) in [
            ("InvalidRequest", "InvalidRequest", 0),
            ("invalid_request", "InvalidRequest", 3),
            ("INVALID_REQUEST", "InvalidRequest", 13),
            ("type", "r#type", 0),
            ("new", "new_", 1),
        ] {
            assert_eq!(change(name, ident), expected, "{name}");
        }
    }
}
