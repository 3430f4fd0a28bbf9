//! Instants as values of members.

use super::Timestamp;
use super::parse::epoch_float;
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::{scalar_member, scalar_value};

impl Scalar for Timestamp {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Integer(seconds) => Self::from_unix(seconds, 0)?,
            Literal::Float(seconds) => epoch_float(seconds)?,
            Literal::Digits(text) | Literal::Text(text) => text.parse()?,
            Literal::Unsigned(_) => return Err(Refusal::range()),
            Literal::Null | Literal::Boolean(_) | Literal::Bytes(_) => {
                return Err(Refusal::wrong_type());
            }
        };
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Text(&alloc::format!("{self}")));
    }
}

scalar_value! { Timestamp = Timestamp::UNIX_EPOCH }

/// Read and written as [`Timestamp`], for users who replace that type by jiff's.
impl Scalar for jiff::Timestamp {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let mut timestamp = Timestamp::from(*self);
        timestamp.set(literal)?;
        *self = timestamp.try_into()?;
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        Timestamp::from(*self).get(human_readable, receive);
    }
}

scalar_member! { jiff::Timestamp = Self::UNIX_EPOCH }
