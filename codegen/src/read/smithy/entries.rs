//! The entries of `shapes` by their ids: shapes, and traits that are applied to them.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;

use crate::read::json::{Entry, Object, Value};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::traits::Applied;

/// A shape in the source.
#[derive(Debug)]
pub(super) struct Definition<'a> {
    pub(super) id: Spanned<Cow<'a, str>>,
    pub(super) ty: Spanned<Cow<'a, str>>,
    pub(super) object: Object<'a>,
    pub(super) traits: Applied<'a>,
}

/// The shapes of a document, and the traits that are applied to their members.
#[derive(Debug, Default)]
pub(super) struct Entries<'a> {
    pub(super) shapes: Vec<Definition<'a>>,
    by_id: BTreeMap<String, usize>,
    /// By the id of a shape or of a member: `ns#Shape`, `ns#Shape$member`.
    applied: BTreeMap<String, Vec<Value<'a>>>,
    /// The number of members that shapes have of mixins so far.
    pub(super) mixed_in: Cell<usize>,
    /// Whether documents have the names of `smithy.api#jsonName`.
    pub(super) has_json_names: bool,
}

impl<'a> Entries<'a> {
    /// Reads the entries of `shapes`, in their order.
    pub(super) fn read(shapes: Object<'a>, sink: &mut Sink) -> Self {
        let mut entries = Entries::default();
        let mut read = Vec::new();
        for Entry { key: id, value } in shapes {
            let Some(object) = value.object(format_args!("shape `{}`", id.value), sink) else {
                continue;
            };
            let Some(ty) = object.get("type") else {
                sink.error(id.span, messages::shape_without_type(&id.value));
                continue;
            };
            let ty = ty.string(format_args!("`type` of `{}`", id.value), sink);
            let Some(ty) = ty else { continue };
            if ty.value == "apply" {
                let traits = object.get("traits");
                entries.applied.entry(id.value.into_owned()).or_default().extend(traits);
            } else {
                read.push((id, ty, object));
            }
        }
        for (id, ty, object) in read {
            let traits = Applied::of(&object, entries.applied_to(&id.value), sink);
            entries.by_id.insert(id.value.clone().into_owned(), entries.shapes.len());
            entries.shapes.push(Definition { id, ty, object, traits });
        }
        let mut services = entries.shapes.iter().filter(|shape| shape.ty.value == "service");
        entries.has_json_names = services.all(|service| !names_are_those_of_members(service));
        entries
    }

    /// The shape with an id.
    pub(super) fn get(&self, id: &str) -> Option<&Definition<'a>> {
        self.shapes.get(*self.by_id.get(id)?)
    }

    /// Whether a member refers to a shape.
    pub(super) fn refers_to(&self, id: &str) -> bool {
        let unions = self.shapes.iter().filter(|shape| shape.ty.value == "union");
        let mut members = unions.filter_map(|shape| shape.object.get("members"));
        members.any(|members| members.contains(id))
    }

    /// The traits that entries of their own apply to a shape or a member.
    pub(super) fn applied_to(&self, id: &str) -> Vec<Value<'a>> {
        self.applied.get(id).cloned().unwrap_or_default()
    }
}

/// Whether documents of a service have the names of members: boto3 and the AWS CLI write those of AWS so, and the
/// protocols `awsJson1_0` and `awsJson1_1` ignore `smithy.api#jsonName`.
fn names_are_those_of_members(service: &Definition<'_>) -> bool {
    let of_aws = ["aws.api#service", "aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"];
    of_aws.iter().any(|id| service.traits.has(id))
}

/// The id that an object refers to: `{"target": "ns#Shape"}`.
pub(super) fn target<'a>(
    object: &Object<'a>,
    what: impl std::fmt::Display,
    sink: &mut Sink,
) -> Option<Spanned<Cow<'a, str>>> {
    let Some(target) = object.get("target") else {
        sink.error(object.place, messages::reference_without_target(what));
        return None;
    };
    target.string("`target`", sink)
}

/// The ids that a list refers to; empty if the object does not have the key.
pub(super) fn targets<'a>(
    object: &Object<'a>,
    key: &str,
    of: &str,
    sink: &mut Sink,
) -> Vec<Spanned<Cow<'a, str>>> {
    let Some(list) = object.get(key) else { return Vec::new() };
    let items = list.list(format_args!("`{key}` of `{of}`"), sink).into_iter().flatten();
    let mut targets = Vec::new();
    for item in items {
        let what = format!("an item of `{key}` of `{of}`");
        let object = item.object(&what, sink);
        targets.extend(object.and_then(|object| target(&object, &what, sink)));
    }
    targets
}
