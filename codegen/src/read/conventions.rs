//! What `mypy_boto3_builder` does to AWS's names when it writes the stubs that pages document.
//!
//! Everything after [`read`](super) sees AWS's own names, and this is the only file that knows how
//! stubs differ from them. The rules are those of `mypy_boto3_builder`'s own naming code, seen in its
//! releases of 2022 to 2026.

use std::collections::BTreeSet;

use crate::model::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::text::source::{Span, Spanned};

/// What the names of structures and unions end in.
pub(super) const SUFFIX: &str = "TypeDef";

/// What the names of enumerations end in.
const ENUMERATION: &str = "Type";

/// What is appended to the name of an enumeration of the stubs' own, if AWS has one of the same name.
const OF_BUILDER: &str = "Literal";

/// What the names of packages of stubs begin with; each holds one service.
const PACKAGES: [&str; 4] =
    ["types_aiobotocore_", "types_aioboto3_", "types_boto3_", "mypy_boto3_"];

/// The modules of a package that pages document.
const MODULES: [&str; 2] = [".type_defs", ".literals"];

/// The ends of the names of files that hold definitions.
const EXTENSIONS: [&str; 3] = [".md", ".pyi", ".py"];

/// The member that is added to the output of every operation.
const METADATA: &str = "ResponseMetadata";

/// The canonical name of the structure that [`METADATA`] holds.
const METADATA_SHAPE: &str = "ResponseMetadata";

/// The output of every operation that has none.
const EMPTY_OUTPUT: &str = "EmptyResponseMetadataTypeDef";

/// What the input and the output of an operation end in, [`SUFFIX`] removed; each begins with the
/// operation's name.
const ENDS_OF_OPERATIONS: [&str; 8] = [
    "RequestRequest",
    "Request",
    "Response",
    "InputRequest",
    "Input",
    "Output",
    "Result",
    "ResponseMetadata",
];

/// What the name of an operation's output ends in, where it is not the name of a shape of AWS.
const ENDS_OF_OUTPUTS: [&str; 3] = ["Response", "Result", "Output"];

/// What the name of a structure ends in that is a copy of another one, with the types that replies have:
/// `TagOutputTypeDef` of `TagTypeDef`.
const COPY: &str = "Output";

/// What it ends in where another structure has that name.
const SECOND_COPY: &str = "Extra";

/// What the name of a structure ends in that is an output and nested as well, where it is an output.
const RETURNED: &str = "Response";

/// The unions of what boto3 accepts for a value of AWS, in requests.
const ACCEPTED: [&str; 2] = ["TimestampTypeDef", "BlobTypeDef"];

