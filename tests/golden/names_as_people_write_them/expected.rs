// @generated from names_as_people_write_them (type_defs.md) by shapewright. Do not edit.

/// `NamesTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Names {
    pub vpc_security_group_ids: ::std::string::String,
    pub oauth2: ::std::string::String,
    pub ipv6_address: ::std::string::String,
    pub http_status_code: ::std::string::String,
    pub client_id_issued_at: ::std::string::String,
    pub etag: ::std::string::String,
    pub memory_in_mib: i64,
    pub detail_type: ::std::string::String,
    pub db_instance_arns: ::std::string::String,
}

::shapewright::structure! {
    Names = "NamesTypeDef" {
        vpc_security_group_ids: ::std::string::String = "VPCSecurityGroupIDs",
        oauth2: ::std::string::String = "OAuth2",
        ipv6_address: ::std::string::String = "IPv6Address",
        http_status_code: ::std::string::String = "HTTPStatusCode",
        client_id_issued_at: ::std::string::String = "clientIdIssuedAt",
        etag: ::std::string::String = "ETag",
        memory_in_mib: i64 = "MemoryInMiB",
        detail_type: ::std::string::String = "detail-type",
        db_instance_arns: ::std::string::String = "DBInstanceARNs",
    } optional {}
}
