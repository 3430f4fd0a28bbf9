use crate::model::shape::{Model, ShapeKind};

use super::{names, read, read_well, structure};

const SSO_OIDC: &str = shapewright_model::SSO_OIDC_SERVICE;

#[track_caller]
fn assert_structure(model: &Model, name: &str, members: &[&str], required: &[&str]) {
    let found = &structure(model, name).members;
    assert_eq!(names(found, |_| true), members, "{name}");
    assert_eq!(names(found, |member| member.required), required, "{name}");
}

#[test]
fn sso_oidc_is_read_without_diagnostics() {
    let (_, model) = read_well(SSO_OIDC);
    assert_eq!(model.service, "sso_oidc");
    let count = |wanted: fn(&ShapeKind) -> bool| {
        model.shapes.iter().filter(|shape| wanted(&shape.kind)).count()
    };
    assert_eq!(count(|kind| matches!(kind, ShapeKind::Structure(_))), 23);
    assert_eq!(
        count(|kind| matches!(kind, ShapeKind::Structure(structure) if structure.exception)),
        14
    );
    assert_eq!(
        count(|kind| matches!(kind, ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_))),
        2
    );
    assert_eq!(model.shapes.len(), 25);
}

#[test]
fn the_operations_of_sso_oidc_name_their_shapes() {
    let (_, model) = read_well(SSO_OIDC);
    let operations: Vec<(&str, Option<&str>, Option<&str>, usize)> = model
        .operations
        .iter()
        .map(|operation| {
            (
                operation.name.value.as_str(),
                operation.input.as_ref().map(|name| name.value.as_str()),
                operation.output.as_ref().map(|name| name.value.as_str()),
                operation.errors.len(),
            )
        })
        .collect();
    assert_eq!(
        operations,
        [
            ("CreateToken", Some("CreateTokenRequest"), Some("CreateTokenResponse"), 11),
            (
                "CreateTokenWithIAM",
                Some("CreateTokenWithIAMRequest"),
                Some("CreateTokenWithIAMResponse"),
                12
            ),
            ("RegisterClient", Some("RegisterClientRequest"), Some("RegisterClientResponse"), 7),
            (
                "StartDeviceAuthorization",
                Some("StartDeviceAuthorizationRequest"),
                Some("StartDeviceAuthorizationResponse"),
                5
            ),
        ]
    );
}

#[test]
fn the_requests_of_sso_oidc_have_their_members() {
    let (_, model) = read_well(SSO_OIDC);
    assert_structure(
        &model,
        "CreateTokenRequest",
        &[
            "clientId",
            "clientSecret",
            "grantType",
            "deviceCode",
            "code",
            "refreshToken",
            "scope",
            "redirectUri",
            "codeVerifier",
        ],
        &["clientId", "clientSecret", "grantType"],
    );
    assert_structure(
        &model,
        "CreateTokenWithIAMRequest",
        &[
            "clientId",
            "grantType",
            "code",
            "refreshToken",
            "assertion",
            "scope",
            "redirectUri",
            "subjectToken",
            "subjectTokenType",
            "requestedTokenType",
            "codeVerifier",
        ],
        &["clientId", "grantType"],
    );
    assert_structure(
        &model,
        "RegisterClientRequest",
        &[
            "clientName",
            "clientType",
            "scopes",
            "redirectUris",
            "grantTypes",
            "issuerUrl",
            "entitledApplicationArn",
        ],
        &["clientName", "clientType"],
    );
    assert_structure(
        &model,
        "StartDeviceAuthorizationRequest",
        &["clientId", "clientSecret", "startUrl"],
        &["clientId", "clientSecret", "startUrl"],
    );
}

#[test]
fn no_member_of_a_response_of_sso_oidc_is_required() {
    let (_, model) = read_well(SSO_OIDC);
    for (name, members) in [
        ("CreateTokenResponse", 5),
        ("CreateTokenWithIAMResponse", 8),
        ("RegisterClientResponse", 6),
        ("StartDeviceAuthorizationResponse", 6),
    ] {
        let found = &structure(&model, name).members;
        assert_eq!(found.len(), members, "{name}");
        assert_eq!(names(found, |member| member.required), [""; 0], "{name}");
    }
}

#[test]
fn the_secrets_of_sso_oidc_are_sensitive() {
    let (_, model) = read_well(SSO_OIDC);
    for (name, secrets) in [
        ("CreateTokenRequest", vec!["clientSecret", "refreshToken", "codeVerifier"]),
        ("CreateTokenResponse", vec!["accessToken", "refreshToken", "idToken"]),
        ("RegisterClientResponse", vec!["clientSecret"]),
        ("StartDeviceAuthorizationResponse", vec![]),
    ] {
        let found = &structure(&model, name).members;
        assert_eq!(names(found, |member| member.sensitive), secrets, "{name}");
    }
}

#[test]
fn spans_of_sso_oidc_point_at_the_names() {
    let (sources, model) = read_well(SSO_OIDC);
    for shape in &model.shapes {
        assert_eq!(sources.slice(shape.name.span), shape.name.value);
        if let ShapeKind::Structure(structure) = &shape.kind {
            for member in &structure.members {
                assert_eq!(sources.slice(member.name.span), member.name.value);
            }
        }
        shape.for_each_type(&mut |ty| {
            ty.for_each_ref(&mut |name| assert_eq!(sources.slice(name.span), name.value));
        });
    }
}

#[test]
fn truncated_models_are_reported() {
    let whole = SSO_OIDC.trim_end();
    for end in (0..whole.len()).step_by(97) {
        let (sources, _, diagnostics) = read(whole.get(..end).expect("ASCII"));
        assert!(diagnostics.has_errors(), "cut at {end}");
        assert!(diagnostics.render(&sources).contains("invalid JSON"), "cut at {end}");
    }
}
