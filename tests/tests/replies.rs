//! Real responses of AWS SSO OIDC, as printed by boto3 and by the AWS CLI.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sso_oidc_shapes::{
    CreateTokenRequest, CreateTokenResponse, RegisterClientResponse,
    StartDeviceAuthorizationResponse,
};

/// The metadata that boto3 adds to each response; only S3 sends a `HostId`.
fn metadata() -> Value {
    json!({
        "RequestId": "8f0c9f3e-7c3c-4a0e-9b59-0d3f7f0a6c1d", "HTTPStatusCode": 200,
        "HTTPHeaders": {"content-type": "application/json", "content-length": "1470"},
        "RetryAttempts": 0,
    })
}

#[track_caller]
fn assert_read<T: Serialize + DeserializeOwned>(reply: &Value) {
    let mut of_boto3 = reply.clone();
    of_boto3["ResponseMetadata"] = metadata();
    for document in [reply, &of_boto3] {
        assert_round_trip::<T>(document);
    }
    // Recorders and mocks keep any part of the metadata.
    for trimmed in [json!({}), json!({"HTTPStatusCode": 200, "HTTPHeaders": {}})] {
        let mut recorded = reply.clone();
        recorded["ResponseMetadata"] = trimmed;
        assert_round_trip::<T>(&recorded);
    }
}

#[track_caller]
fn assert_round_trip<T: Serialize + DeserializeOwned>(document: &Value) {
    let read = serde_json::from_value::<T>(document.clone()).expect("a real reply");
    assert_eq!(serde_json::to_value(&read).expect("JSON"), *document);
}

mod nine_services {
    shapewright::shapes! { model = "tests/replies" }
}

/// Outputs as the AWS CLI prints them, written by hand: it omits what a reply does not have, here the other
/// members.
#[test]
fn outputs_of_the_command_line_are_read_by_default() {
    assert_read::<nine_services::ListTablesOutput>(&json!({"TableNames": ["orders", "customers"]}));
    assert_read::<nine_services::ListAccountAliasesResponse>(
        &json!({"AccountAliases": ["example"]}),
    );
    assert_read::<nine_services::ListKeyPoliciesResponse>(&json!({"PolicyNames": ["default"]}));
    assert_read::<nine_services::PublishResponse>(
        &json!({"MessageId": "0f1e2d3c-0000-1111-2222-333344445555"}),
    );
    assert_read::<nine_services::CreateOpsItemResponse>(&json!({"OpsItemId": "oi-0123456789ab"}));
    assert_read::<nine_services::DescribeSchemasResponse>(&json!({"Schemas": ["sales"]}));
    assert_read::<nine_services::ListRoleAliasesResponse>(
        &json!({"roleAliases": ["reader", "writer"]}),
    );
    assert_read::<nine_services::UpdateConnectivityInfoResponse>(
        &json!({"version": "00001111-2222-3333-4444-555566667777"}),
    );
    assert_read::<nine_services::GetActiveNamesResult>(&json!({"activeNames": ["web-1", "web-2"]}));
}

#[test]
fn responses_of_a_mock_that_keeps_only_metadata_are_read() {
    for metadata in [json!({}), json!({"HTTPStatusCode": 200, "HTTPHeaders": {}})] {
        let document = json!({"ResponseMetadata": metadata});
        assert_round_trip::<nine_services::PublishResponse>(&document);
    }
}

#[test]
fn a_refresh_is_sent_and_read_without_a_device_code() {
    let request = CreateTokenRequest::new("id", "secret", "refresh_token").refresh_token("aor");
    let document = json!({
        "clientId": "id", "clientSecret": "secret", "grantType": "refresh_token",
        "refreshToken": "aor",
    });
    assert_eq!(serde_json::to_value(&request).expect("JSON"), document);
    assert_round_trip::<CreateTokenRequest>(&document);
}

#[test]
fn real_responses_are_read_completely() {
    assert_read::<RegisterClientResponse>(&json!({
        "clientId": "cl1", "clientSecret": "eyJ", "clientIdIssuedAt": 1_577_836_800,
        "clientSecretExpiresAt": 1_585_612_800,
    }));
    assert_read::<StartDeviceAuthorizationResponse>(&json!({
        "deviceCode": "dev", "userCode": "ABCD-EFGH",
        "verificationUri": "https://device.sso.us-east-1.amazonaws.com/",
        "verificationUriComplete": "https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH",
        "expiresIn": 600, "interval": 1,
    }));
    assert_read::<CreateTokenResponse>(&json!({
        "accessToken": "aoa", "tokenType": "Bearer", "expiresIn": 28800, "refreshToken": "aor",
    }));
}
