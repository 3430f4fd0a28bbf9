// @generated from colliding_names_keep_their_spelling (type_defs.md, literals.md) by shapewright. Do not edit.

/// `ChallengeResponseTypeTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ChallengeResponseTypeTypeDef")]
#[allow(dead_code)]
pub struct ChallengeResponseType {
    pub challenge: ChallengeResponse,
}

/// `GetRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetRequestRequestTypeDef")]
#[allow(dead_code)]
pub struct GetRequestRequestTypeDef {
    pub name: ::std::string::String,
}

/// `GetRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetRequestTypeDef")]
#[allow(dead_code)]
pub struct GetRequest {
    pub name: ::std::string::String,
}

/// `RequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RequestRequestTypeDef")]
#[allow(dead_code)]
pub struct RequestRequest {
    pub name: ::std::string::String,
}

/// `ChallengeResponseType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("ChallengeResponseType")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum ChallengeResponse {
    Success,
    Failure,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
