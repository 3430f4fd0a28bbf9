//! The contract between the derives and the engine, and between a type of your own and both.
//!
//! It is for new kinds of values, and for derives. All other users need only the crate root. `docs/runtime.md` adds a kind of value step by step.
//!
//! # The idea
//!
//! serde_derive writes code for each type, generic over the format. Here a derive writes a table of
//! names and four short functions for each type, and nothing in them is generic over a format. One engine
//! reads, writes, compares, and prints all types; it is generic over the format, and not over types. So
//! thousands of types are cheap to compile. The price is a call through a pointer for each member.
//!
//! # Table
//!
//! A [`Table`] is constant: the names of the members of a shape, which ones are required or sensitive,
//! and the names of the fields. The engine knows a member by its index in the table. An enumeration has
//! an [`EnumerationTable`], with its texts and variants, and an exception an [`ErrorTable`] in its table.
//!
//! # Slot and place
//!
//! A [`Slot`] is where reading puts a value: an enum with a variant for each form that the engine can
//! read. `Slot::Integer(&mut i64)` accepts an integer, and `Slot::List(&mut dyn List)` a list of anything.
//! The objects in it are small traits: [`List`], [`Map`], [`Collect`], [`TextTarget`], [`Scalar`],
//! [`Structure`]. A [`Place`] is a field that can open its slot.
//!
//! # View
//!
//! A [`View`] is the same for writing, comparing, and printing: an enum with a variant for each form, and
//! objects of [`Shape`], [`Parts`], [`Variant`], [`Scalar`].
//!
//! A [`Value`] connects both: a type with a start value, a slot, and a view. It can hold a member.
//!
//! # Reading
//!
//! [`deserialize`] makes the start value, and reads into its slot. For a structure, the engine calls
//! [`Structure::read`] with a [`MemberSource`]. The derived code passes the places of all fields to it, as
//! an array in the table's order. The engine then reads names from the document, finds each in the table,
//! opens the place with the same index, and reads into its slot.
//!
//! # Writing
//!
//! [`serialize`] writes the view of a value. For a structure, the engine calls [`Shape::walk`] with
//! [`MemberViews`], to which the derived code adds the view of each field. Equality, `Debug`, and
//! [`Reflect`](crate::Reflect) walk shapes in the same way.
//!
//! # Kinds
//!
//! The checked derives compare each field with a model. A member has a kind, which is one of the types in
//! [`kind`], and [`Holds<kind::Text>`](Holds) means that a type can hold text. Derived types implement
//! [`Modeled`], which names the kind of their shape; [`Value`] and [`Holds`] follow from it. A type of
//! your own implements `Value` and `Holds` instead.

pub mod kind;

pub use crate::constraints::Limit;
pub use crate::convert::Convert;
pub use crate::dialect::Dialect;
pub use crate::enumeration::integer::{IntegerEnumeration, IntegerTable};
pub use crate::enumeration::{Enumeration, EnumerationTable};
pub use crate::error_table::ErrorTable;
pub use crate::holds::Holds;
pub use crate::modeled::{KindValue, Modeled};
pub use crate::read::deserialize;
pub use crate::scalar::{Form, Literal, Refusal, Scalar};
#[cfg(any(feature = "schemars_1", feature = "utoipa_5"))]
pub use crate::schema::FloatForm;
pub use crate::slot::{Collect, List, Map, MemberSource, Place, Slot, Structure, Tagged};
pub use crate::table::{Table, Unknown};
pub use crate::text::TextTarget;
pub use crate::value::Value;
pub use crate::view::{MemberViews, Parts, Shape, Variant, View};
pub use crate::write::serialize;

#[cfg(feature = "schemars_1")]
#[doc(inline)]
pub use crate::__schemars_1 as schemars_1;
#[cfg(feature = "utoipa_5")]
#[doc(inline)]
pub use crate::__utoipa_5 as utoipa_5;
/// Accepts `#[serde(...)]` on a type, and adds nothing.
///
/// Generated types have it if a derive of the user reads serde's attributes and may not declare them.
pub use shapewright_derive::SerdeAttributes;

/// Functions that derived code calls. They may change in any release, together with the derives.
#[doc(hidden)]
pub mod derived {
    pub use alloc::boxed::Box;
    pub use alloc::string::String;
    pub use core::borrow::Borrow;
    pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    pub use crate::check::{FieldFacts, Probe, expect_shape, stop};
    pub use crate::convert::CopiedText;
    pub use crate::debug::debug;
    pub use crate::enumeration::enumeration;
    pub use crate::enumeration::integer::debug_integer;
    pub use crate::enumeration::traits::{
        debug as debug_enumeration, display as display_enumeration, from_str, hash, is_equal,
        is_text, order, partial_order,
    };
    pub use crate::equality::{equal, equal_views};
    pub use crate::exception::message::display as display_error;
    pub use crate::field::{ConvertedAccess, FieldAccess, Keeping, Unsupported};
    #[cfg(feature = "json")]
    pub use crate::json::Json as Value;
    pub use crate::macros::{
        FieldPlace, RequiredPlace, case, check_fields, check_sensitive, default_items,
        default_value, dialect, features, some,
    };
    pub use crate::modeled::StructureFacts;
    #[cfg(feature = "serde_json")]
    pub use crate::precompiled::{read_bytes, read_text, texts, write_compact, write_pretty};
    #[cfg(feature = "schemars_1")]
    pub use crate::schema::schemars_union;
    #[cfg(feature = "utoipa_5")]
    pub use crate::schema::{enumeration as schema_of_enumeration, utoipa_union};
    pub use crate::table::without_raw_prefix;
    pub use crate::value::{collect_null, collect_one};
    #[cfg(any(feature = "schemars_1", feature = "utoipa_5"))]
    pub use alloc::borrow::Cow;
    #[cfg(feature = "utoipa_5")]
    pub use alloc::vec::Vec;
    #[cfg(any(feature = "schemars_1", feature = "utoipa_5"))]
    pub use core::primitive::str as Text;
    #[cfg(feature = "schemars_1")]
    pub use schemars as schemars_1;
    #[cfg(feature = "utoipa_5")]
    pub use utoipa as utoipa_5;
}
