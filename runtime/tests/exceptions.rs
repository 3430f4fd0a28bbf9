//! Exceptions: their message in every spelling, their facts, and the traits of errors.

#![allow(missing_docs, reason = "the types are for tests")]
#![expect(clippy::panic, reason = "a test that fails panics")]

use std::error::Error;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use shapewright::engine::Dialect;
use shapewright::exception::{Exception, Fault, Retryable};
use shapewright::{AnyCase, CloudTrail, Reflect, Shape, Strict, Structure};

#[derive(Clone, Structure)]
#[shape(
    "ThrottlingException",
    exception(code = "Throttling", status = 429, fault = "client", retryable = "throttling")
)]
pub struct Throttled {
    pub message: Option<String>,
    #[shape(rename = "retryAfterSeconds")]
    pub retry_after: Option<i64>,
}

#[derive(Clone, Structure)]
#[shape("NotFound", rename_all = "PascalCase", exception)]
pub struct NotFound {
    pub message: String,
    pub resource: String,
}

#[derive(Clone, Structure)]
#[shape("Denied", exception(fault = "server", retryable = "transient"), deny_unknown)]
pub struct Denied {
    #[shape(rename = "Message", sensitive)]
    pub message: Option<String>,
}

#[derive(Clone, Structure)]
#[shape("Kept", exception)]
pub struct Kept {
    pub message: Option<String>,
    #[shape(flatten_rest)]
    pub other: std::collections::BTreeMap<String, String>,
}

#[derive(Clone, Structure)]
#[shape("AuthorizationPendingException", exception(status = 400))]
pub struct Pending {
    pub error: Option<String>,
    pub error_description: Option<String>,
    pub message: Option<String>,
}

/// Of the same form, and not an exception.
#[derive(Clone, Structure)]
#[shape("Event", deny_unknown)]
pub struct Event {
    pub message: Option<String>,
}

