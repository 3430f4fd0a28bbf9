//! Which members are sensitive: those that the model marks, and those with a name on a list.
//!
//! Pages mark nothing, and AWS's own models leave out many credentials, such as the `SessionToken` of
//! STS. [`table`] is the list. Patches of the options are applied later, and count more.

mod names;
mod table;

use crate::config::options::Options;
use crate::model::shape::{Model, Shape, ShapeKind, Type};
use crate::text::by_name::ByName;

use names::Held;

/// How many names of shapes are followed to the type of a value.
const DEEPEST: usize = 16;

/// Marks the sensitive members.
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    let policy = options.secrets.unwrap_or_default();
    if !policy.has_model() {
        for_each_member(&mut model, |_, sensitive| *sensitive = false);
    }
    if policy.has_names() {
        let listed = listed(&model);
        let mut listed = listed.iter();
        for_each_member(&mut model, |_, sensitive| {
            *sensitive |= listed.next() == Some(&true);
        });
    }
    model
}

/// Whether the list of names makes a member sensitive; for many members, [`apply`] is faster.
pub(crate) fn is_listed(model: &Model, shape: &Shape, member: &str, ty: &Type) -> bool {
    let held = names::held(&model.service, &shape.canonical, member);
    held.is_some_and(|held| Shapes { model, places: None }.hold(held, ty, DEEPEST))
}

fn for_each_member(model: &mut Model, mut change: impl FnMut(&str, &mut bool)) {
    for shape in &mut model.shapes {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        for member in &mut structure.members {
            change(&member.name.value, &mut member.sensitive);
        }
    }
}

/// For every member of every structure, in order, whether the list of names makes it sensitive.
fn listed(model: &Model) -> Vec<bool> {
    let mut shapes = Shapes { model, places: None };
    let mut found = Vec::new();
    for shape in &model.shapes {
        let ShapeKind::Structure(structure) = &shape.kind else { continue };
        found.extend(structure.members.iter().map(|member| {
            let held = names::held(&model.service, &shape.canonical, &member.name.value);
            held.is_some_and(|held| shapes.hold(held, &member.ty, DEEPEST))
        }));
    }
    found
}

/// The shapes of a model by name, indexed on first use.
struct Shapes<'m> {
    model: &'m Model,
    places: Option<ByName<&'m str, usize>>,
}

impl<'m> Shapes<'m> {
    /// Whether values of a type can be what a name promises.
    fn hold(&mut self, held: Held, ty: &Type, depth: usize) -> bool {
        let Some(deeper) = depth.checked_sub(1) else { return false };
        match ty {
            Type::Ref(name) => match self.shape(&name.value).map(|shape| &shape.kind) {
                Some(ShapeKind::Alias(ty)) => self.hold(held, ty, deeper),
                Some(ShapeKind::Union(types)) => self.all_hold(held, types, deeper),
                Some(
                    ShapeKind::Structure(_)
                    | ShapeKind::Enumeration(_)
                    | ShapeKind::IntegerEnumeration(_),
                )
                | None => false,
            },
            Type::Union(types) => self.all_hold(held, types, deeper),
            Type::String | Type::Bytes | Type::Stream => held == Held::Text,
            Type::List(item) | Type::Set(item) => match held {
                Held::Text => self.hold(held, item, deeper),
                Held::Variables => true,
            },
            Type::Map(_, value) => match held {
                Held::Text => self.hold(held, value, deeper),
                Held::Variables => true,
            },
            Type::Nullable(inner) => self.hold(held, inner, deeper),
            Type::Integer
            | Type::Float
            | Type::Boolean
            | Type::Timestamp
            | Type::Decimal
            | Type::Any
            | Type::None
            | Type::Document
            | Type::Literal(_)
            | Type::IntegerLiteral(_)
            | Type::EventStream(_)
            | Type::Extern(_)
            | Type::Foreign(_) => false,
        }
    }

    fn all_hold(&mut self, held: Held, types: &[Type], depth: usize) -> bool {
        let mut types = types.iter().filter(|ty| **ty != Type::None).peekable();
        types.peek().is_some() && types.all(|ty| self.hold(held, ty, depth))
    }

