//! The patterns of values that are text, compared with what the runtime reads.

use std::fs;

use serde_json::{Value, json};
use shapewright::{Blob, Decimal, Timestamp};
use shapewright_codegen::{Options, Sources};
use shapewright_tests::outside::workspace;

use crate::{assert_agree, schema_of, validator};

/// The validator of a member of one type.
fn of_type(python: &str) -> jsonschema::Validator {
    let mut sources = Sources::new();
    let page = format!("```python\nclass XTypeDef(TypedDict):\n    a: {python}\n```\n");
    sources.add("x/type_defs.md", page);
    let mut schema = schema_of(&sources, &Options::default(), "X");
    let member = schema["$defs"]["X"]["properties"]["a"].clone();
    schema["$ref"] = member["$ref"].clone();
    validator(&schema)
}

/// Every text of at most `longest` of these letters.
fn texts(letters: &str, longest: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut last = all.clone();
    for _ in 0..longest {
        last = last
            .iter()
            .flat_map(|text| letters.chars().map(move |letter| format!("{text}{letter}")))
            .collect();
        all.extend(last.iter().cloned());
    }
    all
}

#[test]
fn decimals_have_the_same_texts() {
    let validator = of_type("Decimal");
    for text in texts("01+-.eE", 5) {
        assert_agree::<Decimal>(&validator, &json!(text));
    }
    for text in ["0x1", "1_000", "١", "inf", "NaN", " 1", "1 ", "1e5000", "12345678901234567890.5"]
    {
        assert_agree::<Decimal>(&validator, &json!(text));
    }
    for number in [json!(1), json!(1.5), json!(-1e300), json!(u64::MAX), json!(true), json!([1])] {
        assert_agree::<Decimal>(&validator, &number);
    }
}

#[test]
fn bytes_have_the_same_texts() {
    let validator = of_type("bytes");
    for text in texts("AQB= -", 6) {
        assert_agree::<Blob>(&validator, &json!(text));
    }
    for text in ["aGVs\nbG8=\n", "aGVs\r\nbG8", "\u{a0}aGVs", "aGV_", "aGVs\tbG9v\u{c}", "é"] {
        assert_agree::<Blob>(&validator, &json!(text));
    }
}

/// The texts of the table of timestamps in the reference.
fn table() -> Vec<String> {
    let reference = fs::read_to_string(workspace().join("docs/reference.md")).expect("a file");
    let section = reference.split("\n## Timestamps").nth(1).expect("a section");
    let section = section.split("\n## ").next().expect("its end");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split("` |").next().expect("a cell").to_owned()).collect()
}

/// Texts that are valid and not read: leap seconds and days that do not exist.
const UNCHECKED: [&str; 2] = ["2016-12-31T12:00:60Z", "2016-12-31T23:59:60+01:00"];

#[test]
fn instants_have_the_same_texts() {
    let validator = of_type("datetime");
    let table = table();
    assert!(table.len() > 30, "{table:?}");
    for text in &table {
        if UNCHECKED.contains(&text.as_str()) {
            assert!(validator.is_valid(&json!(text)), "{text}");
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
            continue;
        }
        assert_agree::<Timestamp>(&validator, &json!(text));
        assert_agree::<Timestamp>(&validator, &json!(format!(" {text} ")));
        // Without each of its parts, and with a part that is repeated.
        for (at, letter) in text.char_indices() {
            let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
            for other in [String::new(), format!("{letter}{letter}"), "x".to_owned()] {
                let changed = [before, &other, after].concat();
                if !is_unchecked(&changed) {
                    assert_agree::<Timestamp>(&validator, &json!(changed));
                }
            }
        }
    }
    for text in [
        "",
        " ",
        ".",
        "-",
        "1e",
        "2020-02-30",
        "2020-04-31T00:00:00Z",
        "2020-00-01",
        "0000-01-01",
        "2020-01-01T00:00:00+05",
        "2020-01-01T00:00:00+05:30:15",
        "20200101T00:00:00Z",
        "2020-01-01 00:00:00 +0000 UTC",
        "2020-01-01 00:00:00 +0100 UTC",
        "2020-01-01T00:00:00Z UTC",
        "Tue, 29 Apr 2014 18:30:38 XYZ",
        "30 Feb 2014 18:30:38 GMT",
        "29 Feb 2016 18:30:38",
        "31 Apr 2014 18:30:38 GMT",
        "apr 9 2014 1:00:00 pm",
    ] {
        if !is_unchecked(text) {
            assert_agree::<Timestamp>(&validator, &json!(text));
        }
    }
    for number in [
        json!(0),
        json!(-377_705_116_800_i64),
        json!(253_402_300_799_i64),
        json!(253_402_300_799_999_i64),
        json!(253_402_300_800_000_i64),
        json!(1.5e9),
        json!(1e300),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(true),
        json!(null),
    ] {
        assert_agree::<Timestamp>(&validator, &number);
    }
}

/// Whether a text may be valid and not be read: the range of numbers is not checked either.
fn is_unchecked(text: &str) -> bool {
    let is_too_large = |number: f64| number.abs() > 253_402_300_799_999.0;
    UNCHECKED.contains(&text) || text.trim().parse().is_ok_and(is_too_large)
}

#[test]
fn floats_have_three_texts() {
    let validator = of_type("float");
    for value in [json!("NaN"), json!("Infinity"), json!("-Infinity"), json!(1), json!(0.5)] {
        assert!(assert_agree::<Float>(&validator, &value), "{value}");
    }
    for value in [json!("nan"), json!("INF"), json!("1.5"), json!("+Infinity"), Value::Bool(true)] {
        assert!(!assert_agree::<Float>(&validator, &value), "{value}");
    }
}

/// A float as the member of a structure reads it.
#[derive(Debug)]
struct Float;

impl<'de> serde::Deserialize<'de> for Float {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let document = json!({ "a": value }).to_string();
        serde_json::from_str::<one::X>(&document).map(|_| Self).map_err(serde::de::Error::custom)
    }
}

mod one {
    shapewright::shapes! { model = "tests/schema/float" }
}
