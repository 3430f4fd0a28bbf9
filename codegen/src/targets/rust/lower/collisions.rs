//! Different identifiers for members and values that share one, and their diagnostics.

use std::rc::Rc;

use crate::model::names::distinct::{Collision, Distinct, Named};
use crate::model::shape::Naming;
use crate::text::diagnostic::{Diagnostic, Sink};
use crate::text::messages::rust::{self as messages, Rename};
use crate::text::source::Spanned;

/// The members or values of a type, some of which become the same field or variant.
pub(super) struct Parts<'p> {
    pub(super) names: Vec<&'p Spanned<String>>,
    /// The shape in whose patches they can be renamed.
    pub(super) shape: Option<&'p str>,
    /// The type in messages.
    pub(super) owner: &'p str,
    /// What they become: a field or a variant.
    pub(super) kind: &'static str,
}

impl Parts<'_> {
    /// The identifier of each part, by a function that distinguishes names; warns of those that get a
    /// second name. Names that the user gives twice are an error.
    pub(super) fn distinguish(
        &self,
        by: fn(&[Named<'_>]) -> Distinct,
        naming: &Naming,
        sink: &mut Sink,
    ) -> Vec<Rc<str>> {
        let given = |name| self.shape.and_then(|shape| naming.part(shape, name));
        let named =
            self.names.iter().map(|name| Named { name: &name.value, given: given(&name.value) });
        let Distinct { idents, collisions } = by(&named.collect::<Vec<_>>());
        for collision in &collisions {
            self.report(collision, &idents, naming, sink);
        }
        idents.into_iter().map(Rc::from).collect()
    }

    fn report(&self, collision: &Collision, idents: &[String], naming: &Naming, sink: &mut Sink) {
        let Collision { winner, loser, ident, is_given } = collision;
        let (Some(winner), Some(second), Some(loser)) =
            (self.names.get(*winner), idents.get(*loser), self.names.get(*loser))
        else {
            return;
        };
        let becomes = format!("{} `{ident}`", self.kind);
        let both = [winner.value.as_str(), loser.value.as_str()];
        let rename = match self.shape {
            Some(shape) => by_patch(shape, &loser.value),
            None => Rename::NameTheType,
        };
        let diagnostic = if *is_given {
            let message = messages::name_collision(both, self.owner, &becomes, &rename);
            sink.error(loser.span, message).and(winner.span, messages::FIRST)
        } else {
            let message = messages::second_name(both, self.owner, &becomes, second, &rename);
            sink.warning(loser.span, message).and(winner.span, messages::becomes(ident))
        };
        if let Some(shape) = self.shape {
            show_patches(both.map(|part| (shape, Some(part))), naming, diagnostic);
        }
    }
}

/// Points at the patches that name shapes, members or values.
pub(super) fn show_patches<'p>(
    parts: impl IntoIterator<Item = (&'p str, Option<&'p str>)>,
    naming: &Naming,
    diagnostic: &mut Diagnostic,
) {
    for (shape, part) in parts {
        if let Some(place) = naming.place(shape, part) {
            diagnostic.and(place, messages::named_here(part.unwrap_or(shape)));
        }
    }
}

/// The patch that renames a member or a value.
pub(super) fn by_patch(shape: &str, part: &str) -> Rename {
    let (shape, part) = (key(shape), quoted(part));
    Rename::Patch(format!("`[shape.{shape}] rename = {{ {part} = \"...\" }}`"))
}

/// The patch that renames a shape.
pub(super) fn shape_patch(shape: &str) -> String {
    format!("`[shape.{}] as = \"...\"`", key(shape))
}

/// A name as a TOML key.
fn key(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let plain = !name.is_empty() && name.bytes().all(is_plain);
    if plain { name.to_owned() } else { quoted(name) }
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use crate::targets::rust::lower::collisions::{by_patch, shape_patch};
    use crate::text::messages::rust::Rename;

    #[test]
    fn names_in_patches_are_toml_keys() {
        for (name, expected) in [
            ("Token-1_a", "Token-1_a"),
            ("a b", "\"a b\""),
            ("X/Y", "\"X/Y\""),
            ("a.b", "\"a.b\""),
            ("é", "\"é\""),
            ("", "\"\""),
            ("a\"b\\\n", "\"a\\\"b\\\\\\u000a\""),
        ] {
            assert_eq!(shape_patch(name), format!("`[shape.{expected}] as = \"...\"`"));
            let patch = format!("[shape.{expected}]\nas = \"X\"\n");
            let read = toml::de::DeTable::parse(&patch).expect("TOML");
            let shapes = read.get_ref().get("shape").and_then(|shapes| shapes.get_ref().as_table());
            assert!(shapes.is_some_and(|shapes| shapes.contains_key(name)), "{patch}");
        }
        let Rename::Patch(patch) = by_patch("A", "b\"") else { panic!("a patch") };
        assert_eq!(patch, "`[shape.A] rename = { \"b\\\"\" = \"...\" }`");
    }
}