    fn shape(&mut self, name: &str) -> Option<&'m Shape> {
        let shapes = &self.model.shapes;
        let places = self.places.get_or_insert_with(|| {
            let named = shapes.iter().enumerate();
            named.map(|(place, shape)| (shape.name.value.as_str(), place)).collect()
        });
        places.get(name).and_then(|place| shapes.get(*place))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Change, Options, Secrets, ShapeKind, Sources, read_patched};

    const PAGE: &str = "```python\nclass LogInRequestTypeDef(TypedDict):\n    \
        Password: str\n    \
        Passwords: Sequence[str]\n    \
        PasswordKind: str\n    \
        ApiKey: Sequence[str]\n    \
        SessionToken: NotRequired[SecretTypeDef]\n    \
        AccessToken: TimeUnitsType\n    \
        AuthToken: bool\n    \
        ClientSecret: NestedTypeDef\n    \
        PrivateKey: str | bytes\n    \
        NextToken: str\n\
        class EnvironmentTypeDef(TypedDict):\n    \
        Variables: NotRequired[Mapping[str, str]]\n\
        class NestedTypeDef(TypedDict):\n    \
        Variables: Mapping[str, str]\n    \
        environment: Sequence[NestedTypeDef]\n    \
        Environment: str\n\
        SecretTypeDef = Union[str, bytes]\n```\n";

    const LITERALS: &str = "```python\nTimeUnitsType = Literal[\"hours\", \"minutes\"]\n```\n";

    /// The sensitive members as `Shape.member`.
    fn sensitive(options: &Options) -> Vec<String> {
        let mut sources = Sources::new();
        sources.add("login/type_defs.md", PAGE);
        sources.add("login/literals.md", LITERALS);
        let (model, _) = read_patched(&sources, options).expect("a page without errors");
        let mut found = Vec::new();
        for shape in &model.shapes {
            let ShapeKind::Structure(structure) = &shape.kind else { continue };
            let marked = structure.members.iter().filter(|member| member.sensitive);
            found.extend(marked.map(|member| format!("{}.{}", shape.canonical, member.name.value)));
        }
        found
    }

    const LISTED: [&str; 7] = [
        "LogInRequest.Password",
        "LogInRequest.Passwords",
        "LogInRequest.ApiKey",
        "LogInRequest.SessionToken",
        "LogInRequest.PrivateKey",
        "Environment.Variables",
        "Nested.environment",
    ];

    #[test]
    fn listed_names_are_sensitive_if_they_hold_text_or_variables() {
        assert_eq!(sensitive(&Options::default()), LISTED);
        assert_eq!(sensitive(&Options::default().secrets(Secrets::Names)), LISTED);
        for policy in [Secrets::Model, Secrets::None] {
            assert!(sensitive(&Options::default().secrets(policy)).is_empty(), "{policy:?}");
        }
    }

    #[test]
    fn patches_count_more_than_the_list() {
        let options = Options::default()
            .patch("LogInRequest", Change::public("Password"))
            .patch("LogInRequest", Change::sensitive("NextToken"));
        let found = sensitive(&options);
        assert!(!found.contains(&"LogInRequest.Password".to_owned()), "{found:?}");
        assert!(found.contains(&"LogInRequest.NextToken".to_owned()), "{found:?}");
        assert_eq!(sensitive(&options.secrets(Secrets::None)), ["LogInRequest.NextToken"]);
    }

    #[test]
    fn settings_that_contradict_each_other_or_change_nothing_are_warnings() {
        for (text, expected) in [
            ("public = [\"NextToken\"]", &["`NextToken` is not sensitive"][..]),
            ("public = [\"Password\"]", &[]),
            ("sensitive = [\"Password\", \"NextToken\"]", &[]),
            (
                "public = [\"Password\"]\nsensitive = [\"Password\"]",
                &["`Password` is both sensitive and public; the first setting counts"],
            ),
        ] {
            let mut sources = Sources::new();
            sources.add("login/type_defs.md", PAGE);
            sources.add("login/literals.md", LITERALS);
            sources.add("login/shapewright.toml", format!("[shape.LogInRequest]\n{text}\n"));
            let read = read_patched(&sources, &Options::default());
            let (_, diagnostics) = read.expect("a page without errors");
            let patches = diagnostics.iter().filter(|found| found.code() == "SW0517");
            let found: Vec<&str> = patches.map(|found| found.message()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[cfg(feature = "json")]
    mod beside_a_page {
        use crate::{Level, Options, Secrets, Sources, generate};

        const PAGE: &str = "```python\nclass AskRequestTypeDef(TypedDict):\n    \
            email: str\n    word: str\n    password: str\n```\n";

        const JSON: &str = r#"{"metadata": {"serviceId": "A"}, "shapes": {
            "AskRequest": {"type": "structure", "members": {
                "email": {"shape": "Hidden"}, "word": {"shape": "Text"}}},
            "Hidden": {"type": "string", "sensitive": true},
            "Text": {"type": "string"}}}"#;

        fn sources(json: &str) -> Sources {
            let mut sources = Sources::new();
            sources.add("a/type_defs.md", PAGE);
            sources.add("a/service-2.json", json);
            sources
        }

        #[test]
        fn the_marks_of_a_json_model_are_taken() {
            for (policy, expected) in [
                (Secrets::Both, [true, false, true]),
                (Secrets::Model, [true, false, false]),
                (Secrets::Names, [false, false, true]),
                (Secrets::None, [false; 3]),
            ] {
                let options = Options::default().secrets(policy);
                let text = generate(&sources(JSON), &options).expect("a model").text;
                let found = ["email", "word", "password"]
                    .map(|name| text.contains(&format!("#[shape(sensitive)]\n    pub {name}: ")));
                assert_eq!(found, expected, "{policy:?}: {text}");
            }
        }

        #[test]
        fn errors_of_the_json_model_are_a_warning_unless_its_marks_are_wanted() {
            let broken = sources("{");
            let code = |options: &Options| {
                let (Ok(diagnostics) | Err(diagnostics)) =
                    generate(&broken, options).map(|generated| generated.diagnostics);
                let mut found = diagnostics.iter().filter(|found| found.code() != "SW0203");
                found.next().map(|found| (found.level(), found.code()))
            };
            let options = Options::default();
            assert_eq!(code(&options), Some((Level::Warning, "SW0007")));
            assert_eq!(code(&options.clone().secrets(Secrets::Names)), None);
            for policy in [Secrets::Model, Secrets::Both] {
                let found = code(&options.clone().secrets(policy));
                assert_eq!(found.map(|(level, _)| level), Some(Level::Error), "{policy:?}");
            }
        }

        #[test]
        fn patches_that_repeat_its_marks_are_no_warnings() {
            let mut sources = sources(JSON);
            sources.add("a/shapewright.toml", "[shape.AskRequest]\nsensitive = [\"email\"]\n");
            let generated = generate(&sources, &Options::default()).expect("a model");
            let patches = generated.diagnostics.iter().filter(|found| found.code() == "SW0517");
            assert_eq!(patches.count(), 0, "{:?}", generated.diagnostics);
        }
    }
}
