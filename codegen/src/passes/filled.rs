//! Members of requests that need no value from the user.

use crate::model::shape::{Member, Model, ShapeKind};
use crate::model::traits::DefaultValue;

/// Why an idempotency token is optional.
const TOKEN: &str = "clients fill it";

/// Why a member with a default is optional.
const DEFAULT: &str = "it has a default";

/// Makes required members optional if clients fill them, or if the model has a default for them.
///
/// Clients of AWS replace an absent idempotency token by a random one, and an absent member with a default
/// has that value.
pub(crate) fn apply(mut model: Model) -> Model {
    for shape in &mut model.shapes {
        if let ShapeKind::Structure(structure) = &mut shape.kind {
            structure.members.iter_mut().filter(|member| member.required).for_each(fill);
        }
    }
    model
}

fn fill(member: &mut Member) {
    let Some(traits) = &mut member.traits else { return };
    let reason = match traits.default.as_deref() {
        _ if traits.idempotency_token => TOKEN,
        Some(DefaultValue::Null) | None => return,
        Some(_) => DEFAULT,
    };
    traits.optional_because = Some(reason.to_owned());
    member.required = false;
}

#[cfg(test)]
#[cfg(all(feature = "generate", feature = "json"))]
mod tests {
    use crate::{Options, Projected, SourcePolicy, Sources, generate, read_patched};

    const JSON: &str = r#"{"metadata": {"serviceId": "Cases"},
        "operations": {"Start": {"input": {"shape": "StartRequest"}}},
        "shapes": {
            "StartRequest": {"type": "structure", "required": ["zone", "token", "name", "count"],
                "members": {
                    "zone": {"shape": "Text"},
                    "token": {"shape": "Text", "idempotencyToken": true},
                    "optionalToken": {"shape": "Text", "idempotencyToken": true},
                    "name": {"shape": "Text"},
                    "count": {"shape": "Count", "default": 5},
                    "mode": {"shape": "Mode", "default": "fast \"x\""},
                    "flag": {"shape": "Flag", "default": false},
                    "factor": {"shape": "Factor", "default": 1},
                    "when": {"shape": "When", "default": 0},
                    "data": {"shape": "Data", "default": ""},
                    "items": {"shape": "Items", "default": []},
                    "labels": {"shape": "Labels", "default": {}},
                    "nothing": {"shape": "Text", "default": null},
                    "odd": {"shape": "Count", "default": "text"},
                    "huge": {"shape": "Count", "default": 36893488147419103232}}},
            "Text": {"type": "string"}, "Count": {"type": "integer"}, "Flag": {"type": "boolean"},
            "Factor": {"type": "double"}, "When": {"type": "timestamp"}, "Data": {"type": "blob"},
            "Mode": {"type": "string", "enum": ["fast"]},
            "Items": {"type": "list", "member": {"shape": "Text"}},
            "Labels": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}}}}"#;

    /// Required members come first in both, but in an order of their own.
    const PAGE: &str = "```python\nclass StartRequestTypeDef(TypedDict):\n    zone: str\n    \
        token: str\n    name: str\n    count: int\n    optionalToken: NotRequired[str]\n```\n";

    fn sources(page: bool, json: bool) -> Sources {
        let mut sources = Sources::new();
        if page {
            sources.add("m/type_defs.md", PAGE);
        }
        if json {
            sources.add("m/service-2.json", JSON);
        }
        sources
    }

    /// The fields of the request that `new` has as parameters, in order.
    fn parameters(sources: &Sources, policy: SourcePolicy) -> Vec<String> {
        let options = Options::default().sources(policy);
        let text = generate(sources, &options).expect("a model without errors").text;
        let fields = text.lines().filter_map(|line| line.trim().strip_prefix("pub "));
        let fields = fields.filter_map(|line| line.split_once(": "));
        let required = fields.filter(|(_, ty)| !ty.starts_with("::core::option::Option"));
        required.map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn tokens_and_defaults_are_not_parameters_and_the_others_keep_the_order_of_the_model() {
        assert_eq!(parameters(&sources(false, true), SourcePolicy::Json), ["zone", "name"]);
        assert_eq!(parameters(&sources(true, true), SourcePolicy::Both), ["zone", "name"]);
        // Pages do not mark them.
        let of_page = ["zone", "token", "name", "count"];
        assert_eq!(parameters(&sources(true, false), SourcePolicy::Pages), of_page);
        assert_eq!(parameters(&sources(true, true), SourcePolicy::Pages), of_page);
    }

    #[test]
    fn defaults_are_written_for_types_that_hold_them() {
        let text = generate(&sources(false, true), &Options::default()).expect("a model").text;
        let text: Vec<&str> = text.lines().map(str::trim).collect();
        let of = |field: &str| {
            let at = text.iter().position(|line| line.starts_with(&format!("pub {field}:")));
            let before = at.and_then(|at| text.get(at - 1)).copied();
            before.filter(|line| line.starts_with("#[shape("))
        };
        for (field, expected) in [
            ("token", None),
            ("count", Some("#[shape(default = \"5\")]")),
            ("mode", Some("#[shape(default_text = \"fast \\\"x\\\"\")]")),
            ("flag", Some("#[shape(default = \"false\")]")),
            ("factor", Some("#[shape(default = \"1\")]")),
            ("when", Some("#[shape(default = \"0\")]")),
            ("data", Some("#[shape(default_text = \"\")]")),
            ("items", Some("#[shape(default = \"[]\")]")),
            ("labels", Some("#[shape(default = \"{}\")]")),
            ("nothing", None),
            ("odd", None),
            ("huge", None),
        ] {
            assert_eq!(of(field), expected, "{field}: {text:#?}");
        }
    }

    /// A struct of the user may omit the token, as a client fills it.
    #[test]
    fn projections_do_not_require_tokens() {
        let (model, _) = read_patched(&sources(false, true), &Options::default()).expect("a model");
        let projected = Projected::new(&model, "StartRequest").expect("a structure");
        let required = |name| projected.member(name).expect("a member").required;
        assert!(required("zone") && !required("token") && !required("count"));
    }
}
