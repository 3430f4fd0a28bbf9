// @generated from names_that_collide_are_distinguished (type_defs.md) by shapewright. Do not edit.

/// `ErrorCodeType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("ErrorCodeType")]
#[allow(clippy::enum_variant_names, dead_code, non_camel_case_types)]
pub enum ErrorCode {
    INVALID_REQUEST,
    #[shape(rename = "invalid_request")]
    InvalidRequest,
    #[shape(rename = "a-b")]
    AB,
    #[shape(rename = "a.b")]
    a_x2e_b,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `ClusterTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ClusterTypeDef")]
#[allow(dead_code, non_snake_case)]
pub struct Cluster {
    pub FromPort: i64,
    pub state: Cluster_state,
    pub from_port: ::core::option::Option<i64>,
    pub New: ::core::option::Option<::std::string::String>,
    /// Wire name `new`.
    #[shape(rename = "new")]
    pub new_: ::core::option::Option<::std::string::String>,
}

/// `Cluster_state`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("Cluster_state", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code, non_camel_case_types)]
pub enum Cluster_state {
    On,
    Off,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `ClusterStateTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ClusterStateTypeDef")]
#[allow(dead_code)]
pub struct ClusterState {
    pub code: ErrorCode,
}
