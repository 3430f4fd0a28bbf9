//! Reflection: members by name, changes, differences, and missing members.

#![allow(missing_docs, unreachable_pub, reason = "the structs are examples")]
#![allow(
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]
#![cfg(feature = "json")]

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};
use shapewright::engine::View;
use shapewright::reflect::{Segment, Side};
use shapewright::{Reflect, Shape};

#[derive(Clone, shapewright::Structure)]
#[shape("LevelTypeDef", rename_all = "PascalCase")]
pub struct Level {
    pub level: i64,
    #[shape(sensitive)]
    pub secret: Option<String>,
}

#[derive(Clone, shapewright::Union)]
#[shape("EitherTypeDef")]
pub enum Either {
    Number(i64),
    Level(Level),
}

#[derive(Clone, shapewright::Structure)]
#[shape("AccountTypeDef", rename_all = "PascalCase")]
pub struct Account {
    pub name: String,
    pub r#type: Level,
    pub tags: Vec<String>,
    #[shape(required)]
    pub nullable: Option<i64>,
    pub enabled: Option<bool>,
    pub ratio: Option<f64>,
    pub history: Option<Vec<Level>>,
    pub by_name: Option<BTreeMap<String, Level>>,
    pub either: Option<Either>,
    #[shape(sensitive)]
    pub token: Option<Level>,
    pub parent: Option<Box<Account>>,
}

fn account() -> Account {
    Account::new("a", Level::new(1).secret("hunter2"), vec!["t".to_owned()], None)
}

fn full() -> Account {
    account()
        .enabled(true)
        .ratio(0.5)
        .history(vec![Level::new(2), Level::new(3)])
        .by_name([("k".to_owned(), Level::new(4))])
        .either(Either::Level(Level::new(5)))
        .token(Level::new(6).secret("hunter2"))
        .parent(account())
}

#[test]
fn members_are_listed_with_name_presence_and_value() {
    let shapes: [&dyn Shape; 2] = [&account(), &Level::new(1)];
    let told = shapes.map(|shape| {
        let told = shape.members().into_iter().map(|member| {
            let mark = match (member.is_required(), member.value()) {
                (true, Some(_)) => "!",
                (false, Some(_)) => "",
                (false, None) => "?",
                (true, None) => panic!("{member:?}"),
            };
            format!("{}{mark}", member.name())
        });
        told.collect::<Vec<_>>().join(" ")
    });
    assert_eq!(
        told,
        [
            "Name! Type! Tags! Nullable! Enabled? Ratio? History? ByName? Either? Token? Parent?",
            "Level! Secret?",
        ],
    );
    let account = full();
    assert!(account.members().iter().all(|member| member.value().is_some()));
    assert_eq!(account.member("Type").unwrap().field(), "type");
    assert!(account.member("type").is_none());
    let Some(View::List(history)) = account.member("History").unwrap().value() else {
        panic!("a list")
    };
    let Some(View::Shape(last)) = history.get(1) else { panic!("a structure") };
    assert!(matches!(last.member("Level").unwrap().value(), Some(View::Integer(3))));
    let written = serde_json::to_value(account.member("ByName").unwrap().value()).unwrap();
    assert_eq!(written, json!({"k": {"Level": 4}}));
    assert!(!format!("{:?}", account.members()).contains("hunter2"));
}

