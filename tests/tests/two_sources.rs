//! The page and botocore's JSON describe one service: their requests are the same, up to names.

use std::collections::BTreeMap;

use shapewright_codegen::{Model, ShapeKind, Sources, names, read};
use shapewright_tests::outside::workspace;

mod json {
    #![deny(warnings)]
    shapewright::shapes! { model = "../model/sso-oidc/service-2.json" }
}

/// The members of each request by the type it becomes: name, whether required, type.
type Requests = BTreeMap<String, Vec<(String, bool, String)>>;

fn model(file: &str) -> Model {
    let path = workspace().join("model/sso-oidc").join(file);
    let mut sources = Sources::new();
    sources.add(file, std::fs::read(path).expect(file));
    read(&sources).expect("a model without errors").0
}

fn requests(model: &Model) -> Requests {
    let mut requests = Requests::new();
    for shape in &model.shapes {
        let name = names::ty(&shape.name.value);
        if let ShapeKind::Structure(structure) = &shape.kind
            && name.ends_with("Request")
        {
            let members = structure.members.iter().map(|member| {
                (member.name.value.clone(), member.required, format!("{:?}", member.ty))
            });
            requests.insert(name, members.collect());
        }
    }
    requests
}

#[test]
fn the_requests_of_the_json_are_those_of_the_page_up_to_what_aws_changed_since() {
    let page = requests(&model("type_defs.md"));
    let mut json = requests(&model("service-2.json"));

    // Newer than the page of 2022: an operation, a member, and a member that is no longer required.
    assert!(json.remove("CreateTokenWithIAMRequest").is_some());
    let create = json.get_mut("CreateTokenRequest").expect("a request for a token");
    create.retain(|(name, ..)| name != "codeVerifier");
    let device = create.iter_mut().find(|(name, ..)| name == "deviceCode").expect("a device");
    assert!(!std::mem::replace(&mut device.1, true));
    let register = json.get_mut("RegisterClientRequest").expect("a registration");
    register.retain(|(name, ..)| {
        !["redirectUris", "grantTypes", "issuerUrl", "entitledApplicationArn"]
            .contains(&name.as_str())
    });

    assert_eq!(json, page);
}

#[test]
fn what_the_json_calls_sensitive_is_in_no_text_for_people() {
    let text = r#"{"accessToken":"hunter2","refreshToken":"hunter2","tokenType":"Bearer"}"#;
    let reply: json::CreateTokenResponse = serde_json::from_str(text).expect("a reply");
    let printed = format!("{reply:?} {reply:#?}");
    assert!(printed.contains("Bearer") && !printed.contains("hunter2"), "{printed}");
    assert_eq!(
        serde_json::to_string(&reply).expect("a reply"),
        text.replace(
            r#""refreshToken":"hunter2","tokenType":"Bearer""#,
            r#""tokenType":"Bearer","refreshToken":"hunter2""#,
        )
    );

    let error = serde_json::from_str::<json::CreateTokenResponse>(r#"{"accessToken":["hunter2"]}"#);
    let message = error.expect_err("a list is no text").to_string();
    assert_eq!(
        message,
        "accessToken: expected string, found array, in `CreateTokenResponse` at line 1 column 15"
    );
}