/// What is appended to AWS's name of a structure, [`SUFFIX`] removed, the longest first.
const APPENDED: [&str; 10] = [
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

/// A shape with the name that a source gives it.
///
/// JSON models follow the same rules: AWS's `AcceptDelegationRequestRequest` and the stubs'
/// `AcceptDelegationRequestRequestTypeDef` have one canonical name.
pub(super) fn shape(name: Spanned<String>, kind: ShapeKind) -> Shape {
    let stem = without_suffix(&name.value);
    let (canonical, stem) = match stem.strip_suffix("RequestRequest") {
        Some(operation) if !operation.is_empty() => {
            (format!("{operation}Request"), Some(stem.to_owned()))
        }
        Some(_) | None => (stem.to_owned(), None),
    };
    Shape {
        name,
        canonical,
        stem,
        copy_of: None,
        other_names: Vec::new(),
        kind,
        traits: None,
        role: None,
    }
}

/// A shape with the name that AWS gives it, and a canonical name that stubs can have: they write a structure as
/// the capitalised parts of its name, and an enumeration with a capital and without `_` at the start.
#[cfg(feature = "json")]
pub(super) fn shape_of_aws(name: Spanned<String>, kind: ShapeKind) -> Shape {
    let mut shape = shape(name, kind);
    if shape.canonical.contains('_') || shape.canonical.starts_with(|c: char| !c.is_uppercase()) {
        let known = match &shape.kind {
            ShapeKind::Structure(_) => {
                shape.canonical.split('_').map(capitalised).collect::<String>()
            }
            ShapeKind::Enumeration(_) => capitalised(shape.canonical.trim_start_matches('_')),
            ShapeKind::Union(_) | ShapeKind::IntegerEnumeration(_) | ShapeKind::Alias(_) => {
                String::new()
            }
        };
        if !known.is_empty() {
            shape.canonical = known;
        }
    }
    shape
}

/// Gives enumerations AWS's names, in modules and pages that `mypy_boto3_builder` wrote.
///
/// It appends one word to each: `GrantType` of AWS is `GrantTypeType` in stubs.
pub(super) fn name_enumerations(shapes: &mut [Shape], package: Option<&str>) {
    let is_of_builder = package.is_some()
        || shapes.iter().any(|shape| without_suffix(&shape.name.value) != shape.name.value);
    if !is_of_builder {
        return;
    }
    let mut of_aws = BTreeSet::new();
    for shape in shapes.iter_mut().filter(|shape| is_enumeration(shape)) {
        let stem = shape.name.value.strip_suffix(ENUMERATION).filter(|stem| !stem.is_empty());
        if let Some(stem) = stem {
            stem.clone_into(&mut shape.canonical);
            of_aws.insert(stem.to_owned());
        }
    }
    // The names of services, regions and paginators are not from a model.
    for shape in shapes.iter_mut().filter(|shape| is_enumeration(shape)) {
        if !is_enumeration_name(&shape.name.value) && of_aws.contains(&shape.canonical) {
            shape.canonical.push_str(OF_BUILDER);
        }
    }
}

/// A shape of a module of Python.
pub(super) fn shape_of_python(name: Spanned<String>, kind: ShapeKind) -> Shape {
    let parts = of_parts(without_suffix(&name.value));
    let shape = shape(name, kind);
    match parts {
        Some(canonical) => Shape { stem: Some(shape.canonical), canonical, ..shape },
        None => shape,
    }
}

/// The canonical name of a shape whose name is not an identifier: `Page[User]` of a generic class, or
/// `chat_tool.Function` of a module. `None` for any other.
fn of_parts(name: &str) -> Option<String> {
    let is_odd = |c: char| !c.is_alphanumeric() && c != '_';
    name.contains(is_odd).then(|| {
        let parts = name.split(|c: char| is_odd(c) || c == '_');
        parts.map(capitalised).collect()
    })
}

fn without_suffix(name: &str) -> &str {
    name.strip_suffix(SUFFIX).filter(|stem| !stem.is_empty()).unwrap_or(name)
}

/// The names of the structures that one with this name may be a copy of.
///
/// Where `TagOutputTypeDef` is the name of another structure, a copy is `TagExtraTypeDef`.
pub(super) fn originals(name: &str) -> Vec<String> {
    let stem = name.strip_suffix(SUFFIX).unwrap_or("");
    let copy = stem.strip_suffix(COPY).map(|stem| vec![format!("{stem}{SUFFIX}")]);
    let second = stem.strip_suffix(SECOND_COPY);
    let second = second.map(|stem| [COPY, ""].map(|end| format!("{stem}{end}{SUFFIX}")).to_vec());
    copy.into_iter().chain(second).flatten().collect()
}

/// The names of the structures that an output with this name may be, with the member of boto3.
///
/// Where AWS returns a structure that is nested as well, stubs have it twice: `ApiKeyTypeDef` and
/// `ApiKeyResponseTypeDef`, or `ApiKeyResponseExtraTypeDef` where another structure has that name.
pub(super) fn structures_of_output(name: &str) -> Vec<String> {
    let stem = name.strip_suffix(SUFFIX).unwrap_or("");
    let stem = stem.strip_suffix(SECOND_COPY).unwrap_or(stem).strip_suffix(RETURNED);
    let names = stem.map(|stem| ["", COPY].map(|end| format!("{stem}{end}{SUFFIX}")).to_vec());
    names.unwrap_or_default()
}

/// Whether a member has the name of what boto3 adds to responses.
pub(super) fn has_name_of_metadata(member: &Member) -> bool {
    member.name.value == METADATA
}

/// Whether a union with this name is one of what boto3 accepts for a value of AWS.
pub(crate) fn is_accepted(union: &str) -> bool {
    ACCEPTED.contains(&union)
}

/// Whether boto3 accepts a union with this name for a value of AWS.
pub(super) fn accepts(union: &str, returned: &Type) -> bool {
    let [timestamp, blob] = ACCEPTED;
    match returned {
        Type::Timestamp => union == timestamp,
        Type::Bytes | Type::Stream => union == blob,
        _ => false,
    }
}

/// The names of AWS's structure that the stubs' name of one may be derived from, the likeliest first.
pub(super) fn names_of_aws(name: &str) -> impl Iterator<Item = &str> {
    let name = name.strip_suffix(SUFFIX).unwrap_or(name);
    let shorter = APPENDED.iter().filter_map(move |end| name.strip_suffix(end));
    std::iter::once(name).chain(shorter)
}

/// Other spellings of a shape's name: AWS's for one of stubs, and the one with a capital.
///
/// What stubs append to the name of a shape of AWS is removed only if `shortens` is set, from names that
/// are clearly those of stubs: in pages, these are shapes of their own.
pub(crate) fn other_spellings(name: &str, shortens: bool) -> impl Iterator<Item = String> {
    let stem = without_suffix(name);
    let is_of_stubs = stem != name;
    let operation = stem.strip_suffix("RequestRequest").filter(|operation| !operation.is_empty());
    let canonical = operation.map(|operation| format!("{operation}Request"));
    let shorter = names_of_aws(name).skip(1).filter(move |_| shortens && is_of_stubs);
    let aws = std::iter::once(stem).chain(shorter).map(str::to_owned);
    let names = canonical.into_iter().chain(aws);
    names.flat_map(|name| [crate::model::names::ty(&name), capitalised(&name), name])
}

/// The names that stubs may give to the output of an operation that AWS names after something else.
pub(crate) fn names_of_output(operation: &str) -> impl Iterator<Item = String> {
    ENDS_OF_OUTPUTS.iter().map(move |end| capitalised(operation) + end)
}

/// Whether a structure is the output of operations that have none.
pub(super) fn is_empty_output(name: &str) -> bool {
    name == EMPTY_OUTPUT
}

/// A name with the capital that begins every name in stubs.
pub(super) fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The starts of a name, the longest first.
///
/// The name of what a paginator, a waiter or a resource takes begins with the name of the operation's
/// input: `ListUsersRequestPaginate`, `UpdateUserRequestUserUpdate`.
pub(super) fn starts(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices().rev().filter_map(|(end, _)| name.get(..end))
}

/// The package of stubs that a module belongs to; other modules are not about a service.
pub(super) fn package(module: &str) -> Option<&str> {
    let shown = MODULES.iter().find_map(|shown| module.strip_suffix(shown));
    shown.map(|package| package.rsplit('.').next().unwrap_or(package)).or_else(|| {
        let outermost = module.split('.').next().unwrap_or(module);
        PACKAGES.iter().any(|prefix| outermost.starts_with(prefix)).then_some(outermost)
    })
}

/// The service of a package of stubs, or else of the folder or the name of a file.
pub(super) fn service_of(package: Option<&str>, path: &str) -> String {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
    let folder = parts.iter().rev().nth(1).or(parts.last()).copied().unwrap_or("model");
    let stem = || EXTENSIONS.iter().find_map(|end| folder.strip_suffix(end)).unwrap_or(folder);
    let name = package.unwrap_or_else(stem);
    let service = PACKAGES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    module_name(service)
}

/// A name as that of a module of Rust: modules of Python that are not public have a `_` in front.
pub(crate) fn module_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let name = lower.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
    name.skip_while(|c| *c == '_').collect()
}

