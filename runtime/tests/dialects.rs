//! Documents in the dialects of the wrappers: each spelling and form of `CloudTrail`, on types without a
//! dialect of their own.

#![allow(missing_docs, reason = "members of a model")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};
use shapewright::{AnyCase, CloudTrail, Structure};

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
pub struct Tag {
    pub key: String,
    pub value: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("FilterTypeDef", rename_all = "PascalCase")]
pub struct Filter {
    pub name: Option<String>,
    pub values: Option<Vec<String>>,
}

#[derive(Clone, Structure)]
#[shape("RequestTypeDef", rename_all = "PascalCase")]
pub struct Request {
    #[shape(rename = "ARN")]
    pub arn: Option<String>,
    #[shape(rename = "MD5OfBody")]
    pub md5: Option<String>,
    #[shape(rename = "DBInstanceIdentifier")]
    pub identifier: Option<String>,
    #[shape(rename = "ACL")]
    pub acl: Option<String>,
    pub content_type: Option<String>,
    pub bucket: Option<String>,
    pub r#return: Option<bool>,
    pub max_results: Option<i64>,
    pub width: Option<u16>,
    pub threshold: Option<f64>,
    pub enabled: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub instance_ids: Option<Vec<String>>,
    pub security_group_ids: Option<Vec<String>>,
    pub zones: Option<BTreeSet<String>>,
    pub ports: Option<Vec<i64>>,
    pub parameters: Option<BTreeMap<String, Vec<String>>>,
    pub tags: Option<Vec<Tag>>,
    pub tag_map: Option<BTreeMap<String, String>>,
    pub owner: Option<Tag>,
    pub policy: Option<String>,
    #[shape(rename = "VPCSecurityGroups")]
    pub groups: Option<Vec<Filter>>,
}

