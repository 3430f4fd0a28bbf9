//! How often the types of unions may be tried.

/// The number of times that types may be tried for a kept value, and for all values in it.
///
/// A union that contains itself tries each of its types at each level. If no type accepts the innermost
/// value, it tries every combination. The budget ends that: beyond half of it no type is tried strictly,
/// and at its end no type is tried at all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RetryBudget {
    /// Zero before the outermost union.
    strict_limit: usize,
    spent: usize,
}

impl RetryBudget {
    /// More than any union of AWS needs: none contains itself, and nested ones have at most 12
    /// combinations.
    const FOR_EACH_VALUE: usize = 256;

    /// Sets the limit for the outermost union, from the number of values that it holds.
    pub(crate) fn begin(&mut self, count: impl FnOnce() -> usize) {
        if self.strict_limit == 0 {
            self.strict_limit = count().saturating_mul(Self::FOR_EACH_VALUE);
        }
    }

    /// Spends one try, unless none is left.
    pub(crate) fn spend(&mut self, strict: bool) -> bool {
        let limit = if strict { self.strict_limit } else { self.strict_limit.saturating_mul(2) };
        let is_left = self.spent < limit;
        self.spent += usize::from(is_left);
        is_left
    }

    /// Whether a try is left.
    pub(crate) fn is_left(&mut self) -> bool {
        self.spend(false)
    }
}
