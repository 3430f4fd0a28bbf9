//! Secret text of the crate `secrecy`.

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
