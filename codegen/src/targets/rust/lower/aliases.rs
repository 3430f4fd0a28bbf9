//! Reports recursive type aliases.

use crate::model::cycles::on_cycles;
use crate::targets::rust::items::{Item, Items, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::rust as messages;
use crate::text::source::Span;

/// Reports aliases that contain themselves: Rust cannot expand `type Tree = Vec<Tree>`.
pub(super) fn report_endless(items: &Items<'_>, places: &[Span], sink: &mut Sink) {
    let aliases = items.links(|item, held| {
        if let Item::Alias(alias) = item {
            alias.ty.for_each(&mut |ty| {
                let Type::Item(id) = ty else { return };
                if matches!(items.get(*id), Some(Item::Alias(_))) {
                    held.push(id.0);
                }
            });
        }
    });
    let endless = on_cycles(&aliases);
    for (id, item) in items.iter() {
        if endless.of(id.0).is_some() {
            if let Some(place) = places.get(id.0) {
                sink.error(*place, messages::recursive_alias(&item.name().wire));
            }
        }
    }
}
