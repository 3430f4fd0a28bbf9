//! Bytes of the crate `bytes`.

use bytes::Bytes;

use crate::scalar::scalar_member;
use crate::{Blob, Form, Literal, Refusal, Scalar};

/// Read and written as [`Blob`] is.
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
