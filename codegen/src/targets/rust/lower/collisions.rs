//! Reports names that collide.

use crate::model::shape::Naming;
use crate::targets::rust::items::{ItemId, Items};
use crate::text::by_name::ByName;
use crate::text::diagnostic::{Diagnostic, Sink};
use crate::text::messages::rust::{self as messages, Rename};
use crate::text::source::{Span, Spanned};

/// Reports two members or two values of a shape that become the same field or variant.
pub(super) fn report_names<'s>(
    names: [&Spanned<String>; 2],
    owner: &str,
    becomes: &str,
    rename: &Rename,
    sink: &'s mut Sink,
) -> &'s mut Diagnostic {
    let [first, second] = names;
    let message = messages::name_collision(&first.value, &second.value, owner, becomes, rename);
    sink.error(second.span, message).and(first.span, messages::FIRST)
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

/// Reports nameless types whose name collides with another type; the first `shapes` items are those of
/// named shapes.
pub(super) fn report(items: &Items<'_>, places: &[Span], shapes: usize, sink: &mut Sink) {
    let mut seen: ByName<&str, ItemId> = ByName::with_capacity(items.count());
    for (id, item) in items.iter() {
        let ident = &item.name().ident;
        let Some(first) = seen.insert(ident, id) else {
            continue;
        };
        // Collisions of two named shapes were reported with their names.
        let are_of_shapes = first.0 < shapes && id.0 < shapes;
        if let (false, Some(place), Some(first)) =
            (are_of_shapes, places.get(id.0), places.get(first.0))
        {
            sink.error(*place, messages::nameless_type_collision(ident))
                .and(*first, messages::FIRST);
        }
    }
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
