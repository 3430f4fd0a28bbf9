// @generated from event_streams (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob.

/// `StreamTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Stream {
    pub payload: ::std::vec::Vec<Payload>,
    pub body: ::core::option::Option<::shapewright::Blob>,
}

::shapewright::structure! {
    Stream = "StreamTypeDef" {
        payload: ::std::vec::Vec<Payload> = "payload",
    } optional {
        body: ::shapewright::Blob = "body",
    }
}

/// `PayloadTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Payload {
    pub chunk: ::shapewright::Blob,
}

::shapewright::structure! {
    Payload = "PayloadTypeDef" {
        chunk: ::shapewright::Blob = "chunk",
    } optional {}
}
