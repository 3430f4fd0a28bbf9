//! Cases of requests.

use http::Request;
use serde_json::Value;
use shapewright::wire::Endpoint;
use shapewright::wire::request::request;

use crate::{compare, expected, tables};

/// # Errors
/// How the request differs from that of the case.
pub fn check(suite: &Value, case: &Value) -> Result<(), String> {
    let meta = tables::meta(suite, &case["given"]);
    let input = expected::structure(&case["params"], meta.input);
    let base = suite["clientEndpoint"].as_str().filter(|base| !base.is_empty());
    let endpoint: Endpoint = base.unwrap_or("https://example.com").parse().unwrap();
    let found = request(meta, &input, &endpoint).map_err(|error| error.to_string())?;
    let found = with_fixed_token(found, case);
    let serialized = &case["serialized"];
    method_and_uri(&found, serialized)?;
    headers(&found, serialized)?;
    match serialized["body"].as_str() {
        Some(body) => compare::bodies(meta.service.protocol, found.body(), body),
        None => Ok(()),
    }
}

/// The token that cases expect in place of a random one.
const TOKEN: &str = "00000000-0000-4000-8000-000000000000";

/// Replaces the random token, which must be a UUID of version 4.
fn with_fixed_token(request: Request<Vec<u8>>, case: &Value) -> Request<Vec<u8>> {
    let expects = case["serialized"].to_string().contains(TOKEN);
    if !expects || case["params"].to_string().contains(TOKEN) {
        return request;
    }
    let (mut parts, body) = request.into_parts();
    parts.uri = fixed(&parts.uri.to_string()).parse().unwrap();
    let body = fixed(&String::from_utf8(body).unwrap()).into_bytes();
    Request::from_parts(parts, body)
}

fn fixed(text: &str) -> String {
    let is_uuid = |part: &str| {
        part.len() == TOKEN.len()
            && part.bytes().zip(TOKEN.bytes()).enumerate().all(|(index, (found, pattern))| {
                match (index, pattern) {
                    (_, b'-') => found == b'-',
                    (14, _) => found == b'4',
                    (19, _) => b"89ab".contains(&found),
                    _ => found.is_ascii_hexdigit(),
                }
            })
    };
    let start =
        (0..text.len()).find(|start| text.get(*start..start + TOKEN.len()).is_some_and(is_uuid));
    match start {
        Some(start) => format!("{}{TOKEN}{}", &text[..start], &text[start + TOKEN.len()..]),
        None => text.to_owned(),
    }
}

fn method_and_uri(found: &Request<Vec<u8>>, serialized: &Value) -> Result<(), String> {
    let differs = |what: &str, found: &str, expected: &str| {
        Err(format!("{what}\n  found    {found}\n  expected {expected}"))
    };
    if let Some(method) = serialized["method"].as_str()
        && found.method() != method
    {
        return differs("method", found.method().as_str(), method);
    }
    let uri = found.uri().path_and_query().unwrap().as_str();
    match serialized["uri"].as_str() {
        Some(expected) if query_sorted(uri) != query_sorted(expected) => {
            return differs("uri", uri, expected);
        }
        _ => {}
    }
    // Some hosts of cases have the start of the path.
    match serialized["host"].as_str().map(|host| host.split('/').next().unwrap()) {
        Some(host) if !host.is_empty() && found.uri().host() != Some(host) => {
            differs("host", found.uri().host().unwrap_or_default(), host)
        }
        _ => Ok(()),
    }
}

fn query_sorted(uri: &str) -> (String, Vec<String>) {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let mut parameters: Vec<String> = query.split('&').map(str::to_owned).collect();
    parameters.sort();
    (path.to_owned(), parameters)
}

fn headers(found: &Request<Vec<u8>>, serialized: &Value) -> Result<(), String> {
    for (name, expected) in serialized["headers"].as_object().into_iter().flatten() {
        let value = found.headers().get(name).map(|value| value.to_str().unwrap());
        let expected = expected.as_str().unwrap();
        // Parameters of the content type, such as the character set, are left to clients.
        let is_equal = value == Some(expected)
            || (name.eq_ignore_ascii_case("content-type")
                && value.is_some_and(|value| value.split(';').next() == Some(expected)));
        if !is_equal {
            return Err(format!("header {name}\n  found    {value:?}\n  expected {expected:?}"));
        }
    }
    let names = |key: &str| serialized[key].as_array().cloned().unwrap_or_default();
    for name in names("requireHeaders") {
        if !found.headers().contains_key(name.as_str().unwrap()) {
            return Err(format!("header {name} is missing"));
        }
    }
    for name in names("forbidHeaders") {
        if found.headers().contains_key(name.as_str().unwrap()) {
            return Err(format!("header {name} is there"));
        }
    }
    Ok(())
}
