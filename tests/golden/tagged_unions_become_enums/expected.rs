// @generated from shapes (service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob.

/// `AskRequest`
#[derive(Clone, ::shapewright::Structure)]
#[shape("AskRequest")]
#[allow(dead_code)]
pub struct AskRequest {
    pub filter: Filter,
    pub one: ::core::option::Option<OneMember>,
}

/// `AskResponse`
#[derive(Clone, ::shapewright::Structure)]
#[shape("AskResponse")]
#[allow(dead_code)]
pub struct AskResponse {
    pub events: ::core::option::Option<::std::vec::Vec<Events>>,
}

/// `Filter`
#[derive(Clone, ::shapewright::TaggedUnion)]
#[shape("Filter", rename_all = "camelCase")]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    dead_code,
    non_camel_case_types
)]
pub enum Filter {
    /// Wire name `not`.
    Not(::std::boxed::Box<Filter>),
    /// Wire name `andAll`.
    AndAll(::std::vec::Vec<Filter>),
    /// Wire name `type`.
    Type(::std::string::String),
    /// Wire name `self`.
    Self_(::std::string::String),
    /// Wire name `unknown`.
    Unknown_(::std::string::String),
    #[shape(rename = "a_b")]
    a_b(::std::string::String),
    /// Wire name `aB`.
    AB(::std::string::String),
    /// Wire name `password`; length at least 8; pattern `[a-z]+`.
    #[shape(sensitive, length(min = 8), pattern = "[a-z]+")]
    Password(::std::string::String),
    /// Wire name `named`.
    Named(::std::boxed::Box<Named>),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}

/// `Named`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Named")]
#[allow(dead_code)]
pub struct Named {
    pub filter: ::std::boxed::Box<Filter>,
}

/// `OneMember`
#[derive(Clone, ::shapewright::TaggedUnion)]
#[shape("OneMember")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum OneMember {
    Empty(Empty),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}

/// `Empty`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Empty")]
#[allow(dead_code)]
pub struct Empty {}

/// `Events`
#[derive(Clone, ::shapewright::TaggedUnion)]
#[shape("Events", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Events {
    /// Wire name `chunk`.
    Chunk(Chunk),
    /// Wire name `fault`.
    Fault(Fault),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}

/// `Chunk`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Chunk")]
#[allow(dead_code)]
pub struct Chunk {
    pub bytes: ::core::option::Option<::shapewright::Blob>,
}

/// `Fault`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Fault", exception)]
#[allow(dead_code)]
pub struct Fault {
    pub message: ::core::option::Option<::std::string::String>,
}
