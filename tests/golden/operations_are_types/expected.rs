// @generated from notes (service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: timestamp.

/// `PutNoteRequest`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/notes-2020-01-01/PutNoteRequest)
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutNoteRequest", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PutNoteRequest {
    /// Wire name `Name`; required by the model.
    pub name: ::std::string::String,
    /// Wire name `Tags`.
    pub tags: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `Body`.
    pub body: ::core::option::Option<Note>,
}

/// `Note`, [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/notes-2020-01-01/Note)
#[derive(Clone, ::shapewright::Structure)]
#[shape("Note", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Note {
    /// Wire name `Text`.
    pub text: ::core::option::Option<::std::string::String>,
    /// Wire name `Written`.
    pub written: ::core::option::Option<::shapewright::Timestamp>,
    /// Wire name `Replies`.
    pub replies: ::core::option::Option<::std::vec::Vec<Note>>,
}

/// `NoSuchNote`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/notes-2020-01-01/NoSuchNote)
#[derive(Clone, ::shapewright::Structure)]
#[shape("NoSuchNote")]
#[shape(exception(code = "NoNote", status = 404, fault = "client"))]
#[allow(dead_code)]
pub struct NoSuchNote {
    pub message: ::core::option::Option<::std::string::String>,
}

/// Writes a `Note`. It replaces one.
///
/// `PutNote`: `PUT /notes/{Name}`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/notes-2020-01-01/PutNote)
#[derive(Clone, Copy, Debug)]
#[allow(dead_code)]
pub struct PutNote;

impl ::shapewright::Operation for PutNote {
    type Input = PutNoteRequest;
    type Output = Note;
    type Error = PutNoteError;
    const META: &'static ::shapewright::operation::Meta = &notes_wire::PUT_NOTE;
}

/// The errors of [`PutNote`].
#[derive(Clone, PartialEq)]
#[allow(clippy::large_enum_variant, dead_code, missing_docs)]
pub enum PutNoteError {
    NoSuchNote(NoSuchNote),
    /// An error that the model does not list.
    Unknown(::shapewright::operation::UnknownError),
}
::shapewright::operation_error!(PutNoteError {
    "NoSuchNote" => NoSuchNote,
});

/// `Note`: `GET /`,
/// [AWS API reference](https://docs.aws.amazon.com/goto/WebAPI/notes-2020-01-01/Note)
#[deprecated]
#[derive(Clone, Copy, Debug)]
#[allow(dead_code)]
pub struct NoteOperation;

#[allow(deprecated)]
impl ::shapewright::Operation for NoteOperation {
    type Input = ::shapewright::operation::Empty;
    type Output = ::shapewright::operation::Empty;
    type Error = NoteOperationError;
    const META: &'static ::shapewright::operation::Meta = &notes_wire::NOTE_2;
}

/// The errors of [`NoteOperation`].
#[derive(Clone, PartialEq)]
#[allow(clippy::large_enum_variant, dead_code, missing_docs)]
pub enum NoteOperationError {
    /// An error that the model does not list.
    Unknown(::shapewright::operation::UnknownError),
}
::shapewright::operation_error!(NoteOperationError {});

/// How the operations travel.
#[rustfmt::skip]
#[allow(clippy::all, dead_code, non_upper_case_globals, unused_imports)]
mod notes_wire {
    use ::core::option::Option::{self, None, Some};
    use ::shapewright::operation::{WireEntry::*, WireType::*};
    use ::shapewright::operation::{Auth, ErrorMeta, Location, Meta, Namespace, Pages, Protocol, Service, TimestampFormat, WireList, WireMap, WireMember, WireStructure};

    static SERVICE: Service = Service { id: "Notes", api_version: "2020-01-01", endpoint_prefix: "notes", global_endpoint: None, signing_name: "notes", target_prefix: None, protocol: Protocol::RestJson, namespace: None, is_query_compatible: false, };
    static PUT_NOTE_REQUEST: WireStructure = WireStructure { name: "PutNoteRequest", payload: Some("Body"), element: None, namespace: None, is_union: false, has_unlisted: false, entries: &[
        Uri("Name", "Name", Text),
        Header("Tags", "x-tags", List(&WireList { item: Text, name: None, namespace: None, flattened: false, sparse: false, })),
        Body("Body", Structure(&NOTE)),
    ] };
    static NOTE: WireStructure = WireStructure { name: "Note", payload: None, element: None, namespace: None, is_union: false, has_unlisted: true, entries: &[
        Named("Written", "written", Timestamp(Some(TimestampFormat::Iso8601))),
        Body("Replies", List(&WireList { item: Structure(&NOTE), name: None, namespace: None, flattened: false, sparse: false, })),
    ] };
    static NO_SUCH_NOTE_ERROR: ErrorMeta = ErrorMeta { code: "NoNote", status: Some(404), shape: &WireStructure::plain("NoSuchNote"), };
    pub static PUT_NOTE: Meta = Meta { name: "PutNote", service: &SERVICE, method: "PUT", uri: "/notes/{Name}", status: 201, input: &PUT_NOTE_REQUEST, output: &NOTE, result_wrapper: None, errors: &[&NO_SUCH_NOTE_ERROR], host_prefix: None, auth: Auth::SigV4, needs_checksum: false, is_idempotent: true, is_readonly: false, pages: None, };
    pub static NOTE_2: Meta = Meta { name: "Note", service: &SERVICE, method: "GET", uri: "/", status: 200, input: &WireStructure::NEW, output: &WireStructure::NEW, result_wrapper: None, errors: &[], host_prefix: None, auth: Auth::None, needs_checksum: false, is_idempotent: false, is_readonly: false, pages: None, };
}
