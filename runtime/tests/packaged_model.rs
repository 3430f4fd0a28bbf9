//! The derive for SSO OIDC needs no model in the user's crate: `shapewright-model` contains it.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test that fails panics")]
#![cfg(feature = "derive")]

use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: String,
    refresh_token: Option<String>,
}

#[test]
fn sso_oidc_shape_reads_the_model_of_its_package() {
    let token: Token = serde_json::from_str(r#"{"accessToken": "a"}"#).unwrap();
    assert_eq!((token.access_token.as_str(), token.refresh_token), ("a", None));
}
