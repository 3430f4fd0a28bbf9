//! Null as an item of a list and as a value of a map.

#![expect(clippy::expect_used, reason = "a test that fails panics")]

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Clone)]
struct Tag {
    key: Option<String>,
}

shapewright::projection! {
    Tag = "TagTypeDef" {} optional { key: String = "Key" }
}

#[derive(Clone, shapewright::Union)]
#[shape("EitherTypeDef")]
enum Either {
    Number(i64),
    Texts(Vec<String>),
    Tag(Tag),
}

#[derive(Clone, shapewright::Union)]
#[shape("MaybeTypeDef")]
enum Maybe {
    Text(String),
    Null,
}

#[derive(Clone)]
struct Dense {
    texts: Option<Vec<String>>,
    numbers: Option<Vec<i64>>,
    flags: Option<VecDeque<bool>>,
    set: Option<BTreeSet<String>>,
    tags: Option<Vec<Tag>>,
    nested: Option<Vec<Vec<String>>>,
    times: Option<Vec<shapewright::Timestamp>>,
    either: Option<Vec<Either>>,
    map: Option<BTreeMap<String, String>>,
    lists: Option<IndexMap<String, Vec<i64>>>,
}

shapewright::projection! {
    Dense = "DenseTypeDef" {} optional {
        texts: Vec<String> = "texts",
        numbers: Vec<i64> = "numbers",
        flags: VecDeque<bool> = "flags",
        set: BTreeSet<String> = "set",
        tags: Vec<Tag> = "tags",
        nested: Vec<Vec<String>> = "nested",
        times: Vec<shapewright::Timestamp> = "times",
        either: Vec<Either> = "either",
        map: BTreeMap<String, String> = "map",
        lists: IndexMap<String, Vec<i64>> = "lists",
    }
}

#[derive(Clone)]
struct Sparse {
    texts: Option<Vec<Option<String>>>,
    tags: Option<Vec<Option<Tag>>>,
    maybe: Option<Vec<Maybe>>,
    json: Option<Vec<shapewright::Json>>,
    map: Option<BTreeMap<String, Option<String>>>,
    lists: Option<BTreeMap<String, Option<Vec<Option<i64>>>>>,
}

shapewright::projection! {
    Sparse = "SparseTypeDef" {} optional {
        texts: Vec<Option<String>> = "texts",
        tags: Vec<Option<Tag>> = "tags",
        maybe: Vec<Maybe> = "maybe",
        json: Vec<shapewright::Json> = "json",
        map: BTreeMap<String, Option<String>> = "map",
        lists: BTreeMap<String, Option<Vec<Option<i64>>>> = "lists",
    }
}

