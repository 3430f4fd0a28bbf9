//! Structs of exceptions, of generated types and of the user's own.

use std::error::Error;
use std::fmt::{self, Formatter};

use serde_json::json;
use shapewright::Shape;
use shapewright::exception::{Exception, Fault, Retryable};

mod store {
    shapewright::shapes! { model = "tests/derive/limited" }
}

/// The model lists no `message`.
#[derive(Debug, PartialEq, shapewright::Shape)]
#[shape("Gone", model = "tests/derive/limited")]
struct Gone {
    message: Option<String>,
}

#[derive(Debug, shapewright::Shape)]
#[shape("NotFound", model = "tests/derive/limited")]
struct NotFound<'a> {
    message: &'a str,
    key: Option<std::borrow::Cow<'a, str>>,
}

#[derive(Debug, shapewright::Shape)]
#[shape("Invalid", model = "tests/derive/limited")]
struct Invalid<T> {
    code: Option<T>,
}

#[derive(shapewright::Shape)]
#[shape("Slow", model = "tests/derive/limited")]
struct Slow {
    message: Option<String>,
}

/// Without `Debug` it does not implement `Error`.
#[derive(shapewright::Shape)]
#[shape("Gone", model = "tests/derive/limited")]
struct Silent {
    message: Option<String>,
}

#[derive(Debug, shapewright::Shape)]
#[shape("Gone", model = "tests/derive/limited", no_error)]
struct Own {
    message: Option<String>,
}

impl fmt::Display for Own {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("own")
    }
}

impl Error for Own {}

#[derive(Debug, shapewright::Shape)]
#[shape("NotFound", model = "tests/derive/limited", dialect = "cloudtrail")]
struct Logged {
    message: Option<String>,
}

#[derive(Debug, shapewright::Shape)]
#[shape("Gone", model = "tests/derive/limited")]
struct Kept {
    #[shape(flatten_rest)]
    rest: std::collections::BTreeMap<String, shapewright::Json>,
}

#[test]
fn a_field_for_the_message_needs_no_member_of_the_model() {
    for name in ["message", "Message", "errorMessage"] {
        let text = json!({"__type": "Gone", name: "why"}).to_string();
        let gone: Gone = serde_json::from_str(&text).unwrap();
        assert_eq!(gone, Gone { message: Some("why".to_owned()) });
        assert_eq!(gone.to_string(), "Gone: why");
        assert_eq!(serde_json::to_string(&gone).unwrap(), r#"{"message":"why"}"#);
        let generated: store::Gone = serde_json::from_str(&text).unwrap();
        assert_eq!(generated, store::Gone::new().message("why"));
        let found: NotFound<'_> = serde_json::from_str(&text).unwrap();
        assert_eq!((found.message, found.key.as_deref()), ("why", None));
        let logged: Logged = serde_json::from_str(&text).unwrap();
        assert_eq!(logged.message.as_deref(), Some("why"));
        let silent: Silent = serde_json::from_str(&text).unwrap();
        assert_eq!(silent.message.as_deref(), Some("why"));
    }
}

#[test]
fn own_and_generated_types_know_the_same() {
    let slow = Slow { message: Some("wait".to_owned()) };
    let generated = store::Slow::new().message("wait");
    for error in [&slow as &dyn Exception, &generated] {
        let facts = error.error_table();
        assert_eq!((facts.code, facts.status), ("SlowDown", Some(503)));
        assert_eq!(facts.fault, Some(Fault::Server));
        assert_eq!(facts.retryable, Some(Retryable::Throttling));
        assert_eq!(error.error_message(), Some("wait"));
        // The message is sensitive in this model.
        assert_eq!(error.to_string(), "SlowDown: <sensitive>");
    }
    let invalid = Invalid { code: Some("a".to_owned()) };
    assert_eq!(invalid.error_table().code, "Client.InvalidParameter\"Value");
    assert_eq!(invalid.error_table().status, Some(400));
    assert_eq!(invalid.to_string(), invalid.error_table().code);
    assert_eq!(store::Invalid::CODE, invalid.error_table().code);
    let found = NotFound { message: "why", key: None };
    assert_eq!(
        (found.error_table().code, found.error_table().fault),
        ("NotFound", Some(Fault::Client))
    );
    let generated = store::Invalid::new("bad name");
    assert_eq!(generated.to_string(), "Client.InvalidParameter\"Value: bad name");
    assert_eq!(store::PutRequest::new("a").table().error, None);
}

#[test]
fn own_implementations_are_left_to_the_user() {
    let own = Own { message: Some("why".to_owned()) };
    assert_eq!(own.to_string(), "own");
    assert_eq!(own.error_message(), Some("why"));
    let error: Box<dyn Error> = Box::new(Gone { message: None });
    assert_eq!(error.to_string(), "Gone");
}

#[test]
fn a_field_for_all_members_keeps_what_the_protocol_adds() {
    let kept: Kept = serde_json::from_str(r#"{"__type":"Gone","Message":"why"}"#).unwrap();
    assert_eq!(serde_json::to_string(&kept).unwrap(), r#"{"Message":"why","__type":"Gone"}"#);
}

mod denying {
    shapewright::shapes! { model = "tests/derive/limited", unknown = "deny" }

    #[test]
    fn what_the_protocol_adds_is_never_refused() {
        let text = r#"{"__type":"Gone","Message":"why","RequestId":"1"}"#;
        assert!(serde_json::from_str::<Gone>(text).is_ok());
        assert!(serde_json::from_str::<Gone>(r#"{"other":"Gone"}"#).is_err());
        assert!(serde_json::from_str::<PutRequest>(r#"{"name":"a","__type":"a"}"#).is_err());
    }
}
