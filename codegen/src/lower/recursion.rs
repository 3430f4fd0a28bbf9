//! Who needs a `Box`, and who can have no value at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Sink;
use crate::rust::{Field, Item, Struct, Type};
use crate::shape::{Model, ShapeKind};

/// Which items each item holds by value.
type Holds = BTreeMap<String, BTreeSet<String>>;

/// Gives every item a finite size, and a value.
///
/// A field or variant is boxed if its type leads back to its own item by value: every link of such
/// a circle, so that which one is boxed does not hang on what else is generated.
///
/// A structure that requires itself has no finite value; no document could hold one. The links of
/// such a circle become optional, and a warning says so.
pub(super) fn close(items: &mut [Item], model: &Model, sink: &mut Sink) {
    loosen_endless(items, model, sink);
    let reach = reachable(&holds(items, |_| true));
    for item in items {
        let owner = item.name().ident.clone();
        let circles = |ty: &Type| {
            ty.by_value().is_some_and(|held| {
                held == owner || reach.get(held).is_some_and(|reach| reach.contains(&owner))
            })
        };
        match item {
            Item::Struct(item) => {
                item.fields
                    .iter_mut()
                    .filter(|f| circles(&f.ty))
                    .for_each(|f| put_in_box(&mut f.ty));
            }
            Item::Union(item) => {
                item.variants
                    .iter_mut()
                    .filter(|v| circles(&v.ty))
                    .for_each(|v| put_in_box(&mut v.ty));
            }
            Item::Enum(_) | Item::Alias(_) => {}
        }
    }
}

/// The links between items: what a value of each holds in itself.
fn holds(items: &[Item], counts: impl Fn(&Field) -> bool) -> Holds {
    items
        .iter()
        .map(|item| {
            let held = match item {
                Item::Struct(item) => item
                    .fields
                    .iter()
                    .filter(|field| counts(field))
                    .filter_map(|field| field.ty.by_value())
                    .map(str::to_owned)
                    .collect(),
                Item::Union(item) => item
                    .variants
                    .iter()
                    .filter_map(|variant| variant.ty.by_value())
                    .map(str::to_owned)
                    .collect(),
                Item::Alias(item) => item.ty.by_value().map(str::to_owned).into_iter().collect(),
                Item::Enum(_) => BTreeSet::new(),
            };
            (item.name().ident.clone(), held)
        })
        .collect()
}

/// What each item on some circle reaches; items on none are left out.
fn reachable(holds: &Holds) -> Holds {
    let circular = on_circles(holds);
    circular
        .iter()
        .map(|start| {
            let mut seen = BTreeSet::new();
            let mut open = vec![*start];
            while let Some(at) = open.pop() {
                for next in holds.get(at).into_iter().flatten() {
                    if circular.contains(next.as_str()) && seen.insert(next.clone()) {
                        open.push(next);
                    }
                }
            }
            ((*start).to_owned(), seen)
        })
        .collect()
}

/// What is left when items that hold nothing else left, and those that nothing left holds, are
/// taken away.
fn on_circles(holds: &Holds) -> BTreeSet<&str> {
    let mut left: BTreeSet<&str> = holds.keys().map(String::as_str).collect();
    loop {
        let held: BTreeSet<&str> = holds
            .iter()
            .filter(|(owner, _)| left.contains(owner.as_str()))
            .flat_map(|(_, held)| held.iter().map(String::as_str))
            .collect();
        let next: BTreeSet<&str> = left
            .iter()
            .copied()
            .filter(|ident| {
                held.contains(ident)
                    && holds
                        .get(*ident)
                        .is_some_and(|h| h.iter().any(|h| left.contains(h.as_str())))
            })
            .collect();
        if next.len() == left.len() {
            return next;
        }
        left = next;
    }
}

/// Makes the required links of circles of required members optional.
fn loosen_endless(items: &mut [Item], model: &Model, sink: &mut Sink) {
    let is_required = |field: &Field| field.required && !matches!(field.ty, Type::Option(_));
    let reach = reachable(&holds(items, is_required));
    for item in items {
        let Item::Struct(Struct { name, fields, derives: _ }) = item else {
            continue;
        };
        for field in fields.iter_mut().filter(|field| is_required(field)) {
            let endless = field.ty.by_value().is_some_and(|held| {
                held == name.ident
                    || reach.get(held).is_some_and(|reach| reach.contains(&name.ident))
            });
            if endless {
                field.required = false;
                warn_of_endless(&name.wire, &field.name.wire, model, sink);
            }
        }
        fields.sort_by_key(|field| !field.required);
    }
}

fn warn_of_endless(shape: &str, member: &str, model: &Model, sink: &mut Sink) {
    let Some(ShapeKind::Structure(structure)) = model.shape(shape).map(|shape| &shape.kind) else {
        return;
    };
    for found in structure.members.iter().filter(|found| found.name.value == member) {
        sink.warning(
            found.ty_span,
            format!("a `{shape}` requires another one through `{member}`, without end"),
        )
        .label("read as optional: no document could hold that")
        .help("mark the member as not required");
    }
}

fn put_in_box(ty: &mut Type) {
    match ty {
        Type::Option(inner) => put_in_box(inner),
        other => *other = Type::Boxed(Box::new(std::mem::replace(other, Type::Unit))),
    }
}
