mod precedence;

use std::path::PathBuf;

use crate::build::cargo::Environment;
use crate::build::{Build, Outcome};
use crate::config::options::{Responses, SourcePolicy};

/// A page of a service whose model has a secret that no list of names has.
const USER_PAGE: &str = include_str!("../../tests/binary/pages/user_of_pool.md");

const PAGE: &str = "\
# Typed dictionaries

## TokenTypeDef

```python title=\"Usage Example\"
from types_aiobotocore_sso_oidc.type_defs import TokenTypeDef
```

```python title=\"Definition\"
class TokenTypeDef(TypedDict):
    accessToken: str,
    scope: NotRequired[Sequence[str]],
```
";

/// A crate in a temporary folder: `crate` with models, and `out` for the generated files.
struct Crate(tempfile::TempDir);

impl Crate {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let here = Self(folder);
        std::fs::create_dir_all(here.path("out")).expect("a folder");
        for (name, text) in files {
            let path = here.path("crate").join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        here
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn build(&self, build: &Build) -> Outcome {
        build.build(&Environment::new(self.path("crate"), Some(self.path("out"))))
    }

    /// The output for cargo, with paths relative to the crate.
    fn directives(&self, outcome: &Outcome) -> Vec<String> {
        let crate_dir = self.path("crate").display().to_string();
        outcome
            .directives
            .to_string()
            .lines()
            .map(|line| line.replace(&crate_dir, "$CRATE"))
            .collect()
    }
}

#[test]
fn a_service_is_written_and_its_files_and_folder_are_watched() {
    let here = Crate::with(&[("model/sso/type_defs.md", PAGE)]);
    let outcome = here.build(&Build::new().model("model/sso"));
    assert_eq!(outcome.errors, "");
    assert_eq!(outcome.files.len(), 1);
    let text = std::fs::read_to_string(&outcome.files[0]).expect("a file");
    assert!(text.contains("pub struct Token"), "{text}");
    assert_eq!(outcome.files[0].parent(), Some(here.path("out").as_path()));
    let directives = here.directives(&outcome);
    assert_eq!(
        directives,
        [
            "cargo::rerun-if-changed=$CRATE/model/sso",
            "cargo::rerun-if-changed=$CRATE/model/sso/type_defs.md",
        ]
    );
}

#[test]
fn literals_beside_the_page_are_watched_too() {
    let literals =
        "## Kind\n\n```python title=\"Definition\"\nKind = Literal[\n    \"a\",\n]\n```\n";
    let here = Crate::with(&[("m/type_defs.md", PAGE), ("m/literals.md", literals)]);
    let outcome = here.build(&Build::new().model("m"));
    assert_eq!(outcome.errors, "");
    assert_eq!(
        here.directives(&outcome),
        [
            "cargo::rerun-if-changed=$CRATE/m",
            "cargo::rerun-if-changed=$CRATE/m/literals.md",
            "cargo::rerun-if-changed=$CRATE/m/type_defs.md",
        ]
    );
}

#[test]
fn a_folder_that_the_build_writes_to_is_not_watched() {
    let here = Crate::with(&[("type_defs.md", PAGE), ("gen/a/type_defs.md", PAGE)]);
    for (build, expected) in [
        (Build::new().model("type_defs.md"), vec!["cargo::rerun-if-changed=$CRATE/type_defs.md"]),
        (
            Build::new().model("gen").out_dir("gen/a"),
            vec!["cargo::rerun-if-changed=$CRATE/gen/a/type_defs.md"],
        ),
    ] {
        let outcome = here.build(&build);
        assert_eq!(outcome.errors, "");
        assert_eq!(here.directives(&outcome), expected);
    }
}

#[test]
fn a_second_build_leaves_the_file_untouched() {
    let here = Crate::with(&[("m/type_defs.md", PAGE)]);
    let build = Build::new().model("m").responses(Responses::Optional);
    let first = here.build(&build);
    let old = std::time::SystemTime::UNIX_EPOCH;
    let file = std::fs::File::options().write(true).open(&first.files[0]);
    file.expect("the file").set_modified(old).expect("a time");
    let second = here.build(&build);
    assert_eq!(second.files, first.files);
    let time = std::fs::metadata(&first.files[0]).and_then(|meta| meta.modified());
    assert_eq!(time.expect("a time"), old);
}

#[test]
fn errors_of_one_model_do_not_stop_the_others_and_show_paths_of_the_crate() {
    let broken = PAGE.replace("Sequence", "Sequense");
    let here = Crate::with(&[("a/type_defs.md", &broken), ("b/type_defs.md", PAGE)]);
    let outcome = here.build(&Build::new().model("a").model("absent").model("b"));
    assert_eq!(outcome.files.len(), 1);
    let position = |text: &str| outcome.errors.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(position("--> a/type_defs.md:12:24") < position("`absent` does not exist"));
}

#[test]
fn a_service_of_two_models_is_refused() {
    let here = Crate::with(&[("a/type_defs.md", PAGE), ("b/type_defs.md", PAGE)]);
    let outcome = here.build(&Build::new().model("a").model("b"));
    assert!(
        outcome.errors.contains("`a` and `b` are both the service `sso_oidc`"),
        "{}",
        outcome.errors
    );
}

#[test]
fn a_build_without_a_model_or_a_folder_is_refused() {
    let no_folder = Environment::new("", None);
    for (outcome, expected) in [
        (Crate::with(&[]).build(&Build::new()), "error[SW0731]: there is nothing to generate"),
        (
            Build::new().model("m").build(&no_folder),
            "error[SW0732]: there is no folder to write to: `OUT_DIR` is not set",
        ),
    ] {
        assert!(outcome.errors.starts_with(expected), "{}", outcome.errors);
        assert!(outcome.files.is_empty(), "{:?}", outcome.files);
    }
}

#[test]
fn services_of_one_name_in_the_data_of_botocore_have_a_file_each() {
    let json = r#"{"metadata": {"serviceId": "Pinpoint Voice"}, "shapes": {}}"#;
    let here = Crate::with(&[
        ("data/pinpoint-voice/2018-09-05/service-2.json", json),
        ("data/sms-voice/2018-09-05/service-2.json", json),
    ]);
    let outcome = here.build(&Build::new().model("data"));
    assert_eq!(outcome.errors, "");
    let expected = ["pinpoint_voice.rs", "sms_voice.rs"].map(|name| here.path("out").join(name));
    assert_eq!(outcome.files, expected);
}

#[test]
fn pages_without_a_json_model_are_completed_with_the_feature_aws() {
    let here = Crate::with(&[
        ("page/type_defs.md", USER_PAGE),
        ("set/type_defs.md", USER_PAGE),
        ("set/shapewright.toml", "sources = \"both\"\n"),
    ]);
    for build in [
        Build::new().model("page").sources(SourcePolicy::Both),
        Build::new().model("set"),
        Build::new().model("page").config("set/shapewright.toml"),
    ] {
        let outcome = here.build(&build);
        if cfg!(feature = "aws") {
            assert_eq!(outcome.errors, "");
            let text = std::fs::read_to_string(&outcome.files[0]).expect("a file");
            assert!(text.contains("pub username: ::std::string::String"), "{text}");
            assert!(text.contains("#[shape(sensitive"), "{text}");
        } else {
            let expected = "error[SW0770]: no JSON model to read, and that of the service `cognito_idp` is not in \
                            this build, but `sources = \"both\"` requires one\nhelp: enable the feature `aws`";
            assert!(outcome.errors.starts_with(expected), "{}", outcome.errors);
        }
    }
}
