//! Cases of responses.

use base64::Engine as _;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use shapewright::operation::{Meta, Protocol, WireStructure};
use shapewright::wire::fault::Fault;
use shapewright::wire::node::Node;
use shapewright::wire::response::{Reply, response};

use crate::{expected, tables};

/// # Errors
/// How the output or the error differs from that of the case.
pub fn check(suite: &Value, case: &Value) -> Result<(), String> {
    let meta = tables::meta(suite, &case["given"]);
    let message = &case["response"];
    let status =
        message["status_code"].as_u64().and_then(|code| code.try_into().ok()).unwrap_or(200);
    let body = body(meta, message["body"].as_str().unwrap_or_default());
    let reply = response(meta, status, &headers(&message["headers"]), &body);
    match (reply.map_err(|error| error.to_string())?, case.get("errorCode")) {
        (Reply::Output(output), None) => same(&output, &case["result"], meta.output),
        (Reply::Fault(fault), Some(code)) => same_fault(&fault, code, case),
        (reply, code) => Err(format!("found {reply:?}, expected the code {code:?}")),
    }
}

fn body(meta: &Meta, text: &str) -> Vec<u8> {
    match meta.service.protocol {
        Protocol::RpcV2Cbor => {
            base64::engine::general_purpose::STANDARD.decode(text).unwrap_or_default()
        }
        _ => text.as_bytes().to_vec(),
    }
}

fn headers(value: &Value) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        let name: HeaderName = name.parse().unwrap();
        headers.insert(name, HeaderValue::from_str(value.as_str().unwrap()).unwrap());
    }
    headers
}

fn same(found: &Node, result: &Value, table: &WireStructure) -> Result<(), String> {
    let found = expected::settled_structure(found, table);
    let expected = expected::settled_structure(&expected::structure(result, table), table);
    if found == expected {
        return Ok(());
    }
    Err(format!("result\n  found    {found}\n  expected {expected}"))
}

fn same_fault(fault: &Fault, code: &Value, case: &Value) -> Result<(), String> {
    if fault.code != code.as_str().unwrap() {
        return Err(format!("code\n  found    {:?}\n  expected {code}", fault.code));
    }
    let message = case.get("errorMessage").and_then(Value::as_str);
    if message.is_some_and(|message| fault.message.as_deref() != Some(message)) {
        return Err(format!("message\n  found    {:?}\n  expected {message:?}", fault.message));
    }
    match fault.error {
        Some(error) => same(&fault.document, &case["error"], error.shape),
        None if case["error"].as_object().is_none_or(|members| members.is_empty()) => Ok(()),
        None => Err(format!("the error {code} is not found")),
    }
}
