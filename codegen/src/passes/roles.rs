//! The role of every shape in the operations of its service.

use crate::model::references::References;
pub use crate::model::role::Role;
use crate::model::shape::{Model, Operation, Shape, ShapeKind, Type};
use crate::read::conventions;
use crate::text::by_name::ByName;
use crate::text::source::Spanned;

/// The role of each shape of a model.
///
/// Where a source lists operations, those decide. Where it lists none, outputs are the structures that
/// it marks, and inputs are the shapes that nothing refers to.
///
/// ````
/// use shapewright_codegen::{Roles, Sources, read};
///
/// let mut sources = Sources::new();
/// sources.add("type_defs.md", "
/// ```python
/// class PutRequestTypeDef(TypedDict):
///     item: ItemTypeDef,
/// class ItemTypeDef(TypedDict):
///     name: str,
/// class PutResponseTypeDef(TypedDict):
///     ResponseMetadata: dict[str, str],
/// ```
/// ");
/// let (model, _) = read(&sources).expect("a page without errors");
/// let roles = Roles::of(&model);
/// assert!(roles.role(0).input && roles.role(0).sent);
/// assert!(!roles.role(1).input && roles.role(1).sent);
/// assert!(roles.role(2).output && roles.role(2).returned);
/// ````
#[derive(Debug, Clone)]
pub struct Roles(Vec<Role>);

