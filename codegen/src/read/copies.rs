//! Copies of structures, which `mypy_boto3_builder` makes where a structure is both sent and returned.
//!
//! Stubs have `TagTypeDef` for requests and `TagOutputTypeDef` for replies if the two differ in a type that
//! users send in more forms than AWS returns, and `TagUnionTypeDef` for either. AWS has one structure.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::shape::{Member, Shape, ShapeKind, Structure, Type};

use super::conventions;

/// Marks copies, and unions of a structure and its copy.
pub(super) fn mark(shapes: &mut [Shape]) {
    let copies = Copies::of(shapes);
    for shape in shapes {
        shape.copy_of = copies.0.get(&shape.name.value).cloned();
    }
}

/// The names of copies and of unions, each with that of the structure.
struct Copies(BTreeMap<String, String>);

/// A structure that may be a copy of another one, which has the same members.
struct Candidate<'s> {
    name: &'s str,
    original: &'s str,
    sent: &'s Structure,
    returned: &'s Structure,
}

/// The structures of a source by their names.
type Structures<'s> = BTreeMap<&'s str, &'s Structure>;

impl Copies {
    fn of(shapes: &[Shape]) -> Self {
        let named =
            shapes.iter().filter_map(|shape| Some((shape.name.value.as_str(), structure(shape)?)));
        let structures: Structures<'_> = named.collect();
        let either = unions(shapes);
        let mut originals: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (sent, returned) in either.values() {
            originals.entry(returned).or_default().push((*sent).to_owned());
        }
        for (name, structure) in &structures {
            let by_name = if structure.output {
                conventions::structures_of_output(name)
            } else {
                conventions::originals(name)
            };
            originals.entry(name).or_default().extend(by_name);
        }
        let candidates = originals.into_iter().filter_map(|(name, originals)| {
            originals.iter().find_map(|original| candidate(name, original, &structures))
        });
        let mut candidates: Vec<Candidate<'_>> = candidates.collect();
        // A pair is one structure only if the pairs in it are, so that each that is not may rule out others.
        loop {
            let copies = Self::new(&candidates, &either);
            let before = candidates.len();
            candidates.retain(|candidate| copies.are_alike(candidate.sent, candidate.returned));
            if candidates.len() == before {
                return copies;
            }
        }
    }

    fn new(candidates: &[Candidate<'_>], unions: &BTreeMap<&str, (&str, &str)>) -> Self {
        let named = candidates.iter().map(|copy| (copy.name.to_owned(), copy.original.to_owned()));
        let mut copies = Self(named.collect());
        for (union, (sent, returned)) in unions {
            if copies.original(returned) == *sent {
                copies.0.insert((*union).to_owned(), (*sent).to_owned());
            }
        }
        copies
    }

    fn original<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    fn are_alike(&self, sent: &Structure, returned: &Structure) -> bool {
        let returned = types_by_name(returned);
        sent.members.iter().all(|member| {
            let ty = returned.get(member.name.value.as_str());
            ty.is_some_and(|ty| self.is_like(&member.ty, ty))
        })
    }

    /// Whether the type of a request is that of a reply.
    fn is_like(&self, sent: &Type, returned: &Type) -> bool {
        match (sent, returned) {
            (Type::Ref(sent), Type::Ref(returned)) => {
                self.original(&sent.value) == self.original(&returned.value)
            }
            (Type::Ref(sent), returned) => conventions::accepts(&sent.value, returned),
            (Type::List(sent), Type::List(returned)) | (Type::Set(sent), Type::Set(returned)) => {
                self.is_like(sent, returned)
            }
            (Type::Map(key, value), Type::Map(other, returned)) => {
                self.is_like(key, other) && self.is_like(value, returned)
            }
            (sent, returned) => sent == returned,
        }
    }
}

/// The unions of two structures: the one that is sent, and the one that is returned.
fn unions(shapes: &[Shape]) -> BTreeMap<&str, (&str, &str)> {
    let pairs = shapes.iter().filter_map(|shape| match &shape.kind {
        ShapeKind::Union(types) => match types.as_slice() {
            [Type::Ref(sent), Type::Ref(returned)] => {
                Some((shape.name.value.as_str(), (sent.value.as_str(), returned.value.as_str())))
            }
            _ => None,
        },
        ShapeKind::Structure(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => None,
    });
    pairs.filter(|(name, _)| conventions::is_structure_name(name)).collect()
}

fn candidate<'s>(
    name: &'s str,
    original: &str,
    structures: &Structures<'s>,
) -> Option<Candidate<'s>> {
    let (original, sent) = structures.get_key_value(original)?;
    let returned = structures.get(name)?;
    let is_one = *original != name && !sent.output && have_same_members(sent, returned);
    is_one.then_some(Candidate { name, original, sent, returned })
}

