//! Other names of types that Rust cannot expand.

use crate::circles::{self, Links};
use crate::diagnostic::Sink;
use crate::rust::{Alias, Item, Type};
use crate::source::Spanned;

/// Reports aliases that hold themselves: `type Tree = Vec<Tree>` has no end.
pub(super) fn report_endless(items: &[Spanned<Item>], sink: &mut Sink) {
    let aliases: Links<'_> = items
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
    let endless = circles::on_circles(&aliases);
    for item in items {
        let name = item.value.name();
        if endless.contains_key(name.ident.as_str()) {
            sink.error(item.span, format!("`{}` holds itself", name.wire))
                .label("no type of Rust says this")
                .help("write a class with a member that holds it");
        }
    }
}
