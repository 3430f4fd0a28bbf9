use shapewright::{Shape, UnknownValue};

type Maybe<T> = Option<T>;

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Login {
    Token(Option<String>),
    Unknown { name: String, value: UnknownValue },
}

#[derive(Shape)]
#[shape("Login", model = "ui/tagged")]
enum Aliased {
    Token(Maybe<String>),
    Unknown { name: String, value: UnknownValue },
}

fn main() {}
