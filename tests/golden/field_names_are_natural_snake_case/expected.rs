// @generated from field_names_are_natural_snake_case (type_defs.md) by shapewright. Do not edit.

/// `NamesTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("NamesTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Names {
    /// Wire name `VPCSecurityGroupIDs`; required by the page.
    #[shape(rename = "VPCSecurityGroupIDs")]
    pub vpc_security_group_ids: ::std::string::String,
    /// Wire name `OAuth2`; required by the page.
    #[shape(rename = "OAuth2")]
    pub oauth2: ::std::string::String,
    /// Wire name `IPv6Address`; required by the page.
    #[shape(rename = "IPv6Address")]
    pub ipv6_address: ::std::string::String,
    /// Wire name `HTTPStatusCode`; required by the page.
    #[shape(rename = "HTTPStatusCode")]
    pub http_status_code: ::std::string::String,
    /// Wire name `clientIdIssuedAt`; required by the page.
    pub client_id_issued_at: ::std::string::String,
    /// Wire name `ETag`; required by the page.
    #[shape(rename = "ETag")]
    pub etag: ::std::string::String,
    /// Wire name `MemoryInMiB`; required by the page.
    #[shape(rename = "MemoryInMiB")]
    pub memory_in_mib: i64,
    /// Wire name `detail-type`; required by the page.
    #[shape(rename = "detail-type")]
    pub detail_type: ::std::string::String,
    /// Wire name `DBInstanceARNs`; required by the page.
    #[shape(rename = "DBInstanceARNs")]
    pub db_instance_arns: ::std::string::String,
}
