// @generated from enumerations_of_integers (type_defs.py) by shapewright. Do not edit.

/// `Level`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("Level", integer)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Level {
    #[shape(rename = "0")]
    Value0,
    #[shape(rename = "1")]
    Value1,
    #[shape(rename = "-1")]
    ValueMinus1,
    /// A value that the model does not list.
    Unknown(i64),
}

/// `Limit`
#[derive(Clone, ::shapewright::Union)]
#[shape("Limit")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Limit {
    Integer(LimitInteger),
    Text(LimitText),
}

/// `LimitInteger`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitInteger", integer)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitInteger {
    #[shape(rename = "10")]
    Value10,
    /// A value that the model does not list.
    Unknown(i64),
}

/// `LimitText`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("LimitText", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum LimitText {
    Auto,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `Color`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("Color", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Color {
    Red,
    Blue,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `Grade`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("Grade", integer)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Grade {
    #[shape(rename = "1")]
    Value1,
    #[shape(rename = "2")]
    Value2,
    /// A value that the model does not list.
    Unknown(i64),
}

/// `Task`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Task")]
#[allow(dead_code)]
pub struct Task {
    pub level: Level,
    pub retries: TaskRetries,
}

/// `TaskRetries`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("TaskRetries", integer)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TaskRetries {
    #[shape(rename = "3")]
    Value3,
    #[shape(rename = "5")]
    Value5,
    /// A value that the model does not list.
    Unknown(i64),
}

/// `Part`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Part")]
#[allow(dead_code)]
pub struct Part {
    pub limit: ::core::option::Option<Limit>,
    pub color: ::core::option::Option<Color>,
    pub grade: ::core::option::Option<Grade>,
    pub either: ::core::option::Option<i64>,
}
