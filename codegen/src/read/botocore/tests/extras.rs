use crate::model::shape::Type;

use super::{names, read_with, structure};

const MODEL: &str = r#"{
"metadata": {"serviceId": "Old", "endpointPrefix": "e"},
"shapes": {
"S": {"type": "string"},
"Expires": {"type": "string"},
"Copy": {
    "type": "structure",
    "required": ["name"],
    "members": {"name": {"shape": "S"}, "expires": {"shape": "Expires"}}
}
}}"#;

#[test]
fn extras_are_merged_key_by_key_and_new_members_come_last() {
    let extras = r#"{"version": 1.0, "merge": {
        "metadata": {"serviceId": "New"},
        "shapes": {
            "Expires": {"type": "timestamp"},
            "Copy": {"required": ["source"], "members": {"source": {"shape": "S"}}},
            "More": {"type": "structure", "members": {}}
        }
    }}"#;
    let (sources, model, diagnostics) = read_with(MODEL, Some(extras));
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    assert_eq!(model.service, "new");
    let shapes: Vec<&str> = model.shapes.iter().map(|shape| shape.name.value.as_str()).collect();
    assert_eq!(shapes, ["Copy", "More"]);
    let members = &structure(&model, "Copy").members;
    assert_eq!(names(members, |_| true), ["name", "expires", "source"]);
    assert_eq!(names(members, |member| member.required), ["source"]);
    assert_eq!(members[1].ty, Type::Timestamp);
    assert_eq!(model.origin.len(), 2);
}

#[test]
fn extras_without_a_merge_change_nothing() {
    let (sources, model, diagnostics) = read_with(MODEL, Some(r#"{"version": 1.0}"#));
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    assert_eq!(names(&structure(&model, "Copy").members, |_| true), ["name", "expires"]);
}

#[test]
fn errors_in_extras_are_shown_at_their_place() {
    for (extras, expected) in [
        (
            r#"{"merge": {"shapes": {"Copy": {"members": {"x": {"shape": "T"}, "x": 1}}}}}"#,
            r#"error[SW0327]: unknown shape `T`
 --> service-2.sdk-extras.json:1:60
  |
1 | {"merge": {"shapes": {"Copy": {"members": {"x": {"shape": "T"}, "x": 1}}}}}
  |                                                            ^ not defined in `shapes`
  |
  = help: did you mean `S`?

error[SW0302]: duplicate key `x`
 --> service-2.sdk-extras.json:1:66
  |
1 | {"merge": {"shapes": {"Copy": {"members": {"x": {"shape": "T"}, "x": 1}}}}}
  |                                             - first used here    ^ used again here
"#,
        ),
        (
            r#"{"merge": []}"#,
            r#"error[SW0303]: expected `merge` to be an object, found a list
 --> service-2.sdk-extras.json:1:11
  |
1 | {"merge": []}
  |           ^ not an object
"#,
        ),
        (
            r#"{"merge": {"shapes": 1}}"#,
            r#"error[SW0303]: expected `shapes` to be an object, found a number
 --> service-2.sdk-extras.json:1:22
  |
1 | {"merge": {"shapes": 1}}
  |                      ^ not an object
"#,
        ),
    ] {
        let (sources, _, diagnostics) = read_with(MODEL, Some(extras));
        assert_eq!(diagnostics.render(&sources), expected);
    }
}
