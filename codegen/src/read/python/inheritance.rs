//! Classes that extend others.

use std::collections::BTreeMap;

use crate::model::shape::{Member, Shape, ShapeKind, Structure};
use crate::read::conventions::SUFFIX;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Spanned;
use crate::text::suggest;

/// The depth of inheritance; in the pages of AWS it is two.
const DEEPEST: usize = 64;

/// The number of members that all classes may inherit together; EC2, the largest service, has about
/// twelve thousand members.
const MOST_INHERITED: usize = 200_000;

/// The classes that each class extends.
pub(in crate::read) type Bases = BTreeMap<String, Vec<Spanned<String>>>;

/// Adds inherited members to structures, before their own.
pub(in crate::read) fn inherit(shapes: &mut [Shape], bases: &Bases, sink: &mut Sink) {
    if bases.is_empty() {
        return;
    }
    let names: Vec<String> = shapes.iter().map(|shape| shape.name.value.clone()).collect();
    let mut structures: BTreeMap<&str, &Structure> = BTreeMap::new();
    for shape in shapes.iter() {
        if let ShapeKind::Structure(structure) = &shape.kind {
            structures.entry(&shape.name.value).or_insert(structure);
        }
    }
    for base in bases.values().flatten() {
        check_base(base, &structures, &names, sink);
    }
    let mut classes = Classes { structures, bases, whole: BTreeMap::new(), inherited: 0, sink };
    for name in bases.keys() {
        classes.complete(name, &mut Vec::new());
    }
    let mut whole: BTreeMap<String, Vec<Member>> =
        classes.whole.into_iter().map(|(name, members)| (name.to_owned(), members)).collect();
    for shape in shapes {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        if let Some(members) = whole.remove(&shape.name.value) {
            structure.members = members;
        }
    }
}

fn check_base(
    base: &Spanned<String>,
    structures: &BTreeMap<&str, &Structure>,
    names: &[String],
    sink: &mut Sink,
) {
    if !structures.contains_key(base.value.as_str()) {
        let names = names.iter().map(String::as_str);
        let near = || suggest::nearest_with_suffix(&base.value, SUFFIX, names);
        let nearest = sink.suggests().then(near).flatten();
        sink.error(base.span, messages::unknown_base(&base.value, nearest));
    }
}

struct Classes<'s, 'b> {
    structures: BTreeMap<&'s str, &'s Structure>,
    bases: &'b Bases,
    /// The members of the classes that are complete, inherited ones included.
    whole: BTreeMap<&'b str, Vec<Member>>,
    inherited: usize,
    sink: &'s mut Sink,
}

impl<'b> Classes<'_, 'b> {
    /// Collects the members of a class: those of its bases, then its own.
    ///
    /// As in Python, a member replaces an inherited one of the same name.
    fn complete(&mut self, name: &'b str, path: &mut Vec<&'b str>) {
        if self.whole.contains_key(name) {
            return;
        }
        path.push(name);
        let mut members = Members::default();
        for base in self.bases.get(name).into_iter().flatten() {
            if path.contains(&base.value.as_str()) {
                report_cycle(base, path, self.sink);
            } else if path.len() == DEEPEST {
                self.sink.error(base.span, messages::base_classes_too_deep(DEEPEST));
            } else {
                self.complete(&base.value, path);
                self.add(base, &mut members);
            }
        }
        path.pop();
        if let Some(own) = self.structures.get(name) {
            members.add(&own.members);
        }
        self.whole.insert(name, members.present.into_iter().flatten().collect());
    }

    fn add(&mut self, base: &'b Spanned<String>, members: &mut Members) {
        let Some(inherited) = self.whole.get(base.value.as_str()) else { return };
        let before = self.inherited;
        self.inherited = before.saturating_add(inherited.len());
        if self.inherited <= MOST_INHERITED {
            members.add(inherited);
        } else if before <= MOST_INHERITED {
            self.sink.error(base.span, messages::too_many_inherited_members(MOST_INHERITED));
        }
    }
}

/// The members of a class that is being completed.
#[derive(Default)]
struct Members {
    /// In order; `None` where a later member replaced one.
    present: Vec<Option<Member>>,
    places: BTreeMap<String, usize>,
}

impl Members {
    /// Adds the members of one class, which replace those of the same names.
    fn add(&mut self, newer: &[Member]) {
        let start = self.present.len();
        for member in newer {
            let before = self.places.insert(member.name.value.clone(), self.present.len());
            // A duplicate name in one class is reported later.
            let before = before.filter(|before| *before < start);
            if let Some(before) = before.and_then(|before| self.present.get_mut(before)) {
                *before = None;
            }
            self.present.push(Some(member.clone()));
        }
    }
}

/// Reports a cycle of base classes, at the base that closes it.
fn report_cycle(base: &Spanned<String>, path: &[&str], sink: &mut Sink) {
    let cycle = path.iter().copied().skip_while(|name| *name != base.value);
    let others: Vec<&str> = cycle.skip(1).collect();
    sink.error(base.span, messages::inheritance_cycle(&base.value, &others));
}
