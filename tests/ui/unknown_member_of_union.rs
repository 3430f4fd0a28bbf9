use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Near {
    Tokn(String),
    #[shape(rename = "oldname")]
    Name(String),
    Unknown { name: String, value: UnknownValue },
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Far {
    Token(String),
    Elsewhere(String, UnknownValue),
}

fn main() {}
