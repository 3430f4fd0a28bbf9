//! What the derives check about types while a crate compiles.

use crate::holds::Holds;
use crate::value::Value;

/// Whether `T` holds members of kind `M`, as a constant.
#[expect(missing_debug_implementations, reason = "it has no values")]
pub struct Probe<T, M>(core::marker::PhantomData<(T, M)>);

impl<T: Holds<M> + Value<'static>, M> Probe<T, M> {
    /// `true` here; [`Unsupported`](crate::engine::derived::Unsupported) has `false` for other types.
    pub const HOLDS: bool = true;

    /// What a check knows of `T` as a member of this kind.
    pub const FACTS: FieldFacts =
        FieldFacts { shape: <T as Holds<M>>::SHAPE, is_option: <T as Holds<M>>::IS_OPTION };
}

/// What a check knows of the type of a field.
#[derive(Clone, Copy, Debug)]
pub struct FieldFacts {
    /// The shape that the type is derived for.
    pub shape: Option<&'static str>,
    /// Whether the type accepts null.
    pub is_option: bool,
}

impl FieldFacts {
    /// Fails to compile if the type accepts null.
    #[must_use]
    #[track_caller]
    #[inline]
    pub const fn never_null(self, message: &str) -> Self {
        if self.is_option {
            stop(message);
        }
        self
    }
}

/// Fails to compile if a type is derived for a shape other than these.
#[track_caller]
#[inline]
pub const fn expect_shape(facts: FieldFacts, expected: &[&str], message: &str) {
    let Some(shape) = facts.shape else { return };
    if !is_among(shape, expected) {
        stop(message);
    }
}

/// Whether a text is among these.
#[inline]
pub(crate) const fn is_among(text: &str, texts: &[&str]) -> bool {
    let mut rest = texts;
    while let [first, others @ ..] = rest {
        if is_same(first.as_bytes(), text.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}

/// Fails to compile with this message.
#[track_caller]
#[expect(clippy::panic, reason = "constants report errors by panicking")]
#[inline]
pub const fn stop(message: &str) -> ! {
    panic!("{}", message);
}

/// A loop, because the compiler limits the depth of calls in constants.
#[inline]
const fn is_same(mut left: &[u8], mut right: &[u8]) -> bool {
    while let ([first, lefts @ ..], [second, rights @ ..]) = (left, right) {
        if *first != *second {
            return false;
        }
        (left, right) = (lefts, rights);
    }
    left.is_empty() && right.is_empty()
}
