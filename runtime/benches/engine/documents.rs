//! The documents that are read and written.

use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::peers::{Action, actions};
use crate::shapes::{derived, mini, nano, ours};

/// A document in two sizes, and what is done with it.
pub struct Document {
    /// Its name.
    pub name: &'static str,
    /// The text of so many parts.
    text: fn(usize) -> String,
    /// How many parts the document has whose time is measured, and the one whose instructions are
    /// counted.
    parts: [usize; 2],
    /// What is done with it.
    pub actions: fn() -> Vec<Action>,
}

impl Document {
    /// The one whose time is measured.
    pub fn large(&self) -> String {
        (self.text)(self.parts[0])
    }

    /// The one whose instructions are counted.
    pub fn small(&self) -> String {
        (self.text)(self.parts[1])
    }
}

/// All documents.
pub fn all() -> [Document; 5] {
    let of_instances =
        actions::<ours::Instances, derived::Instances, mini::Instances, nano::Instances>;
    let parts = [4_100, 40];
    let instances_text = |parts| in_order::<derived::Instances>(instances(parts));
    [
        Document {
            name: "token",
            text: |_| in_order::<derived::Token>(token()),
            parts: [1, 1],
            actions: actions::<ours::Token, derived::Token, mini::Token, nano::Token>,
        },
        Document { name: "instances", text: instances_text, parts, actions: of_instances },
        Document {
            name: "items",
            text: |parts| in_order::<derived::Items>(items(parts)),
            parts: [200, 4],
            actions: actions::<ours::Items, derived::Items, mini::Items, nano::Items>,
        },
        Document {
            name: "unknown",
            text: |parts| with_unknown(&in_order::<derived::Instances>(instances(parts))),
            parts: [1_100, 10],
            actions: of_instances,
        },
        Document {
            name: "reverse",
            text: |parts| reversed(&in_order::<derived::Instances>(instances(parts))),
            parts,
            actions: of_instances,
        },
    ]
}

/// The text of a document, with its members in the order of the table.
fn in_order<T: Serialize + DeserializeOwned>(document: Value) -> String {
    let value: T = serde_json::from_value(document).expect("a document of the shape");
    serde_json::to_string(&value).expect("text")
}

/// A reply of about two kilobytes, most of it tokens.
fn token() -> Value {
    let token = |length: usize| "aoaAAAAAGU".chars().cycle().take(length).collect::<String>();
    json!({
        "accessToken": token(800),
        "tokenType": "Bearer",
        "expiresIn": 28800,
        "refreshToken": token(700),
        "idToken": token(100),
        "ResponseMetadata": {
            "RequestId": "00d7b90f-761e-471b-98fd-e9c1ee95bd84",
            "HostId": "host",
            "HTTPStatusCode": 200,
            "HTTPHeaders": {
                "content-type": "application/json",
                "date": "Mon, 23 Nov 2026 05:00:46 GMT",
                "server": "amazon.com",
                "x-amzn-requestid": "00d7b90f-761e-471b-98fd-e9c1ee95bd84"
            },
            "RetryAttempts": 0
        }
    })
}

/// What DescribeInstances answers, of about 2.5 kilobytes a reservation.
fn instances(reservations: usize) -> Value {
    json!({ "Reservations": (0..reservations).map(reservation).collect::<Vec<_>>() })
}

fn reservation(number: usize) -> Value {
    let instances: Vec<_> = (0..2).map(|index| instance(number * 2 + index)).collect();
    json!({
        "ReservationId": format!("r-{number:017x}"),
        "OwnerId": "123456789012",
        "Groups": [],
        "Instances": instances,
    })
}

