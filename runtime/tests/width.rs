//! Structures of any number of members: the set of present members has several sizes.

use shapewright::engine::{Dialect, MemberViews, Table, Unknown, View};
use shapewright::{Reflect, Shape};

/// A structure with this number of members, of which some are present.
struct Wide {
    table: &'static Table,
    members: Vec<Option<i64>>,
}

impl Wide {
    fn new(count: usize, is_present: fn(usize) -> bool) -> Self {
        let names = (0..count).map(|index| -> &'static str { format!("M{index}").leak() });
        let names: &'static [&'static str] = names.collect::<Vec<_>>().leak();
        let table = Table {
            shape: "WideTypeDef",
            name: "Wide",
            members: names,
            required: &[],
            fields: names,
            sensitive: &[],
            dialect: Dialect::Model,
            unknown: Unknown::Allowed,
            is_union: false,
            error: None,
        };
        let members = (0..count).map(|index| is_present(index).then_some(index as i64));
        Self { table: Box::leak(Box::new(table)), members: members.collect() }
    }
}

impl Shape for Wide {
    fn table(&self) -> &'static Table {
        self.table
    }

    fn walk<'m, 'a>(&'a self, members: MemberViews<'m, 'a>) -> MemberViews<'m, 'a> {
        self.members.iter().fold(members, MemberViews::optional)
    }
}

const COUNTS: [usize; 13] = [0, 1, 4, 5, 8, 9, 16, 17, 64, 65, 384, 385, 2000];

const PRESENT: [fn(usize) -> bool; 3] = [|_| true, |_| false, |index| index % 3 == 1];

#[test]
fn structures_of_any_width_are_read() {
    for (count, is_present) in COUNTS.iter().flat_map(|count| PRESENT.map(|is| (*count, is))) {
        let wide = Wide::new(count, is_present);
        let members = wide.members();
        assert_eq!(members.len(), count);
        for (index, member) in members.iter().enumerate() {
            assert_eq!(member.name(), format!("M{index}"));
            let value = match member.value() {
                Some(View::Integer(value)) => Some(value),
                None => None,
                Some(other) => panic!("{other:?} is not an integer"),
            };
            assert_eq!(value, wide.members[index], "of {count} members");
        }
    }
}

#[test]
fn structures_of_any_width_are_written() {
    for (count, is_present) in COUNTS.iter().flat_map(|count| PRESENT.map(|is| (*count, is))) {
        let wide = Wide::new(count, is_present);
        let present = (0..count).filter(|index| is_present(*index));
        let members: Vec<String> = present.map(|index| format!("\"M{index}\":{index}")).collect();
        let text = serde_json::to_string(&View::Shape(&wide)).unwrap();
        assert_eq!(text, format!("{{{}}}", members.join(",")), "of {count} members");
    }
}

#[test]
fn structures_of_any_width_differ_if_one_member_differs() {
    for count in COUNTS.into_iter().filter(|count| *count > 0) {
        let (whole, mut other) = (Wide::new(count, |_| true), Wide::new(count, |_| true));
        assert!(whole.diff(&other).is_empty());
        if let Some(last) = other.members.last_mut() {
            *last = None;
        }
        let found: Vec<String> = whole.diff(&other).iter().map(ToString::to_string).collect();
        assert_eq!(found, [format!("M{0}: {0}, then absent", count - 1)]);
    }
}

/// A structure with one member, which is a structure that is compared and never looked into.
struct Around(Wide);

impl Shape for Around {
    fn table(&self) -> &'static Table {
        &Table {
            shape: "AroundTypeDef",
            name: "Around",
            members: &["Wide"],
            required: &["Wide"],
            fields: &["wide"],
            sensitive: &["Wide"],
            dialect: Dialect::Model,
            unknown: Unknown::Allowed,
            is_union: false,
            error: None,
        }
    }

    fn walk<'m, 'a>(&'a self, members: MemberViews<'m, 'a>) -> MemberViews<'m, 'a> {
        members.member(Some(View::Shape(&self.0)))
    }
}

#[test]
fn structures_are_equal_only_if_they_have_the_same_members() {
    for (left, right) in COUNTS.iter().flat_map(|left| COUNTS.map(|right| (*left, right))) {
        let around = |count| Around(Wide::new(count, |_| true));
        let differences = around(left).diff(&around(right)).len();
        assert_eq!(differences, usize::from(left != right), "{left} and {right} members");
    }
}
