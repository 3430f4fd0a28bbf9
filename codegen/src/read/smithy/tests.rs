use crate::model::shape::{Model, ShapeKind, Structure, Type};
use crate::model::traits::{DefaultValue, Fault, Number, Retryable};
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::source::Sources;

fn read(text: &str) -> (Sources, Model, Diagnostics) {
    let mut sources = Sources::new();
    let id = sources.add("model.json", text);
    let mut sink = Sink::default();
    let model = super::read(id, &sources, &mut sink);
    (sources, model, sink.into_diagnostics())
}

/// Reads a document that consists of these entries of `shapes`.
#[track_caller]
fn read_shapes(shapes: &str) -> Model {
    let (sources, model, diagnostics) =
        read(&format!(r#"{{"smithy": "2.0", "shapes": {{{shapes}}}}}"#));
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    model
}

#[track_caller]
fn structure<'m>(model: &'m Model, name: &str) -> &'m Structure {
    match model.shape(name).map(|shape| &shape.kind) {
        Some(ShapeKind::Structure(structure)) => structure,
        other => panic!("expected `{name}` to be a structure, found {other:?}"),
    }
}

/// The members of a structure as text: name, `?` if it is not required, type.
#[track_caller]
fn members(model: &Model, name: &str) -> Vec<String> {
    let members = structure(model, name).members.iter();
    let shown = members.map(|member| {
        let optional = if member.required { "" } else { "?" };
        format!("{}{optional}: {}", member.name.value, shown(&member.ty))
    });
    shown.collect()
}

fn shown(ty: &Type) -> String {
    match ty {
        Type::List(item) => format!("[{}]", shown(item)),
        Type::Map(key, value) => format!("{{{}: {}}}", shown(key), shown(value)),
        Type::Nullable(item) => format!("{} or null", shown(item)),
        Type::EventStream(item) => format!("events of {}", shown(item)),
        Type::Ref(name) => name.value.clone(),
        other => format!("{other:?}"),
    }
}

const SERVICE: &str = r#"
"com.example#Shop": {"type": "service", "version": "2024-01-01",
    "operations": [{"target": "com.example#Open"}], "resources": [{"target": "com.example#Item"}],
    "errors": [{"target": "com.example#Busy"}],
    "traits": {"aws.api#service": {"sdkId": "My Shop"}, "smithy.api#documentation": "<p>a shop</p>"}},
"com.example#Item": {"type": "resource", "create": {"target": "com.example#CreateItem"},
    "operations": [{"target": "com.example#Open"}], "resources": [{"target": "com.example#Part"}]},
"com.example#Part": {"type": "resource", "list": {"target": "com.example#ListParts"},
    "resources": [{"target": "com.example#Item"}]},
"com.example#Open": {"type": "operation", "input": {"target": "smithy.api#Unit"},
    "output": {"target": "smithy.api#Unit"}},
"com.example#CreateItem": {"type": "operation", "input": {"target": "com.example#CreateItemInput"},
    "output": {"target": "com.example#CreateItemOutput"}, "errors": [{"target": "com.example#Gone"}],
    "traits": {"smithy.api#deprecated": {"message": "use Open"}}},
"com.example#ListParts": {"type": "operation", "input": {"target": "smithy.api#Unit"},
    "output": {"target": "smithy.api#Unit"}},
"com.example#CreateItemInput": {"type": "structure", "members": {}},
"com.example#CreateItemOutput": {"type": "structure", "members": {}},
"com.example#Gone": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client",
    "smithy.api#httpError": 410}},
"com.example#Busy": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "server",
    "smithy.api#retryable": {"throttling": true},
    "aws.protocols#awsQueryError": {"code": "TooBusy", "httpResponseCode": 503}}}
"#;

