//! Finds the `rename_all` rule of serde that most names of a type follow.
//!
//! The rules are those of `serde_derive`, which expects fields in snake case and variants in Pascal
//! case: `lowercase` does not change a field, and `PascalCase` does not change a variant.

use crate::targets::rust::emit::doc;
use crate::targets::rust::items::Name;

/// What has a name: the rules depend on it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Field,
    Variant,
}

/// A rule of `rename_all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Camel,
    Pascal,
    ScreamingSnake,
    Kebab,
    Snake,
    Lower,
    Upper,
    ScreamingKebab,
}

/// The rule of a type, and which names need a `rename`.
pub(super) struct Spelling {
    part: Part,
    rule: Option<Rule>,
}

impl Rule {
    const ALL: [Self; 8] = [
        Self::Camel,
        Self::Pascal,
        Self::ScreamingSnake,
        Self::Kebab,
        Self::Snake,
        Self::Lower,
        Self::Upper,
        Self::ScreamingKebab,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Camel => "camelCase",
            Self::Pascal => "PascalCase",
            Self::ScreamingSnake => "SCREAMING_SNAKE_CASE",
            Self::Kebab => "kebab-case",
            Self::Snake => "snake_case",
            Self::Lower => "lowercase",
            Self::Upper => "UPPERCASE",
            Self::ScreamingKebab => "SCREAMING-KEBAB-CASE",
        }
    }

    /// The name of a field, in snake case, by the rule.
    fn of_field(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => pascal(field),
            Self::Camel => with_lowercase_start(&pascal(field)),
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// The name of a variant, in Pascal case, by the rule.
    fn of_variant(self, variant: &str) -> String {
        match self {
            Self::Pascal => variant.to_owned(),
            Self::Lower => variant.to_ascii_lowercase(),
            Self::Upper => variant.to_ascii_uppercase(),
            Self::Camel => with_lowercase_start(variant),
            Self::Snake => snake(variant),
            Self::ScreamingSnake => snake(variant).to_ascii_uppercase(),
            Self::Kebab => snake(variant).replace('_', "-"),
            Self::ScreamingKebab => snake(variant).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    let mut is_start = true;
    for letter in field.chars() {
        if letter == '_' {
            is_start = true;
        } else {
            name.push(if is_start { letter.to_ascii_uppercase() } else { letter });
            is_start = false;
        }
    }
    name
}

fn snake(variant: &str) -> String {
    let mut name = String::with_capacity(variant.len() + 4);
    for (at, letter) in variant.char_indices() {
        if at > 0 && letter.is_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

fn with_lowercase_start(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

impl Spelling {
    /// The rule of most names; none if as many equal their identifiers.
    pub(super) fn of<'n>(part: Part, names: impl Iterator<Item = &'n Name<'n>> + Clone) -> Self {
        let all = names.clone().count();
        let (mut spelling, mut most) = (Self { part, rule: None }, 0);
        for rule in std::iter::once(None).chain(Rule::ALL.into_iter().map(Some)) {
            let tried = Self { part, rule };
            let spelled = names.clone().filter(|name| tried.spells(name)).count();
            if spelled > most {
                (spelling, most) = (tried, spelled);
            }
            if most == all {
                break;
            }
        }
        spelling
    }

    /// `rename_all = "..."`.
    pub(super) fn rename_all(&self) -> Option<String> {
        self.rule.map(|rule| ["rename_all = \"", rule.name(), "\""].concat())
    }

    /// `rename = "..."` for a name that the rule does not give.
    pub(super) fn rename(&self, name: &Name<'_>) -> Option<String> {
        (!self.spells(name)).then(|| ["rename = ", &doc::literal(&name.wire)].concat())
    }

    /// Whether the rule gives the name in documents.
    fn spells(&self, Name { ident, wire }: &Name<'_>) -> bool {
        let ident = ident.strip_prefix("r#").unwrap_or(ident);
        match (self.rule, self.part) {
            (None, _) => ident == wire,
            (Some(rule), Part::Field) => rule.of_field(ident) == *wire,
            (Some(rule), Part::Variant) => rule.of_variant(ident) == *wire,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::targets::rust::emit::serde_names::{Part, Rule, Spelling};
    use crate::targets::rust::items::Name;

    /// The tables in the documentation of serde, and names with letters that the rules do not expect.
    #[test]
    fn names_are_those_of_serde() {
        for (rule, field, odd, variant) in [
            (Rule::Lower, "client_id2", "A_b", "authorizationcode"),
            (Rule::Upper, "CLIENT_ID2", "A_B", "AUTHORIZATIONCODE"),
            (Rule::Pascal, "ClientId2", "AB", "AuthorizationCode"),
            (Rule::Camel, "clientId2", "aB", "authorizationCode"),
            (Rule::Snake, "client_id2", "A_b", "authorization_code"),
            (Rule::ScreamingSnake, "CLIENT_ID2", "A_B", "AUTHORIZATION_CODE"),
            (Rule::Kebab, "client-id2", "A-b", "authorization-code"),
            (Rule::ScreamingKebab, "CLIENT-ID2", "A-B", "AUTHORIZATION-CODE"),
        ] {
            assert_eq!(rule.of_field("client_id2"), field);
            assert_eq!(rule.of_field("A_b"), odd);
            assert_eq!(rule.of_variant("AuthorizationCode"), variant);
        }
        assert_eq!(Rule::Snake.of_variant("A_B"), "a__b");
    }

    #[test]
    fn the_most_frequent_rule_is_chosen() {
        let name = |ident: &str, wire: &'static str| Name {
            ident: ident.into(),
            wire: Cow::Borrowed(wire),
        };
        let (plain, camel) = (name("name", "name"), name("client_id", "clientId"));
        let (pascal, raw) = (name("client_id", "ClientId"), name("r#type", "type"));
        for (names, rule) in [
            (vec![], None),
            (vec![plain.clone(), raw], None),
            (vec![plain.clone(), camel.clone()], Some("rename_all = \"camelCase\"")),
            (vec![pascal.clone(), camel], Some("rename_all = \"camelCase\"")),
            (vec![plain, pascal.clone(), pascal], Some("rename_all = \"PascalCase\"")),
        ] {
            let spelling = Spelling::of(Part::Field, names.iter());
            assert_eq!(spelling.rename_all().as_deref(), rule, "{names:?}");
        }
    }
}
