// @generated from field_names_are_natural_snake_case (type_defs.md) by shapewright. Do not edit.

/// `NamesTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("NamesTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Names {
    #[shape(rename = "VPCSecurityGroupIDs")]
    pub vpc_security_group_ids: ::std::string::String,
    #[shape(rename = "OAuth2")]
    pub oauth2: ::std::string::String,
    #[shape(rename = "IPv6Address")]
    pub ipv6_address: ::std::string::String,
    #[shape(rename = "HTTPStatusCode")]
    pub http_status_code: ::std::string::String,
    pub client_id_issued_at: ::std::string::String,
    #[shape(rename = "ETag")]
    pub etag: ::std::string::String,
    #[shape(rename = "MemoryInMiB")]
    pub memory_in_mib: i64,
    #[shape(rename = "detail-type")]
    pub detail_type: ::std::string::String,
    #[shape(rename = "DBInstanceARNs")]
    pub db_instance_arns: ::std::string::String,
}
