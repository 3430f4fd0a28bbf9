//! Pipes, endless devices and folders where files are expected: each is refused, and nothing blocks.
#![cfg(unix)]

use std::process::Command;

use crate::command::{Folder, LITERALS, PAGE};

/// What has the name of a file.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Pipe,
    /// A link to a device that never ends.
    Endless,
    Directory,
}

const KINDS: [Kind; 3] = [Kind::Pipe, Kind::Endless, Kind::Directory];

impl Kind {
    #[track_caller]
    fn create(self, folder: &Folder, name: &str) {
        let path = folder.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        match self {
            Self::Pipe => {
                let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo");
                assert!(made.success(), "{made}");
            }
            Self::Endless => std::os::unix::fs::symlink("/dev/zero", path).expect("a link"),
            Self::Directory => std::fs::create_dir(path).expect("a folder"),
        }
    }

    fn error(self, name: &str) -> String {
        match self {
            Self::Pipe | Self::Endless => format!(
                "error[SW0713]: `{name}` is not a regular file\n\
                 help: expected a file: devices and pipes are not read\n"
            ),
            Self::Directory => format!("error[SW0711]: cannot read `{name}`: is a directory\n"),
        }
    }
}

const JSON: &str = r#"{"metadata": {"serviceId": "SSO OIDC"}, "shapes": {"A": {"type": "structure", "members": {}}}}"#;

#[test]
fn every_input_is_a_regular_file() {
    for kind in KINDS {
        for (name, page, json) in [
            ("m/type_defs.md", None, None),
            ("m/literals.md", Some(PAGE), None),
            ("m/shapewright.toml", Some(PAGE), None),
            ("m/service-2.json", None, None),
            ("m/service-2.sdk-extras.json", None, Some(JSON)),
        ] {
            let folder = Folder::with(&[]);
            page.iter().for_each(|page| folder.write("m/type_defs.md", page));
            json.iter().for_each(|json| folder.write("m/service-2.json", json));
            kind.create(&folder, name);
            for arguments in ["--out out", "--out out --check"] {
                let output = folder.run(&format!("generate m {arguments}")).code(1);
                output.stderr_eq(kind.error(name));
            }
            assert!(folder.files("out").is_empty(), "{kind:?} {name}");
        }
    }
}

#[test]
fn a_config_that_is_named_is_a_regular_file() {
    for kind in KINDS {
        let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
        kind.create(&folder, "a.toml");
        folder.run("generate m --out out --config a.toml").code(1).stderr_eq(kind.error("a.toml"));
    }
}

#[test]
fn an_output_that_exists_is_a_regular_file() {
    for kind in KINDS {
        for name in ["out/sso_oidc.rs", "out/mod.rs"] {
            for arguments in ["", " --check"] {
                let folder = Folder::with(&[("m/type_defs.md", PAGE), ("m/literals.md", LITERALS)]);
                kind.create(&folder, name);
                let output = folder.run(&format!("generate m --out out{arguments}")).code(1);
                let errors = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
                assert!(errors.contains(&kind.error(name)), "{kind:?} {name}:\n{errors}");
                let found = folder.path(name).symlink_metadata().expect("what was there");
                assert!(!found.is_file(), "{kind:?} {name} was replaced");
            }
        }
    }
}

#[test]
fn a_depfile_that_exists_is_a_regular_file() {
    for kind in KINDS {
        let folder = Folder::with(&[("m/type_defs.md", PAGE), ("m/literals.md", LITERALS)]);
        kind.create(&folder, "a.d");
        folder
            .run("generate m --out out --depfile a.d")
            .code(1)
            .stdout_eq("")
            .stderr_eq(kind.error("a.d"));
    }
}

/// The file has holes, so it needs no space on the disk.
#[test]
fn of_an_output_of_any_size_little_more_than_the_new_text_is_read() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE), ("m/literals.md", LITERALS)]);
    folder.run("generate m --out out").success();
    let text = folder.read("out/sso_oidc.rs");
    let file = std::fs::File::options().write(true).open(folder.path("out/sso_oidc.rs"));
    let file = file.expect("the output");
    file.set_len(1 << 40).expect("a file of a terabyte");
    let output = folder.run("generate m --out out --check").code(3);
    let errors = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(errors.contains("`out/sso_oidc.rs` differs from what `m` generates"), "{errors}");
    assert!(errors.contains("expected the end of the file"), "{errors}");
    assert!(errors.len() < 8000, "{} bytes", errors.len());
    folder.run("generate m --out out").success();
    assert_eq!(folder.read("out/sso_oidc.rs"), text);
}
