//! What a structure of a model is to the engine: a table, and functions that meet its members.

use alloc::boxed::Box;

use crate::macros::bare;
use crate::{Members, Source, View};

/// A structure whose members the engine can read, write, compare and print.
///
/// Every [`Structure`] is one, which [`Structure`](macro@crate::Structure) and
/// [`projection!`](crate::projection) make of a struct; nothing in it is generic over a format, which
/// is what keeps thousands of shapes cheap to compile.
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
    /// The names of the members, and what else is the same for every value.
    fn table(&self) -> &'static Table;

    /// Adds every member to `members`, in the table's order.
    fn walk<'m, 'a>(&'a self, members: Members<'m, 'a>) -> Members<'m, 'a>;

    /// Passes what documents hold for the member at `index`, whose field has a conversion, to `receive`,
    /// exactly once.
    fn converted(&self, index: u32, receive: &mut dyn FnMut(View<'_>));
}

/// A shape that can be read from a document which lives for `'de`. The derives implement it, and
/// [`Shape`] follows from it.
///
/// A struct that borrows text from its document can be read from documents that live as long as it
/// borrows, and every other struct from any document.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an AWS shape",
    label = "has no table of members",
    note = "generated structures are shapes, and `#[derive(Structure)]` makes one of a struct"
)]
pub trait Structure<'de> {
    /// What [`Shape::table`] gives.
    fn table(&self) -> &'static Table;

    /// What [`Shape::walk`] does.
    fn walk<'m, 'a>(&'a self, members: Members<'m, 'a>) -> Members<'m, 'a>;

    /// What [`Shape::converted`] does. Only structs whose fields have conversions implement it.
    #[inline]
    fn converted(&self, _index: u32, _receive: &mut dyn FnMut(View<'_>)) {}

    /// Takes the members that `source` gives, until it has no more.
    fn read(&mut self, source: Source<'_, 'de>);

    /// The value that reading starts from: empty text, zero, no items, `None`.
    ///
    /// Every required member is overwritten before a caller sees the value.
    fn start() -> Self
    where
        Self: Sized;
}

#[diagnostic::do_not_recommend]
impl<'de, T: Structure<'de> + ?Sized> Shape for T {
    fn table(&self) -> &'static Table {
        Structure::table(self)
    }

    fn walk<'m, 'a>(&'a self, members: Members<'m, 'a>) -> Members<'m, 'a> {
        Structure::walk(self, members)
    }

    #[inline]
    fn converted(&self, index: u32, receive: &mut dyn FnMut(View<'_>)) {
        Structure::converted(self, index, receive);
    }
}

impl<'de, T: Structure<'de>> Structure<'de> for Box<T> {
    fn table(&self) -> &'static Table {
        Structure::table(&**self)
    }

    fn walk<'m, 'a>(&'a self, members: Members<'m, 'a>) -> Members<'m, 'a> {
        Structure::walk(&**self, members)
    }

    fn converted(&self, index: u32, receive: &mut dyn FnMut(View<'_>)) {
        Structure::converted(&**self, index, receive);
    }

    fn read(&mut self, source: Source<'_, 'de>) {
        Structure::read(&mut **self, source);
    }

    fn start() -> Self {
        Box::new(Structure::start())
    }
}

/// The members of a shape by name: required ones first, then optional ones.
///
/// Tables are written by the macros, as constants; the fields are there to be read.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The name of the shape in its model: `CreateTokenResponseTypeDef`.
    pub shape: &'static str,
    /// The name of the Rust struct: `CreateTokenResponse`.
    pub name: &'static str,
    /// The members' names as they are written: `accessToken`.
    pub members: &'static [&'static str],
    /// Those of `members` that must be present: its first ones.
    pub required: &'static [&'static str],
    /// The names of the struct's fields, in the order of `members`; raw ones as they are written in
    /// Rust: `r#type`. One more is that of the field which keeps the members that are not listed.
    pub fields: &'static [&'static str],
    /// Those of `members` that are never printed.
    pub sensitive: &'static [&'static str],
    /// Whether documents may spell the first letter of a member in the other case.
    pub any_case: bool,
}

impl Table {
    /// Whether the member at `index` must be present.
    #[inline]
    #[must_use]
    pub const fn is_required(&self, index: usize) -> bool {
        index < self.required.len()
    }

    /// The name of the member at `index`; behind the last one, that of the field for the rest.
    pub(crate) fn member(&self, index: usize) -> &'static str {
        self.members.get(index).copied().or_else(|| self.rest()).unwrap_or_default()
    }

    /// The name of the field that keeps the members which are not listed, where there is one.
    #[inline]
    pub(crate) fn rest(&self) -> Option<&'static str> {
        self.fields.get(self.members.len()).copied()
    }

    /// The name of a field as a derived `Debug` prints it.
    pub(crate) fn field(&self, index: usize) -> &'static str {
        bare(self.fields.get(index).copied().unwrap_or_default())
    }

    pub(crate) fn is_sensitive(&self, member: &str) -> bool {
        self.sensitive.contains(&member)
    }

    /// Whether a name in a document, which may be spelled in another case, is that of a sensitive member.
    pub(crate) fn hides(&self, name: &str) -> bool {
        self.sensitive.iter().any(|member| self.is_spelled(member, name))
    }

    /// Whether a document may have a name for this member.
    #[inline]
    pub(crate) fn is_spelled(&self, member: &str, name: &str) -> bool {
        member == name || self.any_case && differs_in_first_case(member.as_bytes(), name.as_bytes())
    }
}

/// Whether names are the same but for the case of their first letter.
#[inline]
pub(crate) fn differs_in_first_case(left: &[u8], right: &[u8]) -> bool {
    match (left.split_first(), right.split_first()) {
        (Some((left, lefts)), Some((right, rights))) => {
            lefts == rights && left.eq_ignore_ascii_case(right)
        }
        _ => false,
    }
}
