//! The derives on types that are written by hand and by macros.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::json;
use shapewright::{Enumeration, Shape, Structure, Union};

#[derive(Clone, Structure)]
#[shape("RecordTypeDef", rename_all = "SCREAMING-KEBAB-CASE")]
pub(crate) struct Record {
    /// The order of fields is not that of presence.
    #[allow(dead_code)]
    pub(crate) later: Option<std::collections::BTreeMap<String, Option<i64>>>,
    r#type: String,
    #[shape(rename = "say \"hi\"\\", sensitive)]
    quoted: ::core::option::Option<Vec<Option<String>>>,
    #[shape(required)]
    #[shape(sensitive)]
    pub nullable: Option<String>,
    pub(crate) act: Option<i64>,
}

#[test]
fn a_handwritten_struct_is_read() {
    let record = Record::new("a", None::<String>).later(BTreeMap::from([("b".into(), None)]));
    let table = record.table();
    assert_eq!(table.shape, "RecordTypeDef");
    assert_eq!(table.name, "Record");
    assert_eq!(table.members, ["TYPE", "NULLABLE", "LATER", "say \"hi\"\\", "ACT"]);
    assert_eq!(table.required, ["TYPE", "NULLABLE"]);
    assert_eq!(table.fields, ["r#type", "nullable", "later", "quoted", "act"]);
    assert_eq!(table.sensitive, ["NULLABLE", "say \"hi\"\\"]);
    let document = json!({"TYPE": "a", "NULLABLE": null, "LATER": {"b": null}});
    assert_eq!(serde_json::to_value(&record).unwrap(), document);
    assert_eq!(serde_json::from_value::<Record>(document).unwrap(), record);
    assert!(serde_json::from_value::<Record>(json!({"TYPE": "a"})).is_err());
}

macro_rules! tag {
    ($name:ident { $field:ident: $ty:ty = $wire:literal } $style:literal) => {
        #[derive(Clone, Structure)]
        #[shape("TagTypeDef")]
        #[shape(rename_all = $style)]
        struct $name {
            $field: $ty,
            #[shape(rename = $wire)]
            other: $ty,
        }
    };
}

tag! { Tag { tag_key: Option<String> = "X" } "PascalCase" }

#[test]
fn macros_may_pass_types_and_strings() {
    assert_eq!(Tag::default().table().members, ["TagKey", "X"]);
    assert!(Tag::default().table().required.is_empty());
    let tag = Tag::new().tag_key("a").other("b");
    assert_eq!(serde_json::to_string(&tag).unwrap(), r#"{"TagKey":"a","X":"b"}"#);
}

#[derive(Clone, Structure)]
#[shape("Empty")]
struct Empty {}

#[derive(Clone, Enumeration)]
#[shape("Open")]
enum Open {
    Other(String),
}

#[derive(Clone, Enumeration)]
#[shape("State", rename_all = "kebab-case")]
enum State {
    /// The first one.
    InUse,
    #[shape(rename = "r\u{fc}ck\\")]
    Back,
    r#Type,
    Other(String),
}

#[test]
fn empty_structures_and_enumerations_are_shapes() {
    assert_eq!(serde_json::from_str::<Empty>(r#"{"a": 1}"#).unwrap(), Empty::default());
    assert_eq!(serde_json::from_str::<Open>(r#""a""#).unwrap(), Open::Other("a".into()));
    assert!(Open::values().is_empty());
}

#[test]
fn enumeration_values_have_the_strings_of_their_variants() {
    assert_eq!(State::values(), ["in-use", "r\u{fc}ck\\", "type"]);
    assert_eq!(State::from("r\u{fc}ck\\"), State::Back);
    assert_eq!(State::from("InUse"), State::Other("InUse".into()));
    assert_eq!(format!("{:?}", State::Type), "Type");
    let (text, owned) = ("in-use", String::from("in-use"));
    assert!(State::InUse == text && State::InUse == *text && State::InUse == owned);
    assert!(State::InUse == State::Other(owned) && State::Back != text);
    assert_eq!([State::Type], ["type"]);
    assert_eq!(State::from(Cow::Borrowed("type")), State::Type);
    assert_eq!(State::from(Box::<str>::from("gone")), State::Other("gone".into()));
}

#[derive(Clone, Union)]
#[shape("Value")]
enum Value {
    Missing,
    Flag(bool),
    Many(BTreeMap<String, Value>),
}

#[test]
fn unions_read_null_first() {
    let value: Value = serde_json::from_value(json!({"a": null, "b": true})).unwrap();
    let Value::Many(many) = &value else { panic!("{value:?}") };
    assert_eq!(many.get("a"), Some(&Value::Missing));
    assert_eq!(many.get("b"), Some(&Value::Flag(true)));
}

macro_rules! passed_on {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $ty:ty,)*
    }) => {
        #[derive(Clone, Structure)]
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $ty,)*
        }
    };
}

