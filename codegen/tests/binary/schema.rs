//! `shapewright schema`.

use snapbox::str;

use crate::command::{BROKEN_PAGE, Folder, OTHER_PAGE, PAGE};

#[test]
fn the_schema_of_a_shape_is_printed() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
    folder.run("schema m --shape Token").success().stderr_eq("").stdout_eq(str![[r##"
{
  "$comment": "@generated from sso_oidc (type_defs.md) by shapewright. Do not edit.",
...
}

"##]]);
}

#[test]
fn a_file_is_written_once_and_only_a_generated_one_is_replaced() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE), ("own.json", "{}\n")]);
    folder.run("schema m --out a/b.json").success().stdout_eq(str![[r#"
wrote a/b.json

"#]]);
    let first = std::fs::read_to_string(folder.path("a/b.json")).expect("a schema");
    folder.run("schema m --out a/b.json").success().stdout_eq(str![[r#"
a/b.json is up to date

"#]]);
    folder.run("schema m --out a/b.json --shape Token").success().stdout_eq(str![[r#"
wrote a/b.json

"#]]);
    let second = std::fs::read_to_string(folder.path("a/b.json")).expect("a schema");
    assert_ne!(first, second);
    folder.run("schema m --out own.json").code(1).stderr_eq(str![[r#"
error[SW0714]: `own.json` was not generated, so it is not replaced
...
"#]]);
}

#[test]
fn options_and_the_file_next_to_the_model_apply() {
    let folder = Folder::with(&[
        ("m/type_defs.md", PAGE),
        ("m/shapewright.toml", "unknown = \"deny\"\n[shape.Token]\nas = \"Ticket\"\n"),
        ("other.toml", "dialect = \"cloudtrail\"\n"),
    ]);
    let printed = |arguments: &str| {
        let assert = folder.run(arguments).success();
        String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
    };
    let denied = "\"additionalProperties\": false";
    let with_file = printed("schema m");
    assert!(with_file.contains("\"Ticket\": {") && with_file.contains(denied), "{with_file}");
    assert!(!printed("schema m --unknown ignore").contains(denied));
    folder.run("schema m --config other.toml").success().stderr_eq(str![[r#"
warning[SW0561]: the schema has the names of the model, not those of the dialect `cloudtrail`
help: documents in other spellings are not valid; remove `dialect` for a schema of what the types read

"#]]);
}

#[test]
fn limits_are_keywords_on_request() {
    let model = r#"{"metadata": {"serviceId": "S"}, "operations": {}, "shapes": {
        "A": {"type": "structure", "members": {"Name": {"shape": "Name"}}},
        "Name": {"type": "string", "min": 1, "max": 8, "pattern": "[\\w-.]+"}}}"#;
    let folder = Folder::with(&[("service-2.json", model)]);
    let printed = |arguments: &str| {
        let assert = folder.run(arguments).success();
        String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
    };
    let limited = printed("schema . --constraints");
    for keyword in ["\"minLength\": 1", "\"maxLength\": 8", r#""pattern": "[\\w\\-.]+""#] {
        assert!(limited.contains(keyword), "{keyword} is not in {limited}");
        assert!(!printed("schema .").contains(keyword), "{keyword}");
    }
}

#[test]
fn documentation_is_markdown() {
    let model = r#"{"metadata": {"serviceId": "S"}, "operations": {}, "shapes": {
        "A": {"type": "structure", "documentation": "<p>An <code>A</code>. More.</p>",
            "members": {"Old": {"shape": "Name", "deprecated": true, "deprecatedMessage": "Use New",
                "documentation": "<p>The <b>old</b> one.</p>"}}},
        "Name": {"type": "string"}}}"#;
    let folder = Folder::with(&[("service-2.json", model)]);
    let printed = |arguments: &str| {
        let assert = folder.run(arguments).success();
        String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
    };
    let full = printed("schema . --docs full");
    for keyword in [
        r#""description": "An `A`. More.""#,
        r#""description": "The **old** one.\n\nDeprecated: Use New""#,
        r#""deprecated": true"#,
    ] {
        assert!(full.contains(keyword), "{keyword} is not in {full}");
    }
    assert!(!printed("schema . --docs none").contains("description"));
}

#[test]
fn errors_have_the_exit_code_1() {
    let folder = Folder::with(&[
        ("broken/type_defs.md", BROKEN_PAGE),
        ("tree/a/type_defs.md", PAGE),
        ("tree/b/type_defs.md", OTHER_PAGE),
    ]);
    folder.run("schema broken").code(1).stdout_eq("").stderr_eq(str![[r#"
error[SW0146]: unknown generic `Sequense`
...
"#]]);
    folder.run("schema tree").code(1).stdout_eq("").stderr_eq(str![[r#"
error[SW0751]: `tree` has 2 models, and a schema is of one
help: name one of them: `tree/a`

"#]]);
    folder.run("schema tree/a --shape Tokn").code(1).stdout_eq("").stderr_eq(str![[r#"
error[SW0511]: no shape `Tokn` in the model of `[..]`
...
"#]]);
    folder.run("schema absent").code(1).stdout_eq("");
    folder.run("schema").code(2).stdout_eq("");
}

#[test]
fn tagged_unions_are_objects_with_one_member_or_structures() {
    let model = r#"{"metadata": {"serviceId": "Shop"}, "shapes": {
        "Value": {"type": "structure", "union": true, "members": {"S": {"shape": "Text"}}},
        "Text": {"type": "string"}}}"#;
    let folder = Folder::with(&[("m/service-2.json", model)]);
    let printed = |arguments: &str| {
        let assert = folder.run(arguments).success();
        String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
    };
    let one = "\"maxProperties\": 1";
    let with_default = printed("schema m");
    assert!(with_default.contains(one), "{with_default}");
    assert!(!printed("schema m --unions structures").contains(one));
    assert!(!printed("schema m --unknown deny").contains(one));
}
