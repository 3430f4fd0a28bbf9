use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("AttributeValue", model = "ui/tagged")]
enum Value {
    S(String, String),
    N,
    Null {},
    Bool { value: bool },
    Ss(),
    Unknown { name: String, value: UnknownValue },
}

fn main() {}
