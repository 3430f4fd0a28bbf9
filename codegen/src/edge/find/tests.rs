#![expect(clippy::disallowed_methods, reason = "these tests write the files that they find")]

use std::path::Path;

use crate::config::options::SourcePolicy;
use crate::edge::find::{FindOptions, ModelFiles, models, models_as};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::{LONGEST_TEXT, Sources};

/// A temporary folder with empty files.
fn tree(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for file in files {
        let path = folder.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, file).expect("a file");
    }
    folder
}

fn shown(found: &[ModelFiles]) -> Vec<String> {
    found
        .iter()
        .map(|model| {
            let inputs: Vec<&str> = model.names().collect();
            format!("{}: {}", model.label(), inputs.join(" "))
        })
        .collect()
}

#[track_caller]
fn rendered<T: std::fmt::Debug>(refused: Result<T, Diagnostics>) -> String {
    refused.expect_err("a refusal").render(&Sources::new())
}

#[test]
fn paths_lead_to_models() {
    let folder = tree(&[
        "page/type_defs.md",
        "full/type_defs.md",
        "full/literals.md",
        "full/service-2.json",
        "full/below/type_defs.md",
        "json/service-2.json",
        "json/other.json",
        "extra/service-2.json",
        "extra/service-2.sdk-extras.json",
        "odd/my-page.md",
        "odd/literals.md",
        "odd/my.json",
        "deep/b-1/2020-01-01/service-2.json",
        "deep/b/type_defs.md",
        "deep/a/type_defs.md",
        "deep/.hidden/type_defs.md",
        "deep/only_literals/literals.md",
        "mixed/a/service-2.json.gz",
        "mixed/b/type_defs.md",
        "packed/type_defs.md",
        "packed/service-2.json.gz",
    ]);
    for (written, expected) in [
        ("page", vec!["page: page/type_defs.md"]),
        ("page/", vec!["page/: page/type_defs.md"]),
        ("./page", vec!["./page: ./page/type_defs.md"]),
        ("page/type_defs.md", vec!["page/type_defs.md: page/type_defs.md"]),
        ("full", vec!["full: full/type_defs.md full/literals.md full/service-2.json"]),
        (
            "full/type_defs.md",
            vec!["full/type_defs.md: full/type_defs.md full/literals.md full/service-2.json"],
        ),
        ("full/literals.md", vec!["full/literals.md: full/literals.md"]),
        (
            "full/service-2.json",
            vec!["full/service-2.json: full/service-2.json full/type_defs.md full/literals.md"],
        ),
        ("json", vec!["json: json/service-2.json"]),
        ("extra", vec!["extra: extra/service-2.json extra/service-2.sdk-extras.json"]),
        (
            "extra/service-2.json",
            vec!["extra/service-2.json: extra/service-2.json extra/service-2.sdk-extras.json"],
        ),
        ("odd/my-page.md", vec!["odd/my-page.md: odd/my-page.md"]),
        ("odd/my.json", vec!["odd/my.json: odd/my.json"]),
        (
            "deep",
            vec![
                "deep/a: deep/a/type_defs.md",
                "deep/b: deep/b/type_defs.md",
                "deep/b-1/2020-01-01: deep/b-1/2020-01-01/service-2.json",
            ],
        ),
        ("deep/.hidden", vec!["deep/.hidden: deep/.hidden/type_defs.md"]),
        ("packed", vec!["packed: packed/type_defs.md packed/service-2.json.gz"]),
        ("mixed", vec!["mixed/a: mixed/a/service-2.json.gz", "mixed/b: mixed/b/type_defs.md"]),
    ] {
        let found = models(folder.path(), Path::new(written)).expect(written);
        assert_eq!(shown(&found), expected, "{written}");
    }
}

#[test]
fn the_last_version_of_a_service_is_read() {
    let folder = tree(&[
        "data/ec2/2014-09-01/service-2.json",
        "data/ec2/2014-10-01/service-2.json",
        "data/ec2/2016-11-15/paginators-1.json",
        "data/rds/2013-01-10/service-2.json",
        "data/rds/2014-10-31/service-2.json.gz",
        "data/rds/next/service-2.json",
        "data/sts/2011-06-15/service-2.json",
        "pages/2020-01-01/type_defs.md",
        "pages/2021-01-01/type_defs.md",
    ]);
    for (written, expected) in [
        (
            "data",
            vec![
                "data/ec2/2014-10-01: data/ec2/2014-10-01/service-2.json",
                "data/rds/2014-10-31: data/rds/2014-10-31/service-2.json.gz",
                "data/rds/next: data/rds/next/service-2.json",
                "data/sts/2011-06-15: data/sts/2011-06-15/service-2.json",
            ],
        ),
        ("data/ec2", vec!["data/ec2/2014-10-01: data/ec2/2014-10-01/service-2.json"]),
        ("data/ec2/2014-09-01", vec!["data/ec2/2014-09-01: data/ec2/2014-09-01/service-2.json"]),
        (
            "data/ec2/2014-09-01/service-2.json",
            vec!["data/ec2/2014-09-01/service-2.json: data/ec2/2014-09-01/service-2.json"],
        ),
        (
            "pages",
            vec![
                "pages/2020-01-01: pages/2020-01-01/type_defs.md",
                "pages/2021-01-01: pages/2021-01-01/type_defs.md",
            ],
        ),
    ] {
        let found = models(folder.path(), Path::new(written)).expect(written);
        assert_eq!(shown(&found), expected, "{written}");
    }
}

