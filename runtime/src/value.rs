//! What a member can hold, and the places and views through which the engine meets it.

mod collection;
mod foreign;
mod items;
mod number;
mod other;
mod text;

use alloc::string::String;
use alloc::vec::Vec;

pub use collection::{Key, List, ListView, Map, MapView, Optional, OptionalView};
pub use items::{Items, ItemsView};
pub(crate) use number::{no_integer, special_text};
pub use text::Text;

use crate::error::Expected;
use crate::{Conversion, EnumerationValue, Scalar, Shape, Structure, UnionValue};

/// A type that can hold a member of a shape.
///
/// `'de` is how long a document lives that the value is read from, as it is for serde's `Deserialize`:
/// only a type that borrows from the document has something to ask of it.
///
/// Three functions are asked for; the others have a meaning for the engine only. A newtype passes
/// on what it wraps:
///
/// ```
/// use shapewright::{Slot, Value, View};
///
/// struct Scope(String);
///
/// impl<'de> Value<'de> for Scope {
///     fn start() -> Self {
///         Scope(String::start())
///     }
///     fn slot(&mut self) -> Slot<'_, 'de> {
///         self.0.slot()
///     }
///     fn view(&self) -> View<'_> {
///         self.0.view()
///     }
/// }
/// ```
///
/// A type with a form of its own implements [`Scalar`] first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a member of an AWS shape",
    label = "cannot hold a member",
    note = "implement `shapewright::Value` for it; its documentation shows how in ten lines"
)]
pub trait Value<'de>: Sized {
    /// The value that reading starts from: empty text, zero, no items, `None`.
    fn start() -> Self;

    /// The place that reading fills.
    fn slot(&mut self) -> Slot<'_, 'de>;

    /// The value as writing, comparing and printing see it.
    fn view(&self) -> View<'_>;

    #[doc(hidden)]
    #[inline]
    fn optional_slot(option: &mut Option<Self>) -> Slot<'_, 'de> {
        Slot::Optional(option)
    }

    #[doc(hidden)]
    #[inline]
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_, 'de> {
        Slot::List(list)
    }

    #[doc(hidden)]
    #[inline]
    fn list_view(list: &Vec<Self>) -> View<'_> {
        View::List(list)
    }
}

/// A place for a value, by what it takes.
#[non_exhaustive]
#[expect(missing_debug_implementations, reason = "a place has nothing to show yet")]
pub enum Slot<'s, 'de> {
    /// Text.
    Text(&'s mut String),
    /// Text in another form than `String`.
    OtherText(&'s mut dyn Text<'de>),
    /// A whole number.
    Integer(&'s mut i64),
    /// `true` or `false`.
    Boolean(&'s mut bool),
    /// Text that may be null.
    OptionalText(&'s mut Option<String>),
    /// A whole number that may be null.
    OptionalInteger(&'s mut Option<i64>),
    /// `true`, `false` or null.
    OptionalBoolean(&'s mut Option<bool>),
    /// Any other value without parts.
    Scalar(&'s mut dyn Scalar),
    /// A structure.
    Shape(&'s mut dyn Structure<'de>),
    /// A value of an enumeration.
    Enumeration(&'s mut dyn EnumerationValue),
    /// A value of one of several types.
    Union(&'s mut dyn UnionValue),
    /// A value that may be null.
    Optional(&'s mut dyn Optional<'de>),
    /// Items of one type.
    List(&'s mut dyn List<'de>),
    /// Items of one type that are taken one after the other.
    Items(&'s mut dyn Items<'de>),
    /// Items that are text.
    Texts(&'s mut Vec<String>),
    /// Entries by name.
    Map(&'s mut dyn Map<'de>),
    /// A value of another type, which is converted when it is whole.
    Converted(&'s mut dyn Conversion<'de>),
    /// Any JSON value.
    #[cfg(feature = "json")]
    Json(&'s mut crate::Json),
}

impl Slot<'_, '_> {
    /// What it takes, in words.
    pub(crate) fn expected(&self) -> Expected {
        match self {
            Self::Text(_) | Self::OtherText(_) | Self::OptionalText(_) | Self::Enumeration(_) => {
                Expected::Word("string")
            }
            Self::Integer(_) | Self::OptionalInteger(_) => Expected::Word("integer"),
            Self::Boolean(_) | Self::OptionalBoolean(_) => Expected::Word("boolean"),
            Self::Scalar(target) => Expected::Word(target.expected()),
            Self::Shape(target) => Expected::Structure(target.table().shape),
            Self::Union(_) | Self::Optional(_) | Self::Converted(_) => Expected::Word("value"),
            Self::List(_) | Self::Items(_) | Self::Texts(_) => Expected::Word("list"),
            Self::Map(_) => Expected::Word("map"),
            #[cfg(feature = "json")]
            Self::Json(_) => Expected::Word("value"),
        }
    }
}

/// A value, by what it is.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum View<'a> {
    /// No value.
    Null,
    /// Text.
    Text(&'a str),
    /// A whole number.
    Integer(i64),
    /// A whole number of type `u64`.
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
    Enumeration(&'a dyn EnumerationValue),
    /// A value of one of several types.
    Union(&'a dyn UnionValue),
    /// A value that may be null.
    Optional(&'a dyn OptionalView),
    /// Items of one type.
    List(&'a dyn ListView),
    /// Items of one type that are met from the first to the last.
    Items(&'a dyn ItemsView),
    /// Items that are text.
    Texts(&'a [String]),
    /// Entries by name.
    Map(&'a dyn MapView),
    /// The member of a shape at this index, as another type.
    Converted(&'a dyn Shape, u32),
    /// Any JSON value.
    #[cfg(feature = "json")]
    Json(&'a crate::Json),
}
