//! Derives that the user adds besides `Clone`.

pub(super) mod of_shapes;

use std::collections::BTreeSet;

use crate::config::options::{Options, Setting};
use crate::config::style::Style;
use crate::model::names;
use crate::targets::rust::items::{Derive, Item, ItemId, Items, Leaf, Reads, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::suggest;

use super::secret;

/// A trait of the standard library that can be derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standard {
    Copy,
    Default,
    Eq,
    Hash,
    Ord,
    PartialOrd,
}

const STANDARD: [(&str, Standard); 6] = [
    ("Copy", Standard::Copy),
    ("Default", Standard::Default),
    ("Eq", Standard::Eq),
    ("Hash", Standard::Hash),
    ("Ord", Standard::Ord),
    ("PartialOrd", Standard::PartialOrd),
];

/// Traits that every type implements already.
const PRESENT: [&str; 5] = ["Clone", "Debug", "Deserialize", "PartialEq", "Serialize"];

/// Traits that other derives require.
const NEEDS: [(&str, &str); 2] = [("Ord", "Eq"), ("Ord", "PartialOrd")];

/// Maps of the user that implement neither `Hash` nor an order.
const UNORDERED: [&str; 2] = ["::std::collections::HashMap", "::indexmap::IndexMap"];

/// How many derives of other crates there may be: each is written for every type.
const MOST: usize = 64;

/// Adds the user's derives to the types whose members allow them.
///
/// A replacement type of the user is assumed to allow all of them. With the engine, enumerations
/// implement `Eq`, `Hash` and `Ord` already. They cannot implement `Copy` or `Default`. Derives of other
/// crates apply to all types. `::path::Derive=serde` lists what such a derive reads.
///
/// Returns the derives of other crates that see the names of Rust only and are for several models: a run
/// reports them once.
pub(super) fn derive(
    items: &mut Items<'_>,
    options: &Options,
    sink: &mut Sink,
) -> BTreeSet<String> {
    let style = options.style.unwrap_or_default();
    let mut before = BTreeSet::new();
    let mut paths = 0;
    let mut unknown = Vec::new();
    for setting in &options.derives {
        let (name, reads) = parts(setting);
        if !before.insert(name) {
            continue;
        }
        let standard = STANDARD.iter().find(|(known, _)| *known == name);
        let path = names::path(name).filter(|path| path.contains("::"));
        match (standard.filter(|_| reads.is_none()), path) {
            (Some((name, standard)), _) => derive_standard(items, name, *standard, style),
            (None, Some(path)) if paths < MOST => {
                paths += 1;
                let derive = of_path(path, reads, setting, &mut unknown, sink);
                items.for_each_mut(|_, item| add(item, &derive));
            }
            (None, Some(_)) => {
                sink.error(setting.place, messages::too_many_derives(MOST));
                return BTreeSet::new();
            }
            (None, None) => report(setting, sink),
        }
    }
    report_needs(&options.derives, sink);
    match style {
        Style::Engine => foreign(&unknown, options, sink),
        // There, all derives see the attributes of serde.
        Style::Serde => {
            order_keys(items);
            BTreeSet::new()
        }
    }
}

/// Reports derives of other crates that see the names of Rust only, and returns those that are for several
/// models.
fn foreign(unknown: &[&Setting], options: &Options, sink: &mut Sink) -> BTreeSet<String> {
    let (shared, own): (Vec<&Setting>, Vec<&Setting>) =
        unknown.iter().partition(|setting| options.is_shared(setting));
    warn_of_foreign(&own, sink);
    shared.into_iter().map(|setting| setting.text.clone()).collect()
}

fn warn_of_foreign(unknown: &[&Setting], sink: &mut Sink) {
    if let Some(first) = unknown.first() {
        let paths = unknown.iter().map(|setting| setting.text.as_str());
        sink.warning(first.place, messages::foreign_derives(paths));
    }
}

/// The name or the path of a derive, and what it reads by the options: `::my::Derive=serde`.
fn parts(setting: &Setting) -> (&str, Option<&str>) {
    match setting.text.split_once('=') {
        Some((path, reads)) => (path.trim(), Some(reads.trim())),
        None => (setting.text.as_str(), None),
    }
}