fn structure(shape: &Shape) -> Option<&Structure> {
    match &shape.kind {
        ShapeKind::Structure(structure) => Some(structure),
        ShapeKind::Union(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => None,
    }
}

/// Whether two structures have the same members. Where one of them is an output, stubs require all of its
/// members, and it has one more.
fn have_same_members(one: &Structure, other: &Structure) -> bool {
    if other.output {
        let own = other.members.iter().filter(|member| !conventions::has_name_of_metadata(member));
        return types_by_name(one).keys().copied().eq(own.map(name).collect::<BTreeSet<&str>>());
    }
    let pair = |(one, other): (&Member, &Member)| {
        one.name.value == other.name.value && one.required == other.required
    };
    one.members.len() == other.members.len() && one.members.iter().zip(&other.members).all(pair)
}

fn name(member: &Member) -> &str {
    &member.name.value
}

fn types_by_name(structure: &Structure) -> BTreeMap<&str, &Type> {
    structure.members.iter().map(|member| (name(member), &member.ty)).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Options, Responses, Sources, generate, read};

    const PAGE: &str = "\
class PartTypeDef(TypedDict):
    start: NotRequired[TimestampTypeDef]
    bytes: NotRequired[BlobTypeDef]

class PartOutputTypeDef(TypedDict):
    start: NotRequired[datetime]
    bytes: NotRequired[bytes]

class TagTypeDef(TypedDict):
    parts: Sequence[PartUnionTypeDef]
    more: Mapping[str, PartTypeDef]

class TagOutputTypeDef(TypedDict):
    parts: list[PartOutputTypeDef]
    more: dict[str, PartOutputTypeDef]

class OwnerTypeDef(TypedDict):
    user: UserTypeDef

class OwnerOutputTypeDef(TypedDict):
    user: UserOutputTypeDef

class UserTypeDef(TypedDict):
    id: str

class UserOutputTypeDef(TypedDict):
    name: str

class OutputTypeDef(TypedDict):
    at: TimestampTypeDef

class ExtraTypeDef(TypedDict):
    at: datetime

class ReplyOutputTypeDef(TypedDict):
    at: datetime
    ResponseMetadata: ResponseMetadataTypeDef

class ReplyTypeDef(TypedDict):
    at: datetime
    ResponseMetadata: ResponseMetadataTypeDef

class KeyTypeDef(TypedDict):
    name: NotRequired[str]
    id: str

class KeyResponseTypeDef(TypedDict):
    name: str
    id: str
    ResponseMetadata: ResponseMetadataTypeDef

class LockTypeDef(TypedDict):
    id: str

class LockResponseTypeDef(TypedDict):
    id: str
    key: KeyTypeDef
    ResponseMetadata: ResponseMetadataTypeDef

class ResponseMetadataTypeDef(TypedDict):
    RequestId: str

class AskTypeDef(TypedDict):
    tag: TagUnionTypeDef
    output: UnionTypeDef
    since: TimestampTypeDef
    until: Sequence[TimestampTypeDef]

TimestampTypeDef = Union[datetime, str]
BlobTypeDef = Union[str, bytes, IO[Any], StreamingBody]
PartUnionTypeDef = Union[PartTypeDef, PartOutputTypeDef]
TagUnionTypeDef = Union[TagTypeDef, TagOutputTypeDef]
UnionTypeDef = Union[OutputTypeDef, ExtraTypeDef]
";

    fn sources() -> Sources {
        let mut sources = Sources::new();
        sources.add("m/type_defs.md", format!("```python\n{PAGE}```\n"));
        sources
    }

    #[test]
    fn structures_with_equal_members_are_copies_and_others_are_not() {
        let (model, _) = read(&sources()).expect("a page without errors");
        let copies = model
            .shapes
            .iter()
            .filter_map(|shape| Some((shape.name.value.as_str(), shape.copy_of.as_deref()?)));
        assert_eq!(
            copies.collect::<Vec<_>>(),
            [
                ("PartOutputTypeDef", "PartTypeDef"),
                ("TagOutputTypeDef", "TagTypeDef"),
                ("ExtraTypeDef", "OutputTypeDef"),
                ("KeyResponseTypeDef", "KeyTypeDef"),
                ("PartUnionTypeDef", "PartTypeDef"),
                ("TagUnionTypeDef", "TagTypeDef"),
                ("UnionTypeDef", "OutputTypeDef"),
            ]
        );
    }

    #[test]
    #[cfg(feature = "generate")]
    fn a_structure_and_its_copy_are_one_type_with_the_types_of_replies() {
        let text = generate(&sources(), &Options::default()).expect("a page without errors").text;
        for part in [
            "pub parts: ::std::vec::Vec<Part>,",
            "pub more: ::std::collections::BTreeMap<::std::string::String, Part>,",
            "pub start: ::core::option::Option<::shapewright::Timestamp>,",
            "pub bytes: ::core::option::Option<::shapewright::Blob>,",
            "pub tag: Tag,",
            "pub output: Output,",
            "pub since: ::shapewright::TimestampInput,",
            "pub until: ::std::vec::Vec<::shapewright::TimestampInput>,",
            "pub struct UserOutput {",
            "pub struct OwnerOutput {",
            "pub struct ReplyOutput {",
            "pub struct LockResponse {",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("TagOutput {") && !text.contains("TagUnion"), "{text}");
    }

    #[test]
    #[cfg(feature = "generate")]
    fn an_output_that_is_nested_as_well_is_one_type_with_the_presence_of_aws() {
        let options = Options::default().responses(Responses::Declared).shape("KeyResponse");
        let text = generate(&sources(), &options).expect("a page without errors").text;
        assert!(text.contains("pub struct Key {"), "{text}");
        for part in [
            "pub id: ::std::string::String,",
            "pub name: ::core::option::Option<::std::string::String>,",
            "pub response_metadata: ::core::option::Option<ResponseMetadata>,",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    #[cfg(feature = "generate")]
    fn settings_find_a_structure_by_the_names_of_its_copies() {
        for name in ["TagOutputTypeDef", "TagOutput", "TagUnionTypeDef", "TagUnion", "Tag"] {
            let options = Options::default().shape(name);
            let text = generate(&sources(), &options).expect("a page without errors").text;
            assert!(text.contains("pub struct Tag {"), "{name}: {text}");
        }
        let options = Options::default().replace("TimestampTypeDef", "::my::Time");
        let text = generate(&sources(), &options).expect("a page without errors").text;
        assert!(text.contains("pub since: ::my::Time,"), "{text}");
    }
}
