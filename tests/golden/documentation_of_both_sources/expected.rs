// @generated from documentation_of_both_sources (type_defs.md, service-2.json) by shapewright. Do not edit.

/// Input of [`PutThing`](PutThingRequest), with a [`Thing$old`](field@Thing::old).
///
/// `PutThingRequestTypeDef`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/docs-2024-01-01/PutThingRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutThingRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct PutThingRequest {
    /// The name of a [`Thing`] of some [`Kind`].
    ///
    /// Wire name `thingName`; required by the model; length at least 1.
    #[shape(length(min = 1))]
    pub thing_name: ::std::string::String,
    pub kind: ::core::option::Option<Kind>,
    /// Wire name `onlyHere`.
    pub only_here: ::core::option::Option<Thing>,
}

/// `ThingTypeDef`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/docs-2024-01-01/Thing)
#[derive(Clone, ::shapewright::Structure)]
#[shape("ThingTypeDef")]
#[allow(dead_code, deprecated)]
pub struct Thing {
    /// Length at least 1.
    #[deprecated]
    #[shape(length(min = 1))]
    pub old: ::core::option::Option<::std::string::String>,
}

/// One of two.
///
/// `KindType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("KindType", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Kind {
    A,
    B,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
