// The program of the crate outside. It depends on serde and on the crates of instants, and not on the
// runtime.

#![deny(warnings)]
#![forbid(unsafe_code)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

mod text {
    shapewright_macros::shapes! { model = "model", derives = ["Default", "Eq", "Hash", "::schemars::JsonSchema"] }
}

mod z {
    shapewright_macros::shapes! { model = "model", timestamps = "z" }
}

mod basic {
    shapewright_macros::shapes! {
        model = "model",
        map = "::std::collections::HashMap",
        bytes = "::std::vec::Vec<u8>",
        replace = { Timestamp = "::jiff::Timestamp" },
    }
}

/// The types of a folder of the build script.
macro_rules! built {
    ($($name:ident)*) => {
        $(mod $name { include!(concat!(env!("OUT_DIR"), "/", stringify!($name), "/model.rs")); })*
    };
}

built! { jiff jiff_02 chrono time }

/// Reads a document and writes it.
#[track_caller]
fn written<T: DeserializeOwned + Serialize + PartialEq>(document: &Value) -> Value {
    let text = document.to_string();
    let read: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let written = serde_json::to_string(&read).expect("JSON");
    assert!(serde_json::from_str::<T>(&written).expect("what was written") == read);
    serde_json::from_str(&written).expect("JSON")
}

/// A request with an instant and other members.
fn request(when: &Value, others: &Value) -> Value {
    let mut request = json!({"clientId": "c", "when": when, "password": "p"});
    let members = request.as_object_mut().expect("an object");
    members.extend(others.as_object().expect("an object").clone());
    request
}

const INSTANT: &str = "2020-01-01T00:00:00+00:00";

fn instants<T: DeserializeOwned + Serialize + PartialEq>() {
    for when in [
        json!("2020-01-01T00:00:00Z"),
        json!("2020-01-01T00:00:00+00:00"),
        json!("2020-01-01T05:30:00+05:30"),
        json!("2020-01-01T00:00:00"),
        json!("2020-01-01"),
        json!("Wed, 01 Jan 2020 00:00:00 GMT"),
        json!("1577836800"),
        json!("1.5778368E9"),
        json!(" 1577836800.0 "),
        json!(1_577_836_800),
        json!(1_577_836_800.0),
        json!(1_577_836_800_000_i64),
    ] {
        let request = request(&when, &json!({}));
        assert_eq!(written::<T>(&request)["when"], INSTANT, "{when}");
    }
    for (when, expected) in [
        (json!("2020-01-01T00:00:00.5Z"), "2020-01-01T00:00:00.500000+00:00"),
        (json!("2020-01-01T00:00:00.123456789Z"), "2020-01-01T00:00:00.123456789+00:00"),
        (json!(1_577_836_800.123), "2020-01-01T00:00:00.123000+00:00"),
        (json!(-0.5), "1969-12-31T23:59:59.500000+00:00"),
        (json!("2000-02-29T23:59:59Z"), "2000-02-29T23:59:59+00:00"),
        (json!("1900-03-01T00:00:00Z"), "1900-03-01T00:00:00+00:00"),
    ] {
        assert_eq!(written::<T>(&request(&when, &json!({})))["when"], expected, "{when}");
    }
    for when in [json!("yesterday"), json!("2020-13-01T00:00:00Z"), json!(null), json!([]), json!("")] {
        let text = request(&when, &json!({})).to_string();
        assert!(serde_json::from_str::<T>(&text).is_err(), "{when}");
    }
    let nested = json!({
        "times": [INSTANT, null, 0],
        "sparse": [null, INSTANT],
        "byName": {"a": INSTANT, "b": null},
        "grid": [[INSTANT], null, []],
    });
    let found = written::<T>(&request(&json!(INSTANT), &nested));
    assert_eq!(found["times"], json!([INSTANT, "1970-01-01T00:00:00+00:00"]));
    assert_eq!(found["sparse"], json!([null, INSTANT]));
    assert_eq!(found["byName"], json!({"a": INSTANT}));
    assert_eq!(found["grid"], json!([[INSTANT], []]));
}

/// Maps of another type drop null too, and have instants.
fn basic() {
    let nested = json!({
        "byName": {"a": 0, "b": null, "c": INSTANT}, "counts": {"HIGH": 1, "new": null, "x": 2},
        "body": "Zm9v", "bodies": {"a": "Zg", "b": null}, "choice": "x",
    });
    let found = written::<basic::RunRequest>(&request(&json!(INSTANT), &nested));
    assert_eq!(found["byName"], json!({"a": "1970-01-01T00:00:00+00:00", "c": INSTANT}));
    assert_eq!(found["counts"], json!({"HIGH": 1, "x": 2}));
    assert_eq!(found["body"], "Zm9v");
    assert_eq!(found["bodies"], json!({"a": "Zg=="}));
}

