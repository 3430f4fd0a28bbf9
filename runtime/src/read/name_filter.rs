//! A filter that rejects most names that a table does not list.

/// The names of a table as a set of 64 hashes, by length and first letter.
///
/// A newer service adds the same members to thousands of values, and each of their names would be
/// compared with every name of the table. Building the filter costs as much as one search, so it is
/// built for the second name that is not found.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum NameFilter {
    #[default]
    Unused,
    Requested,
    Built(u64),
}

impl NameFilter {
    /// Whether the table may list the name.
    #[inline]
    pub(super) fn may_have(self, name: &[u8]) -> bool {
        match self {
            Self::Unused | Self::Requested => true,
            Self::Built(bits) => bits & bit(name) != 0,
        }
    }

    /// Whether exactly one name was not found.
    pub(super) fn is_first_miss(self) -> bool {
        matches!(self, Self::Requested)
    }

    /// Whether all names were found.
    pub(super) fn is_unused(self) -> bool {
        matches!(self, Self::Unused)
    }

    /// Records that a name is not among `names`.
    pub(super) fn record_miss(&mut self, names: &[&str]) {
        *self = match self {
            Self::Unused => Self::Requested,
            Self::Requested => {
                Self::Built(names.iter().fold(0, |bits, name| bits | bit(name.as_bytes())))
            }
            Self::Built(_) => return,
        };
    }
}

#[inline]
fn bit(name: &[u8]) -> u64 {
    let first = name.first().copied().unwrap_or_default();
    1 << ((usize::from(first) * 5 + name.len()) % 64)
}

#[cfg(test)]
mod tests {
    use super::NameFilter;

    #[test]
    fn names_of_the_table_pass() {
        let names = ["", "a", "Tags", "State", "InstanceId", "NetworkInterfaces"];
        let mut filter = NameFilter::default();
        for _ in 0..3 {
            assert!(names.iter().all(|name| filter.may_have(name.as_bytes())));
            filter.record_miss(&names);
        }
    }

    #[test]
    fn other_names_are_rejected_after_two_misses() {
        let others = ["New", "name", "Instance", "instance", "NetworkInterface"];
        let mut filter = NameFilter::default();
        for expected in [5, 5, 0] {
            let passed = others.iter().filter(|name| filter.may_have(name.as_bytes()));
            assert_eq!(passed.count(), expected);
            filter.record_miss(&["Tags", "State", "InstanceId", "NetworkInterfaces"]);
        }
    }
}
