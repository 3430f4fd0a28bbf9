//! Pages and a JSON model of one service: what the pages do not know.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::shape::{Member, Model, ShapeKind, Structure};
use crate::passes::policy::holds_metadata;
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::source::Span;

/// What the pages append to the names of the models' shapes, the longest first.
///
/// From the naming rules of `mypy_boto3_builder`, which writes the pages.
const SUFFIXES: [&str; 10] = [
    "RequestRequest",
    "ResponseMetadata",
    "ServiceResource",
    "Paginator",
    "Response",
    "Request",
    "Output",
    "Waiter",
    "Result",
    "Table",
];

/// What the pages call the output of each operation that has none.
const EMPTY_OUTPUT: &str = "EmptyResponseMetadataTypeDef";

/// Tells the shapes of pages which members of responses are required and which members are
/// sensitive, as the JSON model says.
///
/// The names stay those of the pages, and requests as they are.
pub(super) fn adopt(pages: &mut Model, json: &Model, sink: &mut Sink) {
    let index = Index::new(json);
    for shape in &mut pages.shapes {
        let response = holds_metadata(shape);
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        let name = shape.name.value.as_str();
        let asked = || if response { None } else { index.input(name) };
        let Some(known) = index.structure(name).or_else(asked) else {
            if response && name == EMPTY_OUTPUT {
                structure.members.iter_mut().for_each(|member| member.required = false);
            } else if response {
                unmatched(name, shape.name.span, json, sink);
            }
            continue;
        };
        let known: ByName<&str, &Member> =
            known.members.iter().map(|known| (known.name.value.as_str(), known)).collect();
        for member in &mut structure.members {
            let known = known.get(&member.name.value);
            member.sensitive |= known.is_some_and(|known| known.sensitive);
            if response {
                member.required &= known.is_some_and(|known| known.required);
            }
        }
    }
}

fn unmatched(name: &str, place: Span, json: &Model, sink: &mut Sink) {
    sink.warning(place, format!("no output like `{name}` in the JSON model of `{}`", json.service))
        .label("its members stay as the page declares them")
        .help("take the page and the JSON model from the same release");
}

/// The structures of a JSON model by the names that pages give them.
struct Index<'m> {
    by_name: BTreeMap<String, &'m Structure>,
    /// The names of those that go into operations.
    inputs: BTreeSet<String>,
}

impl<'m> Index<'m> {
    fn new(json: &'m Model) -> Self {
        let mut index = BTreeMap::new();
        let mut inputs = BTreeSet::new();
        let structures = json.shapes.iter().filter_map(|shape| match &shape.kind {
            ShapeKind::Structure(structure) => Some((shape.name.value.as_str(), structure)),
            ShapeKind::Union(_) | ShapeKind::Enumeration(_) | ShapeKind::Alias(_) => None,
        });
        let by_name: BTreeMap<&str, &'m Structure> = structures.collect();
        for operation in &json.operations {
            inputs.extend(operation.input.iter().map(|input| capitalised(&input.value)));
            if let Some(output) = &operation.output
                && let Some(structure) = by_name.get(output.value.as_str())
            {
                for suffix in ["Response", "Result", "Output"] {
                    index.insert(capitalised(&operation.name.value) + suffix, *structure);
                }
            }
        }
        index.extend(by_name.iter().map(|(name, structure)| (capitalised(name), *structure)));
        Self { by_name: index, inputs }
    }

    /// The structure that a page calls so: by its own name, or by what is left without a suffix.
    fn structure(&self, page_name: &str) -> Option<&'m Structure> {
        let name = page_name.strip_suffix("TypeDef").unwrap_or(page_name);
        let shorter = SUFFIXES.iter().filter_map(|suffix| name.strip_suffix(suffix));
        std::iter::once(name).chain(shorter).find_map(|name| self.by_name.get(name).copied())
    }

    /// The input that a paginator, a waiter or a resource asks with. It begins the page's name of it,
    /// which goes on with who asks: `ListUsersRequestPaginate`, `UpdateUserRequestUserUpdate`.
    fn input(&self, page_name: &str) -> Option<&'m Structure> {
        let mut starts = page_name.char_indices().rev().filter_map(|(end, _)| page_name.get(..end));
        let input = starts.find(|start| self.inputs.contains(*start))?;
        self.by_name.get(input).copied()
    }
}

/// The pages begin every name with a capital.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
