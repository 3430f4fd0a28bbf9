//! The kinds of members, as types: `Holds<kind::Text>` is a type that can hold text.
#![expect(missing_debug_implementations, reason = "these types have no values")]

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