#[test]
fn a_member_is_replaced_by_name() {
    for (member, value) in [
        ("Name", json!("b")),
        ("Type", json!({"Level": 7})),
        ("Tags", json!([])),
        ("Tags", json!(["x", "y"])),
        ("Nullable", json!(5)),
        ("Enabled", json!(false)),
        ("Ratio", json!(2.0)),
        ("History", json!([{"Level": 8}])),
        ("ByName", json!({"z": {"Level": 9, "Secret": "s"}})),
        ("Either", json!(5)),
        ("Token", json!({"Level": 1})),
        ("Parent", json!({"Name": "p", "Type": {"Level": 0}, "Tags": [], "Nullable": 1})),
    ] {
        for mut account in [account(), full()] {
            let mut expected = serde_json::to_value(&account).unwrap();
            expected[member] = value.clone();
            account.set(member, value.clone()).unwrap();
            assert_eq!(serde_json::to_value(&account).unwrap(), expected, "{member}");
            let text = value.to_string();
            account.set(member, &mut serde_json::Deserializer::from_str(&text)).unwrap();
            assert_eq!(serde_json::to_value(&account).unwrap(), expected, "{member}");
        }
    }
    let mut account = full();
    for member in ["Enabled", "Ratio", "History", "ByName", "Either", "Token", "Parent"] {
        account.set(member, Value::Null).unwrap();
    }
    assert_eq!(account, self::account());
}

#[test]
fn values_of_the_wrong_type_are_errors_with_a_path() {
    for (member, value, error) in [
        ("name", json!(""), "`AccountTypeDef` has no member `name`"),
        ("Name", json!(5), "Name: expected string, found number, in `AccountTypeDef`"),
        ("Name", Value::Null, "Name: expected string, found null, in `AccountTypeDef`"),
        ("Type", json!({}), "Type.Level: required member is missing, in `LevelTypeDef`"),
        (
            "History",
            json!([{"Level": 1}, {"Level": "x"}]),
            "History[1].Level: expected integer, found string, in `LevelTypeDef`",
        ),
        (
            "Token",
            json!({"Level": "hunter2"}),
            "Token: expected integer, found string, in `AccountTypeDef`",
        ),
    ] {
        assert_eq!(full().set(member, value).unwrap_err().to_string(), error);
    }
}

