//! Services by name, and the models that the command packs.

use std::io::Read;

use flate2::read::GzDecoder;

use crate::command::{Folder, PAGE};
use crate::packed::{gzip, wheel};

/// The errors of a run that fails.
#[track_caller]
fn errors(folder: &Folder, arguments: &str, code: i32) -> String {
    let output = folder.run(arguments).code(code);
    String::from_utf8_lossy(&output.get_output().stderr).into_owned()
}

#[test]
fn services_are_generated_by_name_in_any_spelling() {
    let folder = Folder::with(&[]);
    let run = "generate dynamodb sqs --operation GetItem,SendMessage --out src/aws";
    folder.run(run).code(0);
    assert_eq!(folder.files("src/aws"), ["dynamodb.rs", "mod.rs", "sqs.rs"]);
    assert!(folder.read("src/aws/dynamodb.rs").contains("pub struct GetItemOutput {"));
    let text = folder.read("src/aws/sqs.rs");
    assert!(
        text.contains("pub struct SendMessageResult {") && !text.contains("CreateQueue"),
        "{text}"
    );
    folder.run(&format!("{run} --check")).code(0);
    for name in ["SQS", "Sqs", "s-q-s"] {
        folder.run(&format!("generate {name} --operation SendMessage --out other")).code(0);
        assert_eq!(folder.read("other/sqs.rs"), text, "{name}");
    }
}

#[test]
fn a_name_is_a_path_if_there_is_one() {
    let folder = Folder::with(&[("sqs/type_defs.md", PAGE)]);
    folder.run("generate sqs --out out").code(0);
    assert_eq!(folder.files("out"), ["mod.rs", "sso_oidc.rs"]);
    let errors = errors(&folder, "generate ./sns --out other", 1);
    assert!(errors.starts_with("error[SW0701]: `./sns` does not exist\n"), "{errors}");
}

#[test]
fn a_name_that_is_neither_a_path_nor_a_service_gets_a_suggestion() {
    let folder = Folder::with(&[("model/type_defs.md", PAGE)]);
    for (name, expected) in [
        ("dynamod", "did you mean the service `dynamodb` of AWS?"),
        ("secretmanager", "did you mean the service `secretsmanager` of AWS?"),
        ("modle", "did you mean `model`?"),
        ("unheard-of", "expected a page (`*.md`)"),
    ] {
        let errors = errors(&folder, &format!("generate {name} --out out"), 1);
        assert!(
            errors.starts_with(&format!("error[SW0701]: `{name}` does not exist\n")),
            "{errors}"
        );
        assert!(errors.contains(expected), "{errors}");
    }
}

