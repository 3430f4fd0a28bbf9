// @generated from required_members_come_first (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Token {
    /// Wire name `accessToken`; required by the page.
    #[shape(sensitive)]
    pub access_token: ::std::string::String,
    /// Wire name `expiresIn`; required by the page.
    pub expires_in: i64,
    pub scope: ::core::option::Option<::std::string::String>,
    /// Wire name `idToken`.
    #[shape(sensitive)]
    pub id_token: ::core::option::Option<::std::string::String>,
}
