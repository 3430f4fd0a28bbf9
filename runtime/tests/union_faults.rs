//! Unions do not hide faults: no type takes a value that belongs to another one.

#![allow(missing_docs, unreachable_pub, reason = "the types are examples")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that fails panics")]
#![cfg(feature = "json")]

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shapewright::{Enumeration, Json, Structure, Union};

#[derive(Clone, Structure)]
#[shape("BTypeDef")]
struct B {
    q: Option<i64>,
    r: Option<i64>,
}

#[derive(Clone, Structure)]
#[shape("ATypeDef")]
struct A {
    y: Option<B>,
    s: Option<String>,
    n: Option<i64>,
}

#[derive(Clone, Structure)]
#[shape("CTypeDef")]
struct C {
    z: Option<i64>,
    n: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("DTypeDef")]
struct D {
    id: String,
    s: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("NodeTypeDef")]
struct Node {
    child: Option<Box<Tree>>,
    leaf: Option<i64>,
}

#[derive(Clone, Enumeration)]
#[shape("KindType", rename_all = "SCREAMING_SNAKE_CASE")]
enum Kind {
    Open,
    Unknown(String),
}

#[derive(Clone, Structure)]
#[shape("BranchTypeDef")]
struct Branch {
    twigs: Option<Vec<Bough>>,
    leaf: Option<String>,
}

#[derive(Clone)]
struct Log {
    entries: Option<Vec<Am>>,
}

shapewright::projection! {
    Log = "LogTypeDef" {} optional {
        entries: Vec<Am> = "Entries",
    } in any_case
}

type JsonMap = BTreeMap<String, Json>;

macro_rules! unions {
    ($($name:ident { $($variant:ident($type:ty)),* })*) => {$(
        #[derive(Clone, Union)]
        #[shape("UnionTypeDef")]
        enum $name {
            $($variant($type)),*
        }
    )*};
}

unions! {
    Ac { A(A), C(C) }
    Ca { C(C), A(A) }
    Am { A(A), Map(JsonMap) }
    Ma { Map(JsonMap), A(A) }
    Aj { A(A), Json(Json) }
    Ja { Json(Json), A(A) }
    Dm { D(D), Map(JsonMap) }
    Ai { A(A), Map(BTreeMap<String, i64>) }
    As { A(A), Text(String), Number(i64), Items(Vec<String>) }
    Lists { Typed(Vec<A>), Any(Vec<Json>) }
    Maps { Typed(BTreeMap<String, A>), Any(JsonMap) }
    Outer { Inner(Box<Am>), Text(String) }
    OfUnions { Typed(Vec<Ac>), Any(Vec<Json>) }
    Tree { Node(Node), Map(JsonMap), Text(String) }
    Bough { Branch(Branch), Text(String), Map(JsonMap) }
    KindOr { Kind(Kind), A(A) }
    LogOr { Log(Log), Text(String) }
}

#[derive(Clone, Structure)]
#[shape("HolderTypeDef")]
struct Holder {
    u: Option<Ac>,
    us: Option<Vec<Am>>,
}

/// The variant and the JSON of what was read, or the message.
fn outcome<T: DeserializeOwned + Serialize + std::fmt::Debug>(json: &str) -> String {
    match serde_json::from_str::<T>(json) {
        Ok(value) => {
            let variant = format!("{value:?}");
            let variant = variant.split('(').next().unwrap_or_default();
            format!("{variant} {}", serde_json::to_string(&value).unwrap())
        }
        Err(error) => {
            let message = error.to_string();
            message.split(" at line").next().unwrap_or_default().to_owned()
        }
    }
}

type Case<'c> = (fn(&str) -> String, &'c str, &'c str);

