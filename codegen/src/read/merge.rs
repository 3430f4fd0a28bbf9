//! A page completed from the JSON model of the same service.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::shape::{Member, Model, Presence, Shape, ShapeKind, Structure, Type};
use crate::model::traits::Traits;
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::messages::pages as messages;
use crate::text::source::Span;

use super::conventions;

/// Takes from a JSON model which members of outputs are required, which members are sensitive, which lists
/// and maps are sparse, which structures are tagged unions, and what it knows of shapes and members:
/// documentation, deprecation, limits and more.
///
/// What is required then is AWS's promise. An output that the JSON model does not have keeps the
/// presence of the page. Names stay those of the pages, and so does the presence of members of inputs.
pub(super) fn adopt(pages: &mut Model, json: &Model, sink: &mut Sink) {
    let index = Index::new(json);
    pages.uid.clone_from(&json.uid);
    pages.docs = pages.docs.take().or_else(|| json.docs.clone());
    for shape in &mut pages.shapes {
        if let ShapeKind::Enumeration(_) = shape.kind {
            let known = index.enumeration(&shape.name.value);
            adopt_traits(&mut shape.traits, known.and_then(|known| known.traits.as_deref()));
        }
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        let is_output = structure.output;
        let name = shape.name.value.as_str();
        let input = || if is_output { None } else { index.input(name) };
        let Some(known) = index.structure(name).or_else(input) else {
            if is_output && !conventions::is_empty_output(name) {
                unmatched(name, shape.name.span, json, sink);
            }
            continue;
        };
        structure.presence = Presence::Promised;
        let (known_shape, known) = known;
        adopt_traits(&mut shape.traits, known_shape.traits.as_deref());
        shape.traits.get_or_insert_default().reference = Some(known_shape.name.value.clone());
        structure.tagged |= known.tagged;
        let known: ByName<&str, &Member> =
            known.members.iter().map(|known| (known.name.value.as_str(), known)).collect();
        for member in &mut structure.members {
            let known = known.get(&member.name.value);
            member.sensitive |= known.is_some_and(|known| known.sensitive);
            if let Some(known) = known {
                adopt_sparse(&mut member.ty, &known.ty);
                adopt_traits(&mut member.traits, known.traits.as_deref());
            }
            if is_output || structure.tagged {
                member.required &= known.is_some_and(|known| known.required);
            }
        }
    }
}

/// Completes what a page knows of a shape or a member.
fn adopt_traits(own: &mut Option<Box<Traits>>, known: Option<&Traits>) {
    let Some(known) = known else { return };
    let Some(own) = own else {
        *own = Some(Box::new(known.clone()));
        return;
    };
    let Traits {
        docs,
        deprecation,
        constraints,
        default,
        idempotency_token,
        error,
        optional_because,
        reference,
    } = known.clone();
    own.docs = own.docs.take().or(docs);
    own.deprecation = own.deprecation.take().or(deprecation);
    own.constraints = own.constraints.take().or(constraints);
    own.default = own.default.take().or(default);
    own.idempotency_token |= idempotency_token;
    own.error = own.error.take().or(error);
    own.optional_because = own.optional_because.take().or(optional_because);
    own.reference = own.reference.take().or(reference);
}

/// Makes the items nullable that are so in the JSON model.
fn adopt_sparse(ty: &mut Type, known: &Type) {
    match (ty, known) {
        (Type::List(item) | Type::Set(item), Type::List(known) | Type::Set(known))
        | (Type::Map(_, item), Type::Map(_, known)) => adopt_sparse_item(item, known),
        (Type::Union(types), known) => types.iter_mut().for_each(|ty| adopt_sparse(ty, known)),
        _ => {}
    }
}

fn adopt_sparse_item(item: &mut Box<Type>, known: &Type) {
    let Type::Nullable(known) = known else { return adopt_sparse(item, known) };
    adopt_sparse(item, known);
    if **item != Type::Any {
        let inner = std::mem::replace(&mut **item, Type::Any);
        **item = Type::Nullable(Box::new(inner));
    }
}

/// Takes from a JSON model which members are sensitive, and nothing else.
pub(super) fn adopt_marks(pages: &mut Model, json: &Model) {
    let index = Index::new(json);
    for shape in &mut pages.shapes {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        let name = shape.name.value.as_str();
        let input = || if structure.output { None } else { index.input(name) };
        let Some((_, known)) = index.structure(name).or_else(input) else { continue };
        let marked: ByName<&str, ()> = known
            .members
            .iter()
            .filter(|known| known.sensitive)
            .map(|known| (known.name.value.as_str(), ()))
            .collect();
        for member in &mut structure.members {
            member.sensitive |= marked.contains(&member.name.value);
        }
    }
    pages.marked_beside = true;
}

fn unmatched(name: &str, place: Span, json: &Model, sink: &mut Sink) {
    sink.warning(place, messages::output_missing_in_json(name, &json.service));
}

/// The structures of a JSON model by the names that pages give them.
struct Index<'m> {
    by_name: BTreeMap<String, (&'m Shape, &'m Structure)>,
    enumerations: BTreeMap<String, &'m Shape>,
    /// The names of inputs of operations.
    inputs: BTreeSet<String>,
}

