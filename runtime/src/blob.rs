//! Bytes: base64 in text formats, as AWS writes them, and plain bytes in others.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Deref;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::scalar::scalar_value;
use crate::{Form, Literal, Refusal, Scalar};

/// Writes padding, and reads with or without it.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Bytes.
///
/// In text formats they are base64 text, as the AWS CLI and AWS's JSON protocols have it; formats
/// with bytes of their own get those.
///
/// ```
/// use shapewright::Blob;
///
/// let blob: Blob = serde_json::from_str(r#""aGVsbG8=""#)?;
/// assert_eq!(&*blob, b"hello");
/// assert_eq!(serde_json::to_string(&blob)?, r#""aGVsbG8=""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob(Vec<u8>);

/// What AWS takes where it asks for bytes: bytes, or text that stands for its UTF-8.
///
/// boto3 lets a user send `"secret"` for a blob. Text that is base64 reads as bytes, any other text
/// stays text, and both are written back as they came.
///
/// ```
/// use shapewright::BlobInput;
///
/// let bytes: BlobInput = serde_json::from_str(r#""aGVsbG8=""#)?;
/// let text: BlobInput = serde_json::from_str(r#""hello, world""#)?;
/// assert_eq!(bytes.as_bytes(), b"hello");
/// assert_eq!(text.as_bytes(), b"hello, world");
/// assert_eq!(serde_json::to_string(&text)?, r#""hello, world""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Source: botocore's serialization of blobs, which encodes a `str` as UTF-8.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlobInput {
    /// Bytes.
    Bytes(Blob),
    /// Text that is not base64.
    Text(String),
}

impl Blob {
    /// The bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl BlobInput {
    /// The bytes that AWS gets.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Bytes(blob) => blob,
            Self::Text(text) => text.as_bytes(),
        }
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

impl From<Blob> for Vec<u8> {
    fn from(blob: Blob) -> Self {
        blob.0
    }
}

impl From<Blob> for BlobInput {
    fn from(blob: Blob) -> Self {
        Self::Bytes(blob)
    }
}

impl From<Vec<u8>> for BlobInput {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

/// The length says enough in a log, and shows no secret.
impl fmt::Debug for Blob {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Blob({} bytes)", self.0.len())
    }
}

impl fmt::Debug for BlobInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(blob) => blob.fmt(formatter),
            Self::Text(text) => write!(formatter, "Blob({} bytes of text)", text.len()),
        }
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
        self.0 = match literal {
            Literal::Text(text) => BASE64
                .decode(text)
                .map_err(|_| Refusal::because("expected blob, found text that is not base64"))?,
            Literal::Bytes(bytes) => bytes.to_vec(),
            Literal::Null
            | Literal::Boolean(_)
            | Literal::Integer(_)
            | Literal::Unsigned(_)
            | Literal::Float(_) => return Err(Refusal::kind()),
        };
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        if human_readable {
            receive(Literal::Text(&BASE64.encode(&self.0)));
        } else {
            receive(Literal::Bytes(&self.0));
        }
    }
}

impl Scalar for BlobInput {
    fn expected(&self) -> &'static str {
        "blob"
    }

    fn form(&self, human_readable: bool) -> Form {
        match self {
            Self::Bytes(_) => form(human_readable),
            Self::Text(_) => Form::Text,
        }
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Text(text) => match canonical(text) {
                Some(bytes) => Self::Bytes(Blob(bytes)),
                None => Self::Text(text.to_owned()),
            },
            other => {
                let mut blob = Blob::default();
                blob.set(other)?;
                Self::Bytes(blob)
            }
        };
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        match self {
            Self::Bytes(blob) => blob.get(human_readable, receive),
            Self::Text(text) => receive(Literal::Text(text)),
        }
    }
}

/// The bytes of base64 text that would be written just so.
fn canonical(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text).ok().filter(|bytes| BASE64.encode(bytes) == text)
}

const fn form(human_readable: bool) -> Form {
    if human_readable { Form::Text } else { Form::Bytes }
}

scalar_value! { Blob = Blob::default() }
scalar_value! { BlobInput = BlobInput::Bytes(Blob::default()) }
