//! `sources = "both"` in the macros, for pages without a JSON model beside them: the model of the service in the
//! bundle completes them.

use shapewright::Shape;

mod page {
    shapewright::shapes! { model = "tests/completed/page" }
}

mod inline {
    shapewright::shapes! { model = "tests/completed/page", sources = "both" }
}

mod file {
    shapewright::shapes! { model = "tests/completed/page/type_defs.md", sources = "both" }
}

mod config {
    shapewright::shapes! {
        model = "tests/completed/page",
        config = "tests/completed/both/shapewright.toml",
    }
}

mod beside {
    shapewright::shapes! { model = "tests/completed/both" }
}

mod tagged {
    shapewright::shapes! { model = "tests/completed/tagged.md", sources = "both" }
}

const REPLY: &str = r#"{"Username": "someone"}"#;

/// Checks what the model of cognito-idp has: of the response, `Username` alone is promised, and it is a secret.
macro_rules! check {
    ($($module:ident)*) => {
        $(#[test]
        fn $module() {
            let reply: super::$module::AdminGetUserResponse =
                serde_json::from_str(super::REPLY).expect("a reply");
            let name: &String = &reply.username;
            assert_eq!(name, "someone");
            assert_eq!((&reply.user_status, reply.enabled), (&None, None));
            assert!(!format!("{reply:?}").contains("someone"), "{reply:?}");
            let request = super::$module::AdminGetUserRequest::new("pool", "someone");
            assert!(!format!("{request:?}").contains("someone"), "{request:?}");
        })*
    };
}

mod presence_and_secrets_are_those_of_the_service {
    check!(inline file config beside);
}

#[test]
fn the_page_alone_does_not_take_them_from_the_service() {
    let reply: page::AdminGetUserResponse = serde_json::from_str(REPLY).expect("a reply");
    let name: &Option<String> = &reply.username;
    assert_eq!(name.as_deref(), Some("someone"));
    assert!(format!("{reply:?}").contains("someone"), "{reply:?}");
}

#[test]
fn tagged_unions_are_those_of_the_service() {
    let value: tagged::AttributeValue = serde_json::from_str(r#"{"S": "x"}"#).expect("a value");
    assert_eq!(value, tagged::AttributeValue::S("x".to_owned()));
}

#[derive(Shape)]
#[shape("AdminGetUserResponse", model = "tests/completed/both")]
struct Beside {
    username: String,
    user_status: Option<String>,
}

#[derive(Shape)]
#[shape(
    "AdminGetUserResponse",
    model = "tests/completed/page/type_defs.md",
    config = "tests/completed/both/shapewright.toml"
)]
struct Configured {
    username: String,
    enabled: Option<bool>,
}

#[derive(Debug, Shape)]
#[shape("AdminGetUserResponse", model = "tests/completed/page")]
struct Alone {
    username: Option<String>,
    user_status: Option<String>,
}

#[test]
fn derives_take_presence_and_secrets_from_the_service() {
    let beside: Beside = serde_json::from_str(REPLY).expect("a reply");
    assert_eq!((beside.username.as_str(), &beside.user_status), ("someone", &None));
    assert!(!format!("{beside:?}").contains("someone"), "{beside:?}");
    let configured: Configured = serde_json::from_str(REPLY).expect("a reply");
    assert_eq!((configured.username.as_str(), configured.enabled), ("someone", None));
    assert!(!format!("{configured:?}").contains("someone"), "{configured:?}");
    let alone: Alone = serde_json::from_str(REPLY).expect("a reply");
    assert_eq!((alone.username.as_deref(), &alone.user_status), (Some("someone"), &None));
    assert!(format!("{alone:?}").contains("someone"), "{alone:?}");
}
