//! Shapes inside types that derive serde: every attribute of serde that wraps a type.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::dynamodb::{AttributeValue, Table, TableStatus, Throughput};

const TABLE: &str =
    r#""TableName":"t","TableStatus":"ACTIVE","Throughput":{"ReadCapacityUnits":1,"Ratio":0.5}"#;
const ITEM: &str = r#""M":{"a":{"N":"1.0"}},"BOOL":true"#;

/// Reads a document and writes it back unchanged: as text, as a tree, and in a binary format with names.
#[track_caller]
fn again<T: Serialize + DeserializeOwned + PartialEq + Debug>(json: &str) -> T {
    let value: T = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    let tree: Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::from_value::<T>(tree.clone()).unwrap(), value);
    assert_eq!(serde_json::to_value(&value).unwrap(), tree);
    let packed = rmp_serde::to_vec_named(&value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&packed).unwrap(), value);
    let mut cbor = Vec::new();
    ciborium::into_writer(&value, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<T, _>(&cbor[..]).unwrap(), value);
    value
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Flat {
    saved: u32,
    #[serde(flatten)]
    table: Table,
    #[serde(flatten)]
    item: AttributeValue,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct MaybeFlat {
    #[serde(flatten)]
    table: Option<Table>,
}

#[test]
fn flattened() {
    let json = format!(r#"{{"saved":1,{TABLE},"Deleted":true,{ITEM},"rest":[1]}}"#);
    let flat: Flat = again(&json);
    assert_eq!(flat.table.deleted, Some(true));
    assert_eq!(flat.item.bool, Some(true));
    assert_eq!(flat.rest.keys().collect::<Vec<_>>(), ["rest"]);
    assert!(again::<MaybeFlat>(&format!("{{{TABLE}}}")).table.is_some());
    assert!(again::<MaybeFlat>("{}").table.is_none());
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(default)]
struct Defaulted {
    item: AttributeValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<Box<Table>>,
    #[serde(rename = "th", default = "throughput", alias = "other")]
    throughput: Throughput,
    #[serde(skip)]
    skipped: AttributeValue,
}

fn throughput() -> Throughput {
    Throughput { read: 7, ratio: 1.0 }
}

impl Default for Defaulted {
    fn default() -> Self {
        let item = AttributeValue::default();
        Self { item: item.clone(), table: None, throughput: throughput(), skipped: item }
    }
}

#[test]
fn with_defaults_renamed_skipped_and_boxed() {
    assert_eq!(serde_json::from_str::<Defaulted>("{}").unwrap(), Defaulted::default());
    let json = format!(
        r#"{{"item":{{{ITEM}}},"table":{{{TABLE}}},"th":{{"ReadCapacityUnits":1,"Ratio":1.0}}}}"#
    );
    assert!(again::<Defaulted>(&json).table.is_some());
    let null = serde_json::from_str::<Defaulted>(r#"{"table":null}"#).unwrap();
    assert_eq!(null.table, None);
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(untagged)]
enum Untagged {
    Table(Table),
    Throughput(Throughput),
    Status(TableStatus),
    Many(Vec<Untagged>),
    Named { item: AttributeValue },
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "type")]
enum Internally {
    Table(Table),
    Item(Box<AttributeValue>),
    Named { throughput: Throughput },
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "t", content = "c")]
enum Adjacently {
    Table(Table),
    Status(TableStatus),
    Both(Throughput, AttributeValue),
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
enum Externally {
    Table(Table),
    Both(Throughput, TableStatus),
    Named { throughput: Throughput },
}

#[test]
fn in_enums_with_any_tag_or_none() {
    let (table, item) = (format!("{{{TABLE}}}"), format!("{{{ITEM}}}"));
    let throughput = r#"{"ReadCapacityUnits":1,"Ratio":1.0}"#;
    assert!(matches!(again(&table), Untagged::Table(_)));
    assert!(matches!(again(throughput), Untagged::Throughput(_)));
    assert!(matches!(again("\"NEW\""), Untagged::Status(TableStatus::Unknown(_))));
    assert!(matches!(again(&format!("[{table},{throughput}]")), Untagged::Many(_)));
    assert!(matches!(again(&format!(r#"{{"item":{item}}}"#)), Untagged::Named { .. }));

    assert!(matches!(again(&format!(r#"{{"type":"Table",{TABLE}}}"#)), Internally::Table(_)));
    assert!(matches!(again(&format!(r#"{{"type":"Item",{ITEM}}}"#)), Internally::Item(_)));
    let named = format!(r#"{{"type":"Named","throughput":{throughput}}}"#);
    assert!(matches!(again(&named), Internally::Named { .. }));
    let late = format!(r#"{{{TABLE},"type":"Table"}}"#);
    assert!(matches!(serde_json::from_str(&late).unwrap(), Internally::Table(_)));

    assert!(matches!(again(&format!(r#"{{"t":"Table","c":{table}}}"#)), Adjacently::Table(_)));
    assert!(matches!(again(r#"{"t":"Status","c":"ACTIVE"}"#), Adjacently::Status(_)));
    let both = format!(r#"{{"t":"Both","c":[{throughput},{item}]}}"#);
    assert!(matches!(again(&both), Adjacently::Both(..)));

    assert!(matches!(again(&format!(r#"{{"Table":{table}}}"#)), Externally::Table(_)));
    assert!(matches!(again(&format!(r#"{{"Both":[{throughput},"NEW"]}}"#)), Externally::Both(..)));
    let named = format!(r#"{{"Named":{{"throughput":{throughput}}}}}"#);
    assert!(matches!(again(&named), Externally::Named { .. }));
}

/// A shape as JSON in a string; AWS nests documents this way.
mod in_text {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        value: &T,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        serde_json::to_string(value).map_err(S::Error::custom)?.serialize(to)
    }

    pub(super) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
        from: D,
    ) -> Result<T, D::Error> {
        serde_json::from_str(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct With {
    #[serde(with = "in_text")]
    item: AttributeValue,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(transparent)]
struct Transparent {
    table: Table,
}

#[derive(Serialize, Deserialize, PartialEq, Debug, Clone)]
#[serde(try_from = "Throughput", into = "Throughput")]
struct Converted(i64);

impl TryFrom<Throughput> for Converted {
    type Error = String;

    fn try_from(throughput: Throughput) -> Result<Self, String> {
        Ok(Self(throughput.read))
    }
}

impl From<Converted> for Throughput {
    fn from(converted: Converted) -> Self {
        Throughput { read: converted.0, ratio: 0.5 }
    }
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Held<'a> {
    tuple: (Throughput, TableStatus),
    array: [TableStatus; 2],
    cow: Cow<'a, Table>,
    nested: Option<Option<Box<Throughput>>>,
}

#[test]
fn through_modules_conversions_and_containers() {
    again::<With>(r#"{"item":"{\"S\":\"a\",\"L\":[]}"}"#);
    again::<Transparent>(&format!("{{{TABLE}}}"));
    assert_eq!(again::<Converted>(r#"{"ReadCapacityUnits":3,"Ratio":0.5}"#), Converted(3));
    let throughput = r#"{"ReadCapacityUnits":1,"Ratio":1.0}"#;
    again::<Held<'static>>(&format!(
        r#"{{"tuple":[{throughput},"A"],"array":["A","B"],"cow":{{{TABLE}}},"nested":{throughput}}}"#
    ));
}

#[derive(Deserialize, Debug)]
struct Outer {
    #[expect(dead_code, reason = "it is never read well")]
    table: Table,
}

#[test]
fn errors_in_shapes_inside_derived_types_keep_path_and_position() {
    let json = "{\n\"table\": {\"Throughput\": {\"Ratio\": []}}}";
    assert_eq!(
        serde_json::from_str::<Outer>(json).unwrap_err().to_string(),
        "Throughput.Ratio: expected number, found array, in `ThroughputTypeDef` at line 2 column 36"
    );
}
