//! Which members are required, by the policy for responses.

use crate::config::dialect::Dialect;
use crate::config::options::{Options, Responses};
use crate::model::shape::{Member, Model, Presence, ShapeKind, Structure};

use super::roles::{self, Roles};

/// Makes members of responses optional if the policy requires it, and what a client adds to responses
/// with every policy; after this, [`Member::required`] is changed only where no value would be finite.
///
/// Without a policy, responses are loosened where AWS does not promise what the source requires. In the
/// dialect of `CloudTrail`, every member is optional.
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    let loosened = match options.dialect {
        // `CloudTrail` logs no secrets, and no payloads.
        Some(Dialect::CloudTrail) => vec![true; model.shapes.len()],
        Some(Dialect::Model | Dialect::AnyCase) | None => loosened(&model, options.responses),
    };
    for (shape, is_loosened) in model.shapes.iter_mut().zip(loosened) {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        for member in &mut structure.members {
            if is_loosened || member.added_by_client {
                loosen(member);
            }
        }
    }
    model
}

fn loosen(member: &mut Member) {
    member.loosened |= member.required;
    member.required = false;
}

/// Whether the policy makes the members of each shape optional.
fn loosened(model: &Model, policy: Option<Responses>) -> Vec<bool> {
    match policy {
        Some(Responses::Declared) => vec![false; model.shapes.len()],
        Some(Responses::Optional) => roles::outputs(model),
        Some(Responses::Lenient) => {
            let roles = Roles::of(model);
            (0..model.shapes.len()).map(|place| roles.role(place).returned).collect()
        }
        None => {
            let outputs = roles::outputs(model).into_iter().zip(&model.shapes);
            outputs.map(|(is_output, shape)| is_output && is_assumed(&shape.kind)).collect()
        }
    }
}

/// Whether the source requires more members of a structure than AWS promises.
fn is_assumed(kind: &ShapeKind) -> bool {
    match kind {
        ShapeKind::Structure(Structure { presence, .. }) => *presence == Presence::Assumed,
        ShapeKind::Union(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::passes::presence::apply;
    use crate::{Model, Options, Responses, ShapeKind, Sources, read};

    /// The required members of a model after the pass, in order.
    fn required(model: &Model, policy: Option<Responses>) -> Vec<String> {
        let options =
            policy.map_or_else(Options::default, |policy| Options::default().responses(policy));
        let mut required = Vec::new();
        for shape in apply(model.clone(), &options).shapes {
            let ShapeKind::Structure(structure) = shape.kind else { continue };
            let members = structure.members.into_iter().filter(|member| member.required);
            required.extend(members.map(|member| member.name.value));
        }
        required
    }

    #[test]
    fn each_policy_loosens_what_it_promises() {
        let mut sources = Sources::new();
        let classes = "class AskRequestTypeDef(TypedDict):\n    a: str\n    both: BothTypeDef\n    \
                       sent: SentTypeDef\n\
                       class AskOutputTypeDef(TypedDict):\n    b: NestedTypeDef\n    \
                       both: list[BothTypeDef]\n    ResponseMetadata: ResponseMetadataTypeDef\n\
                       class NestedTypeDef(TypedDict):\n    c: dict[str, DeepTypeDef]\n\
                       class DeepTypeDef(TypedDict):\n    d: str\n\
                       class BothTypeDef(TypedDict):\n    e: str\n\
                       class SentTypeDef(TypedDict):\n    f: str\n\
                       class ResponseMetadataTypeDef(TypedDict):\n    RequestId: str\n    \
                       HTTPHeaders: dict[str, str]\n";
        sources.add("m/type_defs.md", format!("```python\n{classes}```\n"));
        let (model, _) = read(&sources).expect("a page without errors");
        let optional = ["a", "both", "sent", "c", "d", "e", "f"].as_slice();
        for (policy, expected) in [
            (
                Some(Responses::Declared),
                ["a", "both", "sent", "b", "both", "c", "d", "e", "f"].as_slice(),
            ),
            (Some(Responses::Optional), optional),
            (Some(Responses::Lenient), &["a", "both", "sent", "f"]),
            (None, optional),
        ] {
            assert_eq!(required(&model, policy), expected, "{policy:?}");
        }
    }

    #[cfg(feature = "json")]
    const JSON: &str = r#"{"metadata": {"serviceId": "A"},
        "operations": {"Ask": {"output": {"shape": "AskOutput"}, "errors": [{"shape": "Bad"}]}},
        "shapes": {
            "AskOutput": {"type": "structure", "required": ["b"],
                          "members": {"b": {"shape": "Nested"}}},
            "Nested": {"type": "structure", "required": ["c"], "members": {"c": {"shape": "Text"}}},
            "Bad": {"type": "structure", "required": ["d"], "members": {"d": {"shape": "Text"}},
                    "exception": true},
            "Text": {"type": "string"}}}"#;

    #[test]
    #[cfg(feature = "json")]
    fn without_a_policy_the_promises_of_aws_are_kept() {
        let mut sources = Sources::new();
        sources.add("service-2.json", JSON);
        let (model, _) = read(&sources).expect("a model without errors");
        for (policy, expected) in [
            (None, ["b", "c", "d"].as_slice()),
            (Some(Responses::Declared), &["b", "c", "d"]),
            (Some(Responses::Optional), &["c", "d"]),
            (Some(Responses::Lenient), &[]),
        ] {
            assert_eq!(required(&model, policy), expected, "{policy:?}");
        }
    }

    #[test]
    #[cfg(feature = "json")]
    fn with_both_sources_only_outputs_of_the_page_alone_are_loosened_by_default() {
        let mut sources = Sources::new();
        let classes = "class AskOutputTypeDef(TypedDict):\n    b: str\n    g: str\n    \
                       ResponseMetadata: ResponseMetadataTypeDef\n\
                       class NewOutputTypeDef(TypedDict):\n    h: str\n    \
                       ResponseMetadata: ResponseMetadataTypeDef\n\
                       class ResponseMetadataTypeDef(TypedDict):\n    RequestId: str\n";
        sources.add("m/type_defs.md", format!("```python\n{classes}```\n"));
        sources.add("m/service-2.json", JSON);
        sources.add("m/shapewright.toml", "sources = \"both\"");
        let (model, _) = read(&sources).expect("a model without errors");
        for (policy, expected) in [
            (None, ["b"].as_slice()),
            (Some(Responses::Declared), &["b", "h"]),
            (Some(Responses::Optional), &[]),
        ] {
            assert_eq!(required(&model, policy), expected, "{policy:?}");
        }
    }

    #[test]
    #[cfg(feature = "json")]
    fn selection_by_shape_keeps_the_role_of_an_output() {
        let mut sources = Sources::new();
        sources.add("service-2.json", JSON);
        let options = Options::default().responses(Responses::Optional).shape("AskOutput");
        let text = crate::generate(&sources, &options).expect("a model without errors").text;
        assert!(text.contains("pub b: ::core::option::Option<"), "{text}");
    }
}
