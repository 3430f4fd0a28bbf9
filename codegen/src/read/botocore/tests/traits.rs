use crate::model::shape::{Member, Operation};
use crate::model::traits::{Bounds, Constraints, DefaultValue, Fault, Number, Retryable, Traits};

use super::{read, read_shapes, read_well, structure};

const SHAPES: &str = r#"
"Code": {"type": "string", "min": 1, "max": 64, "pattern": "[a-z]+", "documentation": "<p>of the shape</p>"},
"Ratio": {"type": "double", "min": 0.5},
"Codes": {"type": "list", "member": {"shape": "Code"}, "max": 5},
"Grid": {"type": "map", "key": {"shape": "Code"}, "value": {"shape": "Codes"}},
"Color": {"type": "string", "enum": ["red"], "min": 3, "documentation": "<p>a color</p>"},
"Fault": {"type": "structure", "members": {}, "exception": true, "fault": true,
    "error": {"httpStatusCode": 503, "code": "Busy"}, "retryable": {"throttling": true}},
"Wrong": {"type": "structure", "members": {}, "exception": true,
    "error": {"httpStatusCode": 400, "senderFault": true}},
"One": {"type": "structure", "union": true, "members": {"code": {"shape": "Code"}}, "required": ["code"]},
"All": {"type": "structure", "deprecated": true, "deprecatedMessage": "use One", "deprecatedSince": "2024",
    "members": {
    "code": {"shape": "Code", "documentation": "<p>of the member</p>", "idempotencyToken": true},
    "other": {"shape": "Code"},
    "ratio": {"shape": "Ratio", "default": 1.5},
    "codes": {"shape": "Codes"},
    "grid": {"shape": "Grid", "deprecated": true},
    "color": {"shape": "Color"}}}
"#;

fn member<'m>(members: &'m [Member], name: &str) -> &'m Traits {
    let member = members.iter().find(|member| member.name.value == name);
    member.and_then(|member| member.traits.as_deref()).expect("a member with traits")
}

fn docs(traits: &Traits) -> Option<&str> {
    traits.docs.as_ref().map(|docs| docs.text.as_str())
}

fn bounds(min: Option<i128>, max: Option<i128>) -> Option<Bounds> {
    Some(Bounds { min: min.map(Number::Integer), max: max.map(Number::Integer) })
}

#[test]
fn a_member_has_its_own_documentation_and_that_of_a_scalar_if_it_has_none() {
    let model = read_shapes(SHAPES);
    let members = &structure(&model, "All").members;
    assert_eq!(docs(member(members, "code")), Some("<p>of the member</p>"));
    assert_eq!(docs(member(members, "other")), Some("<p>of the shape</p>"));
    let color = members.iter().find(|member| member.name.value == "color");
    assert_eq!(color.expect("the member").traits, None, "its type has the documentation");
}

#[test]
fn constraints_follow_a_member_into_lists_and_maps() {
    let model = read_shapes(SHAPES);
    let members = &structure(&model, "All").members;
    let of = |name| member(members, name).constraints.as_deref().expect("constraints").clone();
    let code = Constraints {
        length: bounds(Some(1), Some(64)),
        pattern: Some("[a-z]+".to_owned()),
        ..Constraints::default()
    };
    assert_eq!(of("code"), code);
    let ratio = Bounds { min: Some(Number::Float(0.5)), max: None };
    assert_eq!(of("ratio"), Constraints { range: Some(ratio), ..Constraints::default() });
    let codes = Constraints {
        length: bounds(None, Some(5)),
        items: Some(code.clone().into()),
        ..Constraints::default()
    };
    assert_eq!(of("codes"), codes);
    let grid = Constraints {
        keys: Some(code.into()),
        items: Some(codes.into()),
        ..Constraints::default()
    };
    assert_eq!(of("grid"), grid);
}

#[test]
fn deprecation_defaults_and_tokens_are_read() {
    let model = read_shapes(SHAPES);
    let all = model.shape("All").and_then(|shape| shape.traits.as_deref()).expect("traits");
    let deprecation = all.deprecation.as_ref().expect("a deprecation");
    assert_eq!(deprecation.message.as_deref(), Some("use One"));
    assert_eq!(deprecation.since.as_deref(), Some("2024"));
    let members = &structure(&model, "All").members;
    assert!(member(members, "grid").deprecation.is_some());
    assert!(member(members, "code").idempotency_token);
    assert!(!member(members, "other").idempotency_token);
    let default = member(members, "ratio").default.clone();
    assert_eq!(default.as_deref(), Some(&DefaultValue::Number(Number::Float(1.5))));
}

#[test]
fn errors_have_their_code_status_and_fault() {
    let model = read_shapes(SHAPES);
    let of = |name| {
        let traits = model.shape(name).and_then(|shape| shape.traits.as_deref());
        traits.and_then(|traits| traits.error.clone()).expect("an error")
    };
    let fault = of("Fault");
    assert_eq!((fault.code.as_deref(), fault.status), (Some("Busy"), Some(503)));
    assert_eq!((fault.fault, fault.retryable), (Some(Fault::Server), Some(Retryable::Throttling)));
    let wrong = of("Wrong");
    assert_eq!((wrong.code, wrong.status, wrong.fault), (None, Some(400), Some(Fault::Client)));
    assert_eq!(wrong.retryable, None);
}

#[test]
fn a_union_is_tagged_and_requires_no_member() {
    let model = read_shapes(SHAPES);
    let one = structure(&model, "One");
    assert!(one.tagged && !one.members[0].required);
    assert!(!structure(&model, "All").tagged);
}

#[test]
fn operations_and_services_have_documentation() {
    let (_, model) = read_well(
        r#"{"metadata": {"serviceId": "T", "uid": "t-2020-01-01"}, "documentation": "<p>a service</p>",
        "operations": {"Get": {"documentation": "<p>gets</p>", "deprecated": true},
                       "Put": {"documentation": null}}, "shapes": {}}"#,
    );
    assert_eq!(model.uid.as_deref(), Some("t-2020-01-01"));
    assert_eq!(model.docs.map(|docs| docs.text).as_deref(), Some("<p>a service</p>"));
    let [Operation { traits: Some(get), .. }, Operation { traits: None, .. }] =
        model.operations.as_slice()
    else {
        panic!("two operations: {:?}", model.operations)
    };
    assert_eq!(docs(get), Some("<p>gets</p>"));
    assert!(get.deprecation.is_some());
}

#[test]
fn a_trait_of_another_type_is_an_error_at_its_value() {
    for (wrong, message) in [
        (r#""documentation": 5"#, "expected `documentation` to be a string, found a number"),
        (r#""min": "1""#, "expected `min` to be a number, found a string"),
        (r#""pattern": []"#, "expected `pattern` to be a string, found a list"),
        (r#""deprecated": 1"#, "expected `deprecated` to be a boolean, found a number"),
    ] {
        let text = format!(
            r#"{{"metadata": {{"serviceId": "T"}}, "shapes": {{"S": {{"type": "string", {wrong}}}}}}}"#
        );
        let (sources, _, diagnostics) = read(&text);
        let rendered = diagnostics.render(&sources);
        assert!(rendered.contains(message), "{rendered}");
    }
}
