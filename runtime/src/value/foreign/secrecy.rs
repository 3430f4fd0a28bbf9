//! Secret text and secret bytes of the crate `secrecy`.

#[cfg(feature = "blob")]
use alloc::vec::Vec;

#[cfg(feature = "blob")]
use secrecy::zeroize::Zeroize;
use secrecy::{ExposeSecret, SecretString};

use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_member;

/// Text that is never printed, even if the model does not mark its member as sensitive. It is a scalar,
/// because scalars print themselves.
impl Scalar for SecretString {
    fn expected(&self) -> &'static str {
        "string"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let Literal::Text(text) = literal else { return Err(Refusal::wrong_type()) };
        *self = text.into();
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Text(self.expose_secret()));
    }
}

scalar_member! { SecretString = SecretString::default() }

/// Bytes that are never printed. They are read and written as a [`Blob`](crate::Blob). Copies that are
/// made on the way are erased.
#[cfg(feature = "blob")]
impl Scalar for secrecy::SecretSlice<u8> {
    fn expected(&self) -> &'static str {
        "blob"
    }

    fn form(&self, human_readable: bool) -> Form {
        crate::blob::form(human_readable)
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let mut bytes = Vec::new();
        bytes.set(literal)?;
        // A copy without spare capacity, since the conversion would leave one behind.
        *self = bytes.as_slice().to_vec().into();
        bytes.zeroize();
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        let bytes = self.expose_secret();
        if human_readable {
            let mut text = crate::blob::encoded(bytes);
            receive(Literal::Text(&text));
            text.zeroize();
        } else {
            receive(Literal::Bytes(bytes));
        }
    }
}

#[cfg(feature = "blob")]
scalar_member! { secrecy::SecretSlice<u8> = Vec::new().into() }