#[test]
fn operations_are_those_of_the_service_and_of_its_resources_each_once() {
    let model = read_shapes(SERVICE);
    assert_eq!(
        (model.service.as_str(), model.uid.as_deref()),
        ("my_shop", Some("my-shop-2024-01-01"))
    );
    assert_eq!(model.docs.as_ref().map(|docs| docs.text.as_str()), Some("<p>a shop</p>"));
    let names: Vec<&str> = model.operations.iter().map(|found| found.name.value.as_str()).collect();
    assert_eq!(names, ["Open", "CreateItem", "ListParts"]);
    let create = &model.operations[1];
    let name =
        |shape: &Option<crate::Spanned<String>>| shape.as_ref().map(|name| name.value.clone());
    assert_eq!(name(&create.input).as_deref(), Some("CreateItemInput"));
    assert_eq!(name(&create.output).as_deref(), Some("CreateItemOutput"));
    let errors: Vec<&str> = create.errors.iter().map(|error| error.value.as_str()).collect();
    assert_eq!(errors, ["Gone", "Busy"], "those of the service are common to all operations");
    assert!(create.traits.as_ref().is_some_and(|traits| traits.deprecation.is_some()));
    assert_eq!((&model.operations[0].input, &model.operations[0].output), (&None, &None));
}

#[test]
fn errors_have_their_code_status_and_fault() {
    let model = read_shapes(SERVICE);
    let of = |name| {
        let traits = model.shape(name).and_then(|shape| shape.traits.as_deref());
        traits.and_then(|traits| traits.error.as_deref().cloned()).expect("an error")
    };
    assert!(structure(&model, "Gone").exception);
    let gone = of("Gone");
    assert_eq!((gone.status, gone.fault, gone.code), (Some(410), Some(Fault::Client), None));
    let busy = of("Busy");
    assert_eq!((busy.status, busy.fault), (Some(503), Some(Fault::Server)));
    assert_eq!(busy.code.as_deref(), Some("TooBusy"));
    assert_eq!(busy.retryable, Some(Retryable::Throttling));
}

#[test]
fn scalars_lists_and_maps_are_written_out_and_the_prelude_is_known() {
    let model = read_shapes(
        r#"
"a#All": {"type": "structure", "members": {
    "text": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
    "name": {"target": "a#Name"}, "big": {"target": "smithy.api#BigDecimal"},
    "flag": {"target": "smithy.api#PrimitiveBoolean"}, "level": {"target": "a#Level"},
    "body": {"target": "a#Body"}, "doc": {"target": "smithy.api#Document"},
    "at": {"target": "smithy.api#Timestamp"}, "names": {"target": "a#Names"},
    "sets": {"target": "a#Sets"}, "sparse": {"target": "a#Sparse"}, "map": {"target": "a#Map"},
    "self": {"target": "a#All"}, "color": {"target": "a#Color"}}},
"a#Name": {"type": "string"}, "a#Level": {"type": "intEnum", "members": {}},
"a#Body": {"type": "blob", "traits": {"smithy.api#streaming": {}}},
"a#Names": {"type": "list", "member": {"target": "a#Name"}},
"a#Sets": {"type": "set", "member": {"target": "a#Names"}},
"a#Sparse": {"type": "list", "member": {"target": "a#Name"}, "traits": {"smithy.api#sparse": {}}},
"a#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "a#All"}},
"a#Color": {"type": "enum", "members": {"RED": {"target": "smithy.api#Unit"}}}"#,
    );
    assert_eq!(
        members(&model, "All"),
        [
            "text: String",
            "name?: String",
            "big?: Decimal",
            "flag?: Boolean",
            "level?: Integer",
            "body?: Stream",
            "doc?: Any",
            "at?: Timestamp",
            "names?: [String]",
            "sets?: [[String]]",
            "sparse?: [String or null]",
            "map?: {String: All}",
            "self?: All",
            "color?: Color",
        ]
    );
    assert_eq!(model.service, "a", "without a service, the namespace names the model");
}

#[test]
fn unions_are_tagged_and_streamed_ones_are_streams_of_events() {
    let model = read_shapes(
        r#"
"a#One": {"type": "union", "members": {
    "none": {"target": "smithy.api#Unit"},
    "text": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}},
"a#Events": {"type": "union", "members": {"one": {"target": "a#Output"}},
    "traits": {"smithy.api#streaming": {}}},
"a#Output": {"type": "structure", "members": {"events": {"target": "a#Events"}}}"#,
    );
    assert!(structure(&model, "One").tagged);
    assert_eq!(members(&model, "One"), ["none?: Unit", "text?: String"]);
    assert!(structure(&model, "Unit").members.is_empty());
    assert_eq!(members(&model, "Output"), ["events?: events of Events"]);
    assert!(structure(&model, "Events").event_stream);
}

