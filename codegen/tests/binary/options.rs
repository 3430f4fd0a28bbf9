//! `shapewright.toml`, and the options of the command line with the same meaning.

use snapbox::str;

use crate::command::{Folder, OTHER_PAGE, PAGE};

const JSON: &str = r#"{
  "metadata": {"serviceId": "SSO OIDC"},
  "operations": {},
  "shapes": {
    "Token": {"type": "structure", "members": {"accessToken": {"shape": "Secret"}}},
    "Secret": {"type": "string", "sensitive": true}
  }
}"#;

#[test]
fn options_next_to_a_model_are_read_with_it() {
    let folder = Folder::with(&[
        ("m/type_defs.md", PAGE),
        ("m/shapewright.toml", "[shape.TokenTypeDef]\nas = \"Key\"\n"),
    ]);
    for model in ["m", "m/type_defs.md"] {
        folder.run(&format!("generate {model} --out out")).success();
        assert!(folder.read("out/sso_oidc.rs").contains("pub struct Key {"), "{model}");
    }
}

#[test]
fn options_at_a_path_replace_those_next_to_a_model() {
    let folder = Folder::with(&[
        ("m/type_defs.md", PAGE),
        ("m/shapewright.toml", "[shape.TokenTypeDef]\nas = \"Key\"\n"),
        ("other.toml", "derives = [\"Hash\"]\n"),
    ]);
    folder.run("generate m --out out --config other.toml --derive Eq").success();
    let text = folder.read("out/sso_oidc.rs");
    assert!(text.contains("#[derive(Clone, Eq, Hash, ::shapewright::Structure)]"), "{text}");
    assert!(text.contains("pub struct Token {"), "{text}");
}

#[test]
fn a_mistake_in_options_is_shown_in_its_line_and_nothing_is_written() {
    let folder = Folder::with(&[
        ("m/type_defs.md", PAGE),
        ("m/shapewright.toml", "[shape.TokenTypDef]\nas = \"Key\"\nsensitive = [\"a\", \"b\"]\n"),
    ]);
    folder.run("generate m --out out").code(1).stderr_eq(str![[r#"
error[SW0511]: no shape `TokenTypDef` in the model of `sso_oidc`
 --> m/shapewright.toml:1:8
  |
1 | [shape.TokenTypDef]
  |        ^^^^^^^^^^^ no such shape in this model
  |
  = help: did you mean `TokenTypeDef`?

"#]]);
    assert_eq!(folder.files("out"), [""; 0]);
}

#[test]
fn a_missing_file_of_options_is_an_error() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
    folder.run("generate m --out out --config absent.toml").code(1).stderr_eq(str![[r#"
error[SW0711]: cannot read `absent.toml`: no such file or directory

"#]]);
}

#[test]
fn sources_select_which_files_of_a_folder_are_read() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE), ("m/service-2.json", JSON)]);
    for (arguments, head, secret) in [
        ("", "sso_oidc (type_defs.md)", true),
        ("--sources pages", "sso_oidc (type_defs.md)", true),
        ("--secrets none", "sso_oidc (type_defs.md)", false),
        ("--sources json", "sso_oidc (service-2.json)", true),
        ("--sources both", "sso_oidc (type_defs.md, service-2.json)", true),
    ] {
        folder.run(&format!("generate m --out out {arguments}")).success();
        let text = folder.read("out/sso_oidc.rs");
        assert!(text.contains(head), "{arguments}: {text}");
        let is_secret = text.contains("#[shape(sensitive)]\n    pub access_token:");
        assert_eq!(is_secret, secret, "{arguments}: {text}");
        let end = if arguments.is_empty() { "" } else { "'" };
        let options = arguments.replace("--", "").replace(' ', " = '") + end;
        folder.write("m/shapewright.toml", &options);
        folder.run("generate m --out from_file").success();
        assert_eq!(folder.read("from_file/sso_oidc.rs"), text, "{arguments}");
        std::fs::remove_file(folder.path("m/shapewright.toml")).expect("a file");
    }
}

#[test]
fn shared_options_may_name_a_shape_of_one_model_but_not_of_none() {
    let folder = Folder::with(&[
        ("models/a/type_defs.md", PAGE),
        ("models/b/type_defs.md", OTHER_PAGE),
        ("all.toml", "[shape.TokenTypeDef]\nas = \"Key\"\n"),
    ]);
    folder.run("generate models --out out --config all.toml").success();
    assert!(folder.read("out/sso_oidc.rs").contains("pub struct Key {"));
    folder.write("all.toml", "[shape.TokenTypeDef]\nas = \"Key\"\n[shape.Nothing]\nas = \"X\"\n");
    folder.run("generate models --out out --config all.toml").code(1).stderr_eq(str![[r#"
error[SW0512]: no shape `Nothing` in any of the models
 --> all.toml:3:8
  |
3 | [shape.Nothing]
  |        ^^^^^^^ no such shape in any model

"#]]);
}

#[test]
fn an_error_in_a_flag_is_reported_once_for_all_models() {
    let folder =
        Folder::with(&[("tree/a/type_defs.md", PAGE), ("tree/b/type_defs.md", OTHER_PAGE)]);
    let output = folder.run("generate tree --out out --derive 1").code(1);
    let output = output.stdout_eq(str![[r#"
0 services, 0 shapes, 0 members in [..] s; 2 failures

"#]]);
    output.stderr_eq(str![[r#"
error[SW0542]: unknown derive `1`
help: write the path of a macro: `::some_crate::Derive`

"#]]);
}

#[test]
fn a_derive_without_names_of_documents_is_reported_once_for_all_models() {
    let folder =
        Folder::with(&[("tree/a/type_defs.md", PAGE), ("tree/b/type_defs.md", OTHER_PAGE)]);
    folder.run("generate tree --out out --derive ::my::Derive").success().stderr_eq(str![[r#"
warning[SW0545]: `::my::Derive` sees the names of fields and variants, not those of documents
help: if it reads the attributes of serde, write `::my::Derive=serde`
help: if names do not matter to it, write `::my::Derive=none`

"#]]);
    folder.run("generate tree --out out --derive ::my::Derive=none").success().stderr_eq("");
}
