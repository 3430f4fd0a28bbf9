//! Shapes that say too little or the wrong thing by themselves.

use super::assert_report;

#[test]
fn shapes_need_a_type() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"X": {"enum": ["a", "b"]}
}}"#,
        r#"error[SW0321]: shape `X` has no `type`
 --> service-2.json:4:2
  |
4 | "X": {"enum": ["a", "b"]}
  |  ^ expected `"type": "..."` in this shape
"#,
    );
}

#[test]
fn unknown_types_get_a_suggestion() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"X": {"type": "strng"},
"Y": {"type": "quaternion"}
}}"#,
        r#"error[SW0322]: unknown shape type `strng`
 --> service-2.json:4:16
  |
4 | "X": {"type": "strng"},
  |                ^^^^^ not a type of shapes
  |
  = help: did you mean `string`?

error[SW0322]: unknown shape type `quaternion`
 --> service-2.json:5:16
  |
5 | "Y": {"type": "quaternion"}
  |                ^^^^^^^^^^ not a type of shapes
"#,
    );
}

#[test]
fn structures_need_members() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"X": {"type": "structure", "required": []}
}}"#,
        r#"error[SW0324]: structure `X` has no `members`
 --> service-2.json:4:2
  |
4 | "X": {"type": "structure", "required": []}
  |  ^ expected `"members": {...}` in this shape
"#,
    );
}

#[test]
fn required_names_without_a_member_get_a_suggestion() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"S": {"type": "string"},
"X": {
    "type": "structure",
    "required": ["name", "adress"],
    "members": {"name": {"shape": "S"}, "address": {"shape": "S"}}
}
}}"#,
        r#"error[SW0325]: required `adress` is not a member of `X`
 --> service-2.json:7:27
  |
7 |     "required": ["name", "adress"],
  |                           ^^^^^^ not a name in `members`
  |
  = help: did you mean `address`?
"#,
    );
}

#[test]
fn lists_and_maps_need_their_parts() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"L": {"type": "list"},
"M": {"type": "map"}
}}"#,
        r#"error[SW0323]: list `L` has no `member`
 --> service-2.json:4:2
  |
4 | "L": {"type": "list"},
  |  ^ expected `"member": {"shape": "NAME"}` in this shape

error[SW0323]: map `M` has no `key`
 --> service-2.json:5:2
  |
5 | "M": {"type": "map"}
  |  ^ expected `"key": {"shape": "NAME"}` in this shape

error[SW0323]: map `M` has no `value`
 --> service-2.json:5:2
  |
5 | "M": {"type": "map"}
  |  ^ expected `"value": {"shape": "NAME"}` in this shape
"#,
    );
}

#[test]
fn values_of_another_kind_are_reported() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"A": "string",
"B": {"type": ["string"]},
"C": {"type": "string", "enum": ["a", 1]},
"X": {
    "type": "structure",
    "required": "a",
    "members": {"a": {"shape": 5}},
    "exception": "yes"
}
}}"#,
        r#"error[SW0303]: expected shape `A` to be an object, found a string
 --> service-2.json:4:6
  |
4 | "A": "string",
  |      ^^^^^^^^ not an object

error[SW0303]: expected `type` of `B` to be a string, found a list
 --> service-2.json:5:15
  |
5 | "B": {"type": ["string"]},
  |               ^ not a string

error[SW0303]: expected a value of `enum` to be a string, found a number
 --> service-2.json:6:39
  |
6 | "C": {"type": "string", "enum": ["a", 1]},
  |                                       ^ not a string

error[SW0303]: expected `required` of `X` to be a list, found a string
 --> service-2.json:9:17
  |
9 |     "required": "a",
  |                 ^^^ not a list

error[SW0303]: expected `shape` to be a string, found a number
  --> service-2.json:10:32
   |
10 |     "members": {"a": {"shape": 5}},
   |                                ^ not a string

error[SW0303]: expected `exception` to be a boolean, found a string
  --> service-2.json:11:18
   |
11 |     "exception": "yes"
   |                  ^^^^^ not a boolean
"#,
    );
}

#[test]
fn three_bad_members_give_three_diagnostics() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"X": {
    "type": "structure",
    "members": {
        "a": {"shape": "Missing"},
        "b": [],
        "c": {}
    }
}
}}"#,
        r#"error[SW0327]: unknown shape `Missing`
 --> service-2.json:7:25
  |
7 |         "a": {"shape": "Missing"},
  |                         ^^^^^^^ not defined in `shapes`

error[SW0303]: expected member `b` of `X` to be an object, found a list
 --> service-2.json:8:14
  |
8 |         "b": [],
  |              ^ not an object

error[SW0326]: member `c` of `X` has no `shape`
 --> service-2.json:9:14
  |
9 |         "c": {}
  |              ^ expected `{"shape": "NAME"}`
"#,
    );
}
