//! Types like those of DynamoDB: a recursive value, an enumeration as a key, a number, a time, bytes.

use std::collections::BTreeMap;

use shapewright::{Blob, Decimal, Timestamp};

#[derive(Clone, shapewright::Structure)]
#[shape("AttributeValueTypeDef", rename_all = "PascalCase")]
pub struct AttributeValue {
    pub s: Option<String>,
    pub n: Option<Decimal>,
    pub b: Option<Blob>,
    #[shape(rename = "SS")]
    pub ss: Option<Vec<String>>,
    #[shape(rename = "BS")]
    pub bs: Option<Vec<Blob>>,
    pub m: Option<BTreeMap<String, AttributeValue>>,
    pub l: Option<Vec<AttributeValue>>,
    #[shape(rename = "NULL")]
    pub null: Option<bool>,
    #[shape(rename = "BOOL")]
    pub bool: Option<bool>,
}

#[derive(Clone, shapewright::Enumeration)]
#[shape("TableStatusType", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TableStatus {
    Active,
    Updating,
    Unknown(String),
}

#[derive(Clone, shapewright::Structure)]
#[shape("ThroughputTypeDef", rename_all = "PascalCase")]
pub struct Throughput {
    #[shape(rename = "ReadCapacityUnits")]
    pub read: i64,
    pub ratio: f64,
}

#[derive(Clone, shapewright::Structure)]
#[shape("TableDescriptionTypeDef", rename_all = "PascalCase")]
pub struct Table {
    #[shape(rename = "TableName")]
    pub name: String,
    #[shape(rename = "TableStatus")]
    pub status: TableStatus,
    pub throughput: Throughput,
    #[shape(rename = "CreationDateTime")]
    pub created: Option<Timestamp>,
    pub items: Option<BTreeMap<TableStatus, i64>>,
    pub replicas: Option<Vec<Throughput>>,
    pub parent: Option<Box<Table>>,
    pub deleted: Option<bool>,
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
