//! Collections that cannot grow by one item in place: sets, and arrays.

use alloc::collections::BTreeSet;
use alloc::format;

use crate::scalar::Refusal;
use crate::slot::{Collect, Slot};
use crate::value::Value;
use crate::view::{Parts, View};

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

impl<'de, T: Value<'de> + Ord> Parts for BTreeSet<T> {
    fn len(&self) -> usize {
        BTreeSet::len(self)
    }

    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        for item in self {
            if !receive("", item.view()) {
                break;
            }
        }
    }
}

/// It keeps equal items once.
impl<'de, T: Value<'de> + Ord> Collect<'de> for BTreeSet<T> {
    fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        self.clear();
        collect_each(fill, |item| {
            self.insert(item);
        });
        Ok(())
    }
}

/// Keeps each item that `fill` reads.
pub(super) fn collect_each<'de, T: Value<'de>>(
    fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    mut keep: impl FnMut(T),
) {
    loop {
        let mut item = T::start();
        if !fill(item.slot()) {
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

impl<'de, T: Value<'de>, const N: usize> Parts for [T; N] {
    fn len(&self) -> usize {
        N
    }

    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        for item in self {
            if !receive("", item.view()) {
                break;
            }
        }
    }
}

/// It refuses lists of any other length.
impl<'de, T: Value<'de>, const N: usize> Collect<'de> for [T; N] {
    fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
        for (taken, item) in self.iter_mut().enumerate() {
            if !fill(item.slot()) {
                return Err(length(N, taken));
            }
        }
        if fill(T::start().slot()) {
            Err(Refusal::because(format!("expected list of {N} items, found more")))
        } else {
            Ok(())
        }
    }
}

fn length(expected: usize, found: usize) -> Refusal {
    Refusal::because(format!("expected list of {expected} items, found {found}"))
}