passed_on! {
    /// The attribute and the visibility are in invisible groups.
    #[shape("LoginTypeDef", rename_all = r"lowercase")]
    pub(crate) struct Login {
        user_name: String,
        #[shape(sensitive)]
        pub password: String,
        #[shape(rename = r#"id"#)]
        pub(crate) number: Option<i64>,
    }
}

#[test]
fn macros_may_pass_attributes_and_visibilities() {
    let login = Login::new("ann", "hunter2");
    assert_eq!(login.table().members, ["user_name", "password", "id"]);
    assert_eq!(
        format!("{login:?}"),
        r#"Login { user_name: "ann", password: <sensitive>, number: None }"#
    );
}

/// Names that collide with names in the derived code.
#[derive(Clone, Enumeration)]
#[shape("OutcomeType")]
#[repr(u8)]
enum Outcome {
    Err,
    Ok = 1,
    Some,
    None,
    Other(#[doc = "Any other."] String),
}

#[test]
fn variants_may_have_any_name() {
    assert_eq!("Err".parse::<Outcome>(), Ok(Outcome::Err));
    assert_eq!(Outcome::values(), ["Err", "Ok", "Some", "None"]);
}

#[derive(Clone, Structure)]
#[shape("StaticTypeDef")]
struct Static {
    name: &'static str,
    note: Option<Cow<'static, str>>,
}

#[test]
fn static_references_are_read_from_static_input() {
    let read: Static = serde_json::from_str(r#"{"name": "a", "note": "\n"}"#).unwrap();
    assert_eq!(read, Static::new("a").note("\n"));
}

mod elsewhere {
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub(crate) struct Arn(pub(crate) String);

    shapewright::newtype! { Arn(String) }

    macro_rules! of_this_crate {
        ($name:ident) => {
            #[derive(Clone, shapewright::Structure)]
            #[shape("OwnedTypeDef")]
            pub(crate) struct $name {
                pub(crate) arn: $crate::elsewhere::Arn,
                pub(crate) more: Option<Vec<$crate::elsewhere::Arn>>,
            }
        };
    }

    of_this_crate! { Owned }
}

#[test]
fn macros_may_name_types_of_their_crate() {
    let arn = || elsewhere::Arn("a".into());
    let owned = elsewhere::Owned::new(arn()).more([arn()]);
    assert_eq!(serde_json::to_string(&owned).unwrap(), r#"{"arn":"a","more":["a"]}"#);
}

/// Derived code does not warn about deprecated items.
mod deprecated {
    #![deny(deprecated)]

    #[derive(Clone, shapewright::Enumeration)]
    #[shape("OldType")]
    #[deprecated]
    pub(crate) enum Old {
        A,
        Unknown(String),
    }

    #[derive(Clone, shapewright::Structure)]
    #[shape("OldTypeDef")]
    #[deprecated = "use another"]
    pub(crate) struct Former {
        #[deprecated]
        pub(crate) name: String,
    }
}

#[test]
#[expect(deprecated, reason = "this is what it is about")]
fn deprecated_types_compile_without_warnings() {
    assert_eq!(deprecated::Old::values(), ["A"]);
    assert_eq!(deprecated::Former::new("a").name, "a");
}
