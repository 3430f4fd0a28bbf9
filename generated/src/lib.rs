//! The shapes of AWS SSO OIDC as Rust types.
