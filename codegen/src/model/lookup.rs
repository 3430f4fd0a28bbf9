//! Shapes by the names that users give them.
//!
//! A user may write a shape as the model does, as it is named in options, without `TypeDef`, or as its
//! type is called. Where one name is that of several shapes, the first of these ways goes before the
//! others, and then the first of the shapes: so the types themselves get their names.

use std::borrow::Cow;

use crate::text::by_name::ByName;

use super::names;
use super::shape::{Model, Naming, Shape};

/// The places of a model's shapes, by each name that a user may give them.
pub(crate) struct ShapeLookup(ByName<String, Meant>);

/// A shape by its place, and which of its names it goes by.
struct Meant {
    way: usize,
    place: usize,
}

impl ShapeLookup {
    /// The names of a model's shapes.
    pub(crate) fn new(model: &Model) -> Self {
        let mut meant: ByName<String, Meant> = ByName::with_capacity(3 * model.shapes.len());
        for (place, shape) in model.shapes.iter().enumerate() {
            for (way, name) in ways(shape, &model.naming).into_iter().enumerate() {
                let Some(name) = name else { continue };
                if meant.get(&name).is_none_or(|other| way < other.way) {
                    meant.insert(name.into_owned(), Meant { way, place });
                }
            }
        }
        Self(meant)
    }

    /// The place of the shape that a user means.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        self.0.get(name).map(|meant| meant.place)
    }
}

/// The shape that a user means; for many names, [`ShapeLookup`] is the quicker way.
pub(crate) fn find<'m>(model: &'m Model, name: &str) -> Option<&'m Shape> {
    let way =
        |shape| ways(shape, &model.naming).iter().position(|way| way.as_deref() == Some(name));
    let ranked = || model.shapes.iter().filter_map(|shape| Some((way(shape)?, shape)));
    model.shape(name).or_else(|| Some(ranked().min_by_key(|(way, _)| *way)?.1))
}

/// The names of a shape, in the order in which they count.
fn ways<'m>(shape: &'m Shape, naming: &'m Naming) -> [Option<Cow<'m, str>>; 4] {
    let name = shape.name.value.as_str();
    [
        Some(Cow::Borrowed(name)),
        naming.shapes.get(name).map(|given| Cow::Borrowed(given.as_str())),
        name.strip_suffix("TypeDef").map(Cow::Borrowed),
        Some(Cow::Owned(names::ty(name))),
    ]
}

#[cfg(test)]
mod tests {
    use crate::model::lookup::{ShapeLookup, find};
    use crate::{Change, Options, Sources, read_patched};

    #[test]
    fn a_shape_is_meant_by_the_name_that_its_type_gets() {
        let mut sources = Sources::new();
        let names =
            ["TagRequestRequestTypeDef", "TagRequestTypeDef", "KeyTypeDef", "Key", "ATypeDef"];
        let classes = names.map(|name| format!("class {name}(TypedDict):\n    a: int\n"));
        sources.add("m/type_defs.md", format!("```python\n{}```\n", classes.concat()));
        let options = Options::default().patch("ATypeDef", Change::named("Other"));
        let (model, _) = read_patched(&sources, &options).expect("a page without errors");
        let called = ShapeLookup::new(&model);
        for (name, expected) in [
            ("TagRequest", Some("TagRequestTypeDef")),
            ("TagRequestRequest", Some("TagRequestRequestTypeDef")),
            ("TagRequestRequestTypeDef", Some("TagRequestRequestTypeDef")),
            ("Key", Some("Key")),
            ("Other", Some("ATypeDef")),
            ("A", Some("ATypeDef")),
            ("B", None),
        ] {
            let found = find(&model, name).map(|shape| shape.name.value.as_str());
            assert_eq!(found, expected, "{name}");
            let placed = called.place(name).and_then(|place| model.shapes.get(place));
            assert_eq!(placed.map(|shape| shape.name.value.as_str()), expected, "{name}");
        }
    }
}
