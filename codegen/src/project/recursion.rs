//! Recursion that pages cut: the type of a member without the cut.
//!
//! A TypedDict cannot refer to itself, so mypy_boto3_builder writes any value where a structure leads
//! back to one that contains it: `L: Sequence[Any]` in DynamoDB's `AttributeValue`, or
//! `Sequence[Mapping[str, Any]]` for a list of structures.

use crate::model::references::References;
use crate::model::shape::{Model, Shape};

use super::content::Content;

/// The types that a member may have in place of one with a cut; empty if its type has none.
///
/// A member of any value alone holds everything already.
pub(super) fn uncut(model: &Model, shape: &Shape, content: &Content) -> Vec<Content> {
    if *content == Content::Any || !has_cut(content) {
        return Vec::new();
    }
    let structure = Content::Structure {
        names: containing(model, shape),
        ty: crate::model::names::ty(&shape.canonical),
    };
    with(content, &structure)
}

fn has_cut(content: &Content) -> bool {
    match content {
        Content::Any => true,
        Content::List(item) | Content::Set(item) | Content::Map(_, item) => has_cut(item),
        _ => false,
    }
}

/// A type with a structure in place of any value, and of a map of any values.
fn with(content: &Content, structure: &Content) -> Vec<Content> {
    let inside = |item: &Content| with(item, structure).into_iter().map(Box::new);
    match content {
        Content::Any => vec![structure.clone()],
        Content::List(item) => inside(item).map(Content::List).collect(),
        Content::Set(item) => inside(item).map(Content::Set).collect(),
        Content::Map(key, item) => {
            let whole = (**item == Content::Any).then(|| structure.clone());
            let items = inside(item).map(|item| Content::Map(key.clone(), item));
            items.chain(whole).collect()
        }
        _ => Vec::new(),
    }
}

/// The names of the shape, and of all shapes that contain it.
fn containing(model: &Model, shape: &Shape) -> Vec<String> {
    let shapes = &model.shapes;
    let place = shapes.iter().position(|other| other.name.value == shape.name.value);
    let Some(place) = place else { return Vec::new() };
    let leading = References::of(model).leading_to(place);
    let others = shapes.iter().zip(leading).filter(|(_, leads)| *leads);
    let others = others.map(|(other, _)| other.name.value.clone());
    let others = others.filter(|name| *name != shape.name.value);
    std::iter::once(shape.name.value.clone()).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Projected, Sources, read};

    #[test]
    fn a_cut_is_a_structure_that_contains_the_member() {
        let mut sources = Sources::new();
        let page = "```python\nclass ValueTypeDef(TypedDict):\n    L: Sequence[Any]\n    \
                    M: Mapping[str, Any]\n    N: Sequence[Mapping[str, Any]]\n    O: Any\n    \
                    S: Sequence[str]\n\
                    class AskRequestTypeDef(TypedDict):\n    value: ValueTypeDef\n```\n";
        sources.add("m/type_defs.md", page);
        let (model, _) = read(&sources).expect("a page without errors");
        let projected = Projected::new(&model, "Value").expect("a structure");
        for (name, expected) in [
            ("L", &["Vec<Value>"][..]),
            ("M", &["BTreeMap<String, Value>", "Value"]),
            ("N", &["Vec<BTreeMap<String, Value>>", "Vec<Value>"]),
            ("O", &[]),
            ("S", &[]),
        ] {
            let member = projected.member(name).expect("a member");
            let found = projected.uncut(member);
            let examples: Vec<String> = found.iter().map(|content| content.example()).collect();
            assert_eq!(examples, expected, "{name}");
            for content in found {
                assert_eq!(content.structures(), ["ValueTypeDef", "AskRequestTypeDef"], "{name}");
            }
        }
    }
}
