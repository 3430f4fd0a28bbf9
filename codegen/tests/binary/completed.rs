//! `sources = "both"` for pages without a JSON model beside them: the model of the service completes them.

use std::io::Read;

use flate2::read::GzDecoder;
use shapewright_model::SSO_OIDC_TYPE_DEFS;

use crate::command::Folder;
use crate::packed::wheel;

const PAGE: &str = include_str!("pages/user_of_pool.md");

const STUB: &str = "class AdminGetUserResponseTypeDef(TypedDict):\n    Username: str\n    UserStatus: str\n    \
                    ResponseMetadata: ResponseMetadataTypeDef\n\n\
                    class ResponseMetadataTypeDef(TypedDict):\n    RequestId: str\n";

const BOTH: &str = "sources = \"both\"\n";

/// The model of a service, as a file.
fn json(service: &str) -> String {
    let service = shapewright_model::aws::find(service).expect("a service");
    let mut text = String::new();
    GzDecoder::new(service.model).read_to_string(&mut text).expect("text");
    text
}

/// A generated file without its first line, which names the sources.
fn body(folder: &Folder, file: &str) -> String {
    let text = folder.read(file);
    text.split_once('\n').map(|(_, body)| body.to_owned()).expect("lines")
}

#[test]
fn the_service_is_as_a_json_model_beside_the_page() {
    for (name, page) in [("cognito_idp", PAGE), ("sso_oidc", SSO_OIDC_TYPE_DEFS)] {
        let folder = Folder::with(&[
            ("alone/type_defs.md", page),
            ("beside/type_defs.md", page),
            ("beside/service-2.json", &json(name)),
        ]);
        folder.run("generate alone --sources both --out a --quiet").code(0);
        folder.run("generate beside --sources both --out b --quiet").code(0);
        let file = format!("{name}.rs");
        assert_eq!(body(&folder, &format!("a/{file}")), body(&folder, &format!("b/{file}")));
        let dashed = name.replace('_', "-");
        let first = format!(
            "// @generated from {name} (type_defs.md, {dashed}.json) by shapewright. Do not edit.\n"
        );
        assert!(folder.read(&format!("a/{file}")).starts_with(&first));
        folder.run("generate alone --out c --quiet").code(0);
        folder.run("generate alone --sources pages --out d --quiet").code(0);
        assert_eq!(folder.read(&format!("c/{file}")), folder.read(&format!("d/{file}")));
        assert_ne!(body(&folder, &format!("c/{file}")), body(&folder, &format!("a/{file}")));
    }
}

#[test]
fn every_way_to_name_pages_and_the_option_gives_the_same() {
    let folder = Folder::with(&[
        ("page/type_defs.md", PAGE),
        ("set/type_defs.md", PAGE),
        ("set/shapewright.toml", BOTH),
        ("both.toml", BOTH),
        ("cognito_idp.md", PAGE),
        ("tree/a/type_defs.md", PAGE),
    ]);
    folder.run("generate page --sources both --out expected --quiet").code(0);
    let expected = body(&folder, "expected/cognito_idp.rs");
    assert!(expected.contains("#[shape(sensitive"), "{expected}");
    assert!(expected.contains("pub username: ::std::string::String"), "{expected}");
    assert!(expected.contains("pub enabled: ::core::option::Option<bool>"), "{expected}");
    for (arguments, out) in [
        ("page/type_defs.md --sources both --out a", "a"),
        ("set --out b", "b"),
        ("set/type_defs.md --out c", "c"),
        ("page --config both.toml --out d", "d"),
        ("cognito_idp.md --config both.toml --out e", "e"),
        ("tree --sources both --out f", "f"),
        ("page --set sources=both --out g", "g"),
    ] {
        folder.run(&format!("generate {arguments} --quiet")).code(0);
        assert_eq!(body(&folder, &format!("{out}/cognito_idp.rs")), expected, "{arguments}");
    }
    for (jobs, out) in [
        ("[[generate]]\nmodels = [\"page\"]\nsources = \"both\"\nout = \"h\"\n", "h"),
        ("sources = \"both\"\n\n[[generate]]\nmodels = [\"page\"]\nout = \"i\"\n", "i"),
    ] {
        folder.write("shapewright.toml", jobs);
        folder.run("generate --quiet").code(0);
        assert_eq!(body(&folder, &format!("{out}/cognito_idp.rs")), expected, "{jobs}");
    }
}

#[test]
fn stubs_are_completed_in_folders_and_wheels() {
    let folder = Folder::with(&[("types_boto3_cognito_idp/type_defs.pyi", STUB)]);
    let file = ("types_boto3_cognito_idp/type_defs.pyi", STUB.as_bytes());
    folder.write_bytes("types_boto3_cognito_idp-1.0.0-py3-none-any.whl", &wheel(&[file]));
    for model in ["types_boto3_cognito_idp", "types_boto3_cognito_idp-1.0.0-py3-none-any.whl"] {
        folder.run(&format!("generate {model} --sources both --out out --quiet")).code(0);
        let text = folder.read("out/cognito_idp.rs");
        assert!(text.contains("pub username: ::std::string::String"), "{model}: {text}");
        assert!(text.contains("#[shape(sensitive"), "{model}: {text}");
    }
}

#[test]
fn the_other_commands_read_both_too() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE), ("m/shapewright.toml", BOTH)]);
    let printed = |arguments: &str, code: i32| {
        let run = folder.run(arguments).code(code);
        String::from_utf8_lossy(&run.get_output().stdout).into_owned()
    };
    let schema = printed("schema m --shape AdminGetUserResponse", 0);
    let schema: String = schema.split_whitespace().collect();
    assert!(schema.contains(r#""required":["Username"]"#), "{schema}");
    assert!(printed("ir m", 0).contains(r#"{"name":"Enabled","required":false"#));
    let shown = printed("show m AdminGetUserResponse", 0);
    assert!(shown.contains("#[shape(sensitive"), "{shown}");
    folder.write("alone/type_defs.md", PAGE);
    // What differs from the page: presence (32) and secrets (128).
    printed("audit alone m", 160);
    printed("audit alone m --sources both", 0);
}

#[test]
fn pages_of_no_service_need_a_json_model() {
    let page = PAGE.replace("types_boto3_cognito_idp", "types_boto3_lookoutmetrics");
    let folder = Folder::with(&[("m/a/type_defs.md", &page), ("m/b/type_defs.md", PAGE)]);
    let run = folder.run("generate m --sources both --out out").code(1);
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    let expected =
        "error[SW0769]: no JSON model to read, and no service `lookoutmetrics` in botocore 1.";
    assert!(errors.starts_with(expected), "{errors}");
    assert!(
        errors.contains("\nhelp: put `service-2.json` of the service next to its page"),
        "{errors}"
    );
    assert_eq!(errors.matches("error[").count(), 1, "{errors}");
    // The other service is generated.
    assert!(folder.read("out/cognito_idp.rs").contains("pub username: ::std::string::String"));
    folder.run("generate m/a --out out --quiet").code(0);
}

#[test]
fn errors_in_a_page_are_reported_with_both_sources() {
    let page = PAGE.replace("UserStatus: str", "UserStatus: strr");
    let folder = Folder::with(&[("m/type_defs.md", &page)]);
    let run = folder.run("generate m --sources both --out out").code(1);
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(
        errors.contains("unknown type `strr`") && errors.contains("m/type_defs.md:"),
        "{errors}"
    );
}
