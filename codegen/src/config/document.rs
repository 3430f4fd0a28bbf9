//! Reads a configuration file, key by key.

use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::source::SourceId;

use super::dialect::Dialect;
use super::entry::{Entry, Table, with_root};
use super::members::{Documents, UnknownMembers};
use super::options::{Change, Options, Patch, Replacement, Responses, Setting, SourcePolicy};
use super::secrets::{SecretType, Secrets};

const SHAPE_KEYS: [&str; 8] =
    ["as", "optional", "public", "rename", "sensitive", "sparse", "type", "unknown"];

/// Reads a configuration file; errors are reported, and their settings left out.
///
/// ```toml
/// responses = "optional"
/// sources = "pages"
/// secrets = "names"
/// unknown = "deny"
/// documents = "declared"
/// derives = ["Hash"]
///
/// [shape.CreateTokenResponseTypeDef]
/// optional = { idToken = "AWS: not returned" }
/// sensitive = ["accessToken"]
/// public = ["scope"]
/// rename = { idToken = "id" }
/// type = { scope = "::my_crate::Scopes" }
/// sparse = ["scope"]
/// unknown = "keep"
/// as = "Token"
///
/// [replace]
/// Timestamp = "::jiff::Timestamp"
/// ```
pub(super) fn read(source: SourceId, text: &str, sink: &mut Sink) -> Options {
    with_root(source, text, sink, |root, sink| {
        let mut options = Options::default();
        for entry in root.entries() {
            read_key(&entry, &mut options, sink);
        }
        options
    })
}

fn read_key(entry: &Entry<'_>, options: &mut Options, sink: &mut Sink) {
    match entry.key.text.as_str() {
        "responses" => options.responses = entry.one_of(&Responses::NAMES, sink),
        "sources" => options.sources = entry.one_of(&SourcePolicy::NAMES, sink),
        "secrets" => options.secrets = entry.one_of(&Secrets::NAMES, sink),
        "secret" => options.secret = entry.one_of(&SecretType::NAMES, sink),
        "unknown" => options.unknown = entry.one_of(&UnknownMembers::NAMES, sink),
        "documents" => options.documents = entry.one_of(&Documents::NAMES, sink),
        "dialect" => options.dialect = entry.one_of(&Dialect::NAMES, sink),
        "shapes" => options.shapes = entry.texts(sink),
        "operations" => options.operations = entry.texts(sink),
        "derives" => options.derives = entry.texts(sink),
        "shape" => {
            for shape in entries(entry, "{ Name = { ... } }", sink) {
                read_shape(&shape, &mut options.patches, sink);
            }
        }
        "replace" => {
            for replaced in entries(entry, "{ Name = \"path\" }", sink) {
                if let Some(by) = replaced.text(sink) {
                    options.replacements.push(Replacement { replaced: replaced.key, by });
                }
            }
        }
        _ => entry.unknown(&Options::KEYS, sink),
    }
}

fn read_shape(shape: &Entry<'_>, patches: &mut Vec<Patch>, sink: &mut Sink) {
    let before = patches.len();
    let keys = entries(shape, "{ as = \"Name\" }", sink);
    for entry in &keys {
        let changes = read_change(entry, sink);
        patches
            .extend(changes.into_iter().map(|change| Patch { shape: shape.key.clone(), change }));
    }
    if keys.is_empty() && patches.len() == before {
        sink.warning(shape.at, messages::empty_patch(&shape.key.text));
    }
}

fn read_change(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    match entry.key.text.as_str() {
        "optional" => texts_by_name(entry, "{ member = \"reason\" }", sink)
            .into_iter()
            .filter_map(|(member, reason)| optional(member, reason, sink))
            .collect(),
        "sensitive" => {
            entry.texts(sink).into_iter().map(|member| Change::Sensitive { member }).collect()
        }
        "public" => entry.texts(sink).into_iter().map(|member| Change::Public { member }).collect(),
        "rename" => texts_by_name(entry, "{ member = \"name\" }", sink)
            .into_iter()
            .map(|(member, ident)| Change::Rename { member, ident })
            .collect(),
        "sparse" => entry.texts(sink).into_iter().map(|member| Change::Sparse { member }).collect(),
        "type" => texts_by_name(entry, "{ member = \"path\" }", sink)
            .into_iter()
            .map(|(member, path)| Change::Type { member, path })
            .collect(),
        "unknown" => {
            let policy = entry.one_of(&UnknownMembers::NAMES, sink).into_iter();
            policy.map(|policy| Change::Unknown { policy, place: Some(entry.at) }).collect()
        }
        "as" => entry.text(sink).map(|ident| Change::As { ident }).into_iter().collect(),
        _ => {
            entry.unknown(&SHAPE_KEYS, sink);
            Vec::new()
        }
    }
}

/// Requires a reason, for later readers of the patch.
fn optional(member: Setting, reason: Setting, sink: &mut Sink) -> Option<Change> {
    if reason.text.trim().is_empty() {
        sink.error(reason.place, messages::missing_reason(&member.text));
        return None;
    }
    Some(Change::Optional { member, reason })
}

fn texts_by_name(entry: &Entry<'_>, example: &str, sink: &mut Sink) -> Vec<(Setting, Setting)> {
    entries(entry, example, sink)
        .into_iter()
        .filter_map(|entry| entry.text(sink).map(|text| (entry.key, text)))
        .collect()
}

fn entries<'t>(entry: &Entry<'t>, example: &str, sink: &mut Sink) -> Vec<Entry<'t>> {
    entry.table(example, sink).map(Table::entries).unwrap_or_default()
}
