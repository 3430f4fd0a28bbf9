//! Input that is borrowed, owned, read in small parts, or read into an existing value.

use std::borrow::Cow;
use std::io::Read;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, MapDeserializer};

use super::dynamodb::{Table, TableStatus, Throughput};

#[derive(Clone)]
struct Texts<'a> {
    owned: String,
    shared: Arc<str>,
    either: Cow<'a, str>,
    boxed: Box<str>,
    status: TableStatus,
    list: Vec<String>,
}

shapewright::projection! {
    Texts<'a> = "TextsTypeDef" {
        owned: String = "owned",
        shared: Arc<str> = "shared",
        either: Cow<'a, str> = "either",
        boxed: Box<str> = "boxed",
        status: TableStatus = "status",
        list: Vec<String> = "list",
    } optional {}
}

/// Returns one byte at a time, so that nothing can be borrowed.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(1);
        self.0.read(&mut buffer[..length])
    }
}

#[test]
fn borrowed_copied_and_escaped_strings_are_read() {
    for (written, text) in [("plain", "plain"), (r"\u0061\n\ud83d\ude00", "a\n\u{1f600}"), ("", "")]
    {
        let json = format!(
            r#"{{"owned":"{written}","shared":"{written}","either":"{written}","boxed":"{written}","status":"{written}","list":["{written}"]}}"#
        );
        let tree: serde_json::Value = serde_json::from_str(&json).unwrap();
        let by_reader = serde_json::Deserializer::from_reader(Trickle(json.as_bytes()));
        let mut by_reader = by_reader.into_iter::<Texts<'_>>();
        holds(&serde_json::from_str(&json).unwrap(), text);
        holds(&serde_json::from_slice(json.as_bytes()).unwrap(), text);
        holds(&by_reader.next().unwrap().unwrap(), text);
        holds(&Texts::deserialize(&tree).unwrap(), text);
        holds(&Texts::deserialize(tree.clone()).unwrap(), text);
    }
}

#[track_caller]
fn holds(texts: &Texts<'_>, text: &str) {
    let Texts { owned, shared, either, boxed, status, list } = texts;
    assert_eq!([&**owned, &**shared, &**either, &**boxed, status.as_str(), &list[0]], [text; 6]);
}

#[test]
fn reading_in_place_replaces_the_whole_value() {
    let text = r#"{"TableName":"new","TableStatus":"UPDATING","Throughput":{"ReadCapacityUnits":7,"Ratio":1}}"#;
    let new: Table = serde_json::from_str(text).unwrap();
    let mut place = super::dynamodb::table();
    let mut json = serde_json::Deserializer::from_str(text);
    Table::deserialize_in_place(&mut json, &mut place).unwrap();
    assert_eq!(place, new);

    let mut places = vec![super::dynamodb::table(); 3];
    let list = format!("[{text}]");
    let mut json = serde_json::Deserializer::from_str(&list);
    Vec::deserialize_in_place(&mut json, &mut places).unwrap();
    assert_eq!(places, [new]);
}

#[test]
fn a_failed_read_in_place_keeps_the_old_value() {
    let mut place = super::dynamodb::table();
    for refused in ["{}", "5", r#"{"TableName":"new","TableStatus":"UPDATING","Throughput":{}}"#] {
        let mut json = serde_json::Deserializer::from_str(refused);
        assert!(Table::deserialize_in_place(&mut json, &mut place).is_err());
        assert_eq!(place, super::dynamodb::table());
    }
}

#[test]
fn a_stream_contains_several_documents() {
    let stream =
        r#"{"ReadCapacityUnits":1,"Ratio":1} {"Ratio":2,"ReadCapacityUnits":2,"x":[]}{"Ratio":3}"#;
    let mut documents = serde_json::Deserializer::from_str(stream).into_iter::<Throughput>();
    assert_eq!(documents.next().unwrap().unwrap(), Throughput { read: 1, ratio: 1.0 });
    assert_eq!(documents.next().unwrap().unwrap(), Throughput { read: 2, ratio: 2.0 });
    assert!(documents.next().unwrap().is_err());
}

#[test]
fn rust_values_are_input() {
    let of_pairs = [("ReadCapacityUnits", 1_i32), ("Ratio", 2)].into_iter();
    let read = Throughput::deserialize(MapDeserializer::<_, Error>::new(of_pairs));
    assert_eq!(read.unwrap(), Throughput { read: 1, ratio: 2.0 });
    let text = IntoDeserializer::<Error>::into_deserializer("ACTIVE");
    assert_eq!(TableStatus::deserialize(text).unwrap(), TableStatus::Active);
}
