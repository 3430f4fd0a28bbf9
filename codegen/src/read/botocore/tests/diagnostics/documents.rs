//! Documents that are no model as a whole.

use super::assert_report;

#[test]
fn a_document_without_the_parts_of_a_model_is_none() {
    assert_report(
        r#"{"pagination": {}}"#,
        r#"error[SW0311]: the model has no `metadata`
 --> service-2.json:1:1
  |
1 | {"pagination": {}}
  | ^ this object does not have the key
  |
  = help: a model is an object with `metadata`, `operations` and `shapes`

error[SW0311]: the model has no `shapes`
 --> service-2.json:1:1
  |
1 | {"pagination": {}}
  | ^ this object does not have the key
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
        r#"error[SW0312]: `metadata` does not name the service
 --> service-2.json:2:13
  |
2 | "metadata": {"apiVersion": "2019-06-10"},
  |             ^ expected `serviceId` or `endpointPrefix`
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
        r#"error[SW0313]: `--` is not the name of a service
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
        r#"error[SW0303]: expected the model to be an object, found a list
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
        r#"error[SW0301]: invalid JSON: expected `,` or `}`
 --> service-2.json:5:5
  |
5 |     "Y": {"type": "string"}
  |     ^ invalid from here on
"#,
    );
}

#[test]
fn a_text_that_breaks_off_is_shown_at_its_end() {
    assert_report(
        r#"{
"metadata": {"serviceId": "T"},
"shapes": {"#,
        r#"error[SW0301]: invalid JSON: EOF while parsing an object
 --> service-2.json:3:12
  |
3 | "shapes": {
  |            ^ the source ends here
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
        r#"error[SW0301]: invalid JSON: unexpected end of hex escape
 --> service-2.json:4:46
  |
4 | "X": {"type": "string", "enum": ["a", "\ud800"]}
  |                                              ^ invalid from here on
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
        r#"error[SW0302]: duplicate key `X`
 --> service-2.json:6:2
  |
4 | "X": {"type": "string"},
  |  - first used here
5 | "Y": {"type": "string"},
6 | "X": {"type": "integer"}
  |  ^ used again here
"#,
    );
}
