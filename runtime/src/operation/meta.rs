//! What a model knows of an operation and its service.

use super::table::{Namespace, WireStructure};

/// What a model knows of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Meta {
    /// The name: `CreateToken`.
    pub name: &'static str,
    /// The service.
    pub service: &'static Service,
    /// The HTTP method: `POST`.
    pub method: &'static str,
    /// The path with labels, and constant parameters: `/buckets/{Bucket}/{Key+}?acl`.
    pub uri: &'static str,
    /// The status of a response that is not an error.
    pub status: u16,
    /// How the input travels.
    pub input: &'static WireStructure,
    /// How the output travels.
    pub output: &'static WireStructure,
    /// The element around the output in the protocol `query` (`resultWrapper`), if there is one.
    pub result_wrapper: Option<&'static str>,
    /// The errors.
    pub errors: &'static [&'static ErrorMeta],
    /// The start of the host, with labels: `{AccountId}.`.
    pub host_prefix: Option<&'static str>,
    /// How a request is authenticated.
    pub auth: Auth,
    /// Whether the request needs a checksum of its body.
    pub needs_checksum: bool,
    /// Whether sending a request again has no further effect.
    pub is_idempotent: bool,
    /// Whether a request changes nothing.
    pub is_readonly: bool,
    /// How the output leads to the next page, if it does.
    pub pages: Option<&'static Pages>,
}

/// What a model knows of an error of an operation.
#[derive(Clone, Copy, Debug)]
pub struct ErrorMeta {
    /// The code in responses.
    pub code: &'static str,
    /// The HTTP status, if the model gives it.
    pub status: Option<u16>,
    /// How the structure travels. Its name is that of the shape.
    pub shape: &'static WireStructure,
}

/// What a model knows of a service.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The `serviceId`: `SSO OIDC`.
    pub id: &'static str,
    /// The version of the interface: `2019-06-10`.
    pub api_version: &'static str,
    /// The start of the host of endpoints: `oidc`.
    pub endpoint_prefix: &'static str,
    /// The host that serves all regions, if there is one: `iam.amazonaws.com`.
    pub global_endpoint: Option<&'static str>,
    /// The name of the service in signatures: `sso-oauth`.
    pub signing_name: &'static str,
    /// The start of the header `X-Amz-Target`, and of paths of CBOR.
    pub target_prefix: Option<&'static str>,
    /// The protocol.
    pub protocol: Protocol,
    /// The XML namespace of requests.
    pub namespace: Option<Namespace>,
    /// Whether errors have their code of the protocol `query` in a header.
    pub is_query_compatible: bool,
}

/// The protocol of a service.
///
/// The source is <https://smithy.io/2.0/aws/protocols/index.html>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Protocol {
    /// JSON 1.0: one path, and the operation in a header.
    Json10,
    /// JSON 1.1: the same, with another content type.
    Json11,
    /// JSON with paths, query strings and headers.
    RestJson,
    /// Forms in requests, and XML in responses.
    Query,
    /// The form of EC2.
    Ec2,
    /// XML with paths, query strings and headers.
    RestXml,
    /// CBOR.
    RpcV2Cbor,
}

/// How a request is authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// A signature (Signature Version 4).
    SigV4,
    /// A signature that does not include the body.
    SigV4UnsignedBody,
    /// A bearer token.
    Bearer,
    /// It is not authenticated.
    None,
}

/// How the output of an operation leads to the next page.
///
/// The members are paths of names in documents: `NextMarker`, `Contents[-1].Key`. The source is botocore's
/// `paginators-1.json`.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    /// The members of the input that choose the page.
    pub input_tokens: &'static [&'static str],
    /// The values of the output that the next input has as its tokens, one for each. Several paths, joined by
    /// ` || `, are tried in order.
    pub output_tokens: &'static [&'static str],
    /// The member of the output that is true if there is another page, if there is one.
    pub more_results: Option<&'static str>,
    /// The lists of the output that continue on the next page.
    pub results: &'static [&'static str],
    /// The member of the input that limits the length of a page, if there is one.
    pub limit: Option<&'static str>,
}

impl Meta {
    /// An operation of one path, without input, output and errors.
    #[must_use]
    pub const fn new(name: &'static str, service: &'static Service) -> Self {
        Self {
            name,
            service,
            method: "POST",
            uri: "/",
            status: 200,
            input: &WireStructure::NEW,
            output: &WireStructure::NEW,
            result_wrapper: None,
            errors: &[],
            host_prefix: None,
            auth: Auth::SigV4,
            needs_checksum: false,
            is_idempotent: false,
            is_readonly: false,
            pages: None,
        }
    }
}

impl Pages {
    /// No pages.
    pub const NEW: Self = Self {
        input_tokens: &[],
        output_tokens: &[],
        more_results: None,
        results: &[],
        limit: None,
    };
}

impl Service {
    /// A service without a name, with the protocol `json` 1.1.
    pub const NEW: Self = Self {
        id: "",
        api_version: "",
        endpoint_prefix: "",
        global_endpoint: None,
        signing_name: "",
        target_prefix: None,
        protocol: Protocol::Json11,
        namespace: None,
        is_query_compatible: false,
    };
}
