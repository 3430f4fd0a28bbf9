//! Other names of types that Rust cannot expand.

use std::collections::BTreeMap;

use crate::diagnostic::Sink;
use crate::rust::{Alias, Item, Type};
use crate::source::Spanned;

/// Reports aliases that hold themselves: `type Tree = Vec<Tree>` has no end.
pub(super) fn report_endless(items: &[Spanned<Item>], sink: &mut Sink) {
    let aliases: BTreeMap<&str, Vec<&str>> = items
        .iter()
        .filter_map(|item| match &item.value {
            Item::Alias(Alias { name, ty }) => {
                let mut held = Vec::new();
                ty.for_each(&mut |ty| {
                    if let Type::Item(ident) = ty {
                        held.push(ident.as_str());
                    }
                });
                Some((name.ident.as_str(), held))
            }
            Item::Struct(_) | Item::Enum(_) | Item::Union(_) => None,
        })
        .collect();
    for item in items {
        let name = item.value.name();
        if holds_itself(&name.ident, &aliases) {
            sink.error(item.span, format!("`{}` holds itself", name.wire))
                .label("no type of Rust says this")
                .help("write a class with a member that holds it");
        }
    }
}

fn holds_itself(start: &str, aliases: &BTreeMap<&str, Vec<&str>>) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut open: Vec<&str> = aliases.get(start).cloned().unwrap_or_default();
    while let Some(at) = open.pop() {
        if at == start {
            return true;
        }
        if !seen.contains(&at) {
            seen.push(at);
            open.extend(aliases.get(at).into_iter().flatten());
        }
    }
    false
}
