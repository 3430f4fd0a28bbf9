//! Reads lists, which `CloudTrail` may wrap, or replace by their only item.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::Error as _;
use serde_core::de::value::Error;

use super::super::item::refuse_dropped;
use super::super::reader::accepts_null;
use super::forms::{Kind, as_items, has_no_value, is_empty, only_entry, tagged, wrapped_items};
use super::kept::Kept;
use super::{read, read_plain};
use crate::content::Content;
use crate::dialect::names::closeness;
use crate::error::Expected;
use crate::error::ReadContext;
use crate::slot::{Collect, List, Slot};

pub(super) fn read_list<'de>(
    content: &Content,
    target: &mut dyn List<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let kind = target.push().map_or(Kind::Any, |mut slot| Kind::of(&mut slot));
    target.truncate(0);
    let Some(items) = items_of(content, kind, context) else {
        return read_plain(content, &mut Slot::List(target), context);
    };
    let mut kept = 0;
    for (index, item) in items.iter().enumerate() {
        let Some(mut slot) = target.push() else {
            context.refuse("list has too many items".into());
            return Err(Error::custom("list is full"));
        };
        let is_kept = read_item(item_of(item, kind, context), &mut slot, context)
            .inspect_err(|_| context.at_index(index))?;
        if is_kept {
            kept += 1;
        } else {
            target.truncate(kept);
            refuse_dropped(index, context)?;
        }
    }
    Ok(())
}

/// Reads an item of a list or a value of a map, and returns whether to keep it: a null is dropped, unless
/// the type of the slot accepts it.
pub(super) fn read_item<'de>(
    item: &Content,
    slot: &mut Slot<'_, 'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<bool, Error> {
    if matches!(item, Content::Null) && !accepts_null(slot, context) {
        context.count_loss();
        return Ok(false);
    }
    read(item, slot, context).map(|()| true)
}

pub(super) fn read_items<'de>(
    content: &Content,
    target: &mut dyn Collect<'de>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let mut kind = Kind::Any;
    let _ = target.collect(&mut |mut slot| {
        kind = Kind::of(&mut slot);
        false
    });
    let Some(items) = items_of(content, kind, context) else {
        return read_plain(content, &mut Slot::Items(target), context);
    };
    let mut outcome = Ok(());
    let mut rest = items.iter().enumerate();
    let collected = target.collect(&mut |mut slot| {
        while let Some((index, item)) = rest.next().filter(|_| outcome.is_ok()) {
            match read_item(item_of(item, kind, context), &mut slot, &mut *context) {
                Ok(true) => return true,
                Ok(false) => outcome = refuse_dropped(index, context),
                Err(error) => {
                    context.at_index(index);
                    outcome = Err(error);
                }
            }
        }
        false
    });
    outcome?;
    collected.map_err(|refusal| {
        context.refused(refusal, Expected::Word("list"), "list");
        Error::custom("list does not fit")
    })
}

pub(super) fn read_texts<'de>(
    content: &Content,
    target: &mut Vec<String>,
    context: &mut Kept<'_, 'de>,
) -> Result<(), Error> {
    let Some(items) = items_of(content, Kind::Text, context) else {
        return read_plain(content, &mut Slot::Texts(target), context);
    };
    target.clear();
    for (index, item) in items.iter().enumerate() {
        let mut text = String::new();
        let item = item_of(item, Kind::Text, context);
        let is_kept = read_item(item, &mut Slot::Text(&mut text), context)
            .inspect_err(|_| context.at_index(index))?;
        if is_kept {
            target.push(text);
        } else {
            refuse_dropped(index, context)?;
        }
    }
    Ok(())
}

/// The items of a list, or `None` if the value is a list in no dialect.
fn items_of<'c>(content: &'c Content, kind: Kind, context: &ReadContext) -> Option<&'c [Content]> {
    if let Content::List(items) = content {
        let is_absent = context.dialect.is_cloudtrail() && is_empty(content);
        return Some(if is_absent && !matches!(kind, Kind::Text) { &[] } else { items });
    }
    if !context.dialect.is_cloudtrail() || matches!(content, Content::Null) {
        return None;
    }
    if has_no_value(content, Kind::List) {
        return Some(&[]);
    }
    let Content::Map(map) = content else { return Some(as_items(content)) };
    if map.is_empty() {
        return Some(&[]);
    }
    let wrapped = wrapped_items(map).or_else(|| match (only_entry(map)?, kind) {
        ((name, items), Kind::Structure(table)) => {
            let is_member = table.members.iter().any(|member| is_spelling(member, name, context));
            (!is_member && !is_scalar(items)).then(|| as_items(items))
        }
        ((_, items @ Content::List(_)), Kind::Text | Kind::Scalar) => Some(as_items(items)),
        _ => None,
    });
    Some(wrapped.unwrap_or_else(|| as_items(content)))
}

fn is_spelling(member: &str, name: &str, context: &ReadContext) -> bool {
    closeness(member, name, context.dialect).is_some()
}

fn is_scalar(content: &Content) -> bool {
    !matches!(content, Content::List(_) | Content::Map(_))
}

/// The value of an item: a structure with one member replaces a text, as in
/// `{"items": [{"instanceId": "i-1"}]}`.
fn item_of<'c>(item: &'c Content, kind: Kind, context: &ReadContext) -> &'c Content {
    let (true, Content::Map(map)) = (context.dialect.is_cloudtrail(), item) else { return item };
    if let Some(value) = tagged(map) {
        return value;
    }
    match (kind, only_entry(map)) {
        (Kind::Text | Kind::Scalar, Some((_, value))) if is_scalar(value) => value,
        _ => item,
    }
}
