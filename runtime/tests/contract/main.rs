//! Shapes keep serde's contract: every format, every form of a value, every
//! position in a type of the user.

#![allow(missing_docs, unreachable_pub, reason = "the structs are examples")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]
#![cfg(all(feature = "blob", feature = "decimal", feature = "json", feature = "timestamp"))]

mod dynamodb;
mod formats;
mod input;
mod inside;
mod numbers;
mod ranges;
mod sso_oidc;
mod texts;
mod tokens;
