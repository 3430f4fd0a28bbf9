use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Login {
    Token(String),
    #[shape(rename = "token")]
    Again(String),
    Unknown { name: String, value: UnknownValue },
}

fn main() {}
