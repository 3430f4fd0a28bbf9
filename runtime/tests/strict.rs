//! A strict reading refuses documents of another level, and names the nearest explanation.

#![allow(missing_docs, unreachable_pub, reason = "the types are examples")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that fails panics")]
#![cfg(all(feature = "json", feature = "blob", feature = "timestamp"))]

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use shapewright::{AnyCase, CloudTrail, Json, Strict, Structure, Union};

#[derive(Clone, Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
pub struct ResponseMetadata {
    pub request_id: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("CredentialsTypeDef", rename_all = "PascalCase")]
pub struct Credentials {
    pub access_key_id: Option<String>,
    #[shape(sensitive)]
    pub secret_access_key: Option<String>,
    pub session_token: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("AssumeRoleResponseTypeDef", rename_all = "PascalCase")]
pub struct AssumeRole {
    pub credentials: Option<Credentials>,
    pub source_identity: Option<String>,
    pub response_metadata: Option<ResponseMetadata>,
}

#[derive(Clone, Structure)]
#[shape("GetItemOutputTypeDef", rename_all = "PascalCase")]
pub struct GetItem {
    pub item: Option<BTreeMap<String, Json>>,
    pub consumed_capacity: Option<Json>,
}

#[derive(Clone, Structure)]
#[shape("RunInstancesRequestTypeDef", rename_all = "PascalCase")]
pub struct RunInstances {
    pub image_id: Option<String>,
    pub max_count: Option<i64>,
    pub min_count: Option<i64>,
}

#[derive(Clone, Structure)]
#[shape("RequiredTypeDef", rename_all = "PascalCase")]
pub struct Required {
    pub key_id: String,
}

#[derive(Clone, Structure)]
#[shape("EmptyTypeDef")]
pub struct Empty {}

#[derive(Clone, Structure)]
#[shape("KeepingTypeDef", rename_all = "PascalCase")]
pub struct Keeping {
    pub key_id: Option<String>,
    #[shape(flatten_rest)]
    pub rest: BTreeMap<String, Json>,
}

#[derive(Clone, Union)]
#[shape("EitherTypeDef")]
pub enum Either {
    Role(AssumeRole),
    Item(GetItem),
}

fn message<T: DeserializeOwned>(json: &str) -> String {
    let Err(error) = serde_json::from_str::<T>(json) else { return "read".to_owned() };
    let error = error.to_string();
    error.split(" at line").next().unwrap_or_default().to_owned()
}

type Case<'c> = (fn(&str) -> String, &'c str, &'c str);

#[track_caller]
fn check(cases: &[Case<'_>]) {
    for (read, json, expected) in cases {
        assert_eq!(read(json), *expected, "{json}");
    }
}

#[test]
fn documents_of_another_level_are_refused_with_the_level_to_read() {
    check(&[
        // The reply of a query service, as converted from XML.
        (
            message::<Strict<AssumeRole>>,
            r#"{"AssumeRoleResponse":{
                "AssumeRoleResult":{"Credentials":{"AccessKeyId":"a"},"SourceIdentity":"b"},
                "ResponseMetadata":{"RequestId":"1"}}}"#,
            "`AssumeRoleResponse` is not a member; `AssumeRoleResult` in `AssumeRoleResponse` has \
             `Credentials`: read its value, in `AssumeRoleResponseTypeDef`",
        ),
        (
            message::<Strict<AssumeRole>>,
            r#"{"AssumeRoleResult":{"Credentials":{"AccessKeyId":"a"}}}"#,
            "`AssumeRoleResult` is not a member; `AssumeRoleResult` has `Credentials`: read its \
             value, in `AssumeRoleResponseTypeDef`",
        ),
        // The other way round: the document is a member of the shape.
        (
            message::<Strict<AssumeRole>>,
            r#"{"AccessKeyId":"a","SecretAccessKey":"b"}"#,
            "none of the 2 names is a member; `AccessKeyId` is a member of `Credentials`: read the \
             document as `CredentialsTypeDef`, in `AssumeRoleResponseTypeDef`",
        ),
        // The payload of a function behind API Gateway.
        (
            message::<Strict<GetItem>>,
            r#"{"statusCode":200,"headers":{"a":"b"},"body":"{\"Item\":{\"pk\":{\"S\":\"1\"}}}"}"#,
            "none of the 3 names is a member; the text of `body` has `Item`: read this text as \
             JSON, in `GetItemOutputTypeDef`",
        ),
        // An item in place of the reply that holds it.
        (
            message::<Strict<GetItem>>,
            r#"{"pk":{"S":"1"},"sk":{"S":"2"}}"#,
            "none of the 2 names is a member; the members are `Item`, `ConsumedCapacity`, in \
             `GetItemOutputTypeDef`",
        ),
        // A record of CloudTrail in place of its parameters.
        (
            message::<Strict<RunInstances>>,
            r#"{"eventVersion":"1.08","eventName":"RunInstances","requestParameters":
                {"imageId":"ami-1","minCount":1}}"#,
            "none of the 3 names is a member; `requestParameters` has `ImageId`, spelled \
             `imageId`: read its value as `CloudTrail<T>`, in `RunInstancesRequestTypeDef`",
        ),
        (
            message::<Strict<CloudTrail<RunInstances>>>,
            r#"{"eventVersion":"1.08","eventName":"RunInstances","requestParameters":
                {"imageId":"ami-1","minCount":1}}"#,
            "none of the 3 names is a member; `requestParameters` has `ImageId`: read its value, \
             in `RunInstancesRequestTypeDef`",
        ),
        (
            message::<Strict<RunInstances>>,
            r#"{"Records":[{"ImageId":"ami-1"}]}"#,
            "`Records` is not a member; an item of `Records` has `ImageId`: read its value, in \
             `RunInstancesRequestTypeDef`",
        ),
        // Nested objects.
        (
            message::<Strict<AssumeRole>>,
            r#"{"Credentials":{"accessKeyId":"a"}}"#,
            "Credentials: `accessKeyId` is not a member; `accessKeyId` is spelled `AccessKeyId`: \
             read the document as `CloudTrail<T>`, in `CredentialsTypeDef`",
        ),
    ]);
}

