//! A crate outside the workspace that uses every entry point, and is rebuilt after its model changes.

use shapewright_tests::outside::{Outside, workspace};

/// A crate that contains its model.
fn manifest(root: &str) -> String {
    format!(
        r#"[package]
name = "downstream"
version = "0.1.0"
edition = "2024"

[workspace]

[dependencies]
shapewright = {{ path = "{root}/runtime", features = ["shapes"] }}
sso-oidc-shapes = {{ path = "{root}/generated" }}
serde_json = "1"

[build-dependencies]
shapewright-codegen = {{ path = "{root}/codegen" }}
"#
    )
}

const BUILD: &str = r#"
fn main() {
    shapewright_codegen::build::Build::new().model("model/sso-oidc").run();
}
"#;

const MAIN: &str = r##"
#![deny(warnings)]
#![forbid(unsafe_code)]

mod built {
    shapewright::include_shapes!("sso_oidc");
}

mod inplace {
    shapewright::shapes! { model = "model/sso-oidc" }
}

#[derive(shapewright::Shape)]
#[shape("RegisterClientRequest", model = "model/sso-oidc")]
struct Derived {
    client_name: String,
    client_type: String,
}

fn main() -> Result<(), serde_json::Error> {
    let text = r#"{"clientName":"n","clientType":"public","scopes":["a"]}"#;
    let ready: sso_oidc_shapes::RegisterClientRequest = serde_json::from_str(text)?;
    println!("{}", serde_json::to_string(&ready)?);
    let built: built::RegisterClientRequest = serde_json::from_str(text)?;
    println!("{}", serde_json::to_string(&built)?);
    let inplace: inplace::RegisterClientRequest = serde_json::from_str(text)?;
    println!("{}", serde_json::to_string(&inplace)?);
    let derived: Derived = serde_json::from_str(text)?;
    println!("{}", serde_json::to_string(&derived)?);
    println!("{} {}", derived.client_name, derived.client_type);
    Ok(())
}
"##;

fn outside() -> Outside {
    let outside = Outside::new();
    let root = workspace().display().to_string().replace('\\', "/");
    let page = std::fs::read_to_string(workspace().join("model/sso-oidc/type_defs.md"));
    outside
        .write("Cargo.toml", &manifest(&root))
        .write("build.rs", BUILD)
        .write("src/main.rs", MAIN)
        .write("model/sso-oidc/type_defs.md", &page.expect("the page of SSO OIDC"));
    outside
}

#[test]
fn a_crate_outside_uses_every_entry_point_and_follows_the_model() {
    let outside = outside();
    let whole = r#"{"clientName":"n","clientType":"public","scopes":["a"]}"#;
    let part = r#"{"clientName":"n","clientType":"public"}"#;
    assert_eq!(outside.run(""), format!("{whole}\n{whole}\n{whole}\n{part}\nn public\n"));

    // Two entry points now require the member, and the third reports it missing in the user's struct.
    outside.edit(
        "model/sso-oidc/type_defs.md",
        "    clientType: str,\n    scopes",
        "    clientType: str,\n    issuerUrl: str,\n    scopes",
    );
    let refused = outside.cargo("", &["run", "--quiet"]);
    assert!(!refused.success);
    assert!(
        refused
            .stderr
            .contains("required members of `RegisterClientRequestRequestTypeDef`: `issuerUrl`"),
        "{}",
        refused.stderr
    );

    outside.edit(
        "src/main.rs",
        "    client_type: String,\n}",
        "    client_type: String,\n    issuer_url: String,\n}",
    );
    outside.edit("src/main.rs", r#"let built: built"#, "let text = r#\"{\"clientName\":\"n\",\"clientType\":\"public\",\"issuerUrl\":\"u\"}\"#;\n    let built: built");
    outside.edit(
        "src/main.rs",
        "derived.client_name, derived.client_type",
        "derived.client_name, derived.issuer_url",
    );
    outside.edit(
        "src/main.rs",
        "println!(\"{} {}\"",
        "let _ = &derived.client_type;\n    println!(\"{} {}\"",
    );
    let new = r#"{"clientName":"n","clientType":"public","issuerUrl":"u"}"#;
    assert_eq!(outside.run(""), format!("{whole}\n{new}\n{new}\n{new}\nn u\n"));
}

#[test]
fn a_build_script_writes_the_checked_in_bytes() {
    let outside = outside();
    let options = workspace().join("model/sso-oidc/shapewright.toml");
    let options = std::fs::read_to_string(options).expect("the options of SSO OIDC");
    outside.write("model/sso-oidc/shapewright.toml", &options);
    outside.write(
        "src/main.rs",
        r#"fn main() {
    print!("{}", include_str!(concat!(env!("OUT_DIR"), "/sso_oidc.rs")));
}
"#,
    );
    let checked_in = workspace().join("generated/src/shapes/sso_oidc.rs");
    assert_eq!(outside.run(""), std::fs::read_to_string(checked_in).expect("the types"));
}

