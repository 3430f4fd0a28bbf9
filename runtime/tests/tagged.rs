//! Tagged unions: enums that read and write the same documents as structs with optional members.

#![expect(clippy::expect_used, reason = "a test that fails panics")]

#[path = "tagged/adversary.rs"]
mod adversary;
#[path = "tagged/formats.rs"]
mod formats;
#[path = "tagged/hostile.rs"]
mod hostile;
#[path = "tagged/shapes.rs"]
mod shapes;

use std::collections::BTreeMap;

use serde_json::json;
use shapes::{Attribute, AttributeFields, Closed, Item, ItemFields, Only, Spelled};
use shapewright::{AnyCase, CloudTrail, Reflect, Shape, Strict, UnknownValue};

fn read<T: for<'de> serde::Deserialize<'de>>(document: &str) -> Result<T, String> {
    serde_json::from_str(document).map_err(|error| error.to_string())
}

fn unknown(name: &str, value: serde_json::Value) -> Attribute {
    let value = serde::Deserialize::deserialize(value).expect("any value");
    Attribute::Unknown { name: name.into(), value }
}

#[test]
fn the_only_member_is_the_variant() {
    for (document, expected) in [
        (r#"{"S":"a"}"#, Attribute::S("a".into())),
        (r#"{"BOOL":false}"#, Attribute::Bool(false)),
        (r#"{"L":[]}"#, Attribute::L(vec![])),
        (
            r#"{"L":[{"S":"a"},{"L":[{"NULL":true}]}]}"#,
            Attribute::L(vec![Attribute::S("a".into()), Attribute::L(vec![Attribute::Null(true)])]),
        ),
        (
            r#"{"M":{"k":{"S":"a"}}}"#,
            Attribute::M(BTreeMap::from([("k".into(), Attribute::S("a".into()))])),
        ),
        (r#"{"Nested":{}}"#, Attribute::Nested(Box::default())),
        (
            r#"{"Nested":{"inner":{"S":"a"}}}"#,
            Attribute::Nested(Box::new(shapes::Nested::new().inner(Attribute::S("a".into())))),
        ),
        (r#"{"Later":5}"#, unknown("Later", json!(5))),
        (
            r#"{"Later":{"b":[1.5,"x",null],"a":{}}}"#,
            unknown("Later", json!({"b": [1.5, "x", null], "a": {}})),
        ),
    ] {
        let value: Attribute = read(document).expect(document);
        assert_eq!(value, expected, "{document}");
        assert_eq!(serde_json::to_string(&value).expect("JSON"), document);
    }
}

/// botocore removes these before it counts the members.
#[test]
fn null_and_the_name_of_the_shape_are_not_members() {
    for (document, expected) in [
        (r#"{"S": "a", "BOOL": null}"#, Attribute::S("a".into())),
        (r#"{"BOOL": null, "L": null, "S": "a", "Later": null}"#, Attribute::S("a".into())),
        (r#"{"__type": "com.amazonaws#Attribute", "S": "a"}"#, Attribute::S("a".into())),
        (r#"{"S": "a", "__type": {"x": 1}}"#, Attribute::S("a".into())),
        (r#"{"Later": 1, "__type": "A"}"#, unknown("Later", json!(1))),
    ] {
        assert_eq!(read::<Attribute>(document).as_ref(), Ok(&expected), "{document}");
    }
}

#[test]
fn faults_name_the_members_and_the_path() {
    for (document, expected) in [
        (
            r#"{"S": "a", "BOOL": true}"#,
            "union has two members, `S` and `BOOL`, in `AttributeValue` at line 1 column",
        ),
        (
            r#"{"BOOL": true, "S": null, "S2": 1}"#,
            "union has two members, `BOOL` and `S2`, in `AttributeValue` at",
        ),
        (
            r#"{"Later": {}, "S": "a"}"#,
            "union has two members, `Later` and `S`, in `AttributeValue` at",
        ),
        (
            r#"{"Later": {}, "Other": 0}"#,
            "union has two members, `Later` and `Other`, in `AttributeValue` at",
        ),
        (r#"{}"#, "union has no member, in `AttributeValue` at line 1 column 2"),
        (r#"{"S": null, "__type": "A"}"#, "union has no member, in `AttributeValue` at"),
        (r#"{"S": 5}"#, "S: expected string, found number, in `AttributeValue` at"),
        (r#"{"S": "a", "S": "b"}"#, "S: member is repeated, in `AttributeValue` at"),
        (r#"{"S": null, "S": "b"}"#, "S: member is repeated, in `AttributeValue` at"),
        (
            r#"{"L": [{"S": "a"}, {"L": [{}]}]}"#,
            "L[1].L[0]: union has no member, in `AttributeValue` at",
        ),
        (
            r#"{"M": {"k": {"S": 1}}}"#,
            r#"M["k"].S: expected string, found number, in `AttributeValue` at"#,
        ),
        (
            r#"{"Nested": {"inner": {"S": "a", "L": []}}}"#,
            "Nested.inner: union has two members, `S` and `L`, in",
        ),
        (
            r#"{"Secret": {"hunter2": "x"}}"#,
            "Secret: expected string, found object, in `AttributeValue` at",
        ),
        (
            r#"{"SecretUnion": {"hunter2": 1, "hunter3": 2}}"#,
            "SecretUnion: value withheld, in `AttributeValue` at",
        ),
        (r#"[]"#, "expected structure `AttributeValue`, found array at"),
        (r#""a""#, "expected structure `AttributeValue`, found string at"),
    ] {
        let error = read::<Attribute>(document).expect_err(document);
        assert!(error.starts_with(expected), "{document}: {error}");
    }
}

#[test]
fn an_optional_union_without_a_member_is_none() {
    for document in [
        r#"{"required":{"S":"a"},"optional":{}}"#,
        r#"{"required":{"S":"a"},"optional":{"S":null,"Later":null}}"#,
        r#"{"required":{"S":"a"},"optional":null,"boxed":{"BOOL":null}}"#,
    ] {
        let item: Item = read(document).expect(document);
        assert_eq!(item, Item::new(Attribute::S("a".into())));
        assert_eq!(serde_json::to_string(&item).expect("JSON"), r#"{"required":{"S":"a"}}"#);
    }
    let item: Item =
        read(r#"{"required":{"S":"a"},"sparse":[{"BOOL":null},{"S":"b"},null]}"#).expect("an item");
    assert_eq!(item.sparse, Some(vec![None, Some(Attribute::S("b".into())), None]));
    for (document, expected) in [
        (r#"{"required":{}}"#, "required: union has no member, in `AttributeValue` at"),
        (
            r#"{"required":{"S":"a"},"list":[{"S":"b"},{}]}"#,
            "list[1]: union has no member, in `AttributeValue` at",
        ),
        // Only the union in the option itself may be without a member.
        (
            r#"{"required":{"S":"a"},"optional":{"L":[{}]}}"#,
            "optional.L[0]: union has no member, in",
        ),
        (
            r#"{"required":{"S":"a"},"optional":{"Nested":{"inner":{}}},"list":[{}]}"#,
            "list[0]: union has no member, in",
        ),
    ] {
        let error = read::<Item>(document).expect_err(document);
        assert!(error.starts_with(expected), "{document}: {error}");
    }
}

/// botocore returns only the name of a member that it does not know.
#[test]
fn the_mark_of_boto3_for_an_unknown_member_has_its_name() {
    let document = r#"{"SDK_UNKNOWN_MEMBER":{"name":"Later"}}"#;
    let value: Attribute = read(document).expect("a value");
    let Attribute::Unknown { name, value: content } = &value else { panic!("{value:?}") };
    assert_eq!((name.as_str(), content.is_null()), ("Later", true));
    assert_eq!(serde_json::to_string(&value).expect("JSON"), document);
    let other = r#"{"SDK_UNKNOWN_MEMBER":{"names":"Later"}}"#;
    let value: Attribute = read(other).expect("a value");
    assert_eq!(value, unknown("SDK_UNKNOWN_MEMBER", json!({"names": "Later"})));
    assert_eq!(serde_json::to_string(&value).expect("JSON"), other);
}

#[test]
fn an_unknown_value_is_read_as_any_type() {
    let value: Attribute = read(r#"{"Later":{"S":"a"}}"#).expect("a value");
    let Attribute::Unknown { value, .. } = value else { panic!("known") };
    assert_eq!(value.read::<Attribute>(), Ok(Attribute::S("a".into())));
    assert_eq!(value.read::<BTreeMap<String, String>>().expect("a map")["S"], "a");
    assert_eq!(value.read::<serde_json::Value>().expect("JSON"), json!({"S": "a"}));
    let error = value.read::<Only>().expect_err("another union").to_string();
    assert_eq!(error, "S: unknown member, in `Only`");
    #[derive(Debug, PartialEq, serde::Deserialize)]
    enum Own {
        S(String),
        Unit,
    }
    assert_eq!(value.read::<Own>().expect("an enum"), Own::S("a".into()));
    let unit: UnknownValue = serde_json::from_str(r#""Unit""#).expect("a value");
    assert_eq!(unit.read::<Own>().expect("an enum"), Own::Unit);
}

#[test]
fn equal_unknown_values_have_equal_content() {
    let of = |text: &str| serde_json::from_str::<UnknownValue>(text).expect("JSON");
    assert_eq!(of(r#"{"a":1,"b":[true,null]}"#), of(r#"{"b":[true,null],"a":1}"#));
    assert_eq!(UnknownValue::default(), of("null"));
    for (left, right) in
        [("1", "1.0"), ("1", "\"1\""), ("[1,2]", "[2,1]"), ("{}", "[]"), ("{\"a\":1}", "{\"a\":2}")]
    {
        assert_ne!(of(left), of(right), "{left} and {right}");
        assert_ne!(of(left).cmp(&of(right)), std::cmp::Ordering::Equal);
    }
    let mut cbor = Vec::new();
    ciborium::into_writer(&-1, &mut cbor).expect("CBOR");
    assert_eq!(ciborium::from_reader::<UnknownValue, _>(cbor.as_slice()).expect("CBOR"), of("-1"));
    fn assert_send<T: Send + Sync>() {}
    assert_send::<Attribute>();
}

#[test]
fn secrets_and_unknown_values_are_never_printed() {
    for (value, expected) in [
        (Attribute::S("a".into()), r#"S("a")"#),
        (Attribute::Secret("hunter2".into()), "Secret(<sensitive>)"),
        (Attribute::L(vec![Attribute::Null(true)]), "L([Null(true)])"),
        (unknown("Later", json!("hunter2")), r#"Unknown { name: "Later", value: <sensitive> }"#),
    ] {
        assert_eq!(format!("{value:?}"), expected);
        for difference in value.diff(&Attribute::Bool(true)) {
            assert!(!difference.to_string().contains("hunter2"), "{difference}");
        }
        for member in value.members() {
            assert!(!format!("{member:?}").contains("hunter2"), "{member:?}");
        }
    }
}

#[test]
fn variants_have_constraints() {
    let text = Attribute::constraints_of("S").expect("limits");
    assert_eq!(text.length.map(|length| (length.min, length.max)), Some((Some(1), Some(400))));
    let list = Attribute::constraints_of("L").expect("limits");
    assert!(list.items.is_some_and(|items| items.unique));
    assert_eq!(Attribute::constraints_of("BOOL"), None);
}

/// Documents of both forms, which each reads from the other.
#[test]
fn members_are_reflected() {
    let value = Attribute::Secret("a".into());
    let table = value.table();
    assert_eq!(table.members, ["S", "BOOL", "NULL", "L", "M", "Nested", "Secret", "SecretUnion"]);
    assert!(table.is_union && table.required.is_empty());
    assert_eq!(value.members().iter().filter(|member| member.value().is_some()).count(), 1);
    assert!(value.member("Secret").expect("a member").is_sensitive());
    let mut item = Item::new(Attribute::S("a".into()));
    item.set("required", json!({"BOOL": true})).expect("a union");
    assert_eq!(item.required, Attribute::Bool(true));
    item.set("optional", json!({"BOOL": null})).expect("no member");
    assert_eq!(item.optional, None);
    item.required.set("L", json!([{"S": "b"}])).expect("a list");
    assert_eq!(item.required, Attribute::L(vec![Attribute::S("b".into())]));
    let error = item.required.set("S", json!(null)).expect_err("null").to_string();
    assert_eq!(error, "S: expected string, found null, in `AttributeValue`");
    assert!(item.required.set("Later", json!(1)).is_err());
    let differences: Vec<String> = Attribute::L(vec![Attribute::S("a".into())])
        .diff(&Attribute::L(vec![Attribute::S("b".into())]))
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(differences, [r#"L[0].S: "a", then "b""#]);
    let differences: Vec<String> = Attribute::S("a".into())
        .diff(&Attribute::Bool(true))
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(differences, [r#"S: "a", then absent"#, "BOOL: absent, then true"]);
    assert!(unknown("A", json!(1)).diff(&unknown("A", json!(1))).is_empty());
    assert_eq!(unknown("A", json!(1)).diff(&unknown("A", json!(2))).len(), 1);
    let document = json!({"optional": {"Nested": {"tags": [{"key": 1}, {}]}}, "list": [{}]});
    let missing: Vec<String> =
        Item::missing_required(&document).iter().map(ToString::to_string).collect();
    assert_eq!(missing, ["optional.Nested.tags[1].key", "required"]);
}

#[test]
fn dialects_spell_the_members() {
    let expected = || Attribute::L(vec![Attribute::S("a".into()), Attribute::Bool(true)]);
    let document = json!({"l": [{"s": "a"}, {"bOOL": true, "s": null}]});
    let CloudTrail(value) =
        serde_json::from_value::<CloudTrail<Attribute>>(document.clone()).expect("a value");
    assert_eq!(value, expected());
    let AnyCase(value) = serde_json::from_value::<AnyCase<Attribute>>(document).expect("a value");
    assert_eq!(value, expected());
    assert_eq!(
        serde_json::to_value(CloudTrail(expected())).expect("JSON"),
        json!({"l": [{"s": "a"}, {"bOOL": true}]})
    );
    // The start of the list is an empty value of `CloudTrail`.
    let document = json!({"l": "", "s": "a"});
    let CloudTrail(value) =
        serde_json::from_value::<CloudTrail<Attribute>>(document).expect("a value");
    assert_eq!(value, Attribute::S("a".into()));
    let document = json!({"required": {"later": {"a": 1}}, "optional": {}});
    let CloudTrail(item) = serde_json::from_value::<CloudTrail<Item>>(document).expect("an item");
    assert_eq!(item, Item::new(unknown("later", json!({"a": 1}))));
    for (document, expected) in [
        (json!({"s": "a", "l": []}), "union has two members, `L` and `S`, in `AttributeValue`"),
        (
            json!({"s": "a", "later": 1}),
            "union has two members, `later` and `S`, in `AttributeValue`",
        ),
        (json!({"s": "a", "S": "b"}), "S: member is repeated, in `AttributeValue`"),
        (json!({"s": null}), "union has no member, in `AttributeValue`"),
        (
            json!({"l": [{"s": {"x": 1}, "bOOL": false}]}),
            "L[0]: union has two members, `BOOL` and `S`, in",
        ),
    ] {
        let error = serde_json::from_value::<AnyCase<Attribute>>(document)
            .expect_err("a fault")
            .to_string();
        assert!(error.starts_with(expected), "{error}");
    }
    let spelled: Spelled = read(r#"{"aa":1,"__type":"x"}"#).expect("a value");
    assert_eq!(spelled, Spelled::Aa(1));
    assert_eq!(serde_json::to_string(&spelled).expect("JSON"), r#"{"AA":1}"#);
    assert!(
        read::<Spelled>(r#"{"aa":1,"Bb":2}"#)
            .expect_err("two")
            .starts_with("union has two members, `AA` and `Bb`")
    );
}

#[test]
fn a_strict_reading_refuses_unknown_members() {
    let Strict(value) = read::<Strict<Attribute>>(r#"{"S":"a","BOOL":null}"#).expect("a value");
    assert_eq!(value, Attribute::S("a".into()));
    for (document, expected) in [
        (
            r#"{"Later":{"S":"a"}}"#,
            "`Later` is not a member; `Later` has `S`: read its value, in `AttributeValue`",
        ),
        (
            r#"{"L":[{"s":"a"}]}"#,
            "L[0]: `s` is not a member; `s` is spelled `S`: read the document as `CloudTrail<T>`, in",
        ),
        (r#"{"inner":{"S":"a"}}"#, "`inner` is not a member; "),
    ] {
        let error = read::<Strict<Attribute>>(document).expect_err(document);
        assert!(error.starts_with(expected), "{document}: {error}");
    }
    assert!(read::<Strict<AnyCase<Attribute>>>(r#"{"later":1}"#).is_err());
    assert!(read::<Strict<AnyCase<Attribute>>>(r#"{"s":"a"}"#).is_ok());
}

#[test]
fn a_union_without_a_variant_for_others_denies_them() {
    assert_eq!(read::<Only>(r#"{"text":"a","__type":"x"}"#), Ok(Only::Text("a".into())));
    for (document, expected) in [
        (r#"{"txt":1}"#, "txt: unknown member (did you mean `text`?), in `Only`"),
        (r#"{"text":"a","later":1}"#, "later: unknown member, in `Only`"),
        (r#"{"SDK_UNKNOWN_MEMBER":{"name":"x"}}"#, "SDK_UNKNOWN_MEMBER: unknown member, in `Only`"),
        (r#"{}"#, "union has no member, in `Only`"),
    ] {
        assert!(read::<Only>(document).expect_err(document).starts_with(expected), "{document}");
        if document != "{}" {
            assert!(
                read::<Closed>(document).expect_err(document).contains("unknown member"),
                "{document}"
            );
        }
    }
    assert_eq!(read::<Closed>(r#"{"text":"a"}"#), Ok(Closed::Text("a".into())));
}

#[test]
fn a_union_is_a_type_of_a_python_union() {
    use shapes::Either;
    for (document, expected) in [
        (r#"{"S":"a"}"#, Either::Attribute(Attribute::S("a".into()))),
        (r#"{"x":1,"y":2}"#, Either::Point(shapes::Point::new(1, 2))),
        (r#"[{"S":"a"}]"#, Either::List(vec![Attribute::S("a".into())])),
    ] {
        assert_eq!(read::<Either>(document), Ok(expected), "{document}");
    }
}
