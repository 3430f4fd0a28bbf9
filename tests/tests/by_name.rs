//! Services by name in the macros.

use shapewright::{Shape, SsoOidcShape};

mod sqs {
    shapewright::shapes! {
        service = "SQS",
        operations = ["SendMessage"],
        derives = ["Eq"],
    }
}

/// `service` in any spelling, as the other entry points know it.
#[derive(Debug, PartialEq, Shape)]
#[shape("SendMessageRequest", service = "sqs", partial)]
struct Message {
    message_body: String,
    delay_seconds: Option<i64>,
    message_attributes: Option<std::collections::BTreeMap<String, Attribute>>,
}

#[derive(Debug, PartialEq, Shape)]
#[shape("MessageAttributeValue", service = "SQS", partial)]
struct Attribute {
    #[shape(rename = "StringValue")]
    text: Option<String>,
}

/// The page of 2022 does not have the shape; the current model does.
#[derive(SsoOidcShape)]
#[shape("CreateTokenWithIAMResponse")]
struct Token {
    access_token: Option<String>,
    issued_token_type: Option<String>,
    aws_additional_details: Option<Details>,
}

#[derive(Debug, Shape)]
#[shape("AwsAdditionalDetails", service = "sso-oidc")]
struct Details {
    identity_context: Option<String>,
}

/// A shape of the page, in which AWS's model has fewer required members.
#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Seed {
    access_token: String,
}

#[derive(Debug, PartialEq, Shape)]
#[shape("AttributeValue", service = "dynamodb", partial)]
enum Value {
    S(String),
    N(String),
}

#[derive(Debug, PartialEq, Shape)]
#[shape("GetItemOutput", service = "dynamodb")]
struct Found {
    item: Option<std::collections::BTreeMap<String, Value>>,
}

#[test]
fn types_of_a_service_read_its_documents() {
    let text = r#"{"MessageBody": "hi", "MessageAttributes": {"a": {"StringValue": "b", "DataType": "String"}}}"#;
    let message: Message = serde_json::from_str(text).expect("a message");
    assert_eq!(message.message_body, "hi");
    assert_eq!(message.delay_seconds, None);
    let attributes = message.message_attributes.expect("attributes");
    assert_eq!(attributes.get("a"), Some(&Attribute { text: Some("b".to_owned()) }));
    let request = sqs::SendMessageRequest::new("url", "body");
    let text = serde_json::to_string(&request).expect("JSON");
    assert_eq!(text, r#"{"QueueUrl":"url","MessageBody":"body"}"#);
    let found: Found = serde_json::from_str(r#"{"Item": {"id": {"S": "x"}}}"#).expect("an item");
    let item = found.item.expect("an item");
    assert_eq!(item.get("id"), Some(&Value::S("x".to_owned())));
    assert_ne!(item.get("id"), Some(&Value::N("1".to_owned())));
}

#[test]
fn shapes_of_sso_oidc_are_those_of_the_page_and_then_of_the_current_model() {
    let text = r#"{"accessToken": "a", "issuedTokenType": "t", "awsAdditionalDetails": {"identityContext": "c"}}"#;
    let Token { access_token, issued_token_type, aws_additional_details } =
        serde_json::from_str(text).expect("a token");
    assert_eq!(access_token.as_deref(), Some("a"));
    assert_eq!(issued_token_type.as_deref(), Some("t"));
    let details = aws_additional_details.expect("details");
    assert_eq!(details.identity_context.as_deref(), Some("c"));
    let Seed { access_token } = serde_json::from_str(r#"{"accessToken": "a"}"#).expect("a token");
    assert_eq!(access_token, "a");
}
