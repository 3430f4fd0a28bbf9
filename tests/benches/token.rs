//! Reading and writing `CreateTokenResponse`, beside the same struct with serde_derive in the same
//! run: look at the ratio of the two, not at the times.

use std::collections::BTreeMap;

use divan::{Bencher, black_box};
use serde::{Deserialize, Serialize};

fn main() {
    divan::main();
}

/// What one would write by hand.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Derived {
    access_token: String,
    token_type: String,
    expires_in: i64,
    refresh_token: String,
    id_token: String,
    #[serde(rename = "ResponseMetadata")]
    response_metadata: Metadata,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Metadata {
    request_id: String,
    host_id: String,
    #[serde(rename = "HTTPStatusCode")]
    http_status_code: i64,
    #[serde(rename = "HTTPHeaders")]
    http_headers: BTreeMap<String, String>,
    retry_attempts: i64,
}

/// A reply of about two kilobytes, most of it tokens.
fn document() -> String {
    let token = |length: usize| "aoaAAAAAGU".chars().cycle().take(length).collect::<String>();
    serde_json::json!({
        "accessToken": token(800),
        "tokenType": "Bearer",
        "expiresIn": 28800,
        "refreshToken": token(700),
        "idToken": token(100),
        "ResponseMetadata": {
            "RequestId": "00d7b90f-761e-471b-98fd-e9c1ee95bd84",
            "HostId": "host",
            "HTTPStatusCode": 200,
            "HTTPHeaders": {
                "content-type": "application/json",
                "date": "Mon, 23 Nov 2026 05:00:46 GMT",
                "server": "amazon.com",
                "x-amzn-requestid": "00d7b90f-761e-471b-98fd-e9c1ee95bd84"
            },
            "RetryAttempts": 0
        }
    })
    .to_string()
}

mod read {
    use super::*;

    #[divan::bench(sample_count = 200, sample_size = 200)]
    fn shapewright(bencher: Bencher<'_, '_>) {
        let text = document();
        bencher.bench_local(|| {
            serde_json::from_str::<sso_oidc_shapes::CreateTokenResponse>(black_box(&text))
        });
    }

    #[divan::bench(sample_count = 200, sample_size = 200)]
    fn serde_derive(bencher: Bencher<'_, '_>) {
        let text = document();
        bencher.bench_local(|| serde_json::from_str::<Derived>(black_box(&text)));
    }
}

mod write {
    use super::*;

    #[divan::bench(sample_count = 200, sample_size = 200)]
    fn shapewright(bencher: Bencher<'_, '_>) {
        let value: sso_oidc_shapes::CreateTokenResponse =
            serde_json::from_str(&document()).expect("a reply");
        bencher.bench_local(|| serde_json::to_string(black_box(&value)));
    }

    #[divan::bench(sample_count = 200, sample_size = 200)]
    fn serde_derive(bencher: Bencher<'_, '_>) {
        let value: Derived = serde_json::from_str(&document()).expect("a reply");
        bencher.bench_local(|| serde_json::to_string(black_box(&value)));
    }
}
