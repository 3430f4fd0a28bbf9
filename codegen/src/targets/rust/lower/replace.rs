//! Replaces types of the runtime, or shapes, by the user's types.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::config::members::Timestamps;
use crate::config::options::{Options, REPLACEABLE, Replacement, Setting, is_of_runtime};
use crate::model::names;
use crate::model::shape::Model;
use crate::passes::lookup::ShapeLookup;
use crate::targets::rust::items::{ItemId, Items, Leaf, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::suggest;

/// The type of the runtime with this name.
fn ours(name: &str) -> Option<Type> {
    let ty = match name {
        "Blob" => Type::Leaf(Leaf::Blob),
        "BlobInput" => Type::Leaf(Leaf::BlobInput),
        "Decimal" => Type::Leaf(Leaf::Decimal),
        "Json" => Type::Leaf(Leaf::Json),
        "JsonText" => Type::Leaf(Leaf::JsonText),
        "Timestamp" => Type::Leaf(Leaf::Timestamp),
        "TimestampInput" => Type::Leaf(Leaf::TimestampInput),
        _ => return None,
    };
    Some(ty)
}

/// Replaces types in the items of a module.
///
/// The item of a replaced shape is not written.
pub(super) fn replace(items: &mut Items<'_>, options: &Options, model: &Model, sink: &mut Sink) {
    if !options.replacements.is_empty() {
        replace_types(items, options, model, sink);
    }
    match options.timestamps.unwrap_or_default() {
        Timestamps::Offset => {}
        Timestamps::Z => items.for_each_mut(|_, item| {
            item.for_each_type_mut(&mut |ty| _ = ty.replace(&mut with_z));
        }),
    }
}

/// The type that is written with `Z`.
fn with_z(ty: &Type) -> Option<Type> {
    match ty {
        Type::Leaf(Leaf::Timestamp) => Some(Type::Leaf(Leaf::TimestampZ)),
        Type::Leaf(Leaf::TimestampInput) => Some(Type::Leaf(Leaf::TimestampInputZ)),
        _ => None,
    }
}

fn replace_types(items: &mut Items<'_>, options: &Options, model: &Model, sink: &mut Sink) {
    let called = ShapeLookup::new(model);
    let mut replaced_by = BTreeMap::new();
    let mut of_shapes = BTreeMap::new();
    let replaces = |name: &str| options.replacements.iter().any(|one| one.replaced.text == name);
    let has_own_input = replaces("TimestampInput");
    for replacement in &options.replacements {
        let origin = replacement.origin();
        let name = replacement.replaced.text.as_str();
        let place = called.place(name).filter(|_| !is_of_runtime(name));
        let key = (place, if place.is_some() { "" } else { name });
        if *replaced_by.entry(key).or_insert(origin) != origin {
            // A source that takes precedence replaces the same type.
            continue;
        }
        let Some((from, to)) =
            resolve(replacement, model, &called, options.is_shared(&replacement.replaced), sink)
        else {
            continue;
        };
        let unused = Some(&replacement.replaced).filter(|setting| !options.is_shared(setting));
        if let Type::Item(id) = from {
            match of_shapes.entry(id) {
                Entry::Vacant(free) => _ = free.insert(OfShape { to, unused }),
                Entry::Occupied(_) => unused.into_iter().for_each(|setting| warn(setting, sink)),
            }
            continue;
        }
        // Replacements have an effect on those before them: their types may be types of the runtime.
        put_all(items, std::mem::take(&mut of_shapes), sink);
        // In a request, a timestamp has the type of the user too.
        let has_input = from == Type::Leaf(Leaf::Timestamp) && !has_own_input;
        let is_replaced =
            |ty: &Type| *ty == from || (has_input && *ty == Type::Leaf(Leaf::TimestampInput));
        let mut is_used = false;
        items.for_each_mut(|_, item| {
            let mut other = |ty: &Type| is_replaced(ty).then(|| to.clone());
            item.for_each_type_mut(&mut |ty| is_used |= ty.replace(&mut other));
        });
        unused.into_iter().filter(|_| !is_used).for_each(|setting| warn(setting, sink));
    }
    put_all(items, of_shapes, sink);
}

/// A replacement of a shape.
struct OfShape<'o> {
    to: Type,
    /// Its name, to warn if no member has the shape.
    unused: Option<&'o Setting>,
}

