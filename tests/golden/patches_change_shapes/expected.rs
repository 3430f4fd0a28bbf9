// @generated from patches_change_shapes (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Token {
    /// Wire name `accessToken`; required by the page.
    #[shape(rename = "accessToken", sensitive)]
    pub r#type: ::std::string::String,
    /// Wire name `grantType`; required by the page.
    pub grant_type: Grant,
    /// Wire name `idToken`; optional: not implemented.
    #[shape(rename = "idToken", sensitive)]
    pub identity: ::core::option::Option<::std::string::String>,
}

/// `GrantType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("GrantType", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Grant {
    Password,
    #[shape(rename = "pass_word")]
    PassWord2,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
