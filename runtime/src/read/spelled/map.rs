//! Reads maps, which `CloudTrail` may write as lists of entries.

use alloc::borrow::ToOwned;

use serde_core::de::value::Error;

use super::forms::{Kind, has_no_value, wrapped_items};
use super::items::read_item;
use super::kept::Kept;
use super::read_plain;
use crate::content::Content;
use crate::slot::{Map, Slot};

pub(super) fn read<'de>(
    content: &Content,
    target: &mut dyn Map<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    if context.dialect.is_cloudtrail() {
        if has_no_value(content, Kind::Map) {
            target.clear();
            return Ok(());
        }
        let items = match content {
            Content::List(items) => Some(items.as_slice()),
            Content::Map(map) => wrapped_items(map),
            _ => None,
        };
        let pairs = items.filter(|items| items.iter().all(|item| pair(item).is_some()));
        if let Some(pairs) = pairs {
            return insert_all(pairs.iter().filter_map(pair), target, context);
        }
    }
    let Content::Map(map) = content else {
        return read_plain(content, &mut Slot::Map(target), context);
    };
    if map.iter().any(|(key, _)| !matches!(key, Content::Text(_))) {
        return read_plain(content, &mut Slot::Map(target), context);
    }
    let entries = map.iter().filter_map(|(key, value)| match key {
        Content::Text(key) => Some((key.as_str(), value)),
        _ => None,
    });
    insert_all(entries, target, context)
}

fn insert_all<'c, 'de>(
    entries: impl Iterator<Item = (&'c str, &'c Content)>,
    target: &mut dyn Map<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    for (key, value) in entries {
        let mut result = Ok(false);
        let inserted = target.insert(key.to_owned(), &mut |mut slot| {
            result = read_item(value, &mut slot, &mut *context);
            matches!(result, Ok(true))
        });
        if let (Err(key), Err(error)) = (inserted, result) {
            context.at_key(key);
            return Err(error);
        }
    }
    Ok(())
}

/// The key and the value of an entry that is a structure.
fn pair(item: &Content) -> Option<(&str, &Content)> {
    let Content::Map(map) = item else { return None };
    let member = |names: [&str; 2]| {
        let mut found = map
            .iter()
            .filter(|(key, _)| matches!(key, Content::Text(key) if names.contains(&key.as_str())));
        found.next().map(|(_, value)| value)
    };
    let (Content::Text(key), value) = (member(["key", "Key"])?, member(["value", "Value"])?) else {
        return None;
    };
    (map.len() == 2).then_some((key, value))
}
