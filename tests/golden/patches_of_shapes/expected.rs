// @generated from patches_of_shapes (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub r#type: ::std::string::String,
    pub grant_type: GrantType,
    pub identity: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Token = "CreateTokenResponseTypeDef" {
        r#type: ::std::string::String = "accessToken",
        grant_type: GrantType = "grantType",
    } optional {
        identity: ::std::string::String = "idToken",
    } sensitive ["accessToken", "idToken"]
}

/// `GrantType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum GrantType {
    Password,
    PassWord2,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    GrantType = "GrantType" {
        Password = "password",
        PassWord2 = "pass_word",
    }
}