#[test]
fn differences_are_listed_value_by_value() {
    let changed = |document: Value| {
        let mut account = full();
        for (member, value) in document.as_object().unwrap() {
            account.set(member, value).unwrap();
        }
        let differences = full().diff(&account).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(differences.is_empty(), account == full());
        differences
    };
    for (document, differences) in [
        (json!({}), vec![]),
        (
            json!({"Name": "b", "Enabled": null}),
            vec![r#"Name: "a", then "b""#, "Enabled: true, then absent"],
        ),
        (
            json!({"Type": {"Level": 2, "Secret": "x"}}),
            vec!["Type.Level: 1, then 2", "Type.Secret: <sensitive>, then <sensitive>"],
        ),
        (json!({"Type": {"Level": 1}}), vec!["Type.Secret: <sensitive>, then absent"]),
        (json!({"Nullable": 3}), vec!["Nullable: null, then 3"]),
        (
            json!({"Tags": ["u", "v"]}),
            vec![r#"Tags[0]: "t", then "u""#, r#"Tags[1]: absent, then "v""#],
        ),
        (
            json!({"History": [{"Level": 2}]}),
            vec!["History[1]: Level { level: 3, secret: None }, then absent"],
        ),
        (
            json!({"ByName": {"k": {"Level": 0}, "n n": {"Level": 1}}}),
            vec![
                r#"ByName["k"].Level: 4, then 0"#,
                r#"ByName["n n"]: absent, then Level { level: 1, secret: None }"#,
            ],
        ),
        (json!({"Either": {"Level": 6}}), vec!["Either.Level: 5, then 6"]),
        (
            json!({"Either": 5}),
            vec!["Either: Level(Level { level: 5, secret: None }), then Number(5)"],
        ),
        (json!({"Token": {"Level": 7}}), vec!["Token: <sensitive>, then <sensitive>"]),
    ] {
        assert_eq!(changed(document), differences);
    }
}

#[test]
fn differences_have_parts_and_exist_for_any_two_shapes() {
    let (left, right) = (full(), account().history(vec![Level::new(2), Level::new(9)]));
    let all = left.diff(&right);
    let one = all.iter().find(|one| one.path().to_string() == "History[1].Level").unwrap();
    assert_eq!(
        one.path().segments(),
        [Segment::Member("History"), Segment::Index(1), Segment::Member("Level")],
    );
    assert!(matches!(one.left(), Side::Value(View::Integer(3))));
    let shapes: [&dyn Shape; 2] = [&Level::new(1), &Level::new(2).secret("s")];
    assert_eq!(shapes[0].diff(shapes[1]).len(), 2);
    let level = Level::new(1);
    assert_eq!(
        level.diff(&account()).len(),
        1 + 4,
        "members of one side only are absent on the other"
    );
}

#[test]
fn missing_required_members_are_all_reported() {
    let whole = serde_json::to_value(full()).unwrap();
    for (document, missing) in [
        (whole, vec![]),
        (json!({}), vec!["Name", "Type", "Tags", "Nullable"]),
        (json!([]), vec![]),
        (json!({"Name": null, "Type": 5, "Tags": {}, "Nullable": 1}), vec!["Name"]),
        (
            json!({
                "Name": 5, "Type": {}, "Tags": [], "Nullable": 1, "Unknown": {},
                "History": [{"Level": 1}, {}, 5, null], "ByName": {"a": {}, "b": {"Level": 1}},
                "Parent": {"Name": "", "Tags": [], "Nullable": 2, "Parent": {"Type": {"Level": 1}}},
            }),
            vec![
                "Type.Level",
                "History[1].Level",
                r#"ByName["a"].Level"#,
                "Parent.Parent.Name",
                "Parent.Parent.Tags",
                "Parent.Parent.Nullable",
                "Parent.Type",
            ],
        ),
    ] {
        let told: Vec<String> =
            Account::missing_required(&document).iter().map(ToString::to_string).collect();
        assert_eq!(told, missing, "{document}");
    }
}

#[derive(Clone)]
struct Spelled {
    key: String,
    inner: Option<Vec<Spelled>>,
}

shapewright::projection! {
    Spelled = "SpelledTypeDef" {
        key: String = "Key",
    } optional {
        inner: Vec<Spelled> = "Inner",
    } in any_case
}

#[test]
fn members_in_another_spelling_are_not_missing() {
    let document = json!({"key": "x", "inner": [{"Key": "y"}, {}]});
    let missing = Spelled::missing_required(&document);
    assert_eq!(missing.iter().map(ToString::to_string).collect::<Vec<_>>(), ["Inner[1].Key"]);
    assert!(serde_json::from_value::<Spelled>(document).is_err());
}

#[derive(Clone, shapewright::Structure)]
#[shape("TagsTypeDef")]
struct Tags {
    tags: HashMap<String, i64>,
}

#[test]
fn equal_maps_are_written_and_compared_in_the_same_order() {
    let names: Vec<String> = (0..40).map(|number| format!("t{number:02}")).collect();
    let document = json!({"tags": names.iter().map(|name| (name, 1)).collect::<BTreeMap<_, _>>()});
    let read = serde_json::from_value::<Tags>(document.clone()).expect("tags");
    assert_eq!(serde_json::to_string(&read).expect("JSON"), document.to_string());
    let mut other = read.clone();
    other.tags.clear();
    let told = read.diff(&other);
    let paths: Vec<String> = told.iter().map(|difference| difference.to_string()).collect();
    assert!(paths.is_sorted() && paths.len() == 40, "{paths:?}");
}

#[derive(Clone, shapewright::Structure)]
#[shape("VaultTypeDef", rename_all = "PascalCase")]
pub struct Vault {
    #[shape(sensitive)]
    pub levels: Option<BTreeMap<String, Level>>,
    pub open: Option<BTreeMap<String, Level>>,
}

#[test]
fn keys_in_sensitive_members_are_not_part_of_paths() {
    let document = json!({"Levels": {"hunter2": {}}, "Open": {"a": {}}});
    let missing: Vec<String> =
        Vault::missing_required(&document).iter().map(ToString::to_string).collect();
    assert_eq!(missing, [r#"Levels["<sensitive>"].Level"#, r#"Open["a"].Level"#]);
}
