//! Text, owned and borrowed.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::scalar::Refusal;
use crate::slot::Slot;
use crate::text::TextTarget;
use crate::value::Value;
use crate::view::View;

impl<'de> Value<'de> for String {
    #[inline]
    fn start() -> Self {
        String::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Text(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Text(self)
    }

    #[inline]
    fn optional_slot(option: &mut Option<Self>) -> Slot<'_, 'de> {
        Slot::OptionalText(option)
    }

    #[inline]
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_, 'de> {
        Slot::Texts(list)
    }

    #[inline]
    fn list_view(list: &Vec<Self>) -> View<'_> {
        View::Texts(list)
    }
}

macro_rules! other_text {
    ($([$($bound:tt)*] $text:ty { $($function:item)* })*) => {$(
        impl<'de $($bound)*> Value<'de> for $text {
            #[inline]
            fn start() -> Self {
                "".into()
            }

            #[inline]
            fn slot(&mut self) -> Slot<'_, 'de> {
                Slot::OtherText(self)
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Text(self)
            }
        }

        impl<'de $($bound)*> TextTarget<'de> for $text {
            $($function)*
        }
    )*};
}

macro_rules! owned_text {
    ($($text:ty;)*) => {
        other_text! {$(
            [] $text {
                #[inline]
                fn copy(&mut self, text: &str) -> Result<(), Refusal> {
                    *self = text.into();
                    Ok(())
                }

                #[inline]
                fn own(&mut self, text: String) -> Result<(), Refusal> {
                    *self = text.into();
                    Ok(())
                }
            }
        )*}
    };
}

owned_text! {
    Box<str>;
    Rc<str>;
    Arc<str>;
}

other_text! {
    [: 't, 't] Cow<'t, str> {
        #[inline]
        fn copy(&mut self, text: &str) -> Result<(), Refusal> {
            *self = Cow::Owned(text.into());
            Ok(())
        }

        #[inline]
        fn borrow(&mut self, text: &'de str) -> Result<(), Refusal> {
            *self = Cow::Borrowed(text);
            Ok(())
        }

        #[inline]
        fn own(&mut self, text: String) -> Result<(), Refusal> {
            *self = Cow::Owned(text);
            Ok(())
        }
    }

    [: 't, 't] &'t str {
        #[inline]
        fn copy(&mut self, _text: &str) -> Result<(), Refusal> {
            Err(Refusal::borrowing())
        }

        #[inline]
        fn borrow(&mut self, text: &'de str) -> Result<(), Refusal> {
            *self = text;
            Ok(())
        }
    }
}
