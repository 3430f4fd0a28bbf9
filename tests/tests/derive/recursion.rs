//! Structs that contain themselves, where the page cuts the recursion.

use std::collections::BTreeMap;

use serde_json::json;
use shapewright::Shape;

#[derive(Debug, PartialEq, Shape)]
#[shape("AttributeValue", model = "tests/derive/cut")]
struct Value {
    s: Option<String>,
    m: Option<BTreeMap<String, Value>>,
    l: Option<Vec<Self>>,
    null: Option<bool>,
}

#[derive(Debug, PartialEq, Shape)]
#[shape("Filter", model = "tests/derive/cut", partial)]
struct Filter {
    name: String,
    and: Option<Condition>,
}

#[derive(Debug, PartialEq, Shape)]
#[shape("Condition", model = "tests/derive/cut")]
struct Condition {
    not: Option<Box<Filter>>,
    or: Option<Vec<Filter>>,
}

#[derive(Debug, PartialEq, Shape)]
#[shape("Condition", model = "tests/derive/cut")]
struct Free {
    not: Option<BTreeMap<String, shapewright::Json>>,
    or: Option<Vec<shapewright::Json>>,
}

#[test]
fn a_field_may_hold_the_structure_that_the_page_cuts() {
    let text = json!({"L": [{"S": "a"}, {"M": {"k": {"NULL": true}}}]});
    let value: Value = serde_json::from_value(text.clone()).expect("a value");
    let items = value.l.as_ref().expect("items");
    assert_eq!(items[0].s.as_deref(), Some("a"));
    assert_eq!(items[1].m.as_ref().expect("a map")["k"].null, Some(true));
    assert_eq!(serde_json::to_value(&value).expect("JSON"), text);
}

#[test]
fn recursion_may_lead_through_several_structures() {
    let text = json!({"Name": "a", "And": {"Not": {"Name": "b"}, "Or": [{"Name": "c"}]}});
    let filter: Filter = serde_json::from_value(text.clone()).expect("a filter");
    let and = filter.and.as_ref().expect("a condition");
    assert_eq!(and.not.as_ref().expect("a filter").name, "b");
    assert_eq!(and.or.as_ref().expect("filters")[0].name, "c");
    assert_eq!(serde_json::to_value(&filter).expect("JSON"), text);
}

#[test]
fn free_json_holds_a_cut_as_well() {
    let text = json!({"Not": {"Name": "b"}, "Or": [{"Name": "c"}]});
    let free: Free = serde_json::from_value(text.clone()).expect("a condition");
    assert_eq!(serde_json::to_value(&free).expect("JSON"), text);
}
