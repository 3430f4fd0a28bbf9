//! Models of AWS services, as published: texts for generators, tests and documentation.
//!
//! Where each comes from is told in the README of its folder.

/// The SSO OIDC service as the documentation of `types-aiobotocore-sso-oidc` showed it in 2022: one
/// page of Markdown with seven `TypedDict`s, byte for byte.
///
/// ```
/// assert!(shapewright_model::SSO_OIDC_TYPE_DEFS.contains("class CreateTokenResponseTypeDef(TypedDict):"));
/// ```
pub const SSO_OIDC_TYPE_DEFS: &str = include_str!("../sso-oidc/type_defs.md");

/// What of the SSO OIDC page is otherwise in what AWS sends, and which of its members are secrets: the
/// `shapewright.toml` beside the page.
///
/// ```
/// assert!(shapewright_model::SSO_OIDC_OPTIONS.contains("[shape.CreateTokenResponseTypeDef]"));
/// ```
pub const SSO_OIDC_OPTIONS: &str = include_str!("../sso-oidc/shapewright.toml");

/// The SSO OIDC service as botocore 1.44.5 models it: the JSON of its `service-2.json` without the
/// prose.
///
/// ```
/// assert!(shapewright_model::SSO_OIDC_SERVICE.contains(r#""serviceId": "SSO OIDC""#));
/// ```
pub const SSO_OIDC_SERVICE: &str = include_str!("../sso-oidc/service-2.json");
