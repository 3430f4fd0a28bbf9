// @generated from long_names_wrap_as_rustfmt_does (type_defs.md) by shapewright. Do not edit.

/// `DescribeOrganizationConfigurationAggregatorAuthorizationsResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct DescribeOrganizationConfigurationAggregatorAuthorizationsResponse {
    pub map: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
        >,
    >,
    pub organization_configuration_aggregator_authorization_descriptions:
        ::core::option::Option<::std::string::String>,
    pub short: ::core::option::Option<
        ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
    >,
}

::shapewright::structure! {
    DescribeOrganizationConfigurationAggregatorAuthorizationsResponse = "DescribeOrganizationConfigurationAggregatorAuthorizationsResponseTypeDef" {
        map: ::std::collections::BTreeMap<::std::string::String, ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>>> = "Map",
    } optional {
        organization_configuration_aggregator_authorization_descriptions: ::std::string::String = "OrganizationConfigurationAggregatorAuthorizationDescriptions",
        short: ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription> = "Short",
    }
}

/// `OrganizationConfigurationAggregatorAuthorizationDescriptionTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct OrganizationConfigurationAggregatorAuthorizationDescription {
    pub a: ::std::string::String,
}

::shapewright::structure! {
    OrganizationConfigurationAggregatorAuthorizationDescription = "OrganizationConfigurationAggregatorAuthorizationDescriptionTypeDef" {
        a: ::std::string::String = "a",
    } optional {}
}

/// `OrganizationConfigurationAggregatorAuthorizationUnionTypeDef`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum OrganizationConfigurationAggregatorAuthorizationUnion {
    OrganizationConfigurationAggregatorAuthorizationDescriptionList(
        ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
    ),
    Integer(i64),
    Boolean(bool),
}

::shapewright::union! {
    OrganizationConfigurationAggregatorAuthorizationUnion = "OrganizationConfigurationAggregatorAuthorizationUnionTypeDef" {
        OrganizationConfigurationAggregatorAuthorizationDescriptionList: ::std::vec::Vec<OrganizationConfigurationAggregatorAuthorizationDescription>,
        Integer: i64,
        Boolean: bool,
    }
}

/// `OrganizationConfigurationAggregatorAuthorizationAliasTypeDef`
#[allow(dead_code)]
pub type OrganizationConfigurationAggregatorAuthorizationAlias = ::std::collections::BTreeMap<
    ::std::string::String,
    OrganizationConfigurationAggregatorAuthorizationDescription,
>;
