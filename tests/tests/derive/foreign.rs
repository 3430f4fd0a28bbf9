//! Types of other crates, and types of the standard library that generated code does not use.

#![expect(clippy::disallowed_types, reason = "users may choose it")]

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use secrecy::ExposeSecret;
use shapewright::{Shape, SsoOidcShape};

const DOCUMENT: &str = r#"{"DBInstanceIdentifier":"a","Labels":{"z":"1","b":"2"},"Launched":"2026-01-01T00:00:00+00:00","Manifest":"AQI="}"#;

#[derive(Debug, Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Chrono {
    db_instance_identifier: secrecy::SecretString,
    labels: Option<indexmap::IndexMap<String, String>>,
    launched: Option<chrono::DateTime<chrono::Utc>>,
    manifest: Option<bytes::Bytes>,
}

#[derive(Debug, Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Time {
    db_instance_identifier: Cow<'static, str>,
    labels: Option<indexmap::IndexMap<String, String>>,
    launched: Option<time::OffsetDateTime>,
    manifest: Option<Vec<u8>>,
}

#[derive(Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Offset {
    db_instance_identifier: String,
    launched: Option<chrono::DateTime<chrono::FixedOffset>>,
}

#[test]
fn types_of_other_crates_hold_members() {
    let document = String::from(DOCUMENT);
    let ship: Chrono = serde_json::from_str(&document).expect("a ship");
    assert_eq!(ship.db_instance_identifier.expose_secret(), "a");
    assert_eq!(ship.launched.map(|instant| instant.timestamp()), Some(1_767_225_600));
    assert_eq!(ship.manifest.as_deref(), Some(&[1, 2][..]));
    assert_eq!(ship.labels.as_ref().map(|labels| labels["z"].as_str()), Some("1"));
    assert_eq!(serde_json::to_string(&ship).expect("JSON"), DOCUMENT);
    assert!(!format!("{ship:?}").contains("\"a\""), "{ship:?}");

    let ship: Time = serde_json::from_str(&document).expect("a ship");
    assert_eq!(ship.db_instance_identifier, "a");
    assert_eq!(ship.launched.map(time::OffsetDateTime::unix_timestamp), Some(1_767_225_600));
    assert_eq!(ship.manifest.as_deref(), Some(&[1, 2][..]));
    assert_eq!(ship.labels.as_ref().map(indexmap::IndexMap::len), Some(2));
    assert_eq!(serde_json::to_string(&ship).expect("JSON"), DOCUMENT);
}

#[test]
fn an_instant_with_an_offset_is_the_same_instant_in_utc() {
    let document = r#"{"DBInstanceIdentifier":"a","Launched":"2026-01-01T02:00:00+02:00"}"#;
    let ship: Offset = serde_json::from_str(document).expect("a ship");
    assert_eq!(ship.db_instance_identifier, "a");
    let launched = ship.launched.expect("an instant");
    assert_eq!((launched.timestamp(), launched.offset().local_minus_utc()), (1_767_225_600, 0));
    let east = launched.with_timezone(&chrono::FixedOffset::east_opt(3600).expect("an offset"));
    let ship = Offset { launched: Some(east), ..ship };
    let written = serde_json::to_value(&ship).expect("JSON");
    assert_eq!(written["Launched"], "2026-01-01T00:00:00+00:00");
}

#[test]
fn bytes_in_a_vec_are_a_blob() {
    let error =
        serde_json::from_str::<Time>(r#"{"DBInstanceIdentifier": "a", "Manifest": [1, 2]}"#);
    let error = error.expect_err("a list is not a blob").to_string();
    assert!(error.starts_with("Manifest: expected blob, found array"), "{error}");
}

#[derive(PartialEq, SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Hashed {
    client_name: String,
    client_type: String,
    scopes: HashSet<String>,
}

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Sorted {
    client_name: String,
    client_type: String,
    scopes: BTreeSet<String>,
}

#[test]
fn sets_are_written_in_the_order_of_their_items() {
    let document = r#"{"clientName":"a","clientType":"b","scopes":["z","y","x","y"]}"#;
    let hashed: Hashed = serde_json::from_str(document).expect("a request");
    let sorted: Sorted = serde_json::from_str(document).expect("a request");
    assert_eq!((hashed.client_name.as_str(), sorted.client_type.as_str()), ("a", "b"));
    assert_eq!((hashed.scopes.len(), sorted.scopes.len(), hashed.client_type.len()), (3, 3, 1));
    let written = r#"{"clientName":"a","clientType":"b","scopes":["x","y","z"]}"#;
    assert_eq!(serde_json::to_string(&hashed).expect("JSON"), written);
    assert_eq!(serde_json::to_string(&sorted).expect("JSON"), written);
    assert!(hashed == serde_json::from_str(written).expect("a request"));
    assert_eq!(sorted.client_name, "a");
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Static {
    access_token: &'static str,
    token_type: Cow<'static, str>,
}

#[test]
fn static_text_is_read_from_static_documents() {
    let token: Static =
        serde_json::from_str(r#"{"accessToken": "a", "tokenType": "b"}"#).expect("a");
    assert_eq!((token.access_token, &*token.token_type), ("a", "b"));
}

#[derive(Debug, SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Fixed<const N: usize> {
    client_name: String,
    client_type: String,
    scopes: [String; N],
}

#[test]
fn a_struct_may_have_a_const_parameter() {
    let document = r#"{"clientName":"a","clientType":"b","scopes":["x","y"]}"#;
    let request: Fixed<2> = serde_json::from_str(document).expect("a request");
    assert_eq!((request.client_name.as_str(), request.client_type.as_str()), ("a", "b"));
    assert_eq!(request.scopes, ["x", "y"]);
    let error = serde_json::from_str::<Fixed<3>>(document).expect_err("too few").to_string();
    assert!(error.starts_with("scopes: expected list of 3 items, found 2"), "{error}");
}
