//! Enums for tagged unions: a variant is a member, of which a document has one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::json;
use shapewright::{Blob, Reflect, Shape, UnknownValue};

#[derive(Clone, Debug, PartialEq, Shape)]
#[shape("AttributeValue", model = "tests/derive/tagged")]
enum Value {
    #[shape(rename = "S")]
    Text(String),
    N(String),
    B(Blob),
    #[shape(rename = "SS")]
    Texts(Vec<String>),
    M(BTreeMap<String, Value>),
    L(Vec<Self>),
    Null(bool),
    Bool(bool),
    Unknown {
        name: String,
        value: UnknownValue,
    },
}

#[derive(Debug, PartialEq, Shape)]
#[shape("AttributeValue", model = "tests/derive/tagged", partial)]
enum Scalar<'a> {
    S(Cow<'a, str>),
    N(&'a str),
}

/// The values that the generated enum and the derived one both read.
const DOCUMENTS: [&str; 8] = [
    r#"{"S":"a"}"#,
    r#"{"N":"1"}"#,
    r#"{"B":"AQI="}"#,
    r#"{"SS":["a","b"]}"#,
    r#"{"M":{"a":{"L":[{"NULL":true},{"M":{}}]}}}"#,
    r#"{"L":[{"S":"a"},{"BOOL":false}]}"#,
    r#"{"NULL":true}"#,
    r#"{"VECTOR":[0.5,{"a":null}]}"#,
];

#[test]
fn a_variant_is_read_and_written_as_the_member() {
    for document in DOCUMENTS {
        let value: Value = serde_json::from_str(document).expect(document);
        assert_eq!(serde_json::to_string(&value).expect("JSON"), document);
        let pack = rmp_serde::to_vec_named(&value).expect("MessagePack");
        assert_eq!(rmp_serde::from_slice::<Value>(&pack).expect("a value"), value, "{document}");
    }
    let value: Value = serde_json::from_str(DOCUMENTS[0]).expect("a value");
    assert_eq!(value, Value::Text("a".to_owned()));
    assert_eq!(format!("{value:?}"), r#"Text("a")"#);
}

#[test]
fn formats_without_names_hold_listed_members() {
    for document in &DOCUMENTS[..7] {
        let value: Value = serde_json::from_str(document).expect(document);
        let bytes = bitcode::serialize(&value).expect("bitcode");
        assert_eq!(bitcode::deserialize::<Value>(&bytes).expect("a value"), value, "{document}");
        let pack = rmp_serde::to_vec(&value).expect("MessagePack");
        assert_eq!(rmp_serde::from_slice::<Value>(&pack).expect("a value"), value, "{document}");
    }
    let unknown: Value = serde_json::from_str(DOCUMENTS[7]).expect("a value");
    assert!(bitcode::serialize(&unknown).is_err());
}

#[test]
fn documents_without_exactly_one_member_are_errors() {
    for (document, error) in [
        (r#"{"S":"a","N":"1"}"#, "union has two members, `S` and `N`, in `AttributeValue`"),
        (r#"{"S":"a","X":"1"}"#, "union has two members, `S` and `X`, in `AttributeValue`"),
        ("{}", "union has no member, in `AttributeValue`"),
        (r#"{"S":null}"#, "union has no member, in `AttributeValue`"),
        (r#"{"L":[{"S":"a"},{"S":5}]}"#, "L[1].S: expected string, found number"),
    ] {
        let found = serde_json::from_str::<Value>(document).expect_err(document).to_string();
        assert!(found.starts_with(error), "{document}: {found}");
    }
    let null = r#"{"S":"a","N":null,"__type":"x"}"#;
    assert_eq!(serde_json::from_str::<Value>(null).expect("a value"), Value::Text("a".into()));
}

#[test]
fn a_partial_enum_refuses_other_members() {
    let text = String::from(r#"{"S":"a"}"#);
    assert_eq!(serde_json::from_str::<Scalar<'_>>(&text).expect("a value"), Scalar::S("a".into()));
    let text = String::from(r#"{"N":"5"}"#);
    assert_eq!(serde_json::from_str::<Scalar<'_>>(&text).expect("a value"), Scalar::N("5"));
    for (document, error) in [
        (r#"{"BOOL":true}"#, "BOOL: unknown member"),
        (r#"{"S":"a","BOOL":true}"#, "BOOL: unknown member"),
    ] {
        let found = serde_json::from_str::<Scalar<'_>>(document).expect_err(document).to_string();
        assert!(found.contains(error), "{document}: {found}");
    }
    let null = r#"{"S":"a","BOOL":null}"#;
    assert_eq!(serde_json::from_str::<Scalar<'_>>(null).expect("a value"), Scalar::S("a".into()));
}

/// A union that is only sent needs no variant that its user does not send.
#[derive(Debug, PartialEq, Shape)]
#[shape("Filter", model = "tests/derive/tagged")]
enum Filter<T> {
    Name(T),
    Not(Box<Filter<T>>),
}

#[derive(Debug, Shape)]
#[shape("SearchInput", model = "tests/derive/tagged")]
struct Search {
    filter: Option<Filter<String>>,
}

#[test]
fn an_enum_may_be_generic_and_boxed() {
    let search = Search { filter: Some(Filter::Not(Box::new(Filter::Name("a".to_owned())))) };
    let text = serde_json::to_string(&search).expect("JSON");
    assert_eq!(text, r#"{"Filter":{"not":{"name":"a"}}}"#);
    let read: Search = serde_json::from_str(&text).expect("a search");
    assert_eq!(read.filter, search.filter);
    let found = serde_json::from_str::<Filter<&str>>(r#"{"above":5}"#).expect_err("no variant");
    assert!(found.to_string().contains("above"), "{found}");
}

/// A secret and a deprecated member.
#[derive(PartialEq, Shape)]
#[shape("Login", model = "tests/derive/tagged")]
enum Login {
    Token(String),
    User(User),
    #[allow(deprecated, reason = "replies of last year have it")]
    OldName(String),
    #[shape(other)]
    Later {
        value: UnknownValue,
        name: String,
    },
}

#[derive(Debug, PartialEq, Shape)]
#[shape("User", model = "tests/derive/tagged")]
struct User {
    name: String,
    login: Option<Box<Login>>,
}

#[test]
fn secrets_are_never_printed() {
    let login: Login = serde_json::from_value(json!({"token": "swordfish"})).expect("a login");
    assert_eq!(format!("{login:?}"), "Token(<sensitive>)");
    let later: Login = serde_json::from_value(json!({"key": "swordfish"})).expect("a login");
    let printed = format!("{later:?}");
    assert!(printed.contains("key") && !printed.contains("swordfish"), "{printed}");
    let user = json!({"user": {"name": "a", "login": {"token": "swordfish"}}});
    let user: Login = serde_json::from_value(user).expect("a login");
    assert!(!format!("{user:?}").contains("swordfish"));
    let none = json!({"user": {"name": "a", "login": {"token": null}}});
    let none: Login = serde_json::from_value(none).expect("a login");
    assert!(matches!(none, Login::User(User { login: None, .. })));
    let Login::OldName(_) = Login::OldName(String::new()) else { panic!("another variant") };
}

#[test]
fn reflection_sees_the_member_that_is_present() {
    let mut login = Login::Token("a".to_owned());
    let names: Vec<&str> = login.members().iter().map(|member| member.name()).collect();
    assert_eq!(names, ["token", "user", "oldName", "Later"]);
    login.set("oldName", json!("b")).expect("a name");
    assert!(login == Login::OldName("b".to_owned()));
    let limits = Login::constraints_of("oldName").expect("limits");
    assert_eq!(limits.length.and_then(|length| length.max), Some(8));
    assert_eq!(Login::constraints_of("token"), None);
}

#[derive(Debug, PartialEq, Shape)]
#[shape("Login", model = "tests/derive/tagged", partial, dialect = "any-case")]
enum AnyLogin {
    #[allow(deprecated)]
    OldName(String),
}

#[derive(Debug, PartialEq, Shape)]
#[shape("AttributeValue", model = "tests/derive/tagged", dialect = "cloudtrail")]
enum Logged {
    S(String),
    L(Vec<Logged>),
    #[allow(dead_code)]
    Unknown {
        name: String,
        value: UnknownValue,
    },
}

#[test]
fn dialects_apply_to_members() {
    let name: AnyLogin = serde_json::from_str(r#"{"oldname": "a"}"#).expect("a login");
    assert_eq!(name, AnyLogin::OldName("a".to_owned()));
    let logged = Logged::L(vec![Logged::S("a".to_owned())]);
    let text = serde_json::to_string(&logged).expect("JSON");
    assert_eq!(text, r#"{"l":[{"s":"a"}]}"#);
    for document in [text.as_str(), r#"{"L":{"items":[{"S":"a"}]}}"#] {
        assert_eq!(serde_json::from_str::<Logged>(document).expect(document), logged);
    }
}

/// The other form: a struct with an `Option` for each member that its user needs.
#[derive(Debug, PartialEq, Shape)]
#[shape("AttributeValue", model = "tests/derive/tagged")]
struct Structure {
    s: Option<String>,
    l: Option<Vec<Structure>>,
    null: Option<bool>,
}

/// One member without `Option`, in a union that is only sent.
#[derive(Shape)]
#[shape("Filter", model = "tests/derive/tagged")]
struct ByName {
    name: String,
}

#[test]
fn a_struct_reads_a_union_as_a_structure() {
    for document in [r#"{"S":"a"}"#, r#"{"L":[{"NULL":true},{"S":"a"}]}"#] {
        let structure: Structure = serde_json::from_str(document).expect(document);
        assert_eq!(serde_json::to_string(&structure).expect("JSON"), document);
    }
    // The differences: two members, and none.
    let two: Structure = serde_json::from_str(r#"{"S":"a","NULL":true}"#).expect("two members");
    assert_eq!((two.s.as_deref(), two.null), (Some("a"), Some(true)));
    let none: Structure = serde_json::from_str(r#"{"S":null,"N":"5"}"#).expect("no member");
    assert_eq!(none, Structure { s: None, l: None, null: None });
    let name = ByName { name: "a".to_owned() };
    assert_eq!(serde_json::to_string(&name).expect("JSON"), r#"{"name":"a"}"#);
}

/// An enum in a struct whose field has the shape, also where the page cuts the recursion.
#[derive(Debug, PartialEq, Shape)]
#[shape("Cargo", model = "../docs/fleet")]
enum Cargo {
    Label(String),
    Tons(u32),
    Crates(Vec<Cargo>),
    Marked(BTreeMap<String, Cargo>),
    Unknown { name: String, value: UnknownValue },
}

#[derive(Debug, PartialEq, Shape)]
#[shape("LoadShipResponse", model = "../docs/fleet")]
struct Loaded {
    cargo: Option<Cargo>,
}

#[test]
fn a_page_has_unions_that_its_options_mark() {
    let document = json!({"Cargo": {"Crates": [{"Tons": 5}, {"Marked": {"a": {"Label": "b"}}}]}});
    let loaded: Loaded = serde_json::from_value(document.clone()).expect("a response");
    assert_eq!(serde_json::to_value(&loaded).expect("JSON"), document);
    let null: Loaded =
        serde_json::from_value(json!({"Cargo": {"Tons": null}})).expect("a response");
    assert_eq!(null, Loaded { cargo: None });
    let unknown: Loaded =
        serde_json::from_value(json!({"Cargo": {"Sand": 5}})).expect("a response");
    assert!(matches!(unknown.cargo, Some(Cargo::Unknown { name, .. }) if name == "Sand"));
}
