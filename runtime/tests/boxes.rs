//! Members in boxes.

#![expect(clippy::box_collection, clippy::redundant_allocation, reason = "boxes are the subject")]

use std::collections::BTreeMap;

use shapewright::Value;
use shapewright::engine::{Holds, Slot, View, kind};

#[derive(Clone, shapewright::Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
struct Tag {
    key: String,
}

#[derive(Clone, shapewright::Enumeration)]
#[shape("StatusType", rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Active,
    Unknown(String),
}

#[derive(Clone, shapewright::Union)]
#[shape("AmountTypeDef")]
enum Amount {
    Number(i64),
    Text(String),
}

/// A type defined by a user.
#[derive(Clone)]
struct Arn(String);

impl<'de> Value<'de> for Arn {
    fn start() -> Self {
        Self(String::new())
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        self.0.slot()
    }

    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

#[derive(Clone)]
struct Boxes {
    structure: Box<Tag>,
    enumeration: Box<Status>,
    union: Box<Amount>,
    own: Box<Arn>,
    text: Box<Box<String>>,
    number: Option<Box<i64>>,
    list: Option<Box<Vec<Box<Status>>>>,
    map: Option<BTreeMap<String, Box<Arn>>>,
}

shapewright::projection! {
    Boxes = "BoxesTypeDef" {
        structure: Box<Tag> = "structure",
        enumeration: Box<Status> = "enumeration",
        union: Box<Amount> = "union",
        own: Box<Arn> = "own",
        text: Box<Box<String>> = "text",
    } optional {
        number: Box<i64> = "number",
        list: Box<Vec<Box<Status>>> = "list",
        map: BTreeMap<String, Box<Arn>> = "map",
    }
}

const DOCUMENT: &str = r#"{"structure":{"Key":"a"},"enumeration":"ACTIVE","union":5,"own":"arn:a","text":"t","number":7,"list":["ACTIVE","PAUSED"],"map":{"b":"arn:b"}}"#;

#[test]
fn documents_round_trip_through_boxes() {
    let boxes: Boxes = serde_json::from_str(DOCUMENT).expect("a document");
    assert_eq!(serde_json::to_string(&boxes).expect("JSON"), DOCUMENT);
    assert_eq!(boxes, boxes.clone());
    assert_eq!(*boxes.enumeration, Status::Active);
    assert_eq!(*boxes.union, Amount::Number(5));
    assert_eq!(boxes.own.0, "arn:a");
    assert_eq!(boxes.number, Some(Box::new(7)));
}

#[test]
fn errors_in_boxes_have_the_same_path() {
    for (right, wrong, message) in [
        (r#""ACTIVE","union""#, r#"5,"union""#, "enumeration: expected string, found number"),
        (r#"{"b":"arn:b"}"#, r#"{"b":[]}"#, r#"map["b"]: expected string, found array"#),
        (r#"{"Key":"a"}"#, r#"{"Key":true}"#, "structure.Key: expected string, found boolean"),
    ] {
        let error = serde_json::from_str::<Boxes>(&DOCUMENT.replace(right, wrong)).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}");
    }
}

#[test]
fn a_box_has_the_shape_of_its_content() {
    fn shape<M, T: Holds<M>>() -> Option<&'static str> {
        T::SHAPE
    }
    assert_eq!(shape::<kind::Structure, Box<Tag>>(), Some("TagTypeDef"));
    assert_eq!(shape::<kind::Enumeration, Box<Status>>(), Some("StatusType"));
    assert_eq!(shape::<kind::Enumeration, Box<String>>(), None);
    assert_eq!(shape::<kind::Union, Option<Box<Amount>>>(), None);
    assert_eq!(shape::<kind::List<kind::Structure>, Box<Vec<Tag>>>(), Some("TagTypeDef"));
}
