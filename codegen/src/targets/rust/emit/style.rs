//! How names are spelled in documents.

use crate::targets::rust::items::Name;

use super::doc;

/// What the derives make of names, which must be what is known here.
#[cfg(test)]
#[allow(dead_code, reason = "the names of all styles are for a message of the derives")]
#[path = "../../../../../runtime/derive/src/style.rs"]
mod derived;

/// A way to spell a name: which letters are capitals, and what stands between words.
///
/// These are the styles of the runtime's derives, which give each name without one of its own its
/// spelling. There, too, a word begins behind `_` and at a capital letter, and `lowercase` and
/// `UPPERCASE` know no words.
#[derive(Debug)]
pub(super) struct Style {
    name: &'static str,
    /// Whether the first letter of the first word, of each other word, and all other letters are capitals.
    first: bool,
    other: bool,
    inner: bool,
    between: Between,
}

/// What stands between words.
#[derive(Clone, Copy, Debug)]
enum Between {
    /// There are no words, and `_` stays where it is.
    AsItStands,
    Nothing,
    Mark(u8),
}

impl Style {
    const ALL: &'static [Self] = &[
        Self::new("camelCase", [false, true, false], Between::Nothing),
        Self::new("PascalCase", [true, true, false], Between::Nothing),
        Self::new("SCREAMING_SNAKE_CASE", [true, true, true], Between::Mark(b'_')),
        Self::new("kebab-case", [false, false, false], Between::Mark(b'-')),
        Self::new("snake_case", [false, false, false], Between::Mark(b'_')),
        Self::new("lowercase", [false, false, false], Between::AsItStands),
        Self::new("UPPERCASE", [true, true, true], Between::AsItStands),
        Self::new("SCREAMING-KEBAB-CASE", [true, true, true], Between::Mark(b'-')),
    ];

    const fn new(name: &'static str, capitals: [bool; 3], between: Between) -> Self {
        let [first, other, inner] = capitals;
        Self { name, first, other, inner, between }
    }

    /// Its name in `rename_all`.
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    /// Whether an identifier in this style is this name.
    fn spells(&self, Name { ident, wire }: &Name<'_>) -> bool {
        let mut expected = wire.bytes();
        let mut takes = |byte| expected.next() == Some(byte);
        let (mut is_first, mut is_start) = (true, true);
        for letter in bare(ident).bytes() {
            if letter == b'_' && !matches!(self.between, Between::AsItStands) {
                is_start = true;
                continue;
            }
            is_start |= letter.is_ascii_uppercase();
            let is_capital = match (is_start, is_first) {
                (true, true) => self.first,
                (true, false) => self.other,
                (false, _) => self.inner,
            };
            let border = match self.between {
                Between::Mark(mark) if is_start && !is_first => Some(mark),
                _ => None,
            };
            let letter =
                if is_capital { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() };
            if !border.is_none_or(&mut takes) || !takes(letter) {
                return false;
            }
            (is_first, is_start) = (false, false);
        }
        expected.next().is_none()
    }
}

/// How the names of a type are spelled.
pub(super) struct Spelling {
    /// The style of most of them, unless as many are as they stand.
    pub(super) style: Option<&'static Style>,
    /// Whether it is that of all.
    is_complete: bool,
}

impl Spelling {
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n Name<'n>> + Clone) -> Self {
        let all = names.clone().count();
        let (mut style, mut most) = (None, 0);
        for tried in std::iter::once(None).chain(Style::ALL.iter().map(Some)) {
            let spelled = names.clone().filter(|name| is_spelled(tried, name)).count();
            if spelled == all {
                return Self { style: tried, is_complete: true };
            }
            if spelled > most {
                (style, most) = (tried, spelled);
            }
        }
        Self { style, is_complete: false }
    }

    /// `rename = "..."` for a name that needs it.
    pub(super) fn rename(&self, name: &Name<'_>) -> Option<String> {
        let is_spelled = self.is_complete || is_spelled(self.style, name);
        (!is_spelled).then(|| ["rename = ", &doc::literal(&name.wire)].concat())
    }
}

/// Whether a name needs no spelling of its own in this style, or without one.
fn is_spelled(style: Option<&Style>, name: &Name<'_>) -> bool {
    match style {
        Some(style) => style.spells(name),
        None => bare(&name.ident) == name.wire,
    }
}

/// An identifier without what makes it one.
fn bare(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::targets::rust::emit::style::{Spelling, Style, derived};
    use crate::targets::rust::items::Name;

    fn name<'n>(ident: &str, wire: &'n str) -> Name<'n> {
        Name { ident: ident.into(), wire: Cow::Borrowed(wire) }
    }

    #[test]
    fn a_name_is_known_in_the_style_that_the_derive_spells_it_in() {
        for ident in ["client_id2", "AuthorizationCode", "r#type", "_a__b_", "A", "a1B"] {
            for style in Style::ALL {
                let derived = derived::Style::named(style.name()).expect("a style of the derives");
                let wire = derived.spell(super::bare(ident));
                assert!(style.spells(&name(ident, &wire)), "{ident} in {style:?}: {wire}");
                assert!(!style.spells(&name(ident, &format!("{wire}x"))));
                assert!(!style.spells(&name(&format!("{ident}x"), &wire)));
            }
        }
    }

    #[test]
    fn the_style_of_most_names_is_the_one_of_all() {
        let style = |names: &[Name<'_>]| Spelling::of(names.iter()).style.map(Style::name);
        let (plain, camel) = (name("name", "name"), name("client_id", "clientId"));
        let (pascal, raw) = (name("client_id", "ClientId"), name("r#type", "type"));
        assert_eq!(style(&[]), None);
        assert_eq!(style(&[plain.clone(), raw]), None);
        assert_eq!(style(&[plain.clone(), camel.clone()]), Some("camelCase"));
        assert_eq!(style(&[pascal.clone(), camel]), Some("camelCase"));
        assert_eq!(style(&[plain, pascal.clone(), pascal]), Some("PascalCase"));
    }
}
