use crate::model::shape::Model;

use super::{read_shapes, read_well, structure};

const SHAPES: &str = r#"
"Marked": {"type": "structure", "union": true, "members": {"a": {"shape": "Text"}}, "required": ["a"]},
"Stream": {"type": "structure", "eventstream": true, "members": {"a": {"shape": "Text"}}},
"Plain": {"type": "structure", "union": false, "members": {"a": {"shape": "Text"}}, "required": ["a"]},
"AttributeValue": {"type": "structure", "members": {"S": {"shape": "Text"}}},
"Text": {"type": "string"}
"#;

fn tagged(model: &Model, name: &str) -> bool {
    structure(model, name).tagged
}

#[test]
fn unions_and_event_streams_are_tagged_and_require_no_member() {
    let model = read_shapes(SHAPES);
    for (name, expected) in
        [("Marked", true), ("Stream", true), ("Plain", false), ("AttributeValue", false)]
    {
        let structure = structure(&model, name);
        assert_eq!(structure.tagged, expected, "{name}");
        assert_eq!(structure.members[0].required, name == "Plain", "{name}");
    }
}

#[test]
fn attribute_values_of_dynamodb_are_tagged_without_a_mark() {
    for (service, expected) in [("DynamoDB", true), ("DynamoDB Streams", true), ("GameLift", false)]
    {
        let (_, model) = read_well(&format!(
            r#"{{"metadata": {{"serviceId": "{service}"}}, "operations": {{}}, "shapes": {{{SHAPES}}}}}"#
        ));
        assert_eq!(tagged(&model, "AttributeValue"), expected, "{service}");
        assert!(!tagged(&model, "Plain"));
    }
}
