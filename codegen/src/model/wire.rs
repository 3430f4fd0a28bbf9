//! How the operations of a service travel.
//!
//! It is beside the shapes of a [`Model`](super::shape::Model), since only operations need it: lists, maps and
//! scalars are shapes here, with the names that documents of the source give them.

use std::collections::BTreeMap;

/// What travels: the service, its operations, and its shapes by the names of the source.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Wire {
    pub(crate) service: WireService,
    /// The operations by their names.
    pub(crate) operations: BTreeMap<String, WireOperation>,
    pub(crate) shapes: BTreeMap<String, WireShape>,
}

/// A service.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct WireService {
    pub(crate) id: String,
    pub(crate) api_version: String,
    pub(crate) endpoint_prefix: String,
    pub(crate) global_endpoint: Option<String>,
    pub(crate) signing_name: String,
    pub(crate) target_prefix: Option<String>,
    pub(crate) protocol: Protocol,
    pub(crate) namespace: Option<Namespace>,
    pub(crate) is_query_compatible: bool,
}

/// The protocols, by the names of the runtime's variants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Protocol {
    Json10,
    #[default]
    Json11,
    RestJson,
    Query,
    Ec2,
    RestXml,
    RpcV2Cbor,
}

/// An operation.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct WireOperation {
    pub(crate) method: String,
    pub(crate) uri: String,
    pub(crate) status: Option<u16>,
    pub(crate) input: Option<Body>,
    pub(crate) output: Option<Body>,
    pub(crate) result_wrapper: Option<String>,
    pub(crate) host_prefix: Option<String>,
    pub(crate) auth: Auth,
    pub(crate) needs_checksum: bool,
    pub(crate) is_idempotent: bool,
    pub(crate) is_readonly: bool,
    pub(crate) pages: Option<Pages>,
}

/// The structure of a message, and its element in XML.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Body {
    pub(crate) shape: String,
    pub(crate) element: Option<String>,
    pub(crate) namespace: Option<Namespace>,
}

/// How a request is authenticated, by the names of the runtime's variants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Auth {
    #[default]
    SigV4,
    SigV4UnsignedBody,
    Bearer,
    None,
}

/// How an output leads to the next page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Pages {
    pub(crate) input_tokens: Vec<String>,
    pub(crate) output_tokens: Vec<String>,
    pub(crate) more_results: Option<String>,
    pub(crate) results: Vec<String>,
    pub(crate) limit: Option<String>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum WireShape {
    Text,
    Integer,
    Float,
    Decimal,
    Boolean,
    Blob,
    Stream,
    Timestamp(Option<TimestampFormat>),
    Document,
    List(List),
    Map(Map),
    Structure(Structure),
}

/// A list.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct List {
    pub(crate) item: Use,
    pub(crate) flattened: bool,
    pub(crate) sparse: bool,
}

/// A map.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Map {
    pub(crate) key: Use,
    pub(crate) value: Use,
    pub(crate) flattened: bool,
    pub(crate) sparse: bool,
}

/// The items of a list, or the keys or values of a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Use {
    pub(crate) shape: String,
    pub(crate) name: Option<String>,
    pub(crate) namespace: Option<Namespace>,
}

/// A structure or a union.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Structure {
    pub(crate) members: Vec<Member>,
    pub(crate) payload: Option<String>,
    pub(crate) element: Option<String>,
    pub(crate) namespace: Option<Namespace>,
    pub(crate) is_event_stream: bool,
    pub(crate) is_union: bool,
    /// The code in responses, where it is an error and has another one than its name.
    pub(crate) code: Option<String>,
    /// The HTTP status, where it is an error.
    pub(crate) status: Option<u16>,
}

/// A member of a structure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) shape: String,
    pub(crate) wire: Option<String>,
    pub(crate) query: Option<String>,
    pub(crate) location: Location,
    pub(crate) namespace: Option<Namespace>,
    pub(crate) timestamp: Option<TimestampFormat>,
    pub(crate) required: bool,
    pub(crate) flattened: bool,
    pub(crate) streaming: bool,
    pub(crate) is_json_text: bool,
    pub(crate) idempotency_token: bool,
    pub(crate) host_label: bool,
    pub(crate) attribute: bool,
}

/// The part of a message, by the names of the runtime's variants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Location {
    #[default]
    Body,
    Uri,
    Query,
    Header,
    Headers,
    Status,
    EventHeader,
    EventPayload,
}

/// An XML namespace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Namespace {
    pub(crate) uri: String,
    pub(crate) prefix: Option<String>,
}

/// How an instant is written, by the names of the runtime's variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimestampFormat {
    Unix,
    Iso8601,
    Rfc822,
}
