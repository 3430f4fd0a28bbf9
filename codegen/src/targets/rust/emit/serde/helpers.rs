//! The module `forms`, which is written once at the end of a file with what its types need.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::config::members::Timestamps;
use crate::targets::rust::items::Items;

use super::super::local;
use super::super::writer::Writer;

/// A part of the module, in the order in which they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Helper {
    Plain,
    Optional,
    Boxed,
    List,
    SparseList,
    Map,
    SparseMap,
    MapOf,
    SparseMapOf,
    InstantText,
    NumberText,
    Jiff,
    Jiff1,
    Jiff02,
    Chrono,
    Time,
    Base64,
    Structure,
    OptionalTagged,
    Hidden,
    HiddenValues,
    Variant,
    Tagged,
    Message,
    Exception,
}

/// The parts that the types of a file need.
#[derive(Debug)]
pub(super) struct Helpers {
    read: BTreeSet<Helper>,
    written: BTreeSet<Helper>,
    mirror: Rc<str>,
}

/// A type of another crate, without the `::` at the start of paths, and its form.
const PATHS: [(&str, Helper); 8] = [
    ("jiff::Timestamp", Helper::Jiff),
    ("jiff_1::Timestamp", Helper::Jiff1),
    ("jiff_02::Timestamp", Helper::Jiff02),
    ("chrono::DateTime<chrono::Utc>", Helper::Chrono),
    ("time::OffsetDateTime", Helper::Time),
    ("std::vec::Vec<u8>", Helper::Base64),
    ("Vec<u8>", Helper::Base64),
    ("bytes::Bytes", Helper::Base64),
];

/// What the text of the parts names, by its module.
const IMPORTS: [(&str, &[&str]); 8] = [
    ("::core::marker", &["PhantomData"]),
    ("::serde::de::value", &["StrDeserializer"]),
    (
        "::serde::de",
        &[
            "DeserializeOwned",
            "DeserializeSeed",
            "Deserializer",
            "EnumAccess",
            "IgnoredAny",
            "IntoDeserializer",
            "MapAccess",
            "VariantAccess",
            "Visitor",
        ],
    ),
    ("::serde", &["Deserialize", "Deserializer", "Serialize", "Serializer"]),
    ("::std::boxed", &["Box"]),
    ("::std::collections", &["BTreeMap"]),
    ("::std::string", &["String"]),
    ("::std::vec", &["Vec"]),
];

macro_rules! parts {
    ($($name:literal),*) => { &[$(include_str!(concat!("helpers/", $name, ".txt"))),*] };
}

impl Helper {
    /// The form of a type of another crate.
    pub(super) fn of_path(path: &str) -> Option<Self> {
        let path = path.strip_prefix("::").unwrap_or(path).replace("<::", "<");
        PATHS.iter().find(|(known, _)| *known == path).map(|(_, helper)| *helper)
    }

    /// The name of its type.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Plain => "Plain",
            Self::Optional => "Optional",
            Self::Boxed => "Boxed",
            Self::List => "List",
            Self::SparseList => "SparseList",
            Self::Map => "Map",
            Self::SparseMap => "SparseMap",
            Self::MapOf => "MapOf",
            Self::SparseMapOf => "SparseMapOf",
            Self::InstantText => "InstantText",
            Self::NumberText => "NumberText",
            Self::Jiff => "Jiff",
            Self::Jiff1 => "Jiff1",
            Self::Jiff02 => "Jiff02",
            Self::Chrono => "Chrono",
            Self::Time => "Time",
            Self::Base64 => "Base64",
            Self::Structure => "Structure",
            Self::OptionalTagged => "OptionalTagged",
            Self::Hidden => "Hidden",
            Self::HiddenValues => "HiddenValues",
            Self::Variant => "Variant",
            Self::Tagged => "Tagged",
            Self::Message => "Message",
            Self::Exception => "Exception",
        }
    }

    /// The text that reads it, and the text that writes it.
    fn text(self) -> [&'static [&'static str]; 2] {
        match self {
            Self::Plain => [parts!["plain_read"], &[]],
            Self::Optional => [parts!["optional_read"], parts!["optional_write"]],
            Self::Boxed => [parts!["boxed_read"], parts!["boxed_write"]],
            Self::List => [parts!["list_read"], parts!["list_write"]],
            Self::SparseList => [parts!["sparse_list_read"], parts!["sparse_list_write"]],
            Self::Map => [parts!["map_read"], parts!["map_write"]],
            Self::SparseMap => [parts!["sparse_map_read"], parts!["sparse_map_write"]],
            Self::MapOf => [parts!["entries", "map_of_read"], parts!["map_of_write"]],
            Self::SparseMapOf => {
                [parts!["entries", "sparse_map_of_read"], parts!["sparse_map_of_write"]]
            }
            Self::InstantText => [parts!["instant", "instant_text"], &[]],
            Self::NumberText => [parts!["number_text"], &[]],
            Self::Jiff | Self::Jiff1 | Self::Jiff02 => {
                [parts!["instant", "instant_of", "jiff"], &[]]
            }
            Self::Chrono => [parts!["instant", "instant_of", "chrono"], &[]],
            Self::Time => [parts!["instant", "instant_of", "time"], &[]],
            Self::Base64 => [parts!["base64"], &[]],
            Self::Structure => [parts!["structure"], &[]],
            Self::OptionalTagged => [parts!["optional_tagged"], &[]],
            Self::Hidden => [parts!["hidden"], &[]],
            Self::HiddenValues => [parts!["hidden_values"], &[]],
            Self::Variant => [parts!["variant"], &[]],
            Self::Tagged => [parts!["tagged"], &[]],
            Self::Message => [parts!["message"], &[]],
            Self::Exception => [parts!["exception"], &[]],
        }
    }

    /// The name of its crate, in a text that several crates have.
    fn krate(self) -> Option<&'static str> {
        match self {
            Self::Jiff => Some("jiff"),
            Self::Jiff1 => Some("jiff_1"),
            Self::Jiff02 => Some("jiff_02"),
            Self::Plain
            | Self::Optional
            | Self::Boxed
            | Self::List
            | Self::SparseList
            | Self::Map
            | Self::SparseMap
            | Self::MapOf
            | Self::SparseMapOf
            | Self::InstantText
            | Self::NumberText
            | Self::Chrono
            | Self::Time
            | Self::Base64
            | Self::Structure
            | Self::OptionalTagged
            | Self::Hidden
            | Self::HiddenValues
            | Self::Variant
            | Self::Tagged
            | Self::Message
            | Self::Exception => None,
        }
    }
}

