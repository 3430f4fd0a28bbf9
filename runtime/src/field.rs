//! How derived code accesses a field, whatever the type of the field is: a type that cannot hold a member
//! causes one error, which is that of the check.

use alloc::string::String;
use core::marker::PhantomData;

use crate::check::{FieldFacts, Probe, stop};
use crate::convert::{Convert, OptionalPlace, RequiredPlace};
use crate::slot::{Place, Slot};
use crate::value::Value;
use crate::view::View;

/// The functions for a field whose type can hold a member.
#[expect(missing_debug_implementations, reason = "it has no values")]
pub struct FieldAccess<'de, T>(PhantomData<(&'de (), T)>);

impl<'de, T: Value<'de>> FieldAccess<'de, T> {
    /// The value that reading starts from.
    #[inline]
    #[must_use]
    pub fn start() -> T {
        T::start()
    }

    /// The place of a required field.
    #[inline]
    pub fn place(target: &mut T) -> FieldPlace<'_, T> {
        FieldPlace(target)
    }

    /// The place of an optional field.
    #[inline]
    pub fn optional_place(target: &mut Option<T>) -> FieldPlace<'_, Option<T>> {
        FieldPlace(target)
    }

    /// The slot of the value of a variant.
    #[inline]
    pub fn slot(target: &mut T) -> Slot<'_, 'de> {
        target.slot()
    }

    /// The view of a required field.
    #[inline]
    #[must_use]
    pub fn view(value: &T) -> Option<View<'_>> {
        Some(value.view())
    }

    /// The view of an optional field.
    #[inline]
    #[must_use]
    pub fn optional_view(value: &Option<T>) -> Option<View<'_>> {
        value.as_ref().map(T::view)
    }
}

/// The place of a field whose type can hold a member.
#[derive(Debug)]
pub struct FieldPlace<'s, T>(&'s mut T);

impl<'de, T: Value<'de>> Place<'de> for FieldPlace<'_, T> {
    #[inline]
    fn open(&mut self) -> Slot<'_, 'de> {
        Value::slot(self.0)
    }
}

/// The functions for a field with a conversion.
#[expect(missing_debug_implementations, reason = "it has no values")]
pub struct ConvertedAccess<'de, T, C>(PhantomData<(&'de (), T, C)>);

impl<'de, T, C: Convert<T>> ConvertedAccess<'de, T, C> {
    /// The value that reading starts from.
    #[inline]
    #[must_use]
    pub fn start() -> T {
        C::start()
    }

    /// The place of a required field.
    pub fn place(target: &mut T) -> RequiredPlace<'_, T, C> {
        RequiredPlace { target, conversion: PhantomData }
    }

    /// The place of an optional field.
    pub fn optional_place(target: &mut Option<T>) -> OptionalPlace<'_, T, C> {
        OptionalPlace { target, conversion: PhantomData }
    }

    /// Passes the view of the converted value to `receive`.
    pub fn give(value: &T, receive: &mut dyn FnMut(View<'_>)) {
        let wire = C::write(value);
        receive(<C::Wire as Value<'static>>::view(&wire));
    }
}

/// The same functions for every other type. They are never called: if the compiler selects them, a check
/// fails to compile.
pub trait Unsupported<'de, T> {
    /// Whether the type holds members of a kind.
    const HOLDS: bool = false;

    /// What a check would know of the type.
    const FACTS: FieldFacts = FieldFacts { shape: None, is_option: false };

    /// The value that reading would start from.
    #[must_use]
    fn start() -> T {
        stop("a field without a value")
    }

    /// The place of a required field.
    fn place(_: &mut T) -> NoSlot {
        NoSlot
    }

    /// The place of an optional field.
    fn optional_place(_: &mut Option<T>) -> NoSlot {
        NoSlot
    }

    /// The slot of the value of a variant.
    fn slot<'s>(_: &'s mut T) -> Slot<'s, 'de> {
        stop("a variant without a slot")
    }

    /// The view of a required field.
    fn view(_: &T) -> Option<View<'_>> {
        None
    }

    /// The view of an optional field.
    fn optional_view(_: &Option<T>) -> Option<View<'_>> {
        None
    }

    /// Passes nothing.
    fn give(_: &T, _: &mut dyn FnMut(View<'_>)) {}
}

impl<'de, T> Unsupported<'de, T> for FieldAccess<'de, T> {}

impl<'de, T, C> Unsupported<'de, T> for ConvertedAccess<'de, T, C> {}

impl<T, M> Unsupported<'static, T> for Probe<T, M> {}

/// The place of a field that cannot hold a member.
#[derive(Debug)]
pub struct NoSlot;

impl<'de> Place<'de> for NoSlot {
    fn open(&mut self) -> Slot<'_, 'de> {
        stop("a field without a place")
    }
}

/// How the catch-all variant of a user's own enumeration keeps a text.
#[derive(Debug)]
pub struct Keeping<T> {
    /// Makes the value that is kept.
    pub keep: fn(&str) -> T,
    /// The text of a kept value.
    pub kept: fn(&T) -> &str,
}

impl<T: From<String> + AsRef<str>> Keeping<T> {
    /// By the conversions of the type.
    pub const NEW: Self = Self { keep: |text| T::from(text.into()), kept: T::as_ref };
}
