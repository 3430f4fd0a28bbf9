// @generated from old (service-2.json) by shapewright. Do not edit.

/// `PutRequest`
#[derive(Clone, Hash, ::shapewright::Structure)]
#[shape("PutRequest")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code, deprecated)]
pub struct PutRequest {
    #[deprecated(note = "Use \"may\".")]
    pub must: ::std::string::String,
    pub kind: OldKind,
    #[deprecated(since = "1.2.3")]
    pub may: ::core::option::Option<::std::string::String>,
    #[deprecated(
        note = "This one has a message that is longer than a line of an attribute. (since 12th June 2026)"
    )]
    #[shape(sensitive)]
    pub secret: ::core::option::Option<::std::string::String>,
    pub nested: ::core::option::Option<::std::vec::Vec<OldThing>>,
}

/// `OldKind`
#[deprecated]
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("OldKind", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code, deprecated)]
pub enum OldKind {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `OldThing`
#[deprecated(note = "No longer.")]
#[derive(Clone, Hash, ::shapewright::Structure)]
#[shape("OldThing", rename_all = "camelCase")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code, deprecated)]
pub struct OldThing {
    pub kind: ::core::option::Option<OldKind>,
    pub self_: ::core::option::Option<::std::boxed::Box<OldThing>>,
}

/// `OldError`
#[deprecated]
#[derive(Clone, Hash, ::shapewright::Structure)]
#[shape("OldError", exception)]
#[allow(clippy::derived_hash_with_manual_eq, dead_code, deprecated)]
pub struct OldError {
    pub message: ::core::option::Option<::std::string::String>,
}
