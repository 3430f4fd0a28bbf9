//! Bytes of the crate `bytes`.

use bytes::Bytes;

use crate::blob::Blob;
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_member;

/// Read and written as [`Blob`].
impl Scalar for Bytes {
    fn expected(&self) -> &'static str {
        "blob"
    }

    fn form(&self, human_readable: bool) -> Form {
        crate::blob::form(human_readable)
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let mut blob = Blob::default();
        blob.set(literal)?;
        *self = blob.into_bytes().into();
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        crate::blob::give(self, human_readable, receive);
    }
}

scalar_member! { Bytes = Bytes::new() }