#[track_caller]
fn check(cases: &[Case<'_>]) {
    for (read, json, expected) in cases {
        assert_eq!(read(json), *expected, "{json}");
    }
}

#[test]
fn a_structure_that_recognizes_a_member_reports_its_own_fault() {
    const Y: &str = "y: expected structure `BTypeDef`, found boolean, in `ATypeDef`";
    const S: &str = "s: expected string, found number, in `ATypeDef`";
    check(&[
        (outcome::<Ac>, r#"{"y":true}"#, Y),
        (outcome::<Ca>, r#"{"y":true}"#, Y),
        (outcome::<Ac>, r#"{"y":true,"new":1}"#, Y),
        (outcome::<Ca>, r#"{"y":true,"new":1}"#, Y),
        // As many members of the one as of the other: `y` would be lost.
        (outcome::<Ac>, r#"{"y":true,"z":1}"#, Y),
        (outcome::<Ca>, r#"{"y":true,"z":1}"#, Y),
        (
            outcome::<Ca>,
            r#"{"s":"a","n":1,"z":1}"#,
            "n: expected string, found number, in `CTypeDef`",
        ),
        (outcome::<Ac>, r#"{"y":{"q":"1"}}"#, "y.q: expected integer, found string, in `BTypeDef`"),
        (outcome::<As>, r#"{"s":5}"#, S),
        (
            outcome::<Holder>,
            r#"{"u":{"y":true}}"#,
            "u.y: expected structure `BTypeDef`, found boolean, in `ATypeDef`",
        ),
        (
            outcome::<Holder>,
            r#"{"us":[{},{"s":5}]}"#,
            "us[1].s: expected string, found number, in `ATypeDef`",
        ),
        (outcome::<Outer>, r#"{"s":5}"#, S),
    ]);
}

#[test]
fn a_map_of_any_value_does_not_take_a_structure_with_a_fault() {
    const S: &str = "s: expected string, found number, in `ATypeDef`";
    const ITEM: &str = "[1].s: expected string, found number, in `ATypeDef`";
    const ENTRY: &str = r#"["k"].s: expected string, found number, in `ATypeDef`"#;
    const ID: &str = "id: required member is missing, in `DTypeDef`";
    check(&[
        (outcome::<Am>, r#"{"s":5}"#, S),
        (outcome::<Ma>, r#"{"s":5}"#, S),
        (outcome::<Aj>, r#"{"s":5}"#, S),
        (outcome::<Ja>, r#"{"s":5}"#, S),
        (outcome::<Am>, r#"{"s":5,"n":1}"#, S),
        (outcome::<Am>, r#"{"n":1,"s":5,"new":1}"#, S),
        (outcome::<Lists>, r#"[{"s":"a"},{"s":5}]"#, ITEM),
        (outcome::<Maps>, r#"{"k":{"s":5}}"#, ENTRY),
        (outcome::<Dm>, r#"{"s":"a"}"#, ID),
    ]);
}

#[test]
fn a_map_takes_what_belongs_to_no_structure() {
    check(&[
        (outcome::<Am>, r#"{"color":5}"#, r#"Map {"color":5}"#),
        (outcome::<Ma>, r#"{"color":5}"#, r#"Map {"color":5}"#),
        // One name of two is not most of them.
        (outcome::<Am>, r#"{"color":1,"s":5}"#, r#"Map {"color":1,"s":5}"#),
        (outcome::<Ma>, r#"{"color":1,"s":5}"#, r#"Map {"color":1,"s":5}"#),
        (outcome::<Dm>, r#"{"color":1}"#, r#"Map {"color":1}"#),
        (outcome::<Dm>, "{}", "Map {}"),
        // It loses nothing, and the structure loses `new`.
        (outcome::<Am>, r#"{"s":"a","new":1}"#, r#"Map {"new":1,"s":"a"}"#),
        // A map of integers is a type of its own.
        (outcome::<Ai>, r#"{"s":5}"#, r#"Map {"s":5}"#),
        (outcome::<Ai>, r#"{"s":"a"}"#, r#"A {"s":"a"}"#),
        (outcome::<Lists>, r#"[{"color":5}]"#, r#"Any [{"color":5}]"#),
        (outcome::<Lists>, "[1]", "Any [1]"),
        (outcome::<Lists>, "[]", "Typed []"),
        (outcome::<Maps>, r#"{"k":{"color":5}}"#, r#"Any {"k":{"color":5}}"#),
    ]);
}

#[test]
fn the_type_that_recognizes_the_most_is_chosen() {
    check(&[
        (outcome::<Ac>, r#"{"s":"a"}"#, r#"A {"s":"a"}"#),
        (outcome::<Ca>, r#"{"s":"a"}"#, r#"A {"s":"a"}"#),
        (outcome::<Ac>, r#"{"z":1}"#, r#"C {"z":1}"#),
        (outcome::<Ac>, r#"{"z":1,"new":1}"#, r#"C {"z":1}"#),
        (outcome::<Ca>, r#"{"s":"a","y":{},"z":1}"#, r#"A {"y":{},"s":"a"}"#),
        // Both know `n`, and its value decides; the new member is in neither.
        (outcome::<Ac>, r#"{"n":"a","new":1}"#, r#"C {"n":"a"}"#),
        (outcome::<Ca>, r#"{"n":1,"new":1}"#, r#"A {"n":1}"#),
        // Most names are members of `A`, so `z` is a new one of it.
        (outcome::<Ca>, r#"{"s":"a","n":1,"y":{},"z":true}"#, r#"A {"y":{},"s":"a","n":1}"#),
        (outcome::<Ac>, "{}", "A {}"),
        (outcome::<Ca>, "{}", "C {}"),
        (outcome::<Ac>, r#"{"new":1}"#, "A {}"),
        (outcome::<As>, r#""a""#, r#"Text "a""#),
        (outcome::<KindOr>, r#""OPEN""#, r#"Kind "OPEN""#),
        (outcome::<KindOr>, r#""NEW""#, r#"Kind "NEW""#),
        (outcome::<KindOr>, r#"{"s":5}"#, "s: expected string, found number, in `ATypeDef`"),
        (outcome::<As>, "5", "Number 5"),
        (outcome::<As>, r#"["a"]"#, r#"Items ["a"]"#),
        (outcome::<Outer>, r#"{"color":1}"#, r#"Inner {"color":1}"#),
        (outcome::<OfUnions>, r#"[{"s":"a"},{"z":1}]"#, r#"Typed [{"s":"a"},{"z":1}]"#),
    ]);
}

#[test]
fn types_that_are_equally_close_are_all_named() {
    check(&[
        (
            outcome::<Ac>,
            r#"{"n":true}"#,
            "object matches none of structure `ATypeDef` (n: expected integer, found boolean), \
             structure `CTypeDef` (n: expected string, found boolean)",
        ),
        (
            outcome::<Holder>,
            r#"{"u":{"n":true}}"#,
            "u: object matches none of structure `ATypeDef` (n: expected integer, found boolean), \
             structure `CTypeDef` (n: expected string, found boolean), in `HolderTypeDef`",
        ),
        (
            outcome::<As>,
            "true",
            "expected one of structure `ATypeDef`, string, integer, list, found boolean",
        ),
        (outcome::<As>, "[1]", "[0]: expected string, found number"),
    ]);
}

/// A document in other formats.
#[test]
fn faults_are_found_in_every_self_describing_format() {
    #[derive(Serialize, Deserialize)]
    struct Wrong {
        s: i64,
    }
    let message = "s: expected string, found number, in `ATypeDef`";
    let mut cbor = Vec::new();
    ciborium::into_writer(&Wrong { s: 5 }, &mut cbor).unwrap();
    let messages = [
        ciborium::from_reader::<Am, _>(cbor.as_slice()).unwrap_err().to_string(),
        rmp_serde::from_slice::<Am>(&rmp_serde::to_vec_named(&Wrong { s: 5 }).unwrap())
            .unwrap_err()
            .to_string(),
        serde_yaml_ng::from_str::<Am>("s: 5").unwrap_err().to_string(),
        toml::from_str::<Am>("s = 5").unwrap_err().to_string(),
        json5::from_str::<Am>("{s: 5}").unwrap_err().to_string(),
        serde_json::from_value::<Am>(serde_json::json!({"s": 5})).unwrap_err().to_string(),
    ];
    for found in messages {
        assert!(found.contains(message), "{found}");
    }
}

#[test]
fn faults_are_found_in_other_spellings() {
    use shapewright::{AnyCase, CloudTrail};
    let read = |json: &str| {
        [
            serde_json::from_str::<AnyCase<Am>>(json).map(|AnyCase(read)| read),
            serde_json::from_str::<CloudTrail<Am>>(json).map(|CloudTrail(read)| read),
        ]
    };
    for read in read(r#"{"S":[[1,2],[3]],"Y":{}}"#) {
        let error = read.unwrap_err().to_string();
        assert!(error.starts_with("s: expected string, found"), "{error}");
    }
    for read in read(r#"{"S":"text"}"#) {
        assert!(matches!(read.unwrap(), Am::A(A { s: Some(_), .. })));
    }
}

#[test]
fn nested_unions_of_one_value_are_decided_once() {
    let deep = |depth: usize, leaf: &str| {
        format!("{}{leaf}{}", r#"{"child":"#.repeat(depth), "}".repeat(depth))
    };
    let read = outcome::<Tree>(&deep(100, r#"{"leaf":1}"#));
    assert_eq!(read, format!("Node {}", deep(100, r#"{"leaf":1}"#)));
    let read = outcome::<Tree>(&deep(100, r#"{"leaf":""}"#));
    let path = "child.".repeat(100);
    assert_eq!(read, format!("{path}leaf: expected integer, found string, in `NodeTypeDef`"));
    let read = outcome::<Tree>(&deep(100, r#"{"unheard":1}"#));
    assert_eq!(read, format!("Node {}", deep(100, r#"{"unheard":1}"#)));
}

/// The first union of a document does not limit the later ones.
#[test]
fn a_long_list_of_unions_is_read() {
    let items = [r#"{"s":"a"}"#, r#"{"color":1}"#, r#"{"y":{"q":1},"s":"b"}"#];
    let list: Vec<&str> = items.iter().copied().cycle().take(100_000).collect();
    let json = format!("[{}]", list.join(","));
    let read: Vec<Am> = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    assert_eq!(read.iter().filter(|value| matches!(value, Am::Map(_))).count(), 33_333);
}

/// A hundred thousand unions inside of one, at the end of which a member is unknown.
#[test]
fn a_value_with_many_unions_inside_is_read() {
    let twigs = [r#"{"leaf":"a"}"#, r#""text""#, r#"{"twigs":[{"leaf":"b"},"c"]}"#, r#"{"d":1}"#];
    let list: Vec<&str> = twigs.iter().copied().cycle().take(100_000).collect();
    for end in ["", r#","new":1"#] {
        let json = format!(r#"{{"twigs":[{}]{end}}}"#, list.join(","));
        let read: Bough = serde_json::from_str(&json).unwrap();
        assert_eq!(
            serde_json::to_value(&read).unwrap(),
            serde_json::from_str::<Json>(&json).unwrap()
        );
    }
    let json = format!(r#"{{"twigs":[{},{{"leaf":5}}]}}"#, list.join(","));
    let message = "twigs[100000].leaf: expected string, found number, in `BranchTypeDef`";
    assert_eq!(outcome::<Bough>(&json), message);
}

/// A structure that has a dialect copies its values, and drops the copies after it was read.
#[test]
fn unions_inside_of_another_dialect_are_decided_by_their_own_values() {
    let entries = [r#"{"s":"a"}"#, r#"{"color":1}"#, r#"{"color":"red","s":5}"#, r#"{"n":7}"#];
    let list: Vec<&str> = entries.iter().copied().cycle().take(400).collect();
    let items: Vec<String> =
        list.chunks(10).map(|list| format!(r#"{{"entries":[{}]}}"#, list.join(","))).collect();
    for item in items {
        let LogOr::Log(read) = serde_json::from_str::<LogOr>(&item).unwrap() else {
            panic!("{item}")
        };
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(written, item.replace("entries", "Entries"));
    }
}
