//! Compares values as derived implementations of `PartialEq` do.

use alloc::vec::Vec;

use crate::write::sealed;
use crate::{ItemsView, ListView, MapView, Shape, Sink, View};

/// Whether two values of one shape are equal, member by member. As in std, `NaN` equals nothing.
#[must_use]
pub fn equal(left: &dyn Shape, right: &dyn Shape) -> bool {
    shapes_equal(left, right, &mut Vec::new())
}

/// The views of the left value are kept at the end of `views`, and the right value's members
/// compared with them.
fn shapes_equal<'a>(left: &'a dyn Shape, right: &'a dyn Shape, views: &mut Vec<View<'a>>) -> bool {
    let start = views.len();
    left.walk(&mut Collect { views });
    let mut compare = Compare { views, next: start, equal: true };
    right.walk(&mut compare);
    let equal = compare.equal;
    views.truncate(start);
    equal
}

/// The values of the members, in the table's order; null for one that is absent.
pub(crate) fn views<S: Shape + ?Sized>(shape: &S) -> Vec<View<'_>> {
    let mut views = Vec::new();
    shape.walk(&mut Collect { views: &mut views });
    views
}

struct Collect<'v, 'a> {
    views: &'v mut Vec<View<'a>>,
}

impl sealed::Sink for Collect<'_, '_> {}

impl<'a> Sink<'a> for Collect<'_, 'a> {
    fn none(&mut self, _member: &'static str) {
        self.views.push(View::Null);
    }

    fn text(&mut self, _member: &'static str, value: &'a str) {
        self.views.push(View::Text(value));
    }

    fn integer(&mut self, _member: &'static str, value: i64) {
        self.views.push(View::Integer(value));
    }

    fn boolean(&mut self, _member: &'static str, value: bool) {
        self.views.push(View::Boolean(value));
    }

    fn shape(&mut self, _member: &'static str, value: &'a dyn Shape) {
        self.views.push(View::Shape(value));
    }

    fn view(&mut self, _member: &'static str, value: View<'a>) {
        self.views.push(value);
    }
}

struct Compare<'v, 'a> {
    views: &'v mut Vec<View<'a>>,
    next: usize,
    equal: bool,
}

impl<'a> Compare<'_, 'a> {
    fn member(&mut self, right: View<'a>) {
        if self.equal {
            let left = self.views.get(self.next).copied();
            self.next += 1;
            self.equal = left.is_some_and(|left| views_equal(left, right, self.views));
        }
    }
}

impl sealed::Sink for Compare<'_, '_> {}

impl<'a> Sink<'a> for Compare<'_, 'a> {
    fn none(&mut self, _member: &'static str) {
        self.member(View::Null);
    }

    fn text(&mut self, _member: &'static str, value: &'a str) {
        self.member(View::Text(value));
    }

    fn integer(&mut self, _member: &'static str, value: i64) {
        self.member(View::Integer(value));
    }

    fn boolean(&mut self, _member: &'static str, value: bool) {
        self.member(View::Boolean(value));
    }

    fn shape(&mut self, _member: &'static str, value: &'a dyn Shape) {
        self.member(View::Shape(value));
    }

    fn view(&mut self, _member: &'static str, value: View<'a>) {
        self.member(value);
    }
}

/// Whether two views are equal that stand for values outside of any shape.
#[must_use]
pub fn equal_views<'a>(left: View<'a>, right: View<'a>) -> bool {
    views_equal(left, right, &mut Vec::new())
}

#[expect(clippy::float_cmp, reason = "equality of the values is what is asked for")]
fn views_equal<'a>(left: View<'a>, right: View<'a>, views: &mut Vec<View<'a>>) -> bool {
    match (left, right) {
        (View::Null, View::Null) => true,
        (View::Text(left), View::Text(right)) => left == right,
        (View::Integer(left), View::Integer(right)) => left == right,
        (View::Unsigned(left), View::Unsigned(right)) => left == right,
        (View::Float(left), View::Float(right)) => left == right,
        (View::Boolean(left), View::Boolean(right)) => left == right,
        (View::Scalar(left), View::Scalar(right)) => {
            let mut equal = false;
            right.get(false, &mut |literal| equal = left.equals(literal));
            equal
        }
        (View::Shape(left), View::Shape(right)) => shapes_equal(left, right, views),
        (View::Enumeration(left), View::Enumeration(right)) => left.get() == right.get(),
        (View::Union(left), View::Union(right)) => match (left.variant(), right.variant()) {
            ((left, None), (right, None)) => left == right,
            ((left_name, Some(left)), (right_name, Some(right))) => {
                left_name == right_name && views_equal(left, right, views)
            }
            ((_, None), (_, Some(_))) | ((_, Some(_)), (_, None)) => false,
        },
        (View::Optional(left), View::Optional(right)) => match (left.get(), right.get()) {
            (None, None) => true,
            (Some(left), Some(right)) => views_equal(left, right, views),
            (None, Some(_)) | (Some(_), None) => false,
        },
        (View::List(left), View::List(right)) => lists_equal(left, right, views),
        (View::Items(left), View::Items(right)) => items_equal(left, right, views),
        (View::Texts(left), View::Texts(right)) => left == right,
        (View::Map(left), View::Map(right)) => maps_equal(left, right, views),
        (View::Converted(shape, index), other) | (other, View::Converted(shape, index)) => {
            let mut equal = false;
            shape.converted(index, &mut |view| equal = equal_views(view, other));
            equal
        }
        #[cfg(feature = "json")]
        (View::Json(left), View::Json(right)) => left == right,
        _ => false,
    }
}

fn lists_equal<'a>(
    left: &'a dyn ListView,
    right: &'a dyn ListView,
    views: &mut Vec<View<'a>>,
) -> bool {
    left.len() == right.len()
        && (0..left.len()).all(|index| match (left.get(index), right.get(index)) {
            (Some(left), Some(right)) => views_equal(left, right, views),
            (None, _) | (_, None) => false,
        })
}

/// The views of the left items are kept while the right ones are compared with them: sets have no
/// index.
fn items_equal<'a>(
    left: &'a dyn ItemsView,
    right: &'a dyn ItemsView,
    views: &mut Vec<View<'a>>,
) -> bool {
    let mut lefts = Vec::with_capacity(left.len());
    left.each(&mut |item| {
        lefts.push(item);
        true
    });
    let mut lefts = lefts.into_iter();
    let mut equal = left.len() == right.len();
    right.each(&mut |right| {
        equal = equal && lefts.next().is_some_and(|left| views_equal(left, right, views));
        equal
    });
    equal
}

fn maps_equal<'a>(
    left: &'a dyn MapView,
    right: &'a dyn MapView,
    views: &mut Vec<View<'a>>,
) -> bool {
    let mut equal = left.len() == right.len();
    left.each(&mut |key, left| {
        equal = equal && right.get(key).is_some_and(|right| views_equal(left, right, views));
        equal
    });
    equal
}
