//! Values of a TOML document with their places.

use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::text::diagnostic::{Diagnostic, Sink};
use crate::text::messages::options as messages;
use crate::text::source::{SourceId, Span};
use crate::text::suggest;

use super::options::Setting;

/// The largest size of a configuration file in bytes: people write it, and the parser of TOML keeps some
/// seventy times the size of the shortest entries.
const LONGEST: usize = 1 << 20;

/// A table of a document.
#[derive(Clone, Copy)]
pub(super) struct Table<'t> {
    source: SourceId,
    table: &'t DeTable<'t>,
}

/// A key with its value.
pub(super) struct Entry<'t> {
    pub(super) key: Setting,
    pub(super) at: Span,
    source: SourceId,
    value: &'t TomlSpanned<DeValue<'t>>,
}

/// Reads a TOML document, and reports all errors of its syntax.
pub(super) fn with_root<T>(
    source: SourceId,
    text: &str,
    sink: &mut Sink,
    read: impl FnOnce(Table<'_>, &mut Sink) -> T,
) -> T {
    let is_short = text.len() <= LONGEST;
    if !is_short {
        let message = messages::configuration_too_long(text.len(), LONGEST);
        sink.error(Span::new(source, 0..0), message);
    }
    let (root, errors) = DeTable::parse_recoverable(if is_short { text } else { "" });
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let place = Span::new(source, within(range, text));
        sink.error(place, messages::invalid_toml(error.message()));
    }
    read(Table { source, table: root.get_ref() }, sink)
}

/// The place may be after the last byte, if something is missing there.
fn within(range: Range<usize>, text: &str) -> Range<usize> {
    let end = range.end.min(text.len());
    range.start.min(end)..end
}

impl<'t> Table<'t> {
    /// The entries in source order.
    pub(super) fn entries(self) -> Vec<Entry<'t>> {
        let mut entries: Vec<Entry<'t>> =
            self.table.iter().map(|(key, value)| Entry::new(self.source, key, value)).collect();
        entries.sort_by_key(|entry| entry.at.start());
        entries
    }
}

impl<'t> Entry<'t> {
    fn new(
        source: SourceId,
        key: &TomlSpanned<DeString<'t>>,
        value: &'t TomlSpanned<DeValue<'t>>,
    ) -> Self {
        let at = Span::new(source, key.span());
        Self {
            key: Setting { text: key.get_ref().to_string(), place: Some(at) },
            at,
            source,
            value,
        }
    }

    /// The value as a string.
    pub(super) fn text(&self, sink: &mut Sink) -> Option<Setting> {
        text(self.source, self.value, sink)
    }

    /// The value as a boolean.
    pub(super) fn flag(&self, sink: &mut Sink) -> Option<bool> {
        let flag = self.value.get_ref().as_bool();
        if flag.is_none() {
            self.unexpected("a boolean", "true", sink);
        }
        flag
    }

    /// The value as a list of strings; other items are reported and left out.
    pub(super) fn texts(&self, sink: &mut Sink) -> Vec<Setting> {
        let Some(items) = self.value.get_ref().as_array() else {
            self.unexpected("a list of strings", "[\"...\"]", sink);
            return Vec::new();
        };
        items.iter().filter_map(|item| text(self.source, item, sink)).collect()
    }

    /// Whether the value is a list.
    #[cfg(feature = "cli")]
    pub(super) fn is_list(&self) -> bool {
        self.value.get_ref().is_array()
    }

    /// Whether the value is a table.
    pub(super) fn is_table(&self) -> bool {
        self.value.get_ref().is_table()
    }

    /// The value as a table. An error shows the example of a table.
    pub(super) fn table(&self, example: &str, sink: &mut Sink) -> Option<Table<'t>> {
        let table = self.value.get_ref().as_table();
        if table.is_none() {
            self.unexpected("a table", example, sink);
        }
        Some(Table { source: self.source, table: table? })
    }

    /// The value as a list of tables: `[[key]]`.
    #[cfg(feature = "cli")]
    pub(super) fn tables(&self, example: &str, sink: &mut Sink) -> Vec<(Table<'t>, Span)> {
        let Some(items) = self.value.get_ref().as_array() else {
            self.unexpected("a list of tables", example, sink);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let place = Span::new(self.source, item.span());
            match item.get_ref().as_table() {
                Some(table) => tables.push((Table { source: self.source, table }, place)),
                None => _ = unexpected(self.source, item, ["a table", example], sink),
            }
        }
        tables
    }

    /// The value as one of a set of names.
    pub(super) fn one_of<T: Copy>(&self, values: &[(&str, T)], sink: &mut Sink) -> Option<T> {
        let Setting { text, place } = self.text(sink)?;
        let found = values.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
            let nearest = suggest::nearest(&text, names.iter().copied());
            sink.error(place, messages::unknown_value(&text, &self.key.text, &names, nearest));
        }
        found.map(|(_, value)| *value)
    }

    /// Reports an unknown key.
    pub(super) fn unknown(&self, known: &[&str], sink: &mut Sink) {
        let nearest = suggest::nearest(&self.key.text, known.iter().copied());
        sink.error(self.at, messages::unknown_key(&self.key.text, known, nearest));
    }

    /// Reports a value of another type.
    pub(super) fn unexpected<'s>(
        &self,
        expected: &str,
        example: &str,
        sink: &'s mut Sink,
    ) -> &'s mut Diagnostic {
        unexpected(self.source, self.value, [expected, example], sink)
    }
}

fn text(source: SourceId, value: &TomlSpanned<DeValue<'_>>, sink: &mut Sink) -> Option<Setting> {
    let Some(text) = value.get_ref().as_str() else {
        unexpected(source, value, ["a string", "\"...\""], sink);
        return None;
    };
    Some(Setting { text: text.to_owned(), place: Some(Span::new(source, value.span())) })
}

fn unexpected<'s>(
    source: SourceId,
    value: &TomlSpanned<DeValue<'_>>,
    [expected, example]: [&str; 2],
    sink: &'s mut Sink,
) -> &'s mut Diagnostic {
    let found = match value.get_ref() {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    sink.error(Span::new(source, value.span()), messages::wrong_type(expected, example, found))
}
