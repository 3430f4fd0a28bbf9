//! The page and botocore's JSON describe the same service: their requests are equal, except for names.

use std::collections::BTreeMap;

use shapewright_codegen::{Model, ShapeKind, Sources, names, read};
use shapewright_tests::outside::workspace;

mod json {
    #![deny(warnings)]
    shapewright::shapes! { model = "../model/sso-oidc/service-2.json" }
}

/// The members of each request by its Rust type: name, whether required, type.
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
        let name = names::ty(&shape.canonical);
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
fn requests_of_page_and_json_differ_only_where_aws_changed_them() {
    let page = requests(&model("type_defs.md"));
    let mut json = requests(&model("service-2.json"));

    // Changes since the page of 2022: an operation, a member, and a member that is now optional.
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
fn sensitive_members_of_the_json_are_not_printed() {
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
    let message = error.expect_err("a list is not a string").to_string();
    assert_eq!(
        message,
        "accessToken: expected string, found array, in `CreateTokenResponse` at line 1 column 15"
    );
}
