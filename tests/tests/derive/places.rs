//! Where a derive may stand, and what may stand beside it.

use shapewright as sw;
use shapewright::{Shape, SsoOidcShape};

mod renamed {
    pub(super) mod inner {
        pub(crate) use shapewright::*;
    }
}

/// A struct with other derives, docs, visibility and a member under another name.
#[derive(Clone, Eq, SsoOidcShape)]
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
fn attributes_of_others_and_of_ours_stand_side_by_side() {
    let token: Token = serde_json::from_str(
        r#"{"accessToken": "a", "tokenType": "b", "refreshToken": "c", "unheard": 1}"#,
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
        #[shape("CreateTokenResponse", crate = $crate::places::renamed::inner)]
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
fn options_of_shapes_may_be_what_a_macro_passes_on() {
    use shapes_from_a_macro::{LaunchShipResponse, Tag};

    assert_eq!(LaunchShipResponse::new().ship, None);
    assert!(Tag::new("a", "") < Tag::new("b", ""));
}

#[test]
fn structs_within_functions_and_macros_are_projections_too() {
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

#[derive(Shape)]
#[shape("Ship", model = "../docs/fleet", partial, dialect = "any-case")]
struct Logged {
    db_instance_identifier: String,
    crew: Option<i64>,
}

#[test]
fn a_partial_request_may_lack_what_aws_requires() {
    let launched: Launched = serde_json::from_str("{}").expect("a partial request");
    assert_eq!(launched.name, None);
}

#[test]
fn cloudtrail_writes_the_first_letter_small() {
    let document = r#"{"dBInstanceIdentifier":"a","crew":5}"#;
    let trail: Trail = serde_json::from_str(document).expect("parameters of a request");
    assert_eq!((trail.db_instance_identifier.as_str(), trail.crew), ("a", Some(5)));
    assert_eq!(serde_json::to_string(&trail).expect("JSON"), document);
}

#[test]
fn any_case_reads_both_spellings_and_writes_the_models() {
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
    assert!(serde_json::from_str::<Logged>(unknown).is_ok(), "another name is no spelling of it");
}
