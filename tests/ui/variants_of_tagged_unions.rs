use shapewright::{TaggedUnion, UnknownValue};

#[derive(Clone, TaggedUnion)]
#[shape("AttributeValue")]
enum WithoutValue {
    S(String),
    Null,
}

#[derive(Clone, TaggedUnion)]
#[shape("AttributeValue")]
enum TwoOthers {
    S(String),
    Unknown { name: String, value: UnknownValue },
    Other { name: String, value: UnknownValue },
}

#[derive(Clone, TaggedUnion)]
#[shape("AttributeValue")]
enum SameName {
    S(String),
    #[shape(rename = "S")]
    T(String),
}

fn main() {}
