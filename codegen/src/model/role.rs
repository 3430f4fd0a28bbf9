//! What a shape is used for in the operations of its service.

/// What a shape is used for; a shape may have several uses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Role {
    /// Whether it is the input of an operation.
    pub input: bool,
    /// Whether it is the output of an operation.
    pub output: bool,
    /// Whether it is an error of an operation.
    pub error: bool,
    /// Whether AWS receives it: it is an input or nested in one.
    pub sent: bool,
    /// Whether AWS returns it: it is an output, an error, or nested in one.
    pub returned: bool,
    /// Whether it is an event of an event stream.
    pub event: bool,
}

/// The letters for roles, each for six bits: those of base64.
#[cfg(feature = "json")]
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[cfg(feature = "json")]
impl Role {
    /// The letter for the role in models of the bundle.
    #[cfg(feature = "cli")]
    pub(crate) fn letter(self) -> char {
        let Self { input, output, error, sent, returned, event } = self;
        let flags = [input, output, error, sent, returned, event];
        let bits = flags.iter().rev().fold(0, |bits, flag| bits << 1 | usize::from(*flag));
        LETTERS.get(bits).map_or('A', |letter| char::from(*letter))
    }

    /// The role of a letter.
    pub(crate) fn of_letter(letter: u8) -> Option<Self> {
        let bits = LETTERS.iter().position(|known| *known == letter)?;
        let has = |flag: u32| bits >> flag & 1 == 1;
        Some(Self {
            input: has(0),
            output: has(1),
            error: has(2),
            sent: has(3),
            returned: has(4),
            event: has(5),
        })
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::{LETTERS, Role};

    #[test]
    fn each_letter_is_one_role() {
        for letter in LETTERS {
            let role = Role::of_letter(*letter).expect("a role");
            assert_eq!(role.letter(), char::from(*letter));
        }
        assert_eq!(Role::default().letter(), 'A');
        assert_eq!(Role::of_letter(b'"'), None);
    }
}
