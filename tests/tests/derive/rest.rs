//! The members that have no field of their own.

use std::collections::BTreeMap;

use shapewright::{Json, Reflect, Shape, SsoOidcShape};

#[derive(Debug, Clone, PartialEq, Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Ship {
    db_instance_identifier: String,
    crew: Option<u8>,
    #[shape(flatten_rest)]
    rest: BTreeMap<String, Json>,
}

#[derive(Debug, PartialEq, Shape)]
#[shape("LaunchShipResponse", model = "../docs/fleet")]
struct Launched {
    #[shape(assert_required)]
    ship: Ship,
    #[shape(flatten_rest)]
    others: indexmap::IndexMap<String, Json>,
}

const DOCUMENT: &str = r#"{"Ship":{"DBInstanceIdentifier":"a","Crew":5,"Active":true,"Unknown":[{"of":null}]},"ResponseMetadata":{"RequestId":"r"},"More":1.5}"#;

#[test]
fn members_without_a_field_are_kept_and_written_again() {
    let launched: Launched = serde_json::from_str(DOCUMENT).expect("a response");
    assert_eq!(launched.ship.crew, Some(5));
    assert_eq!(launched.ship.rest["Active"], true);
    assert_eq!(launched.others["ResponseMetadata"]["RequestId"], "r");
    assert_eq!(serde_json::to_string(&launched).expect("JSON"), DOCUMENT);

    let bytes = serde_json::to_vec(&launched).expect("JSON");
    let again: Launched = serde_json::from_reader(bytes.as_slice()).expect("a response");
    assert!(again == launched);
    assert_eq!(again.ship.db_instance_identifier, "a");
}

#[test]
fn the_rest_is_empty_without_other_members() {
    let document = r#"{"DBInstanceIdentifier":"a"}"#;
    let ship: Ship = serde_json::from_str(document).expect("a ship");
    assert!(ship.rest.is_empty());
    assert_eq!(serde_json::to_string(&ship).expect("JSON"), document);
}

#[test]
fn the_rest_cannot_replace_a_field() {
    let mut ship: Ship =
        serde_json::from_str(r#"{"DBInstanceIdentifier":"a","x":1}"#).expect("a ship");
    ship.rest.insert("DBInstanceIdentifier".to_owned(), "b".into());
    let written = serde_json::to_string(&ship).expect("JSON");
    assert_eq!(written, r#"{"DBInstanceIdentifier":"a","x":1}"#);
    for (document, expected) in [
        (r#"{"x":1}"#, "DBInstanceIdentifier: required member is missing"),
        (r#"{"DBInstanceIdentifier":"a","Crew":1,"Crew":2}"#, "Crew: member is repeated"),
        (r#"{"DBInstanceIdentifier":"a","Crew":"b","x":1}"#, "Crew: expected integer"),
        (r#"{"DBInstanceIdentifier":"a","x":tru}"#, "expected ident"),
    ] {
        let Err(error) = serde_json::from_str::<Ship>(document) else { panic!("{document}") };
        assert!(error.to_string().starts_with(expected), "{error}");
    }
}

#[test]
fn comparisons_include_the_rest() {
    let ship: Ship = serde_json::from_str(r#"{"DBInstanceIdentifier":"a","x":1}"#).expect("a ship");
    let mut other = ship.clone();
    assert!(ship == other);
    other.rest.insert("x".to_owned(), 2.into());
    assert!(ship != other);
    let differences = ship.diff(&other);
    let shown: Vec<String> = differences.iter().map(ToString::to_string).collect();
    assert_eq!(shown, [r#"rest["x"]: Number(1), then Number(2)"#]);
    assert_eq!(
        format!("{ship:?}"),
        r#"Ship { db_instance_identifier: "a", crew: None, rest: {"x": Number(1)} }"#
    );
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    token_type: String,
    #[shape(flatten_rest)]
    rest: BTreeMap<String, Json>,
}

#[test]
fn sensitive_members_without_a_field_are_not_printed() {
    let document = r#"{"tokenType":"Bearer","accessToken":"secret","expiresIn":5}"#;
    let token: Token = serde_json::from_str(document).expect("a token");
    assert_eq!(token.token_type, "Bearer");
    let printed = format!("{token:?}");
    let expected = r#"Token { token_type: "Bearer", rest: {"accessToken": <sensitive>, "expiresIn": Number(5)} }"#;
    assert_eq!(printed, expected);
    let other: Token = serde_json::from_str(r#"{"tokenType":"Bearer"}"#).expect("a token");
    let differences = token.diff(&other);
    assert!(!differences.is_empty());
    assert!(differences.iter().all(|found| !found.to_string().contains("secret")));
    assert_eq!(serde_json::to_value(&token).expect("JSON")["accessToken"], "secret");
}

/// The rest may be any map. Names in the spelling of the dialect belong to their fields.
#[derive(Shape)]
#[shape("Ship", model = "../docs/fleet", partial, dialect = "cloudtrail")]
struct Trail<M> {
    crew: Option<i64>,
    #[shape(flatten_rest)]
    rest: M,
}

#[test]
fn the_rest_keeps_its_spelling_in_a_dialect() {
    let document = r#"{"crew":5,"dBInstanceIdentifier":"a","Crew":6}"#;
    let trail: Trail<BTreeMap<String, Json>> = serde_json::from_str(document).expect("a ship");
    assert_eq!(trail.crew, Some(5));
    assert_eq!(trail.rest.keys().collect::<Vec<_>>(), ["Crew", "dBInstanceIdentifier"]);
}

#[derive(Clone, SsoOidcShape)]
#[shape("CreateTokenResponse", dialect = "any-case")]
struct Spelled {
    expires_in: Option<i64>,
    #[shape(flatten_rest)]
    rest: BTreeMap<String, Json>,
}

#[test]
fn secrets_in_the_rest_are_hidden_in_either_spelling() {
    for name in ["accessToken", "AccessToken"] {
        let document = format!(r#"{{"ExpiresIn":5,"{name}":"hunter2"}}"#);
        let read: Spelled = serde_json::from_str(&document).expect("a response");
        assert_eq!(read.expires_in, Some(5));
        let printed = format!("{read:?}");
        assert!(printed.contains(name) && !printed.contains("hunter2"), "{printed}");
    }
}
