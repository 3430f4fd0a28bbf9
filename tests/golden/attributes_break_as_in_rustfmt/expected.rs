// @generated from store (service-2.json) by shapewright. Do not edit.

/// `PutRequest`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutRequest", rename_all = "camelCase")]
#[allow(dead_code, deprecated)]
pub struct PutRequest {
    /// Wire name `ofFits`.
    pub of_fits: ::core::option::Option<OldFits>,
    /// Wire name `ofBreaks`.
    pub of_breaks: ::core::option::Option<OldBreaks>,
    /// Pattern `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]")]
    pub fits: ::core::option::Option<::std::string::String>,
    /// Pattern `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(
        pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]"
    )]
    pub breaks: ::core::option::Option<::std::string::String>,
    /// Wire name `itemsFits`; items: pattern
    /// `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(items(pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]"))]
    pub items_fits: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `itemsBreaks`; items: pattern
    /// `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(items(
        pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]"
    ))]
    pub items_breaks: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `outersFits`; items: length 1 to 10; items: pattern
    /// `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(items(
        length(min = 1, max = 10),
        items(pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]")
    ))]
    pub outers_fits:
        ::core::option::Option<::std::vec::Vec<::std::vec::Vec<::std::string::String>>>,
    /// Wire name `outersBreaks`; items: length 1 to 10; items: pattern
    /// `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(items(
        length(min = 1, max = 10),
        items(
            pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]"
        )
    ))]
    pub outers_breaks:
        ::core::option::Option<::std::vec::Vec<::std::vec::Vec<::std::string::String>>>,
    /// Items: length 1 to 10; items: pattern
    /// `[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]`.
    #[shape(items(items(items(
        length(min = 1, max = 10),
        pattern = "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]"
    ))))]
    pub deep: ::core::option::Option<
        ::std::vec::Vec<::std::vec::Vec<::std::vec::Vec<::std::string::String>>>,
    >,
    /// Wire name `oldFits`.
    #[deprecated(note = "Use another member instead of this one. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.")]
    pub old_fits: ::core::option::Option<::std::string::String>,
    /// Wire name `oldBreaks`.
    #[deprecated(
        note = "Use another member instead of this one. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."
    )]
    pub old_breaks: ::core::option::Option<::std::string::String>,
    /// The first sentence.
    ///
    /// The second one.
    pub spaced: ::core::option::Option<::std::string::String>,
}

/// `OldFits`
#[deprecated(note = "Use another structure. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.")]
#[derive(Clone, ::shapewright::Structure)]
#[shape("OldFits")]
#[allow(dead_code, deprecated)]
pub struct OldFits {
    pub a: ::core::option::Option<::std::string::String>,
}

/// `OldBreaks`
#[deprecated(
    note = "Use another structure. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."
)]
#[derive(Clone, ::shapewright::Structure)]
#[shape("OldBreaks")]
#[allow(dead_code, deprecated)]
pub struct OldBreaks {
    pub a: ::core::option::Option<::std::string::String>,
}
