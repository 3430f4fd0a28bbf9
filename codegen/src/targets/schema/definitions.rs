//! The keys of definitions, and references to them.

use std::collections::BTreeSet;

use crate::model::shape::{Model, Shape};
use crate::text::by_name::ByName;

use super::forms::Form;

/// The key of the definition of every shape.
pub(super) struct Definitions<'m> {
    places: ByName<&'m str, usize>,
    keys: Vec<String>,
}

impl<'m> Definitions<'m> {
    /// Gives every shape AWS's name, or the name that the user gives to it.
    ///
    /// If several shapes have the same one, the shape whose name in the source is the shortest gets it, as
    /// it changed least; the others keep the names of the source.
    pub(super) fn new(model: &'m Model) -> Self {
        let wanted: Vec<&str> = model.shapes.iter().map(|shape| wanted(model, shape)).collect();
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        order.sort_by_key(|place| {
            let shape = model.shapes.get(*place);
            let is_given = shape.is_some_and(|shape| is_given(model, shape));
            let name = shape.map(|shape| (shape.name.value.len(), shape.name.value.as_str()));
            (!is_given, name)
        });
        let mut taken: BTreeSet<String> = Form::ALL.iter().map(|form| form.key().into()).collect();
        let mut keys = vec![String::new(); wanted.len()];
        for place in order {
            let (Some(wanted), Some(shape)) = (wanted.get(place), model.shapes.get(place)) else {
                continue;
            };
            let key = free(wanted, &shape.name.value, &taken);
            taken.insert(key.clone());
            if let Some(own) = keys.get_mut(place) {
                *own = key;
            }
        }
        let places = model.shapes.iter().enumerate();
        let places = places.map(|(place, shape)| (shape.name.value.as_str(), place)).collect();
        Self { places, keys }
    }

    /// The place of the shape with this name in the source.
    pub(super) fn place(&self, shape: &str) -> Option<usize> {
        self.places.get(shape).copied()
    }

    /// The key of the definition of the shape at a place.
    pub(super) fn key(&self, place: usize) -> &str {
        self.keys.get(place).map_or("", String::as_str)
    }
}

fn wanted<'m>(model: &'m Model, shape: &'m Shape) -> &'m str {
    model.naming.shapes.get(&shape.name.value).map_or(&shape.canonical, String::as_str)
}

fn is_given(model: &Model, shape: &Shape) -> bool {
    model.naming.shapes.contains_key(&shape.name.value)
}

/// The first key that is free: AWS's name, that of the source, or that with a number.
fn free(wanted: &str, name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number: u32| format!("{name}_{number}"));
    let mut keys = [wanted.to_owned(), name.to_owned()].into_iter().chain(numbered);
    keys.find(|key| !taken.contains(key)).unwrap_or_default()
}

/// The reference to a definition: a JSON pointer as the fragment of a URI.
///
/// <https://www.rfc-editor.org/rfc/rfc6901#section-6>
pub(super) fn reference(key: &str) -> String {
    let mut pointer = String::with_capacity(key.len() + 8);
    pointer.push_str("#/$defs/");
    for byte in key.bytes() {
        match byte {
            b'~' => pointer.push_str("~0"),
            b'/' => pointer.push_str("~1"),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                pointer.push(char::from(byte));
            }
            byte => pointer.push_str(&format!("%{byte:02X}")),
        }
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn references_are_escaped_as_pointers_in_uris() {
        for (key, expected) in [
            ("CreateTokenRequest", "#/$defs/CreateTokenRequest"),
            ("shapewright.Blob", "#/$defs/shapewright.Blob"),
            ("a/b~c", "#/$defs/a~1b~0c"),
            ("a b\"é", "#/$defs/a%20b%22%C3%A9"),
        ] {
            assert_eq!(reference(key), expected);
        }
    }
}
