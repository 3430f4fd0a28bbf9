//! Tells at a glance that a name is not in a table.

/// What kinds of names a table has, as far as it is known: one of 64 by its length and first letter.
///
/// A newer service adds the same members to thousands of values, and each would be compared with every
/// name of the table. The kinds are collected when a second name was not found, because they cost as
/// much as a search.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Marks {
    #[default]
    Unknown,
    Wanted,
    Known(u64),
}

impl Marks {
    /// Whether the name may be in the table.
    #[inline]
    pub(super) fn may_have(self, name: &[u8]) -> bool {
        match self {
            Self::Unknown | Self::Wanted => true,
            Self::Known(kinds) => kinds & kind(name) != 0,
        }
    }

    /// Takes note that a name was not found among these.
    pub(super) fn learn(&mut self, names: &[&str]) {
        *self = match self {
            Self::Unknown => Self::Wanted,
            Self::Wanted => {
                Self::Known(names.iter().fold(0, |kinds, name| kinds | kind(name.as_bytes())))
            }
            Self::Known(_) => return,
        };
    }
}

#[inline]
fn kind(name: &[u8]) -> u64 {
    let first = name.first().copied().unwrap_or_default();
    1 << ((usize::from(first) * 5 + name.len()) % 64)
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn a_name_of_the_table_is_never_ruled_out() {
        let names = ["", "a", "Tags", "State", "InstanceId", "NetworkInterfaces"];
        let mut marks = Marks::default();
        for _ in 0..3 {
            assert!(names.iter().all(|name| marks.may_have(name.as_bytes())));
            marks.learn(&names);
        }
    }

    #[test]
    fn other_names_are_ruled_out_after_two() {
        let others = ["New", "name", "Instance", "instance", "NetworkInterface"];
        let mut marks = Marks::default();
        for expected in [5, 5, 0] {
            let kept = others.iter().filter(|name| marks.may_have(name.as_bytes()));
            assert_eq!(kept.count(), expected);
            marks.learn(&["Tags", "State", "InstanceId", "NetworkInterfaces"]);
        }
    }
}