/// Whether stubs name types like this, so that a name without a definition is that of a shape.
pub(super) fn is_type_name(name: &str) -> bool {
    is_structure_name(name) || is_enumeration_name(name)
}

/// Whether stubs name structures and unions like this.
pub(super) fn is_structure_name(name: &str) -> bool {
    name.ends_with(SUFFIX)
}

/// The name of an enumeration of AWS in stubs.
pub(super) fn name_of_enumeration(name: &str) -> String {
    capitalised(name.strip_prefix('_').unwrap_or(name)) + ENUMERATION
}

fn is_enumeration(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Enumeration(_))
}

/// Whether stubs name enumerations like this.
pub(super) fn is_enumeration_name(name: &str) -> bool {
    name.ends_with(ENUMERATION)
}

/// The name of an enumeration without what stubs append.
pub(super) fn enumeration_stem(name: &str) -> &str {
    name.strip_suffix(ENUMERATION).unwrap_or(name)
}

/// Marks what boto3 adds to responses: [`METADATA`], and the members of the structure in it.
///
/// AWS sends neither. The AWS CLI removes [`METADATA`]; recordings and mocks keep any part of it.
pub(super) fn mark_added(shapes: &mut [Shape]) {
    let mut is_held = false;
    for member in members(shapes, |_| true) {
        member.added_by_client = member.name.value == METADATA;
        is_held |= member.added_by_client;
    }
    // Without such a member, a structure with this name is one of the service's own.
    if is_held {
        let metadata = members(shapes, |shape| shape.canonical == METADATA_SHAPE);
        metadata.for_each(|member| member.added_by_client = true);
    }
}