/// A tagged union is an enum, which keeps a member that the model does not list.
fn unions() {
    for (attribute, expected) in [
        (json!({"S": "a"}), json!({"S": "a"})),
        (json!({"S": null, "B": "a"}), json!({"B": "a"})),
        (json!({"L": [{"S": "a"}, null, {"L": []}]}), json!({"L": [{"S": "a"}, {"L": []}]})),
        (json!({"When": 0}), json!({"When": "1970-01-01T00:00:00+00:00"})),
        (json!({"New": [1]}), json!({"New": [1]})),
    ] {
        let document = request(&json!(INSTANT), &json!({"attribute": attribute}));
        assert_eq!(written::<text::RunRequest>(&document)["attribute"], expected);
        assert_eq!(written::<jiff::RunRequest>(&document)["attribute"], expected);
    }
    for attribute in [json!({}), json!({"S": null})] {
        let document = request(&json!(INSTANT), &json!({"attribute": attribute}));
        assert_eq!(written::<text::RunRequest>(&document).get("attribute"), None);
        assert!(serde_json::from_value::<text::Attribute>(attribute).is_err());
    }
    for attribute in [json!({"S": "a", "B": "b"}), json!("a"), json!({"S": 5}), json!({"L": [{}]})] {
        let document = request(&json!(INSTANT), &json!({"attribute": attribute}));
        assert!(serde_json::from_value::<text::RunRequest>(document).is_err(), "{attribute}");
    }
    let shown = [text::Attribute::B("b".to_owned()), text::Attribute::S("a".to_owned())];
    assert_eq!(format!("{shown:?}"), r#"[B(<sensitive>), S("a")]"#);
}

fn bytes() {
    for (read, bytes, text) in [
        ("", &b""[..], ""),
        ("Zg==", b"f", "Zg=="),
        ("Zg", b"f", "Zg=="),
        ("Zm8=", b"fo", "Zm8="),
        ("Zm9v", b"foo", "Zm9v"),
        (" Zm9v\r\nYg==\n", b"foob", "Zm9vYg=="),
        ("+/8A", b"\xfb\xff\x00", "+/8A"),
    ] {
        let document = request(&json!(0), &json!({"body": read, "bodies": {"a": read}}));
        let value: jiff::RunRequest = serde_json::from_value(document.clone()).expect("base64");
        assert_eq!(value.body.as_deref(), Some(bytes), "{read}");
        let found = written::<jiff::RunRequest>(&document);
        assert_eq!(found["body"], text);
        assert_eq!(found["bodies"], json!({"a": text}));
    }
    for body in ["Z", "Zg=", "Zg===", "Zh==", "Z*==", "Zg==Zg=="] {
        let document = request(&json!(0), &json!({"body": body}));
        let read = serde_json::from_value::<jiff::RunRequest>(document);
        let error = read.expect_err(body).to_string();
        assert!(error.contains("base64"), "{error}");
    }
}

fn text() {
    let others = json!({
        "then": "tomorrow", "times": [0, "b"], "kind": "new", "counts": {"HIGH": 1, "other": 2},
        "body": "Zm9v", "input": "any", "price": "1.10", "anything": [null, {"a": 1}],
        "tree": {"Value": "a", "Child": {"Value": "b"}, "Children": [{"Value": "c"}]},
        "choice": ["x"],
    });
    let mut expected = request(&json!("yesterday"), &others);
    expected["times"] = json!(["1970-01-01T00:00:00+00:00", "b"]);
    assert_eq!(written::<text::RunRequest>(&request(&json!("yesterday"), &others)), expected);
    for (number, expected) in [(json!(5), "5"), (json!(0.5), "0.5"), (json!("1.10"), "1.10")] {
        let document = request(&json!(INSTANT), &json!({"price": number}));
        assert_eq!(written::<text::RunRequest>(&document)["price"], expected);
    }
    // The first type of a union that does not lose a member.
    for part in [
        json!({"Name": "a", "Size": 1}),
        json!({"Value": "a", "Child": {"Value": "b"}}),
        json!(["a"]),
        json!({"Name": "a", "Other": [1]}),
        json!({}),
    ] {
        let document = request(&json!(INSTANT), &json!({"part": part}));
        assert_eq!(written::<text::RunRequest>(&document)["part"], part);
    }
    let document = request(&json!(0.25), &json!({}));
    assert_eq!(written::<z::RunRequest>(&document)["when"], "1970-01-01T00:00:00.250000Z");

    let default = text::RunRequest { client_id: "c".to_owned(), ..Default::default() };
    assert!(format!("{default:?}").contains("password: <sensitive>, then: None"), "{default:?}");
    let kinds: std::collections::HashSet<text::Kind> = [text::Kind::High].into();
    assert_eq!(kinds.len(), 1);
}

/// The names of a schema are those that serde writes, and instants and bytes are text.
fn schemas() {
    let schema = schemars::schema_for!(text::RunRequest).to_value();
    let members = schema["properties"].as_object().expect("properties");
    for name in ["clientId", "byName", "aVeryLongNameOfAMemberThatHoldsASecretInItsValueAndEndsWithPassword"] {
        assert!(members.contains_key(name), "{name}: {schema}");
    }
    assert_eq!(schema["required"], json!(["clientId", "when", "password"]));
    let schema = schemars::schema_for!(jiff::RunRequest).to_value();
    assert_eq!(schema["properties"]["when"]["type"], "string");
    assert_eq!(schema["properties"]["body"]["type"], json!(["string", "null"]));
    let items = &schema["properties"]["times"]["items"]["type"];
    assert_eq!(items, "string", "{schema}");
    assert_eq!(schema["required"], json!(["clientId", "when", "password"]));
}

fn main() {
    basic();
    unions();
    instants::<jiff::RunRequest>();
    instants::<jiff_02::RunRequest>();
    instants::<chrono::RunRequest>();
    instants::<time::RunRequest>();
    bytes();
    text();
    schemas();
    println!("fine");
}
