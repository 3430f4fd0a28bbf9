//! Members that the model does not list: ignored, kept, or denied.

use std::collections::BTreeMap;

use shapewright::{Json, Reflect, Shape, Structure, Union};

#[derive(Clone, Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
struct Tag {
    key: String,
    value: Option<String>,
    #[shape(flatten_rest)]
    unknown: BTreeMap<String, Json>,
}

#[derive(Clone, Structure)]
#[shape("ShipTypeDef", rename_all = "PascalCase")]
struct Ship {
    tags: Option<Vec<Tag>>,
    #[shape(sensitive)]
    secret: Option<Tag>,
    #[shape(flatten_rest)]
    unknown: BTreeMap<String, Json>,
}

#[derive(Clone, Structure)]
#[shape("StrictTagTypeDef", rename_all = "PascalCase", deny_unknown)]
struct StrictTag {
    key: String,
    value: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("StrictShipTypeDef", rename_all = "PascalCase", deny_unknown)]
struct StrictShip {
    tags: Option<Vec<StrictTag>>,
    #[shape(sensitive)]
    secret: Option<StrictTag>,
}

const DOCUMENT: &str =
    r#"{"Tags":[{"Key":"a","Value":"b","Added":[null,{"x":1.5}]}],"Crew":5,"New":{"a":"b"}}"#;

#[test]
fn unknown_members_are_kept_and_written_after_the_others() {
    let ship: Ship = serde_json::from_str(DOCUMENT).expect("a ship");
    assert_eq!(ship.unknown["Crew"], 5);
    assert_eq!(ship.tags.as_ref().expect("tags")[0].unknown.len(), 1);
    assert_eq!(serde_json::to_string(&ship).expect("JSON"), DOCUMENT);
    let mut cbor = Vec::new();
    ciborium::into_writer(&ship, &mut cbor).expect("CBOR");
    assert!(ciborium::from_reader::<Ship, _>(cbor.as_slice()).expect("CBOR") == ship);
    let packed = rmp_serde::to_vec_named(&ship).expect("MessagePack");
    assert!(rmp_serde::from_slice::<Ship>(&packed).expect("MessagePack") == ship);
    let yaml = serde_yaml_ng::to_string(&ship).expect("YAML");
    assert!(serde_yaml_ng::from_str::<Ship>(&yaml).expect("YAML") == ship);
}

