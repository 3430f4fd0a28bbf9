//! Tables of how the members of shapes travel.

/// How a value of a type travels.
///
/// Documents of boto3 and the AWS CLI are the starting point: the table lists how the wire differs.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum WireType {
    /// As in documents, with everything inside of it: any value of a service with a protocol of JSON or CBOR in
    /// which nothing is renamed and nothing is an instant or a blob.
    Plain,
    /// A string, or a value of an enumeration.
    Text,
    /// A string that holds JSON; in a header it is base64 (`jsonvalue`, or a media type).
    JsonText,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// A number that keeps its digits.
    Decimal,
    /// True or false.
    Boolean,
    /// Bytes.
    Blob,
    /// Bytes that are streamed: the body of the request or the response.
    Stream,
    /// An instant, in the format of the shape, or in that of the protocol and the place.
    Timestamp(Option<TimestampFormat>),
    /// Any value of JSON.
    Document,
    /// A list.
    List(&'static WireList),
    /// A map.
    Map(&'static WireMap),
    /// A structure, or a tagged union.
    Structure(&'static WireStructure),
    /// A stream of the members of a union.
    EventStream(&'static WireStructure),
}

/// How a structure or a tagged union travels.
///
/// A member that is not listed travels as in documents ([`WireType::Plain`]), in the body.
#[derive(Clone, Copy, Debug)]
pub struct WireStructure {
    /// The name of the shape in the model: `CreateTokenRequest`.
    pub name: &'static str,
    /// The members, in the order of the model, as short as a table can have them: see
    /// [`members`](WireStructure::members).
    pub entries: &'static [WireEntry],
    /// The member that is the body, if one is.
    pub payload: Option<&'static str>,
    /// The name of the XML element that the structure is as the body; `None` for its name in the protocol.
    pub element: Option<&'static str>,
    /// The XML namespace of the element.
    pub namespace: Option<Namespace>,
    /// Whether it is a tagged union.
    pub is_union: bool,
    /// Whether members that are not listed are in the body.
    pub has_unlisted: bool,
}

/// A member in a table: its name in documents, its name on the wire if that is another one, and its type.
///
/// rustc takes a third of the time for a short entry that it takes for a [`WireMember`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum WireEntry {
    /// A member of the body, with its name in documents.
    Body(&'static str, WireType),
    /// A member of the body.
    Named(&'static str, &'static str, WireType),
    /// A label of the path.
    Uri(&'static str, &'static str, WireType),
    /// A parameter of the query string, or all of a map.
    Query(&'static str, &'static str, WireType),
    /// A header.
    Header(&'static str, &'static str, WireType),
    /// Headers with a prefix.
    Headers(&'static str, &'static str, WireType),
    /// The status of the response.
    Status(&'static str, WireType),
    /// Any member.
    Member(&'static WireMember),
}

/// How a member of a structure travels.
#[derive(Clone, Copy, Debug)]
pub struct WireMember {
    /// The name in documents.
    pub name: &'static str,
    /// The name on the wire (`locationName`): of a key, an element, a header, a label, or a parameter.
    pub wire: &'static str,
    /// The name of the parameter in the protocol `ec2` (`queryName`), if the model gives one.
    pub query: Option<&'static str>,
    /// The part of the message.
    pub location: Location,
    /// The type of its value.
    pub ty: WireType,
    /// Whether the input must have it.
    pub required: bool,
    /// Whether a client fills it with a random value where it is absent.
    pub idempotency_token: bool,
    /// Whether its value is a label of the host.
    pub host_label: bool,
    /// Whether it is an attribute of the XML element of its structure.
    pub attribute: bool,
    /// The XML namespace of its element.
    pub namespace: Option<Namespace>,
}

/// The part of a message that has a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// The body.
    Body,
    /// A label of the path.
    Uri,
    /// A parameter of the query string; the parameters, if the member is a map.
    Query,
    /// A header.
    Header,
    /// The headers whose names start with a prefix, which is the member's name on the wire.
    Headers,
    /// The status of the response.
    Status,
    /// A header of an event of a stream.
    EventHeader,
    /// The payload of an event of a stream.
    EventPayload,
}

/// How a list travels.
#[derive(Clone, Copy, Debug)]
pub struct WireList {
    /// The items.
    pub item: WireType,
    /// The name of the items in XML and in queries, if the model gives one: `Item`.
    pub name: Option<&'static str>,
    /// The XML namespace of the items.
    pub namespace: Option<Namespace>,
    /// Whether the items have the place of the list in XML and in queries.
    pub flattened: bool,
    /// Whether null is an item.
    pub sparse: bool,
}

/// How a map travels.
#[derive(Clone, Copy, Debug)]
pub struct WireMap {
    /// The values.
    pub value: WireType,
    /// The name of the keys in XML and in queries, if the model gives one.
    pub key_name: Option<&'static str>,
    /// The name of the values in XML and in queries, if the model gives one.
    pub value_name: Option<&'static str>,
    /// The XML namespace of the keys.
    pub key_namespace: Option<Namespace>,
    /// The XML namespace of the values.
    pub value_namespace: Option<Namespace>,
    /// Whether the entries have the place of the map in XML and in queries.
    pub flattened: bool,
    /// Whether null is a value.
    pub sparse: bool,
}

/// An XML namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Namespace {
    /// The URI.
    pub uri: &'static str,
    /// The prefix, if it is not the default namespace.
    pub prefix: Option<&'static str>,
}

/// How an instant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimestampFormat {
    /// The number of seconds since 1970.
    Unix,
    /// RFC 3339, in UTC: `2026-01-31T23:59:59Z`.
    Iso8601,
    /// The date of HTTP: `Tue, 29 Apr 2014 18:30:38 GMT`.
    Rfc822,
}

impl WireStructure {
    /// A structure without a name, in which every member travels as in documents.
    pub const NEW: Self = Self {
        name: "",
        entries: &[],
        payload: None,
        element: None,
        namespace: None,
        is_union: false,
        has_unlisted: false,
    };

    /// A structure in which every member travels as in documents.
    #[must_use]
    pub const fn plain(name: &'static str) -> Self {
        Self { name, has_unlisted: true, ..Self::NEW }
    }

    /// Whether the model or the value has members in the body.
    #[cfg(feature = "wire")]
    pub(crate) fn has_body(&self, node: &crate::wire::node::Node) -> bool {
        let is_unlisted = |name: &str| self.members().all(|member| member.name != name);
        self.has_unlisted
            || self.members().any(|member| member.is_in_body())
            || matches!(node, crate::wire::node::Node::Map(entries)
                if entries.iter().any(|(name, value)| !value.is_null() && is_unlisted(name)))
    }

    /// The members, in the order of the model.
    pub fn members(&self) -> impl ExactSizeIterator<Item = WireMember> + Clone {
        self.entries.iter().map(WireEntry::member)
    }
}

impl WireEntry {
    /// The member.
    #[must_use]
    pub fn member(&self) -> WireMember {
        let (name, wire, location, ty) = match *self {
            Self::Body(name, ty) => (name, name, Location::Body, ty),
            Self::Named(name, wire, ty) => (name, wire, Location::Body, ty),
            Self::Uri(name, wire, ty) => (name, wire, Location::Uri, ty),
            Self::Query(name, wire, ty) => (name, wire, Location::Query, ty),
            Self::Header(name, wire, ty) => (name, wire, Location::Header, ty),
            Self::Headers(name, wire, ty) => (name, wire, Location::Headers, ty),
            Self::Status(name, ty) => (name, name, Location::Status, ty),
            Self::Member(member) => return *member,
        };
        let required = location == Location::Uri;
        WireMember { wire, location, required, ..WireMember::new(name, ty) }
    }
}

impl WireMember {
    #[cfg(feature = "wire")]
    pub(crate) fn is_in_body(&self) -> bool {
        self.location == Location::Body
    }

    /// A member of the body with its name in documents.
    #[must_use]
    pub const fn new(name: &'static str, ty: WireType) -> Self {
        Self {
            name,
            wire: name,
            query: None,
            location: Location::Body,
            ty,
            required: false,
            idempotency_token: false,
            host_label: false,
            attribute: false,
            namespace: None,
        }
    }
}

impl WireList {
    /// A list of items that have the name of the protocol.
    #[must_use]
    pub const fn new(item: WireType) -> Self {
        Self { item, name: None, namespace: None, flattened: false, sparse: false }
    }
}

impl WireMap {
    /// A map from strings to values.
    #[must_use]
    pub const fn new(value: WireType) -> Self {
        Self {
            value,
            key_name: None,
            value_name: None,
            key_namespace: None,
            value_namespace: None,
            flattened: false,
            sparse: false,
        }
    }
}