/// The members of some structures.
fn members(
    shapes: &mut [Shape],
    is_of: impl Fn(&Shape) -> bool,
) -> impl Iterator<Item = &mut Member> {
    let shapes = shapes.iter_mut().filter(move |shape| is_of(shape));
    shapes.flat_map(|shape| match &mut shape.kind {
        ShapeKind::Structure(structure) => structure.members.iter_mut(),
        ShapeKind::Union(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => [].iter_mut(),
    })
}

/// Whether a member is what boto3 adds to every response.
pub(crate) fn is_metadata(member: &Member) -> bool {
    member.added_by_client && member.name.value == METADATA
}

/// Whether a structure is one that boto3 adds: [`METADATA_SHAPE`], or an output that has nothing else.
pub(crate) fn is_added(shape: &Shape) -> bool {
    shape.canonical == METADATA_SHAPE || shape.canonical == without_suffix(EMPTY_OUTPUT)
}

/// The member that boto3 adds to responses, at a place.
pub(crate) fn metadata(place: Span) -> Member {
    let name = Spanned::new(METADATA_SHAPE.to_owned(), place);
    added(METADATA, Type::Ref(name), place)
}

/// The structures that boto3 adds, at a place: what [`metadata`] holds, and the output of operations without one.
pub(crate) fn structures_of_boto3(place: Span) -> [Shape; 2] {
    let text = || Box::new(Type::String);
    let members = [
        ("RequestId", Type::String),
        ("HTTPStatusCode", Type::Integer),
        ("HTTPHeaders", Type::Map(text(), text())),
        ("RetryAttempts", Type::Integer),
        ("HostId", Type::String),
    ];
    let members = members.map(|(name, ty)| added(name, ty, place));
    let structure = |name: &str, members: Vec<Member>, output: bool| {
        let kind = ShapeKind::Structure(Structure { members, output, ..Structure::default() });
        shape(Spanned::new(name.to_owned(), place), kind)
    };
    [
        structure(METADATA_SHAPE, members.to_vec(), false),
        structure(without_suffix(EMPTY_OUTPUT), vec![metadata(place)], true),
    ]
}

fn added(name: &str, ty: Type, place: Span) -> Member {
    Member {
        name: Spanned::new(name.to_owned(), place),
        required: false,
        loosened: false,
        added_by_client: true,
        sensitive: false,
        ty,
        ty_span: place,
        traits: None,
    }
}

/// Marks the structures that are outputs of operations: stubs list no operations, but they add
/// [`METADATA`] to every output.
pub(super) fn mark_outputs(shapes: &mut [Shape]) {
    for shape in shapes {
        if let ShapeKind::Structure(structure) = &mut shape.kind {
            structure.output = structure.members.iter().any(|member| member.name.value == METADATA);
        }
    }
}

/// The operations that a shape is the input or the output of by its name, in a model that lists none.
///
/// An operation's name may end like an input itself, so that both readings of a name count:
/// `StartAccessRequestRequest` is the input of `StartAccessRequest` as well as of `StartAccess`.
pub(crate) fn operations_of_shape(name: &str) -> impl Iterator<Item = &str> {
    let stem = name.strip_suffix(SUFFIX).unwrap_or(name);
    ENDS_OF_OPERATIONS.iter().filter_map(move |end| stem.strip_suffix(end))
}

/// The names of operations whose inputs and outputs are among the shapes, in a model that lists no operations.
pub(crate) fn operation_names(shapes: &[Shape]) -> impl Iterator<Item = &str> {
    shapes.iter().filter_map(|shape| {
        let stem = shape.name.value.strip_suffix(SUFFIX).unwrap_or(&shape.name.value);
        ENDS_OF_OPERATIONS.iter().find_map(|end| stem.strip_suffix(end))
    })
}

#[cfg(test)]
mod tests {
    use crate::model::shape::{ShapeKind, Type};
    use crate::text::source::{Sources, Span, Spanned};

    use super::{names_of_aws, shape};

    #[test]
    fn canonical_names_lack_what_stubs_append() {
        let id = Sources::new().add("type_defs.md", "");
        for (name, canonical, without_suffix, suffix) in [
            ("TagTypeDef", "Tag", "Tag", "TypeDef"),
            ("TagRequestRequestTypeDef", "TagRequest", "TagRequestRequest", "TypeDef"),
            ("TagRequestRequest", "TagRequest", "TagRequestRequest", ""),
            ("RequestRequestTypeDef", "RequestRequest", "RequestRequest", "TypeDef"),
            ("ResponseMetadataTypeDef", "ResponseMetadata", "ResponseMetadata", "TypeDef"),
            ("GrantType", "GrantType", "GrantType", ""),
            ("TypeDef", "TypeDef", "TypeDef", ""),
            ("", "", "", ""),
        ] {
            let named = Spanned::new(name.to_owned(), Span::new(id, 0..0));
            let shape = shape(named, ShapeKind::Alias(Type::Any));
            assert_eq!(shape.canonical, canonical, "{name}");
            assert_eq!(shape.without_suffix(), without_suffix, "{name}");
            assert_eq!(shape.suffix(), suffix, "{name}");
        }
    }

    #[test]
    fn names_of_stubs_lead_to_candidates_for_names_of_aws() {
        let names: Vec<&str> = names_of_aws("TagRequestRequestTypeDef").collect();
        assert_eq!(names, ["TagRequestRequest", "Tag", "TagRequest"]);
    }
}
