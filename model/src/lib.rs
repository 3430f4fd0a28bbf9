//! Models of AWS services, as published.

/// The page that documents the types of SSO OIDC in boto3's stubs.
pub const SSO_OIDC_TYPE_DEFS: &str = include_str!("../sso-oidc/type_defs.md");

/// SSO OIDC as botocore models it, without AWS's prose.
pub const SSO_OIDC_SERVICE: &str = include_str!("../sso-oidc/service-2.json");
