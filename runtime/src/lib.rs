//! Serde, equality, and debug output for the shapes of AWS services, by table.
//!
//! The types come from the generator of this workspace, or are written by hand. Each derives a table of
//! its members, and one engine does for all of them what serde and `std` derive for each.
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
//! Errors of these types do not contain sensitive values. But the crates `toml` and `sonic-rs` quote the
//! document around an error when they print it. Where a shape is inside another type, print `message()`
//! of TOML's error, and `line()` and `column()` of sonic-rs's.
//!
//! | for | use |
//! |---|---|
//! | generated types | [`Structure`](macro@Structure), [`Enumeration`](macro@Enumeration), [`TaggedUnion`](macro@TaggedUnion), [`Union`](macro@Union), [`include_shapes!`] |
//! | your own types, checked against a model | `Shape` and `SsoOidcShape` (feature `derive`), `shapes!` (feature `shapes`) |
//! | your own types, unchecked | [`projection!`], [`newtype!`] |
//! | documents in other spellings, or of an unknown level | [`CloudTrail`], [`AnyCase`], [`Strict`] |
//! | values of members | `Timestamp`, `Blob`, `Decimal`, `Json`, each behind a feature, and any [`Value`] |
//! | members by name | [`Reflect`], [`reflect`] |
//! | errors of operations | [`exception`] |
//! | new kinds of values | [`engine`] |
#![no_std]

extern crate alloc;
// The derives name the runtime by its path.
extern crate self as shapewright;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "blob")]
mod blob;
mod check;
mod clear;
mod constraints;
mod content;
mod convert;
mod debug;
#[cfg(feature = "decimal")]
pub mod decimal;
mod dialect;
pub mod engine;
mod enumeration;
mod equality;
mod error;
mod error_table;
pub mod exception;
mod field;
mod format_quirks;
mod holds;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "json")]
mod json_text;
mod macros;
mod modeled;
mod number_text;
pub mod operation;
mod path;
#[cfg(feature = "serde_json")]
mod precompiled;
mod read;
pub mod reflect;
mod scalar;
#[cfg(any(feature = "schemars_1", feature = "utoipa_5"))]
mod schema;
mod slot;
mod strict;
mod table;
mod text;
#[cfg(feature = "timestamp")]
pub mod timestamp;
mod union;
mod unknown_value;
mod value;
mod view;
#[cfg(feature = "wire")]
pub mod wire;
mod write;

pub use dialect::{AnyCase, CloudTrail};
pub use macros::{Enumeration, Structure, TaggedUnion, Union};
pub use operation::Operation;
pub use read::from_text_format;
pub use reflect::Reflect;
pub use strict::Strict;
pub use unknown_value::UnknownValue;
pub use value::Value;
pub use view::Shape;

#[cfg(feature = "blob")]
pub use blob::{Blob, input::BlobInput};
#[cfg(feature = "decimal")]
pub use decimal::Decimal;
#[cfg(feature = "json")]
pub use json::Json;
#[cfg(feature = "json")]
pub use json_text::JsonText;
#[cfg(feature = "timestamp")]
pub use timestamp::{Timestamp, input::TimestampInput};

#[cfg(feature = "shapes")]
pub use shapewright_macros::shapes;
#[cfg(feature = "derive")]
pub use shapewright_macros::{Shape, SsoOidcShape};
