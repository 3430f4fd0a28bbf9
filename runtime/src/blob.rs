//! Bytes, which human-readable formats hold as base64.

pub(crate) mod input;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Deref;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};

use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_value;

/// Bytes.
///
/// Human-readable formats hold them as base64 with the standard alphabet, as the JSON protocols of AWS do
/// (`botocore.serialize`, `_serialize_type_blob`), and binary formats as bytes. Padding is written, and
/// optional when read. Line breaks and spaces, as MIME and command-line tools insert them, are skipped.
/// Any other text is an error.
///
/// ```
/// use shapewright::Blob;
/// let blob = Blob::from(*b"hello");
/// assert_eq!(serde_json::to_string(&blob).unwrap(), r#""aGVsbG8=""#);
/// assert_eq!(format!("{blob:?}"), "Blob(5 bytes)");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob(Vec<u8>);

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The bytes of base64, which may be broken into lines.
fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text).or_else(|_| BASE64.decode(without_whitespace(text))).ok()
}

fn without_whitespace(text: &str) -> Vec<u8> {
    text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect()
}

impl Blob {
    /// The bytes, by value.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl Deref for Blob {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Blob {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Blob {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Blob {
    fn from(bytes: [u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Blob {
    fn from(bytes: &[u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

impl From<Blob> for Vec<u8> {
    fn from(blob: Blob) -> Self {
        blob.0
    }
}

/// Prints the number of bytes, because bytes may be secret, and are often long.
impl fmt::Debug for Blob {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_length("Blob", &self.0, formatter)
    }
}

fn write_length(name: &str, bytes: &[u8], formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match bytes.len() {
        1 => write!(formatter, "{name}(1 byte)"),
        length => write!(formatter, "{name}({length} bytes)"),
    }
}

impl Scalar for Blob {
    fn expected(&self) -> &'static str {
        "blob"
    }

    fn form(&self, human_readable: bool) -> Form {
        form(human_readable)
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        self.0.set(literal)
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        give(&self.0, human_readable, receive);
    }
}

/// Read and written as [`Blob`].
impl Scalar for Vec<u8> {
    fn expected(&self) -> &'static str {
        "blob"
    }

    fn form(&self, human_readable: bool) -> Form {
        form(human_readable)
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Text(text) => decode(text)
                .ok_or_else(|| Refusal::because("expected blob, found text that is not base64"))?,
            Literal::Bytes(bytes) => bytes.to_vec(),
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
        give(self, human_readable, receive);
    }
}

/// The form that bytes are written in.
pub(crate) fn form(human_readable: bool) -> Form {
    if human_readable { Form::Text } else { Form::Bytes }
}

/// Bytes as base64.
pub(crate) fn encoded(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// Passes bytes to `receive` in that form.
pub(crate) fn give(bytes: &[u8], human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
    if human_readable {
        receive(Literal::Text(&encoded(bytes)));
    } else {
        receive(Literal::Bytes(bytes));
    }
}

scalar_value! { Blob = Blob::default() }