fn instance(number: usize) -> Value {
    let group = json!({ "GroupId": format!("sg-{number:017x}"), "GroupName": "default" });
    let tag =
        |index: usize| json!({ "Key": format!("tag-{index}"), "Value": format!("\"{number}\"") });
    json!({
        "Architecture": "x86_64",
        "ClientToken": format!("{number:032x}"),
        "EbsOptimized": false,
        "EnaSupport": true,
        "Hypervisor": "xen",
        "NetworkInterfaces": [{
            "Description": "",
            "MacAddress": "02:00:00:00:00:01",
            "NetworkInterfaceId": format!("eni-{number:017x}"),
            "PrivateIpAddress": "10.0.0.1",
            "SourceDestCheck": true,
            "Groups": [group],
            "SubnetId": "subnet-0123456789abcdef0",
        }],
        "RootDeviceName": "/dev/xvda",
        "SecurityGroups": [group],
        "SourceDestCheck": true,
        "Tags": (0..5).map(tag).collect::<Vec<_>>(),
        "VirtualizationType": "hvm",
        "InstanceId": format!("i-{number:017x}"),
        "ImageId": "ami-0123456789abcdef0",
        "State": { "Code": 16, "Name": "running" },
        "PrivateDnsName": "ip-10-0-0-1.ec2.internal",
        "PublicDnsName": "",
        "KeyName": "key",
        "AmiLaunchIndex": number % 7,
        "InstanceType": "m5.large",
        "LaunchTime": "2026-11-23T05:00:46+00:00",
        "Placement": { "AvailabilityZone": "us-east-1a", "GroupName": "", "Tenancy": "default" },
        "SubnetId": "subnet-0123456789abcdef0",
        "VpcId": "vpc-0123456789abcdef0",
        "PrivateIpAddress": "10.0.0.1",
    })
}

/// Items of DynamoDB, deep in maps and lists.
fn items(count: usize) -> Value {
    fn attribute(depth: usize) -> Value {
        match depth {
            0 => json!({ "S": "a value of some length" }),
            _ if depth % 2 == 0 => {
                json!({ "L": [attribute(depth - 1), { "N": "12.5" }, { "NULL": true }] })
            }
            _ => {
                json!({ "M": { "inner": attribute(depth - 1), "other": { "BOOL": false }, "set": { "SS": ["a", "b"] } } })
            }
        }
    }
    let item = json!({ "id": { "S": "key" }, "deep": attribute(12), "flat": { "N": "5" } });
    json!({ "Items": vec![item; count], "Count": count, "ScannedCount": count })
}

/// A document that keeps the order of its members.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Tree {
    Object(IndexMap<String, Tree>),
    Array(Vec<Tree>),
    Leaf(Value),
}

/// The same, with a member that nobody knows before each one.
fn with_unknown(document: &str) -> String {
    let unknown: Tree = read(r#"{"deep":[1,2.5,{"text":"escaped \" text"}],"empty":null}"#);
    changed(document, &|members| {
        let mut all = IndexMap::new();
        for (name, value) in members {
            all.insert(format!("New{}", all.len()), unknown.clone());
            all.insert(name, value);
        }
        all
    })
}

/// The same, with its members from the last to the first.
fn reversed(document: &str) -> String {
    changed(document, &|members| members.into_iter().rev().collect())
}

/// Puts the members of all objects anew.
fn changed(
    document: &str,
    put: &dyn Fn(IndexMap<String, Tree>) -> IndexMap<String, Tree>,
) -> String {
    serde_json::to_string(&put_in(read(document), put)).expect("text")
}

fn put_in(tree: Tree, put: &dyn Fn(IndexMap<String, Tree>) -> IndexMap<String, Tree>) -> Tree {
    match tree {
        Tree::Object(members) => Tree::Object(put(members
            .into_iter()
            .map(|(name, it)| (name, put_in(it, put)))
            .collect())),
        Tree::Array(items) => {
            Tree::Array(items.into_iter().map(|item| put_in(item, put)).collect())
        }
        Tree::Leaf(value) => Tree::Leaf(value),
    }
}

fn read(text: &str) -> Tree {
    serde_json::from_str(text).expect("a document")
}