/// Replaces shapes, all of them in one pass over the items.
fn put_all(items: &mut Items<'_>, mut of_shapes: BTreeMap<ItemId, OfShape<'_>>, sink: &mut Sink) {
    if of_shapes.is_empty() {
        return;
    }
    items.remove(|id| of_shapes.contains_key(&id));
    items.for_each_mut(|_, item| {
        let mut other = |ty: &Type| {
            let Type::Item(id) = ty else { return None };
            let of_shape = of_shapes.get_mut(id)?;
            of_shape.unused = None;
            Some(of_shape.to.clone())
        };
        item.for_each_type_mut(&mut |ty| _ = ty.replace(&mut other));
    });
    for setting in of_shapes.into_values().filter_map(|of_shape| of_shape.unused) {
        warn(setting, sink);
    }
}

fn warn(Setting { text, place }: &Setting, sink: &mut Sink) {
    sink.warning(*place, messages::unused_replacement(text));
}

fn resolve(
    replacement: &Replacement,
    model: &Model,
    called: &ShapeLookup,
    shared: bool,
    sink: &mut Sink,
) -> Option<(Type, Type)> {
    let Replacement { replaced, by, .. } = replacement;
    let path = names::path(&by.text);
    if path.is_none() {
        sink.error(by.place, messages::not_a_type_path(&by.text));
    }
    let of_shape = || called.place(&replaced.text).map(|place| Type::Item(ItemId(place)));
    let from = ours(&replaced.text).or_else(of_shape);
    if from.is_none() && !shared {
        let near = || nearest(&replaced.text, model);
        let nearest = sink.suggests().then(near).flatten();
        let message = messages::unknown_replaced_type(&replaced.text, nearest.as_deref());
        sink.error(replaced.place, message);
    }
    Some((from?, foreign(&path?)))
}

/// The type at a path. A type of the runtime keeps its own feature and layout.
pub(super) fn foreign(path: &str) -> Type {
    of_runtime(path).unwrap_or_else(|| Type::Foreign(path.to_owned()))
}

/// The type of the runtime at a path.
pub(super) fn of_runtime(path: &str) -> Option<Type> {
    path.strip_prefix("::shapewright::").and_then(ours)
}

