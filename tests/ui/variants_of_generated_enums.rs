use shapewright::{Enumeration, Structure, Union};

#[derive(Clone, Enumeration)]
#[shape("StatusType")]
enum Braced {
    Active,
    Unknown { text: String },
}

#[derive(Clone, Enumeration)]
#[shape("StatusType")]
enum Two {
    Active,
    Unknown(String, i64),
}

#[derive(Clone, Enumeration)]
#[shape("StatusType")]
enum TwoUnknown {
    Active,
    Unknown(String),
    Other(String),
}

#[derive(Clone, Enumeration)]
#[shape("StatusType")]
enum Renamed {
    Active,
    #[shape(rename = "unknown")]
    Unknown(String),
}

#[derive(Clone, Enumeration)]
#[shape("StatusType", rename_all = "lowercase")]
enum Alike {
    InUse,
    Inuse,
    Unknown(String),
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum Pair {
    Text(String, i64),
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum Nothing {
    Text(String),
    Empty(),
}

#[derive(Clone, Union)]
#[shape("ValueTypeDef")]
enum Nulls {
    Text(/** What it says. */ String),
    Null,
    Nil,
}

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all = "camelCase")]
struct Tag {
    pub a_b: i64,
    #[shape(rename = "aB")]
    pub c: i64,
}

/// Uses of a type with a mistake report no further errors.
#[derive(Clone, Structure)]
#[shape("TagsTypeDef")]
struct Tags {
    pub tags: Vec<Tag>,
    pub state: Option<Alike>,
    pub value: Option<Nulls>,
}

fn main() -> serde_json::Result<()> {
    let tags: Tags = serde_json::from_str("{}")?;
    println!("{tags:?} {}", serde_json::to_string(&tags.tags[0])?);
    Ok(())
}
