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

::shapewright::operation_tables! {
    mod shelf_wire {
        service { id: "Shelf", api_version: "2020-01-01", endpoint_prefix: "shelf", signing_name: "shelf", protocol: Protocol::RestXml, namespace: Some(Namespace { uri: "https://shelf.example/", prefix: None }), }
        shape BOOK_MESSAGE = "Book" { element: Some("PutBookRequest"), namespace: Some(Namespace { uri: "https://shelf.example/", prefix: None }), } {
            "Title" Text, { wire: "xsi:title", attribute: true, }
            "Pages" List(&WireList { name: Some("Page"), flattened: true, ..WireList::new(Integer) }), {}
            "Notes" Map(&WireMap { key_name: Some("Name"), ..WireMap::new(Structure(&BOOK)) }), {}
        }
        shape BOOK = "Book" {} {
            "Title" Text, { wire: "xsi:title", attribute: true, }
            "Pages" List(&WireList { name: Some("Page"), flattened: true, ..WireList::new(Integer) }), {}
            "Notes" Map(&WireMap { key_name: Some("Name"), ..WireMap::new(Structure(&BOOK)) }), {}
        }
        operation PUT_BOOK = "PutBook" { uri: "/books", input: &BOOK_MESSAGE, }
    }
}
