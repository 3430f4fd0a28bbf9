//! Fields and variants whose names in generated types would collide.

use shapewright::Shape;

#[derive(Clone, Debug, PartialEq, Shape)]
#[shape("ErrorCodeType", model = "golden/names_that_collide_are_distinguished")]
#[allow(non_camel_case_types)]
enum Code {
    INVALID_REQUEST,
    InvalidRequest,
    AB,
    #[shape(rename = "a.b")]
    Dotted,
}

#[derive(Shape)]
#[allow(non_snake_case)]
#[shape("Cluster", model = "golden/names_that_collide_are_distinguished")]
struct Cluster {
    #[shape(rename = "FromPort")]
    first: i64,
    from_port: Option<i64>,
    #[shape(rename = "new")]
    lower: Option<String>,
    New: Option<String>,
    state: String,
}

#[test]
fn variants_have_the_names_of_generated_types() {
    for (value, variant) in [
        ("INVALID_REQUEST", Code::INVALID_REQUEST),
        ("invalid_request", Code::InvalidRequest),
        ("a-b", Code::AB),
        ("a.b", Code::Dotted),
    ] {
        let document = serde_json::to_string(value).expect("JSON");
        assert_eq!(serde_json::from_str::<Code>(&document).expect("a value"), variant);
        assert_eq!(serde_json::to_string(&variant).expect("JSON"), document);
    }
}

#[test]
fn fields_have_the_names_of_generated_types() {
    let document = r#"{"FromPort":1,"state":"on","from_port":2,"new":"b","New":"a"}"#;
    let cluster: Cluster = serde_json::from_str(document).expect("a cluster");
    assert_eq!((cluster.first, cluster.from_port), (1, Some(2)));
    assert_eq!((cluster.lower.as_deref(), cluster.New.as_deref()), (Some("b"), Some("a")));
    assert_eq!(cluster.state, "on");
    assert_eq!(serde_json::to_string(&cluster).expect("JSON"), document);
}
