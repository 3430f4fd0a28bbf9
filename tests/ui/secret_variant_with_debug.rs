use shapewright::{Shape, UnknownValue};

#[derive(Debug, Shape)]
#[shape("Login", model = "ui/tagged")]
enum Login {
    Token(String),
    Unknown { name: String, value: UnknownValue },
}

fn main() {}
