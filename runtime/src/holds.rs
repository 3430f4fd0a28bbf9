//! Which types can hold which members, as the derives check it while a crate compiles.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::Value;

/// A type whose values can be those of a member of the kind `M`.
///
/// The derives ask for it; the kinds are the types in [`kind`]. A type of your own says what it can
/// hold, beside its [`Value`](crate::Value):
///
/// ```
/// use shapewright::{Holds, kind};
///
/// struct Arn(String);
///
/// impl Holds<kind::Text> for Arn {}
/// ```
///
/// [`newtype!`](crate::newtype) gives a newtype both.
///
/// `T` is the type itself. The kinds of derived types implement the trait too, each for all its types:
/// there `T` is the type, and `Self` its kind.
pub trait Holds<M, T: ?Sized = Self> {
    /// The shape that the type stands for, or the items of it do.
    #[doc(hidden)]
    const SHAPE: Option<&'static str> = None;

    /// What a `Vec` of them stands for.
    #[doc(hidden)]
    const ITEMS: Option<&'static str> = Self::SHAPE;

    /// Whether null is among its values.
    #[doc(hidden)]
    const IS_OPTION: bool = false;
}

/// The kinds of members.
#[expect(missing_debug_implementations, reason = "no value of these types is ever made")]
pub mod kind {
    use core::marker::PhantomData;

    macro_rules! kinds {
        ($($(#[$doc:meta])* $name:ident $(<$($parameter:ident),*>)?;)*) => {$(
            $(#[$doc])*
            pub struct $name $(<$($parameter),*>(PhantomData<($($parameter,)*)>))?;
        )*};
    }

    kinds! {
        /// Text.
        Text;
        /// A whole number.
        Integer;
        /// A number.
        Float;
        /// `true` or `false`.
        Boolean;
        /// Bytes.
        Bytes;
        /// Bytes, or the text that AWS takes in their place.
        BytesOrText;
        /// An instant.
        Timestamp;
        /// A number that keeps its digits.
        Decimal;
        /// Any value.
        Any;
        /// Nothing but null.
        Null;
        /// A structure.
        Structure;
        /// A value of an enumeration.
        Enumeration;
        /// A value of one of several types.
        Union;
        /// What a box holds.
        Boxed;
        /// An ordered list.
        List<M>;
        /// A list without order or repetition.
        Set<M>;
        /// Keys and values.
        Map<K, M>;
    }
}

macro_rules! holds {
    ($([$($generics:tt)*] $type:ty: $($kind:ident),*;)*) => {
        $(holds!(@each [$($generics)*] $type: $($kind),*);)*
    };
    (@each $generics:tt $type:ty: $($kind:ident),*) => {
        $(holds!(@one $generics $type: $kind);)*
    };
    (@one [$($generics:tt)*] $type:ty: $kind:ident) => {
        impl<$($generics)*> Holds<kind::$kind> for $type {}
    };
}

holds! {
    [] String: Text, Enumeration, BytesOrText;
    [] Box<str>: Text, Enumeration, BytesOrText;
    [] Rc<str>: Text, Enumeration, BytesOrText;
    [] Arc<str>: Text, Enumeration, BytesOrText;
    ['t] Cow<'t, str>: Text, Enumeration, BytesOrText;
    ['t] &'t str: Text, Enumeration, BytesOrText;
    [] i8: Integer;
    [] i16: Integer;
    [] i32: Integer;
    [] i64: Integer;
    [] isize: Integer;
    [] u16: Integer;
    [] u32: Integer;
    [] u64: Integer;
    [] usize: Integer;
    [] f32: Float;
    [] f64: Float;
    [] bool: Boolean;
    [] (): Null;
}

impl Holds<kind::Integer> for u8 {
    const ITEMS: Option<&'static str> = if cfg!(feature = "blob") { Some("a blob") } else { None };
}

#[cfg(feature = "blob")]
holds! {
    [] Vec<u8>: Bytes, BytesOrText;
    [] crate::Blob: Bytes, BytesOrText;
    [] crate::BlobInput: Bytes, BytesOrText;
}

#[cfg(feature = "decimal")]
holds! {
    [] crate::Decimal: Decimal, Integer, Float;
}

#[cfg(feature = "timestamp")]
holds! {
    [] crate::Timestamp: Timestamp;
}

#[cfg(feature = "timestamp")]
holds! {
    [] jiff::Timestamp: Timestamp;
}

#[cfg(feature = "chrono")]
holds! {
    [] chrono::DateTime<chrono::FixedOffset>: Timestamp;
    [] chrono::DateTime<chrono::Utc>: Timestamp;
}

#[cfg(feature = "time")]
holds! {
    [] time::OffsetDateTime: Timestamp;
}

#[cfg(feature = "bytes")]
holds! {
    [] bytes::Bytes: Bytes, BytesOrText;
}

#[cfg(feature = "secrecy")]
holds! {
    [] secrecy::SecretString: Text, Enumeration, BytesOrText;
}

#[cfg(feature = "json")]
impl<M> Holds<M> for crate::Json {}

#[cfg(feature = "json")]
impl<K: Holds<kind::Text>> Holds<kind::Structure> for BTreeMap<K, crate::Json> {}

impl<M, T: Holds<M>> Holds<M> for Option<T> {
    const SHAPE: Option<&'static str> = T::SHAPE;
    const IS_OPTION: bool = true;
}

impl<M, T: Holds<M>> Holds<kind::List<M>> for Vec<T> {
    const SHAPE: Option<&'static str> = T::ITEMS;
}

impl<M, T: Holds<M>> Holds<kind::Set<M>> for Vec<T> {
    const SHAPE: Option<&'static str> = T::ITEMS;
}

impl<M, T: Holds<M>, const N: usize> Holds<kind::List<M>> for [T; N] {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

impl<M, T: Holds<M>> Holds<kind::List<M>> for BTreeSet<T> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

impl<M, T: Holds<M>> Holds<kind::Set<M>> for BTreeSet<T> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

impl<M, T: Holds<M>> Holds<kind::List<M>> for VecDeque<T> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

impl<L, M, K: Holds<L>, T: Holds<M>> Holds<kind::Map<L, M>> for BTreeMap<K, T> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "indexmap")]
impl<L, M, K: Holds<L>, T: Holds<M>, S> Holds<kind::Map<L, M>> for indexmap::IndexMap<K, T, S> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "a user's own choice")]
impl<L, M, K: Holds<L>, T: Holds<M>, S> Holds<kind::Map<L, M>>
    for std::collections::HashMap<K, T, S>
{
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "a user's own choice")]
impl<M, T: Holds<M>, S> Holds<kind::List<M>> for std::collections::HashSet<T, S> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "a user's own choice")]
impl<M, T: Holds<M>, S> Holds<kind::Set<M>> for std::collections::HashSet<T, S> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

