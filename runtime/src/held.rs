//! How the code of the derives reaches a field: through functions that are there whatever its type
//! is, so that a type which holds nothing is one error, that of the check.

use alloc::string::String;
use core::marker::PhantomData;

use crate::convert::{Optional, Required};
use crate::holds::Probe;
use crate::{Convert, Place, Slot, Value, View};

/// The functions for a field of a type that can hold a member.
#[expect(missing_debug_implementations, reason = "no value of it is ever made")]
pub struct Held<'de, T>(PhantomData<(&'de (), T)>);

impl<'de, T: Value<'de>> Held<'de, T> {
    /// The value that reading starts from.
    #[inline]
    #[must_use]
    pub fn start() -> T {
        T::start()
    }

    /// The place of the field.
    #[inline]
    pub fn place(target: &mut T) -> Direct<'_, T> {
        Direct(target)
    }

    /// The place of a field that may be null.
    #[inline]
    pub fn optional_place(target: &mut Option<T>) -> Direct<'_, Option<T>> {
        Direct(target)
    }

    /// What the field holds.
    #[inline]
    #[must_use]
    pub fn view(value: &T) -> Option<View<'_>> {
        Some(value.view())
    }

    /// What a field holds that may be absent.
    #[inline]
    #[must_use]
    pub fn optional_view(value: &Option<T>) -> Option<View<'_>> {
        value.as_ref().map(T::view)
    }
}

/// The place of a field whose type can hold a member.
#[derive(Debug)]
pub struct Direct<'s, T>(&'s mut T);

impl<'de, T: Value<'de>> Place<'de> for Direct<'_, T> {
    #[inline]
    fn open(&mut self) -> Slot<'_, 'de> {
        Value::slot(self.0)
    }
}

/// The functions for a field with a conversion.
#[expect(missing_debug_implementations, reason = "no value of it is ever made")]
pub struct Converted<'de, T, C>(PhantomData<(&'de (), T, C)>);

impl<'de, T, C: Convert<T>> Converted<'de, T, C> {
    /// The value that reading starts from.
    #[inline]
    #[must_use]
    pub fn start() -> T {
        C::start()
    }

    /// The place of the field.
    pub fn place(target: &mut T) -> Required<'_, T, C> {
        Required { target, wire: None }
    }

    /// The place of a field that may be null.
    pub fn optional_place(target: &mut Option<T>) -> Optional<'_, T, C> {
        Optional { target, wire: None }
    }

    /// Gives what documents hold for the field.
    pub fn give(value: &T, receive: &mut dyn FnMut(View<'_>)) {
        let wire = C::write(value);
        receive(<C::Wire as Value<'static>>::view(&wire));
    }
}

/// The functions for a field of any other type. They do nothing, and nothing calls them: where they
/// are chosen, a check stops the compiler.
pub trait NotHeld<'de, T> {
    /// Whether the type holds a member of a kind: it does not.
    const HOLDS: bool = false;

    /// The value that reading would start from.
    #[must_use]
    fn start() -> T {
        crate::holds::stop("a field without a value")
    }

    /// Would be the place of the field.
    fn place(_: &mut T) -> Nowhere {
        Nowhere
    }

    /// Would be the place of a field that may be null.
    fn optional_place(_: &mut Option<T>) -> Nowhere {
        Nowhere
    }

    /// Would be what the field holds.
    fn view(_: &T) -> Option<View<'_>> {
        None
    }

    /// Would be what a field holds that may be absent.
    fn optional_view(_: &Option<T>) -> Option<View<'_>> {
        None
    }

    /// Would give what documents hold for the field.
    fn give(_: &T, _: &mut dyn FnMut(View<'_>)) {}
}

impl<'de, T> NotHeld<'de, T> for Held<'de, T> {}

impl<'de, T, C> NotHeld<'de, T> for Converted<'de, T, C> {}

impl<T, M> NotHeld<'static, T> for Probe<T, M> {}

/// The place of a field that has none.
#[derive(Debug)]
pub struct Nowhere;

impl<'de> Place<'de> for Nowhere {
    fn open(&mut self) -> Slot<'_, 'de> {
        crate::holds::stop("a field without a place")
    }
}

/// How the variant for any other value keeps its text, in an enum of a user's own.
#[derive(Debug)]
pub struct Keeping<T> {
    /// Makes what is kept.
    pub keep: fn(&str) -> T,
    /// The text that is kept.
    pub kept: fn(&T) -> &str,
}

/// The types that it may be kept in.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep the text of any other value",
    label = "expected a string: `String`",
    note = "it is made `From<String>`, and read by `AsRef<str>`"
)]
pub trait KeepsText: Sized {
    /// How this type does.
    const KEEPING: Keeping<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: From<String> + AsRef<str>> KeepsText for T {
    const KEEPING: Keeping<T> = Keeping { keep: |text| T::from(text.into()), kept: T::as_ref };
}
