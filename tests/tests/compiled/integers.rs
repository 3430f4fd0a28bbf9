//! Enumerations of integers.

use crate::{enumerations_of_integers, serde_enumerations_of_integers};

/// Integers that an enumeration lists are variants, others are kept.
macro_rules! enumerations_of_integers {
    ($($golden:ident)*) => {$(
        let text = r#"{"level":-1,"retries":4}"#;
        let task: $golden::Task = serde_json::from_str(text).expect("a task");
        assert_eq!(task.level, $golden::Level::ValueMinus1);
        assert_eq!(task.retries, $golden::TaskRetries::Unknown(4));
        assert_eq!(serde_json::to_string(&task).expect("JSON"), text);
        assert_eq!(format!("{:?}", task.level), "ValueMinus1");
        assert_eq!(i64::from(task.retries), 4);
        for wrong in ["\"0\"", "0.5", "9223372036854775808", "null", "true"] {
            serde_json::from_str::<$golden::Level>(wrong).expect_err(wrong);
        }
    )*};
}

#[test]
fn enumerations_of_integers_keep_unlisted_ones_in_both_styles() {
    enumerations_of_integers! { enumerations_of_integers serde_enumerations_of_integers }
    let level: enumerations_of_integers::Level = serde_json::from_str("0.0").expect("an integer");
    assert_eq!(level, 0);
    assert_eq!(level.to_string(), "0");
    assert!(level < enumerations_of_integers::Level::Value1);
    assert_eq!(enumerations_of_integers::Level::values(), [0, 1, -1]);
    let limit = |text: &str| serde_json::from_str(text).expect("a limit");
    for (text, expected) in
        [("10", "Integer(Value10)"), ("7", "Integer(Unknown(7))"), ("\"auto\"", "Text(Auto)")]
    {
        let limit: enumerations_of_integers::Limit = limit(text);
        assert_eq!(format!("{limit:?}"), expected);
        assert_eq!(serde_json::to_string(&limit).expect("JSON"), text);
    }
}
