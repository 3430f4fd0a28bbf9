// @generated from shelf (service-2.json) by shapewright. Do not edit.

/// `Book`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Book", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Book {
    /// Wire name `Title`.
    pub title: ::core::option::Option<::std::string::String>,
    /// Wire name `Pages`.
    pub pages: ::core::option::Option<::std::vec::Vec<i64>>,
    /// Wire name `Notes`.
    pub notes: ::core::option::Option<::std::collections::BTreeMap<::std::string::String, Book>>,
}

/// `PutBook`: `POST /books`
#[derive(Clone, Copy, Debug)]
#[allow(dead_code)]
pub struct PutBook;

impl ::shapewright::Operation for PutBook {
    type Input = Book;
    type Output = ::shapewright::operation::Empty;
    type Error = PutBookError;
    const META: &'static ::shapewright::operation::Meta = &shelf_wire::PUT_BOOK;
}

/// The errors of [`PutBook`].
#[derive(Clone, PartialEq)]
#[allow(clippy::large_enum_variant, dead_code, missing_docs)]
pub enum PutBookError {
    /// An error that the model does not list.
    Unknown(::shapewright::operation::UnknownError),
}
::shapewright::operation_error!(PutBookError {});

/// How the operations travel.
#[rustfmt::skip]
#[allow(clippy::all, dead_code, non_upper_case_globals, unused_imports)]
mod shelf_wire {
    use ::core::option::Option::{self, None, Some};
    use ::shapewright::operation::{WireEntry::*, WireType::*};
    use ::shapewright::operation::{Auth, ErrorMeta, Location, Meta, Namespace, Pages, Protocol, Service, TimestampFormat, WireList, WireMap, WireMember, WireStructure};

    static SERVICE: Service = Service { id: "Shelf", api_version: "2020-01-01", endpoint_prefix: "shelf", global_endpoint: None, signing_name: "shelf", target_prefix: None, protocol: Protocol::RestXml, namespace: Some(Namespace { uri: "https://shelf.example/", prefix: None }), is_query_compatible: false, };
    static BOOK_MESSAGE: WireStructure = WireStructure { name: "Book", payload: None, element: Some("PutBookRequest"), namespace: Some(Namespace { uri: "https://shelf.example/", prefix: None }), is_union: false, has_unlisted: false, entries: &[
        Member(&WireMember { name: "Title", wire: "xsi:title", query: None, location: Location::Body, ty: Text, required: false, idempotency_token: false, host_label: false, attribute: true, namespace: None, }),
        Body("Pages", List(&WireList { item: Integer, name: Some("Page"), namespace: None, flattened: true, sparse: false, })),
        Body("Notes", Map(&WireMap { value: Structure(&BOOK), key_name: Some("Name"), value_name: None, key_namespace: None, value_namespace: None, flattened: false, sparse: false, })),
    ] };
    static BOOK: WireStructure = WireStructure { name: "Book", payload: None, element: None, namespace: None, is_union: false, has_unlisted: false, entries: &[
        Member(&WireMember { name: "Title", wire: "xsi:title", query: None, location: Location::Body, ty: Text, required: false, idempotency_token: false, host_label: false, attribute: true, namespace: None, }),
        Body("Pages", List(&WireList { item: Integer, name: Some("Page"), namespace: None, flattened: true, sparse: false, })),
        Body("Notes", Map(&WireMap { value: Structure(&BOOK), key_name: Some("Name"), value_name: None, key_namespace: None, value_namespace: None, flattened: false, sparse: false, })),
    ] };
    pub static PUT_BOOK: Meta = Meta { name: "PutBook", service: &SERVICE, method: "POST", uri: "/books", status: 200, input: &BOOK_MESSAGE, output: &WireStructure::NEW, result_wrapper: None, errors: &[], host_prefix: None, auth: Auth::SigV4, needs_checksum: false, is_idempotent: false, is_readonly: false, pages: None, };
}
