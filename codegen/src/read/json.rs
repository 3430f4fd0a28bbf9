//! JSON values with their places; models in JSON are read through this file.
//!
//! serde_json checks the whole source once. A [`RawValue`] borrows its slice of the source, so that the
//! distance between the two addresses is its place. Nested values are read when they are needed, so
//! that deep nesting does not overflow the stack.

mod raw;
mod syntax;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde_core::de::Deserialize;
use serde_json::value::RawValue;

use crate::model::traits::Number;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::{SourceId, Span, Spanned};

use raw::{JsonString, Pairs};
use syntax::deserialize;

/// A value that is not read yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'a> {
    raw: &'a RawValue,
    span: Span,
    /// An object of another source that is merged into this one.
    over: Option<(&'a RawValue, Span)>,
}

/// The keys and values of an object in the order of the source, each key once.
#[derive(Debug)]
pub(super) struct Object<'a> {
    /// The place of its opening bracket, for messages about missing keys.
    pub(super) place: Span,
    entries: Vec<Entry<'a>>,
}

/// A key of an object and its value.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// The key; its place is that of its content, without the quotes.
    pub(super) key: Spanned<Cow<'a, str>>,
    /// The value of the key.
    pub(super) value: Value<'a>,
}

/// The items of a list, each made when it is needed: a value is three times as large as its slice.
#[derive(Debug)]
pub(super) struct Items<'a> {
    list: Value<'a>,
    items: std::vec::IntoIter<&'a RawValue>,
}

/// Reads a source as one JSON value.
///
/// A byte order mark is skipped. A source that is not JSON is reported at the place of serde_json's
/// error.
pub(super) fn parse<'a>(source: SourceId, text: &'a str, sink: &mut Sink) -> Option<Value<'a>> {
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = Span::new(source, text.len() - json.len()..text.len());
    let raw = deserialize(json, whole, sink)?;
    Some(Value::inside(json, whole, raw))
}

/// Reads an entry of an object at a place in a source: `"key":value`, without spaces.
pub(super) fn entry<'a>(
    source: SourceId,
    text: &'a str,
    range: Range<usize>,
    sink: &mut Sink,
) -> Option<Entry<'a>> {
    let line = text.get(range.clone())?;
    let end = line.find("\":")?;
    let key = line.get(1..end).filter(|_| line.starts_with('"'))?;
    let key =
        Spanned::new(Cow::Borrowed(key), Span::new(source, range.start + 1..range.start + end));
    let value = line.get(end + 2..)?;
    let place = Span::new(source, range.start + end + 2..range.end);
    let raw = deserialize(value, place, sink)?;
    Some(Entry { key, value: Value::inside(value, place, raw) })
}

impl<'a> Value<'a> {
    /// A value that borrows from `text`, which is at `place`.
    fn inside(text: &str, place: Span, raw: &'a RawValue) -> Self {
        let distance = raw.get().as_ptr().addr() - text.as_ptr().addr();
        let start = place.start() + distance;
        let span = Span::new(place.source(), start..start + raw.get().len());
        Self { raw, span, over: None }
    }

    /// Merges another value into this one: objects key by key; any other value is replaced.
    pub(super) fn merged(self, over: Self) -> Self {
        if self.kind() == ValueKind::Object && over.kind() == ValueKind::Object {
            Self { over: Some((over.raw, over.span)), ..self }
        } else {
            over
        }
    }

    /// The place for messages: the value, or the opening bracket of one that may span lines.
    pub(super) fn place(self) -> Span {
        match self.kind() {
            ValueKind::Object | ValueKind::List => Span::new(self.span.source(), self.opening()),
            ValueKind::String | ValueKind::Number | ValueKind::Boolean | ValueKind::Null => {
                self.span
            }
        }
    }

    /// The value, if it is an object; `what` is its name in the diagnostic if it is not.
    pub(super) fn if_object(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Self> {
        self.expect(ValueKind::Object, what, sink)?;
        Some(self)
    }

    /// The object; `what` is its name in the diagnostic if it is another value.
    pub(super) fn object(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Object<'a>> {
        let Pairs(pairs) = self.read(ValueKind::Object, what, sink)?;
        let mut entries = Vec::with_capacity(pairs.len());
        entries.extend(pairs.into_iter().filter_map(|(key, value)| {
            let key = self.nested(key).content(sink)?;
            let value = self.nested(value);
            Some(Entry { key, value })
        }));
        let mut object = Object { place: self.place(), entries };
        object.drop_repeated_keys(sink);
        if let Some((raw, span)) = self.over {
            let over = Value { raw, span, over: None };
            object.merge(over.object("what is merged", sink)?);
        }
        Some(object)
    }

    /// The items of the list; `what` is its name in the diagnostic if it is another value.
    pub(super) fn list(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Items<'a>> {
        let items: Vec<&'a RawValue> = self.read(ValueKind::List, what, sink)?;
        Some(Items { list: self, items: items.into_iter() })
    }

    /// The string; `what` is its name in the diagnostic if it is another value.
    ///
    /// The place is that of its content, without the quotes.
    pub(super) fn string(
        self,
        what: impl fmt::Display,
        sink: &mut Sink,
    ) -> Option<Spanned<Cow<'a, str>>> {
        self.expect(ValueKind::String, what, sink)?;
        self.content(sink)
    }

    /// The boolean; `what` is its name in the diagnostic if it is another value.
    pub(super) fn boolean(self, what: impl fmt::Display, sink: &mut Sink) -> Option<bool> {
        self.read(ValueKind::Boolean, what, sink)
    }

