//! Hovers and completions of rust-analyzer for structs with the derive, complete or not. Skipped if
//! no rust-analyzer is installed.

mod server;

use serde_json::{Value, json};
use server::Server;
use shapewright_tests::outside::{Outside, workspace};

const TEXT: &str = r##"use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
pub struct Token {
    pub access_token: String,
    #[shape(rename = "expiresIn")]
    pub left: i64,
}

pub fn text(token: Token) -> String {
    token.access_token
}
"##;

/// A crate of a user.
fn krate() -> Outside {
    let outside = Outside::new();
    let runtime = workspace().join("runtime").display().to_string();
    let manifest = format!(
        "[package]\nname = \"edited\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nshapewright = {{ path = {runtime:?}, features = [\"derive\"] }}\n"
    );
    outside.write("Cargo.toml", &manifest).write("src/lib.rs", TEXT);
    let checked = outside.cargo("", &["check", "--quiet"]);
    assert!(checked.success, "{}", checked.stderr);
    outside
}

#[test]
fn an_editor_shows_the_shape_and_completes_unfinished_fields() {
    if !server::is_there() {
        println!("skipped: rust-analyzer is not installed");
        return;
    }
    let krate = krate();
    let mut server = Server::start(&krate, "src/lib.rs", TEXT);

    let shape = server.ask("textDocument/hover", "CreateTokenResponse").to_string();
    for expected in ["sso-oidc/type_defs.md:", "`accessToken`", "a string, required, sensitive"] {
        assert!(shape.contains(expected), "no {expected} in {shape}");
    }
    let member = server.ask("textDocument/hover", "expiresIn").to_string();
    assert!(member.contains("`expiresIn` of `CreateTokenResponseTypeDef`"), "{member}");
    assert!(member.contains("an integer, required, at sso-oidc/type_defs.md:"), "{member}");

    for (whole, unfinished) in [
        ("pub left: i64,", "pub left: ,"),
        ("pub left: i64,", "lef"),
        ("pub access_token: String,", "pub access_token: String"),
        ("rename = \"expiresIn\"", "rename = "),
        ("\"CreateTokenResponse\"", "\"CreateTokenRes\""),
    ] {
        server.change(&TEXT.replace(whole, unfinished));
        let completed = server.ask("textDocument/completion", "access_token\n");
        assert!(has(&completed, "access_token"), "{unfinished}: {completed}");
        assert!(has(&completed, "eq"), "{unfinished} has lost its implementations: {completed}");
    }
}

/// Whether a completion starts with a label.
fn has(completed: &Value, start: &str) -> bool {
    let items = completed.get("items").unwrap_or(completed);
    let items = items.as_array().cloned().unwrap_or_default();
    let none = json!("");
    let mut labels = items.iter().map(|item| item.get("label").unwrap_or(&none));
    labels.any(|label| label.as_str().is_some_and(|label| label.starts_with(start)))
}
