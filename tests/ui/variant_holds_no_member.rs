use std::collections::BTreeMap;

use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("AttributeValue", model = "ui/tagged")]
enum Value {
    S(i64),
    Bool(String),
    L(Vec<String>),
    M(BTreeMap<String, Other>),
    Unknown { name: String, value: UnknownValue },
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Other {
    Token(String),
    Unknown { name: String, value: UnknownValue },
}

fn main() {}
