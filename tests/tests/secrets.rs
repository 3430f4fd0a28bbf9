//! Members that the options of SSO OIDC mark as sensitive are never printed.

use std::fmt::Debug;
use std::panic::catch_unwind;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sso_oidc_shapes::{
    CreateTokenRequest, CreateTokenResponse, RegisterClientRequest, RegisterClientResponse,
    ResponseMetadata, StartDeviceAuthorizationRequest, StartDeviceAuthorizationResponse,
};

/// The secret, which no output may contain.
const SECRET: &str = "PLANTED-SECRET";

/// The sensitive members of all structures.
const SECRETS: [&str; 6] =
    ["accessToken", "clientSecret", "code", "deviceCode", "idToken", "refreshToken"];

fn documents() -> [(&'static str, Value); 7] {
    let metadata = json!({
        "RequestId": "id", "HostId": "host", "HTTPStatusCode": 200, "HTTPHeaders": {"a": "b"},
        "RetryAttempts": 0,
    });
    [
        ("ResponseMetadata", metadata.clone()),
        (
            "CreateTokenRequest",
            json!({
                "clientId": "id", "clientSecret": SECRET, "grantType": "refresh_token",
                "deviceCode": SECRET, "code": SECRET, "refreshToken": SECRET, "scope": ["a"],
                "redirectUri": "uri",
            }),
        ),
        (
            "CreateTokenResponse",
            json!({
                "accessToken": SECRET, "tokenType": "Bearer", "expiresIn": 5,
                "refreshToken": SECRET, "idToken": SECRET, "ResponseMetadata": metadata,
            }),
        ),
        ("RegisterClientRequest", json!({"clientName": "cli", "clientType": "public"})),
        (
            "RegisterClientResponse",
            json!({
                "clientId": "id", "clientSecret": SECRET, "clientIdIssuedAt": 1,
                "clientSecretExpiresAt": 2, "authorizationEndpoint": "a", "tokenEndpoint": "t",
            }),
        ),
        (
            "StartDeviceAuthorizationRequest",
            json!({"clientId": "id", "clientSecret": SECRET, "startUrl": "url"}),
        ),
        (
            "StartDeviceAuthorizationResponse",
            json!({
                "deviceCode": SECRET, "userCode": "code", "verificationUri": "v",
                "verificationUriComplete": "c", "expiresIn": 5, "interval": 1,
            }),
        ),
    ]
}

#[test]
fn no_output_of_any_type_contains_a_secret() {
    let mut planted = 0;
    for (name, document) in documents() {
        planted += match name {
            "ResponseMetadata" => check::<ResponseMetadata>(&document),
            "CreateTokenRequest" => check::<CreateTokenRequest>(&document),
            "CreateTokenResponse" => check::<CreateTokenResponse>(&document),
            "RegisterClientRequest" => check::<RegisterClientRequest>(&document),
            "RegisterClientResponse" => check::<RegisterClientResponse>(&document),
            "StartDeviceAuthorizationRequest" => {
                check::<StartDeviceAuthorizationRequest>(&document)
            }
            "StartDeviceAuthorizationResponse" => {
                check::<StartDeviceAuthorizationResponse>(&document)
            }
            other => panic!("no check of {other}"),
        };
    }
    assert_eq!(planted, 10);
}

#[test]
fn every_checked_in_type_has_a_document_here() {
    let text = include_str!("../../generated/src/shapes/sso_oidc.rs");
    let structs = text.lines().filter_map(|line| line.strip_prefix("pub struct "));
    let mut names: Vec<&str> = structs.filter_map(|rest| rest.split(' ').next()).collect();
    names.sort_unstable();
    let mut documents = documents().map(|(name, _)| name);
    documents.sort_unstable();
    assert_eq!(names, documents);
}

/// Checks all output of a value and of its errors, and returns the number of secrets in it.
fn check<T>(document: &Value) -> usize
where
    T: Clone + Debug + DeserializeOwned + PartialEq + Serialize,
{
    let value: T = serde_json::from_value(document.clone()).expect("a document of the type");
    assert_eq!(serde_json::to_value(&value).expect("JSON"), *document, "secrets are written");
    for shown in [format!("{value:?}"), format!("{value:#?}"), format!("{:?}", [Some(&value)])] {
        assert_silent(&shown);
    }
    for shown in mistakes::<T>(document) {
        assert_silent(&shown);
    }
    secrets(document).iter().for_each(|secret| assert_silent(&panic_of(&value, document, secret)));
    secrets(document).len()
}

#[track_caller]
fn assert_silent(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
}

fn secrets(document: &Value) -> Vec<&str> {
    let members = document.as_object().expect("an object");
    let secrets: Vec<&str> =
        members.iter().filter(|(_, value)| *value == SECRET).map(|(name, _)| &**name).collect();
    assert!(secrets.iter().all(|name| SECRETS.contains(name)));
    assert!(SECRETS.iter().all(|name| !members.contains_key(*name) || secrets.contains(name)));
    secrets
}

/// The errors for documents in which a member has a wrong type, is missing, or is duplicated.
fn mistakes<T: DeserializeOwned + Debug>(document: &Value) -> Vec<String> {
    let members = document.as_object().expect("an object");
    let mut shown = Vec::new();
    for name in members.keys() {
        for wrong in
            [json!(5), json!([SECRET]), json!({SECRET: SECRET}), json!(true), json!(SECRET)]
        {
            let mut broken = members.clone();
            broken.insert(name.clone(), wrong);
            shown.extend(error_of::<T>(&Value::Object(broken).to_string()));
        }
        let mut without = members.clone();
        without.remove(name);
        shown.extend(error_of::<T>(&Value::Object(without).to_string()));
        let whole = document.to_string();
        let twice = whole.replacen('{', &format!("{{{name:?}:{},", members[name]), 1);
        shown.extend(error_of::<T>(&twice));
        shown.extend(error_of::<T>(&whole[..whole.len() / 2]));
    }
    shown.extend(error_of::<T>(&json!(SECRET).to_string()));
    assert!(shown.len() > 4 * members.len(), "{shown:?}");
    shown
}

fn error_of<T: DeserializeOwned + Debug>(text: &str) -> Option<String> {
    let error = serde_json::from_str::<T>(text).err()?;
    Some(format!("{error} {error:?}"))
}

/// The panic message of `assert_eq!` for two values that differ in a secret.
fn panic_of<T>(value: &T, document: &Value, member: &str) -> String
where
    T: Clone + Debug + DeserializeOwned + PartialEq,
{
    let mut other = document.clone();
    other[member] = json!(format!("another {SECRET}"));
    let other: T = serde_json::from_value(other).expect("a document of the type");
    let (value, other) = (value.clone(), other);
    let panic = catch_unwind(std::panic::AssertUnwindSafe(|| assert_eq!(value, other)));
    let panic = panic.expect_err("two values");
    panic.downcast_ref::<String>().expect("a message").clone()
}
