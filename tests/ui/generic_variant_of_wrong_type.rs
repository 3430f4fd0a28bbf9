use shapewright::{Shape, UnknownValue};

#[derive(Shape)]
#[shape("AttributeValue", model = "ui/tagged")]
enum Value<T> {
    S(T),
    Unknown { name: String, value: UnknownValue },
}

fn read(text: &str) -> Value<i64> {
    serde_json::from_str(text).unwrap()
}

fn main() {}
