use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("Login", model = "ui/tagged", no_error)]
enum Login {
    #[shape(with = String)]
    Token(String),
    #[shape(other)]
    Unknown { name: String, value: UnknownValue },
}

fn main() {}
