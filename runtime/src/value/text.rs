//! Text in its owned forms.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::{Form, Literal, Refusal, Scalar, Sink, Slot, Source, Value, View};

impl Value for String {
    #[inline]
    fn start() -> Self {
        String::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Text(self)
    }

    #[inline]
    fn fill(&mut self, source: &mut dyn Source<'_>) {
        source.text(self);
    }

    #[inline]
    fn fill_optional(option: &mut Option<Self>, source: &mut dyn Source<'_>) {
        source.optional_text(option);
    }

    #[inline]
    fn put<'a>(&'a self, member: &'static str, sink: &mut dyn Sink<'a>) {
        sink.text(member, self);
    }

    #[inline]
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_> {
        Slot::Texts(list)
    }

    #[inline]
    fn list_view(list: &Vec<Self>) -> View<'_> {
        View::Texts(list)
    }
}

macro_rules! shared_text {
    ($([$($lifetime:lifetime)?] $text:ty;)*) => {$(
        impl$(<$lifetime>)? Value for $text {
            fn start() -> Self {
                String::new().into()
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Scalar(self)
            }

            fn view(&self) -> View<'_> {
                View::Text(self)
            }
        }

        impl$(<$lifetime>)? Scalar for $text {
            fn expected(&self) -> &'static str {
                "string"
            }

            fn form(&self, _human_readable: bool) -> Form {
                Form::Text
            }

            fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
                let Literal::Text(text) = literal else { return Err(Refusal::kind()) };
                *self = String::from(text).into();
                Ok(())
            }

            fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
                receive(Literal::Text(self));
            }
        }
    )*};
}

shared_text! {
    [] Box<str>;
    [] Rc<str>;
    [] Arc<str>;
    ['c] Cow<'c, str>;
}
