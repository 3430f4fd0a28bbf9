//! Bytes or text, for members that accept both.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use base64::Engine;

use super::{BASE64, Blob, write_length};
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_value;

/// A value of requests whose page has `Union[str, bytes, IO[Any], StreamingBody]`.
///
/// Text means its UTF-8 bytes, as in botocore. Text of a document becomes bytes if it is exactly the base64
/// that this type would write, in one line or in several, and stays text in all other cases. So documents
/// for tools that accept raw text (the AWS CLI v1, and v2 with `cli_binary_format = raw-in-base64-out`) keep
/// their meaning. All are written back unchanged, also with their line breaks.
///
/// ```
/// use shapewright::BlobInput;
///
/// let input: BlobInput = serde_json::from_str(r#""aGVsbG8=""#).unwrap();
/// assert_eq!(input.as_bytes(), b"hello");
///
/// let raw: BlobInput = serde_json::from_str(r#""{\"key\": 1}""#).unwrap();
/// assert_eq!(raw.as_bytes(), br#"{"key": 1}"#);
/// assert_eq!(serde_json::to_string(&raw).unwrap(), r#""{\"key\": 1}""#);
///
/// assert_eq!(serde_json::to_string(&BlobInput::from("hello")).unwrap(), r#""aGVsbG8=""#);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobInput(Content);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Content {
    Bytes(Vec<u8>),
    /// Text that is not the base64 of any bytes.
    Text(String),
    /// Bytes, and their base64 in several lines. Boxed, because it is rare.
    Lines(Box<(Vec<u8>, String)>),
}

impl BlobInput {
    /// The bytes that AWS receives.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Content::Bytes(bytes) => bytes,
            Content::Text(text) => text.as_bytes(),
            Content::Lines(lines) => &lines.0,
        }
    }

    /// The bytes that AWS receives, by value.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        match self.0 {
            Content::Bytes(bytes) => bytes,
            Content::Text(text) => text.into_bytes(),
            Content::Lines(lines) => lines.0,
        }
    }

    /// Bytes, if the text is exactly their base64, or else the text.
    fn read(text: &str) -> Self {
        if let Some(bytes) = decode_exact(text.as_bytes()) {
            return Self(Content::Bytes(bytes));
        }
        let lines = if text.contains('\n') { decode_lines(text) } else { None };
        Self(match lines {
            Some(bytes) => Content::Lines(Box::new((bytes, text.into()))),
            None => Content::Text(text.into()),
        })
    }
}

/// The bytes of which the text is the base64, including its padding.
fn decode_exact(text: &[u8]) -> Option<Vec<u8>> {
    BASE64.decode(text).ok().filter(|bytes| BASE64.encode(bytes).as_bytes() == text)
}

/// The same for text in lines of one length, of which only the last may be shorter. Raw text rarely has
/// such lines.
fn decode_lines(text: &str) -> Option<Vec<u8>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (last, full) = lines.split_last()?;
    let length = full.first().unwrap_or(last).len();
    let is_wrapped = full.iter().all(|line| line.len() == length) && last.len() <= length;
    if is_wrapped && length % 4 == 0 { decode_exact(lines.concat().as_bytes()) } else { None }
}

impl Default for BlobInput {
    fn default() -> Self {
        Self(Content::Bytes(Vec::new()))
    }
}

impl AsRef<[u8]> for BlobInput {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl From<Vec<u8>> for BlobInput {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Content::Bytes(bytes))
    }
}

impl From<&[u8]> for BlobInput {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl<const N: usize> From<[u8; N]> for BlobInput {
    fn from(bytes: [u8; N]) -> Self {
        bytes.to_vec().into()
    }
}

impl<const N: usize> From<&[u8; N]> for BlobInput {
    fn from(bytes: &[u8; N]) -> Self {
        bytes.to_vec().into()
    }
}

impl From<&str> for BlobInput {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl From<String> for BlobInput {
    fn from(text: String) -> Self {
        text.into_bytes().into()
    }
}

impl From<Blob> for BlobInput {
    fn from(blob: Blob) -> Self {
        blob.into_bytes().into()
    }
}

impl From<BlobInput> for Blob {
    fn from(input: BlobInput) -> Self {
        input.into_bytes().into()
    }
}

impl fmt::Debug for BlobInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_length("BlobInput", self.as_bytes(), formatter)
    }
}

impl Scalar for BlobInput {
    fn expected(&self) -> &'static str {
        "blob"
    }

    fn form(&self, human_readable: bool) -> Form {
        if human_readable { Form::Text } else { Form::Bytes }
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Text(text) => Self::read(text),
            Literal::Bytes(bytes) => bytes.into(),
            Literal::Null
            | Literal::Boolean(_)
            | Literal::Integer(_)
            | Literal::Unsigned(_)
            | Literal::Float(_)
            | Literal::Digits(_)
            | Literal::Exact(_) => return Err(Refusal::wrong_type()),
        };
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        match &self.0 {
            Content::Text(text) if human_readable => receive(Literal::Text(text)),
            Content::Bytes(bytes) if human_readable => {
                receive(Literal::Text(&BASE64.encode(bytes)))
            }
            Content::Lines(lines) if human_readable => receive(Literal::Text(&lines.1)),
            Content::Text(_) | Content::Bytes(_) | Content::Lines(_) => {
                receive(Literal::Bytes(self.as_bytes()))
            }
        }
    }
}

scalar_value! { BlobInput = BlobInput::default() }
