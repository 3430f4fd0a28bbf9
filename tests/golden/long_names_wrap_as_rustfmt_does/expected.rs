// @generated from long_names_wrap_as_rustfmt_does (type_defs.md) by shapewright. Do not edit.

/// `DescribeOrganizationConfigurationAggregatorAuthorizationsResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("DescribeOrganizationConfigurationAggregatorAuthorizationsResponseTypeDef")]
#[shape(rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct DescribeOrganizationConfigurationAggregatorAuthorizationsResponse {
    /// Wire name `Map`; required by the page.
    pub map: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
        >,
    >,
    /// Wire name `OrganizationConfigurationAggregatorAuthorizationDescriptions`.
    pub organization_configuration_aggregator_authorization_descriptions:
        ::core::option::Option<::std::string::String>,
    /// Wire name `Short`.
    pub short: ::core::option::Option<
        ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
    >,
}

/// `OrganizationConfigurationAggregatorAuthorizationDescriptionTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("OrganizationConfigurationAggregatorAuthorizationDescriptionTypeDef")]
#[allow(dead_code)]
pub struct OrganizationConfigurationAggregatorAuthorizationDescription {
    pub a: ::std::string::String,
}

/// `OrganizationConfigurationAggregatorAuthorizationUnionTypeDef`
#[derive(Clone, ::shapewright::Union)]
#[shape("OrganizationConfigurationAggregatorAuthorizationUnionTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum OrganizationConfigurationAggregatorAuthorizationUnion {
    OrganizationConfigurationAggregatorAuthorizationDescriptionList(
        ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
    ),
    Integer(i64),
    Boolean(bool),
}

/// `OrganizationConfigurationAggregatorAuthorizationAliasTypeDef`
#[allow(dead_code)]
pub type OrganizationConfigurationAggregatorAuthorizationAlias = ::std::collections::BTreeMap<
    ::std::string::String,
    OrganizationConfigurationAggregatorAuthorizationDescription,
>;
