// @generated from serde_unknown_members (type_defs.md) by shapewright. Do not edit.
// Needs the crates `serde`, with its feature `derive`, and `serde_json`.

/// `TagTypeDef`
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Tag {
    /// Wire name `Key`; required by the page.
    pub key: ::std::string::String,
    /// Wire name `Value`.
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub value: ::core::option::Option<::std::string::String>,
    /// The members that the model does not list.
    #[serde(flatten)]
    pub unknown: ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
}

impl ::core::fmt::Debug for Tag {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut output = formatter.debug_struct("Tag");
        output.field("key", &self.key);
        output.field("value", &self.value);
        output.field("unknown", &forms::HiddenValues(&self.unknown));
        output.finish()
    }
}

/// `OwnerTypeDef`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[allow(dead_code)]
pub struct Owner {
    /// Wire name `Name`.
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub name: ::core::option::Option<::std::string::String>,
}

/// Values that documents have in another form than serde reads and writes.
#[allow(dead_code)]
mod forms {
    use ::std::collections::BTreeMap;
    use ::std::string::String;

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

    /// A map of which `Debug` shows only the names.
    pub(super) struct HiddenValues<'v, T>(pub(super) &'v BTreeMap<String, T>);

    impl<T> ::core::fmt::Debug for HiddenValues<'_, T> {
        fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            formatter
                .debug_map()
                .entries(self.0.keys().map(|name| (name, Hidden)))
                .finish()
        }
    }
}
