//! How a service and its operations travel.

use crate::model::wire::{Auth, Namespace, Pages, Protocol, WireOperation, WireService};
use crate::read::declared::traits::string;
use crate::read::json::{Object, Value, ValueKind};
use crate::text::diagnostic::Sink;

use super::wire_parts::{body, object};

/// The protocols by their names in models, the preferred one first: the order of botocore's
/// `PRIORITY_ORDERED_SUPPORTED_PROTOCOLS`.
const PROTOCOLS: [&str; 6] =
    ["json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "query", "ec2"];

/// The service of a model's `metadata`.
pub(super) fn service(metadata: &Object<'_>, sink: &mut Sink) -> WireService {
    let mut text = |key| string(metadata, key, sink);
    let (id, endpoint_prefix) = (text("serviceId"), text("endpointPrefix").unwrap_or_default());
    let (json_version, protocol) = (text("jsonVersion"), text("protocol"));
    let mut service = WireService {
        id: id.unwrap_or_else(|| endpoint_prefix.clone()),
        api_version: text("apiVersion").unwrap_or_default(),
        global_endpoint: text("globalEndpoint"),
        signing_name: text("signingName").unwrap_or_else(|| endpoint_prefix.clone()),
        target_prefix: text("targetPrefix"),
        namespace: text("xmlNamespace").map(|uri| Namespace { uri, prefix: None }),
        endpoint_prefix,
        protocol: Protocol::default(),
        is_query_compatible: metadata.get("awsQueryCompatible").is_some(),
    };
    let listed = strings(metadata.get("protocols"), sink);
    let preferred = PROTOCOLS.iter().copied().find(|name| listed.iter().any(|one| one == name));
    let protocol = preferred.or(protocol.as_deref()).unwrap_or_default();
    service.protocol = match (protocol, json_version.as_deref()) {
        ("rest-json", _) => Protocol::RestJson,
        ("rest-xml", _) => Protocol::RestXml,
        ("smithy-rpc-v2-cbor", _) => Protocol::RpcV2Cbor,
        ("query", _) => Protocol::Query,
        ("ec2", _) => Protocol::Ec2,
        (_, Some("1.0")) => Protocol::Json10,
        _ => Protocol::Json11,
    };
    service
}

/// An operation, with its entry among the paginators.
pub(super) fn operation(
    operation: &Object<'_>,
    pages: Option<&Object<'_>>,
    sink: &mut Sink,
) -> WireOperation {
    let http = object(operation.get("http"), sink);
    let mut text = |key| http.as_ref().and_then(|http| string(http, key, sink));
    let (method, uri) = (text("method"), text("requestUri"));
    let endpoint = object(operation.get("endpoint"), sink);
    let output = object(operation.get("output"), sink);
    let checksum = object(operation.get("httpChecksum"), sink);
    WireOperation {
        method: method.unwrap_or_else(|| "POST".to_owned()),
        uri: uri.unwrap_or_else(|| "/".to_owned()),
        status: http.as_ref().and_then(|http| status(http, "responseCode", sink)),
        input: body(operation.get("input"), sink),
        output: body(operation.get("output"), sink),
        result_wrapper: output.and_then(|output| string(&output, "resultWrapper", sink)),
        host_prefix: endpoint.and_then(|endpoint| string(&endpoint, "hostPrefix", sink)),
        auth: auth(operation, sink),
        needs_checksum: operation.flag("httpChecksumRequired", sink)
            || checksum.is_some_and(|checksum| checksum.flag("requestChecksumRequired", sink)),
        is_idempotent: operation.flag("idempotent", sink),
        is_readonly: operation.flag("readonly", sink),
        pages: pages.map(|pages| self::pages(pages, sink)),
    }
}

fn auth(operation: &Object<'_>, sink: &mut Sink) -> Auth {
    let schemes = strings(operation.get("auth"), sink);
    let has = |name: &str| schemes.iter().any(|scheme| scheme == name);
    match string(operation, "authtype", sink).as_deref() {
        Some("none") => Auth::None,
        Some("v4-unsigned-body") => Auth::SigV4UnsignedBody,
        Some("bearer") => Auth::Bearer,
        Some(_) | None if has("smithy.api#noAuth") => Auth::None,
        Some(_) | None if has("smithy.api#httpBearerAuth") => Auth::Bearer,
        Some(_) | None if operation.flag("unsignedPayload", sink) => Auth::SigV4UnsignedBody,
        Some(_) | None => Auth::SigV4,
    }
}

fn pages(pages: &Object<'_>, sink: &mut Sink) -> Pages {
    Pages {
        input_tokens: strings(pages.get("input_token"), sink),
        output_tokens: strings(pages.get("output_token"), sink),
        more_results: string(pages, "more_results", sink),
        results: strings(pages.get("result_key"), sink),
        limit: string(pages, "limit_key", sink),
    }
}

/// A string, or the strings of a list.
fn strings(value: Option<Value<'_>>, sink: &mut Sink) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    let mut text = |value: Value<'_>| {
        let value = Some(value).filter(|value| value.kind() == ValueKind::String)?;
        Some(value.string("a name", sink)?.value.into_owned())
    };
    match value.kind() {
        ValueKind::List => {
            let items: Vec<Value<'_>> =
                value.list("names", &mut Sink::default()).into_iter().flatten().collect();
            items.into_iter().filter_map(text).collect()
        }
        ValueKind::String
        | ValueKind::Object
        | ValueKind::Number
        | ValueKind::Boolean
        | ValueKind::Null => text(value).into_iter().collect(),
    }
}

/// A status of HTTP.
pub(super) fn status(object: &Object<'_>, key: &str, sink: &mut Sink) -> Option<u16> {
    let number = object.get(key)?.number("a status", sink)?.count()?;
    u16::try_from(number).ok()
}
