// @generated from serde_enumerations_of_integers (type_defs.py) by shapewright. Do not edit.
// Needs the crate `serde`, with its feature `derive`.

/// `Level`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(from = "i64", into = "i64")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Level {
    Value0,
    Value1,
    ValueMinus1,
    /// A value that the model does not list.
    Unknown(i64),
}

impl ::core::convert::From<i64> for Level {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Value0,
            1 => Self::Value1,
            -1 => Self::ValueMinus1,
            other => Self::Unknown(other),
        }
    }
}

impl ::core::convert::From<Level> for i64 {
    fn from(value: Level) -> i64 {
        match value {
            Level::Value0 => 0,
            Level::Value1 => 1,
            Level::ValueMinus1 => -1,
            Level::Unknown(other) => other,
        }
    }
}

/// `Task`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code)]
pub struct Task {
    pub level: Level,
    pub retries: TaskRetries,
}

/// `TaskRetries`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(from = "i64", into = "i64")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TaskRetries {
    Value3,
    Value5,
    /// A value that the model does not list.
    Unknown(i64),
}

impl ::core::convert::From<i64> for TaskRetries {
    fn from(value: i64) -> Self {
        match value {
            3 => Self::Value3,
            5 => Self::Value5,
            other => Self::Unknown(other),
        }
    }
}

impl ::core::convert::From<TaskRetries> for i64 {
    fn from(value: TaskRetries) -> i64 {
        match value {
            TaskRetries::Value3 => 3,
            TaskRetries::Value5 => 5,
            TaskRetries::Unknown(other) => other,
        }
    }
}