fn nearest(name: &str, model: &Model) -> Option<String> {
    let types: Vec<String> = model.shapes.iter().map(|shape| names::ty(&shape.canonical)).collect();
    let known = REPLACEABLE.into_iter().chain(types.iter().map(String::as_str));
    suggest::nearest(name, known).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use crate::{Options, Sources, Timestamps, generate};

    #[test]
    fn a_replaced_shape_that_is_not_selected_is_a_warning() {
        let mut sources = Sources::new();
        let page = "```python\nclass XTypeDef(TypedDict):\n    a: int\n\
                    class YTypeDef(TypedDict):\n    c: int\n```\n";
        sources.add("m/type_defs.md", page);
        let options = Options::default().shape("X").replace("Y", "::my::Y");
        let generated = generate(&sources, &options).expect("a page without errors");
        let warnings = generated.diagnostics.iter().map(|warning| warning.code());
        assert_eq!(
            warnings.filter(|code| code.starts_with("SW05")).collect::<Vec<_>>(),
            ["SW0533"]
        );
        let unknown = Options::default().shape("X").replace("Z", "::my::Z");
        let errors = generate(&sources, &unknown).expect_err("an unknown type");
        assert!(errors.iter().any(|error| error.code() == "SW0532"), "{errors:?}");
    }

    #[test]
    fn replacements_apply_in_their_order() {
        let page = "```python\nclass XTypeDef(TypedDict):\n    a: datetime\n    b: YTypeDef\n    c: ZTypeDef\n\
                    class YTypeDef(TypedDict):\n    d: int\nclass ZTypeDef(TypedDict):\n    e: int\n```\n";
        let json = "::shapewright::Json";
        for (replacements, expected, warnings) in [
            (&[("Y", json), ("Json", "::my::J"), ("Z", json)][..], ["::my::J", json], 0),
            (&[("Json", "::my::J"), ("Y", json), ("Z", "::my::Z")], [json, "::my::Z"], 1),
            (&[("Y", "::my::A"), ("YTypeDef", "::my::B"), ("Z", json)], ["::my::A", json], 1),
        ] {
            let mut sources = Sources::new();
            sources.add("m/type_defs.md", page);
            let options = replacements
                .iter()
                .fold(Options::default(), |options, (name, path)| options.replace(*name, *path));
            let generated = generate(&sources, &options).expect("a page without errors");
            for (field, ty) in ["b", "c"].iter().zip(expected) {
                let line = format!("pub {field}: {ty},");
                assert!(generated.text.contains(&line), "{line}: {}", generated.text);
            }
            let found = generated.diagnostics.iter().filter(|one| one.code() == "SW0533");
            assert_eq!(found.count(), warnings, "{replacements:?}");
        }
    }

    #[test]
    fn a_replacement_adds_the_feature_that_it_needs() {
        let page = "```python\nclass XTypeDef(TypedDict):\n    a: datetime\n    b: YTypeDef\n\
                    class YTypeDef(TypedDict):\n    c: int\n```\n";
        for (replaced, by, field, features) in [
            ("Y", "::shapewright::Json", "pub b: ::shapewright::Json,", &["json", "timestamp"][..]),
            ("Y", "::my::Json", "pub b: ::my::Json,", &["timestamp"]),
            ("Timestamp", "::jiff::Timestamp", "pub a: ::jiff::Timestamp,", &["jiff_1"]),
            ("Timestamp", "::jiff_02::Timestamp", "pub a: ::jiff_02::Timestamp,", &["jiff_02"]),
            ("Timestamp", "::time::OffsetDateTime", "pub a: ::time::OffsetDateTime,", &["time"]),
            ("Timestamp", "::my::Time", "pub a: ::my::Time,", &[]),
        ] {
            let mut sources = Sources::new();
            sources.add("m/type_defs.md", page);
            let options = Options::default().replace(replaced, by);
            let generated = generate(&sources, &options).expect("a page without errors");
            assert!(generated.text.contains(field), "{}", generated.text);
            assert_eq!(generated.features, features, "{by}");
        }
    }

    #[test]
    fn a_replacement_of_timestamps_applies_to_those_of_requests() {
        let page = "## XTypeDef\n\n```python\nclass XTypeDef(TypedDict):\n    a: datetime\n    b: Union[datetime, str]\n\
                    ```\n";
        let z = "::shapewright::timestamp::Timestamp";
        for (replacements, timestamps, [a, b]) in [
            (
                &[][..],
                Timestamps::Offset,
                ["::shapewright::Timestamp", "::shapewright::TimestampInput"],
            ),
            (&[], Timestamps::Z, [&format!("{z}Z"), &format!("{z}InputZ")]),
            (&[("Timestamp", "::my::Time")], Timestamps::Z, ["::my::Time"; 2]),
            (
                &[("Timestamp", "::my::Time"), ("TimestampInput", "::my::Text")],
                Timestamps::Offset,
                ["::my::Time", "::my::Text"],
            ),
            (
                &[("TimestampInput", "::shapewright::Timestamp")],
                Timestamps::Offset,
                ["::shapewright::Timestamp"; 2],
            ),
            (
                &[("TimestampInput", "::shapewright::Timestamp")],
                Timestamps::Z,
                [&format!("{z}Z"), &format!("{z}Z")],
            ),
        ] {
            let mut sources = Sources::new();
            sources.add("m/type_defs.md", page);
            let options = Options::default().timestamps(timestamps);
            let options = replacements
                .iter()
                .fold(options, |options, (replaced, by)| options.replace(*replaced, *by));
            let generated = generate(&sources, &options).expect("a page without errors");
            for field in [format!("pub a: {a},"), format!("pub b: {b},")] {
                assert!(generated.text.contains(&field), "{field}\n{}", generated.text);
            }
            assert!(generated.diagnostics.is_empty(), "{:?}", generated.diagnostics);
        }
    }
}
