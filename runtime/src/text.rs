//! Text other than `String`, as reading sees it.

use alloc::string::String;

use crate::scalar::Refusal;

/// A type that text is read into, other than `String`. It may borrow from the document.
///
/// ```
/// use shapewright::Value;
/// use shapewright::engine::{Refusal, Slot, TextTarget, View};
///
/// /// Text of a few bytes, without an allocation.
/// struct Short([u8; 15], usize);
///
/// impl TextTarget<'_> for Short {
///     fn copy(&mut self, text: &str) -> Result<(), Refusal> {
///         let bytes = self.0.get_mut(..text.len()).ok_or(Refusal::because("text is too long"))?;
///         bytes.copy_from_slice(text.as_bytes());
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
///         View::Text(std::str::from_utf8(&self.0[..self.1]).unwrap_or_default())
///     }
/// }
/// ```
pub trait TextTarget<'de> {
    /// Takes text that lives for this call only: it had escapes, or comes from a reader.
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

    /// Takes text that the format does not need any more.
    ///
    /// # Errors
    /// If the text cannot be kept.
    #[inline]
    fn own(&mut self, text: String) -> Result<(), Refusal> {
        self.copy(&text)
    }
}
