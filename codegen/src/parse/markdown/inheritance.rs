//! Classes that extend others.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Sink;
use crate::shape::{Member, Shape, ShapeKind, Structure};
use crate::source::Spanned;
use crate::suggest;

/// How many classes may extend each other in a row; those of the pages are two.
const DEEPEST: usize = 64;

/// How many members all classes of a page may inherit; EC2, the largest service, has some twelve
/// thousand members in all.
const MOST_INHERITED: usize = 200_000;

/// The classes that each class extends.
pub(super) type Bases<'a> = BTreeMap<&'a str, Vec<Spanned<&'a str>>>;

/// Puts the members of the classes that a class extends before its own.
pub(super) fn inherit(shapes: &mut [Shape], bases: &Bases<'_>, sink: &mut Sink) {
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
        check_base(*base, &structures, &names, sink);
    }
    let mut classes = Classes { structures, bases, whole: BTreeMap::new(), inherited: 0, sink };
    for name in bases.keys() {
        classes.complete(name, &mut Vec::new());
    }
    let mut whole: BTreeMap<String, Vec<Member>> =
        classes.whole.into_iter().map(|(name, members)| (name.to_owned(), members)).collect();
    for shape in shapes {
        if let ShapeKind::Structure(structure) = &mut shape.kind
            && let Some(members) = whole.remove(&shape.name.value)
        {
            structure.members = members;
        }
    }
}

fn check_base(
    base: Spanned<&str>,
    structures: &BTreeMap<&str, &Structure>,
    names: &[String],
    sink: &mut Sink,
) {
    if !structures.contains_key(base.value) {
        let near = || suggest::nearest(base.value, names.iter().map(String::as_str));
        let nearest = sink.suggests().then(near).flatten();
        sink.error(base.span, format!("unknown base `{}`", base.value))
            .label("not a `TypedDict` of these pages")
            .suggest(nearest);
    }
}

struct Classes<'s, 'b> {
    structures: BTreeMap<&'s str, &'s Structure>,
    bases: &'b Bases<'b>,
    /// The members of each class that was completed: each class is, once.
    whole: BTreeMap<&'b str, Vec<Member>>,
    inherited: usize,
    sink: &'s mut Sink,
}

impl<'b> Classes<'_, 'b> {
    /// Finds the members of a class: those of its bases, then its own.
    ///
    /// As in Python, a member that stands again replaces the inherited one.
    fn complete(&mut self, name: &'b str, path: &mut Vec<&'b str>) {
        if self.whole.contains_key(name) {
            return;
        }
        path.push(name);
        let mut members = Vec::new();
        for base in self.bases.get(name).into_iter().flatten() {
            if path.contains(&base.value) {
                report_circle(*base, path, self.sink);
            } else if path.len() == DEEPEST {
                self.sink
                    .error(base.span, format!("classes extend each other more than {DEEPEST} deep"))
                    .label("one too many");
            } else {
                self.complete(base.value, path);
                self.add(*base, &mut members);
            }
        }
        path.pop();
        let own = self.structures.get(name).map(|structure| structure.members.clone());
        replace(&mut members, &own.unwrap_or_default());
        self.whole.insert(name, members);
    }

    fn add(&mut self, base: Spanned<&'b str>, members: &mut Vec<Member>) {
        let Some(inherited) = self.whole.get(base.value) else { return };
        let before = self.inherited;
        self.inherited = before.saturating_add(inherited.len());
        if self.inherited <= MOST_INHERITED {
            replace(members, inherited);
        } else if before <= MOST_INHERITED {
            let message = format!("classes inherit more than {MOST_INHERITED} members in all");
            self.sink.error(base.span, message).label("too many with these");
        }
    }
}

fn replace(members: &mut Vec<Member>, newer: &[Member]) {
    if !members.is_empty() {
        let names: BTreeSet<&str> = newer.iter().map(|new| new.name.value.as_str()).collect();
        members.retain(|old| !names.contains(old.name.value.as_str()));
    }
    members.extend_from_slice(newer);
}

/// Reports a circle of bases: at the base that closes it, which no other way comes to again.
fn report_circle(base: Spanned<&str>, path: &[&str], sink: &mut Sink) {
    let circle = path.iter().skip_while(|name| **name != base.value);
    let others: Vec<String> = circle.skip(1).map(|name| format!("`{name}`")).collect();
    let through = if others.is_empty() {
        String::new()
    } else {
        format!(", through {}", others.join(" and "))
    };
    sink.error(base.span, format!("`{}` extends itself{through}", base.value))
        .label("closes the circle");
}