fn read<T: DeserializeOwned>(document: serde_json::Value) -> T {
    let text = document.to_string();
    let of_text = serde_json::from_str::<T>(&text);
    // A value that is read twice, as inside a union.
    let of_value = serde_json::from_value::<T>(document);
    assert_eq!(of_text.is_ok(), of_value.is_ok(), "{text}");
    of_text.unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn the_message_is_read_from_every_spelling() {
    for name in ["message", "Message", "errorMessage"] {
        let body =
            json!({"__type": "com.amazonaws#X", name: "why", "resource": 5, "Resource": "r"});
        assert_eq!(read::<Throttled>(body.clone()).message.as_deref(), Some("why"), "{name}");
        assert_eq!(read::<NotFound>(body.clone()).message, "why", "{name}");
        assert_eq!(read::<Kept>(json!({name: "why"})).message.as_deref(), Some("why"), "{name}");
        let envelope = json!({
            "__type": "X", "code": "X", "Code": "X", "type": "X", "Type": "X",
            "requestId": "1", "RequestId": "1", "HostId": "1", name: "why",
        });
        assert_eq!(read::<Denied>(envelope).message.as_deref(), Some("why"), "{name}");
    }
}

#[test]
fn the_spelling_of_the_type_counts_wherever_it_is() {
    for (text, expected) in [
        (r#"{"message": "a", "Message": "b"}"#, Some("a")),
        (r#"{"Message": "b", "message": "a"}"#, Some("a")),
        (r#"{"errorMessage": "c", "Message": "b", "message": "a"}"#, Some("a")),
        (r#"{"Message": "b", "errorMessage": "c"}"#, Some("b")),
        (r#"{"message": null, "Message": "b"}"#, Some("b")),
        (r#"{"Message": "b", "message": null}"#, Some("b")),
        (r#"{"Message": null}"#, None),
        (r#"{"__type": "X"}"#, None),
    ] {
        let error: Throttled = serde_json::from_str(text).unwrap();
        assert_eq!(error.message.as_deref(), expected, "{text}");
        let error: Denied =
            serde_json::from_str(&text.replace("essage", "ESSAGE")).unwrap_or(Denied::new());
        assert_eq!(error.message, None);
    }
    let required: NotFound =
        serde_json::from_str(r#"{"message": "b", "Message": "a", "Resource": "r"}"#).unwrap();
    assert_eq!(required.message, "a");
}

#[test]
fn the_name_of_the_table_is_an_error_if_repeated() {
    let error =
        serde_json::from_str::<Throttled>(r#"{"message": "a", "message": "b"}"#).unwrap_err();
    assert!(error.to_string().starts_with("message: "), "{error}");
    let error =
        serde_json::from_str::<Throttled>(r#"{"Message": "a", "message": "b", "message": "c"}"#);
    assert!(error.is_err());
}

#[test]
fn errors_have_the_path_of_the_message() {
    let error = serde_json::from_str::<Throttled>(r#"{"Message": 5}"#).unwrap_err();
    assert!(
        error.to_string().starts_with("message: expected string, found number, in `Throttling"),
        "{error}"
    );
    let error =
        serde_json::from_str::<NotFound>(r#"{"resource": "r", "Resource": "r"}"#).unwrap_err();
    assert!(error.to_string().starts_with("Message: required member is missing"), "{error}");
    let error = serde_json::from_str::<Denied>(r#"{"other": "r"}"#).unwrap_err();
    assert!(error.to_string().contains("other"), "{error}");
}

#[test]
fn other_structures_have_one_spelling() {
    let event: Result<Event, _> = serde_json::from_str(r#"{"Message": "a"}"#);
    assert!(event.is_err());
    let event: Result<Event, _> = serde_json::from_str(r#"{"__type": "a"}"#);
    assert!(event.is_err());
}

#[test]
fn unlisted_members_are_kept() {
    let text = r#"{"__type":"X","Message":"why","RequestId":"1"}"#;
    let error: Kept = serde_json::from_str(text).unwrap();
    let written = serde_json::to_string(&error).unwrap();
    assert_eq!(written, r#"{"message":"why","RequestId":"1","__type":"X"}"#);
    let both: Kept = serde_json::from_str(r#"{"message":"a","Message":"b"}"#).unwrap();
    assert_eq!(both.other.get("Message").map(String::as_str), Some("b"));
    assert_eq!(both.message.as_deref(), Some("a"));
}

#[test]
fn the_message_is_written_as_the_table_spells_it() {
    let error: NotFound = read(json!({"message": "why", "Resource": "r"}));
    assert_eq!(serde_json::to_value(&error).unwrap(), json!({"Message": "why", "Resource": "r"}));
    let error: Throttled = read(json!({"Message": "why"}));
    assert_eq!(serde_json::to_value(&error).unwrap(), json!({"message": "why"}));
}

#[test]
fn other_spellings_of_documents_have_the_message_too() {
    for name in ["message", "Message", "errorMessage", "MESSAGE"] {
        let text = json!({name: "why", "Resource": "r", "__type": "X"}).to_string();
        let AnyCase(error) = serde_json::from_str::<AnyCase<NotFound>>(&text).unwrap();
        assert_eq!(error.message, "why", "{name}");
        let AnyCase(error) =
            serde_json::from_str::<AnyCase<Denied>>(&json!({name: "why"}).to_string()).unwrap();
        assert_eq!(error.message.as_deref(), Some("why"), "{name}");
        let CloudTrail(error) = serde_json::from_str::<CloudTrail<Throttled>>(&text).unwrap();
        assert_eq!(error.message.as_deref(), Some("why"), "{name}");
    }
    for text in [r#"{"Message": "a", "message": "b"}"#, r#"{"message": "b", "Message": "a"}"#] {
        let AnyCase(error) = serde_json::from_str::<AnyCase<Denied>>(text).unwrap();
        assert_eq!(error.message.as_deref(), Some("a"), "{text}");
    }
    assert_eq!(Throttled::new().table().dialect, Dialect::Model);
}

#[test]
fn strict_readings_know_the_message_and_the_envelope() {
    for text in [r#"{"Message": "a"}"#, r#"{"__type": "X"}"#, r#"{"__type": "X", "new": 5}"#] {
        assert!(serde_json::from_str::<Strict<Throttled>>(text).is_ok(), "{text}");
        assert!(serde_json::from_str::<Strict<AnyCase<Throttled>>>(text).is_ok(), "{text}");
    }
    assert!(serde_json::from_str::<Strict<Throttled>>(r#"{"Error": {"message": "a"}}"#).is_err());
}

#[test]
fn positional_formats_write_and_read_the_message() {
    let error = Throttled::new().message("why").retry_after(5);
    let bytes = postcard::to_allocvec(&error).unwrap();
    assert_eq!(postcard::from_bytes::<Throttled>(&bytes).unwrap(), error);
    let bytes = bitcode::serialize(&error).unwrap();
    assert_eq!(bitcode::deserialize::<Throttled>(&bytes).unwrap(), error);
    let mut bytes = Vec::new();
    ciborium::into_writer(&json!({"Message": "why"}), &mut bytes).unwrap();
    let error: Throttled = ciborium::from_reader(bytes.as_slice()).unwrap();
    assert_eq!(error.message.as_deref(), Some("why"));
}

#[test]
fn text_formats_read_every_spelling() {
    let error = Throttled::new().message("why").retry_after(5);
    let ron = ron::to_string(&error).unwrap();
    assert_eq!(ron::from_str::<Throttled>(&ron).unwrap(), error);
    let read: Throttled = ron::from_str(r#"(Message: Some("why"))"#).unwrap();
    assert_eq!(read.message.as_deref(), Some("why"));
    let read: Throttled = toml::from_str("Message = 'why'\n__type = 'X'").unwrap();
    assert_eq!(read.message.as_deref(), Some("why"));
    let read: NotFound = serde_yaml_ng::from_str("message: why\nResource: r").unwrap();
    assert_eq!(read, NotFound::new("why", "r"));
}

#[test]
fn the_facts_of_the_model_are_known() {
    let facts = Throttled::new().error_table();
    assert_eq!((facts.code, facts.status), ("Throttling", Some(429)));
    assert_eq!((facts.fault, facts.retryable), (Some(Fault::Client), Some(Retryable::Throttling)));
    assert_eq!(Throttled::CODE, "Throttling");
    let facts = NotFound::new("a", "b").error_table();
    assert_eq!(
        (facts.code, facts.status, facts.fault, facts.retryable),
        ("NotFound", None, None, None)
    );
    assert_eq!(Denied::new().error_table().retryable, Some(Retryable::Transient));
    assert_eq!(Event::new().table().error, None);
}

#[test]
fn an_exception_is_an_error_that_prints_its_code_and_message() {
    let errors: [(Box<dyn Error>, &str); 6] = [
        (Box::new(Throttled::new().message("slow down")), "Throttling: slow down"),
        (Box::new(Throttled::new()), "Throttling"),
        (Box::new(NotFound::new("no such key", "a")), "NotFound: no such key"),
        (Box::new(Denied::new().message("the secret")), "Denied: <sensitive>"),
        (
            Box::new(Pending::new().error("authorization_pending").error_description("wait")),
            "AuthorizationPendingException: wait",
        ),
        (
            Box::new(Pending::new().error_description("wait").message("why")),
            "AuthorizationPendingException: why",
        ),
    ];
    for (error, expected) in errors {
        assert_eq!(error.to_string(), expected);
    }
    let exception: &dyn Exception = &NotFound::new("why", "a");
    assert_eq!(exception.error_message(), Some("why"));
    assert_eq!(exception.members().len(), 2);
    assert_eq!(Denied::new().message("shown to code").error_message(), Some("shown to code"));
    assert_eq!(Pending::new().error("x").error_message(), None);
}

#[test]
#[cfg(feature = "json")]
fn a_message_in_another_spelling_is_not_missing() {
    let missing = NotFound::missing_required(&json!({"message": "why"}));
    assert_eq!(missing.iter().map(ToString::to_string).collect::<Vec<_>>(), ["Resource"]);
}

#[test]
fn exceptions_inside_other_types_are_read_alike() {
    #[derive(Deserialize)]
    struct Reply {
        #[serde(flatten)]
        error: Throttled,
    }
    let reply: Reply = read(json!({"Message": "why", "other": 5}));
    assert_eq!(reply.error.message.as_deref(), Some("why"));
}