/// The derive at a path. If nothing lists what it reads, it is among the `unknown` ones.
fn of_path<'s>(
    path: String,
    reads: Option<&str>,
    setting: &'s Setting,
    unknown: &mut Vec<&'s Setting>,
    sink: &mut Sink,
) -> Derive {
    let reads = match reads {
        Some(reads) => reads_named(reads, setting, sink),
        None => Reads::of_path(&path).unwrap_or_else(|| {
            unknown.push(setting);
            Reads::Nothing
        }),
    };
    Derive { path, reads }
}

/// The attributes with this name in the options.
fn reads_named(name: &str, setting: &Setting, sink: &mut Sink) -> Reads {
    Reads::named(name).unwrap_or_else(|| {
        sink.error(setting.place, messages::unknown_attributes(name, Reads::names()));
        Reads::Nothing
    })
}

/// Derives the order of enumerations that are keys of maps, which the runtime implements for all.
fn order_keys(items: &mut Items<'_>) {
    let mut keys = BTreeSet::new();
    for (_, item) in items.iter() {
        item.for_each_type(&mut |ty| {
            ty.for_each(&mut |ty| {
                let (map, is_chosen) = match ty {
                    Type::Chosen(map, _) => (&**map, true),
                    ty => (ty, false),
                };
                if let Type::Map(key, _) = map {
                    keys.extend(enumeration(key, items).map(|id| (id, is_chosen)));
                }
            });
        });
    }
    for (id, is_chosen) in keys {
        // Maps of other crates may compare keys, or hash them.
        let hash = is_chosen.then_some("Hash");
        if let Some(item) = items.get_mut(id) {
            ["Eq", "PartialOrd", "Ord"]
                .into_iter()
                .chain(hash)
                .for_each(|name| add(item, &Derive::of_std(name)));
        }
    }
}

/// The enumeration that a type is, also by an alias.
fn enumeration(ty: &Type, items: &Items<'_>) -> Option<ItemId> {
    let mut ty = ty;
    // Aliases in a cycle are errors.
    for _ in 0..=items.count() {
        let Type::Item(id) = ty else { return None };
        match items.get(*id)? {
            Item::Alias(alias) => ty = &alias.ty,
            Item::Enum(_) => return Some(*id),
            Item::Struct(_) | Item::Tagged(_) | Item::Union(_) => return None,
        }
    }
    None
}

/// Whether an item needs a derive to implement a trait.
fn is_derived(item: &Item<'_>, standard: Standard, style: Style) -> bool {
    match item {
        // The runtime implements `Default` for structs without required members.
        Item::Struct(item) if standard == Standard::Default && style == Style::Engine => {
            item.fields.iter().any(|field| field.required)
        }
        Item::Struct(_) => true,
        Item::Tagged(_) | Item::Union(_) => standard != Standard::Default,
        Item::Enum(_) => style == Style::Serde,
        Item::Alias(_) => false,
    }
}

fn derive_standard(items: &mut Items<'_>, name: &str, standard: Standard, style: Style) {
    let able = able(items, standard);
    items.for_each_mut(|id, item| {
        if is_derived(item, standard, style) && able.get(id.0) == Some(&true) {
            add(item, &Derive::of_std(name));
        }
    });
}

fn add(item: &mut Item<'_>, derive: &Derive) {
    match item {
        Item::Struct(item) => item.derives.add(derive),
        Item::Tagged(item) => item.derives.add(derive),
        Item::Enum(item) => item.derives.add(derive),
        Item::Union(item) => item.derives.add(derive),
        Item::Alias(_) => {}
    }
}