#[test]
fn a_schema_and_the_ir_are_made_of_services_by_name() {
    let folder = Folder::with(&[]);
    let schema = folder.run("schema sqs --shape SendMessageRequest").code(0);
    let schema = String::from_utf8_lossy(&schema.get_output().stdout).into_owned();
    assert!(schema.contains("\"QueueUrl\""), "{schema}");
    let ir = folder.run("ir EventBridge").code(0);
    let ir = String::from_utf8_lossy(&ir.get_output().stdout).into_owned();
    assert!(ir.contains(r#""name":"PutEventsRequest""#), "{ir}");
}

#[test]
fn jobs_name_services() {
    let folder = Folder::with(&[(
        "shapewright.toml",
        "[[generate]]\nservice = \"sqs\"\noperations = [\"SendMessage\"]\nout = \"a\"\n\n\
         [[generate]]\nservice = [\"sns\", \"STS\"]\noperations = [\"Publish\", \"GetCallerIdentity\"]\nout = \"b\"\n",
    )]);
    folder.run("generate").code(0);
    assert_eq!(folder.files("a"), ["mod.rs", "sqs.rs"]);
    assert_eq!(folder.files("b"), ["mod.rs", "sns.rs", "sts.rs"]);
    folder.write("shapewright.toml", "[[generate]]\nservice = \"sqss\"\nout = \"a\"\n");
    let unknown = errors(&folder, "generate", 1);
    assert!(unknown.starts_with("error[SW0761]: no service `sqss` in botocore 1."), "{unknown}");
    assert!(unknown.contains("did you mean `sqs`?"), "{unknown}");
    folder.write("shapewright.toml", "[[generate]]\nservice = 5\nout = \"a\"\n");
    let wrong = errors(&folder, "generate", 1);
    assert_eq!(wrong.matches("error[").count(), 1, "{wrong}");
}

const MODEL: &str = r#"{"version": "2.0",
    "metadata": {"serviceId": "Some Thing", "uid": "some-2020-01-01"},
    "documentation": "<p>All of it.</p>",
    "examples": {"Get": []},
    "operations": {"Get": {"name": "Get", "input": {"shape": "Asked", "documentation": "x"}}},
    "shapes": {
        "Text": {"type": "string", "max": 1.50, "documentation": "<p>A \u00e4.</p>"},
        "Asked": {"type": "structure", "members": {
            "documentation": {"shape": "Text", "documentation": null},
            "members": {"shape": "Text", "documentation": "y"}},
            "documentationUrl": "https://example.com"}}}"#;

fn botocore(version: &str) -> Vec<u8> {
    let paginators = r#"{"pagination": {"Get": {"result_key": "a"}}}"#;
    let more = r#"{"merge": {"pagination": {"Get": {"non_aggregate_keys": ["b"]}}}}"#;
    wheel(&[
        ("botocore/data/some-thing/2020-01-01/service-2.json.gz", &gzip(MODEL)),
        ("botocore/data/some-thing/2020-01-01/paginators-1.json", paginators.as_bytes()),
        ("botocore/data/some-thing/2020-01-01/paginators-1.sdk-extras.json", more.as_bytes()),
        ("botocore/data/some-thing/2020-01-01/waiters-2.json", br#"{"version": 2, "waiters": {}}"#),
        ("botocore/data/some-thing/2020-01-01/examples-1.json", b"{}"),
        (&format!("botocore-{version}.dist-info/METADATA"), b""),
    ])
}

fn unpacked(folder: &Folder, file: &str) -> String {
    let bytes = std::fs::read(folder.path(file)).expect("a file");
    let mut text = String::new();
    GzDecoder::new(&*bytes).read_to_string(&mut text).expect("a model");
    text
}

#[test]
fn a_wheel_is_packed_into_facts_that_are_read_like_it() {
    let folder = Folder::with(&[]);
    folder.write_bytes("botocore.whl", &botocore("1.2.3"));
    folder.run("models pack botocore.whl --out aws").code(0);
    assert_eq!(folder.files("aws"), ["VERSION", "services.rs", "some-thing.json.gz"]);
    assert_eq!(folder.read("aws/VERSION"), "botocore 1.2.3\n");
    let expected = "{\"bundle\":1,\n\
        \"lines\":[1,2],\n\
        \"version\":\"2.0\",\n\
        \"metadata\":{\"serviceId\":\"Some Thing\",\"uid\":\"some-2020-01-01\"},\n\
        \"pagination\":{\"Get\":{\"result_key\":\"a\",\"non_aggregate_keys\":[\"b\"]}},\n\
        \"operations\":{\n\
        \"Get\":{\"name\":\"Get\",\"input\":{\"shape\":\"Asked\"}}\n\
        },\n\
        \"roles\":\"AJ\",\n\
        \"shapes\":{\n\
        \"Text\":{\"type\":\"string\",\"max\":1.50},\n\
        \"Asked\":{\"type\":\"structure\",\"members\":{\"documentation\":{\"shape\":\"Text\"},\
        \"members\":{\"shape\":\"Text\"}}}\n\
        }}\n";
    assert_eq!(unpacked(&folder, "aws/some-thing.json.gz"), expected);
    let table = folder.read("aws/services.rs");
    let line = r#"Service { name: "some-thing", id: "Some Thing", model: include_bytes!("some-thing.json.gz") },"#;
    assert!(table.contains(line), "{table}");
    folder.run("generate botocore.whl --docs none --out a").code(0);
    folder.run("generate aws/some-thing.json.gz --docs none --out b").code(0);
    let body = |text: String| text.split_once('\n').map(|(_, body)| body.to_owned());
    assert_eq!(body(folder.read("a/some_thing.rs")), body(folder.read("b/some_thing.rs")));
}

#[test]
fn packing_is_repeatable_and_checked() {
    let folder = Folder::with(&[]);
    folder.write_bytes("botocore.whl", &botocore("1.2.3"));
    let pack = "models pack botocore.whl --out aws";
    let missing = errors(&folder, &format!("{pack} --check"), 3);
    assert!(missing.contains("error[SW0741]: `aws/VERSION` is missing"), "{missing}");
    folder.run(pack).code(0);
    let first = std::fs::read(folder.path("aws/some-thing.json.gz")).expect("a file");
    assert_eq!(first.get(..10), Some(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255][..]));
    folder.run(pack).code(0).stdout_eq("packed 1 models into aws: [..], 0 of 3 files changed\n");
    folder.run(&format!("{pack} --check")).code(0);
    folder.write("aws/gone.json.gz", "");
    folder.write_bytes("aws/some-thing.json.gz", first.get(1..).expect("bytes"));
    let drift = errors(&folder, &format!("{pack} --check"), 3);
    assert!(drift.contains("error[SW0765]: `aws/some-thing.json.gz` differs from "), "{drift}");
    assert!(drift.contains("error[SW0766]: `aws/gone.json.gz` is of a service "), "{drift}");
    folder.run(pack).code(0);
    assert_eq!(folder.files("aws"), ["VERSION", "services.rs", "some-thing.json.gz"]);
}

#[test]
fn what_cannot_be_packed_is_one_error() {
    let folder = Folder::with(&[]);
    let model = gzip(MODEL);
    folder.write_bytes("a/some/2020-01-01/service-2.json.gz", &model);
    folder.write_bytes("twice/a/some/2020-01-01/service-2.json.gz", &model);
    folder.write_bytes("twice/b/some/2020-01-01/service-2.json.gz", &model);
    folder
        .write_bytes("broken/some/2020-01-01/service-2.json", b"{\"metadata\": 5, \"shapes\": {}}");
    folder.write_bytes("short/some/2020-01-01/service-2.json.gz", model.get(..40).expect("bytes"));
    for (arguments, expected) in [
        ("a --out aws", "error[SW0764]: the release of the models in `a` is not known\n"),
        (
            "twice --out aws --release x",
            "error[SW0722]: `twice/a/some/2020-01-01` and `twice/b/some",
        ),
        ("broken --out aws --release x", "error[SW0303]: "),
        ("short --out aws --release x", "error[SW0709]: "),
        ("absent --out aws", "error[SW0701]: "),
    ] {
        let errors = errors(&folder, &format!("models pack {arguments}"), 1);
        assert!(errors.starts_with(expected), "{arguments}: {errors}");
        assert!(folder.files("aws").is_empty(), "{arguments}");
    }
    folder.run("models pack a --out aws --release mine").code(0);
    assert_eq!(folder.read("aws/VERSION"), "mine\n");
}

/// Runs the command with these variables.
#[track_caller]
fn run_in(
    folder: &Folder,
    environment: &str,
    path: &str,
    arguments: &str,
    code: i32,
) -> (String, String) {
    let output = snapbox::cmd::Command::new(env!("CARGO_BIN_EXE_shapewright"))
        .args(arguments.split_whitespace())
        .current_dir(folder.path(""))
        .env("VIRTUAL_ENV", folder.path(environment))
        .env("PATH", folder.path(path))
        .assert()
        .code(code);
    let output = output.get_output();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn installed_models_are_found_and_named() {
    let folder = Folder::with(&[]);
    let model = gzip(MODEL);
    let packages = "venv/lib/python3.12/site-packages";
    folder.write_bytes(
        &format!("{packages}/botocore/data/some-thing/2020-01-01/service-2.json.gz"),
        &model,
    );
    folder.write(&format!("{packages}/botocore-1.2.3.dist-info/METADATA"), "");
    let (printed, _) = run_in(&folder, "venv", "none", "generate SomeThing --installed --out a", 0);
    let first = printed.lines().next().unwrap_or("").replace('\\', "/");
    assert!(first.starts_with("reading botocore 1.2.3 in "), "{printed}");
    assert!(first.ends_with(&format!("{packages}/botocore/data")), "{printed}");
    assert_eq!(folder.files("a"), ["mod.rs", "some_thing.rs"]);
    run_in(&folder, "venv", "none", "generate --installed --out b", 0);
    assert_eq!(folder.files("b"), folder.files("a"));
    let (_, unknown) = run_in(&folder, "venv", "none", "generate some-thin --installed --out c", 1);
    assert!(
        unknown.starts_with("error[SW0761]: no service `some-thin` in botocore 1.2.3 in "),
        "{unknown}"
    );
    assert!(unknown.contains("did you mean `some-thing`?"), "{unknown}");

    let cli = "aws-cli/v2/2.30.0";
    folder.write(&format!("{cli}/bin/aws"), "");
    let data = format!("{cli}/dist/awscli/botocore/data/some-thing/2020-01-01/service-2.json");
    folder.write(&data, MODEL);
    let bin = format!("{cli}/bin");
    let (printed, _) = run_in(&folder, "none", &bin, "generate some-thing --installed --out d", 0);
    assert!(printed.starts_with("reading the AWS CLI in "), "{printed}");
    assert_eq!(folder.files("d"), ["mod.rs", "some_thing.rs"]);

    let (_, errors) = run_in(&folder, "none", "none", "generate some-thing --installed --out e", 1);
    assert!(
        errors.starts_with("error[SW0768]: no botocore and no AWS CLI is installed"),
        "{errors}"
    );
}

#[test]
fn a_model_of_another_layout_is_one_error() {
    let folder = Folder::with(&[
        ("two.json", "{\"bundle\":2,\n\"metadata\":{\"serviceId\":\"A\"},\"shapes\":{}}"),
        ("none.json", "{\"bundle\":"),
    ]);
    let other = errors(&folder, "generate two.json --out out", 1);
    assert!(
        other.starts_with(
            "error[SW0763]: `two.json` has layout `2` of the bundle; this version reads 1\n"
        ),
        "{other}"
    );
    for name in ["two", "none"] {
        let errors = errors(&folder, &format!("generate {name}.json --operation Get --out out"), 1);
        assert_eq!(errors.matches("error[").count(), 1, "{name}: {errors}");
    }
}

#[test]
fn lines_that_lie_about_a_model_are_not_used() {
    let folder = Folder::with(&[]);
    folder.write_bytes("botocore.whl", &botocore("1.2.3"));
    folder.run("models pack botocore.whl --out aws").code(0);
    let text = unpacked(&folder, "aws/some-thing.json.gz");
    let run = "--operation Get --docs none --out";
    folder.write("good/m.json", &text);
    folder.run(&format!("generate good/m.json {run} a")).code(0);
    let [file] =
        &folder.files("a").into_iter().filter(|name| name != "mod.rs").collect::<Vec<_>>()[..]
    else {
        panic!("{:?}", folder.files("a"));
    };
    let expected = folder.read(&format!("a/{file}"));
    assert!(expected.contains("pub struct Asked"), "{expected}");
    for (lie, replaced) in [
        ("[18446744073709551615,2]", "[1,2]"),
        ("[1,18446744073709551615]", "[1,2]"),
        ("[1,1]", "[1,2]"),
        ("[2,1]", "[1,2]"),
        ("[0,2]", "[1,2]"),
        ("[]", "[1,2]"),
        ("\"AJA\"", "\"AJ\""),
        ("\"Asked\" :", "\"Asked\":"),
    ] {
        folder.write("bad/m.json", &text.replace(replaced, lie));
        folder.run(&format!("generate bad/m.json {run} b")).code(0);
        assert_eq!(folder.read(&format!("b/{file}")), expected, "{lie}");
    }
}