#[test]
fn documents_in_another_spelling_are_refused_with_the_reading() {
    check(&[
        (
            message::<Strict<GetItem>>,
            r#"{"item":{}}"#,
            "`item` is not a member; `item` is spelled `Item`: read the document as \
             `CloudTrail<T>`, in `GetItemOutputTypeDef`",
        ),
        (
            message::<Strict<GetItem>>,
            r#"{"ITEM":{}}"#,
            "`ITEM` is not a member; `ITEM` is spelled `Item`: read the document as `AnyCase<T>`, \
             in `GetItemOutputTypeDef`",
        ),
        (
            message::<Strict<GetItem>>,
            r#"{"Items":{}}"#,
            "`Items` is not a member; `Items` is similar to `Item`, in `GetItemOutputTypeDef`",
        ),
        // In place of "required member is missing".
        (
            message::<Strict<Required>>,
            r#"{"keyId":"k"}"#,
            "`keyId` is not a member; `keyId` is spelled `KeyId`: read the document as \
             `CloudTrail<T>`, in `RequiredTypeDef`",
        ),
        (message::<Strict<CloudTrail<GetItem>>>, r#"{"item":{}}"#, "read"),
        (message::<Strict<AnyCase<GetItem>>>, r#"{"ITEM":{}}"#, "read"),
        (
            message::<Strict<AnyCase<GetItem>>>,
            r#"{"thing":{}}"#,
            "`thing` is not a member; the members are `Item`, `ConsumedCapacity`, in \
             `GetItemOutputTypeDef`",
        ),
    ]);
}

#[test]
fn documents_with_a_known_member_are_read_as_without_it() {
    check(&[
        (message::<Strict<GetItem>>, "{}", "read"),
        (message::<Strict<GetItem>>, r#"{"Item":{"pk":{"S":"1"}}}"#, "read"),
        (message::<Strict<GetItem>>, r#"{"New":1,"Item":{}}"#, "read"),
        (message::<Strict<GetItem>>, r#"{"Item":{},"New":{"deep":[1]}}"#, "read"),
        (message::<Strict<AssumeRole>>, r#"{"Credentials":{}}"#, "read"),
        (message::<Strict<Empty>>, r#"{"New":1}"#, "read"),
        (
            message::<Strict<Required>>,
            "{}",
            "KeyId: required member is missing, in `RequiredTypeDef`",
        ),
        (message::<Strict<String>>, r#""text""#, "read"),
        (message::<Strict<Vec<GetItem>>>, r#"[{"Item":{}},{}]"#, "read"),
        // Without the strict reading, all of them are empty values.
        (message::<GetItem>, r#"{"item":{}}"#, "read"),
        (message::<AssumeRole>, r#"{"AssumeRoleResult":{}}"#, "read"),
    ]);
}

#[test]
fn it_is_part_of_other_types() {
    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only errors are compared")]
    struct Mine {
        replies: Vec<Strict<GetItem>>,
        by_name: BTreeMap<String, Strict<CloudTrail<GetItem>>>,
    }
    let item = "`item` is not a member; `item` is spelled `Item`: read the document as \
                `CloudTrail<T>`, in `GetItemOutputTypeDef`";
    let either = "none of the 2 names is a member; the members are";
    check(&[
        (message::<Mine>, r#"{"replies":[{"Item":{}},{"item":{}}],"by_name":{}}"#, item),
        (message::<Mine>, r#"{"replies":[],"by_name":{"a":{"item":{}}}}"#, "read"),
        (
            message::<Strict<Vec<GetItem>>>,
            r#"[{},{"item":{}}]"#,
            "[1]: `item` is not a member; `item` is spelled `Item`: read the document as \
             `CloudTrail<T>`, in `GetItemOutputTypeDef`",
        ),
        (
            message::<Strict<Keeping>>,
            r#"{"keyId":"k"}"#,
            "`keyId` is not a member; `keyId` is spelled `KeyId`: read the document as \
             `CloudTrail<T>`, in `KeepingTypeDef`",
        ),
        (message::<Strict<Either>>, r#"{"Item":{}}"#, "read"),
    ]);
    let union = message::<Strict<Either>>(r#"{"a":1,"b":2}"#);
    assert!(!union.starts_with(either) && union.contains("one of"), "{union}");
}

/// `{"item": {}}` in formats that name members; the others have nothing to compare.
#[test]
fn every_format_with_names_is_read_strictly() {
    let document = serde_json::json!({"item": {}});
    let mut cbor = Vec::new();
    ciborium::into_writer(&document, &mut cbor).unwrap();
    let named = rmp_serde::to_vec_named(&document).unwrap();
    for found in [
        ciborium::from_reader::<Strict<GetItem>, _>(cbor.as_slice()).unwrap_err().to_string(),
        rmp_serde::from_slice::<Strict<GetItem>>(&named).unwrap_err().to_string(),
        serde_yaml_ng::from_str::<Strict<GetItem>>("item: {}").unwrap_err().to_string(),
        toml::from_str::<Strict<GetItem>>("[item]").unwrap_err().to_string(),
        json5::from_str::<Strict<GetItem>>("{item: {}}").unwrap_err().to_string(),
        ron::from_str::<Strict<GetItem>>("(item: {})").unwrap_err().to_string(),
        serde_urlencoded::from_str::<Strict<RunInstances>>("imageId=a").unwrap_err().to_string(),
        quick_xml::de::from_str::<Strict<RunInstances>>("<a><imageId>b</imageId></a>")
            .unwrap_err()
            .to_string(),
        serde_json::from_value::<Strict<GetItem>>(document).unwrap_err().to_string(),
    ] {
        assert!(found.contains("is not a member"), "{found}");
    }
    let bytes = postcard::to_allocvec(&RunInstances::new().max_count(2)).unwrap();
    let Strict(read) = postcard::from_bytes::<Strict<RunInstances>>(&bytes).unwrap();
    assert_eq!(read.max_count, Some(2));
}

#[test]
fn it_is_written_as_its_content() {
    let json = r#"{"Item":{"pk":1}}"#;
    let read: Strict<GetItem> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    let read: Strict<CloudTrail<GetItem>> = serde_json::from_str(r#"{"item":{"pk":1}}"#).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"item":{"pk":1}}"#);
}

/// The message names members and names of the document, and no values.
#[test]
fn no_value_is_shown() {
    let found = message::<Strict<AssumeRole>>(r#"{"body":"{\"Credentials\":\"hunter2\"}"}"#);
    assert!(found.contains("`body`") && !found.contains("hunter2"), "{found}");
}

#[test]
fn names_of_a_document_are_cut_and_escaped() {
    let found = message::<Strict<Required>>("{\"a\\nb\\u202e\":1}");
    assert!(found.starts_with(r"`a\nb\u{202e}` is not a member; "), "{found}");
    let long = "x".repeat(100_000);
    for document in [
        format!(r#"{{"{long}":1}}"#),
        format!(r#"{{"a":{{"{long}":{{"KeyId":"k"}}}}}}"#),
        format!(r#"{{"{long}":"{{\"KeyId\":1}}"}}"#),
    ] {
        let found = message::<Strict<Required>>(&document);
        assert!(found.len() < 300 && found.contains("xxx...`"), "{found}");
    }
}

/// Keys in a sensitive member may be secrets, also if the member is at another level.
#[test]
fn no_key_in_a_sensitive_member_is_shown() {
    for name in ["SecretAccessKey", "secretAccessKey"] {
        let document = format!(r#"{{"a":{{"{name}":{{"hunter2":{{"SessionToken":"t"}}}}}}}}"#);
        let found = message::<Strict<Credentials>>(&document);
        assert!(found.contains("`a` has `SecretAccessKey`"), "{found}");
        assert!(!found.contains("hunter2"), "{found}");
    }
}
