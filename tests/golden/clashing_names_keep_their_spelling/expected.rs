// @generated from clashing_names_keep_their_spelling (type_defs.md, literals.md) by shapewright. Do not edit.

/// `ChallengeResponseTypeTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct ChallengeResponseTypeTypeDef {
    pub challenge: ChallengeResponseType,
}

::shapewright::structure! {
    ChallengeResponseTypeTypeDef = "ChallengeResponseTypeTypeDef" {
        challenge: ChallengeResponseType = "challenge",
    } optional {}
}

/// `GetRequestRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct GetRequestRequestTypeDef {
    pub name: ::std::string::String,
}

::shapewright::structure! {
    GetRequestRequestTypeDef = "GetRequestRequestTypeDef" {
        name: ::std::string::String = "name",
    } optional {}
}

/// `GetRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct GetRequest {
    pub name: ::std::string::String,
}

::shapewright::structure! {
    GetRequest = "GetRequestTypeDef" {
        name: ::std::string::String = "name",
    } optional {}
}

/// `RequestRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct RequestRequest {
    pub name: ::std::string::String,
}

::shapewright::structure! {
    RequestRequest = "RequestRequestTypeDef" {
        name: ::std::string::String = "name",
    } optional {}
}

/// `ChallengeResponseType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum ChallengeResponseType {
    Success,
    Failure,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    ChallengeResponseType = "ChallengeResponseType" {
        Success = "Success",
        Failure = "Failure",
    }
}
