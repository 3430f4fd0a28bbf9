//! Models of AWS services, for generators, tests and documentation.
//!
//! The README in each model's directory describes where it comes from. With the feature `aws`, [`aws`] has the
//! models of all services.

#[cfg(feature = "aws")]
pub mod aws;

/// The SSO OIDC service as a page of Markdown with seven `TypedDict`s.
///
/// It is a byte-for-byte copy of the documentation of `types-aiobotocore-sso-oidc` of 2022.
///
/// ```
/// assert!(shapewright_model::SSO_OIDC_TYPE_DEFS.contains("class CreateTokenResponseTypeDef(TypedDict):"));
/// ```
pub const SSO_OIDC_TYPE_DEFS: &str = include_str!("../sso-oidc/type_defs.md");

/// The `shapewright.toml` of the SSO OIDC page: where the page differs from what AWS sends, and which
/// members are secrets.
///
/// ```
/// assert!(shapewright_model::SSO_OIDC_OPTIONS.contains("[shape.CreateTokenResponseTypeDef]"));
/// ```
pub const SSO_OIDC_OPTIONS: &str = include_str!("../sso-oidc/shapewright.toml");

/// The SSO OIDC service as the `service-2.json` of botocore 1.44.5, without its documentation.
///
/// ```
/// assert!(shapewright_model::SSO_OIDC_SERVICE.contains(r#""serviceId": "SSO OIDC""#));
/// ```
pub const SSO_OIDC_SERVICE: &str = include_str!("../sso-oidc/service-2.json");
