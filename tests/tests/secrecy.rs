//! Generated types whose secrets are held in types of the crate `secrecy`.

use secrecy::{ExposeSecret, SecretString};

mod login {
    #![deny(warnings)]
    shapewright::shapes! { model = "tests/derive/login", secret = "secrecy", derives = ["Hash", "Eq"] }
}

use login::LogInRequest;

const TEXT: &str = r#"{"Password":"hunter2","OldPasswords":["hunter1"],"AuthParameters":{"PASSWORD":"hunter0"},"SecretBinary":"aHVudGVyMw=="}"#;

#[test]
fn secrets_are_read_written_and_compared() {
    let request: LogInRequest = serde_json::from_str(TEXT).expect("a request");
    let password: &SecretString = &request.password;
    assert_eq!(password.expose_secret(), "hunter2");
    assert_eq!(request.old_passwords.as_ref().expect("passwords")[0].expose_secret(), "hunter1");
    assert_eq!(request.secret_binary.as_ref().expect("bytes").expose_secret(), b"hunter3");
    assert_eq!(serde_json::to_string(&request).expect("JSON"), TEXT);
    assert_eq!(request, request.clone());
    let other = LogInRequest::new("hunter3").old_passwords(vec!["hunter1".into()]);
    assert_ne!(request, other);
    assert_eq!(
        other,
        LogInRequest::new(String::from("hunter3")).old_passwords([SecretString::from("hunter1")])
    );
    let bytes = LogInRequest::new("a").secret_binary(b"hunter3".to_vec()).secret_binary;
    assert_eq!(bytes.expect("bytes").expose_secret(), b"hunter3");
}

#[test]
fn secrets_are_never_printed() {
    let request: LogInRequest = serde_json::from_str(TEXT).expect("a request");
    let printed = format!("{request:?} {request:#?}");
    assert!(!printed.contains("hunter"), "{printed}");
    for (text, expected) in [
        (r#"{"Password": 5}"#, "Password: expected string, found number"),
        (r#"{"Password": "a", "SecretBinary": "hunter?"}"#, "SecretBinary: "),
        (r#"{"Password": "a", "OldPasswords": {"hunter": 2}}"#, "OldPasswords: expected list"),
    ] {
        let error = serde_json::from_str::<LogInRequest>(text).expect_err("an error").to_string();
        assert!(error.starts_with(expected) && !error.contains("hunter"), "{error}");
    }
}
