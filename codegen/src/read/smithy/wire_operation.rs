//! How a service and its operations travel.

use crate::model::wire::{Auth, Body, Namespace, Pages, Protocol, WireOperation, WireService};
use crate::read::declared::traits::{status, string};
use crate::text::diagnostic::Sink;

use super::entries::{Definition, Entries, target};
use super::traits::Applied;
use super::{id, prelude};

/// The protocols by their traits, the preferred one first, in the order of botocore.
const PROTOCOLS: [(&str, Protocol); 7] = [
    ("aws.protocols#awsJson1_0", Protocol::Json10),
    ("aws.protocols#awsJson1_1", Protocol::Json11),
    ("aws.protocols#restJson1", Protocol::RestJson),
    ("aws.protocols#restXml", Protocol::RestXml),
    ("smithy.protocols#rpcv2Cbor", Protocol::RpcV2Cbor),
    ("aws.protocols#awsQuery", Protocol::Query),
    ("aws.protocols#ec2Query", Protocol::Ec2),
];

/// The service of a model.
pub(super) fn service(service: &Definition<'_>, sink: &mut Sink) -> WireService {
    let Definition { id, object, traits, .. } = service;
    let name = id::name(id).value.into_owned();
    let api = traits.object("aws.api#service", sink);
    let mut of_api = |key| api.as_ref().and_then(|api| string(api, key, sink));
    let sdk_id = of_api("sdkId").unwrap_or_else(|| name.clone());
    let endpoint_prefix = of_api("endpointPrefix").or_else(|| of_api("arnNamespace"));
    let endpoint_prefix =
        endpoint_prefix.unwrap_or_else(|| sdk_id.to_ascii_lowercase().replace(' ', ""));
    let signature = traits.object("aws.auth#sigv4", sink);
    let signing_name = signature.and_then(|signature| string(&signature, "name", sink));
    let protocol = PROTOCOLS.iter().find(|(id, _)| traits.has(id));
    WireService {
        id: sdk_id,
        api_version: string(object, "version", sink).unwrap_or_default(),
        signing_name: signing_name.unwrap_or_else(|| endpoint_prefix.clone()),
        endpoint_prefix,
        global_endpoint: None,
        target_prefix: Some(name),
        protocol: protocol.map(|(_, protocol)| *protocol).unwrap_or_default(),
        namespace: namespace(traits, sink),
        is_query_compatible: traits.has("aws.protocols#awsQueryCompatible"),
    }
}

/// An operation of a service.
pub(super) fn operation(
    operation: &Definition<'_>,
    service: Option<&Definition<'_>>,
    protocol: Protocol,
    entries: &Entries<'_>,
    sink: &mut Sink,
) -> WireOperation {
    let Definition { id, object, traits, .. } = operation;
    let mut side = |key| {
        let object = object.get(key)?.object("a side", sink)?;
        let target = target(&object, "a side", sink)?;
        entries.get(&target.value).filter(|_| target.value != prelude::UNIT)?;
        let shape = id::name(&target).value.into_owned();
        Some(Body { shape, ..Body::default() })
    };
    let (input, output) = (side("input"), side("output"));
    let http = traits.object("smithy.api#http", sink);
    let mut of_http = |key| http.as_ref().and_then(|http| string(http, key, sink));
    let (method, uri) = (of_http("method"), of_http("uri"));
    let code = http.and_then(|http| status(http.get("code")?, "`code`", sink));
    let endpoint = traits.object("smithy.api#endpoint", sink);
    let checksum = traits.object("aws.protocols#httpChecksum", sink);
    let name = id::name(id).value;
    WireOperation {
        method: method.unwrap_or_else(|| "POST".to_owned()),
        uri: uri.unwrap_or_else(|| "/".to_owned()),
        status: code,
        result_wrapper: output
            .as_ref()
            .filter(|_| protocol == Protocol::Query)
            .map(|_| format!("{name}Result")),
        input,
        output,
        host_prefix: endpoint.and_then(|endpoint| string(&endpoint, "hostPrefix", sink)),
        auth: auth(traits, service, sink),
        needs_checksum: traits.has("smithy.api#httpChecksumRequired")
            || checksum.is_some_and(|checksum| checksum.flag("requestChecksumRequired", sink)),
        is_idempotent: traits.has("smithy.api#idempotent"),
        is_readonly: traits.has("smithy.api#readonly"),
        pages: pages(traits, service, sink),
    }
}

/// The first scheme of an operation, or of its service.
fn auth(traits: &Applied<'_>, service: Option<&Definition<'_>>, sink: &mut Sink) -> Auth {
    const ID: &str = "smithy.api#auth";
    let own = traits.get(ID).or_else(|| service?.traits.get(ID));
    let schemes = own.and_then(|value| value.list("`auth`", sink));
    let schemes: Option<Vec<String>> = schemes.map(|schemes| {
        let names = schemes.filter_map(|scheme| scheme.string("a scheme", sink));
        names.map(|name| name.value.into_owned()).collect()
    });
    match schemes.as_deref() {
        Some([]) => Auth::None,
        Some([first, ..]) if first == "smithy.api#noAuth" => Auth::None,
        Some([first, ..]) if first == "smithy.api#httpBearerAuth" => Auth::Bearer,
        Some(_) | None if traits.has("aws.auth#unsignedPayload") => Auth::SigV4UnsignedBody,
        Some(_) | None => Auth::SigV4,
    }
}

/// What an operation and its service know of pages.
fn pages(traits: &Applied<'_>, service: Option<&Definition<'_>>, sink: &mut Sink) -> Option<Pages> {
    const ID: &str = "smithy.api#paginated";
    let own = traits.object(ID, sink)?;
    let common = service.and_then(|service| service.traits.object(ID, sink));
    let mut text = |key| {
        let own = string(&own, key, sink);
        own.or_else(|| string(common.as_ref()?, key, sink))
    };
    Some(Pages {
        input_tokens: text("inputToken").into_iter().collect(),
        output_tokens: text("outputToken").into_iter().collect(),
        more_results: None,
        results: text("items").into_iter().collect(),
        limit: text("pageSize"),
    })
}

/// The XML namespace of a shape or a member.
pub(super) fn namespace(traits: &Applied<'_>, sink: &mut Sink) -> Option<Namespace> {
    let namespace = traits.object("smithy.api#xmlNamespace", sink)?;
    Some(Namespace {
        uri: string(&namespace, "uri", sink)?,
        prefix: string(&namespace, "prefix", sink),
    })
}
