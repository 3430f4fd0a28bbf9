//! Reads a configuration file, key by key.

use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;
use crate::text::source::SourceId;

use super::basic::BasicType;
use super::change::{Change, Patch};
use super::dialect::Dialect;
use super::docs::{Deprecated, DocsLevel};
use super::entry::{Entry, Table, with_root};
use super::members::{Documents, Timestamps, Unions, UnknownMembers};
use super::options::{Options, Replacement, Responses, Setting, SourcePolicy};
use super::secrets::{SecretType, Secrets};
use super::style::Style;

/// An example of the patches of shapes.
const SHAPES: &str = "{ Name = { ... } }";

/// Reads the value of a key into the options.
type ReadKey = fn(&Entry<'_>, &mut Options, &mut Sink);

/// Reads the value of a key of a shape as changes of it.
type ReadChange = fn(&Entry<'_>, &mut Sink) -> Vec<Change>;

/// Reads the value of a key of a member or a value as changes of it.
type ReadMemberChange = fn(&Entry<'_>, Setting, &mut Sink) -> Vec<Change>;

/// The keys of a configuration file, in the order in which messages list them.
const KEYS: [(&str, ReadKey); 25] = [
    ("responses", |entry, options, sink| {
        options.responses = entry.one_of(&Responses::NAMES, sink);
    }),
    ("sources", |entry, options, sink| options.sources = entry.one_of(&SourcePolicy::NAMES, sink)),
    ("secrets", |entry, options, sink| options.secrets = entry.one_of(&Secrets::NAMES, sink)),
    ("secret", |entry, options, sink| options.secret = entry.one_of(&SecretType::NAMES, sink)),
    ("unknown", |entry, options, sink| {
        options.unknown = entry.one_of(&UnknownMembers::NAMES, sink);
    }),
    ("unions", |entry, options, sink| options.unions = entry.one_of(&Unions::NAMES, sink)),
    ("documents", |entry, options, sink| {
        options.documents = entry.one_of(&Documents::NAMES, sink);
    }),
    ("timestamps", |entry, options, sink| {
        options.timestamps = entry.one_of(&Timestamps::NAMES, sink);
    }),
    ("style", |entry, options, sink| options.style = entry.one_of(&Style::NAMES, sink)),
    ("constraints", |entry, options, sink| options.constraints = entry.flag(sink)),
    ("response_metadata", |entry, options, sink| options.response_metadata = entry.flag(sink)),
    ("operation_types", |entry, options, sink| options.operation_types = entry.flag(sink)),
    ("dialect", |entry, options, sink| options.dialect = entry.one_of(&Dialect::NAMES, sink)),
    ("docs", |entry, options, sink| options.docs = entry.one_of(&DocsLevel::NAMES, sink)),
    ("deprecated", |entry, options, sink| {
        options.deprecated = entry.one_of(&Deprecated::NAMES, sink);
    }),
    ("shapes", |entry, options, sink| {
        if entry.is_table() {
            let error = entry.unexpected("a list of strings", "[\"...\"]", sink);
            error.help("to change shapes, use `shape`");
        } else {
            options.shapes = entry.texts(sink);
        }
    }),
    ("operations", |entry, options, sink| options.operations = entry.texts(sink)),
    ("derives", |entry, options, sink| options.derives = entry.texts(sink)),
    ("attributes", |entry, options, sink| options.attributes = entry.texts(sink)),
    ("non_exhaustive", |entry, options, sink| options.non_exhaustive = entry.flag(sink)),
    ("string", |entry, options, sink| read_basic(BasicType::String, entry, options, sink)),
    ("bytes", |entry, options, sink| read_basic(BasicType::Bytes, entry, options, sink)),
    ("map", |entry, options, sink| read_basic(BasicType::Map, entry, options, sink)),
    ("shape", read_shapes),
    ("replace", read_replacements),
];

/// The keys of a shape, in the order in which messages list them.
const SHAPE_KEYS: [(&str, ReadChange); 16] = [
    ("as", read_as),
    ("attributes", read_attributes),
    ("boxed", read_boxed),
    ("bytes", |entry, sink| read_type_of(BasicType::Bytes, entry, sink)),
    ("derives", read_derives),
    ("map", |entry, sink| read_type_of(BasicType::Map, entry, sink)),
    ("non_exhaustive", read_non_exhaustive),
    ("optional", read_optional),
    ("public", read_public),
    ("rename", read_rename),
    ("sensitive", read_sensitive),
    ("sparse", read_sparse),
    ("string", |entry, sink| read_type_of(BasicType::String, entry, sink)),
    ("type", read_type),
    ("union", read_union),
    ("unknown", read_unknown),
];

/// The keys of a member or a value, in the order in which messages list them.
const MEMBER_KEYS: [(&str, ReadMemberChange); 10] = [
    ("attributes", |entry, _, sink| read_attributes(entry, sink)),
    ("boxed", |entry, _, sink| read_boxed(entry, sink)),
    ("bytes", |entry, _, sink| read_type_of(BasicType::Bytes, entry, sink)),
    ("map", |entry, _, sink| read_type_of(BasicType::Map, entry, sink)),
    ("optional", |entry, member, sink| {
        let reason = entry.text(sink);
        reason.and_then(|reason| optional(member, reason, sink)).into_iter().collect()
    }),
    ("rename", |entry, member, sink| {
        entry.text(sink).map(|ident| Change::Rename { member, ident }).into_iter().collect()
    }),
    ("sensitive", |entry, member, sink| match entry.flag(sink) {
        Some(true) => vec![Change::Sensitive { member }],
        Some(false) => vec![Change::Public { member }],
        None => Vec::new(),
    }),
    ("sparse", |entry, member, sink| {
        let sparse = entry.flag(sink).filter(|sparse| *sparse);
        sparse.map(|_| Change::Sparse { member }).into_iter().collect()
    }),
    ("string", |entry, _, sink| read_type_of(BasicType::String, entry, sink)),
    ("type", |entry, member, sink| {
        entry.text(sink).map(|path| Change::Type { member, path }).into_iter().collect()
    }),
];

impl Options {
    /// The keys of a configuration file, and of `shapes!` besides `model` and `config`.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        KEYS.iter().map(|(name, _)| *name)
    }
}

/// Reads a configuration file; errors are reported, and their settings left out.
///
/// ```toml
/// responses = "optional"
/// sources = "pages"
/// secrets = "names"
/// unknown = "deny"
/// unions = "structures"
/// documents = "declared"
/// timestamps = "z"
/// style = "serde"
/// docs = "full"
/// deprecated = "omit"
/// constraints = false
/// response_metadata = true
/// operation_types = true
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
/// union = true
/// as = "Token"
/// derives = ["PartialOrd"]
/// non_exhaustive = true
///
/// [shape."CreateTokenResponseTypeDef.accessToken"]
/// string = "::std::sync::Arc<str>"
/// attributes = ['#[doc(alias = "token")]']
///
/// [replace]
/// Timestamp = "::jiff::Timestamp"
/// ```
pub(super) fn read(source: SourceId, text: &str, has_jobs: bool, sink: &mut Sink) -> Options {
    with_root(source, text, sink, |root, sink| {
        let mut options = Options::default();
        for entry in root.entries() {
            if !has_jobs || entry.key.text != messages::JOBS {
                read_key(&entry, &[], &mut options, sink);
            }
        }
        options
    })
}

/// Reads a key into the options. `others` are the keys of the table that are not options.
pub(super) fn read_key(
    entry: &Entry<'_>,
    others: &[&'static str],
    options: &mut Options,
    sink: &mut Sink,
) {
    match KEYS.iter().find(|(name, _)| *name == entry.key.text) {
        Some((_, read)) => read(entry, options, sink),
        None => {
            let known: Vec<_> = others.iter().copied().chain(Options::keys()).collect();
            entry.unknown(&known, sink);
        }
    }
}

fn read_shapes(entry: &Entry<'_>, options: &mut Options, sink: &mut Sink) {
    if !entry.is_table() {
        entry.unexpected("a table", SHAPES, sink).help("to select shapes, use `shapes`");
        return;
    }
    for shape in entries(entry, SHAPES, sink) {
        read_shape(&shape, &mut options.patches, sink);
    }
}

fn read_replacements(entry: &Entry<'_>, options: &mut Options, sink: &mut Sink) {
    for replaced in entries(entry, "{ Name = \"path\" }", sink) {
        if let Some(by) = replaced.text(sink) {
            options.replacements.push(Replacement::new(replaced.key, by));
        }
    }
}

fn read_shape(path: &Entry<'_>, patches: &mut Vec<Patch>, sink: &mut Sink) {
    let before = sink.errors();
    let member = path.key.text.split_once('.').map(|(_, member)| member);
    let member = member.map(|name| Setting { text: name.to_owned(), place: path.key.place });
    let example = if member.is_some() { "{ boxed = true }" } else { "{ as = \"Name\" }" };
    let keys = entries(path, example, sink);
    if keys.is_empty() && sink.errors() == before {
        sink.warning(path.at, messages::empty_patch(&path.key.text, None));
    }
    for entry in &keys {
        let before = sink.errors();
        let changes = match &member {
            Some(member) => read_member_change(entry, member, sink),
            None => read_change(entry, sink),
        };
        if changes.is_empty() && sink.errors() == before {
            sink.warning(entry.at, messages::empty_patch(&path.key.text, Some(&entry.key.text)));
        }
        patches.extend(changes.into_iter().map(|change| Patch::at(path.key.clone(), change)));
    }
}

fn read_change(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    match SHAPE_KEYS.iter().find(|(name, _)| *name == entry.key.text) {
        Some((_, read)) => read(entry, sink),
        None => {
            entry.unknown(&SHAPE_KEYS.map(|(name, _)| name), sink);
            Vec::new()
        }
    }
}

fn read_member_change(entry: &Entry<'_>, member: &Setting, sink: &mut Sink) -> Vec<Change> {
    match MEMBER_KEYS.iter().find(|(name, _)| *name == entry.key.text) {
        Some((_, read)) => read(entry, member.clone(), sink),
        None => {
            entry.unknown(&MEMBER_KEYS.map(|(name, _)| name), sink);
            Vec::new()
        }
    }
}

fn read_basic(basic: BasicType, entry: &Entry<'_>, options: &mut Options, sink: &mut Sink) {
    options.basic.extend(entry.text(sink).map(|path| (basic, path)));
}

fn read_type_of(basic: BasicType, entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.text(sink).map(|path| Change::Basic { basic, path }).into_iter().collect()
}

fn read_derives(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.texts(sink).into_iter().map(|path| Change::Derive { path }).collect()
}

fn read_attributes(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.texts(sink).into_iter().map(|text| Change::Attribute { text }).collect()
}

fn read_boxed(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    let flag = entry.flag(sink).into_iter();
    flag.map(|boxed| Change::Boxed { boxed, place: Some(entry.at) }).collect()
}

fn read_non_exhaustive(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    let flag = entry.flag(sink).into_iter();
    flag.map(|non_exhaustive| Change::NonExhaustive { non_exhaustive, place: Some(entry.at) })
        .collect()
}

fn read_as(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.text(sink).map(|ident| Change::As { ident }).into_iter().collect()
}

fn read_optional(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    texts_by_name(entry, "{ member = \"reason\" }", sink)
        .into_iter()
        .filter_map(|(member, reason)| optional(member, reason, sink))
        .collect()
}

fn read_public(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.texts(sink).into_iter().map(|member| Change::Public { member }).collect()
}

fn read_rename(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    texts_by_name(entry, "{ member = \"name\" }", sink)
        .into_iter()
        .map(|(member, ident)| Change::Rename { member, ident })
        .collect()
}

fn read_sensitive(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.texts(sink).into_iter().map(|member| Change::Sensitive { member }).collect()
}

fn read_sparse(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    entry.texts(sink).into_iter().map(|member| Change::Sparse { member }).collect()
}

fn read_type(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    texts_by_name(entry, "{ member = \"path\" }", sink)
        .into_iter()
        .map(|(member, path)| Change::Type { member, path })
        .collect()
}

fn read_union(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    let is_union = entry.flag(sink).into_iter();
    is_union.map(|is_union| Change::Union { is_union, place: Some(entry.at) }).collect()
}

fn read_unknown(entry: &Entry<'_>, sink: &mut Sink) -> Vec<Change> {
    let policy = entry.one_of(&UnknownMembers::NAMES, sink).into_iter();
    policy.map(|policy| Change::Unknown { policy, place: Some(entry.at) }).collect()
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
