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
    /// An integer.
    Integer;
    /// A number.
    Float;
    /// `true` or `false`.
    Boolean;
    /// Bytes.
    Bytes;
    /// Bytes, or text that AWS accepts instead.
    BytesOrText;
    /// An instant.
    Timestamp;
    /// A number that keeps its digits.
    Decimal;
    /// A JSON document, as text or as a value.
    Document;
    /// Any value.
    Any;
    /// Null only.
    Null;
    /// A structure.
    Structure;
    /// A value of an enumeration.
    Enumeration;
    /// A value of an enumeration of integers.
    IntegerEnumeration;
    /// A value of one of several types.
    Union;
    /// The content of a box.
    Boxed;
    /// An ordered list.
    List<M>;
    /// A list without order or repetition.
    Set<M>;
    /// Keys and values.
    Map<K, M>;
    /// An ordered list with items that may be null.
    SparseList<M>;
    /// Keys, and values that may be null.
    SparseMap<K, M>;
}
