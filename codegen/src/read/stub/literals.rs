//! Enumerations of one value, which stubs write out where they are used.
//!
//! A page has `type: NotRequired[AuthType]` where a stub has `type: NotRequired[Literal["OIDC"]]`; both
//! have `AuthType = Literal["OIDC"]`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::names;
use crate::model::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::read::conventions;
use crate::text::source::Spanned;

/// Enumerations by their only value, in the order of the source.
type ByValue = BTreeMap<String, Vec<String>>;

/// Refers to the enumeration of one value where a member has that value as a literal.
///
/// If several enumerations have the value, the name of the member decides; if it does not, the literal
/// stays.
pub(super) fn name(shapes: &mut [Shape]) {
    let by_value = of_one_value(shapes);
    if by_value.is_empty() {
        return;
    }
    for shape in shapes {
        let owner = shape.canonical.as_str();
        match &mut shape.kind {
            ShapeKind::Structure(Structure { members, .. }) => {
                for Member { name, ty, .. } in members {
                    refer(ty, owner, &name.value, &by_value);
                }
            }
            ShapeKind::Union(types) => {
                types.iter_mut().for_each(|ty| refer(ty, owner, "", &by_value));
            }
            ShapeKind::Alias(ty) => refer(ty, owner, "", &by_value),
            ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => {}
        }
    }
}

fn of_one_value(shapes: &[Shape]) -> ByValue {
    let mut by_value = ByValue::new();
    for shape in shapes {
        let ShapeKind::Enumeration(values) = &shape.kind else { continue };
        let [value] = values.as_slice() else { continue };
        by_value.entry(value.value.clone()).or_default().push(shape.name.value.clone());
    }
    by_value
}

fn refer(ty: &mut Type, owner: &str, member: &str, by_value: &ByValue) {
    if let Type::Literal(values) = ty {
        let [value] = values.as_slice() else { return };
        let candidates = by_value.get(&value.value).map_or(&[][..], Vec::as_slice);
        if let Some(name) = choose(candidates, owner, member) {
            *ty = Type::Ref(Spanned::new(name.to_owned(), value.span));
        }
        return;
    }
    ty.children_mut().for_each(|ty| refer(ty, owner, member, by_value));
}

/// The only candidate, or the one whose name shares the most words with the names of the member and its
/// structure. If that are several, the one with the fewest other words; `None` if that are several, too.
fn choose<'c>(candidates: &'c [String], owner: &str, member: &str) -> Option<&'c str> {
    if let [only] = candidates {
        return Some(only);
    }
    let of_member = words(member);
    let of_owner = words(owner);
    let rank = |name: &str| {
        let words = words(conventions::enumeration_stem(name));
        let shared = words.iter().filter(|word| is_in(word, &of_member)).count();
        let in_owner = words.iter().filter(|word| is_in(word, &of_owner)).count();
        (shared > 0).then_some((shared + in_owner, Reverse(words.len())))
    };
    let ranked = candidates.iter().filter_map(|name| Some((rank(name)?, name.as_str())));
    let best = ranked.clone().map(|(rank, _)| rank).max()?;
    let mut first = ranked.filter(|(rank, _)| *rank == best);
    let (_, name) = first.next()?;
    first.next().is_none().then_some(name)
}

/// The words of a name, in lowercase.
fn words(name: &str) -> BTreeSet<String> {
    names::field(name).trim_start_matches("r#").split('_').map(str::to_owned).collect()
}

/// Whether a word is among others, in the singular or the plural.
fn is_in(word: &str, words: &BTreeSet<String>) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    words.contains(word) || words.contains(singular) || words.contains(&format!("{singular}s"))
}
