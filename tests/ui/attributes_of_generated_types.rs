use shapewright::{Enumeration, Structure, Union};

#[derive(Clone, Structure)]
struct Unnamed {
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all = "camel case")]
struct Styled {
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", case = "camelCase")]
struct Unknown {
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct Renamed {
    #[shape(rename = 5)]
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct Twice {
    #[shape(sensitive)]
    #[shape(rename = "Name", sensitive)]
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct Unseparated {
    #[shape(rename = "Name" sensitive)]
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct Tuple(String);

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct Borrowed<'a> {
    pub name: &'a str,
}

#[derive(Clone, Structure)]
#[shape("StatusType")]
enum NoStruct {
    Active,
}

#[derive(Clone, Enumeration)]
#[shape("StatusType")]
enum Closed {
    Active,
}

#[derive(Clone, Enumeration)]
#[shape("StatusType")]
enum Flagged {
    #[shape(sensitive)]
    Active,
    Unknown(String),
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum Named {
    #[shape(rename = "Text")]
    Text(String),
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum Fields {
    Text { text: String },
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum Empty {
    Null,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all)]
struct StyleOfNothing {
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct NameOfNothing {
    #[shape(rename)]
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct Flag {
    #[shape(sensitive = "true")]
    pub name: String,
}

#[derive(Clone, Structure)]
#[shape]
struct WithoutArguments {
    pub name: String,
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum AttributeOnValue {
    Text(#[shape(sensitive)] String),
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct DefaultOfRequired {
    #[shape(default = "5")]
    pub count: i64,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct DefaultOfNothing {
    #[shape(default_text)]
    pub name: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef")]
struct OddDefault {
    #[shape(default = "panic!()")]
    pub name: Option<String>,
}

fn main() {}
