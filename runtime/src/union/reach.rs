//! How many members of the structures in a type a kept value has.

use alloc::string::String;

use crate::content::Content;
use crate::dialect::Dialect;
use crate::dialect::names::closeness;
use crate::slot::{Slot, Structure};
use crate::table::Table;

/// What a type holds below its lists and maps.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Leaf {
    /// A structure.
    Structure(&'static Table),
    /// Any value.
    Any,
    /// Another union, or a value without parts.
    #[default]
    Other,
}

/// A type, as far as it decides which values belong to it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reach {
    /// The number of lists and maps around the leaf.
    levels: u32,
    pub(super) leaf: Leaf,
}

/// The names of the objects that a type reads as structures.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Names {
    /// How many there are.
    all: usize,
    /// How many of them are members.
    pub(super) known: usize,
}

impl Names {
    /// Whether more than half of the names are members.
    pub(super) fn are_mostly_known(self) -> bool {
        self.known > self.all / 2
    }
}

impl Reach {
    /// That of a slot, which is empty afterwards.
    pub(super) fn of(slot: &mut Slot<'_, '_>) -> Self {
        let mut reach = Self::default();
        match slot {
            Slot::Shape(target) => reach.leaf = Leaf::Structure(Structure::table(*target)),
            Slot::Unknown(_) => reach.leaf = Leaf::Any,
            #[cfg(feature = "json")]
            Slot::Json(_) => reach.leaf = Leaf::Any,
            Slot::Optional(target) => {
                if let Some(mut slot) = target.push() {
                    reach = Self::of(&mut slot);
                }
                target.truncate(0);
            }
            Slot::List(target) => {
                if let Some(mut slot) = target.push() {
                    reach = Self::of(&mut slot).nested();
                }
                target.truncate(0);
            }
            Slot::Items(target) => {
                // It returns `false`, so that there are no items.
                let _ = target.collect(&mut |mut slot| {
                    reach = Self::of(&mut slot).nested();
                    false
                });
            }
            Slot::Map(target) => {
                // It returns `false`, so nothing is added.
                let _ = target.insert(String::new(), &mut |mut slot| {
                    reach = Self::of(&mut slot).nested();
                    false
                });
            }
            Slot::Text(_)
            | Slot::OtherText(_)
            | Slot::Integer(_)
            | Slot::Boolean(_)
            | Slot::OptionalText(_)
            | Slot::OptionalInteger(_)
            | Slot::OptionalBoolean(_)
            | Slot::Scalar(_)
            | Slot::Enumeration(_)
            | Slot::Union(_)
            | Slot::Texts(_)
            | Slot::Converted(_) => {}
        }
        reach
    }

    fn nested(self) -> Self {
        Self { levels: self.levels + 1, ..self }
    }

    /// Whether the type accepts any value at its leaf.
    pub(super) fn is_any(self) -> bool {
        matches!(self.leaf, Leaf::Any)
    }

    /// Whether the type is a list or map of any values.
    pub(super) fn is_any_item(self) -> bool {
        self.levels == 1 && self.is_any()
    }

    /// The names in a value, and how many of them are members.
    pub(super) fn names(self, content: &Content, dialect: Dialect) -> Names {
        let mut names = Names::default();
        self.each_name(content, &mut |table, name| {
            names.all += 1;
            names.known += usize::from(knows(table, name, dialect));
        });
        names
    }

    /// Whether a name in the value is a member here, and not of the other type.
    pub(super) fn knows_more_than(self, other: Self, content: &Content, dialect: Dialect) -> bool {
        let mut knows_more = false;
        self.each_name(content, &mut |table, name| {
            let is_known_there = match other.leaf {
                Leaf::Structure(other) => knows(other, name, dialect),
                Leaf::Any | Leaf::Other => false,
            };
            knows_more |= knows(table, name, dialect) && !is_known_there;
        });
        knows_more
    }

    fn each_name(self, content: &Content, receive: &mut dyn FnMut(&'static Table, &str)) {
        let Leaf::Structure(table) = self.leaf else { return };
        match (content, self.levels.checked_sub(1)) {
            (Content::Map(entries), None) => {
                for (key, _) in entries.iter() {
                    if let Content::Text(name) = key {
                        receive(table, name);
                    }
                }
            }
            (Content::Map(entries), Some(levels)) => {
                let inner = Self { levels, ..self };
                entries.iter().for_each(|(_, value)| inner.each_name(value, receive));
            }
            (Content::List(items), Some(levels)) => {
                let inner = Self { levels, ..self };
                items.iter().for_each(|item| inner.each_name(item, receive));
            }
            _ => {}
        }
    }
}

fn knows(table: &'static Table, name: &str, dialect: Dialect) -> bool {
    let is_spelling = |member: &str| {
        table.accepts(member, name)
            || !dialect.is_model() && closeness(member, name, dialect).is_some()
    };
    table.members.iter().any(|member| is_spelling(member))
}
