//! The forms that `CloudTrail` gives to values, recognized without their type.

use alloc::vec::Vec;

use crate::content::Content;
use crate::dialect::names::is_item_key;
use crate::slot::{Places, Slot, Structure};
use crate::table::Table;

/// What a slot holds, as far as it decides how a name or a value is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Text,
    List,
    /// A list of structures.
    Structures(&'static Table),
    Map,
    Structure(&'static Table),
    /// A number, a boolean, a time, or a blob.
    Scalar,
    /// A union, or any value.
    Any,
}

impl Kind {
    /// The kind of a slot, or of the value that it may hold. The slot is empty afterwards.
    pub(super) fn of(slot: &mut Slot<'_, '_>) -> Self {
        match slot {
            Slot::Text(_) | Slot::OtherText(_) | Slot::OptionalText(_) | Slot::Enumeration(_) => {
                Self::Text
            }
            Slot::Integer(_)
            | Slot::Boolean(_)
            | Slot::OptionalInteger(_)
            | Slot::OptionalBoolean(_)
            | Slot::Scalar(_) => Self::Scalar,
            Slot::Shape(target) => Self::Structure(Structure::table(*target)),
            Slot::List(target) => {
                let item = target.push().map(|mut slot| Self::of(&mut slot));
                target.truncate(0);
                match item {
                    Some(Self::Structure(table)) => Self::Structures(table),
                    _ => Self::List,
                }
            }
            Slot::Items(_) | Slot::Texts(_) => Self::List,
            Slot::Map(_) => Self::Map,
            Slot::Union(_) | Slot::Unknown(_) => Self::Any,
            Slot::Optional(target) => {
                let kind = target.push().map(|mut slot| Self::of(&mut slot));
                target.truncate(0);
                kind.unwrap_or(Self::Any)
            }
            Slot::Converted(target) => {
                let mut kind = Self::Any;
                // It returns `false`, so that nothing is converted.
                let _ = target.collect(&mut |mut slot| {
                    kind = Self::of(&mut slot);
                    false
                });
                kind
            }
            #[cfg(feature = "json")]
            Slot::Json(_) => Self::Any,
        }
    }

    /// The kind of a structure's member.
    pub(super) fn of_member(places: &mut Places<'_, '_, '_>, index: usize) -> Self {
        places.open(index).map_or(Self::Any, |mut slot| Self::of(&mut slot))
    }
}

/// Whether a value only marks that a value is absent or hidden.
pub(super) fn has_no_value(content: &Content, kind: Kind) -> bool {
    match (content, kind) {
        (_, Kind::Text | Kind::Any) => false,
        (Content::Text(text), Kind::Scalar) => text.is_empty(),
        (Content::Text(text), Kind::List | Kind::Structures(_)) => {
            text.is_empty() || is_hidden(text)
        }
        (Content::Text(text), Kind::Map | Kind::Structure(_)) => text.is_empty() || is_hidden(text),
        (Content::List(items), Kind::Scalar | Kind::Map | Kind::Structure(_)) => {
            items.iter().all(is_empty_text)
        }
        (Content::List(items), Kind::List | Kind::Structures(_)) => {
            matches!(items.as_slice(), [item] if is_empty_text(item))
        }
        _ => false,
    }
}

fn is_empty_text(content: &Content) -> bool {
    matches!(content, Content::Text(text) if text.is_empty())
}

/// Whether a value is empty, as a query parameter without a value: `"acl": [""]`.
pub(super) fn is_empty(content: &Content) -> bool {
    match content {
        Content::List(items) => items.iter().all(is_empty_text),
        other => is_empty_text(other),
    }
}

/// The texts that replace a hidden value, without the signs around them.
const HIDDEN: [&str; 5] = ["HIDDEN", "OMITTED", "REDACTED", "MASKED", "sensitiveDataRemoved"];

/// Whether a text replaces a hidden value: `HIDDEN_DUE_TO_SECURITY_REASONS`, `***OMITTED***`,
/// `<sensitiveDataRemoved>`, `****`.
pub(super) fn is_hidden(text: &str) -> bool {
    let inside = text.trim_matches(['*', '<', '>']);
    if inside.is_empty() {
        return text.len() > 1;
    }
    HIDDEN.iter().any(|word| {
        let rest = inside.strip_prefix(word);
        rest.is_some_and(|rest| {
            let mut bytes = rest.bytes();
            bytes.all(|byte| byte == b'_' || byte.is_ascii_uppercase() || byte == b' ')
        })
    })
}

/// The entries of a map, without attributes of its XML.
pub(super) fn entries(map: &[(Content, Content)]) -> impl Iterator<Item = (&str, &Content)> {
    let named = map.iter().filter_map(|(key, value)| match key {
        Content::Text(key) => Some((key.as_str(), value)),
        _ => None,
    });
    named.filter(|(key, _)| !key.starts_with("xmlns"))
}

/// The only entry of a map.
pub(super) fn only_entry(map: &[(Content, Content)]) -> Option<(&str, &Content)> {
    let mut entries = entries(map);
    let first = entries.next()?;
    entries.next().is_none().then_some(first)
}

/// The only item of a list, or the value of `{"tag": 1, "content": value}`, as often as they are nested.
pub(super) fn unwrapped(mut content: &Content) -> &Content {
    loop {
        content = match content {
            Content::List(items) => match items.as_slice() {
                [item] => item,
                _ => return content,
            },
            Content::Map(map) => match tagged(map) {
                Some(value) => value,
                None => return content,
            },
            _ => return content,
        };
    }
}

/// The value of `{"tag": 1, "content": value}`, which is an item of a list in requests of EC2.
pub(super) fn tagged(map: &[(Content, Content)]) -> Option<&Content> {
    let has_tag = entries(map).any(|(key, _)| key == "tag");
    let mut others = entries(map).filter(|(key, _)| *key != "tag");
    match (has_tag, others.next(), others.next()) {
        (true, Some(("content", value)), None) => Some(value),
        _ => None,
    }
}

/// The items of `{"items": [...]}`, and of `{"item": ...}`.
pub(super) fn wrapped_items(map: &[(Content, Content)]) -> Option<&[Content]> {
    match only_entry(map) {
        Some((key, items)) if is_item_key(key) => Some(as_items(items)),
        _ => None,
    }
}

/// The only key of the first item of a wrapped list.
pub(super) fn item_key(content: &Content) -> Option<&str> {
    let Content::Map(map) = content else { return None };
    let [Content::Map(item), ..] = wrapped_items(map)? else { return None };
    only_entry(item).map(|(key, _)| key)
}

/// A list as its items, and any other value as the only one.
pub(super) fn as_items(content: &Content) -> &[Content] {
    match content {
        Content::List(items) => items,
        Content::Null => &[],
        other => core::slice::from_ref(other),
    }
}

/// The tables of the members that are structures.
pub(crate) fn structures_in(places: &mut Places<'_, '_, '_>) -> Vec<(usize, &'static Table)> {
    let kinds = (0..places.count()).map(|index| (index, Kind::of_member(places, index)));
    let tables = kinds.filter_map(|(index, kind)| match kind {
        Kind::Structure(table) => Some((index, table)),
        Kind::Text | Kind::List | Kind::Structures(_) | Kind::Map | Kind::Scalar | Kind::Any => {
            None
        }
    });
    tables.collect()
}
