//! Documents that are no model as a whole.

use super::assert_report;

#[test]
fn a_document_without_the_parts_of_a_model_is_none() {
    assert_report(
        r#"{"pagination": {}}"#,
        r#"error: the model has no `metadata`
 --> service-2.json:1:1
  |
1 | {"pagination": {}}
  | ^ this object has no such key
  |
  = help: a model is an object with `metadata`, `operations` and `shapes`

error: the model has no `shapes`
 --> service-2.json:1:1
  |
1 | {"pagination": {}}
  | ^ this object has no such key
  |
  = help: a model is an object with `metadata`, `operations` and `shapes`
"#,
    );
}

#[test]
fn a_service_has_a_name() {
    assert_report(
        r#"{
"metadata": {"apiVersion": "2019-06-10"},
"shapes": {}
}"#,
        r#"error: `metadata` names no service
 --> service-2.json:2:13
  |
2 | "metadata": {"apiVersion": "2019-06-10"},
  |             ^ expected `serviceId` or `endpointPrefix` in it
"#,
    );
}

#[test]
fn the_name_of_a_service_has_letters_or_digits() {
    assert_report(
        r#"{
"metadata": {"serviceId": "--"},
"shapes": {}
}"#,
        r#"error: `--` names no service
 --> service-2.json:2:28
  |
2 | "metadata": {"serviceId": "--"},
  |                            ^^ expected letters or digits
"#,
    );
}

#[test]
fn a_list_is_no_model() {
    assert_report(
        r#"[]"#,
        r#"error: expected the model to be an object, found a list
 --> service-2.json:1:1
  |
1 | []
  | ^ not an object
"#,
    );
}

#[test]
fn what_is_not_json_is_shown_where_it_stops_being_it() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
    "X": {"type": "string"}
    "Y": {"type": "string"}
}}"#,
        r#"error: not JSON: expected `,` or `}`
 --> service-2.json:5:5
  |
5 |     "Y": {"type": "string"}
  |     ^ not understood from here on
"#,
    );
}

#[test]
fn a_text_that_breaks_off_is_shown_at_its_end() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {"#,
        r#"error: not JSON: EOF while parsing an object
 --> service-2.json:3:12
  |
3 | "shapes": {
  |            ^ the text ends here
"#,
    );
}

#[test]
fn half_a_character_is_shown_in_its_string() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"X": {"type": "string", "enum": ["a", "\ud800"]}
}}"#,
        r#"error: not JSON: unexpected end of hex escape
 --> service-2.json:4:46
  |
4 | "X": {"type": "string", "enum": ["a", "\ud800"]}
  |                                              ^ not understood from here on
"#,
    );
}

#[test]
fn a_key_that_stands_twice_shows_both_places() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {
"X": {"type": "string"},
"Y": {"type": "string"},
"X": {"type": "integer"}
}}"#,
        r#"error: key `X` stands twice
 --> service-2.json:6:2
  |
4 | "X": {"type": "string"},
  |  - stands first here
5 | "Y": {"type": "string"},
6 | "X": {"type": "integer"}
  |  ^ stands again here
"#,
    );
}