#[test]
fn sources_are_read_lazily_and_named_by_their_paths() {
    let folder = tree(&["m/type_defs.md", "m/literals.md"]);
    let found = models(folder.path(), Path::new("m")).expect("a model");
    std::fs::write(folder.path().join("m/literals.md"), "later").expect("a file");
    let sources = found[0].read().expect("its texts");
    let texts: Vec<_> = sources.iter().map(|(_, source)| (source.name(), source.text())).collect();
    assert_eq!(texts, [("m/type_defs.md", "m/type_defs.md"), ("m/literals.md", "later")]);
}

#[test]
fn folders_are_those_in_which_new_files_would_be_read() {
    let folder = tree(&["m/type_defs.md", "m/odd.md", "m/service-2.json", "m/x.json"]);
    for (written, expected) in [
        ("m", Some("m")),
        ("m/type_defs.md", Some("m")),
        ("m/odd.md", None),
        ("m/service-2.json", Some("m")),
        ("m/x.json", None),
    ] {
        let found = models(folder.path(), Path::new(written)).expect(written);
        let expected = expected.map(|name| folder.path().join(name));
        assert_eq!(found[0].folder(), expected.as_deref(), "{written}");
    }
}

#[test]
fn paths_without_a_model_are_refused_with_a_suggestion() {
    let expected = "expected a page (`*.md`), a stub (`*.pyi`), a JSON model (`*.json`), or a folder \
                    with `type_defs.md`, `type_defs.pyi` or `service-2.json` in it or below";
    let folder =
        tree(&["sso-oidc/type_defs.md", "docs/api.md", "docs/b.md", "empty/x.txt", "b c.tgz"]);
    for (written, message, helps) in [
        ("sso-odic", "`sso-odic` does not exist", vec!["LOOKED", "did you mean `sso-oidc`?"]),
        ("nothing/like/it", "`nothing/like/it` does not exist", vec!["LOOKED", expected]),
        (
            "docs",
            "no model in `docs`",
            vec![expected, "to read a single file, name it: `docs/api.md`"],
        ),
        ("empty", "no model in `empty`", vec![expected]),
        ("empty/x.txt", "`empty/x.txt` is neither a page nor a JSON model", vec![expected]),
        (
            "b c.tgz",
            "`b c.tgz` is an archive that is not read",
            vec!["unpack it first, and name the folder: `tar -xf 'b c.tgz'`"],
        ),
    ] {
        let refused = models(folder.path(), Path::new(written)).expect_err(written);
        let error = refused.iter().next().expect("an error");
        assert_eq!(error.message(), message);
        let looked = format!("relative paths start at `{}`", folder.path().display());
        let helps: Vec<&str> =
            helps.into_iter().map(|help| if help == "LOOKED" { &looked } else { help }).collect();
        assert_eq!(error.helps(), helps, "{written}");
    }
}

#[cfg(feature = "json")]
#[test]
fn broken_compressed_models_are_refused_when_read() {
    let folder = tree(&["a/service-2.json.gz", "b/type_defs.md"]);
    let found = models(folder.path(), Path::new(".")).expect("two models");
    assert!(rendered(found[0].read()).contains("cannot unpack `./a/service-2.json.gz`"));
    assert!(found[1].read().is_ok());
}

#[test]
fn removed_files_are_errors_with_their_paths() {
    let folder = tree(&["m/type_defs.md"]);
    let found = models(folder.path(), Path::new("m")).expect("a model");
    std::fs::remove_file(folder.path().join("m/type_defs.md")).expect("removed");
    assert!(rendered(found[0].read()).contains("cannot read `m/type_defs.md`"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_cycles_refused() {
    let folder = tree(&["models/a/type_defs.md", "linked/b/readme.txt"]);
    let link = |to: &str, from: &str| {
        std::os::unix::fs::symlink(folder.path().join(to), folder.path().join(from))
            .expect("a link");
    };
    link("models/a", "linked/a");
    let found = models(folder.path(), Path::new("linked")).expect("a model");
    assert_eq!(shown(&found), ["linked/a: linked/a/type_defs.md"]);
    link("linked", "linked/b/up");
    let refused = rendered(models(folder.path(), Path::new("linked")));
    assert!(refused.contains("`linked/b/up` leads back to a folder above it"), "{refused}");
}

#[cfg(unix)]
#[test]
fn broken_links_are_reported() {
    let names = ["literals.md", "shapewright.toml", "type_defs.md", "service-2.json"];
    for name in names {
        let page = if name == "type_defs.md" { "service-2.json" } else { "type_defs.md" };
        let folder = tree(&[&format!("m/{page}")]);
        std::os::unix::fs::symlink("nothing", folder.path().join("m").join(name)).expect("a link");
        let options = FindOptions { sources: Some(SourcePolicy::Both), config: None };
        let found = models_as(folder.path(), Path::new("m"), &options).expect("a model");
        let refused = rendered(found[0].read());
        assert!(refused.contains(&format!("`m/{name}` is a dangling link")), "{refused}");
    }
}

#[test]
fn configuration_that_is_too_long_does_not_select_sources() {
    let folder = tree(&["a/type_defs.md", "a/service-2.json"]);
    let mut options = "sources = \"json\"\n".to_owned();
    let json = "a/service-2.json a/shapewright.toml a/type_defs.md";
    let page = "a/type_defs.md a/service-2.json a/shapewright.toml";
    for (length, expected) in [(0, json), (LONGEST_TEXT, page)] {
        options.push_str(&"\n".repeat(length));
        std::fs::write(folder.path().join("a/shapewright.toml"), &options).expect("a file");
        let found = models(folder.path(), Path::new("a")).expect("a model");
        assert_eq!(shown(&found), [format!("a: {expected}")]);
    }
}