impl Helpers {
    /// Creates an empty set for a file with some items.
    pub(super) fn new(items: &Items<'_>) -> Self {
        let mirror = local::members(items).into();
        Self { read: BTreeSet::new(), written: BTreeSet::new(), mirror }
    }

    /// The name of types inside functions: no item has it, so that they can refer to all items.
    pub(super) fn mirror(&self) -> Rc<str> {
        self.mirror.clone()
    }

    /// Adds the parts of a form.
    pub(super) fn add(&mut self, parts: &[Helper], writes: bool) {
        self.read.extend(parts);
        if writes {
            self.written.extend(parts);
        }
    }

    /// Writes the module, if anything needs it.
    ///
    /// ```ignore
    /// #[allow(dead_code)]
    /// mod forms {
    ///     use ::core::marker::PhantomData;
    ///     ...
    /// }
    /// ```
    pub(super) fn emit(&self, timestamps: Timestamps, out: &mut Writer) {
        let parts = self.parts();
        if parts.is_empty() {
            return;
        }
        let offset = match timestamps {
            Timestamps::Offset => "+00:00",
            Timestamps::Z => "Z",
        };
        let parts: Vec<String> =
            parts.into_iter().map(|part| part.replace("OFFSET", offset)).collect();
        out.blank();
        out.line("/// Values that documents have in another form than serde reads and writes.");
        out.line("#[allow(dead_code)]");
        out.open("mod forms {");
        let is_used = |name: &str| parts.iter().any(|part| has_word(part, name));
        let mut has_imports = false;
        for (module, names) in IMPORTS {
            // Both modules have it. Editions sort a path with one name differently among longer ones, so
            // that it is imported next to others.
            let is_elsewhere = |name: &str| {
                name == "Deserializer" && (module == "::serde") != is_used("Deserialize")
            };
            let is_used = |name: &&&str| is_used(name) && !is_elsewhere(name);
            let used: Vec<&str> = names.iter().filter(is_used).copied().collect();
            has_imports |= !used.is_empty();
            match used.as_slice() {
                [] => {}
                [name] => out.parts(&["use ", module, "::", name, ";"]),
                names => emit_import(module, names, out),
            }
        }
        out.end();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 || has_imports {
                out.blank();
            }
            out.verbatim(part);
        }
        out.line("}");
    }

    /// The texts of the module, in order.
    fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        let mut add = |part: &str| {
            if !parts.iter().any(|known| known == part) {
                parts.push(part.to_owned());
            }
        };
        if self.read.iter().any(|helper| *helper < Helper::Hidden) {
            add(include_str!("helpers/read.txt"));
        }
        if !self.written.is_empty() {
            add(include_str!("helpers/write.txt"));
        }
        for helper in &self.read {
            let [read, _] = helper.text();
            for part in read {
                match helper.krate() {
                    Some(krate) => {
                        add(&part.replace("CRATE", krate).replace("NAME", helper.name()));
                    }
                    None => add(part),
                }
            }
            if self.written.contains(helper) {
                let [_, write] = helper.text();
                write.iter().for_each(|part| add(part));
            }
        }
        parts
    }
}

/// Writes the import of several names, filled into lines as rustfmt does if it does not fit.
fn emit_import(module: &str, names: &[&str], out: &mut Writer) {
    let whole = names.join(", ");
    if out.fits(module.len() + whole.len() + "use ::{};".len()) {
        out.parts(&["use ", module, "::{", &whole, "};"]);
        return;
    }
    out.open(&["use ", module, "::{"].concat());
    out.fill(names);
    out.close("};");
}

/// Whether a text has a word, and not only a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !is_letter(before) && !is_letter(after)
    })
}