#[test]
fn a_broken_model_stops_every_entry_point_with_the_same_diagnostic() {
    let outside = outside();
    outside.edit("model/sso-oidc/type_defs.md", "Sequence[", "Sequense[");
    let refused = outside.cargo("", &["check", "--quiet"]);
    assert!(!refused.success);
    assert!(
        refused.stderr.contains("error[SW0146]: unknown generic `Sequense`"),
        "{}",
        refused.stderr
    );
    assert!(refused.stderr.contains("did you mean `Sequence`?"), "{}", refused.stderr);
    assert!(!refused.stderr.contains("panicked"), "{}", refused.stderr);

    // Without the build script, the macros report the same.
    std::fs::remove_file(outside.path().join("build.rs")).expect("the build script");
    outside.edit(
        "src/main.rs",
        "mod built {\n    shapewright::include_shapes!(\"sso_oidc\");\n}",
        "mod built {}",
    );
    let refused = outside.cargo("", &["check", "--quiet"]);
    assert_eq!(
        refused.stderr.matches("unknown generic `Sequense`").count(),
        2,
        "{}",
        refused.stderr
    );
}

#[test]
fn the_workspace_follows_an_edit_of_the_page() {
    let outside = Outside::new();
    outside.copy_workspace("shapewright");
    outside
        .write(
            "user/Cargo.toml",
            r#"[package]
name = "user"
version = "0.1.0"
edition = "2024"

[dependencies]
shapewright = { path = "../shapewright/runtime", features = ["derive"] }
sso-oidc-shapes = { path = "../shapewright/generated", features = ["regenerate"] }
"#,
        )
        .write(
            "user/src/main.rs",
            r#"#[derive(Debug, shapewright::SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Register {
    client_name: String,
    client_type: String,
}

fn main() {
    let ready = sso_oidc_shapes::RegisterClientRequest::new("n", "public");
    let derived = Register { client_name: "n".to_owned(), client_type: "public".to_owned() };
    println!("{ready:?} {derived:?}");
}
"#,
        );
    let printed = outside.run("user");
    assert!(printed.contains("RegisterClientRequest { client_name: \"n\""), "{printed}");

    outside
        .edit(
            "shapewright/model/sso-oidc/type_defs.md",
            "    clientType: str,\n    scopes",
            "    clientType: str,\n    issuerUrl: str,\n    scopes",
        )
        .edit("user/src/main.rs", "new(\"n\", \"public\")", "new(\"n\", \"public\", \"u\")")
        .edit(
            "user/src/main.rs",
            "    client_type: String,\n}",
            "    client_type: String,\n    issuer_url: String,\n}",
        )
        .edit(
            "user/src/main.rs",
            "\"public\".to_owned() }",
            "\"public\".to_owned(), issuer_url: \"v\".to_owned() }",
        );
    let printed = outside.run("user");
    assert!(
        printed.contains("issuer_url: \"u\"") && printed.contains("issuer_url: \"v\""),
        "{printed}"
    );
}

