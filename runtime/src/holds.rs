//! Which types can hold which kinds of members. The derives check it at compile time.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::engine::kind;

/// A type that can hold every member of the kind `M`.
///
/// The derives require it; the kinds are the types in [`kind`]. Implement it next to
/// [`Value`](crate::Value):
///
/// ```
/// use shapewright::engine::{Holds, kind};
///
/// struct Arn(String);
///
/// impl Holds<kind::Text> for Arn {}
/// ```
///
/// [`newtype!`](crate::newtype) implements both for a newtype.
///
/// `T` is the type itself. The kinds of derived types implement the trait as well, each for all types of
/// that kind: then `T` is the type, and `Self` its kind.
pub trait Holds<M, T: ?Sized = Self> {
    /// The shape that the type, or its items, are derived for.
    #[doc(hidden)]
    const SHAPE: Option<&'static str> = None;

    /// The shape of the items of a `Vec<Self>`.
    #[doc(hidden)]
    const ITEMS: Option<&'static str> = Self::SHAPE;

    /// Whether the type accepts null.
    #[doc(hidden)]
    const IS_OPTION: bool = false;
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
    [] String: Text, Enumeration, BytesOrText, Document;
    [] Box<str>: Text, Enumeration, BytesOrText, Document;
    [] Rc<str>: Text, Enumeration, BytesOrText, Document;
    [] Arc<str>: Text, Enumeration, BytesOrText, Document;
    ['t] Cow<'t, str>: Text, Enumeration, BytesOrText, Document;
    ['t] &'t str: Text, Enumeration, BytesOrText, Document;
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
    [] IpAddr: Text;
    [] Ipv4Addr: Text;
    [] Ipv6Addr: Text;
}

impl Holds<kind::Integer> for u8 {
    const ITEMS: Option<&'static str> = if cfg!(feature = "blob") { Some("a blob") } else { None };
}

#[cfg(feature = "blob")]
holds! {
    [] Vec<u8>: Bytes, BytesOrText;
    [] crate::Blob: Bytes, BytesOrText;
    [] crate::blob::input::BlobInput: Bytes, BytesOrText;
}

#[cfg(feature = "decimal")]
holds! {
    [] crate::Decimal: Decimal, Integer, Float;
}

#[cfg(feature = "timestamp")]
holds! {
    [] crate::Timestamp: Timestamp;
    [] crate::timestamp::TimestampZ: Timestamp;
    [] crate::timestamp::TimestampInputZ: Timestamp;
    [] crate::timestamp::input::TimestampInput: Timestamp;
}

#[cfg(feature = "jiff_1")]
holds! {
    [] jiff::Timestamp: Timestamp;
}

#[cfg(feature = "jiff_02")]
holds! {
    [] jiff_02::Timestamp: Timestamp;
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

#[cfg(all(feature = "blob", feature = "secrecy"))]
holds! {
    [] secrecy::SecretSlice<u8>: Bytes, BytesOrText;
}

#[cfg(feature = "json")]
impl<M> Holds<M> for crate::Json {}

#[cfg(feature = "json")]
holds! {
    [] crate::json_text::JsonText: Document;
}

/// Any JSON value may be null.
#[cfg(feature = "json")]
impl<M> Holds<kind::SparseList<M>> for Vec<crate::Json> {}

#[cfg(feature = "json")]
impl<L, M, K: Holds<L>> Holds<kind::SparseMap<L, M>> for BTreeMap<K, crate::Json> {}

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

/// Items of a sparse list are options, so that no null is lost.
impl<M, T: Holds<M>> Holds<kind::SparseList<M>> for Vec<Option<T>> {
    const SHAPE: Option<&'static str> = T::ITEMS;
}

impl<M, T: Holds<M>> Holds<kind::SparseList<M>> for VecDeque<Option<T>> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

impl<L, M, K: Holds<L>, T: Holds<M>> Holds<kind::SparseMap<L, M>> for BTreeMap<K, Option<T>> {
    const SHAPE: Option<&'static str> = T::SHAPE;
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

#[cfg(feature = "indexmap")]
impl<L, M, K: Holds<L>, T: Holds<M>, S> Holds<kind::SparseMap<L, M>>
    for indexmap::IndexMap<K, Option<T>, S>
{
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "it is the user's choice")]
impl<L, M, K: Holds<L>, T: Holds<M>, S> Holds<kind::SparseMap<L, M>>
    for std::collections::HashMap<K, Option<T>, S>
{
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "it is the user's choice")]
impl<L, M, K: Holds<L>, T: Holds<M>, S> Holds<kind::Map<L, M>>
    for std::collections::HashMap<K, T, S>
{
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "it is the user's choice")]
impl<M, T: Holds<M>, S> Holds<kind::List<M>> for std::collections::HashSet<T, S> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "it is the user's choice")]
impl<M, T: Holds<M>, S> Holds<kind::Set<M>> for std::collections::HashSet<T, S> {
    const SHAPE: Option<&'static str> = T::SHAPE;
}
