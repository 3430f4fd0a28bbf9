// @generated from docs (service-2.json) by shapewright. Do not edit.

/// Puts a [`Thing`], e.g. a new one. See [the <em>User
/// Guide</em>](https://docs.example.com/a%28b%29).
///
/// > **Note:** `*/` \<ends> nothing.
///
/// `PutThingRequest`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/docs-2024-01-01/PutThingRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutThingRequest", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct PutThingRequest {
    /// The name: arn:aws:\<region>:\<account>. It is unique.
    ///
    /// - Use [`Thing`] or [`Thing$type`](field@Thing::type).
    /// - \# not a heading
    ///
    /// Wire name `thingName`; required by the model; length 1 to 64; pattern ``[a-z]+`|x``.
    #[shape(length(min = 1, max = 64), pattern = "[a-z]+`|x")]
    pub thing_name: ::std::string::String,
    /// Documented by its shape.
    ///
    /// Optional: clients fill it; idempotency token.
    pub token: ::core::option::Option<::std::string::String>,
    /// As in [`PutThing`](PutThingRequest):
    ///
    /// ```text
    /// fn main() {
    ///     panic!()
    /// }
    /// ```
    pub kind: ::core::option::Option<Kind>,
    /// Length at most 50; items: length 1 to 64; items: pattern ``[a-z]+`|x``.
    #[shape(length(max = 50))]
    #[shape(items(length(min = 1, max = 64), pattern = "[a-z]+`|x"))]
    pub tags: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

/// See <https://example.com/a_b>.
///
/// `Refused`, [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/docs-2024-01-01/Refused)
#[derive(Clone, ::shapewright::Structure)]
#[shape("Refused", exception)]
#[allow(dead_code)]
pub struct Refused {
    /// The message of the service, which the model does not list.
    pub message: ::core::option::Option<::std::string::String>,
}

/// `Thing`, [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/docs-2024-01-01/Thing)
#[derive(Clone, ::shapewright::Structure)]
#[shape("Thing")]
#[allow(dead_code)]
pub struct Thing {
    /// Value at least 0.
    #[shape(range(min = 0))]
    pub r#type: ::core::option::Option<i64>,
}

/// The kind of a [`Thing`].
///
/// `Kind`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("Kind", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Kind {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
