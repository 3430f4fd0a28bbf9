//! Fields of types that the engine does not know, by a conversion.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::scalar::Refusal;
use crate::slot::{Collect, Place, Slot};
use crate::value::{Value, collect_one};

/// How fields of the type `T` hold a member, if `T` itself cannot.
///
/// An empty type implements it, and `#[shape(with = ...)]` names that type on a field:
///
/// ```
/// use std::net::{IpAddr, Ipv4Addr};
///
/// use shapewright::engine::{Convert, Refusal};
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
/// A conversion has to read what it writes. Equality, differences, and `Debug` see what it writes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not convert `{T}`",
    label = "does not implement `Convert<{T}>`",
    note = "the type that `with` names implements `shapewright::engine::Convert` for the field's type; its documentation shows how"
)]
pub trait Convert<T> {
    /// The type that documents hold.
    type Wire: for<'de> Value<'de>;

    /// The value that reading starts from. It is visible only if reading a field that is not an
    /// `Option` fails.
    fn start() -> T;

    /// Converts the value of a document.
    ///
    /// # Errors
    /// If it has no equivalent. The error of the document gives the reason, with the path.
    fn read(wire: Self::Wire) -> Result<T, Refusal>;

    /// The value that a document holds.
    fn write(value: &T) -> Self::Wire;
}

/// The place of a required field with a conversion.
#[expect(missing_debug_implementations, reason = "its value is not complete yet")]
pub struct RequiredPlace<'s, T, C> {
    pub(crate) target: &'s mut T,
    pub(crate) conversion: core::marker::PhantomData<C>,
}

impl<'de, T, C: Convert<T>> Place<'de> for RequiredPlace<'_, T, C> {
    fn open(&mut self) -> Slot<'_, 'de> {
        Slot::Converted(self)
    }
}

impl<'de, T, C: Convert<T>> Collect<'de> for RequiredPlace<'_, T, C> {
    fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        if let Some(wire) = collect_one::<C::Wire>(fill) {
            *self.target = C::read(wire)?;
        }
        Ok(())
    }
}

/// The place of an optional field with a conversion.
#[expect(missing_debug_implementations, reason = "its value is not complete yet")]
pub struct OptionalPlace<'s, T, C> {
    pub(crate) target: &'s mut Option<T>,
    pub(crate) conversion: core::marker::PhantomData<C>,
}

impl<'de, T, C: Convert<T>> Place<'de> for OptionalPlace<'_, T, C> {
    fn open(&mut self) -> Slot<'_, 'de> {
        Slot::Converted(self)
    }
}

impl<'de, T, C: Convert<T>> Collect<'de> for OptionalPlace<'_, T, C> {
    fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        if let Some(wire) = collect_one::<Option<C::Wire>>(fill) {
            *self.target = wire.map(C::read).transpose()?;
        }
        Ok(())
    }
}

/// Copies text, for fields that outlive the document.
#[derive(Debug)]
pub enum CopiedText {}

impl Convert<Cow<'static, str>> for CopiedText {
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
