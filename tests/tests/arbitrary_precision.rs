//! Numbers are read when another crate of the build enables serde_json's `arbitrary_precision`, which
//! passes numbers as maps.

use shapewright_tests::outside::{Outside, workspace};

const MAIN: &str = r##"
use std::collections::BTreeMap;

use shapewright::{Decimal, Json, Timestamp};

#[derive(Clone, shapewright::Union)]
#[shape("EitherTypeDef")]
pub enum Either {
    Number(i64),
    Price(Decimal),
    Text(String),
    Part(Part),
    Map(BTreeMap<String, String>),
    Document(Json),
}

#[derive(Clone, shapewright::Structure)]
#[shape("PartTypeDef", rename_all = "PascalCase")]
pub struct Part {
    pub size: i64,
    pub ratio: Option<f64>,
    pub price: Option<Decimal>,
    pub name: Option<String>,
}

#[derive(Clone, shapewright::Union)]
#[shape("SingleTypeDef")]
pub enum Single {
    Part(Part),
    On(bool),
}

#[derive(Clone, shapewright::Structure)]
#[shape("AllTypeDef", rename_all = "PascalCase")]
pub struct All {
    pub integer: Option<i64>,
    pub small: Option<u8>,
    pub ratio: Option<f64>,
    pub price: Option<Decimal>,
    pub made: Option<Timestamp>,
    pub text: Option<String>,
    pub either: Option<Either>,
    pub single: Option<Single>,
    pub document: Option<Json>,
}

fn told(result: serde_json::Result<All>) -> String {
    match result {
        Ok(all) => match all.either {
            Some(Either::Number(_)) => format!("{} (number)", serde_json::to_string(&all).unwrap()),
            Some(Either::Price(_)) => format!("{} (price)", serde_json::to_string(&all).unwrap()),
            _ => serde_json::to_string(&all).unwrap(),
        },
        Err(error) => error.to_string().replace(" at line 1", "").split(" column").next().unwrap().to_owned(),
    }
}

fn main() {
    for line in include_str!("documents.txt").lines() {
        let text = told(serde_json::from_str(line));
        let tree = told(serde_json::from_value(serde_json::from_str(line).unwrap()));
        println!("{text}");
        if tree != text {
            println!("in a tree: {tree}");
        }
        if let Ok(all) = serde_json::from_str::<All>(line) {
            assert_eq!(serde_json::to_value(&all).unwrap().to_string(), serde_json::to_string(&all).unwrap());
            let yaml = serde_yaml_ng::to_string(&all).unwrap();
            assert!(all.price.is_none() || !yaml.contains("private"), "{yaml}");
        }
    }
}
"##;

/// A document for each line, and its output if that differs from the input.
const TABLE: [(&str, &str); 33] = [
    (r#"{"Integer":-5,"Small":7,"Ratio":0.5}"#, ""),
    (r#"{"Integer":9223372036854775807}"#, ""),
    (r#"{"Ratio":1e3}"#, r#"{"Ratio":1000.0}"#),
    (r#"{"Ratio":0.30000000000000004440892098500626}"#, r#"{"Ratio":0.30000000000000004}"#),
    (r#"{"Price":12.50}"#, ""),
    (r#"{"Price":"12.50"}"#, ""),
    // A tree passes an integer of more than 64 bits as one of 128 bits, as other formats do.
    (
        r#"{"Price":123456789012345678901234567890}"#,
        "{\"Price\":123456789012345678901234567890}\n\
         in a tree: {\"Price\":\"123456789012345678901234567890\"}",
    ),
    (r#"{"Price":0.1}"#, ""),
    (r#"{"Price":18446744073709551615}"#, ""),
    (r#"{"Price":3.14159265358979323846264338327950288419}"#, ""),
    (r#"{"Price":1e400}"#, r#"{"Price":1e+400}"#),
    (r#"{"Price":1e7000}"#, "Price: expected decimal, found number out of range, in `AllTypeDef`"),
    (r#"{"Either":123.40}"#, r#"{"Either":123.40} (price)"#),
    (r#"{"Document":{"a":[123.40]}}"#, ""),
    (r#"{"Made":1577836800.5}"#, r#"{"Made":"2020-01-01T00:00:00.500000+00:00"}"#),
    (r#"{"Either":5}"#, r#"{"Either":5} (number)"#),
    (r#"{"Either":0.5}"#, r#"{"Either":0.5} (price)"#),
    (
        r#"{"Either":123456789012345678901234567890}"#,
        "{\"Either\":123456789012345678901234567890} (price)\n\
         in a tree: {\"Either\":\"123456789012345678901234567890\"} (price)",
    ),
    (r#"{"Either":{"Size":5,"Ratio":1.5,"Price":0.25}}"#, ""),
    (r#"{"Either":{"Size":5,"Price":0.10000000000000000000001}}"#, ""),
    (r#"{"Either":[0.10000000000000000000001,1,2.5]}"#, ""),
    (
        r#"{"Document":{"a":[1,-2,0.10000000000000000000001,1e400]}}"#,
        r#"{"Document":{"a":[1,-2,0.10000000000000000000001,1e+400]}}"#,
    ),
    (r#"{"Document":{"b":1,"a":2}}"#, ""),
    (r#"{"Document":[18446744073709551616]}"#, ""),
    (r#"{"Single":{"Size":5,"Ratio":2.5}}"#, ""),
    (r#"{"Integer":0.5}"#, "Integer: expected integer, found number, in `AllTypeDef`"),
    (r#"{"Integer":"5"}"#, "Integer: expected integer, found string, in `AllTypeDef`"),
    (r#"{"Ratio":1e400}"#, "Ratio: expected number, found number out of range, in `AllTypeDef`"),
    (r#"{"Small":256}"#, "Small: expected integer, found number out of range, in `AllTypeDef`"),
    (r#"{"Text":5}"#, "Text: expected string, found number, in `AllTypeDef`"),
    (
        r#"{"Single":0.10000000000000000000001}"#,
        "Single: expected one of structure `PartTypeDef`, boolean, found number, in `AllTypeDef`",
    ),
    (
        r#"{"Single":{"Size":1,"Name":0.10000000000000000000001}}"#,
        "Single.Name: expected string, found number, in `PartTypeDef`",
    ),
    (
        r#"{"Single":{"Size":100000000000000000000}}"#,
        "Single.Size: expected integer, found number out of range of 64 bits, in `PartTypeDef`",
    ),
];

#[test]
fn numbers_keep_their_digits_with_arbitrary_precision() {
    let outside = Outside::new();
    let documents: String = TABLE.iter().map(|(document, _)| format!("{document}\n")).collect();
    outside
        .write(
            "Cargo.toml",
            &format!(
                r#"[package]
name = "precise"
version = "0.1.0"
edition = "2024"

[dependencies]
shapewright = {{ path = {:?}, features = ["decimal", "json", "timestamp"] }}
serde_json = {{ version = "1", features = ["arbitrary_precision", "float_roundtrip", "preserve_order"] }}
serde_yaml_ng = "0.10"
"#,
                workspace().join("runtime").display().to_string(),
            ),
        )
        .write("src/main.rs", MAIN)
        .write("src/documents.txt", &documents);
    let expected: String = TABLE
        .iter()
        .map(|(document, becomes)| if becomes.is_empty() { document } else { becomes })
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(outside.run(""), expected);
}