#[test]
fn each_form_is_read_as_the_model_has_it() {
    for (logged, expected) in [
        (json!({"arn": "a", "md5OfBody": "b"}), json!({"ARN": "a", "MD5OfBody": "b"})),
        (json!({"aRN": "a"}), json!({"ARN": "a"})),
        (json!({"ARN": "a", "MaxResults": 5}), json!({"ARN": "a", "MaxResults": 5})),
        (json!({"dBInstanceIdentifier": "a"}), json!({"DBInstanceIdentifier": "a"})),
        (json!({"dbInstanceIdentifier": "a"}), json!({"DBInstanceIdentifier": "a"})),
        (json!({"_return": true, "requestId": "x"}), json!({"Return": true})),
        (
            json!({"bucketName": "b", "Host": "h", "x-amz-acl": "private", "content-type": "t"}),
            json!({"Bucket": "b", "ACL": "private", "ContentType": "t"}),
        ),
        (json!({"acl": [""], "x-amz-acl": ["private"]}), json!({"ACL": "private"})),
        (
            json!({"maxResults": "100", "enabled": "true"}),
            json!({"MaxResults": 100, "Enabled": true}),
        ),
        (json!({"width": "8", "threshold": "0.5"}), json!({"Width": 8, "Threshold": 0.5})),
        (json!({"threshold": "Infinity"}), json!({"Threshold": "Infinity"})),
        (json!({"maxResults": "", "enabled": ""}), json!({})),
        (json!({"arn": 5, "policy": true}), json!({"ARN": "5", "Policy": "true"})),
        (
            json!({"policy": {"Version": "1", "Statement": [{"A": "\"", "B": 0.5}]}}),
            json!({"Policy": r#"{"Statement":[{"A":"\"","B":0.5}],"Version":"1"}"#}),
        ),
        (
            json!({"filterSet": {"items": [{"name": "n", "valueSet": {"items": [{"value": "v"}]}}]}}),
            json!({"Filters": [{"Name": "n", "Values": ["v"]}]}),
        ),
        (json!({"filterSet": {}}), json!({"Filters": []})),
        (json!({"bucketName": ["b"], "arn": "*"}), json!({"Bucket": "b", "ARN": "*"})),
        (json!({"zone": "*"}), json!({"Zones": ["*"]})),
        (
            json!({"groupSet": {"items": [{"name": "g"}]}}),
            json!({"VPCSecurityGroups": [{"Name": "g"}]}),
        ),
        (
            json!({"requestInput": {"arn": "a"}, "requestId": "r", "policy": "p"}),
            json!({"ARN": "a", "Policy": "p"}),
        ),
        (json!({"bucketPolicy": {"a": [1]}, "policy": ""}), json!({"Policy": r#"{"a":[1]}"#})),
        (
            json!({"instancesSet": {"items": [{"instanceId": "i-1"}, {"instanceId": "i-2"}]}}),
            json!({"InstanceIds": ["i-1", "i-2"]}),
        ),
        (
            json!({"groupSet": {"items": [{"groupId": "sg-1"}]}}),
            json!({"SecurityGroupIds": ["sg-1"]}),
        ),
        (
            json!({"Zone": [{"tag": 1, "content": "b"}, {"tag": 2, "content": "a"}]}),
            json!({"Zones": ["a", "b"]}),
        ),
        (json!({"Zone": {"tag": 1, "content": "a"}}), json!({"Zones": ["a"]})),
        (json!({"zones": "a", "ports": "22"}), json!({"Zones": ["a"], "Ports": [22]})),
        (json!({"arn": ["a"], "maxResults": [5]}), json!({"ARN": "a", "MaxResults": 5})),
        (
            json!({"tags": {"items": [{"key": "k", "value": "v"}]}}),
            json!({"Tags": [{"Key": "k", "Value": "v"}]}),
        ),
        (
            json!({"tagSet": {"Tag": {"Key": "k"}}, "owner": {"xmlns": "u", "Key": "o"}}),
            json!({"Tags": [{"Key": "k"}], "Owner": {"Key": "o"}}),
        ),
        (
            json!({"tagMap": {"items": [{"key": "k", "value": "v"}]}, "parameters": {"k": "v"}}),
            json!({"TagMap": {"k": "v"}, "Parameters": {"k": ["v"]}}),
        ),
        (json!({"parameters": "HIDDEN_DUE_TO_SECURITY_REASONS"}), json!({})),
        (
            json!({"owner": "***OMITTED***", "tags": "****", "tagMap": "<sensitiveDataRemoved>"}),
            json!({}),
        ),
        (
            json!({"policy": "HIDDEN_DUE_TO_SECURITY_REASONS"}),
            json!({"Policy": "HIDDEN_DUE_TO_SECURITY_REASONS"}),
        ),
        (json!({"DescribeThingsRequest": {"xmlns": "u", "Arn": "a"}}), json!({"ARN": "a"})),
        (
            json!({"instancesSet": {"items": [{"arn": "a", "maxResults": 1}]}, "instanceIds": ["i"]}),
            json!({"ARN": "a", "MaxResults": 1, "InstanceIds": ["i"]}),
        ),
        (json!({"vPCSecurityGroup": {"name": "n"}}), json!({"VPCSecurityGroups": [{"Name": "n"}]})),
        (Json::Null, json!({})),
        (json!({}), json!({})),
    ] {
        let CloudTrail(read) = serde_json::from_str::<CloudTrail<Request>>(&logged.to_string())
            .unwrap_or_else(|error| panic!("{logged}: {error}"));
        assert_eq!(serde_json::to_value(&read).expect("JSON"), expected, "{logged}");
        let CloudTrail(from_value) =
            serde_json::from_value::<CloudTrail<Request>>(logged.clone()).expect("the same");
        assert_eq!(from_value, read, "{logged}");
    }
}

#[derive(Clone, Structure)]
#[shape("CreateDBInstanceResultTypeDef", rename_all = "PascalCase")]
pub struct Created {
    #[shape(rename = "DBInstance")]
    pub instance: Option<Instance>,
    pub response_metadata: Option<Metadata>,
}

#[derive(Clone, Structure)]
#[shape("DBInstanceTypeDef", rename_all = "PascalCase")]
pub struct Instance {
    #[shape(rename = "DBInstanceIdentifier")]
    pub identifier: String,
    pub status: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
pub struct Metadata {
    pub request_id: Option<String>,
}

#[test]
fn a_reply_without_its_only_level_is_read() {
    for document in [
        json!({"dBInstanceIdentifier": "a", "status": "creating", "requestId": "r"}),
        json!({"dBInstance": {"dBInstanceIdentifier": "a", "status": "creating"}}),
    ] {
        let CloudTrail(created) =
            serde_json::from_value::<CloudTrail<Created>>(document).expect("a reply");
        let instance = created.instance.expect("the instance");
        assert_eq!(
            (instance.identifier.as_str(), instance.status.as_deref()),
            ("a", Some("creating"))
        );
    }
    let other = json!({"unheard": 5});
    let CloudTrail(created) =
        serde_json::from_value::<CloudTrail<Created>>(other).expect("a reply");
    assert_eq!(created, Created::new());
    let inside = json!({"dBInstanceIdentifier": ["a", "b"]});
    let error = serde_json::from_value::<CloudTrail<Created>>(inside).expect_err("two names");
    let message =
        "DBInstance.DBInstanceIdentifier: expected string, found array, in `DBInstanceTypeDef`";
    assert_eq!(error.to_string(), message);
}

#[test]
fn a_required_member_is_never_invented() {
    for (document, message) in [
        (json!({"value": "v"}), "Key: required member is missing, in `TagTypeDef`"),
        (
            json!("HIDDEN_DUE_TO_SECURITY_REASONS"),
            "Key: required member is missing, in `TagTypeDef`",
        ),
        (json!(null), "Key: required member is missing, in `TagTypeDef`"),
        (json!({"key": "a", "Key": "b"}), "Key: member is repeated, in `TagTypeDef`"),
        (json!("other"), "expected structure `TagTypeDef`, found string"),
        (json!({"key": ["a", "b"]}), "Key: expected string, found array, in `TagTypeDef`"),
    ] {
        let error =
            serde_json::from_value::<CloudTrail<Tag>>(document.clone()).expect_err("no tag");
        assert_eq!(error.to_string(), message, "{document}");
    }
}

#[test]
fn cloudtrail_is_written_in_its_usual_spelling() {
    let request = Request::new()
        .arn("a")
        .max_results(5)
        .owner(Tag::new("k"))
        .tag_map(BTreeMap::from([("Kept".to_owned(), "v".to_owned())]));
    let request = request.filters(vec![Filter::new().values(vec!["v".to_owned()])]);
    let text = serde_json::to_string(&CloudTrail(request.clone())).expect("JSON");
    let expected = r#"{"aRN":"a","maxResults":5,"filters":[{"values":["v"]}],"tagMap":{"Kept":"v"},"owner":{"key":"k"}}"#;
    assert_eq!(text, expected);
    let CloudTrail(read) = serde_json::from_str::<CloudTrail<Request>>(&text).expect("the same");
    assert_eq!(read, request);
    let mut bytes = Vec::new();
    ciborium::into_writer(&CloudTrail(request.clone()), &mut bytes).expect("CBOR");
    let CloudTrail(read) =
        ciborium::from_reader::<CloudTrail<Request>, _>(&*bytes).expect("the same");
    assert_eq!(read, request);
    let bytes = postcard::to_allocvec(&CloudTrail(request.clone())).expect("postcard");
    let CloudTrail(read) = postcard::from_bytes::<CloudTrail<Request>>(&bytes).expect("the same");
    assert_eq!(read, request);
}

#[test]
fn any_case_ignores_case_and_nothing_else() {
    for (document, expected) in [
        (json!({"arn": "a", "owner": {"kEY": "k"}}), json!({"ARN": "a", "Owner": {"Key": "k"}})),
        (json!({"ARN": "a", "arn": "b"}), json!({"ARN": "a"})),
        (json!({"bucketName": "b", "x-amz-acl": "private", "filterSet": {}}), json!({})),
    ] {
        let AnyCase(read) =
            serde_json::from_value::<AnyCase<Request>>(document.clone()).expect("a request");
        assert_eq!(serde_json::to_value(AnyCase(read)).expect("JSON"), expected, "{document}");
    }
    for (document, message) in [
        (
            json!({"maxResults": "5"}),
            "MaxResults: expected integer, found string, in `RequestTypeDef`",
        ),
        (
            json!({"owner": {"key": "a", "Key": "b"}}),
            "Owner.Key: member is repeated, in `TagTypeDef`",
        ),
        (
            json!({"filters": {"items": []}}),
            "Filters: expected list, found object, in `RequestTypeDef`",
        ),
    ] {
        let error =
            serde_json::from_value::<AnyCase<Request>>(document.clone()).expect_err("no request");
        assert_eq!(error.to_string(), message, "{document}");
    }
}

/// As the generator writes it with `dialect = "cloudtrail"`.
#[derive(Clone, Structure)]
#[shape("LaunchRequestTypeDef", rename_all = "camelCase", dialect = "cloudtrail")]
pub struct Launch {
    #[shape(rename = "dBInstanceIdentifier")]
    pub identifier: Option<String>,
    pub max_results: Option<i64>,
    pub tags: Option<Vec<LaunchTag>>,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", dialect = "cloudtrail")]
pub struct LaunchTag {
    pub key: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase", dialect = "any-case")]
pub struct AnyTag {
    pub key: Option<String>,
}

#[test]
fn a_type_of_a_dialect_needs_no_wrapper() {
    let document = json!({
        "dbInstanceIdentifier": "a",
        "maxResults": "5",
        "tagSet": {"items": [{"key": "k"}]},
    });
    let launch: Launch = serde_json::from_value(document.clone()).expect("a request");
    let expected = r#"{"dBInstanceIdentifier":"a","maxResults":5,"tags":[{"key":"k"}]}"#;
    assert_eq!(serde_json::to_string(&launch).expect("JSON"), expected);
    let inside: BTreeMap<String, Vec<Launch>> =
        serde_json::from_value(json!({"a": [document, {"Tags": {}}]})).expect("requests");
    assert_eq!(inside["a"], [launch, Launch::new().tags(Vec::new())]);
    let tag: AnyTag = serde_json::from_str(r#"{"KEY":"k"}"#).expect("a tag");
    assert_eq!(serde_json::to_string(&tag).expect("JSON"), r#"{"Key":"k"}"#);
    let error = serde_json::from_str::<Launch>(r#"{"maxResults":"x"}"#).expect_err("no number");
    let message = "maxResults: expected integer, found string, in `LaunchRequestTypeDef`";
    assert!(error.to_string().starts_with(message), "{error}");
}

struct Borrowed<'a> {
    name: &'a str,
    values: Option<Vec<&'a str>>,
    owner: Option<Box<Borrowed<'a>>>,
}

shapewright::projection! {
    Borrowed<'a> = "FilterTypeDef" {
        name: &'a str = "Name",
    } optional {
        values: Vec<&'a str> = "Values",
        owner: Box<Borrowed<'a>> = "Owner",
    } in cloudtrail
}

#[test]
fn text_is_borrowed_in_a_dialect() {
    let document =
        String::from(r#"{"name":"n","valueSet":{"items":[{"value":"v"}]},"owner":{"NAME":"o"}}"#);
    let CloudTrail(wrapped) =
        serde_json::from_str::<CloudTrail<Borrowed<'_>>>(&document).expect("a filter");
    let read: Borrowed<'_> = serde_json::from_str(&document).expect("a filter");
    assert_eq!(read, wrapped);
    assert_eq!((read.name, read.values.as_deref()), ("n", Some(&["v"][..])));
    assert_eq!(read.owner.map(|owner| owner.name), Some("o"));
    let escaped = r#"{"name":"\n"}"#;
    let error = serde_json::from_str::<Borrowed<'_>>(escaped).expect_err("an escape");
    let message = "Name: expected borrowed string, found string with escapes or of a reader";
    assert!(error.to_string().starts_with(message), "{error}");
}

#[test]
fn two_spellings_of_a_member_are_an_error_if_neither_is_its_name() {
    for document in [json!({"aRN": "a", "arn": "b"}), json!({"Arn": "a", "arn": "b"})] {
        for error in [
            serde_json::from_value::<CloudTrail<Request>>(document.clone()).map(drop),
            serde_json::from_value::<AnyCase<Request>>(document.clone()).map(drop),
        ] {
            let error = error.expect_err("a repeated member").to_string();
            assert_eq!(error, "ARN: member is repeated, in `RequestTypeDef`", "{document}");
        }
    }
}

#[test]
fn an_object_of_another_operation_is_not_the_input() {
    for name in ["Input", "Request", "reInput", "otherInput"] {
        let document = json!({name: {"arn": "a"}, "policy": "p"});
        let CloudTrail(read) =
            serde_json::from_value::<CloudTrail<Request>>(document).expect("an unlisted member");
        assert_eq!(read.arn, None, "{name}");
    }
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
pub struct KeepingTag {
    pub key: String,
    #[shape(flatten_rest)]
    pub rest: BTreeMap<String, Json>,
}

/// A second value under the name that the member is written with could not be written.
#[test]
fn a_field_for_unlisted_members_keeps_no_second_value_of_a_name() {
    for document in [r#"{"Key":"a","Key":"b"}"#, r#"{"Key":"a","key":"b"}"#] {
        let error = serde_json::from_str::<CloudTrail<KeepingTag>>(document).expect_err(document);
        assert_eq!(error.to_string(), "Key: member is repeated, in `TagTypeDef`", "{document}");
    }
    let error = serde_json::from_str::<AnyCase<KeepingTag>>(r#"{"Key":"a","Key":"b"}"#);
    assert!(error.is_err());
    let CloudTrail(mut tag) =
        serde_json::from_str::<CloudTrail<KeepingTag>>(r#"{"key":"a","KEY":"b"}"#).expect("a tag");
    assert_eq!((tag.key.as_str(), &tag.rest["KEY"]), ("a", &json!("b")));
    let text = serde_json::to_string(&CloudTrail(tag.clone())).expect("JSON");
    assert_eq!(text, r#"{"key":"a","KEY":"b"}"#);
    tag.rest.insert("key".to_owned(), json!("c"));
    assert_eq!(serde_json::to_string(&CloudTrail(tag)).expect("JSON"), text);
}

#[derive(Clone, shapewright::Union)]
#[shape("MixedTypeDef")]
pub enum Mixed {
    Texts(Vec<String>),
    Text(String),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Filter(Filter),
}

#[derive(Clone, shapewright::Union)]
#[shape("EitherTypeDef")]
pub enum Either {
    Integer(i64),
    Filters(Vec<Filter>),
}

/// A type of the same kind as the value takes precedence over one that is read from another kind.
#[test]
fn unions_change_the_kind_of_a_value_only_if_no_type_has_it() {
    for (document, expected) in [
        (r#""a""#, r#"Text("a")"#),
        (r#""5""#, r#"Text("5")"#),
        ("5", "Integer(5)"),
        ("1.5", "Float(1.5)"),
        ("true", "Boolean(true)"),
        (r#"["a"]"#, r#"Texts(["a"])"#),
        (r#"{"items":["a"]}"#, r#"Texts(["a"])"#),
        (r#"{"name":"n"}"#, r#"Filter(Filter { name: Some("n"), values: None })"#),
        (r#"{"name":"n","new":1}"#, r#"Filter(Filter { name: Some("n"), values: None })"#),
    ] {
        let CloudTrail(read) = serde_json::from_str::<CloudTrail<Mixed>>(document).expect(document);
        assert_eq!(format!("{read:?}"), expected, "{document}");
    }
    for (document, expected) in [
        (r#""5""#, "Integer(5)"),
        (r#"{"name":"n"}"#, r#"Filters([Filter { name: Some("n"), values: None }])"#),
    ] {
        let CloudTrail(read) =
            serde_json::from_str::<CloudTrail<Either>>(document).expect(document);
        assert_eq!(format!("{read:?}"), expected, "{document}");
    }
    let document = r#"{"name":"n","values":{"a":{"b":1},"c":2}}"#;
    assert!(serde_json::from_str::<AnyCase<Mixed>>(document).is_err());
}