#[test]
fn constructors_start_without_unknown_members() {
    assert!(Tag::new("a").unknown.is_empty());
    assert!(Ship::default().unknown.is_empty());
    let mut other = Tag::new("a");
    assert!(Tag::new("a") == other);
    other.unknown.insert("Added".into(), Json::Null);
    assert!(Tag::new("a") != other);
    assert_eq!(serde_json::to_string(&other).expect("JSON"), r#"{"Key":"a","Added":null}"#);
    assert_eq!(Ship::default().table().members, ["Tags", "Secret"]);
}

/// The model does not know them, so any of them may be a secret.
#[test]
fn values_of_unknown_members_are_never_printed() {
    let tag: Tag = serde_json::from_str(r#"{"Key":"a","Token":"hunter2"}"#).expect("a tag");
    assert_eq!(
        format!("{tag:?}"),
        r#"Tag { key: "a", value: None, unknown: {"Token": <sensitive>} }"#
    );
    for difference in tag.diff(&Tag::new("a")) {
        assert!(!difference.to_string().contains("hunter2"), "{difference}");
    }
    for member in tag.members() {
        assert!(!format!("{member:?}").contains("hunter2"), "{member:?}");
    }
}

#[test]
fn formats_without_names_hold_no_unknown_members() {
    let tag = Tag::new("a").value("b");
    let bytes = postcard::to_allocvec(&tag).expect("postcard");
    assert_eq!(bytes, [1, b'a', 1, 1, b'b']);
    assert!(postcard::from_bytes::<Tag>(&bytes).expect("postcard") == tag);
    let packed = rmp_serde::to_vec(&tag).expect("MessagePack");
    assert!(rmp_serde::from_slice::<Tag>(&packed).expect("MessagePack") == tag);
    let tag: Tag = serde_json::from_str(r#"{"Key":"a","New":1}"#).expect("a tag");
    assert!(postcard::to_allocvec(&tag).is_err());
}

#[test]
fn denied_members_are_errors_with_a_path_and_a_suggestion() {
    for (document, expected) in [
        (r#"{"Tag":[]}"#, "Tag: unknown member (did you mean `Tags`?), in `StrictShipTypeDef`"),
        (r#"{"Crew":5}"#, "Crew: unknown member, in `StrictShipTypeDef`"),
        (
            r#"{"Tags":[{"Key":"a"},{"Key":"b","vlaue":"c"}]}"#,
            "Tags[1].vlaue: unknown member (did you mean `Value`?), in `StrictTagTypeDef`",
        ),
        (r#"{"a b":1}"#, r#"["a b"]: unknown member, in `StrictShipTypeDef`"#),
        (r#"{"Secret":{"hunter2":1}}"#, "Secret: value withheld, in `StrictShipTypeDef`"),
    ] {
        let Err(error) = serde_json::from_str::<StrictShip>(document) else {
            panic!("{document}");
        };
        assert!(error.to_string().starts_with(expected), "{error}");
        assert!(error.to_string().contains(" at line 1 column "), "{error}");
    }
    let document = r#"{"Tags":[{"Key":"a","Value":"b"}]}"#;
    let ship: StrictShip = serde_json::from_str(document).expect("a ship");
    assert_eq!(serde_json::to_string(&ship).expect("JSON"), document);
}

#[derive(Clone, Union)]
#[shape("EitherTypeDef")]
enum Either {
    Kept(Tag),
    Denied(StrictTag),
    Ship(Ship),
}

/// A type that keeps unknown members accepts any object, so types that know all members come first.
#[test]
fn types_of_unions_that_know_all_members_take_precedence() {
    for (document, expected) in [
        (r#"{"Key":"a"}"#, "Kept("),
        (r#"{"Tags":[]}"#, "Ship("),
        (r#"{"Key":"a","New":1}"#, "Kept("),
        (r#"{"New":1}"#, "Ship("),
    ] {
        let either: Either = serde_json::from_str(document).expect(document);
        assert!(format!("{either:?}").starts_with(expected), "{document}: {either:?}");
        assert_eq!(serde_json::to_string(&either).expect("JSON"), document);
    }
}

/// Formats may number the members of a structure. A number beyond them is the name of an unlisted one.
#[test]
fn numbers_beyond_the_members_are_names() {
    let numbered = BTreeMap::from([(5000, 1), (6000, 2)]);
    let bytes = rmp_serde::to_vec_named(&numbered).expect("MessagePack");
    let ship: Ship = rmp_serde::from_slice(&bytes).expect("a ship");
    assert_eq!(ship.unknown.keys().collect::<Vec<_>>(), ["5000", "6000"]);
    let Err(error) = rmp_serde::from_slice::<StrictShip>(&bytes) else { panic!("denied") };
    assert_eq!(error.to_string(), "5000: unknown member, in `StrictShipTypeDef`");
    let Err(error) = rmp_serde::from_slice::<shapewright::Strict<StrictTag>>(&bytes) else {
        panic!("a strict reading")
    };
    assert!(error.to_string().starts_with("5000: unknown member"), "{error}");
}

#[test]
fn ron_reads_the_unknown_members_that_it_wrote() {
    let ship: Ship = serde_json::from_str(DOCUMENT).expect("a ship");
    for ship in [ship, Ship::default()] {
        let text = ron::to_string(&ship).expect("RON");
        assert!(ron::from_str::<Ship>(&text).expect("RON") == ship, "{text}");
    }
}

/// The encoder of bitcode panics if it gets a map of unknown length.
#[test]
fn formats_without_names_refuse_unknown_members() {
    let tag: Tag = serde_json::from_str(r#"{"Key":"a","New":1}"#).expect("a tag");
    let message = "members that the shape does not list need a format with names";
    assert_eq!(bitcode::serialize(&tag).expect_err("no names").to_string(), message);
    assert!(postcard::to_allocvec(&tag).is_err());
    let empty = Tag::new("a");
    let bytes = bitcode::serialize(&empty).expect("bitcode");
    assert!(bitcode::deserialize::<Tag>(&bytes).expect("bitcode") == empty);
}

#[test]
fn namespaces_of_xml_are_not_denied() {
    let text = r#"<Tag xmlns="a" xmlns:b="c"><Key>k</Key></Tag>"#;
    let tag: StrictTag = quick_xml::de::from_str(text).expect("a tag");
    assert_eq!(tag.key, "k");
    for name in ["b", "xmlnsb"] {
        let text = format!(r#"<Tag {name}="c"><Key>k</Key></Tag>"#);
        let Err(error) = quick_xml::de::from_str::<StrictTag>(&text) else { panic!("{name}") };
        assert!(error.to_string().contains("unknown member"), "{error}");
    }
}

#[test]
fn long_names_are_cut_in_messages() {
    let name = "n".repeat(100_000);
    let Err(error) = serde_json::from_str::<StrictTag>(&format!(r#"{{"{name}":1}}"#)) else {
        panic!("denied");
    };
    let message =
        format!("{}...: unknown member, in `StrictTagTypeDef`", name.get(..100).unwrap_or(&name));
    assert!(error.to_string().starts_with(&message), "{error}");
    let document = format!(r#"{{"Tags":[{{"Key":"a","{}":1}}]}}"#, "a b".repeat(1000));
    let Err(error) = serde_json::from_str::<StrictShip>(&document) else { panic!("denied") };
    assert!(error.to_string().len() < 200, "{error}");
}