impl<'m> Index<'m> {
    fn new(json: &'m Model) -> Self {
        let mut index = BTreeMap::new();
        let mut inputs = BTreeSet::new();
        let structures = json.shapes.iter().filter_map(|shape| match &shape.kind {
            ShapeKind::Structure(structure) => {
                Some((shape.name.value.as_str(), (shape, structure)))
            }
            ShapeKind::Union(_)
            | ShapeKind::Enumeration(_)
            | ShapeKind::IntegerEnumeration(_)
            | ShapeKind::Alias(_) => None,
        });
        let by_name: BTreeMap<&str, (&'m Shape, &'m Structure)> = structures.collect();
        for operation in &json.operations {
            let input = operation.input.iter();
            inputs.extend(input.map(|input| conventions::capitalised(&input.value)));
            let Some(output) = &operation.output else { continue };
            if let Some(structure) = by_name.get(output.value.as_str()) {
                let names = conventions::names_of_output(&operation.name.value);
                index.extend(names.map(|name| (name, *structure)));
            }
        }
        let named = by_name.iter();
        index.extend(named.map(|(name, structure)| (conventions::capitalised(name), *structure)));
        let enumerations = json.shapes.iter().filter_map(|shape| match &shape.kind {
            ShapeKind::Enumeration(_) => {
                Some((conventions::name_of_enumeration(&shape.name.value), shape))
            }
            ShapeKind::Structure(_)
            | ShapeKind::Union(_)
            | ShapeKind::IntegerEnumeration(_)
            | ShapeKind::Alias(_) => None,
        });
        Self { by_name: index, inputs, enumerations: enumerations.collect() }
    }

    /// The structure that a page's name is derived from.
    fn structure(&self, page_name: &str) -> Option<(&'m Shape, &'m Structure)> {
        conventions::names_of_aws(page_name).find_map(|name| self.by_name.get(name).copied())
    }

    /// The enumeration with this name in a page.
    fn enumeration(&self, page_name: &str) -> Option<&'m Shape> {
        self.enumerations.get(page_name).copied()
    }

    /// The input that a paginator, a waiter or a resource takes: the longest start of the page's name
    /// that is one.
    fn input(&self, page_name: &str) -> Option<(&'m Shape, &'m Structure)> {
        let input = conventions::starts(page_name).find(|start| self.inputs.contains(*start))?;
        self.by_name.get(input).copied()
    }
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use crate::{Options, SourcePolicy, Sources, generate};

    #[test]
    fn lists_that_are_sparse_in_the_json_model_are_so_in_the_pages() {
        let page = "```python\nclass CaseTypeDef(TypedDict):\n    names: Sequence[str],\n    \
                    grid: Sequence[Sequence[str]],\n    tags: Mapping[str, str],\n    \
                    plain: Sequence[str],\n```\n";
        let json = r#"{"metadata": {"serviceId": "Cases"}, "operations": {}, "shapes": {
            "Case": {"type": "structure", "members": {
                "names": {"shape": "Names"}, "grid": {"shape": "Grid"}, "tags": {"shape": "Tags"},
                "plain": {"shape": "Plain"}}},
            "Names": {"type": "list", "member": {"shape": "Name"}, "sparse": true},
            "Grid": {"type": "list", "member": {"shape": "Names"}},
            "Tags": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Name"}, "sparse": true},
            "Plain": {"type": "list", "member": {"shape": "Name"}},
            "Name": {"type": "string"}}}"#;
        let mut sources = Sources::new();
        sources.add("type_defs.md", page);
        sources.add("service-2.json", json);
        let options = Options::default().sources(SourcePolicy::Both);
        let text = generate(&sources, &options).expect("a model without errors").text;
        let text: String = text.split_whitespace().collect();
        let item = "::core::option::Option<::std::string::String>";
        for field in [
            format!("pubnames:::std::vec::Vec<{item}>,"),
            format!("pubgrid:::std::vec::Vec<::std::vec::Vec<{item}>>,"),
            "pubplain:::std::vec::Vec<::std::string::String>,".to_owned(),
        ] {
            assert!(text.contains(&field), "{field} in {text}");
        }
        assert!(text.contains(&format!("::std::string::String,{item}")), "{text}");
    }

    #[test]
    fn constraints_of_the_json_model_are_those_of_the_pages() {
        let page = "```python\nclass CaseTypeDef(TypedDict):\n    names: Sequence[str],\n```\n";
        let json = r#"{"metadata": {"serviceId": "Cases"}, "operations": {}, "shapes": {
            "Case": {"type": "structure", "members": {"names": {"shape": "Names"}}},
            "Names": {"type": "list", "member": {"shape": "Name"}, "max": 5},
            "Name": {"type": "string", "min": 1}}}"#;
        let mut sources = Sources::new();
        sources.add("type_defs.md", page);
        sources.add("service-2.json", json);
        for (policy, expected) in [(SourcePolicy::Both, true), (SourcePolicy::Pages, false)] {
            let options = Options::default().sources(policy);
            let text = generate(&sources, &options).expect("a model without errors").text;
            let attribute = "#[shape(length(max = 5), items(length(min = 1)))]";
            assert_eq!(text.contains(attribute), expected, "{text}");
        }
    }
}
