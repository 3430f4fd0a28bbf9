//! How names are spelled in documents.

/// A style of names: the case of letters, and the separator of words.
///
/// A word begins after `_` and at a capital letter. `lowercase` and `UPPERCASE` do not separate words, and
/// keep `_`, as in serde. The generator has the same styles, and writes out names that no style gives.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    name: &'static str,
    /// Whether these are capitals: the first letter of the first word, the first letters of other words,
    /// and all other letters.
    capitals: [bool; 3],
    /// The separator, unless the style does not separate words.
    between: Option<&'static str>,
}

impl Style {
    /// The styles, with serde's names for them.
    const ALL: [Self; 8] = [
        Self::new("lowercase", [false, false, false], None),
        Self::new("UPPERCASE", [true, true, true], None),
        Self::new("PascalCase", [true, true, false], Some("")),
        Self::new("camelCase", [false, true, false], Some("")),
        Self::new("snake_case", [false, false, false], Some("_")),
        Self::new("SCREAMING_SNAKE_CASE", [true, true, true], Some("_")),
        Self::new("kebab-case", [false, false, false], Some("-")),
        Self::new("SCREAMING-KEBAB-CASE", [true, true, true], Some("-")),
    ];

    const fn new(name: &'static str, capitals: [bool; 3], between: Option<&'static str>) -> Self {
        Self { name, capitals, between }
    }

    /// The style with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name == name)
    }

    /// The names of all styles, for a message.
    pub(crate) fn names() -> String {
        let mut names = String::new();
        for style in Self::ALL {
            let between = if names.is_empty() { "`" } else { ", `" };
            names.extend([between, style.name, "`"]);
        }
        names
    }

    /// A name in this style.
    pub(crate) fn spell(self, name: &str) -> String {
        let [first, other, inner] = self.capitals;
        let mut spelled = String::with_capacity(name.len() + 4);
        let mut is_start = true;
        for letter in name.chars() {
            if letter == '_' && self.between.is_some() {
                is_start = true;
                continue;
            }
            is_start |= letter.is_ascii_uppercase();
            let is_capital = match (is_start, spelled.is_empty()) {
                (true, true) => first,
                (true, false) => other,
                (false, _) => inner,
            };
            if is_start && !spelled.is_empty() {
                spelled.push_str(self.between.unwrap_or_default());
            }
            spelled.push(if is_capital {
                letter.to_ascii_uppercase()
            } else {
                letter.to_ascii_lowercase()
            });
            is_start = false;
        }
        spelled
    }
}

#[cfg(test)]
mod tests {
    use super::Style;

    #[test]
    fn names_are_spelled_in_each_style() {
        for (style, field, variant) in [
            ("lowercase", "client_id2", "authorizationcode"),
            ("UPPERCASE", "CLIENT_ID2", "AUTHORIZATIONCODE"),
            ("PascalCase", "ClientId2", "AuthorizationCode"),
            ("camelCase", "clientId2", "authorizationCode"),
            ("snake_case", "client_id2", "authorization_code"),
            ("SCREAMING_SNAKE_CASE", "CLIENT_ID2", "AUTHORIZATION_CODE"),
            ("kebab-case", "client-id2", "authorization-code"),
            ("SCREAMING-KEBAB-CASE", "CLIENT-ID2", "AUTHORIZATION-CODE"),
        ] {
            let style = Style::named(style).expect("a style");
            assert_eq!(style.spell("client_id2"), field);
            assert_eq!(style.spell("AuthorizationCode"), variant);
        }
        assert!(Style::named("Sponge").is_none());
    }

    #[test]
    fn repeated_and_outer_underscores_separate_once() {
        let style = Style::named("kebab-case").expect("a style");
        assert_eq!(style.spell("_a__b_"), "a-b");
    }
}
