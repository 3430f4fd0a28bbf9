//! The constraints of members, of generated types and of the user's own.

use shapewright::Reflect;
use shapewright::reflect::{Bounds, Constraints, Number};

mod store {
    shapewright::shapes! { model = "tests/derive/limited" }
}

mod free {
    shapewright::shapes! { model = "tests/derive/limited", constraints = false }
}

#[derive(shapewright::Shape)]
#[shape("PutRequest", model = "tests/derive/limited")]
#[allow(dead_code)]
struct Put {
    name: String,
    #[shape(rename = "count")]
    number: Option<i64>,
    share: Option<f64>,
    arn: Option<String>,
    tags: Option<std::collections::BTreeMap<String, String>>,
    names: Option<Vec<String>>,
    content: Option<shapewright::Blob>,
    token: Option<String>,
    state: Option<String>,
}

/// A projection without limited members.
#[derive(shapewright::Shape)]
#[shape("NotFound", model = "tests/derive/limited")]
#[allow(dead_code)]
struct NotFound {
    key: Option<String>,
}

#[test]
fn the_constraints_of_a_member_are_found_by_its_name() {
    for find in [store::PutRequest::constraints_of, Put::constraints_of] {
        let name = find("name").expect("limits");
        assert_eq!(name.length, Some(Bounds { min: Some(1), max: Some(64) }));
        assert_eq!(name.pattern, Some("[\\w.-]+"));
        let count = Bounds { min: Some(Number::Integer(-1)), max: Some(Number::Integer(100)) };
        assert_eq!(
            find("count"),
            Some(Constraints { range: Some(count), ..Constraints::default() })
        );
        let share = Bounds { min: Some(Number::Float(0.5)), max: None };
        assert_eq!(find("share").and_then(|limits| limits.range), Some(share));
        let tags = find("tags").expect("limits");
        assert_eq!(tags.length, Some(Bounds { min: Some(0), max: Some(50) }));
        assert_eq!(tags.keys.as_deref(), Some(&name));
        let value = tags.items.and_then(|value| value.length);
        assert_eq!(value, Some(Bounds { min: None, max: Some(256) }));
        let names = find("names").expect("limits");
        assert_eq!(names.length, Some(Bounds { min: None, max: Some(10) }));
        assert_eq!(names.items.as_deref(), find("arn").as_ref());
        // A negative length limits nothing.
        assert_eq!(
            find("content").and_then(|limits| limits.length),
            Some(Bounds { min: None, max: Some(4096) })
        );
        assert_eq!(find("token").and_then(|limits| limits.pattern), Some("*/\n\u{202e}`\\"));
        assert_eq!(find("state"), None);
        assert_eq!(find("other"), None);
    }
}

#[test]
fn types_without_constraints_have_none() {
    assert_eq!(free::PutRequest::constraints_of("name"), None);
    assert_eq!(NotFound::constraints_of("key"), None);
    assert_eq!(store::NotFound::constraints_of("Message"), None);
}

#[test]
fn constraints_are_not_checked() {
    let put: store::PutRequest = serde_json::from_str(r#"{"name": "", "count": -5}"#).unwrap();
    assert_eq!(put, store::PutRequest::new("").count(-5));
}
