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

::shapewright::operation_tables! {
    mod notes_wire {
        service { id: "Notes", api_version: "2020-01-01", endpoint_prefix: "notes", signing_name: "notes", protocol: Protocol::RestJson, }
        shape PUT_NOTE_REQUEST = "PutNoteRequest" { payload: Some("Body"), } {
            "Name" Text, { location: Location::Uri, required: true, }
            "Tags" List(&WireList::new(Text)), { wire: "x-tags", location: Location::Header, }
            "Body" Structure(&NOTE), {}
        }
        shape NOTE = "Note" {} {
            "Written" Timestamp(Some(TimestampFormat::Iso8601)), { wire: "written", }
            "Replies" List(&WireList::new(Structure(&NOTE))), {}
        }
        error NO_SUCH_NOTE_ERROR { code: "NoNote", status: Some(404), shape: &WireStructure::plain("NoSuchNote"), }
        operation PUT_NOTE = "PutNote" { method: "PUT", uri: "/notes/{Name}", status: 201, input: &PUT_NOTE_REQUEST, output: &NOTE, errors: &[&NO_SUCH_NOTE_ERROR], is_idempotent: true, }
        operation NOTE_2 = "Note" { method: "GET", auth: Auth::None, }
    }
}
