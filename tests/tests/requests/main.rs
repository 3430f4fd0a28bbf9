//! Requests: idempotency tokens and defaults need no value, in both directions.

use shapewright::build;

mod requests {
    #![deny(warnings)]
    shapewright::shapes! { model = "tests/requests/model" }
}

use requests::{Mode, StartRequest};

const DEFAULTS: &str =
    r#""count":5,"mode":"fast","when":"1970-01-01T00:00:00+00:00","data":"AQI=","labels":{}"#;

/// A client of AWS fills the token that is absent.
#[test]
fn a_request_without_its_token_is_made_and_written() {
    let request = StartRequest::new("zone", "name");
    let text = serde_json::to_string(&request).expect("JSON");
    assert_eq!(text, format!(r#"{{"zone":"zone","name":"name",{DEFAULTS}}}"#));
    assert_eq!(request, build!(StartRequest { name: "name", zone: "zone" }));
}

#[test]
fn a_request_with_its_token_is_read_and_written() {
    let text = r#"{"zone":"z","name":"n","token":"t","count":1,"mode":"slow"}"#;
    let request: StartRequest = serde_json::from_str(text).expect("a request");
    assert_eq!(request.token.as_deref(), Some("t"));
    assert_eq!((request.count, &request.mode), (Some(1), &Some(Mode::Slow)));
    assert_eq!(serde_json::to_string(&request).expect("JSON"), text);
    assert_eq!(StartRequest::new("z", "n").token("t").token.as_deref(), Some("t"));
    // Without the token too, and without defaults.
    let text = r#"{"zone":"z","name":"n"}"#;
    let request: StartRequest = serde_json::from_str(text).expect("a request");
    assert_eq!(serde_json::to_string(&request).expect("JSON"), text);
}

/// A struct of the user may omit the token, and members with a default.
#[test]
fn a_struct_of_the_user_may_omit_the_token() {
    #[derive(shapewright::Shape)]
    #[shape("StartRequest", model = "tests/requests/model")]
    struct Start {
        zone: String,
        name: String,
    }

    let start: Start = serde_json::from_str(r#"{"zone":"z","name":"n","token":"t"}"#).expect("it");
    assert_eq!((start.zone.as_str(), start.name.as_str()), ("z", "n"));
    assert_eq!(serde_json::to_string(&start).expect("JSON"), r#"{"zone":"z","name":"n"}"#);
}