impl Roles {
    /// The roles of a model's shapes.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let references = References::of(model);
        let mut roles = of_operations(model);
        if model.operations.is_empty() {
            for (role, is_referenced) in roles.iter_mut().zip(references.referenced()) {
                role.input = !role.output && !is_referenced;
            }
        }
        let places = |is_root: fn(&Role) -> bool, roles: &[Role]| -> Vec<usize> {
            let roots = roles.iter().enumerate().filter(|(_, role)| is_root(role));
            roots.map(|(place, _)| place).collect()
        };
        let sent = references.reachable(places(|role| role.input, &roles));
        let returned = references.reachable(places(|role| role.output || role.error, &roles));
        for ((role, sent), returned) in roles.iter_mut().zip(sent).zip(returned) {
            role.sent = sent;
            role.returned = returned;
        }
        mark_events(model, &mut roles);
        for (role, shape) in roles.iter_mut().zip(&model.shapes) {
            *role = shape.role.unwrap_or(*role);
        }
        Self(roles)
    }

    /// The role of the shape at a place in [`Model::shapes`].
    #[must_use]
    pub fn role(&self, place: usize) -> Role {
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// The roles that operations give to shapes, as the source lists or marks them.
fn of_operations(model: &Model) -> Vec<Role> {
    let mut roles: Vec<Role> = model.shapes.iter().map(marked).collect();
    if model.operations.is_empty() {
        return roles;
    }
    let places = places(model);
    let mut set = |name: &Spanned<String>, set: fn(&mut Role)| {
        if let Some(role) = places.get(&name.value).and_then(|place| roles.get_mut(*place)) {
            set(role);
        }
    };
    for Operation { name: _, input, output, errors, traits: _ } in &model.operations {
        input.iter().for_each(|name| set(name, |role| role.input = true));
        output.iter().for_each(|name| set(name, |role| role.output = true));
        errors.iter().for_each(|name| set(name, |role| role.error = true));
    }
    roles
}

/// The role that the source itself marks.
fn marked(shape: &Shape) -> Role {
    let output = match &shape.kind {
        ShapeKind::Structure(structure) => structure.output,
        ShapeKind::Union(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => false,
    };
    Role { output, ..Role::default() }
}

/// Whether each shape is the output of an operation: [`Role::output`] without the cost of the others.
pub(crate) fn outputs(model: &Model) -> Vec<bool> {
    let roles = of_operations(model).into_iter().zip(&model.shapes);
    roles.map(|(role, shape)| shape.role.unwrap_or(role).output).collect()
}

/// Marks the members of the structures that event streams consist of.
fn mark_events(model: &Model, roles: &mut [Role]) {
    let mut streams = Vec::new();
    for shape in &model.shapes {
        shape.for_each_type(&mut |ty| {
            ty.for_each(&mut |ty| {
                if let Type::EventStream(events) = ty {
                    events.for_each_ref(&mut |name| streams.push(name.value.as_str()));
                }
            });
        });
    }
    if streams.is_empty() {
        return;
    }
    let places = places(model);
    let shapes = streams.into_iter().filter_map(|name| model.shapes.get(*places.get(name)?));
    for shape in shapes {
        shape.for_each_type(&mut |ty| {
            ty.for_each_ref(&mut |event| {
                let place = places.get(&event.value);
                if let Some(role) = place.and_then(|place| roles.get_mut(*place)) {
                    role.event = true;
                }
            });
        });
    }
}

fn places(model: &Model) -> ByName<&str, usize> {
    let shapes = model.shapes.iter().enumerate();
    shapes.map(|(place, shape)| (shape.name.value.as_str(), place)).collect()
}

/// Finds the shapes of operations.
pub(crate) struct OperationLookup<'m> {
    listed: ByName<&'m str, &'m Operation>,
    /// The places of the shapes whose names are made of the operation's, if the model lists none.
    by_convention: ByName<&'m str, Vec<usize>>,
    model: &'m Model,
}

impl<'m> OperationLookup<'m> {
    /// Indexes the operations of a model.
    pub(crate) fn new(model: &'m Model) -> Self {
        let listed = model.operations.iter().rev();
        let listed = listed.map(|operation| (operation.name.value.as_str(), operation)).collect();
        let mut by_convention: ByName<&str, Vec<usize>> = ByName::with_capacity(0);
        for (place, shape) in unlisted(model).iter().enumerate() {
            for operation in conventions::operations_of_shape(&shape.name.value) {
                match by_convention.get_mut(operation) {
                    Some(places) => places.push(place),
                    None => _ = by_convention.insert(operation, vec![place]),
                }
            }
        }
        Self { listed, by_convention, model }
    }

    /// Whether the model has an operation.
    pub(crate) fn has(&self, operation: &str) -> bool {
        self.is_listed(operation) || !self.shapes(operation).is_empty()
    }

    /// Whether the model lists an operation, which may have neither input nor output.
    pub(crate) fn is_listed(&self, operation: &str) -> bool {
        self.listed.contains(operation)
    }

    /// The input, the output and the errors of an operation; empty where the model has no such operation.
    pub(crate) fn shapes(&self, operation: &str) -> Vec<&'m str> {
        if let Some(operation) = self.listed.get(operation) {
            let Operation { name: _, input, output, errors, traits: _ } = operation;
            let shapes = input.iter().chain(output).chain(errors);
            return shapes.map(|shape| shape.value.as_str()).collect();
        }
        let places = self.by_convention.get(operation).into_iter().flatten();
        let shapes = places.filter_map(|place| self.model.shapes.get(*place));
        shapes.map(|shape| shape.name.value.as_str()).collect()
    }
}

/// The names of a model's operations.
pub(crate) fn operation_names(model: &Model) -> impl Iterator<Item = &str> {
    let listed = model.operations.iter().map(|operation| operation.name.value.as_str());
    listed.chain(conventions::operation_names(unlisted(model)))
}

/// The shapes whose names are evidence of operations: none where the model lists its operations, because SQS
/// has an error `EmptyBatchRequest`, and no operation `EmptyBatch`.
fn unlisted(model: &Model) -> &[Shape] {
    if model.operations.is_empty() { &model.shapes } else { &[] }
}

#[cfg(test)]
mod tests {
    use crate::passes::roles::{OperationLookup, Role, Roles, operation_names};
    use crate::{Model, Sources, read};

    fn roles(model: &Model) -> Vec<(&str, Role)> {
        let roles = Roles::of(model);
        let shapes = model.shapes.iter().enumerate();
        shapes.map(|(place, shape)| (shape.canonical.as_str(), roles.role(place))).collect()
    }