#[test]
fn enumerations_of_both_versions_have_the_names_of_their_values() {
    let model = read_shapes(
        r#"
"a#New": {"type": "enum", "members": {
    "HOT_PINK": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "hp"}},
    "red": {"target": "smithy.api#Unit"}}},
"a#Old": {"type": "string", "traits": {"smithy.api#enum": [
    {"value": "t2.nano", "name": "t2_nano"}, {"value": "x", "name": "LARGE"}, {"value": "y"}]}},
"a#Same": {"type": "enum", "members": {
    "A_B": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "one"}},
    "AB": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "two"}},
    "A__B": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "three"}}}}"#,
    );
    let values = |name| match model.shape(name).map(|shape| &shape.kind) {
        Some(ShapeKind::Enumeration(values)) => {
            values.iter().map(|value| value.value.as_str()).collect::<Vec<&str>>()
        }
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(values("New"), ["hp", "red"]);
    assert_eq!(values("Old"), ["t2.nano", "x", "y"]);
    assert_eq!(model.naming.part("New", "hp"), Some("HotPink"));
    assert_eq!(model.naming.part("New", "red"), None);
    assert_eq!(model.naming.part("Old", "x"), Some("Large"));
    assert_eq!(model.naming.part("Old", "y"), None);
    assert_eq!(model.naming.part("Same", "one"), None, "two variants would be `AB`");
}

#[test]
fn traits_of_a_member_take_precedence_over_those_of_its_shape() {
    let model = read_shapes(
        r#"
"a#S": {"type": "structure", "members": {
    "own": {"target": "a#Name", "traits": {"smithy.api#length": {"max": 5},
        "smithy.api#documentation": "Of the *member*.", "smithy.api#default": "x"}},
    "other": {"target": "a#Name"},
    "token": {"target": "a#Name", "traits": {"smithy.api#idempotencyToken": {}}}}},
"a#Name": {"type": "string", "traits": {"smithy.api#length": {"min": 1}, "smithy.api#pattern": "^a",
    "smithy.api#documentation": "<p>of the shape</p>", "smithy.api#sensitive": {}}},
"a#S$other": {"type": "apply", "traits": {"smithy.api#documentation": "<p>applied</p>"}}"#,
    );
    let traits = |name: &str| {
        let member = structure(&model, "S").members.iter().find(|found| found.name.value == name);
        let member = member.expect("a member");
        assert!(member.sensitive, "{name}");
        member.traits.clone().expect("traits")
    };
    let own = traits("own");
    assert_eq!(own.docs.as_ref().map(|docs| docs.text.as_str()), Some("Of the *member*."));
    assert_eq!(own.default.as_deref(), Some(&DefaultValue::String("x".to_owned())));
    let constraints = own.constraints.expect("constraints");
    let length = constraints.length.expect("a length");
    assert_eq!((length.min, length.max), (None, Some(Number::Integer(5))));
    assert_eq!(constraints.pattern.as_deref(), Some("^a"));
    let other = traits("other");
    assert_eq!(other.docs.map(|docs| docs.text).as_deref(), Some("<p>applied</p>"));
    assert!(traits("token").idempotency_token);
}

#[test]
fn members_of_mixins_come_first_and_mixins_are_no_types() {
    let model = read_shapes(
        r#"
"a#Base": {"type": "structure", "members": {"id": {"target": "smithy.api#String"},
    "at": {"target": "smithy.api#String"}}, "traits": {"smithy.api#mixin": {}}},
"a#S": {"type": "structure", "mixins": [{"target": "a#Base"}], "members": {
    "at": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
    "name": {"target": "smithy.api#String"}}},
"a#myTrait": {"type": "structure", "members": {}, "traits": {"smithy.api#trait": {}}}"#,
    );
    assert_eq!(members(&model, "S"), ["id?: String", "at: String", "name?: String"]);
    assert!(model.shape("Base").is_none() && model.shape("myTrait").is_none());
}

