//! How the code of the derives reaches a field: through functions that are there whatever its type
//! is, so that a type which holds nothing is one error, that of the check.

use core::marker::PhantomData;

use crate::convert::{Optional, Required};
use crate::{Convert, Sink, Slot, Source, Value, View};

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

    /// Reads the field.
    #[inline]
    pub fn fill(target: &mut T, source: &mut dyn Source<'de>) {
        source.fill(target);
    }

    /// Reads a field that may be null.
    #[inline]
    pub fn fill_optional(target: &mut Option<T>, source: &mut dyn Source<'de>) {
        source.fill_optional(target);
    }

    /// Gives the field.
    #[inline]
    pub fn put<'a>(value: &'a T, member: &'static str, sink: &mut dyn Sink<'a>) {
        sink.put(member, value);
    }

    /// Gives a field that may be absent.
    #[inline]
    pub fn put_optional<'a>(value: &'a Option<T>, member: &'static str, sink: &mut dyn Sink<'a>) {
        sink.put_optional(member, value);
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

    /// Reads the field.
    pub fn fill(target: &mut T, source: &mut dyn Source<'de>) {
        source.slot(Slot::Converted(&mut Required::<T, C> { target, wire: None }));
    }

    /// Reads a field that may be null.
    pub fn fill_optional(target: &mut Option<T>, source: &mut dyn Source<'de>) {
        source.slot(Slot::Converted(&mut Optional::<T, C> { target, wire: None }));
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
    /// The value that reading would start from.
    #[must_use]
    fn start() -> T {
        crate::holds::stop("a field without a value")
    }

    /// Would read the field.
    fn fill(_: &mut T, _: &mut dyn Source<'de>) {}

    /// Would read a field that may be null.
    fn fill_optional(_: &mut Option<T>, _: &mut dyn Source<'de>) {}

    /// Would give the field.
    fn put<'a>(_: &'a T, _: &'static str, _: &mut dyn Sink<'a>) {}

    /// Would give a field that may be absent.
    fn put_optional<'a>(_: &'a Option<T>, _: &'static str, _: &mut dyn Sink<'a>) {}

    /// Would give what documents hold for the field.
    fn give(_: &T, _: &mut dyn FnMut(View<'_>)) {}
}

impl<'de, T> NotHeld<'de, T> for Held<'de, T> {}

impl<'de, T, C> NotHeld<'de, T> for Converted<'de, T, C> {}
