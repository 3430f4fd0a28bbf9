//! Which members are required, by the policy for responses.

use crate::config::dialect::Dialect;
use crate::config::options::{Options, Responses};
use crate::model::shape::{Model, ShapeKind};
use crate::read::conventions;

use super::roles;

/// Makes members of responses optional if the policy requires it; [`Member::required`] is final after
/// this.
///
/// [`Member::required`]: crate::Member::required
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    if options.dialect == Some(Dialect::CloudTrail) {
        return loosened(model);
    }
    match options.policy() {
        Responses::Declared => return model,
        Responses::Optional => {}
    }
    let outputs = roles::outputs(&model);
    for (shape, is_output) in model.shapes.iter_mut().zip(outputs) {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        for member in &mut structure.members {
            let may_be_absent = is_output
                || conventions::is_from_optional_header(&shape.name.value, &member.name.value);
            member.required &= !may_be_absent;
        }
    }
    model
}

/// Makes every member optional: `CloudTrail` logs no secrets, and no payloads.
fn loosened(mut model: Model) -> Model {
    for shape in &mut model.shapes {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        for member in &mut structure.members {
            member.required = false;
        }
    }
    model
}

#[cfg(test)]
mod tests {
    use crate::passes::presence::apply;
    use crate::{Options, Responses, ShapeKind, Sources, read};

    #[test]
    fn outputs_and_what_comes_from_optional_headers_are_loosened() {
        let mut sources = Sources::new();
        let classes = "class AskRequestTypeDef(TypedDict):\n    a: str\n\
                       class AskOutputTypeDef(TypedDict):\n    b: NestedTypeDef\n    \
                       ResponseMetadata: ResponseMetadataTypeDef\n\
                       class NestedTypeDef(TypedDict):\n    HostId: str\n\
                       class ResponseMetadataTypeDef(TypedDict):\n    RequestId: str\n    \
                       HostId: str\n    HTTPStatusCode: int\n";
        sources.add("m/type_defs.md", format!("```python\n{classes}```\n"));
        let (model, _) = read(&sources).expect("a page without errors");
        for (responses, expected) in [
            (
                Responses::Declared,
                ["a", "b", "ResponseMetadata", "HostId", "RequestId", "HostId", "HTTPStatusCode"]
                    .as_slice(),
            ),
            (Responses::Optional, &["a", "HostId", "HTTPStatusCode"]),
        ] {
            let model = apply(model.clone(), &Options::default().responses(responses));
            let mut required = Vec::new();
            for shape in &model.shapes {
                let ShapeKind::Structure(structure) = &shape.kind else { continue };
                let members = structure.members.iter().filter(|member| member.required);
                required.extend(members.map(|member| member.name.value.as_str()));
            }
            assert_eq!(required, expected, "{responses:?}");
        }
    }

    #[test]
    #[cfg(feature = "json")]
    fn selection_by_shape_keeps_the_role_of_an_output() {
        let mut sources = Sources::new();
        sources.add(
            "service-2.json",
            r#"{"metadata": {"serviceId": "A"},
                "operations": {"Ask": {"output": {"shape": "AskOutput"}}},
                "shapes": {
                    "AskOutput": {"type": "structure", "required": ["b"],
                                  "members": {"b": {"shape": "Text"}}},
                    "Text": {"type": "string"}}}"#,
        );
        let options = Options::default().responses(Responses::Optional).shape("AskOutput");
        let text = crate::generate(&sources, &options).expect("a model without errors").text;
        assert!(text.contains("pub b: ::core::option::Option<"), "{text}");
    }
}
