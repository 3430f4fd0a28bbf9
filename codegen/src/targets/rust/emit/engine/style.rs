//! Finds the `rename_all` style that most names of a type follow.

use crate::targets::rust::items::Name;

use crate::targets::rust::emit::doc;

/// A copy of the derives' implementation of the styles, to test that both agree.
#[cfg(test)]
#[allow(dead_code, reason = "the names of all styles are for a message of the derives")]
mod derived;

/// A `rename_all` style: which letters are capitals, and what separates words.
///
/// The runtime's derives spell every name without `rename` in these styles. In both places a word
/// starts after `_` and at a capital letter, and `lowercase` and `UPPERCASE` have no word
/// boundaries.
#[derive(Debug)]
pub(super) struct Style {
    name: &'static str,
    /// Whether the first letter of the first word, of each other word, and all other letters are capitals.
    first: bool,
    other: bool,
    inner: bool,
    between: Between,
}

/// What separates words.
#[derive(Clone, Copy, Debug)]
enum Between {
    /// There are no word boundaries, and `_` is kept.
    Unchanged,
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
        Self::new("lowercase", [false, false, false], Between::Unchanged),
        Self::new("UPPERCASE", [true, true, true], Between::Unchanged),
        Self::new("SCREAMING-KEBAB-CASE", [true, true, true], Between::Mark(b'-')),
    ];

    const fn new(name: &'static str, capitals: [bool; 3], between: Between) -> Self {
        let [first, other, inner] = capitals;
        Self { name, first, other, inner, between }
    }

    /// The name of the style in `rename_all`.
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    /// Whether an identifier in this style is the name in documents.
    fn spells(&self, Name { ident, wire }: &Name<'_>) -> bool {
        let mut expected = wire.bytes();
        let mut takes = |byte| expected.next() == Some(byte);
        let (mut is_first, mut is_start) = (true, true);
        for letter in without_raw_prefix(ident).bytes() {
            if letter == b'_' && !matches!(self.between, Between::Unchanged) {
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

/// The style of a type, and which names need a `rename`.
pub(super) struct Spelling {
    /// The style of most names; none if as many equal their identifiers.
    pub(super) style: Option<&'static Style>,
    /// Whether it gives every name.
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

    /// `rename = "..."` for a name that the style does not give.
    pub(super) fn rename(&self, name: &Name<'_>) -> Option<String> {
        let is_spelled = self.is_complete || is_spelled(self.style, name);
        (!is_spelled).then(|| ["rename = ", &doc::literal(&name.wire)].concat())
    }
}

/// Whether a style, or the identifier if there is none, gives the name in documents.
fn is_spelled(style: Option<&Style>, name: &Name<'_>) -> bool {
    match style {
        Some(style) => style.spells(name),
        None => without_raw_prefix(&name.ident) == name.wire,
    }
}

/// An identifier without `r#`.
fn without_raw_prefix(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::targets::rust::emit::engine::style::{Spelling, Style, derived};
    use crate::targets::rust::items::Name;

    fn name<'n>(ident: &str, wire: &'n str) -> Name<'n> {
        Name { ident: ident.into(), wire: Cow::Borrowed(wire) }
    }

    #[test]
    fn styles_agree_with_those_of_the_derives() {
        for ident in ["client_id2", "AuthorizationCode", "r#type", "_a__b_", "A", "a1B"] {
            for style in Style::ALL {
                let derived = derived::Style::named(style.name()).expect("a style of the derives");
                let wire = derived.spell(super::without_raw_prefix(ident));
                assert!(style.spells(&name(ident, &wire)), "{ident} in {style:?}: {wire}");
                assert!(!style.spells(&name(ident, &format!("{wire}x"))));
                assert!(!style.spells(&name(&format!("{ident}x"), &wire)));
            }
        }
    }

    #[test]
    fn the_most_frequent_style_is_chosen() {
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
