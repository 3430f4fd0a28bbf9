//! Paths that are refused, each with its code and help.

use crate::command::Folder;

/// A JSON model of a service with this name.
fn json(service: &str) -> String {
    format!("{{\"metadata\": {{\"serviceId\": \"{service}\"}}, \"shapes\": {{}}}}")
}

#[test]
fn files_of_other_kinds_are_refused() {
    let folder = Folder::with(&[
        ("a/service-2.json.gz", "not gzip"),
        ("empty.json.gz", ""),
        ("botocore.whl", "not zip"),
        ("models.tar.gz", ""),
        ("notes.txt", ""),
        ("con/service-2.json", &json("Con")),
    ]);
    for (path, expected) in [
        (
            "a/service-2.json.gz",
            "[SW0709]: cannot unpack `a/service-2.json.gz`: [..]\n\
             help: the file may be incomplete: get it again",
        ),
        (
            "empty.json.gz",
            "[SW0709]: cannot unpack `empty.json.gz`: [..]\n\
             help: the file may be incomplete: get it again",
        ),
        (
            "botocore.whl",
            "[SW0709]: cannot unpack `botocore.whl`: [..]\n\
             help: the file may be incomplete: get it again",
        ),
        (
            "models.tar.gz",
            "[SW0705]: `models.tar.gz` is an archive that is not read\n\
             help: unpack it first, and name the folder: `tar -xf models.tar.gz`",
        ),
        ("notes.txt", "[SW0706]: `notes.txt` is neither a page nor a JSON model\nhelp: [..]"),
        (
            "con",
            "[SW0721]: the service name `con` of `con` cannot be the name of a file\nhelp: [..]",
        ),
    ] {
        let output = folder.run(&format!("generate {path} --out out")).code(1);
        output.stderr_eq(format!("error{expected}\n"));
    }
}

#[test]
fn formats_that_are_not_read_yet_are_named() {
    let folder = Folder::with(&[
        ("sso.smithy", "$version: \"2\"\nnamespace com.amazonaws.sso\n"),
        ("sso.json", r#"{"metadata": {"suppressions": []}, "smithy": "2.0", "shapes": {}}"#),
        ("api.json", r#"{"info": {}, "openapi": "3.1.0"}"#),
        ("api.yaml", "openapi: 3.1.0\n"),
        ("t.yaml", "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n"),
        ("t.json", r#"{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}}"#),
        ("schema.json", r#"{"$schema": "https://json-schema.org/draft/2020-12/schema"}"#),
        ("program/main.py", ""),
    ]);
    let other = folder.run("generate program --out out").code(1);
    other.stderr_eq("error[SW0702]: no model in `program`\n...\n");
    let json = "botocore has a model in JSON of each service of AWS: \
                `botocore/data/SERVICE/VERSION/service-2.json`";
    for (path, file, format, help) in [
        (
            "sso.smithy",
            "sso.smithy",
            "a Smithy model in its own syntax",
            "the JSON of the model is read: `smithy ast FILE` writes it",
        ),
        (
            "sso.json",
            "sso.json",
            "a Smithy model whose first key is not `smithy`",
            "move `\"smithy\": \"2.0\"` to the start of the object",
        ),
        ("api.json", "api.json", "an OpenAPI document", json),
        ("api.yaml", "api.yaml", "an OpenAPI document", json),
        ("t.yaml", "t.yaml", "a CloudFormation template", json),
        ("t.json", "t.json", "a CloudFormation template", json),
        ("schema.json", "schema.json", "a JSON Schema", json),
    ] {
        let output = folder.run(&format!("generate {path} --out out")).code(1);
        let errors = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
        let first = format!("error[SW0008]: `{file}` is {format}, which is not read yet\n");
        assert!(errors.starts_with(&first), "{path}: {errors}");
        assert!(errors.contains(&format!("help: {help}\n")), "{path}: {errors}");
        assert_eq!(errors.matches("error[").count(), 1, "{path}: {errors}");
    }
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_refused() {
    let page = "```python\nclass ATypeDef(TypedDict):\n    a: str\n```\n";
    let folder = Folder::with(&[("m/type_defs.md", page), ("tree/a/readme.txt", "")]);
    let link = |target: &str, name: &str| {
        std::os::unix::fs::symlink(target, folder.path(name)).expect("a link");
    };
    link("../../tree", "tree/a/up");
    link("absent", "m/literals.md");
    for (arguments, expected) in [
        (
            "generate tree --out out",
            "[SW0707]: `tree/a/up` leads back to a folder above it\n\
             help: name the folders of the models, or remove the link",
        ),
        (
            "generate m --out out",
            "[SW0712]: `m/literals.md` is a dangling link\n\
             help: create the target, or remove the link",
        ),
        (
            "generate m/type_defs.md --out out --config /dev/null",
            "[SW0712]: `m/literals.md` is a dangling link\nhelp: [..]",
        ),
    ] {
        folder.run(arguments).code(1).stderr_eq(format!("error{expected}\n"));
    }
    std::fs::remove_file(folder.path("m/literals.md")).expect("removed");
    folder.run("generate m --out out --config /dev/null").code(1).stderr_eq(
        "error[SW0713]: `/dev/null` is not a regular file\n\
             help: expected a file: devices and pipes are not read\n",
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::with(&[("m/service-2.json", &json("A"))]);
    let full = std::fs::File::options().write(true).open("/dev/full").expect("a full device");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_shapewright"))
        .args(["ir", "m"])
        .current_dir(folder.path("."))
        .stdout(full)
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error[SW0746]: cannot write to standard output: no space left on device\n"
    );
}