#[test]
fn mistakes_are_reported_at_their_places() {
    for (shapes, code, message) in [
        (r#""a#S": 5"#, "SW0303", "expected shape `a#S` to be an object, found a number"),
        (r#""a#S": {}"#, "SW0321", "shape `a#S` has no `type`"),
        (r#""a#S": {"type": "strnig"}"#, "SW0322", "unknown shape type `strnig`"),
        (r#""a#S": {"type": "list"}"#, "SW0353", "list `a#S` has no `member`"),
        (r#""a#S": {"type": "list", "member": {}}"#, "SW0352", "`member` of `a#S` has no `target`"),
        (
            r#""a#S": {"type": "structure", "members": {"b": {"target": "a#None"}}}"#,
            "SW0327",
            "unknown shape `None`",
        ),
        (
            r#""a#S": {"type": "string", "traits": {"smithy.api#enum": [{"name": "A"}]}}"#,
            "SW0354",
            "this value has no `value`",
        ),
        (
            r#""a#S": {"type": "service", "version": "1"}, "a#T": {"type": "service", "version": "1"}"#,
            "SW0355",
            "the model has two services, `a#S` and `a#T`",
        ),
        (
            r#""a#S": {"type": "structure", "members": {}}, "b#S": {"type": "structure", "members": {}}"#,
            "SW0356",
            "two shapes have the name `S`, in different namespaces",
        ),
        (
            r#""a#S": {"type": "structure", "members": {}, "mixins": [{"target": "a#S"}]}"#,
            "SW0357",
            "the mixins of `a#S` nest more than 16 deep",
        ),
        (
            r#""a#L": {"type": "list", "member": {"target": "a#L"}}"#,
            "SW0330",
            "`L` contains only itself",
        ),
    ] {
        let (sources, _, diagnostics) =
            read(&format!(r#"{{"smithy": "2.0", "shapes": {{{shapes}}}}}"#));
        let first = diagnostics.iter().next().expect("an error");
        assert_eq!((first.code(), first.message()), (code, message));
        assert!(first.place().is_some(), "{}", diagnostics.render(&sources));
    }
    let unnamed = r##"{"smithy": "2.0", "shapes": {"a#S": {"type": "service", "version": "1",
        "traits": {"aws.api#service": {"sdkId": "!"}}}}}"##;
    let (_, _, diagnostics) = read(unnamed);
    assert_eq!(diagnostics.iter().next().map(crate::Diagnostic::code), Some("SW0313"));
    let (_, _, diagnostics) = read(r#"{"smithy": "9.0", "shapes": {}}"#);
    assert_eq!(diagnostics.iter().next().map(crate::Diagnostic::code), Some("SW0351"));
}

#[test]
fn members_have_the_names_of_documents_unless_boto3_or_the_protocol_ignores_them() {
    let shapes = r#""a.b#Mixin": {"type": "structure", "members": {"size": {"target": "smithy.api#Integer",
            "traits": {"smithy.api#jsonName": "kg", "smithy.api#required": {}}}},
            "traits": {"smithy.api#mixin": {}}},
        "a.b#Box": {"type": "structure", "mixins": [{"target": "a.b#Mixin"}], "members": {
            "kind": {"target": "smithy.api#String", "traits": {"smithy.api#jsonName": "$type"}},
            "plain": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
            "late": {"target": "smithy.api#String"}}},
        "a.b#Box$late": {"type": "apply", "traits": {"smithy.api#jsonName": "@late"}},
        "a.b#Either": {"type": "union", "members": {
            "left": {"target": "smithy.api#String", "traits": {"smithy.api#jsonName": "L"}}}}"#;
    let service = |traits: &str| {
        format!(r#", "a.b#S": {{"type": "service", "version": "1", "traits": {{{traits}}}}}"#)
    };
    let renamed =
        (["kg: Integer", "$type?: String", "plain: String", "@late?: String"], "L?: String");
    let plain =
        (["size: Integer", "kind?: String", "plain: String", "late?: String"], "left?: String");
    for (service, (of_box, of_either)) in [
        (String::new(), renamed),
        (service(""), renamed),
        (service(r#""aws.protocols#restJson1": {}"#), renamed),
        (service(r#""alloy#simpleRestJson": {}"#), renamed),
        (service(r#""aws.protocols#awsJson1_0": {}"#), plain),
        (service(r#""aws.protocols#awsJson1_1": {}"#), plain),
        (service(r#""aws.api#service": {"sdkId": "S"}, "aws.protocols#restJson1": {}"#), plain),
    ] {
        let model = read_shapes(&format!("{shapes}{service}"));
        assert_eq!(members(&model, "Box"), of_box, "{service}");
        assert_eq!(members(&model, "Either"), [of_either], "{service}");
    }
}
