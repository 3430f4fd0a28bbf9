#[derive(Clone, Debug, PartialEq)]
struct Nothing;

#[derive(Clone, shapewright::Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
struct Tag {
    pub key: Nothing,
    pub value: Option<String>,
}

fn main() {}
