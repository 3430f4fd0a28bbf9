// @generated from old (service-2.json) by shapewright. Do not edit.
// Needs the crate `serde`, with its feature `derive`.

/// `PutRequest`
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code, deprecated)]
pub struct PutRequest {
    pub kind: OldKind,
    #[deprecated(since = "1.2.3")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub may: ::core::option::Option<::std::string::String>,
    #[deprecated(
        note = "This one has a message that is longer than a line of an attribute. (since 12th June 2026)"
    )]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub secret: ::core::option::Option<::std::string::String>,
}

#[allow(deprecated)]
impl ::core::fmt::Debug for PutRequest {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut output = formatter.debug_struct("PutRequest");
        output.field("kind", &self.kind);
        output.field("may", &self.may);
        output.field("secret", &forms::hidden(&self.secret));
        output.finish()
    }
}

/// `OldKind`
#[deprecated]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code, deprecated)]
pub enum OldKind {
    A,
    /// A value that the model does not list.
    #[serde(untagged)]
    Unknown(::std::string::String),
}

/// Values that documents have in another form than serde reads and writes.
#[allow(dead_code)]
mod forms {
    /// A value that `Debug` does not show.
    pub(super) struct Hidden;

    impl ::core::fmt::Debug for Hidden {
        fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter.write_str("<sensitive>")
        }
    }

    /// Hides a value that may be absent.
    pub(super) fn hidden<T>(value: &Option<T>) -> Option<Hidden> {
        value.as_ref().map(|_| Hidden)
    }
}
