//! A union as an enum, and as a struct with optional members.

use std::collections::BTreeMap;

use shapewright::{Structure, TaggedUnion, Union, UnknownValue};

#[derive(Clone, TaggedUnion)]
#[shape("AttributeValue")]
pub(crate) enum Attribute {
    #[shape(length(min = 1, max = 400))]
    S(String),
    #[shape(rename = "BOOL")]
    Bool(bool),
    #[shape(rename = "NULL")]
    Null(bool),
    #[shape(length(max = 9), items(unique))]
    L(Vec<Attribute>),
    M(BTreeMap<String, Attribute>),
    Nested(Box<Nested>),
    #[shape(sensitive)]
    Secret(String),
    #[shape(sensitive)]
    SecretUnion(Box<Attribute>),
    Unknown {
        name: String,
        value: UnknownValue,
    },
}

#[derive(Clone, Structure)]
#[shape("AttributeValue", rename_all = "PascalCase")]
pub(crate) struct AttributeFields {
    pub(crate) s: Option<String>,
    #[shape(rename = "BOOL")]
    pub(crate) bool: Option<bool>,
    #[shape(rename = "NULL")]
    pub(crate) null: Option<bool>,
    pub(crate) l: Option<Vec<AttributeFields>>,
    pub(crate) m: Option<BTreeMap<String, AttributeFields>>,
    pub(crate) nested: Option<Box<NestedFields>>,
    #[shape(sensitive)]
    pub(crate) secret: Option<String>,
    #[shape(sensitive)]
    pub(crate) secret_union: Option<Box<AttributeFields>>,
}

#[derive(Clone, Structure)]
#[shape("Nested")]
pub(crate) struct Nested {
    pub(crate) inner: Option<Box<Attribute>>,
    pub(crate) tags: Option<Vec<Tag>>,
}

#[derive(Clone, Structure)]
#[shape("Nested")]
pub(crate) struct NestedFields {
    pub(crate) inner: Option<Box<AttributeFields>>,
    pub(crate) tags: Option<Vec<Tag>>,
}

#[derive(Clone, Structure)]
#[shape("Tag")]
pub(crate) struct Tag {
    pub(crate) key: i64,
}

#[derive(Clone, Structure)]
#[shape("Item", rename_all = "camelCase")]
pub(crate) struct Item {
    pub(crate) required: Attribute,
    pub(crate) optional: Option<Attribute>,
    pub(crate) boxed: Option<Box<Attribute>>,
    pub(crate) list: Option<Vec<Attribute>>,
    pub(crate) sparse: Option<Vec<Option<Attribute>>>,
}

#[derive(Clone, Structure)]
#[shape("Item", rename_all = "camelCase")]
pub(crate) struct ItemFields {
    pub(crate) required: AttributeFields,
    pub(crate) optional: Option<AttributeFields>,
    pub(crate) boxed: Option<Box<AttributeFields>>,
    pub(crate) list: Option<Vec<AttributeFields>>,
    pub(crate) sparse: Option<Vec<Option<AttributeFields>>>,
}

/// A union of one member, which denies others.
#[derive(Clone, TaggedUnion)]
#[shape("Only", rename_all = "camelCase")]
pub(crate) enum Only {
    Text(String),
}

/// The same with a variant that reading never gives.
#[derive(Clone, TaggedUnion)]
#[shape("Only", rename_all = "camelCase", deny_unknown)]
pub(crate) enum Closed {
    Text(String),
    Other { name: String, value: UnknownValue },
}

#[derive(Clone, TaggedUnion)]
#[shape("Spelled", rename_all = "UPPERCASE", dialect = "any-case")]
pub(crate) enum Spelled {
    Aa(i64),
    Other { name: String, value: UnknownValue },
}

#[derive(Clone, Structure)]
#[shape("Point")]
pub(crate) struct Point {
    pub(crate) x: i64,
    pub(crate) y: i64,
}

#[derive(Clone, Union)]
#[shape("Either")]
pub(crate) enum Either {
    Attribute(Attribute),
    Point(Point),
    List(Vec<Attribute>),
}
