use crate::model::shape::{ShapeKind, Type};
use crate::text::source::{SourceId, Sources, Span, Spanned};

use super::{names, read_shapes, read_well, structure};

/// Places do not matter: names are compared without them.
fn spanned(text: &str) -> Spanned<String> {
    let source: SourceId = Sources::new().add("", "");
    Spanned::new(text.to_owned(), Span::new(source, 0..0))
}

fn shape(name: &str) -> Type {
    Type::Ref(spanned(name))
}

fn list(item: Type) -> Type {
    Type::List(Box::new(item))
}

fn map(key: Type, value: Type) -> Type {
    Type::Map(Box::new(key), Box::new(value))
}

fn literal(values: &[&str]) -> Type {
    Type::Literal(values.iter().map(|value| spanned(value)).collect())
}

/// Shapes for the others to refer to.
const COMMON: &str = r#"
    "S": {"type": "string"},
    "E": {"type": "string", "enum": ["a", "b"]},
    "T": {"type": "structure", "members": {}},
    "D": {"type": "structure", "members": {}, "document": true},
    "V": {"type": "structure", "members": {"t": {"shape": "T"}}, "eventstream": true},
    "LS": {"type": "list", "member": {"shape": "S"}},
    "B": {"type": "blob"}
"#;

#[test]
fn every_type_of_the_json_becomes_one_of_the_model() {
    for (x, expected) in [
        (r#"{"type": "string"}"#, Type::String),
        (r#"{"type": "character"}"#, Type::String),
        (r#"{"type": "string", "enum": ["a"]}"#, shape("X")),
        (r#"{"type": "byte"}"#, Type::Integer),
        (r#"{"type": "short"}"#, Type::Integer),
        (r#"{"type": "integer", "box": true}"#, Type::Integer),
        (r#"{"type": "long"}"#, Type::Integer),
        (r#"{"type": "bigInteger"}"#, Type::Integer),
        (r#"{"type": "float"}"#, Type::Float),
        (r#"{"type": "double"}"#, Type::Float),
        (r#"{"type": "bigDecimal"}"#, Type::Decimal),
        (r#"{"type": "boolean"}"#, Type::Boolean),
        (r#"{"type": "timestamp", "timestampFormat": "iso8601"}"#, Type::Timestamp),
        (r#"{"type": "blob"}"#, Type::Bytes),
        (r#"{"type": "blob", "streaming": true}"#, Type::Stream),
        (r#"{"type": "structure", "members": {}}"#, shape("X")),
        (r#"{"type": "structure", "members": {}, "document": true}"#, Type::Any),
        (
            r#"{"type": "structure", "members": {}, "eventstream": true}"#,
            Type::EventStream(Box::new(shape("X"))),
        ),
        (r#"{"type": "list", "member": {"shape": "LS"}}"#, list(list(Type::String))),
        (r#"{"type": "list", "member": {"shape": "D"}}"#, list(Type::Any)),
        (
            r#"{"type": "list", "member": {"shape": "V"}}"#,
            list(Type::EventStream(Box::new(shape("V")))),
        ),
        (
            r#"{"type": "map", "key": {"shape": "S"}, "value": {"shape": "LS"}}"#,
            map(Type::String, list(Type::String)),
        ),
        (
            r#"{"type": "map", "key": {"shape": "E"}, "value": {"shape": "T"}}"#,
            map(shape("E"), shape("T")),
        ),
    ] {
        let model = read_shapes(&format!(
            r#"{COMMON}, "X": {x},
            "Holder": {{"type": "structure", "members": {{"m": {{"shape": "X"}}}}}}"#
        ));
        assert_eq!(structure(&model, "Holder").members[0].ty, expected, "{x}");
    }
}

#[test]
fn the_traits_of_a_reference_change_its_type() {
    for (reference, expected) in [
        (r#"{"shape": "S", "enum": ["x", "y"]}"#, literal(&["x", "y"])),
        (r#"{"shape": "E", "enum": ["x"]}"#, literal(&["x"])),
        (r#"{"shape": "T", "enum": ["x"]}"#, shape("T")),
        (r#"{"shape": "B", "streaming": true}"#, Type::Stream),
        (r#"{"shape": "S", "streaming": true}"#, Type::String),
        (r#"{"shape": "S", "jsonvalue": true}"#, Type::String),
        (r#"{"shape": "S", "location": "header", "locationName": "x"}"#, Type::String),
    ] {
        let model = read_shapes(&format!(
            r#"{COMMON}, "Holder": {{"type": "structure", "members": {{"m": {reference}}}}}"#
        ));
        let ty = &structure(&model, "Holder").members[0].ty;
        assert_eq!(ty, &expected, "{reference}");
    }
}

#[test]
fn structures_and_enumerations_are_the_shapes_of_the_model() {
    let model = read_shapes(COMMON);
    let shapes: Vec<&str> = model.shapes.iter().map(|shape| shape.name.value.as_str()).collect();
    assert_eq!(shapes, ["E", "T", "V"]);
    match &model.shapes[0].kind {
        ShapeKind::Enumeration(values) => assert_eq!(values, &[spanned("a"), spanned("b")]),
        other => panic!("expected an enumeration, found {other:?}"),
    }
}

#[test]
fn members_keep_their_order_and_required_ones_are_marked() {
    let model = read_shapes(
        r#""S": {"type": "string"}, "X": {"type": "structure", "required": ["a", "z"],
        "members": {"z": {"shape": "S"}, "m": {"shape": "S"}, "a": {"shape": "S"}}}"#,
    );
    let members = &structure(&model, "X").members;
    assert_eq!(names(members, |_| true), ["z", "m", "a"]);
    assert_eq!(names(members, |member| member.required), ["z", "a"]);
}

#[test]
fn no_member_of_a_tagged_union_is_required() {
    let model = read_shapes(
        r#""S": {"type": "string"}, "X": {"type": "structure", "union": true,
        "required": ["a"], "members": {"a": {"shape": "S"}, "b": {"shape": "S"}}}"#,
    );
    let members = &structure(&model, "X").members;
    assert_eq!(names(members, |member| member.required), [""; 0]);
}

#[test]
fn exceptions_are_marked() {
    let model = read_shapes(
        r#""X": {"type": "structure", "members": {}, "exception": true, "fault": true},
        "Y": {"type": "structure", "members": {}}"#,
    );
    assert!(structure(&model, "X").exception);
    assert!(!structure(&model, "Y").exception);
}

#[test]
fn members_are_sensitive_if_they_or_their_shape_or_its_contents_are() {
    let model = read_shapes(
        r#"
        "Plain": {"type": "string"},
        "Secret": {"type": "string", "sensitive": true},
        "SecretKind": {"type": "string", "enum": ["a"], "sensitive": true},
        "Keys": {"type": "structure", "members": {}, "sensitive": true},
        "Open": {"type": "structure", "members": {"secret": {"shape": "Secret"}}},
        "Secrets": {"type": "list", "member": {"shape": "Secret"}},
        "Marked": {"type": "list", "member": {"shape": "Plain"}, "sensitive": true},
        "Deep": {"type": "map", "key": {"shape": "Plain"}, "value": {"shape": "Secrets"}},
        "ByKey": {"type": "map", "key": {"shape": "Secret"}, "value": {"shape": "Plain"}},
        "Here": {"type": "list", "member": {"shape": "Plain", "sensitive": true}},
        "Holder": {"type": "structure", "members": {
            "plain": {"shape": "Plain"}, "own": {"shape": "Plain", "sensitive": true},
            "secret": {"shape": "Secret"}, "kind": {"shape": "SecretKind"},
            "keys": {"shape": "Keys"}, "open": {"shape": "Open"},
            "secrets": {"shape": "Secrets"}, "marked": {"shape": "Marked"},
            "deep": {"shape": "Deep"}, "byKey": {"shape": "ByKey"}, "here": {"shape": "Here"}}}
        "#,
    );
    let members = &structure(&model, "Holder").members;
    assert_eq!(names(members, |member| !member.sensitive), ["plain", "open"]);
}

#[test]
fn every_member_of_a_sensitive_structure_is_sensitive() {
    let model = read_shapes(
        r#""S": {"type": "string"}, "X": {"type": "structure", "sensitive": true,
        "members": {"a": {"shape": "S"}, "b": {"shape": "S"}}}"#,
    );
    let members = &structure(&model, "X").members;
    assert_eq!(names(members, |member| member.sensitive), ["a", "b"]);
}

#[test]
fn lists_may_hold_themselves_through_a_structure() {
    let model = read_shapes(
        r#""L": {"type": "list", "member": {"shape": "X"}},
        "X": {"type": "structure", "members": {"more": {"shape": "L"}, "one": {"shape": "X"}}}"#,
    );
    let members = &structure(&model, "X").members;
    assert_eq!(members[0].ty, list(shape("X")));
    assert_eq!(members[1].ty, shape("X"));
}

#[test]
fn services_are_named_in_snake_case() {
    for (metadata, expected) in [
        (r#"{"serviceId": "SSO OIDC"}"#, "sso_oidc"),
        (r#"{"serviceId": "S3"}"#, "s3"),
        (r#"{"serviceId": "A  -- b", "endpointPrefix": "c"}"#, "a_b"),
        (r#"{"endpointPrefix": "data.iot"}"#, "data_iot"),
        (r#"{"serviceId": "SFN"}"#, "stepfunctions"),
    ] {
        let (_, model) = read_well(&format!(r#"{{"metadata": {metadata}, "shapes": {{}}}}"#));
        assert_eq!(model.service, expected, "{metadata}");
    }
}

#[test]
fn operations_are_named_by_their_keys_and_name_structures() {
    let (_, model) = read_well(
        r#"{"metadata": {"serviceId": "T"}, "operations": {
            "Put2014": {"name": "Put", "input": {"shape": "I"}, "output": {"shape": "O"},
                "errors": [{"shape": "X"}, {"shape": "Y", "exception": true}]},
            "Ping": {"name": "Ping"}},
        "shapes": {
            "I": {"type": "structure", "members": {}}, "O": {"type": "structure", "members": {}},
            "X": {"type": "structure", "members": {}, "exception": true},
            "Y": {"type": "structure", "members": {}, "exception": true}}}"#,
    );
    let [put, ping] = model.operations.as_slice() else {
        panic!("expected two operations, found {:?}", model.operations);
    };
    assert_eq!(put.name, spanned("Put2014"));
    assert_eq!(put.input, Some(spanned("I")));
    assert_eq!(put.output, Some(spanned("O")));
    assert_eq!(put.errors, [spanned("X"), spanned("Y")]);
    assert_eq!(ping.name, spanned("Ping"));
    assert_eq!((&ping.input, &ping.output), (&None, &None));
    assert!(ping.errors.is_empty());
}

#[test]
fn the_folder_of_versions_names_the_service_and_the_ir_does_not() {
    for (path, expected) in [
        ("data/cloud-nine/2020-01-01/service-2.json", "cloud_nine"),
        ("data/cloud-nine/service-2.json", "logs"),
    ] {
        let mut sources = Sources::new();
        sources.add(path, r#"{"metadata": {"serviceId": "CloudWatch Logs"}, "shapes": {}}"#);
        let (model, _) = crate::read(&sources).expect("a model without errors");
        assert_eq!(model.service, expected, "{path}");
        assert_eq!(crate::ir(&model), r#"{"service":"cloudwatch_logs","shapes":[]}"#);
    }
}
