// @generated from event_streams_become_vec (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob.

/// `StreamTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StreamTypeDef")]
#[allow(dead_code)]
pub struct Stream {
    pub payload: ::std::vec::Vec<Payload>,
    pub body: ::core::option::Option<::shapewright::Blob>,
}

/// `PayloadTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PayloadTypeDef")]
#[allow(dead_code)]
pub struct Payload {
    pub chunk: ::shapewright::Blob,
}
