//! Types as those of DynamoDB: a recursive value, an enumeration as a key, a number, a time, bytes.

use std::collections::BTreeMap;

use shapewright::{Blob, Decimal, Timestamp};

#[derive(Clone)]
pub struct AttributeValue {
    pub s: Option<String>,
    pub n: Option<Decimal>,
    pub b: Option<Blob>,
    pub ss: Option<Vec<String>>,
    pub bs: Option<Vec<Blob>>,
    pub m: Option<BTreeMap<String, AttributeValue>>,
    pub l: Option<Vec<AttributeValue>>,
    pub null: Option<bool>,
    pub bool: Option<bool>,
}

shapewright::structure! {
    AttributeValue = "AttributeValueTypeDef" {} optional {
        s: String = "S",
        n: Decimal = "N",
        b: Blob = "B",
        ss: Vec<String> = "SS",
        bs: Vec<Blob> = "BS",
        m: BTreeMap<String, AttributeValue> = "M",
        l: Vec<AttributeValue> = "L",
        null: bool = "NULL",
        bool: bool = "BOOL",
    }
}

#[derive(Clone)]
pub enum TableStatus {
    Active,
    Updating,
    Unknown(String),
}

shapewright::enumeration! {
    TableStatus = "TableStatusType" { Active = "ACTIVE", Updating = "UPDATING" }
}

#[derive(Clone)]
pub struct Throughput {
    pub read: i64,
    pub ratio: f64,
}

shapewright::structure! {
    Throughput = "ThroughputTypeDef" {
        read: i64 = "ReadCapacityUnits",
        ratio: f64 = "Ratio",
    } optional {}
}

#[derive(Clone)]
pub struct Table {
    pub name: String,
    pub status: TableStatus,
    pub throughput: Throughput,
    pub created: Option<Timestamp>,
    pub items: Option<BTreeMap<TableStatus, i64>>,
    pub replicas: Option<Vec<Throughput>>,
    pub parent: Option<Box<Table>>,
    pub deleted: Option<bool>,
}

shapewright::structure! {
    Table = "TableDescriptionTypeDef" {
        name: String = "TableName",
        status: TableStatus = "TableStatus",
        throughput: Throughput = "Throughput",
    } optional {
        created: Timestamp = "CreationDateTime",
        items: BTreeMap<TableStatus, i64> = "Items",
        replicas: Vec<Throughput> = "Replicas",
        parent: Box<Table> = "Parent",
        deleted: bool = "Deleted",
    }
}

/// A value that holds one of each kind, three deep.
pub fn item() -> AttributeValue {
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    let leaves = AttributeValue::default()
        .s("text")
        .n(number("-1.50E+3"))
        .b(b"\0\xff")
        .ss(vec!["a".to_owned(), String::new()])
        .bs(vec![Blob::from(b"x"), Blob::default()])
        .null(true)
        .bool(false);
    let list = AttributeValue::default().l(vec![leaves.clone(), AttributeValue::default()]);
    AttributeValue::default().m(BTreeMap::from([
        ("leaves".to_owned(), leaves),
        ("list".to_owned(), list),
        (String::new(), AttributeValue::default().l(Vec::new())),
    ]))
}

/// A table with every member.
pub fn table() -> Table {
    let throughput = Throughput { read: i64::MIN, ratio: -0.1 };
    let parent = Table::new("parent", "PAUSED", Throughput { read: 1, ratio: 2.0 });
    Table::new("t", TableStatus::Active, throughput.clone())
        .created(Timestamp::from_unix(1_577_836_800, 123_000_000).unwrap())
        .items(BTreeMap::from([(TableStatus::Updating, 3), ("NEW".into(), i64::MAX)]))
        .replicas(vec![throughput.clone(), throughput])
        .parent(parent)
        .deleted(false)
}
