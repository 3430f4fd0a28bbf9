// @generated from serde_structures_and_enumerations (type_defs.md, literals.md) by shapewright. Do not edit.
// Needs the crate `serde`, with its feature `derive`.

/// `CreateTokenRequestTypeDef`
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    /// Wire name `clientId`; required by the page.
    #[serde(rename = "clientId")]
    pub client: ::std::string::String,
    /// Wire name `grantType`; required by the page.
    pub grant_type: GrantType,
    /// Wire name `idToken`; required by the page.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub id_token: ::core::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub r#type: ::core::option::Option<::std::string::String>,
    /// Wire name `HTTPStatus`.
    #[serde(rename = "HTTPStatus")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub http_status: ::core::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub code: ::core::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub counts: ::core::option::Option<Numbers>,
    /// Wire name `aMemberWithANameThatIsSoLongThatItsTypeIsOnTheNextLine`.
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub a_member_with_a_name_that_is_so_long_that_its_type_is_on_the_next_line:
        ::core::option::Option<Numbers>,
}

impl ::core::fmt::Debug for CreateTokenRequest {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut output = formatter.debug_struct("CreateTokenRequest");
        output.field("client", &self.client);
        output.field("grant_type", &self.grant_type);
        output.field("id_token", &forms::Hidden);
        output.field("type", &self.r#type);
        output.field("http_status", &self.http_status);
        output.field("code", &self.code);
        output.field("counts", &self.counts);
        output.field(
            "a_member_with_a_name_that_is_so_long_that_its_type_is_on_the_next_line",
            &self.a_member_with_a_name_that_is_so_long_that_its_type_is_on_the_next_line,
        );
        output.finish()
    }
}

/// `CountsTypeDef`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code)]
pub struct Numbers {
    pub ratio: f64,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub enabled: ::core::option::Option<bool>,
}

/// `EmptyTypeDef`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code)]
pub struct Empty {}

/// `GrantTypeType`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum GrantType {
    AuthorizationCode,
    RefreshToken,
    #[serde(rename = "urn:ietf:device_code")]
    UrnIetfDeviceCode,
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
