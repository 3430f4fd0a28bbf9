//! Items that are not kept in the order and number in which they come: sets and arrays.

use alloc::collections::BTreeSet;
use alloc::format;

use crate::{Refusal, Slot, Value, View};

/// Items of one type that are met from the first to the last, as a view.
pub trait ItemsView {
    /// How many items there are.
    fn len(&self) -> usize;

    /// Whether there are no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Gives the items in order, as long as `receive` says `true`.
    fn each<'a>(&'a self, receive: &mut dyn FnMut(View<'a>) -> bool);
}

/// Items of one type that are taken one after the other.
///
/// ```
/// use shapewright::{Items, ItemsView, Refusal, Slot, Value, View};
///
/// /// The largest of a list of numbers.
/// struct Largest(i64);
///
/// impl ItemsView for Largest {
///     fn len(&self) -> usize {
///         1
///     }
///     fn each<'a>(&'a self, receive: &mut dyn FnMut(View<'a>) -> bool) {
///         receive(self.0.view());
///     }
/// }
///
/// impl<'de> Items<'de> for Largest {
///     fn take(&mut self, next: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
///         self.0 = i64::MIN;
///         let mut number = 0;
///         while next(Value::slot(&mut number)) {
///             self.0 = self.0.max(number);
///         }
///         Ok(())
///     }
/// }
///
/// impl<'de> Value<'de> for Largest {
///     fn start() -> Self {
///         Largest(0)
///     }
///     fn slot(&mut self) -> Slot<'_, 'de> {
///         Slot::Items(self)
///     }
///     fn view(&self) -> View<'_> {
///         View::Items(self)
///     }
/// }
/// ```
pub trait Items<'de>: ItemsView {
    /// Takes every item that `next` fills a place with, in place of those that were there, until it
    /// says `false`: then there are no more.
    ///
    /// # Errors
    /// If the items cannot be kept.
    fn take(&mut self, next: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal>;
}

impl<'de, T: Value<'de> + Ord> Value<'de> for BTreeSet<T> {
    fn start() -> Self {
        Self::new()
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Items(self)
    }

    fn view(&self) -> View<'_> {
        View::Items(self)
    }
}

impl<'de, T: Value<'de> + Ord> ItemsView for BTreeSet<T> {
    fn len(&self) -> usize {
        BTreeSet::len(self)
    }

    fn each<'a>(&'a self, receive: &mut dyn FnMut(View<'a>) -> bool) {
        for item in self {
            if !receive(item.view()) {
                break;
            }
        }
    }
}

/// An item that comes twice is kept once.
impl<'de, T: Value<'de> + Ord> Items<'de> for BTreeSet<T> {
    fn take(&mut self, next: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        self.clear();
        take_each(next, |item| {
            self.insert(item);
        });
        Ok(())
    }
}

/// Keeps every item that `next` fills a place with.
pub(super) fn take_each<'de, T: Value<'de>>(
    next: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    mut keep: impl FnMut(T),
) {
    loop {
        let mut item = T::start();
        if !next(item.slot()) {
            return;
        }
        keep(item);
    }
}

impl<'de, T: Value<'de>, const N: usize> Value<'de> for [T; N] {
    fn start() -> Self {
        core::array::from_fn(|_| T::start())
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Items(self)
    }

    fn view(&self) -> View<'_> {
        View::Items(self)
    }
}

impl<'de, T: Value<'de>, const N: usize> ItemsView for [T; N] {
    fn len(&self) -> usize {
        N
    }

    fn each<'a>(&'a self, receive: &mut dyn FnMut(View<'a>) -> bool) {
        for item in self {
            if !receive(item.view()) {
                break;
            }
        }
    }
}

/// A list of any other length is refused.
impl<'de, T: Value<'de>, const N: usize> Items<'de> for [T; N] {
    fn take(&mut self, next: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        for (taken, item) in self.iter_mut().enumerate() {
            if !next(item.slot()) {
                return Err(length(N, taken));
            }
        }
        if next(T::start().slot()) {
            Err(Refusal::because(format!("expected list of {N} items, found more")))
        } else {
            Ok(())
        }
    }
}

fn length(expected: usize, found: usize) -> Refusal {
    Refusal::because(format!("expected list of {expected} items, found {found}"))
}
