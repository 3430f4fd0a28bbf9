//! The documents that are read and written.

use indexmap::IndexMap;
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// A reply of about two kilobytes, most of it tokens.
pub fn token() -> Value {
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

/// What DescribeInstances answers, of about seven megabytes.
pub fn instances() -> Value {
    json!({ "Reservations": (0..2_900).map(reservation).collect::<Vec<_>>() })
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
pub fn items() -> Value {
    fn attribute(depth: usize) -> Value {
        match depth {
            0 => json!({ "S": "a value of some length" }),
            _ if depth.is_multiple_of(2) => {
                json!({ "L": [attribute(depth - 1), { "N": "12.5" }, { "NULL": true }] })
            }
            _ => {
                json!({ "M": { "inner": attribute(depth - 1), "other": { "BOOL": false }, "set": { "SS": ["a", "b"] } } })
            }
        }
    }
    let item = json!({ "id": { "S": "key" }, "deep": attribute(12), "flat": { "N": "5" } });
    json!({ "Items": vec![item; 200], "Count": 200, "ScannedCount": 200 })
}

/// The same, with a member that nobody knows before each one.
pub fn with_unknown(document: &str) -> String {
    let unknown = r#"{"deep":[1,2.5,{"text":"escaped \" text"}],"empty":null}"#;
    changed(document, &|entry, entries| {
        entries.push(format!(r#""New{}":{unknown}"#, entries.len()));
        entries.push(entry);
    })
}

/// The same, with its members from the last to the first.
pub fn reversed(document: &str) -> String {
    changed(document, &|entry, entries| entries.insert(0, entry))
}

/// Puts the members of all objects anew, keeping the order in which they come.
fn changed(document: &str, put: &dyn Fn(String, &mut Vec<String>)) -> String {
    let read = "a document";
    match document.bytes().next() {
        Some(b'[') => {
            let items: Vec<Box<RawValue>> = serde_json::from_str(document).expect(read);
            let items: Vec<_> = items.iter().map(|item| changed(item.get(), put)).collect();
            format!("[{}]", items.join(","))
        }
        Some(b'{') => {
            let given: IndexMap<String, Box<RawValue>> =
                serde_json::from_str(document).expect(read);
            let mut entries = Vec::new();
            for (key, value) in &given {
                put(format!("{key:?}:{}", changed(value.get(), put)), &mut entries);
            }
            format!("{{{}}}", entries.join(","))
        }
        _ => document.to_owned(),
    }
}
