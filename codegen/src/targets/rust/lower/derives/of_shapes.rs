//! Derives of single shapes.

use std::collections::BTreeSet;

use crate::config::options::{Options, Setting};
use crate::config::style::Style;
use crate::model::names;
use crate::targets::rust::items::{Derive, ItemId, Items, Type};
use crate::targets::rust::lower::choices::Chosen;
use crate::text::diagnostic::Sink;
use crate::text::messages::options::{self as messages, NoEffect};

use super::{
    STANDARD, Standard, able, add, for_each_needed, is_derived, of_path, parts, report,
    report_needs, warn_of_foreign,
};

/// Adds the derives of single shapes. A derive of the standard library is added to the types of their
/// members too, which must implement it.
pub(in crate::targets::rust::lower) fn derive(
    items: &mut Items<'_>,
    options: &Options,
    chosen: &Chosen<'_>,
    sink: &mut Sink,
) {
    let style = options.style.unwrap_or_default();
    for (id, choice) in &chosen.shapes {
        let mut all: Vec<Setting> = choice.derives.clone();
        let mut unknown = Vec::new();
        for setting in &choice.derives {
            let (name, reads) = parts(setting);
            let standard = STANDARD.iter().find(|(known, _)| *known == name);
            let path = names::path(name).filter(|path| path.contains("::"));
            match (standard.filter(|_| reads.is_none()), path) {
                (Some((name, standard)), _) => {
                    if !derive_with_members(items, *id, (name, *standard), style) {
                        let cause = NoEffect::NotDerivable { name: &choice.path };
                        let message = messages::patch_without_effect(&setting.text, cause);
                        sink.warning(setting.place, message);
                    }
                }
                (None, Some(path)) => {
                    let derive = of_path(path, reads, setting, &mut unknown, sink);
                    if let Some(item) = items.get_mut(*id) {
                        add(item, &derive);
                    }
                }
                (None, None) => report(setting, sink),
            }
        }
        match style {
            Style::Engine => warn_of_foreign(&unknown, sink),
            Style::Serde => {}
        }
        if !all.is_empty() {
            all.extend(options.derives.iter().cloned());
            report_needs(&all, sink);
        }
    }
}

/// Adds a derive to an item and to those that it needs; returns whether they can implement it.
fn derive_with_members(
    items: &mut Items<'_>,
    id: ItemId,
    (name, standard): (&str, Standard),
    style: Style,
) -> bool {
    let able = able(items, standard);
    let is_able = |id: ItemId| able.get(id.0) == Some(&true);
    if !is_able(id) {
        return false;
    }
    let mut needed = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(item) = open.pop().and_then(|id| items.get(id)) {
        for_each_needed(item, standard, &mut |ty| {
            if let Type::Item(id) = ty {
                if needed.insert(*id) {
                    open.push(*id);
                }
            }
        });
    }
    for id in needed {
        if let Some(item) = items.get_mut(id) {
            if is_derived(item, standard, style) {
                add(item, &Derive::of_std(name));
            }
        }
    }
    true
}
