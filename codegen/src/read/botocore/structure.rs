//! Structures: their members, and which of them are required.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::read::declared::{DeclaredMember, DeclaredStructure};
use crate::read::json::{Entry, Object, Value};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;
use crate::text::suggest;

use super::reference;

/// Reads the shape with this name.
///
/// A value of a tagged union has exactly one member, so that none is required.
pub(super) fn read<'a>(
    name: &Spanned<Cow<'a, str>>,
    shape: &Object<'a>,
    sink: &mut Sink,
) -> DeclaredStructure<'a> {
    let members = members(name, shape, sink);
    let mut required = required(&name.value, shape, &members, sink);
    let is_union = shape.flag("union", sink);
    if is_union {
        required.clear();
    }
    let event_stream = shape.flag("eventstream", sink);
    DeclaredStructure {
        members,
        required,
        exception: shape.flag("exception", sink),
        tagged: is_union || event_stream,
        event_stream,
    }
}

fn members<'a>(
    name: &Spanned<Cow<'a, str>>,
    shape: &Object<'a>,
    sink: &mut Sink,
) -> Vec<DeclaredMember<'a>> {
    let Some(members) = shape.get("members") else {
        sink.error(name.span, messages::structure_without_members(&name.value));
        return Vec::new();
    };
    members
        .object(format_args!("`members` of `{}`", name.value), sink)
        .into_iter()
        .flatten()
        .map(|entry| member(&name.value, entry, sink))
        .collect()
}

fn member<'a>(structure: &str, entry: Entry<'a>, sink: &mut Sink) -> DeclaredMember<'a> {
    let Entry { key: name, value } = entry;
    let reference =
        reference::read(value, format_args!("member `{}` of `{structure}`", name.value), sink);
    DeclaredMember { name, reference }
}

fn required<'a>(
    structure: &str,
    shape: &Object<'a>,
    members: &[DeclaredMember<'_>],
    sink: &mut Sink,
) -> BTreeSet<Cow<'a, str>> {
    let Some(list) = shape.get("required") else {
        return BTreeSet::new();
    };
    let names: BTreeSet<&str> = members.iter().map(|member| member.name.value.as_ref()).collect();
    list.list(format_args!("`required` of `{structure}`"), sink)
        .into_iter()
        .flatten()
        .filter_map(|item| required_member(structure, item, &names, sink))
        .collect()
}

fn required_member<'a>(
    structure: &str,
    item: Value<'a>,
    members: &BTreeSet<&str>,
    sink: &mut Sink,
) -> Option<Cow<'a, str>> {
    let name = item.string("a name in `required`", sink)?;
    if !members.contains(name.value.as_ref()) {
        let near = || suggest::nearest(&name.value, members.iter().copied());
        let nearest = sink.suggests().then(near).flatten();
        let message = messages::unknown_required_member(&name.value, structure, nearest);
        sink.error(name.span, message);
        return None;
    }
    Some(name.value)
}
