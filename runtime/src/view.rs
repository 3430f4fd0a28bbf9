//! What writing, comparing, and printing see: the view of a value, and the traits behind it.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::scalar::Scalar;
use crate::table::Table;
use crate::unknown_value::UnknownValue;

/// A borrowed value, by its form.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum View<'a> {
    /// Null.
    Null,
    /// Text.
    Text(&'a str),
    /// An integer.
    Integer(i64),
    /// An integer of type `u64`.
    Unsigned(u64),
    /// A number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// Any other value without parts.
    Scalar(&'a dyn Scalar),
    /// A structure.
    Shape(&'a dyn Shape),
    /// A value of an enumeration.
    Enumeration(&'a dyn Variant),
    /// A value of a union.
    Union(&'a dyn Variant),
    /// A value that may be null: a list of at most one item.
    Optional(&'a dyn Parts),
    /// A list, whose items have an index.
    List(&'a dyn Parts),
    /// A list whose items are visited in order, without an index: a set.
    Items(&'a dyn Parts),
    /// A list of texts.
    Texts(&'a [String]),
    /// A map.
    Map(&'a dyn Parts),
    /// The member of a shape at this index, whose field has a conversion.
    Converted(&'a dyn Shape, u32),
    /// The name and the value of a member that a tagged union does not list.
    Unlisted(&'a String, &'a UnknownValue),
    /// The value of a member that the model does not list.
    Unknown(&'a UnknownValue),
    /// Any JSON value.
    #[cfg(feature = "json")]
    Json(&'a serde_json::Value),
}

/// A structure whose members the engine can write, compare, and print.
///
/// It follows from [`Structure`](crate::engine::Structure), which the derives implement. No function is
/// generic over a format, so thousands of shapes stay cheap to compile.
///
/// ```
/// # #[derive(Clone, shapewright::Structure)]
/// # #[shape("TagTypeDef", rename_all = "PascalCase")]
/// # pub struct Tag { pub key: String, pub value: Option<String> }
/// use shapewright::Shape;
///
/// let table = Tag::new("owner").table();
/// assert_eq!(table.shape, "TagTypeDef");
/// assert_eq!(table.members, ["Key", "Value"]);
/// assert!(table.is_required(0) && !table.is_required(1));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an AWS shape",
    label = "has no table of members",
    note = "generated structures are shapes, and `#[derive(Structure)]` makes one of a struct"
)]
pub trait Shape {
    /// The names of the members, and everything else that all values share.
    fn table(&self) -> &'static Table;

    /// Adds the view of each member to `members`, in the table's order.
    fn walk<'m, 'a>(&'a self, members: MemberViews<'m, 'a>) -> MemberViews<'m, 'a>;

    /// Passes the value that documents hold for the member at `index`, whose field has a conversion, to
    /// `receive`, exactly once.
    /// Only structs with conversions need it.
    #[inline]
    fn converted(&self, _index: u32, _receive: &mut dyn FnMut(View<'_>)) {}
}

/// A value of an enum: of an enumeration, or of a union.
pub trait Variant {
    /// The variant's name in Rust, and the view of its value. The name is empty for a text that the
    /// enumeration does not list; a variant for null has no value.
    fn variant(&self) -> (&'static str, Option<View<'_>>);
}

/// The parts of a value: the items of a list or a set, the entries of a map, or the value of an option.
///
/// Lists and options implement `get`, sets implement `each`, and maps implement `each` and `find`.
pub trait Parts {
    /// The number of parts.
    fn len(&self) -> usize;

    /// Whether there are no parts.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The part at `index`. Sets and maps have none.
    fn get(&self, _index: usize) -> Option<View<'_>> {
        None
    }

    /// Passes the parts to `receive` in order, until it returns `false`. Only those of maps have keys; the
    /// other keys are empty.
    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        for view in (0..self.len()).map_while(|index| self.get(index)) {
            if !receive("", view) {
                break;
            }
        }
    }

    /// The part under `key`. Only maps have one.
    fn find(&self, _key: &str) -> Option<View<'_>> {
        None
    }
}

/// The view of a member that is present.
#[derive(Clone, Copy)]
pub(crate) struct Present<'a> {
    /// The member's index in the table.
    pub(crate) index: u32,
    /// Its value.
    pub(crate) view: View<'a>,
}

impl Present<'_> {
    pub(crate) const NONE: Self = Self { index: 0, view: View::Null };
}

/// Collects the views of a shape's members, one after the other, in the table's order.
///
/// It keeps only present members: most values have few of the members that their shape lists, and an
/// absent one should cost nothing. [`Shape::walk`] gets it from the engine.
#[expect(missing_debug_implementations, reason = "it lives while a shape is walked")]
#[must_use]
pub struct MemberViews<'m, 'a> {
    buffer: &'m mut Buffer<'m, 'a>,
    next: u32,
}

/// The collected views. The index of the next member is not part of it, so that compilers keep that in a
/// register.
struct Buffer<'m, 'a> {
    slots: &'m mut [Present<'a>],
    count: usize,
}

impl<'a> MemberViews<'_, 'a> {
    /// Adds the next member, if it is present.
    #[inline]
    pub fn member(self, view: Option<View<'a>>) -> Self {
        let Self { buffer, next } = self;
        if let Some(view) = view {
            if let Some(slot) = buffer.slots.get_mut(buffer.count) {
                *slot = Present { index: next, view };
                buffer.count += 1;
            }
        }
        Self { buffer, next: next + 1 }
    }

    /// Adds the only member of a tagged union, which is the one at `index`.
    #[inline]
    pub fn only(self, index: u32, view: View<'a>) -> Self {
        Self { next: index, ..self }.member(Some(view))
    }
}

/// Shapes with at most so many members are viewed in the caller's own stack frame.
pub(crate) const NEAR: usize = 8;

/// The present members of a shape, in the table's order, as far as `slots` has capacity.
///
/// A caller with its own `slots` saves a call. Deeply nested values should have few calls around them,
/// because processors predict the returns of a limited number of calls.
#[inline]
pub(crate) fn members_in<'a, 'm, S: Shape + ?Sized>(
    shape: &'a S,
    slots: &'m mut [Present<'a>],
) -> &'m [Present<'a>] {
    let mut buffer = Buffer { slots, count: 0 };
    let MemberViews { buffer: Buffer { count, .. }, next: _ } =
        shape.walk(MemberViews { buffer: &mut buffer, next: 0 });
    let count = *count;
    slots.get(..count).unwrap_or_else(none)
}

/// A branch that is never taken costs less than selecting one of two slices.
#[cold]
fn none<'m, 'a>() -> &'m [Present<'a>] {
    &[]
}

/// Calls `take` with the present members of a shape, in the table's order.
///
/// It allocates only for shapes with more members than any known one has.
#[inline]
pub(crate) fn with_members<'a, S: Shape + ?Sized, R>(
    shape: &'a S,
    table: &Table,
    take: impl FnOnce(&[Present<'a>]) -> R,
) -> R {
    match table.capacity() {
        ..=4 => on_stack::<4, _, _>(shape, take),
        5..=8 => on_stack::<8, _, _>(shape, take),
        9..=16 => on_stack::<16, _, _>(shape, take),
        17..=64 => on_stack::<64, _, _>(shape, take),
        65..=384 => on_stack::<384, _, _>(shape, take),
        count => on_heap(shape, count, take),
    }
}

/// The present members of a shape, in an allocation.
pub(crate) fn members_of<'a, S: Shape + ?Sized>(shape: &'a S, table: &Table) -> Vec<Present<'a>> {
    let mut slots = vec![Present::NONE; table.capacity()];
    let count = members_in(shape, &mut slots).len();
    slots.truncate(count);
    slots
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

/// A separate function for each size, so that small shapes use little of the stack.
#[inline(never)]
fn on_stack<'a, const COUNT: usize, S: Shape + ?Sized, R>(
    shape: &'a S,
    take: impl FnOnce(&[Present<'a>]) -> R,
) -> R {
    take(members_in(shape, &mut [Present::NONE; COUNT]))
}
