//! `shapewright generate --check`.

use snapbox::str;

use crate::command::{BROKEN_PAGE, Folder, PAGE};

#[test]
fn check_of_unchanged_files_exits_with_0() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
    folder.run("generate m --out out").success();
    folder
        .run("generate m --out out --check")
        .success()
        .stdout_eq(str![[r#"
unchanged out/sso_oidc.rs
unchanged out/mod.rs
1 service, 1 shape, 2 members in [..] s

"#]])
        .stderr_eq("");
}

#[test]
fn a_different_file_exits_with_3_and_is_shown_with_a_suggestion() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
    folder.run("generate m --out out").success();
    let text = folder.read("out/sso_oidc.rs");
    folder.write("out/sso_oidc.rs", &format!("// @generated, then edited\n{text}"));
    folder.age("out/sso_oidc.rs");
    folder
        .run("generate --check m --out out")
        .code(3)
        .stdout_eq(str![[r#"
unchanged out/mod.rs
1 service, 1 shape, 2 members in [..] s; 1 file out of date

"#]])
        .stderr_eq(str![[r#"
error[SW0742]: `out/sso_oidc.rs` differs from what `m` generates
 --> out/sso_oidc.rs:1:1
  |
1 | // @generated, then edited
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^ expected `// @generated [..]`
  |
  = help: run `shapewright generate m --out out`

"#]]);
    assert!(folder.read("out/sso_oidc.rs").starts_with("// @generated, then edited"));
    folder.run("generate m --out out").success();
    folder.run("generate --check m --out out").success();
}

#[test]
fn a_file_that_was_not_generated_must_be_moved_first() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE), ("out/sso_oidc.rs", "struct Mine;\n")]);
    folder.run("generate m --out out --check").code(3).stderr_eq(str![[r#"
error[SW0742]: `out/sso_oidc.rs` differs from what `m` generates
 --> out/sso_oidc.rs:1:1
  |
1 | struct Mine;
  | ^^^^^^^^^^^^ expected `// @generated [..]`
  |
  = help: it was not generated, so it is not replaced: move it away, and run `shapewright generate m --out out`

error[SW0741]: `out/mod.rs` is missing; it is generated from `m`
help: run `shapewright generate m --out out`

"#]]);
}

#[test]
fn missing_files_exit_with_3_and_are_not_written() {
    let folder = Folder::with(&[("my model/type_defs.md", PAGE)]);
    folder.run_with(["generate", "my model", "--out", "out", "--check"]).code(3).stderr_eq(str![[
        r#"
error[SW0741]: `out/sso_oidc.rs` is missing; it is generated from `my model`
help: run `shapewright generate 'my model' --out out`

error[SW0741]: `out/mod.rs` is missing; it is generated from `my model`
help: run `shapewright generate 'my model' --out out`

"#
    ]]);
    assert_eq!(folder.files("."), ["my model"]);
}

#[test]
fn errors_of_a_model_take_precedence_over_different_files() {
    let folder = Folder::with(&[("a/type_defs.md", PAGE), ("b/type_defs.md", BROKEN_PAGE)]);
    folder.run("generate a b --out out --check").code(1).stdout_eq(str![[r#"
1 service, 1 shape, 2 members in [..] s; 1 failure; 2 files out of date

"#]]);
}
