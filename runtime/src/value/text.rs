//! Text, owned and borrowed.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::{Refusal, Slot, Value, View};

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

/// Text in another form than `String`, which may borrow from the document.
///
/// ```
/// use shapewright::{Refusal, Slot, Text, Value, View};
///
/// /// Text of a few bytes, kept in place.
/// struct Short([u8; 15], usize);
///
/// impl Text<'_> for Short {
///     fn copy(&mut self, text: &str) -> Result<(), Refusal> {
///         let place = self.0.get_mut(..text.len()).ok_or(Refusal::because("text is too long"))?;
///         place.copy_from_slice(text.as_bytes());
///         self.1 = text.len();
///         Ok(())
///     }
/// }
///
/// impl<'de> Value<'de> for Short {
///     fn start() -> Self {
///         Short([0; 15], 0)
///     }
///     fn slot(&mut self) -> Slot<'_, 'de> {
///         Slot::OtherText(self)
///     }
///     fn view(&self) -> View<'_> {
///         View::Text(str::from_utf8(&self.0[..self.1]).unwrap_or_default())
///     }
/// }
/// ```
pub trait Text<'de> {
    /// Takes text that is gone afterwards: it had escapes, or its document is not kept.
    ///
    /// # Errors
    /// If the text cannot be kept.
    fn copy(&mut self, text: &str) -> Result<(), Refusal>;

    /// Takes text that lives as long as the document.
    ///
    /// # Errors
    /// If the text cannot be kept.
    #[inline]
    fn borrow(&mut self, text: &'de str) -> Result<(), Refusal> {
        self.copy(text)
    }

    /// Takes text that the format can spare.
    ///
    /// # Errors
    /// If the text cannot be kept.
    #[inline]
    fn own(&mut self, text: String) -> Result<(), Refusal> {
        self.copy(&text)
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

        impl<'de $($bound)*> Text<'de> for $text {
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
