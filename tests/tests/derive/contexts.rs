//! The derives in functions and macros, next to other attributes, and in each dialect.

use shapewright as sw;
use shapewright::{Shape, SsoOidcShape};

mod renamed {
    pub(super) mod inner {
        pub(crate) use shapewright::*;
    }
}

/// A struct with other derives, docs, visibility and a member under another name.
#[derive(Clone, PartialEq, Eq, SsoOidcShape)]
#[shape("CreateTokenResponse", crate = sw)]
#[non_exhaustive]
pub struct Token {
    /// The token.
    pub access_token: String,
    #[cfg(any())]
    pub absent: String,
    #[cfg_attr(all(), shape(rename = "tokenType"))]
    pub(crate) kind: String,
    #[shape(assert_required)]
    refresh_token: String,
}

#[test]
fn other_attributes_are_allowed_next_to_shape() {
    let token: Token = serde_json::from_str(
        r#"{"accessToken": "a", "tokenType": "b", "refreshToken": "c", "unknown": 1}"#,
    )
    .expect("a token");
    assert_eq!((token.kind.as_str(), token.refresh_token.as_str()), ("b", "c"));
    assert!(token.clone() == token);
    let error = serde_json::from_str::<Token>(r#"{"accessToken": "a", "tokenType": "b"}"#);
    let error = error.expect_err("an asserted member is absent").to_string();
    assert!(error.contains("refreshToken"), "{error}");
}

macro_rules! token {
    ($vis:vis $name:ident { $($field:ident: $ty:ty),* }) => {
        #[derive(SsoOidcShape)]
        #[shape("CreateTokenResponse", crate = $crate::contexts::renamed::inner)]
        $vis struct $name { $($field: $ty,)* expires_in: Option<i64> }
    };
}

token! { pub(crate) FromMacro { access_token: String, refresh_token: Option<String> } }

macro_rules! shapes {
    ($model:literal, $policy:expr, $derive:literal) => {
        shapewright::shapes! {
            model = $model,
            responses = $policy,
            derives = [$derive],
            shapes = ["LaunchShipResponse"],
        }
    };
}

mod shapes_from_a_macro {
    shapes! { "../docs/fleet", "optional", "PartialOrd" }
}

#[test]
fn arguments_of_shapes_may_come_from_a_macro() {
    use shapes_from_a_macro::{LaunchShipResponse, Tag};

    assert_eq!(LaunchShipResponse::new().ship, None);
    assert!(Tag::new("a", "") < Tag::new("b", ""));
}

#[test]
fn structs_in_functions_and_macros_are_projections() {
    #[derive(SsoOidcShape)]
    #[shape("RegisterClientRequest")]
    struct Local {
        client_name: String,
        client_type: String,
    }

    let local = Local { client_name: "a".to_owned(), client_type: "b".to_owned() };
    let written = serde_json::to_string(&local).expect("JSON");
    assert_eq!(written, r#"{"clientName":"a","clientType":"b"}"#);
    let token: FromMacro = serde_json::from_str(r#"{"accessToken": "a"}"#).expect("a token");
    assert_eq!(
        (token.access_token.as_str(), token.refresh_token, token.expires_in),
        ("a", None, None)
    );
}

/// A crate may deny warnings, and forbid unused code.
#[deny(warnings)]
#[forbid(dead_code)]
mod strict {
    use shapewright::Shape;

    #[derive(Shape)]
    #[shape("Fleet", model = "../docs/fleet")]
    pub(super) struct Fleet {
        pub(super) name: String,
        pub(super) parent: Option<Box<Self>>,
    }
}

#[test]
fn derived_code_has_no_warnings() {
    let fleet: strict::Fleet =
        serde_json::from_str(r#"{"Name":"a","Parent":{"Name":"b"}}"#).expect("a fleet");
    assert_eq!(fleet.name, "a");
    assert_eq!(fleet.parent.map(|parent| parent.name).as_deref(), Some("b"));
}

#[derive(Shape)]
#[shape("LaunchShipRequest", model = "../docs/fleet", partial)]
struct Launched {
    name: Option<String>,
}

#[derive(Shape)]
#[shape("Ship", model = "../docs/fleet", partial, dialect = "cloudtrail")]
struct Trail {
    db_instance_identifier: String,
    crew: Option<i64>,
}

#[derive(Debug, Shape)]
#[shape("Ship", model = "../docs/fleet", partial, dialect = "any-case")]
struct Logged {
    db_instance_identifier: String,
    crew: Option<i64>,
}

#[test]
fn a_partial_request_may_leave_out_required_members() {
    let launched: Launched = serde_json::from_str("{}").expect("a partial request");
    assert_eq!(launched.name, None);
}

#[test]
fn the_cloudtrail_dialect_starts_names_in_lowercase() {
    let document = r#"{"dBInstanceIdentifier":"a","crew":5}"#;
    let trail: Trail = serde_json::from_str(document).expect("parameters of a request");
    assert_eq!((trail.db_instance_identifier.as_str(), trail.crew), ("a", Some(5)));
    assert_eq!(serde_json::to_string(&trail).expect("JSON"), document);
}

#[test]
fn any_case_reads_both_spellings_and_writes_that_of_the_model() {
    let both =
        [r#"{"dBInstanceIdentifier":"a","Crew":5}"#, r#"{"DBInstanceIdentifier":"a","crew":5}"#];
    for document in both {
        let logged: Logged = serde_json::from_str(document).expect("a member in either spelling");
        assert_eq!((logged.db_instance_identifier.as_str(), logged.crew), ("a", Some(5)));
        let written = serde_json::to_value(&logged).expect("JSON");
        assert_eq!(written["DBInstanceIdentifier"], "a");
    }
    let twice = r#"{"DBInstanceIdentifier":"a","dBInstanceIdentifier":"b"}"#;
    let error = serde_json::from_str::<Logged>(twice).expect_err("one member twice").to_string();
    assert!(error.contains("member is repeated"), "{error}");
    let unknown = r#"{"DBInstanceIdentifier":"a","dbInstanceIdentifier":"b"}"#;
    assert!(
        serde_json::from_str::<Logged>(unknown).is_ok(),
        "another name is not a spelling of it"
    );
}
