//! The members of a value that are present, as the engine meets them.

use alloc::vec;
use alloc::vec::Vec;

use crate::{Shape, Table, Value, View};

/// A member that is present.
#[derive(Clone, Copy)]
pub(crate) struct Present<'a> {
    /// Its place in the table.
    pub(crate) index: u32,
    /// Its value.
    pub(crate) view: View<'a>,
}

impl Present<'_> {
    pub(crate) const NONE: Self = Self { index: 0, view: View::Null };
}

/// Takes one member of a shape after the other, in the table's order, and keeps those that are
/// present: most values have few of the members that they could have, and nothing is done for the
/// others.
///
/// Only the engine makes one; [`Shape::walk`] is called with it.
#[expect(missing_debug_implementations, reason = "it lives while a shape is walked")]
#[must_use]
pub struct Members<'m, 'a> {
    found: &'m mut Found<'m, 'a>,
    next: u32,
}

/// Where the members are kept. What changes with each member is not in it, so that compilers keep
/// that out of the memory.
struct Found<'m, 'a> {
    room: &'m mut [Present<'a>],
    count: usize,
}

impl<'a> Members<'_, 'a> {
    /// Adds a member that is required.
    #[inline]
    pub fn required<'de, T: Value<'de>>(self, value: &'a T) -> Self {
        self.member(Some(value.view()))
    }

    /// Adds a member that may be absent.
    #[inline]
    pub fn optional<'de, T: Value<'de>>(self, value: &'a Option<T>) -> Self {
        self.member(value.as_ref().map(T::view))
    }

    /// Adds what there is of the next member.
    #[inline]
    pub fn member(self, view: Option<View<'a>>) -> Self {
        let Self { found, next } = self;
        if let Some(view) = view
            && let Some(place) = found.room.get_mut(found.count)
        {
            *place = Present { index: next, view };
            found.count += 1;
        }
        Self { found, next: next + 1 }
    }
}

/// How many members the shapes have whose members may lie in the caller's own frame.
pub(crate) const NEAR: usize = 8;

/// The members of a shape that are present, in the table's order, as far as there is room for them.
///
/// A caller that has the room itself spares a call: what lies deep inside of other values should lie under
/// few, because processors foresee the way back out of so many and no more.
#[inline]
pub(crate) fn members_in<'a, 'm, S: Shape + ?Sized>(
    shape: &'a S,
    room: &'m mut [Present<'a>],
) -> &'m [Present<'a>] {
    let mut found = Found { room, count: 0 };
    let Members { found: Found { count, .. }, next: _ } =
        shape.walk(Members { found: &mut found, next: 0 });
    let count = *count;
    room.get(..count).unwrap_or_else(none)
}

/// A branch that is never taken costs less than a choice between two.
#[cold]
fn none<'m, 'a>() -> &'m [Present<'a>] {
    &[]
}

/// Hands on the members of a shape that are present, in the table's order.
///
/// Without an allocation, unless a shape has more members than any that is known.
#[inline]
pub(crate) fn with_members<'a, S: Shape + ?Sized, R>(
    shape: &'a S,
    table: &Table,
    take: impl FnOnce(&[Present<'a>]) -> R,
) -> R {
    match table.fields.len() {
        ..=4 => in_room::<4, _, _>(shape, take),
        5..=8 => in_room::<8, _, _>(shape, take),
        9..=16 => in_room::<16, _, _>(shape, take),
        17..=64 => in_room::<64, _, _>(shape, take),
        65..=384 => in_room::<384, _, _>(shape, take),
        count => on_heap(shape, count, take),
    }
}

/// The same for those who can afford an allocation.
pub(crate) fn members_of<'a, S: Shape + ?Sized>(shape: &'a S, table: &Table) -> Vec<Present<'a>> {
    let mut room = vec![Present::NONE; table.fields.len()];
    let count = members_in(shape, &mut room).len();
    room.truncate(count);
    room
}

#[cold]
#[inline(never)]
fn on_heap<'a, S: Shape + ?Sized, R>(
    shape: &'a S,
    count: usize,
    take: impl FnOnce(&[Present<'a>]) -> R,
) -> R {
    take(members_in(shape, &mut vec![Present::NONE; count]))
}

/// A function of its own, so that what needs little room takes little of the stack.
#[inline(never)]
fn in_room<'a, const COUNT: usize, S: Shape + ?Sized, R>(
    shape: &'a S,
    take: impl FnOnce(&[Present<'a>]) -> R,
) -> R {
    take(members_in(shape, &mut [Present::NONE; COUNT]))
}
