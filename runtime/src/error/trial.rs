//! The state of reading a union, and the unions inside of it.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;

use crate::content::{Content, Handover};

/// The type that a union chose for a value, or the error.
#[derive(Debug)]
pub(crate) enum Decision<F> {
    /// The index of the type, and how many values of the document it loses.
    Type { index: usize, lost: usize },
    /// No type accepts the value.
    Failed(F),
}

/// The state of reading the outermost union, and the unions inside of it.
///
/// A union that is nested in several types of another one would be read for each of them, and so would
/// the unions inside of it: in exponential time. So reading has two steps. The first one decides for each
/// union which type it is, from the inside to the outside, and the second one reads these types.
#[derive(Debug)]
pub(crate) struct Trial<F> {
    /// Whether a union is being read.
    pub(crate) is_active: bool,
    /// Whether the types of nested unions are decided, and this reading is the second step.
    pub(crate) is_final: bool,
    /// Whether a nested union was decided and not read.
    pub(crate) is_partial: bool,
    /// How many values of the document are lost by the type that is tried.
    pub(crate) lost: usize,
    /// The decisions, by the addresses of the kept value and of the union that it is read as. They own the
    /// value, so that no other value gets its address.
    decisions: BTreeMap<(usize, usize), (Content, Decision<F>)>,
    /// Where a kept value passes itself on to the union that reads it.
    pub(crate) handover: Rc<Handover>,
}

impl<F> Default for Trial<F> {
    fn default() -> Self {
        Self {
            is_active: false,
            is_final: false,
            is_partial: false,
            lost: 0,
            decisions: BTreeMap::new(),
            handover: Rc::default(),
        }
    }
}

/// What was seen while a type was tried, or before.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Attempted {
    pub(crate) lost: usize,
    pub(crate) is_partial: bool,
    is_final: bool,
}

impl<F> Trial<F> {
    /// The decision for a value that was read before as the same union.
    pub(crate) fn decision(&self, content: &Content, union: usize) -> Option<&Decision<F>> {
        let (_, decision) = self.decisions.get(&(content.address()?, union))?;
        Some(decision)
    }

    pub(crate) fn record(&mut self, content: &Content, union: usize, decision: Decision<F>) {
        if let Some(address) = content.address() {
            self.decisions.insert((address, union), (content.clone(), decision));
        }
    }

    /// Starts to try a type, and returns what was seen before.
    pub(crate) fn begin(&mut self, is_final: bool) -> Attempted {
        let before = self.attempted();
        self.resume(Attempted { lost: 0, is_partial: false, is_final });
        before
    }

    /// Continues as before, and returns what was seen since then.
    pub(crate) fn resume(&mut self, before: Attempted) -> Attempted {
        let seen = self.attempted();
        Attempted { lost: self.lost, is_partial: self.is_partial, is_final: self.is_final } =
            before;
        seen
    }

    fn attempted(&self) -> Attempted {
        Attempted { lost: self.lost, is_partial: self.is_partial, is_final: self.is_final }
    }

    /// Ends with the outermost union.
    pub(crate) fn end(&mut self) {
        self.is_active = false;
        if !self.decisions.is_empty() {
            self.decisions.clear();
        }
    }
}
