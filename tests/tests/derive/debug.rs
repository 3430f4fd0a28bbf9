//! `Debug` of derived structs.

use std::collections::BTreeMap;

use shapewright::{Json, Shape, SsoOidcShape};

/// Without a sensitive member, `Debug` is derived as usual.
#[derive(Debug, Clone, PartialEq, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Lifetime {
    expires_in: i64,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Secret {
    expires_in: i64,
    access_token: String,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse", debug)]
struct Wanted {
    expires_in: i64,
}

/// A type that never shows its text.
#[derive(Clone, PartialEq)]
struct Hidden(String);

shapewright::newtype! { Hidden(String) }

impl std::fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("hidden")
    }
}

#[derive(Debug, PartialEq, SsoOidcShape)]
#[shape("CreateTokenResponse", no_debug)]
struct Own {
    access_token: Hidden,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Rest {
    expires_in: i64,
    #[shape(flatten_rest)]
    rest: BTreeMap<String, Json>,
}

/// The name alone makes the member a secret: the page marks none.
#[derive(Shape)]
#[shape("LogInRequest", model = "tests/derive/login")]
struct LogIn<'a> {
    password: &'a str,
}

/// The options next to the page make the member public.
#[derive(Debug, Shape)]
#[shape("LogInRequest", model = "tests/derive/public")]
struct Shown {
    password: String,
}

#[test]
fn a_public_member_is_printed() {
    let read: Shown = serde_json::from_str(r#"{"Password": "shown"}"#).expect("a request");
    assert_eq!(format!("{read:?}"), "Shown { password: \"shown\" }");
}

#[test]
fn only_structs_with_a_sensitive_member_have_a_debug() {
    let text = r#"{"expiresIn": 5, "accessToken": "hush"}"#;
    let read: Lifetime = serde_json::from_str(text).expect("a response");
    assert_eq!(format!("{read:?}"), "Lifetime { expires_in: 5 }");
    let read: Secret = serde_json::from_str(text).expect("a response");
    assert_eq!(format!("{read:?}"), "Secret { expires_in: 5, access_token: <sensitive> }");
    let read: Wanted = serde_json::from_str(text).expect("a response");
    assert_eq!(format!("{read:?}"), "Wanted { expires_in: 5 }");
    let read: Own = serde_json::from_str(text).expect("a response");
    assert_eq!(format!("{read:?}"), "Own { access_token: hidden }");
    let read: Rest = serde_json::from_str(text).expect("a response");
    assert!(!format!("{read:?}").contains("hush"), "{read:?}");
    let read: LogIn<'_> = serde_json::from_str(r#"{"Password": "hush"}"#).expect("a request");
    assert_eq!(format!("{read:?}"), "LogIn { password: <sensitive> }");
}