    /// The number, unless it is beyond all numbers; `what` is its name in the diagnostic if it is another
    /// value.
    pub(super) fn number(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Number> {
        self.expect(ValueKind::Number, what, sink)?;
        let text = self.raw.get();
        let integer = || text.parse().ok().map(Number::Integer);
        let float = || text.parse().ok().filter(|number: &f64| number.is_finite());
        integer().or_else(|| float().map(Number::Float))
    }

    fn read<T: Deserialize<'a>>(
        self,
        expected: ValueKind,
        what: impl fmt::Display,
        sink: &mut Sink,
    ) -> Option<T> {
        self.expect(expected, what, sink)?;
        deserialize(self.raw.get(), self.span, sink)
    }

    fn expect(self, expected: ValueKind, what: impl fmt::Display, sink: &mut Sink) -> Option<()> {
        let found = self.kind();
        if found == expected {
            return Some(());
        }
        sink.error(self.place(), messages::wrong_kind(what, expected, found));
        None
    }

    /// The content of a string, with escapes resolved.
    fn content(self, sink: &mut Sink) -> Option<Spanned<Cow<'a, str>>> {
        let JsonString(text) = deserialize(self.raw.get(), self.span, sink)?;
        let Range { start, end } = self.span.range();
        Some(Spanned::new(text, Span::new(self.span.source(), start + 1..end - 1)))
    }

    fn nested(self, raw: &'a RawValue) -> Value<'a> {
        Value::inside(self.raw.get(), self.span, raw)
    }

    fn opening(self) -> Range<usize> {
        self.span.start()..self.span.start() + 1
    }

    /// Whether the value is `{}`.
    #[cfg(feature = "cli")]
    pub(super) fn is_empty(self) -> bool {
        let inside = self.raw.get().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        self.over.is_none() && inside.is_some_and(|inside| inside.trim().is_empty())
    }

    /// The text of the value.
    #[cfg(feature = "cli")]
    pub(super) fn text(self) -> &'a str {
        self.raw.get()
    }

    /// Whether the text of the value contains another text.
    pub(super) fn contains(self, text: &str) -> bool {
        self.raw.get().contains(text)
    }

    /// The string, if it has no escapes.
    pub(super) fn plain(self) -> Option<&'a str> {
        let inside = self.raw.get().strip_prefix('"')?.strip_suffix('"')?;
        (!inside.contains('\\')).then_some(inside)
    }

    /// The kind of the value.
    pub(super) fn kind(self) -> ValueKind {
        match self.raw.get().as_bytes().first() {
            Some(b'{') => ValueKind::Object,
            Some(b'[') => ValueKind::List,
            Some(b'"') => ValueKind::String,
            Some(b't' | b'f') => ValueKind::Boolean,
            Some(b'n') => ValueKind::Null,
            Some(_) | None => ValueKind::Number,
        }
    }
}

impl<'a> Object<'a> {
    /// An object of some entries, at the start of a source.
    pub(super) fn new(source: SourceId, entries: Vec<Entry<'a>>) -> Self {
        Self { place: Span::new(source, 0..1), entries }
    }

    /// The keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Spanned<Cow<'a, str>>> {
        self.entries.iter().map(|entry| &entry.key)
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<Value<'a>> {
        self.entries.iter().find(|entry| entry.key.value == key).map(|entry| entry.value)
    }

    /// Whether a key exists and is true.
    pub(super) fn flag(&self, key: &str, sink: &mut Sink) -> bool {
        self.get(key)
            .and_then(|value| value.boolean(format_args!("`{key}`"), sink))
            .unwrap_or(false)
    }

    /// Merges another object into this one; new keys are added at the end.
    fn merge(&mut self, over: Object<'a>) {
        let keys = self.entries.iter().enumerate();
        let keys: BTreeMap<Cow<'a, str>, usize> =
            keys.map(|(at, entry)| (entry.key.value.clone(), at)).collect();
        for entry in over.entries {
            let own = keys.get(&entry.key.value).and_then(|at| self.entries.get_mut(*at));
            match own {
                Some(own) => own.value = own.value.merged(entry.value),
                None => self.entries.push(entry),
            }
        }
    }

    /// Whether a key is there twice.
    fn has_repeated_keys(&self) -> bool {
        let mut keys: Vec<&str> = self.keys().map(|key| key.value.as_ref()).collect();
        keys.sort_unstable();
        keys.windows(2).any(|pair| matches!(pair, [first, second] if first == second))
    }

    fn drop_repeated_keys(&mut self, sink: &mut Sink) {
        if !self.has_repeated_keys() {
            return;
        }
        let mut seen: BTreeMap<Cow<'a, str>, Span> = BTreeMap::new();
        self.entries.retain(|Entry { key, value: _ }| {
            let first = seen.get(&key.value).copied();
            match first {
                Some(first) => {
                    sink.error(key.span, messages::duplicate_key(&key.value))
                        .and(first, messages::FIRST_KEY);
                }
                None => {
                    seen.insert(key.value.clone(), key.span);
                }
            }
            first.is_none()
        });
    }
}

impl<'a> IntoIterator for Object<'a> {
    type Item = Entry<'a>;
    type IntoIter = std::vec::IntoIter<Entry<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.items.next().map(|item| self.list.nested(item))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl ExactSizeIterator for Items<'_> {}

/// The kind of a value, which its first byte determines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueKind {
    Object,
    List,
    String,
    Number,
    Boolean,
    Null,
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ValueKind::Object => "an object",
            ValueKind::List => "a list",
            ValueKind::String => "a string",
            ValueKind::Number => "a number",
            ValueKind::Boolean => "a boolean",
            ValueKind::Null => "`null`",
        })
    }
}
