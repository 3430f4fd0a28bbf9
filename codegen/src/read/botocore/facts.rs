//! Writes a model without its documentation, as the bundle has it.

use std::collections::BTreeMap;

use crate::model::role::Role;
use crate::model::shape::Model;
use crate::read::declared::traits;
use crate::read::json::{self, Entry, Object, Value, ValueKind};
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::layout::{BY_LINE, LAYOUT, LINES, ROLES, START};
use super::{EXTRAS, PAGINATORS, document};

/// The keys of texts for people.
const TEXTS: [&str; 3] = ["documentation", "documentationUrl", "externalDocumentation"];

/// The key of calls with their results, at the top of a model.
const EXAMPLES: &str = "examples";

/// The key of members, which may have any name.
const MEMBERS: &str = "members";

/// The files beside a model that are written with it, and the key of what they hold.
pub(crate) const BESIDE: [(&str, &str); 2] =
    [("paginators-1", "pagination"), ("waiters-2", "waiters")];

/// A model without its documentation.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// The `serviceId`: `SSO OIDC`.
    pub(crate) id: String,
    /// The document.
    pub(crate) text: String,
}

/// Writes the first model among sources, with what its extras merge into it, and the paginators and
/// waiters among them.
///
/// The order of keys is that of the model; numbers are written as they are.
pub(crate) fn read(
    sources: &Sources,
    beside: &Sources,
    roles: &BTreeMap<&str, Role>,
    sink: &mut Sink,
) -> Facts {
    let model = whole(sources, "", sink).and_then(|model| model.object("the model", sink));
    let Some(model) = model else { return Facts::default() };
    let metadata = model.get("metadata").and_then(|value| value.object("`metadata`", sink));
    let id = metadata.and_then(|metadata| traits::string(&metadata, "serviceId", sink));
    let text = text(model, beside, roles, sink);
    Facts { id: id.unwrap_or_default(), text }
}

fn text(
    model: Object<'_>,
    beside: &Sources,
    roles: &BTreeMap<&str, Role>,
    sink: &mut Sink,
) -> String {
    let mut out = format!("{START}{LAYOUT}");
    let mut by_line: [Vec<Entry<'_>>; 2] = [Vec::new(), Vec::new()];
    let mut others = Vec::new();
    for entry in model {
        let Entry { key, value } = &entry;
        let place = BY_LINE.iter().position(|name| *name == key.value);
        if let Some(entries) = place.and_then(|place| by_line.get_mut(place)) {
            let object = value.object(format_args!("`{}`", key.value), sink);
            *entries = object.into_iter().flatten().collect();
        } else if key.value != EXAMPLES && !is_text(&key.value, *value) {
            others.push(entry);
        }
    }
    let counts = by_line.each_ref().map(|entries| entries.len().to_string());
    start(LINES, &mut out);
    out.push_str(&format!("[{}]", counts.join(",")));
    for Entry { key, value } in others {
        start(&key.value, &mut out);
        write(value, false, &mut out, sink);
    }
    for (file, key) in BESIDE {
        let held = whole(beside, file, sink);
        let held = held.and_then(|value| value.object("a file", sink)?.get(key));
        if let Some(held) = held.filter(|held| !held.is_empty()) {
            start(key, &mut out);
            write(held, false, &mut out, sink);
        }
    }
    for (name, entries) in BY_LINE.into_iter().zip(by_line) {
        if name == "shapes" {
            start(ROLES, &mut out);
            out.push('"');
            out.extend(entries.iter().map(|entry| {
                roles.get(entry.key.value.as_ref()).copied().unwrap_or_default().letter()
            }));
            out.push('"');
        }
        start(name, &mut out);
        lines(entries, &mut out, sink);
    }
    out.push_str("}\n");
    out
}

/// The roles of a model's shapes by their names.
pub(crate) fn by_name(model: &Model, role: impl Fn(usize) -> Role) -> BTreeMap<&str, Role> {
    let shapes = model.shapes.iter().enumerate();
    shapes.map(|(place, shape)| (shape.name.value.as_str(), role(place))).collect()
}

/// The first document whose name begins like this, with the first extras of such a name merged into it.
fn whole<'s>(sources: &'s Sources, name: &str, sink: &mut Sink) -> Option<Value<'s>> {
    let find = |is_extras: bool| {
        let mut named = sources.iter().filter(|(_, source)| {
            let file = source.file_name();
            let file = file.strip_suffix(".gz").unwrap_or(file);
            file.starts_with(name)
                && file.starts_with(PAGINATORS) == name.starts_with("paginators-1")
                && file.ends_with(EXTRAS) == is_extras
                && file.ends_with(".json")
        });
        named.next().map(|(id, _): (SourceId, _)| id)
    };
    let document = find(false)?;
    let value = json::parse(document, sources.text(document), sink)?;
    let extras = find(true).and_then(|extras| document::merge(extras, sources, sink));
    Some(extras.map_or(value, |extras| value.merged(extras)))
}

/// Starts the line of a key.
fn start(key: &str, out: &mut String) {
    out.push_str(",\n");
    string(key, out);
    out.push(':');
}

/// Writes an object with a line for each entry.
fn lines(entries: Vec<Entry<'_>>, out: &mut String, sink: &mut Sink) {
    out.push('{');
    for (place, Entry { key, value }) in entries.into_iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        string(&key.value, out);
        out.push(':');
        write(value, false, out, sink);
    }
    out.push_str("\n}");
}

/// Writes a value without spaces and without texts for people. The keys of members are names.
fn write(value: Value<'_>, is_members: bool, out: &mut String, sink: &mut Sink) {
    match value.kind() {
        ValueKind::Object => {
            let entries = value.object("a value", sink).into_iter().flatten();
            let kept =
                entries.filter(|entry| is_members || !is_text(&entry.key.value, entry.value));
            out.push('{');
            for (place, Entry { key, value }) in kept.enumerate() {
                if place > 0 {
                    out.push(',');
                }
                string(&key.value, out);
                out.push(':');
                write(value, !is_members && key.value == MEMBERS, out, sink);
            }
            out.push('}');
        }
        ValueKind::List => {
            out.push('[');
            for (place, item) in value.list("a value", sink).into_iter().flatten().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(item, false, out, sink);
            }
            out.push(']');
        }
        ValueKind::String => {
            if let Some(text) = value.string("a value", sink) {
                string(&text.value, out);
            }
        }
        ValueKind::Number | ValueKind::Boolean | ValueKind::Null => out.push_str(value.text()),
    }
}

/// Whether an entry is a text for people, not a shape or a member of that name.
fn is_text(key: &str, value: Value<'_>) -> bool {
    TEXTS.contains(&key) && matches!(value.kind(), ValueKind::String | ValueKind::Null)
}

#[expect(clippy::expect_used, reason = "a `String` takes all writes")]
fn string(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).expect("a string"));
}