/// What says whether a type holds a kind, without asking for it.
#[expect(missing_debug_implementations, reason = "no value of it is ever made")]
pub struct Probe<T, M>(core::marker::PhantomData<(T, M)>);

impl<T: Holds<M> + Value<'static>, M> Probe<T, M> {
    /// It does.
    pub const HOLDS: bool = true;
}

/// What a check is told of the type of a field.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The shape that it stands for.
    pub shape: Option<&'static str>,
    /// Whether null is among its values.
    pub is_option: bool,
}

impl Found {
    /// Stops the compiler where null is among the values of a field that is never null.
    #[must_use]
    #[track_caller]
    #[inline]
    pub const fn never_null(self, message: &str) -> Self {
        if self.is_option {
            stop(message);
        }
        self
    }
}

/// Stops the compiler where a type stands for a shape that is none of these.
#[track_caller]
#[inline]
pub const fn expect_shape(found: Found, expected: &[&str], message: &str) {
    let Some(found) = found.shape else { return };
    if !is_among(found, expected) {
        stop(message);
    }
}

/// Whether a text is one of these.
#[inline]
pub(crate) const fn is_among(text: &str, texts: &[&str]) -> bool {
    let mut rest = texts;
    while let [first, others @ ..] = rest {
        if is_same(first.as_bytes(), text.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}

/// Stops the compiler with a message of ours.
#[track_caller]
#[expect(clippy::panic, reason = "this is how a constant says that something is wrong")]
#[inline]
pub const fn stop(message: &str) -> ! {
    panic!("{}", message);
}

/// A loop, because calls in constants may only go so deep.
#[inline]
const fn is_same(mut left: &[u8], mut right: &[u8]) -> bool {
    while let ([first, lefts @ ..], [second, rights @ ..]) = (left, right) {
        if *first != *second {
            return false;
        }
        (left, right) = (lefts, rights);
    }
    left.is_empty() && right.is_empty()
}
