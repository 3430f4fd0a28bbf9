//! The types that can hold a member.

#![expect(clippy::disallowed_types, reason = "users may choose it")]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt::Debug;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use shapewright::{Blob, Json, Shape, SsoOidcShape, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Arn(String);

shapewright::newtype! { Arn(String) }

#[derive(Debug, Shape)]
#[shape("Tag", model = "../docs/fleet")]
struct Tag {
    key: Arc<str>,
    value: Box<str>,
}

#[derive(Debug, Shape)]
#[shape("Owner", model = "../docs/fleet")]
struct Owner {
    arn: Arn,
}

#[derive(Debug, Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Ship {
    db_instance_identifier: Box<str>,
    tags: Option<VecDeque<Tag>>,
    owner: Option<Box<Owner>>,
    labels: Option<HashMap<String, String>>,
    launched: Option<Timestamp>,
    manifest: Option<Blob>,
    weight: Option<f32>,
    crew: Option<u16>,
    active: Option<bool>,
    extra: Option<BTreeMap<String, Json>>,
    r#type: Option<String>,
}

/// A tag whose text is an address.
#[derive(Debug, Shape)]
#[shape("Tag", model = "../docs/fleet")]
struct AddressTag {
    key: IpAddr,
    value: Ipv6Addr,
}

/// Reads a document and writes it back to the same JSON.
#[track_caller]
fn round_trip<T: DeserializeOwned + serde::Serialize>(document: &str) -> T {
    let value: T = serde_json::from_str(document).expect(document);
    let written = serde_json::to_value(&value).expect("JSON");
    assert_eq!(written, serde_json::from_str::<Json>(document).expect("JSON"));
    value
}

#[test]
fn every_kind_of_member_has_several_types_that_hold_it() {
    let ship: Ship = round_trip(
        r#"{"DBInstanceIdentifier": "a", "Tags": [{"Key": "k", "Value": "v"}], "Owner": {"Arn": "arn:x"},
            "Labels": {"l": "m"}, "Launched": "2026-01-01T00:00:00+00:00", "Manifest": "AQI=",
            "Weight": 0.5, "Crew": 3, "Active": true, "Extra": {"any": [1]}, "type": "t"}"#,
    );
    assert_eq!(ship.owner.expect("an owner").arn, Arn("arn:x".to_owned()));
    let tags = ship.tags.expect("tags");
    assert_eq!((&*tags[0].key, &*tags[0].value), ("k", "v"));
}

#[test]
fn integers_out_of_range_are_errors() {
    let error = serde_json::from_str::<Ship>(r#"{"DBInstanceIdentifier": "a", "Crew": 70000}"#);
    let error = error.expect_err("a number that is too large").to_string();
    assert!(
        error.starts_with("Crew: expected integer, found number out of range, in `ShipTypeDef`"),
        "{error}"
    );
}

#[derive(Debug, Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Foreign {
    db_instance_identifier: String,
    launched: Option<jiff::Timestamp>,
    tags: Option<[Tag; 1]>,
}

#[test]
fn instants_of_jiff_and_lists_of_a_known_length_hold_members() {
    let ship: Foreign = round_trip(
        r#"{"DBInstanceIdentifier": "a", "Launched": "2026-01-01T00:00:00+00:00",
            "Tags": [{"Key": "k", "Value": "v"}]}"#,
    );
    let day = "2026-01-01T00:00:00Z".parse().expect("a day");
    assert_eq!((ship.db_instance_identifier.as_str(), ship.launched), ("a", Some(day)));
    let error = serde_json::from_str::<Foreign>(r#"{"DBInstanceIdentifier": "a", "Tags": []}"#);
    let error = error.expect_err("a list that is too short").to_string();
    assert!(error.starts_with("Tags: expected list of 1 items, found 0"), "{error}");
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Borrowed<'a> {
    access_token: &'a str,
    token_type: Cow<'a, str>,
    refresh_token: Option<&'a str>,
}

#[test]
fn text_is_borrowed_from_the_document() {
    let document = String::from(r#"{"accessToken": "a", "tokenType": "\"b\""}"#);
    let token: Borrowed<'_> = serde_json::from_str(&document).expect("a token");
    assert_eq!((token.access_token, &*token.token_type), ("a", "\"b\""));
    assert!(matches!(token.token_type, Cow::Owned(_)));
    assert_eq!(token.refresh_token, None);
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Generic<'a, S: Debug, N>
where
    N: Copy,
{
    access_token: &'a str,
    token_type: S,
    expires_in: N,
}

#[test]
fn a_struct_may_be_generic_over_the_types_of_its_fields() {
    let document = String::from(r#"{"accessToken": "a", "tokenType": "b", "expiresIn": 5}"#);
    let token: Generic<'_, String, u8> = serde_json::from_str(&document).expect("a token");
    assert_eq!((token.token_type.as_str(), token.expires_in), ("b", 5));
}

#[derive(Shape)]
#[shape("Fleet", model = "../docs/fleet")]
struct Fleet {
    name: String,
    parent: Option<Box<Self>>,
    parts: Option<Vec<Fleet>>,
}

#[derive(Shape)]
#[shape("Fleet", model = "../docs/fleet")]
struct GenericFleet<'a, N> {
    name: N,
    parent: Option<Box<Self>>,
    parts: Option<Vec<GenericFleet<'a, &'a str>>>,
}

#[test]
fn a_structure_may_contain_itself() {
    let document = r#"{"Name": "a", "Parent": {"Name": "b"}, "Parts": [{"Name": "c"}]}"#;
    let fleet: Fleet = round_trip(document);
    assert_eq!(fleet.parent.map(|parent| parent.name).as_deref(), Some("b"));
    assert_eq!(fleet.parts.map(|parts| parts.len()), Some(1));
    let fleet: GenericFleet<'_, String> = serde_json::from_str(document).expect("a fleet");
    assert_eq!(fleet.parent.map(|parent| parent.name).as_deref(), Some("b"));
    assert_eq!((fleet.name.as_str(), fleet.parts.expect("parts")[0].name), ("a", "c"));
}

#[test]
fn a_string_member_accepts_addresses() {
    let tag: AddressTag = round_trip(r#"{"Key": "10.0.0.1", "Value": "::1"}"#);
    assert_eq!((tag.key, tag.value), (IpAddr::from([10, 0, 0, 1]), Ipv6Addr::LOCALHOST));
    let error = serde_json::from_str::<AddressTag>(r#"{"Key": "a", "Value": "::1"}"#).unwrap_err();
    assert!(error.to_string().starts_with("Key: expected IP address, found other text"), "{error}");
}
