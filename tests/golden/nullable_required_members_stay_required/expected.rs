// @generated from nullable_required_members_stay_required (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Token {
    /// Wire name `idToken`; required by the page.
    #[shape(required, sensitive)]
    pub id_token: ::core::option::Option<::std::string::String>,
    #[shape(required)]
    pub code: ::core::option::Option<::std::string::String>,
    /// Wire name `refreshToken`.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
}
