//! Numbers that are out of range, and infinite ones, in each format.

use serde::de::DeserializeOwned;
use shapewright::{Decimal, Timestamp, from_text_format};

#[derive(Clone, shapewright::Structure)]
#[shape("RangesTypeDef")]
pub struct Ranges {
    pub whole: Option<i64>,
    pub byte: Option<u8>,
    pub unsigned: Option<u64>,
    pub float: Option<f64>,
    pub narrow: Option<f32>,
    pub decimal: Option<Decimal>,
    pub made: Option<Timestamp>,
}

/// Reads a document with one member.
type Read = fn(&str, &str) -> Result<Ranges, String>;

fn error<T: DeserializeOwned, E: ToString>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

const FORMATS: [(&str, Read); 10] = [
    ("JSON", |name, number| error(serde_json::from_str(&format!("{{\"{name}\":{number}}}")))),
    ("JSON tree", |name, number| {
        let tree = serde_json::from_str(&format!("{{\"{name}\":{number}}}"));
        tree.map_err(|error| error.to_string()).and_then(|tree| error(serde_json::from_value(tree)))
    }),
    ("simd-json", |name, number| {
        let mut text = format!("{{\"{name}\":{number}}}").into_bytes();
        error(simd_json::from_slice(&mut text))
    }),
    ("JSON5", |name, number| error(json5::from_str(&format!("{{{name}:{number}}}")))),
    ("YAML", |name, number| error(serde_yaml_ng::from_str(&format!("{name}: {number}")))),
    ("TOML", |name, number| error(toml::from_str(&format!("{name} = {number}")))),
    ("RON", |name, number| error(ron::from_str(&format!("({name}: Some({number}))")))),
    ("XML", |name, number| {
        error(quick_xml::de::from_str(&format!("<R><{name}>{number}</{name}></R>")))
    }),
    ("XML text", |name, number| {
        let text = format!("<R><{name}>{number}</{name}></R>");
        let mut xml = quick_xml::de::Deserializer::from_str(&text);
        error(from_text_format(&mut xml))
    }),
    ("form", |name, number| {
        let text = format!("{name}={number}");
        let form = form_urlencoded::parse(text.as_bytes());
        error(from_text_format(serde_urlencoded::Deserializer::new(form)))
    }),
];

/// The numbers that a format refuses before it calls the visitor, or passes on as infinity, are not here.
#[test]
fn numbers_out_of_range_are_reported_by_every_format() {
    let numbers = [
        ("whole", "9223372036854775808", "integer"),
        ("whole", "-99999999999999999999", "integer"),
        ("whole", "99999999999999999999999999999999999999999999", "integer"),
        ("byte", "256", "integer"),
        ("byte", "-1", "integer"),
        ("byte", "99999999999999999999", "integer"),
        ("unsigned", "-1", "integer"),
        ("unsigned", "99999999999999999999", "integer"),
        ("float", "1e999", "number"),
        ("float", "-1e999", "number"),
        ("narrow", "1e300", "number"),
        ("narrow", "1e999", "number"),
        ("decimal", "1e7000", "decimal"),
        ("made", "99999999999999999", "timestamp"),
        ("made", "1e300", "timestamp"),
    ];
    for (name, number, expected) in numbers {
        for (format, read) in FORMATS {
            let message = read(name, number).map_or_else(|error| error, |read| format!("{read:?}"));
            let reported = format!("{name}: expected {expected}, found number out of range");
            let is_reported = message.contains(&reported) || is_refused_by_format(&message);
            let is_infinite = matches!(format, "JSON5" | "RON")
                && number.contains("1e999")
                && message.contains("inf)");
            // Its message is the same for another number and for another type.
            let is_hidden = format == "simd-json" && message.contains("found another value");
            assert!(is_reported || is_infinite || is_hidden, "{format} {name} {number}: {message}");
        }
    }
}

/// Whether the syntax of a format excludes a number, with its own message.
fn is_refused_by_format(message: &str) -> bool {
    let own = ["InvalidNumber", "number overflowed", "number out of range at line"];
    own.iter().any(|own| message.contains(own))
}

#[test]
fn text_is_no_number_because_it_has_the_digits_of_one() {
    for (format, read) in FORMATS {
        if format.starts_with("XML") || format == "form" {
            continue;
        }
        for (name, text) in [("byte", "\"5\""), ("whole", "\"5\""), ("float", "\"0.5\"")] {
            let message = read(name, text).expect_err(format);
            assert!(!message.contains("out of range"), "{format}: {message}");
        }
    }
}

#[test]
fn infinite_floats_are_read_from_formats_in_which_everything_is_text() {
    for format in ["XML", "XML text", "form"] {
        let (_, read) = FORMATS.into_iter().find(|(name, _)| *name == format).expect(format);
        for (text, value) in [
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
            ("INF", f64::INFINITY),
            ("-INF", f64::NEG_INFINITY),
            ("inf", f64::INFINITY),
            ("-inf", f64::NEG_INFINITY),
            ("1.5", 1.5),
            ("1e308", 1e308),
        ] {
            let wide = read("float", text).expect(text);
            assert_eq!(wide.float, Some(value), "{format} {text}");
            if value.abs() < 1e300 || value.is_infinite() {
                let narrow = read("narrow", text).expect(text).narrow;
                assert_eq!(narrow.map(f64::from), Some(value), "{format} {text}");
            }
        }
        let nan = read("float", "NaN").expect("a number").float;
        assert!(nan.is_some_and(f64::is_nan), "{format}");
    }
}

#[test]
fn infinite_floats_survive_xml() {
    for value in [f64::INFINITY, f64::NEG_INFINITY] {
        let ranges = Ranges::new().float(value).narrow(f32::NEG_INFINITY);
        let text = quick_xml::se::to_string(&ranges).expect("XML");
        assert!(text.contains("Infinity</float>"), "{text}");
        assert_eq!(quick_xml::de::from_str::<Ranges>(&text).expect("XML"), ranges);
    }
}
