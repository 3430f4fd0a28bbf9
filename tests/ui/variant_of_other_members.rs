use std::sync::Arc;

use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Types {
    Token(String),
    Unknown { name: Arc<str>, value: serde_json::Value },
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Twice {
    Token(String),
    Unknown { name: String, value: UnknownValue },
    #[shape(other)]
    Other { name: String, value: UnknownValue },
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Tuple {
    #[shape(other)]
    Other(UnknownValue),
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Renamed {
    #[shape(rename = "other")]
    Other { name: String, value: UnknownValue },
}

fn main() {}
