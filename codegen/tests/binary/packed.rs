//! Compressed models and wheels, which are read without unpacking them.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::command::Folder;

/// A JSON model of a service with one structure.
fn json(service: &str, structure: &str) -> String {
    format!(
        r#"{{"metadata": {{"serviceId": "{service}"}}, "shapes": {{
            "{structure}": {{"type": "structure", "members": {{"name": {{"shape": "Name"}}}}}},
            "Name": {{"type": "string"}}}}}}"#
    )
}

pub(crate) fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("compressed");
    encoder.finish().expect("compressed")
}

pub(crate) fn wheel(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        writer.write_all(bytes).expect("its content");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn a_tree_of_compressed_models_is_read_as_a_tree_of_models() {
    let folder = Folder::with(&[]);
    folder.write_bytes("data/sqs/2012-11-05/service-2.json.gz", &gzip(&json("SQS", "Old")));
    folder.write_bytes("data/sqs/2020-01-01/service-2.json.gz", &gzip(&json("SQS", "New")));
    let extras = r#"{"merge": {"shapes": {"More": {"type": "structure", "members": {}}}}}"#;
    folder.write_bytes("data/sqs/2020-01-01/service-2.sdk-extras.json", extras.as_bytes());
    folder.run("generate data --out out").code(0);
    let text = folder.read("out/sqs.rs");
    assert!(text.contains("pub struct New {") && !text.contains("Old"), "{text}");
    assert!(text.contains("pub struct More"), "{text}");
    folder.run("generate data/sqs/2012-11-05/service-2.json.gz --out out").code(0);
    assert!(folder.read("out/sqs.rs").contains("pub struct Old {"));
}

#[test]
fn an_error_in_a_compressed_model_is_at_its_place_in_the_text() {
    let folder = Folder::with(&[]);
    folder.write_bytes("m/service-2.json.gz", &gzip("{\n\"metadata\": 5,\n\"shapes\": {}}"));
    let output = folder.run("generate m --out out").code(1);
    output.stderr_eq("error[SW0303]: [..]\n --> m/service-2.json.gz:2:13\n...\n");
}

#[test]
fn a_wheel_is_read_like_the_tree_in_it() {
    let page = "class MessageTypeDef(TypedDict):\n    color: ColorType\n";
    let literals = "from typing import Literal\n\nColorType = Literal[\"red\", \"blue\"]\n";
    let models = wheel(&[
        ("botocore/data/sqs/2012-11-05/service-2.json.gz", &gzip(&json("SQS", "Old"))),
        ("botocore/data/sqs/2020-01-01/service-2.json.gz", &gzip(&json("SQS", "New"))),
        ("botocore/data/sns/2020-01-01/service-2.json", json("SNS", "Topic").as_bytes()),
        ("botocore/data/.hidden/service-2.json", b"{}"),
        ("../escape/service-2.json", b"{}"),
        ("/absolute/service-2.json", b"{}"),
    ]);
    let stubs = wheel(&[
        ("types_boto3_sqs/type_defs.pyi", page.as_bytes()),
        ("types_boto3_sqs/literals.pyi", literals.as_bytes()),
    ]);
    let folder = Folder::with(&[]);
    folder.write_bytes("botocore-1.0-py3-none-any.whl", &models);
    folder.write_bytes("types.whl", &stubs);
    folder.run("generate botocore-1.0-py3-none-any.whl --out out --depfile d").code(0);
    assert_eq!(folder.files("out"), ["mod.rs", "sns.rs", "sqs.rs"]);
    assert!(folder.read("out/sqs.rs").contains("pub struct New {"));
    let depfile = folder.read("d");
    assert!(depfile.contains("botocore-1.0-py3-none-any.whl\n"), "{depfile}");
    assert!(!depfile.contains("service-2"), "{depfile}");
    folder.run("generate types.whl --out out").code(0);
    assert!(folder.read("out/sqs.rs").contains("pub color: Color,"));
}

#[test]
fn truncated_and_endless_files_are_refused() {
    let model = wheel(&[("a/service-2.json", json("A", "B").as_bytes())]);
    let bomb = vec![b' '; 33 << 20];
    let endless = wheel(&[("a/service-2.json", &bomb)]);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bomb).expect("compressed");
    let folder = Folder::with(&[]);
    let long = std::fs::File::create(folder.path("long.whl")).expect("a file");
    long.set_len((256 << 20) + 1).expect("a length");
    folder.write_bytes("short.whl", model.get(..model.len() - 30).expect("bytes"));
    folder.write_bytes("bomb.whl", &endless);
    folder.write_bytes("bomb.json.gz", &encoder.finish().expect("compressed"));
    folder.write_bytes("none.whl", &wheel(&[("readme.txt", b"")]));
    let packed = gzip(&json("A", "B"));
    folder.write_bytes("short.json.gz", packed.get(..packed.len() - 9).expect("bytes"));
    for (path, expected) in [
        ("long.whl", "[SW0715]: `long.whl` is 268435457 bytes long; the limit for archives is "),
        ("short.whl", "[SW0709]: cannot unpack `short.whl`: "),
        ("short.json.gz", "[SW0709]: cannot unpack `short.json.gz`: "),
        ("bomb.whl", "[SW0710]: `bomb.whl/a/service-2.json` has more than "),
        ("bomb.json.gz", "[SW0710]: `bomb.json.gz` has more than "),
        ("none.whl", "[SW0702]: no model in `none.whl`\n"),
    ] {
        let output = folder.run(&format!("generate {path} --out out")).code(1);
        let errors = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
        assert!(errors.starts_with(&format!("error{expected}")), "{path}: {errors}");
        assert_eq!(errors.matches("error[").count(), 1, "{path}: {errors}");
    }
}

#[test]
fn a_compressed_model_of_smithy_is_known_by_its_text() {
    let folder = Folder::with(&[]);
    let model =
        r#"{"smithy": "2.0", "shapes": {"a.shop#Tag": {"type": "structure", "members": {}}}}"#;
    folder.write_bytes("model.json.gz", &gzip(model));
    folder.run("generate model.json.gz --out out").code(0);
    assert!(folder.read("out/shop.rs").contains("pub struct Tag"));
}
