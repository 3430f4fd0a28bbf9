//! Documents that are no model as a whole.

use super::assert_report;

#[test]
fn documents_need_the_parts_of_a_model() {
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
fn services_need_a_name() {
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
fn names_of_services_need_letters_or_digits() {
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
fn a_list_is_not_a_model() {
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
fn invalid_json_is_reported_at_the_first_invalid_byte() {
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
fn truncated_documents_are_reported_at_their_end() {
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
fn half_a_surrogate_pair_is_reported_in_its_string() {
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
fn duplicate_keys_are_reported_with_both_places() {
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
