//! The differences of two values.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::member::{Member, all};
use crate::equality::equal_views;
use crate::path::{Path, Segment};
use crate::view::{Parts, View};

/// A value that differs between two shapes.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    path: Path,
    left: Side<'a>,
    right: Side<'a>,
}

impl<'a> Difference<'a> {
    /// The path to the value.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The value of the shape whose `diff` was called.
    #[must_use]
    pub fn left(&self) -> Side<'a> {
        self.left
    }

    /// The value of the other shape.
    #[must_use]
    pub fn right(&self) -> Side<'a> {
        self.right
    }
}

/// `history[0].level: 3, then 4`.
impl fmt::Display for Difference<'_> {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, left, right } = self;
        write!(formatter, "{path}: {left}, then {right}")
    }
}

/// One side of a [`Difference`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Side<'a> {
    /// There is no value.
    Absent,
    /// This value.
    Value(View<'a>),
    /// A sensitive value, which is not shown.
    Withheld,
}

impl fmt::Display for Side<'_> {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => formatter.write_str("absent"),
            Self::Value(View::Null) => formatter.write_str("null"),
            Self::Value(view) => fmt::Debug::fmt(view, formatter),
            Self::Withheld => formatter.write_str("<sensitive>"),
        }
    }
}

#[inline]
pub(super) fn shapes<'a>(left: Vec<Member<'a>>, right: Vec<Member<'a>>) -> Vec<Difference<'a>> {
    let mut comparison = Comparison::default();
    comparison.members(&left, &right);
    comparison.found
}

#[derive(Default)]
struct Comparison<'a> {
    found: Vec<Difference<'a>>,
    /// The current path.
    path: Vec<Segment>,
    /// Whether the path is in a sensitive member.
    sensitive: bool,
}

impl<'a> Comparison<'a> {
    #[inline]
    fn members(&mut self, left: &[Member<'a>], right: &[Member<'a>]) {
        let same = |members: &[Member<'a>], one: &Member<'a>| {
            let is_same =
                |other: &&Member<'a>| (other.name, other.is_rest) == (one.name, one.is_rest);
            members.iter().find(is_same).copied()
        };
        for member in left {
            self.member(*member, same(right, member));
        }
        for member in right {
            if same(left, member).is_none() {
                let absent = member.without_value();
                self.member(absent, Some(*member));
            }
        }
    }

    #[inline]
    fn member(&mut self, left: Member<'a>, right: Option<Member<'a>>) {
        self.path.push(Segment::Member(left.name));
        self.sensitive = left.sensitive || right.is_some_and(|right| right.sensitive);
        self.values(left.value, right.and_then(|right| right.value));
        self.sensitive = false;
        self.path.pop();
    }

    #[inline]
    fn at(&mut self, segment: Segment, left: Option<View<'a>>, right: Option<View<'a>>) {
        self.path.push(segment);
        self.values(left, right);
        self.path.pop();
    }

    #[inline]
    fn values(&mut self, left: Option<View<'a>>, right: Option<View<'a>>) {
        match (left, right) {
            (None, None) => {}
            (Some(left), Some(right)) if self.sensitive => {
                if !equal_views(&left, &right) {
                    self.differ(Some(left), Some(right));
                }
            }
            (Some(left), Some(right)) => self.views(left, right),
            (Some(_), None) | (None, Some(_)) => self.differ(left, right),
        }
    }

    #[inline]
    fn views(&mut self, left: View<'a>, right: View<'a>) {
        match (left, right) {
            (View::Shape(left), View::Shape(right)) => {
                self.members(&all(left), &all(right));
            }
            (View::Optional(left_option), View::Optional(right_option)) => {
                match (left_option.get(0), right_option.get(0)) {
                    (Some(left), Some(right)) => self.views(left, right),
                    (None, None) => {}
                    (left, right) => {
                        let null = Some(View::Null);
                        self.differ(left.or(null), right.or(null));
                    }
                }
            }
            (View::List(left), View::List(right)) => self.lists(left, right),
            (View::Texts(left), View::Texts(right)) => {
                let item = |items: &'a [String], index| {
                    items.get(index).map(|text: &'a String| View::Text(text))
                };
                for index in 0..left.len().max(right.len()) {
                    self.at(Segment::Index(index), item(left, index), item(right, index));
                }
            }
            (View::Map(left), View::Map(right)) => self.maps(left, right),
            (View::Union(left_union), View::Union(right_union)) => {
                match (left_union.variant(), right_union.variant()) {
                    ((left, Some(left_value)), (right, Some(right_value))) if left == right => {
                        self.views(left_value, right_value);
                    }
                    ((left_name, None), (right_name, None)) if left_name == right_name => {}
                    _ => self.differ(Some(left), Some(right)),
                }
            }
            _ => {
                if !equal_views(&left, &right) {
                    self.differ(Some(left), Some(right));
                }
            }
        }
    }

    #[inline]
    fn lists(&mut self, left: &'a dyn Parts, right: &'a dyn Parts) {
        for index in 0..left.len().max(right.len()) {
            self.at(Segment::Index(index), left.get(index), right.get(index));
        }
    }

    #[inline]
    fn maps(&mut self, left: &'a dyn Parts, right: &'a dyn Parts) {
        left.each(&mut |key, value| {
            self.at(Segment::Key(key.into()), Some(value), right.find(key));
            true
        });
        right.each(&mut |key, value| {
            if left.find(key).is_none() {
                self.at(Segment::Key(key.into()), None, Some(value));
            }
            true
        });
    }

    #[inline]
    fn differ(&mut self, left: Option<View<'a>>, right: Option<View<'a>>) {
        let side = |view: Option<View<'a>>| match view {
            None => Side::Absent,
            Some(_) if self.sensitive => Side::Withheld,
            Some(view) => Side::Value(view),
        };
        let (left, right) = (side(left), side(right));
        self.found.push(Difference { path: Path(self.path.clone()), left, right });
    }
}
