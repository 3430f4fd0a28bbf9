//! Serde, equality and debug output for the shapes of AWS services, by table.
//!
//! The types are written by the generator of this workspace, or by hand; each derives a table of its
//! members, and one engine does for all of them what serde and `std` derive for each.
//!
//! ```
//! use shapewright::{Reflect, Structure};
//!
//! #[derive(Clone, Structure)]
//! #[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
//! pub struct CreateTokenResponse {
//!     #[shape(sensitive)]
//!     pub access_token: String,
//!     pub expires_in: i64,
//!     pub token_type: Option<String>,
//! }
//!
//! let reply = r#"{"accessToken": "aoa", "expiresIn": 28800, "newInAws": true}"#;
//! let token: CreateTokenResponse = serde_json::from_str(reply).unwrap();
//! assert_eq!(token, CreateTokenResponse::new("aoa", 28800));
//! assert!(format!("{token:?}").contains("access_token: <sensitive>"));
//! assert_eq!(token.members().len(), 3);
//!
//! let error = serde_json::from_str::<CreateTokenResponse>(r#"{"accessToken": "aoa"}"#).unwrap_err();
//! let message = "expiresIn: required member is missing, in `CreateTokenResponseTypeDef`";
//! assert!(error.to_string().starts_with(message));
//! ```
//!
//! | for | there is |
//! |---|---|
//! | generated types | [`Structure`](macro@Structure), [`Enumeration`](macro@Enumeration), [`Union`](macro@Union), [`include_shapes!`] |
//! | types of your own, checked against a model | `Shape` and `SsoOidcShape` (feature `derive`), `shapes!` (feature `shapes`) |
//! | the same, unchecked | [`projection!`], [`newtype!`] |
//! | what a member holds | `Timestamp`, `Blob`, `Decimal`, `Json`, each behind a feature, and any [`Value`] |
//! | members by name | [`Reflect`] |
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "serde_json")]
mod ahead;
#[cfg(feature = "blob")]
mod blob;
mod content;
mod convert;
mod debug;
#[cfg(feature = "decimal")]
mod decimal;
mod disguised;
mod enumeration;
mod equality;
mod error;
mod held;
mod holds;
#[cfg(feature = "json")]
mod json;
mod macros;
mod modeled;
mod path;
mod read;
mod reflect;
mod scalar;
mod shape;
#[cfg(feature = "timestamp")]
mod timestamp;
mod union;
mod value;
mod write;

pub use convert::{Conversion, Convert};
pub use enumeration::{Enumeration, EnumerationTable, EnumerationValue};
pub use holds::{Holds, kind};
pub use macros::{Enumeration, Structure, Union};
pub use modeled::{Kind, Modeled};
pub use path::{Path, Segment};
pub use read::{Place, Source, from_text_format};
pub use reflect::{Difference, Member, Reflect, Side};
pub use scalar::{Form, Literal, Refusal, Scalar};
pub use shape::{Shape, Structure, Table};
pub use union::{Attempts, UnionValue};
pub use value::{
    Items, ItemsView, Key, List, ListView, Map, MapView, Optional, OptionalView, Slot, Text, Value,
    View,
};
pub use write::Members;

#[cfg(feature = "blob")]
pub use blob::{Blob, BlobInput};
#[cfg(feature = "decimal")]
pub use decimal::{Decimal, DecimalError};
#[cfg(feature = "json")]
pub use json::Json;
#[cfg(feature = "timestamp")]
pub use timestamp::{Timestamp, TimestampError};

#[cfg(feature = "shapes")]
pub use shapewright_macros::shapes;
#[cfg(feature = "derive")]
pub use shapewright_macros::{Shape, SsoOidcShape};

/// The examples of the page on the derives, so that they compile and run.
#[cfg(all(doctest, feature = "chrono", feature = "derive", feature = "json"))]
#[doc = include_str!("../../docs/derive.md")]
#[derive(Debug)]
pub struct Guide;

/// What the macros name, so that a user's crate needs no dependency but this one. No part of the
/// public interface.
#[doc(hidden)]
pub mod __private {
    pub use alloc::boxed::Box;
    pub use alloc::string::String;
    pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    #[cfg(feature = "serde_json")]
    pub use crate::ahead::{read_bytes, read_text, texts, write_compact, write_pretty};
    pub use crate::convert::Copied;
    pub use crate::debug::debug;
    pub use crate::enumeration::{
        Comparable, OwnText, debug as debug_enumeration, display as display_enumeration,
        enumeration, from_str, hash, is_text, order, partial_order,
    };
    pub use crate::equality::{equal, equal_views};
    pub use crate::held::{Converted, Held, Keeping, KeepsText, NotHeld};
    pub use crate::holds::{Found, Probe, expect_shape, stop};
    pub use crate::macros::{bare, case, listed, some};
    pub use crate::read::deserialize;
    pub use crate::write::serialize;
}
