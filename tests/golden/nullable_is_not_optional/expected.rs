// @generated from nullable_is_not_optional (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub id_token: ::core::option::Option<::std::string::String>,
    pub code: ::core::option::Option<::std::string::String>,
    pub refresh_token: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {
        id_token: ::core::option::Option<::std::string::String> = "idToken",
        code: ::core::option::Option<::std::string::String> = "code",
    } optional {
        refresh_token: ::std::string::String = "refreshToken",
    }
}
