//! Where reading puts a value: the slot of a value, and the traits behind it.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::constraints::Limit;
use crate::error::Expected;
use crate::scalar::{Refusal, Scalar};
use crate::table::Table;
use crate::text::TextTarget;
use crate::unknown_value::UnknownValue;
use crate::view::{MemberViews, Shape, View};

/// A borrowed place for a value, by what it accepts.
#[non_exhaustive]
#[expect(missing_debug_implementations, reason = "its value is not complete yet")]
pub enum Slot<'s, 'de> {
    /// Text.
    Text(&'s mut String),
    /// Text in another form than `String`.
    OtherText(&'s mut dyn TextTarget<'de>),
    /// An integer.
    Integer(&'s mut i64),
    /// `true` or `false`.
    Boolean(&'s mut bool),
    /// Text or null.
    OptionalText(&'s mut Option<String>),
    /// An integer or null.
    OptionalInteger(&'s mut Option<i64>),
    /// `true`, `false`, or null.
    OptionalBoolean(&'s mut Option<bool>),
    /// Any other value without parts.
    Scalar(&'s mut dyn Scalar),
    /// A structure.
    Shape(&'s mut dyn Structure<'de>),
    /// A value of an enumeration.
    Enumeration(&'s mut dyn TextTarget<'de>),
    /// A value of a union: it collects the value from the first type that accepts it.
    Union(&'s mut dyn Collect<'de>),
    /// A value that may be null: a list of at most one item.
    Optional(&'s mut dyn List<'de>),
    /// A list.
    List(&'s mut dyn List<'de>),
    /// A list that collects its items one by one: a set, or an array.
    Items(&'s mut dyn Collect<'de>),
    /// A list of texts.
    Texts(&'s mut Vec<String>),
    /// A map.
    Map(&'s mut dyn Map<'de>),
    /// A value of another type, which is collected and then converted.
    Converted(&'s mut dyn Collect<'de>),
    /// The value of a member that the model does not list.
    Unknown(&'s mut UnknownValue),
    /// Any JSON value.
    #[cfg(feature = "json")]
    Json(&'s mut serde_json::Value),
}

impl Slot<'_, '_> {
    /// What the slot accepts, as messages name it.
    pub(crate) fn expected(&self) -> Expected {
        match self {
            Self::Text(_) | Self::OtherText(_) | Self::OptionalText(_) | Self::Enumeration(_) => {
                Expected::Word("string")
            }
            Self::Integer(_) | Self::OptionalInteger(_) => Expected::Word("integer"),
            Self::Boolean(_) | Self::OptionalBoolean(_) => Expected::Word("boolean"),
            Self::Scalar(target) => Expected::Word(target.expected()),
            Self::Shape(target) => Expected::Structure(Structure::table(*target).shape),
            Self::Union(_) | Self::Optional(_) | Self::Converted(_) | Self::Unknown(_) => {
                Expected::Word("value")
            }
            Self::List(_) | Self::Items(_) | Self::Texts(_) => Expected::Word("list"),
            Self::Map(_) => Expected::Word("map"),
            #[cfg(feature = "json")]
            Self::Json(_) => Expected::Word("value"),
        }
    }

    /// Whether the slot is that of a tagged union.
    #[inline]
    pub(crate) fn is_tagged(&self) -> bool {
        matches!(self, Self::Shape(target) if Structure::table(&**target).is_union)
    }
}

/// The field that a member is read into.
///
/// Every [`Value`](crate::Value) is a place. The other places belong to fields with conversions.
pub trait Place<'de> {
    /// The slot of the field's value.
    fn open(&mut self) -> Slot<'_, 'de>;
}

/// A shape that can be read from a document which lives for `'de`. The derives implement it, and
/// [`Shape`] follows from it.
///
/// A struct that borrows text from its document can be read from documents that live as long as it
/// borrows, and every other struct from any document.
///
/// Call `table` and `walk` through [`Shape`], which has no lifetime. With both traits in scope, a method call
/// is ambiguous.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an AWS shape",
    label = "has no table of members",
    note = "generated structures are shapes, and `#[derive(Structure)]` makes one of a struct"
)]
pub trait Structure<'de> {
    /// Implements [`Shape::table`].
    fn table(&self) -> &'static Table;

    /// Implements [`Shape::walk`].
    fn walk<'m, 'a>(&'a self, members: MemberViews<'m, 'a>) -> MemberViews<'m, 'a>;

    /// Implements [`Shape::converted`]; only structs with conversions need it.
    #[inline]
    fn converted(&self, _index: u32, _receive: &mut dyn FnMut(View<'_>)) {}

    /// Passes the places of all members to `source`, in the table's order.
    fn read(&mut self, source: MemberSource<'_, 'de>);

    /// The value that reading starts from: empty text, zero, no items, `None`.
    ///
    /// Reading overwrites every required member.
    fn start() -> Self
    where
        Self: Sized;

    /// The value that [`build!`](crate::build) completes: as [`start`](Self::start), with the defaults that
    /// the model has.
    #[doc(hidden)]
    #[inline]
    fn initial() -> Self
    where
        Self: Sized,
    {
        Self::start()
    }

    /// The limits of members.
    ///
    /// No other function leads here, so that the limits are part of a program only if it calls
    /// [`Reflect::constraints_of`](crate::Reflect::constraints_of).
    #[inline]
    #[must_use]
    fn constraints() -> &'static [Limit]
    where
        Self: Sized,
    {
        &[]
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: Structure<'de> + ?Sized> Shape for T {
    fn table(&self) -> &'static Table {
        Structure::table(self)
    }

    fn walk<'m, 'a>(&'a self, members: MemberViews<'m, 'a>) -> MemberViews<'m, 'a> {
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

    fn walk<'m, 'a>(&'a self, members: MemberViews<'m, 'a>) -> MemberViews<'m, 'a> {
        Structure::walk(&**self, members)
    }

    fn converted(&self, index: u32, receive: &mut dyn FnMut(View<'_>)) {
        Structure::converted(&**self, index, receive);
    }

    fn read(&mut self, source: MemberSource<'_, 'de>) {
        Structure::read(&mut **self, source);
    }

    fn start() -> Self {
        Box::new(Structure::start())
    }

    fn constraints() -> &'static [Limit] {
        T::constraints()
    }
}

type Fill<'s, 'de> = dyn FnMut(Places<'_, '_, 'de>) + 's;

/// Where the members of a structure are read.
pub(crate) enum Places<'p, 's, 'de> {
    /// The fields of a struct, in the table's order.
    Fields(&'p mut [&'s mut dyn Place<'de>]),
    /// The variants of an enum, of which one can be open at a time.
    Variants(&'p mut dyn Tagged<'de>),
}

impl<'de> Places<'_, '_, 'de> {
    /// How many members have a place.
    pub(crate) fn count(&self) -> usize {
        match self {
            Self::Fields(fields) => fields.len(),
            Self::Variants(target) => Structure::table(&**target).members.len(),
        }
    }

    /// The slot of the member at `index`. A variant that was open is replaced.
    pub(crate) fn open(&mut self, index: usize) -> Option<Slot<'_, 'de>> {
        match self {
            Self::Fields(fields) => fields.get_mut(index).map(|field| field.open()),
            Self::Variants(target) => Some(target.open(u32::try_from(index).ok()?, "")),
        }
    }
}

/// The members of a structure in a document, as the engine passes them to [`Structure::read`].
#[expect(missing_debug_implementations, reason = "it lives while a shape is read")]
pub struct MemberSource<'s, 'de>(pub(crate) &'s mut Fill<'s, 'de>);

impl<'de> MemberSource<'_, 'de> {
    /// Fills the places of the members that the document has. Places are in the table's order.
    #[inline]
    pub fn fill(self, places: &mut [&mut dyn Place<'de>]) {
        (self.0)(Places::Fields(places));
    }

    /// Fills the variant of the member that the document has.
    #[inline]
    pub fn choose(self, target: &mut dyn Tagged<'de>) {
        (self.0)(Places::Variants(target));
    }
}

/// A tagged union that can be read: a structure of which one member is present, as an enum with a variant
/// for each member.
pub trait Tagged<'de>: Structure<'de> {
    /// Replaces the value by the variant of the member at `index`, and returns the slot of its content.
    ///
    /// After the last member follows the variant for members that are not listed. It gets `name`.
    fn open(&mut self, index: u32, name: &str) -> Slot<'_, 'de>;
}

/// A list that grows, or an option, which is a list of at most one item.
pub trait List<'de> {
    /// Reserves capacity for about so many more items.
    fn reserve(&mut self, _additional: usize) {}

    /// Adds an item and returns its slot, unless the list is full. An option replaces its item.
    fn push(&mut self) -> Option<Slot<'_, 'de>>;

    /// Removes all items after the first ones, of which there are `length`.
    fn truncate(&mut self, length: usize);
}

/// A value that is made of other values, which it collects.
///
/// ```
/// use shapewright::Value;
/// use shapewright::engine::{Collect, Parts, Refusal, Slot, View};
///
/// /// The largest number of a list.
/// struct Largest(i64);
///
/// impl Parts for Largest {
///     fn len(&self) -> usize {
///         1
///     }
///     fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
///         receive("", self.0.view());
///     }
/// }
///
/// impl<'de> Collect<'de> for Largest {
///     fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
///         self.0 = i64::MIN;
///         let mut number = 0;
///         while fill(Value::slot(&mut number)) {
///             self.0 = self.0.max(number);
///         }
///         Ok(())
///     }
/// }
///
/// impl<'de> Value<'de> for Largest {
///     fn start() -> Self {
///         Largest(0)
///     }
///     fn slot(&mut self) -> Slot<'_, 'de> {
///         Slot::Items(self)
///     }
///     fn view(&self) -> View<'_> {
///         View::Items(self)
///     }
/// }
/// ```
pub trait Collect<'de> {
    /// Replaces the value by what `fill` reads into slots, until `fill` returns `false`.
    ///
    /// `fill` reads one value on each call. For [`Slot::Items`] it returns `false` after the last item,
    /// for [`Slot::Union`] when the slot does not accept the value, and for [`Slot::Converted`] when
    /// reading failed.
    ///
    /// # Errors
    /// If the values cannot be kept.
    fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal>;

    /// A number that types share only if they collect alike: the address of their function.
    #[doc(hidden)]
    fn identity(&self) -> usize {
        type Function<'de, T> =
            fn(&mut T, &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal>;
        let collect: Function<'de, Self> = Self::collect;
        collect as usize
    }
}

/// A map.
pub trait Map<'de> {
    /// Reads a value with `fill`, and keeps it under `key` unless `fill` returns `false`.
    ///
    /// # Errors
    /// The key, if `fill` returned `false`.
    fn insert(
        &mut self,
        key: String,
        fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    ) -> Result<(), String>;

    /// Removes all entries.
    fn clear(&mut self);
}
