//! The shapes of AWS SSO OIDC as plain Rust types with serde.
//!
//! ```
//! use sso_oidc_shapes::CreateTokenRequest;
//!
//! let request = CreateTokenRequest::new("client", "secret", "refresh_token", "device")
//!     .scope(vec!["sso:account:access".to_owned()]);
//! assert_eq!(
//!     serde_json::to_string(&request)?,
//!     r#"{"clientId":"client","clientSecret":"secret","grantType":"refresh_token","deviceCode":"device","scope":["sso:account:access"]}"#,
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The types are written by `shapewright` from the page in `model/sso-oidc`; each says in its
//! documentation what the page calls it.

#![allow(missing_docs, reason = "the pages describe no members")]

#[cfg(not(feature = "regenerate"))]
#[allow(unreachable_pub, reason = "the file serves users who publish it")]
mod shapes;

#[cfg(feature = "regenerate")]
#[allow(unreachable_pub, reason = "as in the file")]
mod shapes {
    pub mod sso_oidc {
        shapewright::include_shapes!("sso_oidc");
    }
}

pub use shapes::sso_oidc::*;
