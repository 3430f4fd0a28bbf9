//! Shapes by the names that users write.
//!
//! A user may write a shape's name in the source, the name that settings give it, the source's name
//! without its suffix, or the name of its type; where none of these is the name, also the name that another
//! source of the service gives it. Where a name leads to several shapes, the first of
//! these kinds of names takes precedence, and then the first of the shapes: the names of types are
//! assigned in the same way.

use std::borrow::Cow;

use crate::text::by_name::ByName;
use crate::text::suggest;

use crate::model::names;
use crate::model::shape::{Model, Naming, Shape, ShapeKind};
use crate::read::conventions;

/// An index of a model's shapes by every name that a user may write.
pub(crate) struct ShapeLookup {
    index: ByName<String, Found>,
    has_operations: bool,
}

/// The names that pages give to the outputs of the operations that a model lists, with the shapes.
struct OutputNames<'m>(Vec<(String, &'m str)>);

impl<'m> OutputNames<'m> {
    fn of(model: &'m Model) -> Self {
        let mut names = Vec::new();
        for operation in &model.operations {
            let Some(output) = &operation.output else { continue };
            let of_pages = conventions::names_of_output(&operation.name.value);
            names.extend(of_pages.map(|name| (name, output.value.as_str())));
        }
        Self(names)
    }
}

/// A shape by its place in the model, and the kind of name that leads to it.
struct Found {
    kind: usize,
    place: usize,
}

/// The kind of the names of copies.
const OF_COPY: usize = 4;

impl ShapeLookup {
    /// Indexes the shapes of a model.
    pub(crate) fn new(model: &Model) -> Self {
        let mut index: ByName<String, Found> = ByName::with_capacity(3 * model.shapes.len());
        for (place, shape) in model.shapes.iter().enumerate() {
            for (kind, name) in names_of(shape, &model.naming).into_iter().enumerate() {
                let Some(name) = name else { continue };
                if index.get(&name).is_none_or(|other| kind < other.kind) {
                    index.insert(name.into_owned(), Found { kind, place });
                }
            }
            for name in &shape.other_names {
                if !index.contains(name) {
                    index.insert(name.clone(), Found { kind: OF_COPY, place });
                }
            }
        }
        let outputs = OutputNames::of(model);
        for (name, output) in outputs.0 {
            if let Some(Found { place, .. }) = index.get(output) {
                let place = *place;
                if !index.contains(&name) {
                    index.insert(name, Found { kind: usize::MAX, place });
                }
            }
        }
        let has_operations = !model.operations.is_empty();
        Self { index, has_operations }
    }

    /// The place of the shape that a name leads to.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        let place = |name: &str| self.index.get(name).map(|found| found.place);
        let other = || {
            let mut names = conventions::other_spellings(name, self.has_operations);
            names.find_map(|name| place(&name))
        };
        place(name).or_else(other)
    }
}

/// The shape that a name leads to; for many names, a [`ShapeLookup`] is faster.
pub(crate) fn find<'m>(model: &'m Model, name: &str) -> Option<&'m Shape> {
    let kind = |shape| {
        names_of(shape, &model.naming).iter().position(|known| known.as_deref() == Some(name))
    };
    let ranked = || model.shapes.iter().filter_map(|shape| Some((kind(shape)?, shape)));
    let own = model.shape(name).or_else(|| Some(ranked().min_by_key(|(kind, _)| *kind)?.1));
    own.or_else(|| model.shapes.get(ShapeLookup::new(model).place(name)?))
}

/// The names of a shape, in the order of their precedence.
fn names_of<'m>(shape: &'m Shape, naming: &'m Naming) -> [Option<Cow<'m, str>>; 4] {
    let name = shape.name.value.as_str();
    let stem = Some(shape.without_suffix()).filter(|stem| *stem != name);
    [
        Some(Cow::Borrowed(name)),
        naming.shapes.get(name).map(|given| Cow::Borrowed(given.as_str())),
        stem.map(Cow::Borrowed),
        Some(Cow::Owned(names::ty(&shape.canonical))),
    ]
}

impl Model {
    /// The shape that a name leads to: the source's, that of its type, or another source's.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Shape> {
        find(self, name)
    }
}

/// The near miss of a name among the names of shapes in the source.
pub(crate) fn nearest_shape<'m>(model: &'m Model, name: &str) -> Option<&'m str> {
    let names = model.shapes.iter().map(|shape| shape.name.value.as_str());
    suggest::nearest_with_suffix(name, suffix(model), names)
}

/// The near miss of a name among the types of some of a model's shapes, or else among their names in the source
/// without its suffix.
pub(crate) fn nearest_type(
    model: &Model,
    name: &str,
    is_candidate: impl Fn(&Shape) -> bool,
) -> Option<String> {
    let shapes = || model.shapes.iter().filter(|shape| is_candidate(shape));
    let types: Vec<String> = shapes().map(|shape| names::ty(&shape.canonical)).collect();
    let types = types.iter().map(String::as_str);
    let suffix = suffix(model);
    suggest::nearest_with_suffix(name, suffix, types)
        .or_else(|| suggest::nearest_with_suffix(name, suffix, shapes().map(of_source)))
        .map(str::to_owned)
}

/// The name in the source; that of an enumeration is complete, because its suffix may be AWS's own.
fn of_source(shape: &Shape) -> &str {
    match shape.kind {
        ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => &shape.name.value,
        ShapeKind::Structure(_) | ShapeKind::Union(_) | ShapeKind::Alias(_) => {
            shape.without_suffix()
        }
    }
}

/// The suffix that the source appends to names of shapes.
fn suffix(model: &Model) -> &str {
    // Enumerations have a suffix of their own.
    let shapes =
        model.shapes.iter().filter(|shape| !matches!(shape.kind, ShapeKind::Enumeration(_)));
    shapes.map(Shape::suffix).find(|suffix| !suffix.is_empty()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use crate::passes::lookup::{ShapeLookup, find};
    use crate::{Change, Options, Sources, read_patched};

    #[test]
    fn a_name_leads_to_the_shape_whose_type_has_it() {
        let mut sources = Sources::new();
        let names =
            ["TagRequestRequestTypeDef", "TagRequestTypeDef", "KeyTypeDef", "Key", "ATypeDef"];
        let classes = names.map(|name| format!("class {name}(TypedDict):\n    a: int\n"));
        sources.add("m/type_defs.md", format!("```python\n{}```\n", classes.concat()));
        let options = Options::default().patch("ATypeDef", Change::named("Other"));
        let (model, _) = read_patched(&sources, &options).expect("a page without errors");
        let lookup = ShapeLookup::new(&model);
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
            let placed = lookup.place(name).and_then(|place| model.shapes.get(place));
            assert_eq!(placed.map(|shape| shape.name.value.as_str()), expected, "{name}");
        }
    }
}
