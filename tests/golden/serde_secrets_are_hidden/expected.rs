// @generated from serde_secrets_are_hidden (type_defs.md) by shapewright. Do not edit.
// Needs the crate `serde`, with its feature `derive`.

/// `LogInRequestTypeDef`
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct LogInRequest {
    /// Wire name `UserName`; required by the page.
    pub user_name: ::std::string::String,
    /// Wire name `Password`; required by the page.
    pub password: ::std::string::String,
    /// Wire name `SessionToken`.
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub session_token: ::core::option::Option<::std::string::String>,
    /// Wire name `TheNameOfWhoLogsInTheNameOfAnother`.
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub the_name_of_who_logs_in_the_name_of_another: ::core::option::Option<::std::string::String>,
    #[serde(rename = "type")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub r#type: ::core::option::Option<::std::string::String>,
}

impl ::core::fmt::Debug for LogInRequest {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut output = formatter.debug_struct("LogInRequest");
        output.field("user_name", &self.user_name);
        output.field("password", &forms::Hidden);
        output.field("session_token", &forms::hidden(&self.session_token));
        output.field(
            "the_name_of_who_logs_in_the_name_of_another",
            &self.the_name_of_who_logs_in_the_name_of_another,
        );
        output.field("type", &forms::hidden(&self.r#type));
        output.finish()
    }
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
