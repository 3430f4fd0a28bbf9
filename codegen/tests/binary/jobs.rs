//! Jobs of a `shapewright.toml`, and generated files that no model of a run has.

use snapbox::str;

use crate::command::{BROKEN_PAGE, Folder, OTHER_PAGE, PAGE};

const JOBS: &str = r#"
derives = ["Hash"]
secrets = "names"

[[generate]]
models = ["models/a"]
out = "src/shapes"
derives = ["Eq"]

[generate.shape.Token]
as = "Key"

[[generate]]
models = ["models/b"]
out = "./src/shapes"

[[generate]]
models = ["models"]
out = "other"
shapes = ["User"]
"#;

fn jobs() -> Folder {
    Folder::with(&[
        ("models/a/type_defs.md", PAGE),
        ("models/b/type_defs.md", OTHER_PAGE),
        ("shapewright.toml", JOBS),
    ])
}

#[test]
fn all_jobs_run_and_are_checked_without_arguments() {
    let folder = jobs();
    folder.run("generate --check").code(3);
    assert!(!folder.path("src").exists());
    folder.run("generate").success().stderr_eq("").stdout_eq(str![[r#"
wrote src/shapes/sso_oidc.rs
wrote src/shapes/iam.rs
wrote src/shapes/mod.rs
wrote other/iam.rs
wrote other/mod.rs
3 structs, less than 0.01 CPU seconds to check
3 services, 3 shapes, 4 members in [..] s

"#]]);
    assert_eq!(folder.files("src/shapes"), ["iam.rs", "mod.rs", "sso_oidc.rs"]);
    assert_eq!(folder.files("other"), ["iam.rs", "mod.rs"]);
    let token = folder.read("src/shapes/sso_oidc.rs");
    assert!(token.contains("(Clone, Eq, Hash, ::shapewright::Structure)"), "{token}");
    assert!(token.contains("pub struct Key {"), "{token}");
    folder.run("generate --check").success();
    folder.write("models/a/type_defs.md", &PAGE.replace("scope", "scopes"));
    folder.run("generate --check").code(3);
}

#[test]
fn flags_take_precedence_over_jobs_and_jobs_over_the_file_of_a_model() {
    let folder = jobs();
    folder.write("models/a/shapewright.toml", "[shape.TokenTypeDef]\nas = 'OfModel'\n");
    folder.run("generate").success();
    assert!(folder.read("src/shapes/sso_oidc.rs").contains("pub struct Key {"));
    let sensitive = || folder.read("src/shapes/sso_oidc.rs").contains("#[shape(sensitive)]");
    assert!(sensitive());
    folder.run("generate --secrets none").success();
    assert!(!sensitive());
}

#[test]
fn mistakes_in_jobs_are_shown_in_their_lines() {
    let folder = jobs();
    folder.write("shapewright.toml", "[[generate]]\nmodels = ['models']\nshaps = []\n");
    let run = folder.run("generate").code(1);
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(errors.contains("error[SW0507]: missing `out` of a job"), "{errors}");
    assert!(errors.contains("error[SW0502]: unknown key `shaps`"), "{errors}");
    folder.write("shapewright.toml", "[[generate]]\nmodel = ['models']\nout = 'out'\n");
    let run = folder.run("generate").code(1);
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(
        errors.contains("expected `models`, `service`, `out`, `config`, `responses`, "),
        "{errors}"
    );
    assert!(errors.contains("help: did you mean `models`?"), "{errors}");
    folder.write(
        "shapewright.toml",
        "[[generate]]\nmodels = ['models']\nout = 'out'\n[generate.shape.Tokn]\nas = 'Key'\n",
    );
    folder.run("generate").code(1).stderr_eq(str![[r#"
error[SW0512]: no shape `Tokn` in any of the models
 --> shapewright.toml:4:17
  |
4 | [generate.shape.Tokn]
  |                 ^^^^ no such shape in any model
  |
  = help: did you mean `Token`?

"#]]);
}

#[test]
fn without_models_and_jobs_nothing_is_generated() {
    let folder = Folder::with(&[]);
    let error = str![[r#"
error[SW0749]: there is nothing to generate: no job in `shapewright.toml`
help: name models and a folder: `shapewright generate MODEL --out DIR`
help: or add `[[generate]]` with `models` and `out` to `shapewright.toml`

"#]];
    folder.run("generate").code(1).stderr_eq(error.clone());
    folder.write("shapewright.toml", "responses = 'optional'\n");
    folder.run("generate").code(1).stderr_eq(error);
}

#[test]
fn files_of_services_that_left_are_named_and_removed_on_request() {
    let folder =
        Folder::with(&[("tree/a/type_defs.md", PAGE), ("tree/b/type_defs.md", OTHER_PAGE)]);
    folder.run("generate tree --out out").success();
    std::fs::remove_dir_all(folder.path("tree/a")).expect("removed");
    let all = ["iam.rs", "mod.rs", "sso_oidc.rs"];
    folder.run("generate tree --out out").success().stderr_eq(str![[r#"
warning[SW0748]: `out/sso_oidc.rs` is generated, but no model of this run generates it
help: `--prune` removes it; to keep it, add its model to the run

"#]]);
    assert_eq!(folder.files("out"), all);
    assert!(folder.read("out/mod.rs").contains("pub mod sso_oidc;"));
    folder.run("generate tree --out out --check").code(3).stderr_eq(str![[r#"
error[SW0748]: `out/sso_oidc.rs` is generated, but no model of this run generates it
help: `--prune` removes it; to keep it, add its model to the run

"#]]);

    folder.write("tree/c/type_defs.md", BROKEN_PAGE);
    folder.run("generate tree --out out --prune").code(1);
    assert_eq!(folder.files("out"), all);
    std::fs::remove_dir_all(folder.path("tree/c")).expect("removed");

    folder.write("out/by_hand.rs", "// @generated by another tool\n");
    folder.run("generate tree --out out --prune").success().stdout_eq(str![[r#"
unchanged out/iam.rs
removed out/sso_oidc.rs
wrote out/mod.rs
1 struct, less than 0.01 CPU seconds to check
1 service, 1 shape, 1 member in [..] s

"#]]);
    assert_eq!(folder.files("out"), ["by_hand.rs", "iam.rs", "mod.rs"]);
    folder.run("generate tree --out out --check").success();
}

#[test]
fn a_failed_run_leaves_no_empty_folder() {
    let folder = Folder::with(&[("m/type_defs.md", BROKEN_PAGE), ("kept/x", "")]);
    for out in ["out", "a/b/c", "kept/out"] {
        folder.run(&format!("generate m --out {out}")).code(1);
        assert!(!folder.path(out).exists(), "{out}");
    }
    assert!(!folder.path("a").exists() && folder.path("kept").exists());
    std::fs::create_dir(folder.path("mine")).expect("a folder");
    folder.run("generate m --out mine").code(1);
    assert!(folder.path("mine").exists());
}

#[test]
#[cfg(unix)]
fn a_dangling_link_in_a_tree_is_a_warning() {
    let folder = Folder::with(&[("tree/a/type_defs.md", PAGE)]);
    std::os::unix::fs::symlink("gone", folder.path("tree/z")).expect("a link");
    folder.run("generate tree --out out").success().stderr_eq(str![[r#"
warning[SW0708]: `tree/z` is a dangling link, and is skipped
help: create the target, or remove the link

"#]]);
}

#[test]
fn colours_are_those_that_the_user_wants() {
    let folder = Folder::with(&[("m/type_defs.md", BROKEN_PAGE)]);
    for (flag, variable, coloured) in [
        ("--color always", None, true),
        ("--color never", Some("CLICOLOR_FORCE"), false),
        ("", None, false),
        ("", Some("CLICOLOR_FORCE"), true),
        ("", Some("NO_COLOR"), false),
    ] {
        let line = format!("generate m --out out {flag}");
        let command = snapbox::cmd::Command::new(env!("CARGO_BIN_EXE_shapewright"))
            .args(line.split_whitespace())
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .current_dir(folder.path(""));
        let command = variable.into_iter().fold(command, |command, name| command.env(name, "1"));
        let run = command.assert().code(1);
        let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        let start = if coloured { "\x1b[1;31merror[SW0146]\x1b[0m" } else { "error[SW0146]" };
        assert!(errors.starts_with(start), "{flag} {variable:?}: {errors}");
        assert_eq!(errors.contains('\x1b'), coloured, "{flag} {variable:?}");
    }
}

#[test]
fn a_missing_path_with_the_name_of_a_service_shows_how_to_name_the_service() {
    let jobs = "[[generate]]\nmodels = [\"s3\"]\nout = \"out\"\n";
    let folder = Folder::with(&[("shapewright.toml", jobs)]);
    folder.run("generate").code(1).stderr_eq(str![[r#"
error[SW0701]: `s3` does not exist
help: for the model of the service of AWS, write `service = "s3"`, or `.service("s3")` in a build script

"#]]);
}

/// The folder does not exist before the first run, so its paths are compared as text.
#[test]
fn jobs_with_paths_of_one_folder_are_one_run() {
    let folder = jobs();
    let file = JOBS.replace("./src/shapes", "src/../other/../src/./shapes");
    folder.write("shapewright.toml", &file);
    folder.run("generate --prune").success().stderr_eq("");
    assert_eq!(folder.files("src/shapes"), ["iam.rs", "mod.rs", "sso_oidc.rs"]);
}

#[test]
fn settings_of_a_job_take_precedence_over_those_of_all_jobs_without_a_warning() {
    let folder = jobs();
    folder.write(
        "shapewright.toml",
        "[shape.TokenTypeDef]\nas = 'OfAll'\nrename = { scope = 'of_all', expires = 'of_all' }
sensitive = ['scope']
[replace]\nTimestamp = '::all::Time'
[[generate]]\nmodels = ['models/a']\nout = 'out'
[generate.shape.Token]\nas = 'OfJob'\nrename = { scope = 'of_job' }\npublic = ['scope']
[generate.replace]\nTimestamp = '::job::Time'\n",
    );
    let page = PAGE.replace(
        "class TokenTypeDef(TypedDict):",
        "class TokenTypeDef(TypedDict):\n    expires: datetime,",
    );
    folder.write("models/a/type_defs.md", &page);
    let run = folder.run("generate").success();
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(!errors.contains("second name") && !errors.contains("Timestamp"), "{errors}");
    assert!(!errors.contains("both sensitive and public"), "{errors}");
    let text = folder.read("out/sso_oidc.rs");
    for part in ["pub struct OfJob {", "pub of_job:", "pub of_all: ::job::Time"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(text.matches("sensitive").count(), 1, "{text}");
}

#[test]
fn the_file_with_the_jobs_is_an_input_of_each_file() {
    let folder = jobs();
    folder.run("generate --depfile shapes.d").success();
    let rules = folder.read("shapes.d");
    assert_eq!(rules.lines().count(), 5, "{rules}");
    assert!(rules.lines().all(|rule| rule.contains(" shapewright.toml")), "{rules}");
    let run = folder.run("generate --depfile shapewright.toml").code(1);
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(errors.contains("shapewright.toml"), "{errors}");
    assert_eq!(folder.read("shapewright.toml"), JOBS);
}

#[test]
fn a_mistake_in_a_key_of_a_job_is_one_error() {
    for (keys, code) in [
        ("models = 'models'\nout = 'out'", "SW0504"),
        ("models = ['models']\nout = ['out']", "SW0504"),
        ("models = ['models']\nout = ''", "SW0507"),
        ("models = ['']\nout = 'out'", "SW0507"),
    ] {
        let folder = jobs();
        folder.write("shapewright.toml", &format!("[[generate]]\n{keys}\n"));
        let run = folder.run("generate").code(1);
        let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        assert_eq!(errors.matches("error[").count(), 1, "{errors}");
        assert!(errors.contains(code), "{errors}");
    }
}

#[cfg(unix)]
#[test]
fn a_dangling_link_is_not_a_file_without_jobs() {
    let folder = Folder::with(&[]);
    std::os::unix::fs::symlink("nowhere", folder.path("shapewright.toml")).expect("a link");
    let run = folder.run("generate").code(1);
    let errors = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(errors.contains("`shapewright.toml` is a dangling link"), "{errors}");
}