#[test]
fn json_models_and_services_need_their_features() {
    let outside = Outside::new();
    let runtime = workspace().join("runtime").display().to_string();
    let manifest = format!(
        "[package]\nname = \"json\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nshapewright = {{ path = {runtime:?}, features = [\"shapes\"] }}\n"
    );
    let model = workspace().join("model/sso-oidc/service-2.json");
    let text = std::fs::read_to_string(model).expect("a model in JSON");
    outside.write("Cargo.toml", &manifest).write("service-2.json", &text).write(
        "src/lib.rs",
        "shapewright::shapes! { model = \"service-2.json\" }\n\n\
         #[derive(shapewright::Shape)]\n\
         #[shape(\"RegisterClientRequest\", model = \"service-2.json\", partial)]\n\
         pub struct Register {\n    pub client_name: Option<String>,\n}\n\n\
         pub mod sqs {\n    shapewright::shapes! { service = \"sqs\" }\n}\n\n\
         #[derive(shapewright::Shape)]\n\
         #[shape(\"SendMessageRequest\", service = \"sqs\", partial)]\n\
         pub struct Message {\n    pub message_body: Option<String>,\n}\n\n\
         pub mod page {\n    shapewright::shapes! { model = \"page\", sources = \"both\" }\n}\n\n\
         #[derive(shapewright::Shape)]\n\
         #[shape(\"Tag\", model = \"page\", config = \"both.toml\")]\n\
         pub struct Tag {\n    pub key: String,\n}\n",
    );
    let page = "## TagTypeDef\n\n```python\nfrom types_boto3_sqs.type_defs import TagTypeDef\n\n\
                class TagTypeDef(TypedDict):\n    key: str,\n```\n";
    outside.write("page/type_defs.md", page).write("both.toml", "sources = \"both\"\n");
    let checked = outside.cargo("", &["check", "--quiet"]);
    assert!(!checked.success, "the macros read JSON without the feature");
    let expected = "`service-2.json` is a JSON model, which this build does not read [SW0006]";
    assert_eq!(checked.stderr.matches(expected).count(), 2, "{}", checked.stderr);
    assert!(checked.stderr.contains("help: enable the feature `botocore`"), "{}", checked.stderr);
    let expected = "the model of the service `sqs` is not in this build [SW0762]";
    assert_eq!(checked.stderr.matches(expected).count(), 2, "{}", checked.stderr);
    assert!(checked.stderr.contains("help: enable the feature `aws`"), "{}", checked.stderr);
    let expected = "no JSON model to read, and that of the service `sqs` is not in this build, but \
                    `sources = \"both\"` requires one [SW0770]";
    assert_eq!(checked.stderr.matches(expected).count(), 2, "{}", checked.stderr);
    assert_eq!(checked.stderr.matches(" [SW").count(), 6, "{}", checked.stderr);
}

/// Of three features, one is on; the types of both entry points need all three, in several fields.
#[test]
fn types_without_their_features_are_one_error() {
    let outside = Outside::new();
    let root = workspace().display().to_string().replace('\\', "/");
    let page = "## OrderTypeDef\n\n```python title=\"Usage Example\"\n\
        from types_boto3_shop.type_defs import OrderTypeDef\n```\n\n\
        ```python title=\"Definition\"\nclass OrderTypeDef(TypedDict):\n    \
        at: datetime,\n    until: NotRequired[datetime],\n    \
        price: Decimal,\n    photo: bytes,\n```\n";
    let manifest = format!(
        "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\n\
         shapewright = {{ path = \"{root}/runtime\", features = [\"blob\", \"shapes\"] }}\n\n\
         [build-dependencies]\nshapewright-codegen = {{ path = \"{root}/codegen\" }}\n"
    );
    let built = "#![deny(warnings)]\nshapewright::include_shapes!(\"shop\");\n";
    let inplace = "#![deny(warnings)]\nshapewright::shapes! { model = \"model/type_defs.md\" }\n";
    outside
        .write("Cargo.toml", &manifest)
        .write("build.rs", &BUILD.replace("model/sso-oidc", "model"))
        .write("model/type_defs.md", page);
    for lib in [built, inplace] {
        outside.write("src/lib.rs", lib);
        let refused = outside.cargo("", &["check", "--quiet"]).stderr;
        let error = "error: the generated types need features of the crate `shapewright` that are \
                     off: `decimal`, `timestamp`\n";
        assert!(refused.starts_with(error), "{refused}");
        let help =
            "help: add to `shapewright` in Cargo.toml: features = [\"decimal\", \"timestamp\"]\n";
        assert!(refused.contains(help), "{refused}");
        assert!(refused.contains("due to 1 previous error"), "{refused}");
    }
    outside.edit("Cargo.toml", "\"blob\",", "\"blob\", \"decimal\", \"timestamp\",");
    for lib in [built, inplace] {
        outside.write("src/lib.rs", lib);
        let checked = outside.cargo("", &["check", "--quiet"]);
        assert!(checked.success && checked.stderr.is_empty(), "{}", checked.stderr);
    }
}
