//! `shapewright ir`.

use std::io::Read;
use std::process::{Command, Stdio};

use snapbox::str;

use crate::command::{BROKEN_PAGE, Folder, OTHER_PAGE, PAGE};

#[test]
fn each_model_is_one_line_of_json_in_the_order_of_the_paths() {
    let folder =
        Folder::with(&[("tree/b/type_defs.md", PAGE), ("tree/a/type_defs.md", OTHER_PAGE)]);
    let assert = folder.run("ir tree").success().stderr_eq("");
    let stdout = String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8");
    assert!(stdout.ends_with("}\n"), "{stdout}");
    let services: Vec<String> = stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
        .map(|model| model["service"].as_str().expect("a name").to_owned())
        .collect();
    assert_eq!(services, ["iam", "sso_oidc"]);
}

#[test]
fn a_json_model_prints_the_same_shapes_as_its_page() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
    folder.run("ir m").success().stdout_eq(str![[r#"
{"service":"sso_oidc","shapes":[{"name":"TokenTypeDef","kind":"structure","members":[{"name":"accessToken","required":true,"type":"string"},{"name":"scope","required":false,"type":{"list":"string"}}]}]}

"#]]);
}

#[test]
fn a_model_with_errors_is_reported_and_the_others_are_printed() {
    let folder =
        Folder::with(&[("tree/a/type_defs.md", BROKEN_PAGE), ("tree/b/type_defs.md", OTHER_PAGE)]);
    folder
        .run("ir tree absent")
        .code(1)
        .stdout_eq(str![[r#"
{"service":"iam",[..]}

"#]])
        .stderr_eq(str![[r#"
error[SW0146]: unknown generic `Sequense`
  --> tree/a/type_defs.md:12:24
   |
12 |     scope: NotRequired[Sequense[str]],
   |                        ^^^^^^^^ not a known generic
   |
   = help: did you mean `Sequence`?

error[SW0701]: `absent` does not exist
help: expected a page (`*.md`), a stub (`*.pyi`), a JSON model (`*.json`), or a folder with `type_defs.md`, `type_defs.pyi` or `service-2.json` in it or below

"#]]);
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let page = many_shapes(2_000);
    let folder = Folder::with(&[("m/type_defs.md", &page)]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_shapewright"))
        .args(["ir", "m"])
        .current_dir(folder.path("."))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    let mut first = [0; 10];
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut first).expect("the first bytes");
    drop(stdout);
    let output = child.wait_with_output().expect("the end");
    assert_eq!(&first, b"{\"service\"");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

/// A page whose line of JSON is longer than a pipe holds.
fn many_shapes(count: usize) -> String {
    (0..count)
        .map(|number| {
            format!("## S{number}TypeDef\n\n```python\nclass S{number}TypeDef(TypedDict):\n    a: str,\n```\n\n")
        })
        .collect()
}

#[test]
fn undefined_shapes_are_extern() {
    let page = "## TokenTypeDef\n```python\nclass TokenTypeDef(TypedDict):\n    kind: KindType,\n    \
                other: Sequence[OtherTypeDef],\n```\n";
    let folder = Folder::with(&[("m/type_defs.md", page)]);
    folder
        .run("ir m")
        .success()
        .stdout_eq(str![[r#"
{"service":"m","shapes":[{"name":"TokenTypeDef","kind":"structure","members":[{"name":"kind","required":true,"type":{"extern":"KindType"}},{"name":"other","required":true,"type":{"list":{"extern":"OtherTypeDef"}}}]}]}

"#]])
        .stderr_eq(str![[r#"
warning[SW0407]: unknown type `KindType`
 --> m/type_defs.md:4:11
  |
4 |     kind: KindType,
  |           ^^^^^^^^ not defined in this model
  |
  = help: enumerations are defined in `literals.md`: put it next to the page

warning[SW0407]: unknown type `OtherTypeDef`
 --> m/type_defs.md:5:21
  |
5 |     other: Sequence[OtherTypeDef],
  |                     ^^^^^^^^^^^^ not defined in this model
  |
  = help: define it in a block under a heading `## OtherTypeDef`

"#]]);
    folder.run("generate m --out out").code(1);
    folder.write("m/type_defs.md", &page.replace("KindType", "Kind"));
    folder.run("ir m").code(1);
}
