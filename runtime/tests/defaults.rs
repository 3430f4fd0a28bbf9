//! Members with defaults: `new`, `Default` and `build!` set them, and reading does not.

#![allow(dead_code, missing_docs, reason = "types for documents only")]

use std::collections::BTreeMap;
use std::sync::Arc;

use shapewright::{Enumeration, Structure, build};

#[derive(Clone, Enumeration)]
#[shape("ModeType", rename_all = "snake_case")]
pub enum Mode {
    Fast,
    Unknown(String),
}

#[derive(Clone, Structure)]
#[shape("RetryTypeDef")]
pub struct Retry {
    #[shape(default = "3")]
    pub count: Option<i64>,
    #[shape(default = "-1.5")]
    pub factor: Option<f64>,
    #[shape(default = "true")]
    pub jitter: Option<bool>,
    #[shape(default_text = "a \"b\"\n")]
    pub name: Option<String>,
    #[shape(default_text = "fast")]
    pub mode: Option<Mode>,
    #[shape(default_text = "slow", rename = "Other")]
    pub other: Option<Box<Mode>>,
    #[shape(default_text = "shared")]
    pub shared: Option<Arc<str>>,
    #[shape(default = "[]")]
    pub items: Option<Vec<String>>,
    #[shape(default = "{}")]
    pub tags: Option<BTreeMap<String, String>>,
    /// A default that the type does not hold.
    #[shape(default = "5")]
    pub text: Option<String>,
    pub none: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("RequestTypeDef")]
pub struct Request {
    pub id: String,
    #[shape(default = "3")]
    pub count: Option<i64>,
}

#[test]
fn new_and_default_have_the_defaults() {
    let retry = Retry::new();
    assert_eq!(retry, Retry::default());
    assert_eq!(retry, build!(Retry {}));
    let text = r#"{"count":3,"factor":-1.5,"jitter":true,"name":"a \"b\"\n","mode":"fast","Other":"slow","shared":"shared","items":[],"tags":{}}"#;
    assert_eq!(serde_json::to_string(&retry).unwrap(), text);
    assert_eq!(retry.mode, Some(Mode::Fast));
    assert_eq!((retry.text, retry.none), (None, None));
}

#[test]
fn a_default_is_no_parameter_and_has_a_setter() {
    let request = Request::new("a");
    assert_eq!(request, build!(Request { id: "a" }));
    assert_eq!(request.count, Some(3));
    assert_eq!(request.count(5_i32), build!(Request { id: "a", count: 5_i64 }));
}

#[test]
fn documents_without_the_member_have_no_default() {
    let read: Request = serde_json::from_str(r#"{"id":"a"}"#).unwrap();
    assert_eq!(read.count, None);
    assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"id":"a"}"#);
    let read: Retry = serde_json::from_str("{}").unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), "{}");
}