/// Documents of [`Dense`], each with what is written again.
const DENSE: [(&str, &str); 14] = [
    (r#"{"texts":[null]}"#, r#"{"texts":[]}"#),
    (r#"{"texts":["a",null,"b",null]}"#, r#"{"texts":["a","b"]}"#),
    (r#"{"numbers":[null,1,null,null,2]}"#, r#"{"numbers":[1,2]}"#),
    (r#"{"flags":[true,null]}"#, r#"{"flags":[true]}"#),
    (r#"{"set":["b",null,"a"]}"#, r#"{"set":["a","b"]}"#),
    (r#"{"tags":[null,{"Key":null},{"Key":"a"},null]}"#, r#"{"tags":[{},{"Key":"a"}]}"#),
    (r#"{"nested":[null,["a",null],[null]]}"#, r#"{"nested":[["a"],[]]}"#),
    (r#"{"times":[null,"2024-01-01T00:00:00Z"]}"#, r#"{"times":["2024-01-01T00:00:00+00:00"]}"#),
    (r#"{"either":[null,5,["a"],{"Key":"k"}]}"#, r#"{"either":[5,["a"],{"Key":"k"}]}"#),
    (r#"{"map":{"application/json":null}}"#, r#"{"map":{}}"#),
    (r#"{"map":{"a":null,"b":"c","d":null}}"#, r#"{"map":{"b":"c"}}"#),
    (r#"{"lists":{"a":[null,1],"b":null,"c":[]}}"#, r#"{"lists":{"a":[1],"c":[]}}"#),
    (r#"{"texts":null,"map":null}"#, "{}"),
    (r#"{"texts":["null",""],"map":{"a":"null"}}"#, r#"{"texts":["null",""],"map":{"a":"null"}}"#),
];

const SPARSE: &str = r#"{"texts":["a",null],"tags":[null,{"Key":"a"},{}],"maybe":["a",null],"json":[null,5],"map":{"a":null,"b":"c"},"lists":{"a":null,"b":[null,1]}}"#;

#[track_caller]
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("JSON")
}

#[test]
fn nulls_of_dense_lists_and_maps_are_dropped() {
    for (document, expected) in DENSE {
        let read: Dense = serde_json::from_str(document).expect(document);
        assert_eq!(json(&read), expected, "{document}");
        let value: serde_json::Value = serde_json::from_str(document).expect(document);
        assert_eq!(json(&Dense::deserialize(&value).expect(document)), expected, "{document}");
        assert_eq!(json(&Dense::deserialize(value).expect(document)), expected, "{document}");
        let reader: Dense = serde_json::from_reader(document.as_bytes()).expect(document);
        assert_eq!(json(&reader), expected, "{document}");
    }
}

#[test]
fn nulls_of_sparse_lists_and_maps_are_kept() {
    let read: Sparse = serde_json::from_str(SPARSE).expect("a document");
    assert_eq!(read.texts, Some(vec![Some("a".to_owned()), None]));
    assert_eq!(json(&read), SPARSE);
    assert!(read == read.clone());
    let other: Sparse = serde_json::from_str(r#"{"texts":["a"]}"#).expect("a document");
    assert!(read != other);
}

/// Writes the JSON as another format, and reads the shape from that.
fn others<T: DeserializeOwned>(document: &str) -> Vec<T> {
    let value: serde_json::Value = serde_json::from_str(document).expect(document);
    let mut cbor = Vec::new();
    ciborium::into_writer(&value, &mut cbor).expect("CBOR");
    let packed = rmp_serde::to_vec_named(&value).expect("MessagePack");
    let yaml = serde_yaml_ng::to_string(&value).expect("YAML");
    vec![
        ciborium::from_reader(cbor.as_slice()).expect("CBOR"),
        rmp_serde::from_slice(&packed).expect("MessagePack"),
        serde_yaml_ng::from_str(&yaml).expect("YAML"),
        json5::from_str(document).expect("JSON5"),
    ]
}

#[test]
fn formats_with_a_null_are_read_alike() {
    for (document, expected) in DENSE {
        for read in others::<Dense>(document) {
            assert_eq!(json(&read), expected, "{document}");
        }
    }
    for read in others::<Sparse>(SPARSE) {
        assert_eq!(json(&read), SPARSE);
    }
}

/// The readers of serde that keep a value in memory.
#[test]
fn nulls_are_dropped_inside_types_of_serde() {
    #[derive(Deserialize)]
    struct Flat {
        #[serde(flatten)]
        dense: Dense,
    }
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Untagged {
        Dense(Dense),
    }
    for (document, expected) in DENSE {
        let flat: Flat = serde_json::from_str(document).expect(document);
        assert_eq!(json(&flat.dense), expected);
        let Untagged::Dense(dense) = serde_json::from_str(document).expect(document);
        assert_eq!(json(&dense), expected);
    }
}

#[test]
fn values_other_than_null_are_errors_at_their_position() {
    for (document, expected) in [
        (r#"{"texts":[null,5]}"#, "texts[1]: expected string, found number, in `DenseTypeDef`"),
        (r#"{"numbers":[null,1,"a"]}"#, "numbers[2]: expected integer, found string"),
        (r#"{"set":[null,1]}"#, "set[1]: expected string, found number"),
        (r#"{"tags":[null,{"Key":1}]}"#, "tags[1].Key: expected string, found number"),
        (r#"{"map":{"a":null,"b":1}}"#, r#"map["b"]: expected string, found number"#),
    ] {
        let Err(error) = serde_json::from_str::<Dense>(document) else { panic!("{document}") };
        assert!(error.to_string().starts_with(expected), "{error}");
    }
}

/// In a union, a type that loses nothing takes precedence over one that drops a null.
#[test]
fn a_variant_that_keeps_null_is_preferred() {
    #[derive(Clone, shapewright::Union)]
    #[shape("ListsTypeDef")]
    enum Lists {
        Dense(Vec<String>),
        Sparse(Vec<Option<String>>),
    }
    let lossy: Either = serde_json::from_str(r#"["a",null]"#).expect("a list");
    assert_eq!(json(&lossy), r#"["a"]"#);
    for (document, variant) in [(r#"["a"]"#, "Dense("), (r#"["a",null]"#, "Sparse(")] {
        let lists: Lists = serde_json::from_str(document).expect(document);
        assert!(format!("{lists:?}").starts_with(variant), "{lists:?}");
        assert_eq!(json(&lists), document);
    }
}

/// Formats without names have no null between the items of a dense list.
#[test]
fn positional_encodings_are_those_of_serde() {
    let dense = Dense {
        texts: Some(vec!["a".into(), "b".into()]),
        map: Some([("a".to_owned(), "b".to_owned())].into()),
        ..serde_json::from_str("{}").expect("a document")
    };
    let bytes = postcard::to_allocvec(&dense).expect("postcard");
    assert_eq!(bytes, [1, 2, 1, b'a', 1, b'b', 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, b'a', 1, b'b', 0]);
    let read: Dense = postcard::from_bytes(&bytes).expect("postcard");
    assert!(read == dense);
    let sparse: Sparse =
        serde_json::from_str(r#"{"texts":["a",null],"map":{"a":null}}"#).expect("a document");
    let bytes = postcard::to_allocvec(&sparse).expect("postcard");
    assert_eq!(bytes, [1, 2, 1, 1, b'a', 0, 0, 0, 0, 1, 1, 1, b'a', 0, 0]);
    assert!(postcard::from_bytes::<Sparse>(&bytes).expect("postcard") == sparse);
}

/// Optional values have a form of their own in RON.
#[test]
fn dense_lists_are_read_from_formats_without_null() {
    let dense: Dense =
        ron::from_str(r#"(texts: Some(["a", "b"]), map: Some({"a": "b"}))"#).expect("RON");
    assert_eq!(json(&dense), r#"{"texts":["a","b"],"map":{"a":"b"}}"#);
    let again: Dense = ron::from_str(&ron::to_string(&dense).expect("RON")).expect("RON");
    assert!(again == dense);
    let dense: Dense = toml::from_str("texts = [\"a\"]\nmap = { a = \"\" }").expect("TOML");
    assert_eq!(json(&dense), r#"{"texts":["a"],"map":{"a":""}}"#);
}

/// The items after a null would move up.
#[test]
fn strict_readings_refuse_null_items_that_would_be_dropped() {
    use shapewright::{CloudTrail, Strict};
    let reason = "null would be dropped; to keep it, use `Option` items";
    for (document, path) in [
        (r#"{"texts":["a",null]}"#, "texts[1]"),
        (r#"{"numbers":[null]}"#, "numbers[0]"),
        (r#"{"set":["a",null]}"#, "set[1]"),
        (r#"{"nested":[["a"],[null]]}"#, "nested[1][0]"),
        (r#"{"either":[["a",null]]}"#, "either[0][1]"),
    ] {
        let Err(error) = serde_json::from_str::<Strict<Dense>>(document) else {
            panic!("{document}");
        };
        assert!(error.to_string().starts_with(&format!("{path}: {reason}")), "{error}");
        assert!(serde_json::from_str::<Strict<CloudTrail<Dense>>>(document).is_err());
        assert!(serde_json::from_str::<CloudTrail<Dense>>(document).is_ok(), "{document}");
    }
    let map = r#"{"map":{"a":null}}"#;
    assert!(serde_json::from_str::<Strict<Dense>>(map).is_ok());
    let Strict(sparse) = serde_json::from_str::<Strict<Sparse>>(SPARSE).expect("a document");
    assert_eq!(json(&sparse), SPARSE);
}
