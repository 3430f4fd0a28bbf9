//! Fields of a type that knows nothing of shapes, through one that does.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::{Place, Refusal, Slot, Value};

/// How fields of the type `T` hold a member, where `T` itself cannot.
///
/// A type without content implements it, and `#[shape(with = ...)]` names that type on a field:
///
/// ```
/// use std::net::{IpAddr, Ipv4Addr};
///
/// use shapewright::{Convert, Refusal};
///
/// enum AddressText {}
///
/// impl Convert<IpAddr> for AddressText {
///     type Wire = String;
///
///     fn start() -> IpAddr {
///         Ipv4Addr::UNSPECIFIED.into()
///     }
///
///     fn read(wire: String) -> Result<IpAddr, Refusal> {
///         wire.parse().map_err(|_| Refusal::because("expected address"))
///     }
///
///     fn write(address: &IpAddr) -> String {
///         address.to_string()
///     }
/// }
/// ```
///
/// A conversion reads what it writes: equality, differences and `Debug` see what it writes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not convert `{T}`",
    label = "does not implement `Convert<{T}>`",
    note = "the type that `with` names implements `shapewright::Convert` for the field's type; its documentation shows how"
)]
pub trait Convert<T> {
    /// What stands in documents, as a type that can hold the member.
    type Wire: for<'de> Value<'de>;

    /// The value that reading starts from. A reader sees it only where the field is no `Option`, and
    /// not even there: what is required is read over.
    fn start() -> T;

    /// The value that a document holds.
    ///
    /// # Errors
    /// If it is none: the error of the document gives the reason, with the path to it.
    fn read(wire: Self::Wire) -> Result<T, Refusal>;

    /// What a document holds for the value.
    fn write(value: &T) -> Self::Wire;
}

/// A place for a value that is read as another type first.
pub trait Conversion<'de> {
    /// The place for what the document holds.
    fn slot(&mut self) -> Slot<'_, 'de>;

    /// Converts what was read.
    ///
    /// # Errors
    /// If it cannot be converted.
    fn keep(&mut self) -> Result<(), Refusal>;
}

/// The place of a field with a conversion.
#[expect(missing_debug_implementations, reason = "a place has nothing to show yet")]
pub struct Required<'s, T, C: Convert<T>> {
    pub(crate) target: &'s mut T,
    pub(crate) wire: Option<C::Wire>,
}

impl<'de, T, C: Convert<T>> Place<'de> for Required<'_, T, C> {
    fn open(&mut self) -> Slot<'_, 'de> {
        Slot::Converted(self)
    }
}

impl<'de, T, C: Convert<T>> Conversion<'de> for Required<'_, T, C> {
    fn slot(&mut self) -> Slot<'_, 'de> {
        self.wire.insert(<C::Wire as Value<'de>>::start()).slot()
    }

    fn keep(&mut self) -> Result<(), Refusal> {
        if let Some(wire) = self.wire.take() {
            *self.target = C::read(wire)?;
        }
        Ok(())
    }
}

/// The place of a field with a conversion that may be null.
#[expect(missing_debug_implementations, reason = "a place has nothing to show yet")]
pub struct Optional<'s, T, C: Convert<T>> {
    pub(crate) target: &'s mut Option<T>,
    pub(crate) wire: Option<C::Wire>,
}

impl<'de, T, C: Convert<T>> Place<'de> for Optional<'_, T, C> {
    fn open(&mut self) -> Slot<'_, 'de> {
        Slot::Converted(self)
    }
}

impl<'de, T, C: Convert<T>> Conversion<'de> for Optional<'_, T, C> {
    fn slot(&mut self) -> Slot<'_, 'de> {
        Value::slot(&mut self.wire)
    }

    fn keep(&mut self) -> Result<(), Refusal> {
        *self.target = self.wire.take().map(C::read).transpose()?;
        Ok(())
    }
}

/// Copies text that is to live longer than its document.
#[derive(Debug)]
pub enum Copied {}

impl Convert<Cow<'static, str>> for Copied {
    type Wire = String;

    fn start() -> Cow<'static, str> {
        Cow::Borrowed("")
    }

    fn read(wire: String) -> Result<Cow<'static, str>, Refusal> {
        Ok(wire.into())
    }

    fn write(value: &Cow<'static, str>) -> String {
        value.clone().into_owned()
    }
}
