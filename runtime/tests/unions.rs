//! Unions.

use std::collections::BTreeMap;

/// Every member is optional: it accepts any object.
#[derive(Clone)]
struct Attribute {
    s: Option<String>,
    n: Option<i64>,
}

shapewright::projection! {
    Attribute = "AttributeValueTypeDef" {} optional {
        s: String = "S",
        n: i64 = "N",
    }
}

#[derive(Clone, shapewright::Union)]
#[shape("UniversalAttributeValueTypeDef")]
enum Universal {
    Attribute(Attribute),
    String(String),
    Integer(i64),
    Float(f64),
    Map(BTreeMap<String, i64>),
    Null,
}

#[test]
fn the_first_lossless_variant_is_chosen() {
    for (json, variant) in [
        (r#"{"S":"text"}"#, "Attribute("),
        ("{}", "Attribute("),
        (r#"{"other":5}"#, "Map("),
        (r#"{"S":5}"#, "Map("),
        ("\"text\"", "String("),
        ("5", "Integer("),
        ("5.5", "Float("),
        ("null", "Null"),
    ] {
        let value: Universal = serde_json::from_str(json).unwrap();
        assert!(format!("{value:?}").starts_with(variant), "{json} reads as {value:?}");
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
    }
}

#[test]
fn a_structure_is_chosen_last_and_ignores_unknown_members() {
    let value: Universal = serde_json::from_str(r#"{"S":"text","new":[1]}"#).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), r#"{"S":"text"}"#);
}

#[test]
fn values_that_match_no_variant_are_errors_with_all_variants() {
    let error = serde_json::from_str::<Universal>("[1]").unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected one of structure `AttributeValueTypeDef`, string, integer, number, map, found array",
    );
}

#[derive(Clone, shapewright::Union)]
#[shape("AttributeOrTextTypeDef")]
enum AttributeOrText {
    Attribute(Attribute),
    Text(String),
}

#[test]
fn errors_inside_the_only_candidate_variant_have_a_path() {
    for (json, message) in [
        (r#"{"S":5}"#, "S: expected string, found number, in `AttributeValueTypeDef`"),
        ("5", "expected one of structure `AttributeValueTypeDef`, string, found number"),
    ] {
        let error = serde_json::from_str::<AttributeOrText>(json).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

#[derive(Clone, shapewright::Structure)]
#[shape("NarrowTypeDef")]
struct Narrow {
    next: Option<Box<Nested>>,
    leaf: Option<i64>,
}

#[derive(Clone, shapewright::Structure)]
#[shape("WideTypeDef")]
struct Wide {
    next: Option<Box<Nested>>,
    leaf: Option<i64>,
    more: Option<i64>,
}

#[derive(Clone, shapewright::Union)]
#[shape("NestedTypeDef")]
enum Nested {
    Narrow(Narrow),
    Wide(Wide),
}

fn nested(depth: usize, leaf: &str) -> String {
    format!("{}{leaf}{}", r#"{"next":"#.repeat(depth), "}".repeat(depth))
}

#[test]
fn recursive_unions_are_read_in_bounded_time() {
    let levels = |value: &Nested| {
        let mut levels = 0;
        let mut next = Some(value);
        while let Some(
            Nested::Narrow(Narrow { next: inner, .. }) | Nested::Wide(Wide { next: inner, .. }),
        ) = next
        {
            levels += 1;
            next = inner.as_deref();
        }
        levels
    };
    for (depth, leaf) in
        [(100, r#"{"leaf":1}"#), (4, r#"{"unheard":1}"#), (100, r#"{"unheard":1}"#)]
    {
        let read: Nested = serde_json::from_str(&nested(depth, leaf)).expect("a value");
        assert_eq!(levels(&read), depth + 1);
    }
    let wide: Nested = serde_json::from_str(&nested(0, r#"{"more":1}"#)).expect("a value");
    assert!(matches!(wide, Nested::Wide(_)));
    for depth in [1, 100] {
        let error = serde_json::from_str::<Nested>(&nested(depth, r#"{"leaf":""}"#)).unwrap_err();
        let path = "next.".repeat(depth);
        let shapes = "`NarrowTypeDef` or `WideTypeDef`";
        let message = format!("{path}leaf: expected integer, found string, in {shapes}");
        assert_eq!(error.to_string(), message);
    }
}
