//! Real responses of AWS SSO OIDC, as printed by boto3 and by the AWS CLI.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sso_oidc_shapes::{
    CreateTokenResponse, RegisterClientResponse, StartDeviceAuthorizationResponse,
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
        let read = serde_json::from_value::<T>(document.clone()).expect("a real reply");
        assert_eq!(serde_json::to_value(&read).expect("JSON"), *document);
    }
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
