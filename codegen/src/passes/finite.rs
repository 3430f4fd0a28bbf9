//! Loosens structures that require themselves: they could have no finite value.

use std::collections::BTreeSet;

use crate::config::options::Options;
use crate::model::cycles::{Cycles, on_cycles};
use crate::model::shape::{Member, Model, Shape, ShapeKind, Structure, Type};
use crate::model::widen::{Index, Widened, flat, is_none};
use crate::passes::lookup::ShapeLookup;
use crate::text::by_name::ByName;
use crate::text::diagnostic::{Level, Sink};
use crate::text::messages::model::{RequiresItself, structure_requires_itself};

/// Why a member is optional that would make values infinite.
const ENDLESS: &str = "a value would be infinite";

/// Makes the required members of a cycle optional if its smallest value would be infinite, and warns.
///
/// Lists, maps and members that are not required end a cycle, since they may be empty. Only the first
/// type of a union counts: reading starts from a value of that type, and the others may lead back.
pub(crate) fn apply(mut model: Model, options: &Options, sink: &mut Sink) -> Model {
    let links = Links::of(&model, options);
    let possible = links.all(&mut |ty, links| links.possible(ty));
    let possible = on_cycles(&possible);
    if (0..model.shapes.len()).all(|place| possible.of(place).is_none()) {
        return model;
    }
    // Comparing the types of unions is expensive, and few models get here.
    let found = on_cycles(&links.all(&mut |ty, links| links.start(ty).into_iter().collect()));
    let endless = links.endless(&found);
    for Endless { place, member, how } in endless {
        let Some(shape) = model.shapes.get_mut(place) else { continue };
        let name = shape.name.value.as_str();
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        if let Some(member) = structure.members.get_mut(member) {
            member.required = false;
            member.traits_mut().optional_because = Some(ENDLESS.to_owned());
            warn(name, member, how, sink);
        }
    }
    model
}

fn warn(shape: &str, member: &Member, how: RequiresItself, sink: &mut Sink) {
    if sink.has_room(Level::Warning) {
        let message = structure_requires_itself(shape, &member.name.value, how);
        sink.warning(member.ty_span, message);
    } else {
        sink.warning_beyond();
    }
}

/// A required member that leads back to its structure, by the places of both.
struct Endless {
    place: usize,
    member: usize,
    how: RequiresItself,
}

/// What the smallest value of each shape contains.
struct Links<'m> {
    shapes: &'m [Shape],
    places: ByName<&'m str, usize>,
    /// The places of shapes that the user replaces by types that end a cycle.
    replaced: BTreeSet<usize>,
    index: Index<'m>,
}

impl<'m> Links<'m> {
    fn of(model: &'m Model, options: &Options) -> Self {
        let places = model.shapes.iter().enumerate();
        let places = places.map(|(place, shape)| (shape.name.value.as_str(), place)).collect();
        let mut replaced = BTreeSet::new();
        if !options.replacements.is_empty() {
            let lookup = ShapeLookup::new(model);
            let names = options.replacements.iter().map(|replacement| &replacement.replaced.text);
            replaced.extend(names.filter_map(|name| lookup.place(name)));
        }
        Self { shapes: &model.shapes, places, replaced, index: Index::new(model) }
    }

    /// The links of every shape.
    fn all(&self, of: &mut impl FnMut(&Type, &Self) -> Vec<usize>) -> Vec<Vec<usize>> {
        let links = |(place, shape): (usize, &Shape)| {
            if self.replaced.contains(&place) {
                return Vec::new();
            }
            let mut links = Vec::new();
            match &shape.kind {
                ShapeKind::Structure(Structure { members, .. }) => {
                    let required = members.iter().filter(|member| member.required);
                    required.for_each(|member| links.extend(of(&member.ty, self)));
                }
                ShapeKind::Alias(ty) => links.extend(of(ty, self)),
                ShapeKind::Union(types) => links.extend(of(&Type::Union(types.clone()), self)),
                ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => {}
            }
            links
        };
        self.shapes.iter().enumerate().map(links).collect()
    }

    /// The shapes that a value of a type may contain outside of lists and maps.
    fn possible(&self, ty: &Type) -> Vec<usize> {
        match ty {
            Type::Ref(name) => self.place(&name.value).into_iter().collect(),
            Type::Union(types) => types.iter().flat_map(|ty| self.possible(ty)).collect(),
            _ => Vec::new(),
        }
    }

    /// The shape that the smallest value of a type contains.
    fn start(&self, ty: &Type) -> Option<usize> {
        match ty {
            Type::Ref(name) => self.place(&name.value),
            Type::Union(types) => {
                let (types, _) = self.started(types)?;
                self.start(&types)
            }
            _ => None,
        }
    }

    /// The type from which reading a union starts, and whether it is one of several.
    fn started(&self, types: &[Type]) -> Option<(Type, bool)> {
        let types = flat(types);
        if types.iter().any(is_none) {
            return None;
        }
        match self.index.widen(&types) {
            Widened::One(ty) => Some((ty, false)),
            Widened::BlobInput | Widened::TimestampInput => None,
            Widened::Many(types) => types.into_iter().next().map(|first| (first, true)),
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// The required members that are on cycles.
    fn endless(&self, found: &Cycles) -> Vec<Endless> {
        let through_unions = self.through_unions(found);
        let mut endless = Vec::new();
        for (place, member, ty) in self.required_members() {
            let target = self.start(ty).and_then(|target| found.of(target));
            let Some(cycle) = found.of(place).filter(|cycle| target == Some(*cycle)) else {
                continue;
            };
            let how = if through_unions.contains(&cycle) {
                RequiresItself::ThroughUnion
            } else {
                RequiresItself::Directly
            };
            endless.push(Endless { place, member, how });
        }
        endless
    }

    /// The cycles with a link through the first type of a union.
    fn through_unions(&self, found: &Cycles) -> BTreeSet<usize> {
        let mut cycles = BTreeSet::new();
        let mut add = |place: usize, ty: &Type| {
            let target = self.start(ty).and_then(|target| found.of(target));
            if found.of(place) == target && self.is_through_union(ty) {
                cycles.extend(target);
            }
        };
        for (place, _, ty) in self.required_members() {
            add(place, ty);
        }
        for (place, shape) in self.shapes.iter().enumerate() {
            match &shape.kind {
                ShapeKind::Union(types) => add(place, &Type::Union(types.clone())),
                ShapeKind::Alias(ty) => add(place, ty),
                ShapeKind::Structure(_)
                | ShapeKind::Enumeration(_)
                | ShapeKind::IntegerEnumeration(_) => {}
            }
        }
        cycles
    }

    fn is_through_union(&self, ty: &Type) -> bool {
        let Type::Union(types) = ty else { return false };
        self.started(types).is_some_and(|(ty, several)| several || self.is_through_union(&ty))
    }

    fn required_members(&self) -> impl Iterator<Item = (usize, usize, &'m Type)> {
        self.shapes.iter().enumerate().flat_map(|(place, shape)| {
            let members = match &shape.kind {
                ShapeKind::Structure(structure) => structure.members.as_slice(),
                ShapeKind::Union(_)
                | ShapeKind::Enumeration(_)
                | ShapeKind::IntegerEnumeration(_)
                | ShapeKind::Alias(_) => &[],
            };
            let members = members.iter().enumerate().filter(|(_, member)| member.required);
            members.map(move |(at, member)| (place, at, &member.ty))
        })
    }
}
