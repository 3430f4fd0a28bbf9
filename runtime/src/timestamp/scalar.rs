//! Instants as values of members.

use super::Timestamp;
use super::parse::{epoch_float, epoch_integer, epoch_number};
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_value;

impl Scalar for Timestamp {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Integer(seconds) => epoch_integer(seconds)?,
            Literal::Float(seconds) => epoch_float(seconds)?,
            Literal::Digits(text) | Literal::Exact(text) => epoch_number(text)?,
            Literal::Text(text) => text.parse()?,
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
