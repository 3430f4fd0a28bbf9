//! The shapes of AWS SSO OIDC as plain Rust types with serde.
//!
//! ```
//! use sso_oidc_shapes::CreateTokenRequest;
//!
//! let request = CreateTokenRequest::new("client", "secret", "refresh_token")
//!     .refresh_token("token")
//!     .scope(vec!["sso:account:access".to_owned()]);
//! assert_eq!(
//!     serde_json::to_string(&request)?,
//!     r#"{"clientId":"client","clientSecret":"secret","grantType":"refresh_token","refreshToken":"token","scope":["sso:account:access"]}"#,
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! `shapewright` generates the types from the page in `model/sso-oidc`. The docs of each type have its
//! name in the page.

#![allow(missing_docs, reason = "the pages describe no members")]

/// The example of the README, so that it compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(not(regenerated))]
#[allow(unreachable_pub, reason = "generated files are public where users include them")]
mod shapes;

#[cfg(regenerated)]
#[allow(unreachable_pub, reason = "as for the checked-in file")]
mod shapes {
    pub mod sso_oidc {
        shapewright::include_shapes!("sso_oidc");
    }
}

pub use shapes::sso_oidc::*;

#[path = "current/mod.rs"]
#[allow(unreachable_pub, reason = "generated files are public where users include them")]
mod newer;

/// All types of the service in AWS's current model, which `shapewright` generates from
/// `service = "sso-oidc"`.
///
/// Since the page of 2022, AWS has added the operation `CreateTokenWithIAM` and members for PKCE, a device code
/// is optional, and so are the members of responses.
///
/// ```
/// use sso_oidc_shapes::current::{CreateTokenRequest, CreateTokenWithIAMResponse};
///
/// let request = CreateTokenRequest::new("client", "secret", "authorization_code")
///     .code("code")
///     .code_verifier("verifier");
/// assert_eq!(request.device_code, None);
/// let response: CreateTokenWithIAMResponse = serde_json::from_str(r#"{"tokenType": "Bearer"}"#)?;
/// assert_eq!(response.token_type.as_deref(), Some("Bearer"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod current {
    pub use crate::newer::sso_oidc::*;
}