    const NONE: Role = Role {
        input: false,
        output: false,
        error: false,
        sent: false,
        returned: false,
        event: false,
    };
    const INPUT: Role = Role { input: true, sent: true, ..NONE };
    const OUTPUT: Role = Role { output: true, returned: true, ..NONE };

    #[test]
    fn pages_mark_outputs_and_send_what_nothing_refers_to() {
        let mut sources = Sources::new();
        let class = |name: &str, member: &str| format!("class {name}(TypedDict):\n    {member}\n");
        let classes = [
            class("AskRequestTypeDef", "a: TextTypeDef"),
            class("AskRequestPaginateTypeDef", "a: TextTypeDef"),
            class("TextTypeDef", "b: str"),
            class(
                "AskOutputTypeDef",
                "c: EventStream[PartsTypeDef]\n    ResponseMetadata: TextTypeDef",
            ),
            class("PartsTypeDef", "d: PartTypeDef"),
            class("PartTypeDef", "e: str"),
        ];
        sources.add("m/type_defs.md", format!("```python\n{}```\n", classes.concat()));
        let (model, _) = read(&sources).expect("a page without errors");
        let nested = Role { returned: true, ..NONE };
        assert_eq!(
            roles(&model),
            [
                ("AskRequest", INPUT),
                ("AskRequestPaginate", INPUT),
                ("Text", Role { sent: true, ..nested }),
                ("AskOutput", OUTPUT),
                ("Parts", nested),
                ("Part", Role { event: true, ..nested }),
            ]
        );
    }

    #[test]
    #[cfg(feature = "json")]
    fn listed_operations_decide_alone() {
        let mut sources = Sources::new();
        let structure =
            |member: &str| format!(r#"{{"type": "structure", "members": {{{member}}}}}"#);
        let shapes = [
            ("Ask", structure(r#""a": {"shape": "Text"}"#)),
            ("Answer", structure(r#""a": {"shape": "Text"}"#)),
            ("Failure", structure("")),
            ("Text", structure("")),
            ("Unused", structure("")),
        ];
        let shapes = shapes.map(|(name, shape)| format!("{name:?}: {shape}")).join(", ");
        let operation = r#"{"input": {"shape": "Ask"}, "output": {"shape": "Answer"},
                            "errors": [{"shape": "Failure"}]}"#;
        sources.add(
            "service-2.json",
            format!(
                r#"{{"metadata": {{"serviceId": "A"}}, "operations": {{"Do": {operation}}},
                    "shapes": {{{shapes}}}}}"#
            ),
        );
        let (model, _) = read(&sources).expect("a model without errors");
        assert_eq!(
            roles(&model),
            [
                ("Ask", INPUT),
                ("Answer", OUTPUT),
                ("Failure", Role { error: true, returned: true, ..NONE }),
                ("Text", Role { sent: true, returned: true, ..NONE }),
                ("Unused", NONE),
            ]
        );
    }

    #[test]
    #[cfg(feature = "json")]
    fn names_of_shapes_count_as_operations_only_where_a_model_lists_none() {
        let mut page = Sources::new();
        let classes = "class EmptyBatchRequestTypeDef(TypedDict):\n    a: str\n";
        page.add("m/type_defs.md", format!("```python\n{classes}```\n"));
        let mut json = Sources::new();
        json.add(
            "service-2.json",
            r#"{"metadata": {"serviceId": "A"},
                "operations": {"SendBatch": {"errors": [{"shape": "EmptyBatchRequest"}]}},
                "shapes": {"EmptyBatchRequest": {"type": "structure", "members": {}, "exception": true}}}"#,
        );
        for (sources, names, has) in [(page, ["EmptyBatch"], true), (json, ["SendBatch"], false)] {
            let (model, _) = read(&sources).expect("a model without errors");
            assert_eq!(operation_names(&model).collect::<Vec<_>>(), names);
            assert_eq!(OperationLookup::new(&model).has("EmptyBatch"), has);
        }
    }
}
