use crate::model::shape::Model;

use super::{read_shapes, read_well, structure};

const SHAPES: &str = r#"
"Marked": {"type": "structure", "union": true, "members": {"a": {"shape": "Text"}}, "required": ["a"]},
"Stream": {"type": "structure", "eventstream": true, "members": {"a": {"shape": "Text"}}},
"Plain": {"type": "structure", "union": false, "members": {"a": {"shape": "Text"}}, "required": ["a"]},
"AttributeValue": {"type": "structure", "members": {"S": {"shape": "Text"}}},
"AnalyticsFilter": {"type": "structure", "members": {"Prefix": {"shape": "Text"}}},
"MetricsFilter": {"type": "structure", "members": {"Prefix": {"shape": "Text"}}},
"LifecycleRuleFilter": {"type": "structure", "members": {"Prefix": {"shape": "Text"}}},
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
fn some_unions_of_services_are_tagged_without_a_mark() {
    let all = ["AttributeValue", "AnalyticsFilter", "MetricsFilter", "LifecycleRuleFilter"];
    for (service, expected) in [
        ("DynamoDB", &all[..1]),
        ("DynamoDB Streams", &all[..1]),
        ("S3", &all[1..3]),
        ("S3 Control", &[]),
        ("GameLift", &[]),
    ] {
        let (_, model) = read_well(&format!(
            r#"{{"metadata": {{"serviceId": "{service}"}}, "operations": {{}}, "shapes": {{{SHAPES}}}}}"#
        ));
        let found: Vec<&str> = all.into_iter().filter(|name| tagged(&model, name)).collect();
        assert_eq!(found, expected, "{service}");
        assert!(!tagged(&model, "Plain"));
    }
}
