//! What a structure of a model is to the engine: a table, and two functions that meet its members.

use alloc::boxed::Box;

use crate::{Sink, Source};

/// A structure whose members the engine can read, write, compare and print.
///
/// [`structure!`](crate::structure) and [`projection!`](crate::projection) implement it; nothing in
/// an implementation is generic over a format, which is what keeps thousands of shapes cheap to
/// compile.
///
/// ```
/// # #[derive(Clone)]
/// # pub struct Tag { pub key: String, pub value: Option<String> }
/// # shapewright::structure! {
/// #     Tag = "TagTypeDef" { key: ::std::string::String = "Key", } optional { value: ::std::string::String = "Value", }
/// # }
/// use shapewright::Shape;
///
/// let table = Tag::new("owner").table();
/// assert_eq!(table.shape(), "TagTypeDef");
/// assert_eq!(table.members(), ["Key", "Value"]);
/// assert!(table.is_required(0) && !table.is_required(1));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an AWS shape",
    label = "has no table of members",
    note = "generated structures are shapes, and `structure!` makes one of a struct"
)]
pub trait Shape {
    /// The names of the members, and what else is the same for every value.
    fn table(&self) -> &'static Table;

    /// Takes the members that `source` gives, until it has no more.
    fn read(&mut self, source: &mut dyn Source<'_>);

    /// Gives every member to `sink`, in the table's order.
    fn walk<'a>(&'a self, sink: &mut dyn Sink<'a>);

    /// The value that reading starts from: empty text, zero, no items, `None`.
    ///
    /// Every required member is overwritten before a reader sees the value.
    fn start() -> Self
    where
        Self: Sized;
}

impl<T: Shape> Shape for Box<T> {
    #[inline]
    fn table(&self) -> &'static Table {
        (**self).table()
    }

    #[inline]
    fn read(&mut self, source: &mut dyn Source<'_>) {
        (**self).read(source);
    }

    #[inline]
    fn walk<'a>(&'a self, sink: &mut dyn Sink<'a>) {
        (**self).walk(sink);
    }

    #[inline]
    fn start() -> Self {
        Box::new(T::start())
    }
}

/// The members of a shape by name: required ones first, then optional ones.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    shape: &'static str,
    name: &'static str,
    members: &'static [&'static str],
    fields: &'static [&'static str],
    required: usize,
    sensitive: &'static [&'static str],
}

impl Table {
    /// Only the macros build tables, so that the lists agree with each other.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        [shape, name]: [&'static str; 2],
        members: &'static [&'static str],
        fields: &'static [&'static str],
        required: usize,
        sensitive: &'static [&'static str],
    ) -> Self {
        Self { shape, name, members, fields, required, sensitive }
    }

    /// The name of the shape in its model: `CreateTokenResponseTypeDef`.
    #[must_use]
    pub const fn shape(&self) -> &'static str {
        self.shape
    }

    /// The name of the Rust struct: `CreateTokenResponse`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The members' names as they are written: `accessToken`.
    #[must_use]
    pub const fn members(&self) -> &'static [&'static str] {
        self.members
    }

    /// The members' names in Rust, in the same order: `access_token`.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = &'static str> + use<> {
        self.fields.iter().copied().map(without_raw_prefix)
    }

    /// The names of the members that are never printed.
    #[must_use]
    pub const fn sensitive(&self) -> &'static [&'static str] {
        self.sensitive
    }

    /// Whether the member at `index` must be present.
    #[must_use]
    pub const fn is_required(&self, index: usize) -> bool {
        index < self.required
    }

    pub(crate) const fn required(&self) -> usize {
        self.required
    }

    pub(crate) fn member(&self, index: usize) -> &'static str {
        self.members.get(index).copied().unwrap_or_default()
    }

    pub(crate) fn field(&self, index: usize) -> &'static str {
        without_raw_prefix(self.fields.get(index).copied().unwrap_or_default())
    }

    pub(crate) fn is_sensitive(&self, member: &str) -> bool {
        self.sensitive.contains(&member)
    }
}

/// `stringify!` keeps the `r#` of a raw identifier, `Debug` of std does not.
fn without_raw_prefix(ident: &'static str) -> &'static str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
