//! Members of structures and unions, with those of their mixins.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::read::declared::{DeclaredMember, Reference};
use crate::read::json::Object;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::entries::{Definition, Entries, target, targets};
use super::traits::Applied;
use super::{id, prelude};

/// The depth to which mixins may have mixins of their own.
const DEEPEST: usize = 16;

/// The number of members that all shapes may have of mixins together.
const MOST_MIXED_IN: usize = 200_000;

/// The members of a structure or a union, and the names of the required ones.
#[derive(Debug, Default)]
pub(super) struct Members<'a> {
    pub(super) members: Vec<DeclaredMember<'a>>,
    pub(super) required: BTreeSet<Cow<'a, str>>,
    /// The traits of the members, in their order.
    pub(super) traits: Vec<Applied<'a>>,
    places: BTreeMap<Cow<'a, str>, usize>,
    /// The mixins whose members were added: a second time they add nothing.
    mixed_in: BTreeSet<String>,
    /// The names in documents of the members that have others there.
    json_names: BTreeMap<Cow<'a, str>, Spanned<Cow<'a, str>>>,
}

impl<'a> Members<'a> {
    /// The members of a shape: first those of its mixins, then its own.
    pub(super) fn read(shape: &Definition<'a>, entries: &Entries<'a>, sink: &mut Sink) -> Self {
        let mut members = Members::default();
        members.add(shape, &shape.id.value, entries, DEEPEST, sink);
        members.take_json_names();
        members
    }

    /// Gives the members the names that they have in documents.
    fn take_json_names(&mut self) {
        let mut required = Vec::new();
        for member in &mut self.members {
            let Some(name) = self.json_names.remove(&member.name.value) else { continue };
            let former = std::mem::replace(&mut member.name, name);
            if self.required.remove(&former.value) {
                required.push(member.name.value.clone());
            }
        }
        self.required.extend(required);
    }

    fn add(
        &mut self,
        shape: &Definition<'a>,
        owner: &str,
        entries: &Entries<'a>,
        depth: usize,
        sink: &mut Sink,
    ) {
        let Some(depth) = depth.checked_sub(1) else {
            sink.error(shape.id.span, messages::mixins_too_deep(&shape.id.value, DEEPEST));
            return;
        };
        for mixin in targets(&shape.object, "mixins", &shape.id.value, sink) {
            match entries.get(&mixin.value) {
                Some(_) if self.mixed_in.contains(mixin.value.as_ref()) => {}
                Some(found) => {
                    let before = self.members.len();
                    self.add(found, owner, entries, depth, sink);
                    self.mixed_in.insert(mixin.value.clone().into_owned());
                    let sum = entries.mixed_in.get();
                    entries.mixed_in.set(sum.saturating_add(self.members.len() - before));
                    if sum <= MOST_MIXED_IN && entries.mixed_in.get() > MOST_MIXED_IN {
                        sink.error(mixin.span, messages::too_many_mixed_in(MOST_MIXED_IN));
                    }
                }
                None => {
                    sink.error(mixin.span, messages::unknown_shape(&mixin.value, None));
                }
            }
        }
        if entries.mixed_in.get() > MOST_MIXED_IN && shape.id.value != owner {
            return;
        }
        let own = shape.object.get("members");
        let what = format!("`members` of `{}`", shape.id.value);
        let own = own.and_then(|members| members.object(&what, sink));
        for member in own.into_iter().flatten() {
            let name = member.key;
            let what = format!("member `{}` of `{}`", name.value, shape.id.value);
            let Some(object) = member.value.object(&what, sink) else { continue };
            let id = format!("{owner}${}", name.value);
            let traits = Applied::of(&object, entries.applied_to(&id), sink);
            let reference = reference(&object, &traits, &what, sink);
            if traits.has("smithy.api#required") {
                self.required.insert(name.value.clone());
            }
            if entries.has_json_names {
                let json_name = traits.text("smithy.api#jsonName", sink);
                self.json_names.extend(json_name.map(|json_name| (name.value.clone(), json_name)));
            }
            // A structure may repeat a member of its mixin, to add traits.
            let place = self.places.get(&name.value).copied();
            let known = place.and_then(|place| {
                Some((self.members.get_mut(place)?, self.traits.get_mut(place)?))
            });
            match known {
                Some((known, of_known)) => {
                    known.reference = reference;
                    of_known.extend(traits);
                }
                None => {
                    self.places.insert(name.value.clone(), self.members.len());
                    self.members.push(DeclaredMember { name, reference });
                    self.traits.push(traits);
                }
            }
        }
    }
}

/// The use of a shape by a member, an item of a list, or a key or a value of a map.
pub(super) fn reference<'a>(
    object: &Object<'a>,
    traits: &Applied<'a>,
    what: &str,
    sink: &mut Sink,
) -> Option<Reference<'a>> {
    let target = target(object, what, sink)?;
    let shape = if target.value == prelude::UNIT {
        Spanned::new(Cow::Borrowed("Unit"), target.span)
    } else {
        id::name(&target)
    };
    Some(Reference {
        shape,
        sensitive: traits.has("smithy.api#sensitive"),
        streaming: traits.has("smithy.api#streaming"),
        values: None,
        traits: traits.read(sink),
    })
}
