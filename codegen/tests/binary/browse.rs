//! What `shapewright list`, `show` and `why` print.

use snapbox::str;

use crate::command::{Folder, PAGE};

#[track_caller]
fn printed(arguments: &str) -> String {
    let output = Folder::with(&[]).run(arguments).code(0);
    String::from_utf8_lossy(&output.get_output().stdout).into_owned()
}

#[test]
fn services_operations_and_shapes_are_listed() {
    let services = printed("list");
    assert!(services.contains("\nevents: EventBridge\n"), "{services}");
    let json = printed("list --format json");
    assert!(json.contains(r#"{"id":"EventBridge","name":"events"}"#), "{json}");
    assert!(json.contains(r#""release":"botocore 1."#), "{json}");
    let operations = printed("list sqs");
    assert!(
        operations.starts_with("AddPermission: AddPermissionRequest, OverLimit, "),
        "{operations}"
    );
    let folder = Folder::with(&[]);
    folder.run("list sso-oidc RegisterClient").code(0).stdout_eq(str![[r#"
InternalServerException: exception, 2 members
InvalidClientMetadataException: exception, 2 members
InvalidRedirectUriException: exception, 2 members
InvalidRequestException: exception, 3 members
InvalidScopeException: exception, 2 members
RegisterClientRequest: structure, 7 members
RegisterClientResponse: structure, 6 members
SlowDownException: exception, 2 members
UnsupportedGrantTypeException: exception, 2 members
InvalidRequestExceptionReason: enumeration, 4 values

"#]]);
    let json = printed("list sso-oidc RegisterClient --format json");
    let line =
        r#"{"kind":"enumeration","name":"InvalidRequestExceptionReason","nested":true,"parts":4}"#;
    assert!(json.contains(line), "{json}");
}

#[test]
fn a_shape_is_shown_as_the_rust_that_it_becomes() {
    let folder = Folder::with(&[("m/type_defs.md", PAGE)]);
    folder.run("show sqs Message").code(0).stdout_eq(str![[r##"
/// `Message`, [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/sqs-2012-11-05/Message)
...
pub struct Message {
...
    pub message_id: ::core::option::Option<::std::string::String>,
...
}

"##]]);
    let json = printed("show sqs QueueAttributeName --format json");
    assert!(json.contains(r#"pub enum QueueAttributeName {"#), "{json}");
    folder.run("generate sqs --docs full --shape Message --out out").code(0);
    let shown = printed("show sqs Message");
    assert!(folder.read("out/sqs.rs").contains(shown.trim_end()), "{shown}");
}

#[test]
fn the_path_to_a_shape_is_the_shortest_one() {
    let folder = Folder::with(&[]);
    folder.run("why dynamodb AttributeValue --operation GetItem").code(0).stdout_eq(str![[r#"
GetItem
  GetItemInput
  .Key: AttributeValue

"#]]);
    folder.run("why dynamodb AttributeValue --operation GetItem --format json").code(0).stdout_eq(str![[r#"
{"operation":"GetItem","path":[{"member":null,"shape":"GetItemInput"},{"member":"Key","shape":"AttributeValue"}],"service":"dynamodb"}

"#]]);
    let any = printed("why dynamodb Capacity");
    assert!(any.ends_with("  .Table: Capacity\n"), "{any}");
}

#[test]
fn names_that_a_model_does_not_have_get_a_suggestion() {
    let folder = Folder::with(&[]);
    for (arguments, expected) in [
        (
            "list sqss",
            "error[SW0701]: `sqss` does not exist\nhelp: did you mean the service `sqs` of AWS?",
        ),
        ("list sqs SendMesage", "error[SW0521]: no operation `SendMesage` in the model of `sqs`"),
        ("show sqs Mesage", "error[SW0511]: no shape `Mesage` in the model of `sqs`"),
        ("why sqs Mesage", "error[SW0511]: "),
        ("why sqs Message --operation Send", "error[SW0521]: "),
        (
            "why sqs Message --operation SendMessage",
            "error[SW0767]: `SendMessage` does not lead to `Message`",
        ),
    ] {
        let output = folder.run(arguments).code(1);
        let errors = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
        assert!(errors.starts_with(expected), "{arguments}: {errors}");
    }
}