/// Whether each item can implement a trait: all items except those with a part that cannot.
fn able(items: &Items<'_>, standard: Standard) -> Vec<bool> {
    let mut holders: Vec<Vec<ItemId>> = vec![Vec::new(); items.count()];
    let mut unable: Vec<ItemId> = Vec::new();
    for (id, item) in items.iter() {
        let mut allows = allows_by_itself(item, standard);
        for_each_needed(item, standard, &mut |ty| match ty {
            Type::Item(held) => {
                if let Some(holders) = holders.get_mut(held.0) {
                    holders.push(id);
                }
            }
            ty => allows &= standard.holds_for(ty),
        });
        if !allows {
            unable.push(id);
        }
    }
    let mut able = vec![true; items.count()];
    while let Some(id) = unable.pop() {
        let Some(able) = able.get_mut(id.0) else { continue };
        if std::mem::replace(able, false) {
            unable.extend(holders.get(id.0).into_iter().flatten());
        }
    }
    able
}

fn allows_by_itself(item: &Item<'_>, standard: Standard) -> bool {
    match item {
        Item::Enum(_) => !matches!(standard, Standard::Copy | Standard::Default),
        Item::Tagged(_) => !matches!(standard, Standard::Copy | Standard::Default),
        Item::Union(_) => standard != Standard::Default,
        Item::Struct(_) | Item::Alias(_) => true,
    }
}

/// Calls `visit` with every type that must implement a trait for an item to implement it.
///
/// Options and lists have a `Default` for any content.
fn for_each_needed<'a>(item: &'a Item<'_>, standard: Standard, visit: &mut impl FnMut(&'a Type)) {
    match item {
        Item::Struct(item) if standard == Standard::Default => {
            let required = item.fields.iter().filter(|field| field.required);
            required.for_each(|field| visit(field.ty.inside_boxes()));
        }
        Item::Alias(item) if standard == Standard::Default => visit(item.ty.inside_boxes()),
        Item::Struct(_) | Item::Tagged(_) | Item::Enum(_) | Item::Union(_) | Item::Alias(_) => {
            item.for_each_type(&mut |ty| ty.for_each(visit));
        }
    }
}

impl Standard {
    /// Whether a type other than an item implements the trait if its parts do.
    fn holds_for(self, ty: &Type) -> bool {
        if matches!(ty, Type::Foreign(path) if [secret::TEXT, secret::BYTES].contains(&path.as_str()))
        {
            return self == Self::Default;
        }
        if let Type::Chosen(held, path) = ty {
            let is_unordered = UNORDERED.contains(&&**path);
            let allows = !is_unordered || matches!(self, Self::Default | Self::Eq);
            return allows && self.holds_for(held);
        }
        match self {
            Self::Copy => matches!(
                ty,
                Type::Leaf(
                    Leaf::Integer
                        | Leaf::Float
                        | Leaf::Bool
                        | Leaf::Unit
                        | Leaf::Timestamp
                        | Leaf::TimestampZ
                ) | Type::Option(_)
                    | Type::Foreign(_)
            ),
            Self::Default => !matches!(
                ty,
                Type::Leaf(
                    Leaf::Timestamp
                        | Leaf::TimestampInput
                        | Leaf::TimestampZ
                        | Leaf::TimestampInputZ
                )
            ),
            Self::Eq | Self::Hash => !matches!(ty, Type::Leaf(Leaf::Float)),
            Self::Ord => !matches!(
                ty,
                Type::Leaf(Leaf::Float | Leaf::Json | Leaf::JsonText | Leaf::JsonValue)
            ),
            Self::PartialOrd => {
                !matches!(ty, Type::Leaf(Leaf::Json | Leaf::JsonText | Leaf::JsonValue))
            }
        }
    }
}

fn report(setting: &Setting, sink: &mut Sink) {
    let Setting { text, place } = setting;
    if PRESENT.contains(&text.as_str()) {
        sink.warning(*place, messages::redundant_derive(text));
        return;
    }
    let known = STANDARD.iter().map(|(name, _)| *name);
    sink.error(*place, messages::unknown_derive(text, suggest::nearest(text, known)));
}

fn report_needs(settings: &[Setting], sink: &mut Sink) {
    for (name, needed) in NEEDS {
        let find = |name: &str| settings.iter().find(|setting| setting.text == name);
        let Some(setting) = find(name) else { continue };
        if find(needed).is_none() {
            sink.error(setting.place, messages::missing_derive(name, needed));
        }
    }
}
