// @generated from docstrings_become_documentation (type_defs.md) by shapewright. Do not edit.

/// The token of a client, as \*text\*.
///
/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Token {
    /// What \`Authorization\` holds.
    ///
    /// Wire name `accessToken`; required by the page.
    #[shape(sensitive)]
    pub access_token: ::std::string::String,
    pub plain: ::std::string::String,
    /// Seconds:\\n as written
    ///
    /// Wire name `expiresIn`.
    pub expires_in: ::core::option::Option<i64>,
}
