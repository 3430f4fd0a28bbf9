//! Equality: compares values as a derived `PartialEq` does.

use alloc::vec::Vec;

use crate::enumeration::text_of;
use crate::scalar::Scalar;
use crate::view::{NEAR, Parts, Present, Shape, Variant, View, members_in, with_members};

/// Whether two values of one shape are equal, member by member. `NaN` is not equal to itself, as in std.
#[must_use]
pub fn equal(left: &dyn Shape, right: &dyn Shape) -> bool {
    let (left_table, right_table) = (left.table(), right.table());
    if left_table.capacity() <= NEAR && right_table.capacity() <= NEAR {
        let (mut lefts, mut rights) = ([Present::NONE; NEAR], [Present::NONE; NEAR]);
        return members_equal(members_in(left, &mut lefts), members_in(right, &mut rights));
    }
    with_members(left, left_table, |lefts| {
        with_members(right, right_table, |rights| members_equal(lefts, rights))
    })
}

fn members_equal(lefts: &[Present<'_>], rights: &[Present<'_>]) -> bool {
    lefts.len() == rights.len()
        && lefts.iter().zip(rights).all(|(left, right)| {
            left.index == right.index
                && match (&left.view, &right.view) {
                    // Most members are texts, and comparing them is short enough for this loop.
                    (View::Text(left), View::Text(right)) => left == right,
                    (left, right) => equal_views(left, right),
                }
        })
}

/// Whether two views have equal values.
#[must_use]
#[expect(clippy::float_cmp, reason = "the values must be equal, as in std")]
pub fn equal_views(left: &View<'_>, right: &View<'_>) -> bool {
    match (left, right) {
        (View::Null, View::Null) => true,
        (View::Text(left), View::Text(right)) => left == right,
        (View::Integer(left), View::Integer(right)) => left == right,
        (View::Unsigned(left), View::Unsigned(right)) => left == right,
        (View::Float(left), View::Float(right)) => left == right,
        (View::Boolean(left), View::Boolean(right)) => left == right,
        (View::Scalar(left), View::Scalar(right)) => scalars_equal(*left, *right),
        (View::Shape(left), View::Shape(right)) => equal(*left, *right),
        (View::Enumeration(left), View::Enumeration(right)) => text_of(*left) == text_of(*right),
        (View::Union(left), View::Union(right)) => unions_equal(*left, *right),
        (View::Optional(left), View::Optional(right)) => optionals_equal(*left, *right),
        (View::List(left), View::List(right)) => lists_equal(*left, *right),
        (View::Items(left), View::Items(right)) => items_equal(*left, *right),
        (View::Texts(left), View::Texts(right)) => left == right,
        (View::Map(left), View::Map(right)) => maps_equal(*left, *right),
        (View::Converted(shape, index), other) | (other, View::Converted(shape, index)) => {
            equals_converted(*shape, *index, other)
        }
        (View::Unlisted(left_name, left), View::Unlisted(right_name, right)) => {
            left_name == right_name && left == right
        }
        (View::Unknown(left), View::Unknown(right)) => left == right,
        #[cfg(feature = "json")]
        (View::Json(left), View::Json(right)) => left == right,
        _ => false,
    }
}

#[inline(never)]
fn scalars_equal(left: &dyn Scalar, right: &dyn Scalar) -> bool {
    let mut equal = false;
    right.get(false, &mut |literal| equal = left.equals(literal));
    equal
}

#[inline(never)]
fn unions_equal(left: &dyn Variant, right: &dyn Variant) -> bool {
    match (&left.variant(), &right.variant()) {
        ((left, None), (right, None)) => left == right,
        ((left_name, Some(left)), (right_name, Some(right))) => {
            left_name == right_name && equal_views(left, right)
        }
        ((_, None), (_, Some(_))) | ((_, Some(_)), (_, None)) => false,
    }
}

#[inline(never)]
fn optionals_equal(left: &dyn Parts, right: &dyn Parts) -> bool {
    match (&left.get(0), &right.get(0)) {
        (None, None) => true,
        (Some(left), Some(right)) => equal_views(left, right),
        (None, Some(_)) | (Some(_), None) => false,
    }
}

#[inline(never)]
fn equals_converted(shape: &dyn Shape, index: u32, other: &View<'_>) -> bool {
    let mut equal = false;
    shape.converted(index, &mut |view| equal = equal_views(&view, other));
    equal
}

#[inline(never)]
fn lists_equal(left: &dyn Parts, right: &dyn Parts) -> bool {
    left.len() == right.len()
        && (0..left.len()).all(|index| match (&left.get(index), &right.get(index)) {
            (Some(left), Some(right)) => equal_views(left, right),
            (None, _) | (_, None) => false,
        })
}

/// It collects the left items, because those of sets have no index.
#[inline(never)]
fn items_equal(left: &dyn Parts, right: &dyn Parts) -> bool {
    let mut lefts = Vec::with_capacity(left.len());
    left.each(&mut |_, item| {
        lefts.push(item);
        true
    });
    let mut lefts = lefts.into_iter();
    let mut equal = left.len() == right.len();
    right.each(&mut |_, right| {
        equal = equal && lefts.next().is_some_and(|left| equal_views(&left, &right));
        equal
    });
    equal
}

#[inline(never)]
fn maps_equal(left: &dyn Parts, right: &dyn Parts) -> bool {
    let mut equal = left.len() == right.len();
    left.each(&mut |key, left| {
        equal = equal && right.find(key).as_ref().is_some_and(|right| equal_views(&left, right));
        equal
    });
    equal
}
