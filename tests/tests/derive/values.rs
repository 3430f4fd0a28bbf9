//! Enums as projections of enumerations.

use std::borrow::Cow;
use std::sync::Arc;

use shapewright::Shape;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Shape)]
#[shape("KindType", model = "../docs/fleet")]
enum Kind {
    Cargo,
    Passenger,
}

#[derive(Clone, Debug, PartialEq, Shape)]
#[shape("StateType", model = "../docs/fleet")]
enum State {
    #[shape(rename = "at-sea")]
    Sailing,
    Docked,
    #[shape(other)]
    Other(String),
}

#[derive(Debug, Shape)]
#[shape("LaunchShipRequest", model = "../docs/fleet")]
struct Launch {
    name: String,
    kind: Kind,
}

#[derive(Shape)]
#[shape("Ship", model = "../docs/fleet")]
struct Ship {
    db_instance_identifier: String,
    state: Option<State>,
}

#[test]
fn each_variant_is_a_value() {
    let document = r#"{"Name":"a","Kind":"passenger"}"#;
    let launch: Launch = serde_json::from_str(document).expect("a request");
    assert_eq!((launch.name.as_str(), launch.kind), ("a", Kind::Passenger));
    assert_eq!(serde_json::to_string(&launch).expect("JSON"), document);
}

#[test]
fn a_value_without_a_variant_is_an_error_that_lists_the_variants() {
    let error = serde_json::from_str::<Launch>(r#"{"Name": "a", "Kind": "tanker"}"#);
    let error = error.expect_err("no such variant").to_string();
    let expected = "Kind: no variant of `Kind` for this value of `KindType`, \
                    expected `cargo` or `passenger`, in `LaunchShipRequestTypeDef`";
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn a_variant_for_any_other_value_keeps_its_text() {
    for (text, expected) in [
        ("at-sea", State::Sailing),
        ("docked", State::Docked),
        ("lost", State::Other("lost".to_owned())),
        ("sunk", State::Other("sunk".to_owned())),
    ] {
        let document = format!(r#"{{"DBInstanceIdentifier":"a","State":"{text}"}}"#);
        let ship: Ship = serde_json::from_str(&document).expect("a ship");
        assert_eq!(ship.db_instance_identifier, "a");
        assert_eq!(ship.state, Some(expected));
        assert_eq!(serde_json::to_string(&ship).expect("JSON"), document);
    }
}

#[derive(Debug, PartialEq, Shape)]
#[shape("StateType", model = "../docs/fleet")]
enum Shared {
    Docked,
    #[shape(other)]
    Other(Arc<str>),
}

#[derive(Debug, PartialEq, Shape)]
#[shape("StateType", model = "../docs/fleet")]
enum Copied {
    #[shape(other)]
    Other(Cow<'static, str>),
}

#[test]
fn other_values_are_kept_in_any_type_made_from_a_string() {
    let shared: Shared = serde_json::from_str("\"sunk\"").expect("a value");
    assert_eq!(shared, Shared::Other("sunk".into()));
    assert_eq!(serde_json::to_string(&shared).expect("JSON"), "\"sunk\"");
    let copied: Copied = serde_json::from_str("\"docked\"").expect("a value");
    assert_eq!(copied, Copied::Other("docked".into()));
    assert_eq!(serde_json::to_string(&copied).expect("JSON"), "\"docked\"");
}
