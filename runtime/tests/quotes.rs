//! TOML and sonic-rs quote the document around an error of a shape inside a user's type. What the docs
//! recommend for secrets does not.

use serde::Deserialize;

#[derive(Clone)]
struct Token {
    access_token: String,
    expires_in: i64,
}

shapewright::projection! {
    Token = "CreateTokenResponseTypeDef" {
        access_token: String = "accessToken",
        expires_in: i64 = "expiresIn",
    } optional {} sensitive ["accessToken"]
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only its errors are of interest")]
struct Settings {
    token: Token,
}

const TOML: &str = r#"token = { accessToken = "hunter2", expiresIn = "soon" }"#;
const MESSAGE: &str =
    "token.expiresIn: expected integer, found string, in `CreateTokenResponseTypeDef`";

#[test]
fn a_whole_document_is_not_quoted() {
    let text = "accessToken = \"hunter2\"\nexpiresIn = \"soon\"";
    let error = toml::from_str::<Token>(text).expect_err("text is not a number").to_string();
    assert!(!error.contains("hunter2"), "{error}");
    let text = r#"{"accessToken": "hunter2", "expiresIn": "soon"}"#;
    let error = sonic_rs::from_str::<Token>(text).expect_err("text is not a number").to_string();
    assert!(!error.contains("hunter2"), "{error}");
}

#[test]
fn toml_quotes_in_display_but_neither_in_its_message_nor_for_a_table() {
    let error = toml::from_str::<Settings>(TOML).expect_err("text is not a number");
    assert!(error.to_string().contains("hunter2"), "toml does not quote any more: {error}");
    assert_eq!(error.message(), MESSAGE.trim_start_matches("token."));

    let table: toml::Table = toml::from_str(TOML).expect("a table");
    let error = table.try_into::<Settings>().expect_err("text is not a number").to_string();
    assert!(!error.contains("hunter2"), "{error}");
    assert!(error.contains("expiresIn: expected integer, found string"), "{error}");
}

/// Names of a letter, because sonic-rs quotes a few bytes around an error.
#[derive(Clone)]
struct Short {
    number: i64,
    password: String,
}

shapewright::projection! {
    Short = "ShortTypeDef" {
        number: i64 = "n",
        password: String = "p",
    } optional {} sensitive ["p"]
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only its errors are of interest")]
struct Login {
    short: Short,
}

#[test]
fn sonic_rs_quotes_in_display_but_serde_json_does_not() {
    let json = r#"{"short":{"n":"x","p":"K"}}"#;
    let error = serde_json::from_str::<Login>(json).expect_err("text is not a number");
    assert!(!error.to_string().contains('K'), "{error}");
    let error = sonic_rs::from_str::<Login>(json).expect_err("text is not a number");
    assert!(error.to_string().contains("\"p\":\"K"), "sonic-rs does not quote any more: {error}");
    let shown =
        format!("{:?} at line {} column {}", error.classify(), error.line(), error.column());
    assert!(!shown.contains('K'), "{shown}");
}
