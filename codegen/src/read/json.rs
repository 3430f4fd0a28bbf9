//! JSON with places: the door of serde_json for models.
//!
//! serde_json checks the whole text once and says where each value stands: a [`RawValue`] borrows
//! its slice of the text, and the distance of the two addresses is the place. Below the top only
//! the values that somebody asks for are read, so that no nesting, however deep, meets the stack.

mod raw;
mod syntax;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde_core::de::Deserialize;
use serde_json::value::RawValue;

use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Span, Spanned};

use raw::{Pairs, Text};
use syntax::deserialize;

/// A value of a text, not yet read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'a> {
    raw: &'a RawValue,
    span: Span,
    /// The object of another text that is laid over this one.
    over: Option<(&'a RawValue, Span)>,
}

/// The keys and values of an object in the order of the text, each key once.
#[derive(Debug)]
pub(super) struct Object<'a> {
    /// The bracket that opens it: the place to say what is missing.
    pub(super) place: Span,
    entries: Vec<Entry<'a>>,
}

/// A key of an object and its value.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// The key; its place is that of its content, without the quotes.
    pub(super) key: Spanned<Cow<'a, str>>,
    /// What stands behind the colon.
    pub(super) value: Value<'a>,
}

/// Reads a text as one JSON value.
///
/// A byte order mark before it is skipped. A text that is not JSON is reported where serde_json
/// stops understanding it.
pub(super) fn parse<'a>(source: SourceId, text: &'a str, sink: &mut Sink) -> Option<Value<'a>> {
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = Span::new(source, text.len() - json.len()..text.len());
    let raw = deserialize(json, whole, sink)?;
    Some(Value::inside(json, whole, raw))
}

impl<'a> Value<'a> {
    /// A value that borrows from `text`, which stands at `place`.
    fn inside(text: &str, place: Span, raw: &'a RawValue) -> Self {
        let distance = raw.get().as_ptr().addr() - text.as_ptr().addr();
        let start = place.start + distance;
        let span = Span::new(place.source, start..start + raw.get().len());
        Self { raw, span, over: None }
    }

    /// This value with another one laid over it: objects are merged key by key, and of anything else
    /// the other one counts.
    pub(super) fn merged(self, over: Self) -> Self {
        if self.kind() == Kind::Object && over.kind() == Kind::Object {
            Self { over: Some((over.raw, over.span)), ..self }
        } else {
            over
        }
    }

    /// The place to point at: the value, or the bracket that opens it where it may span lines.
    pub(super) fn place(self) -> Span {
        match self.kind() {
            Kind::Object | Kind::List => Span::new(self.span.source, self.opening()),
            Kind::String | Kind::Number | Kind::Boolean | Kind::Null => self.span,
        }
    }

    /// The value if it is an object, or a diagnostic that `what` was expected to be one.
    pub(super) fn if_object(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Self> {
        self.expect(Kind::Object, what, sink)?;
        Some(self)
    }

    /// The object, or a diagnostic that `what` was expected to be one.
    pub(super) fn object(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Object<'a>> {
        let Pairs(pairs) = self.read(Kind::Object, what, sink)?;
        let entries = pairs.into_iter().filter_map(|(key, value)| {
            let key = self.nested(key).content(sink)?;
            let value = self.nested(value);
            Some(Entry { key, value })
        });
        let mut object = Object { place: self.place(), entries: entries.collect() };
        object.drop_repeated_keys(sink);
        if let Some((raw, span)) = self.over {
            let over = Value { raw, span, over: None };
            object.merge(over.object("what is merged", sink)?);
        }
        Some(object)
    }

    /// The items of the list, or a diagnostic that `what` was expected to be one.
    pub(super) fn list(self, what: impl fmt::Display, sink: &mut Sink) -> Option<Vec<Value<'a>>> {
        let items: Vec<&RawValue> = self.read(Kind::List, what, sink)?;
        Some(items.into_iter().map(|item| self.nested(item)).collect())
    }

    /// The string, or a diagnostic that `what` was expected to be one.
    ///
    /// The place is that of its content, without the quotes.
    pub(super) fn string(
        self,
        what: impl fmt::Display,
        sink: &mut Sink,
    ) -> Option<Spanned<Cow<'a, str>>> {
        self.expect(Kind::String, what, sink)?;
        self.content(sink)
    }

    /// The boolean, or a diagnostic that `what` was expected to be one.
    pub(super) fn boolean(self, what: impl fmt::Display, sink: &mut Sink) -> Option<bool> {
        self.read(Kind::Boolean, what, sink)
    }

    fn read<T: Deserialize<'a>>(
        self,
        expected: Kind,
        what: impl fmt::Display,
        sink: &mut Sink,
    ) -> Option<T> {
        self.expect(expected, what, sink)?;
        deserialize(self.raw.get(), self.span, sink)
    }

    fn expect(self, expected: Kind, what: impl fmt::Display, sink: &mut Sink) -> Option<()> {
        let found = self.kind();
        if found == expected {
            return Some(());
        }
        sink.error(self.place(), format!("expected {what} to be {expected}, found {found}"))
            .label(format!("not {expected}"));
        None
    }

    /// The text between the quotes of a string, escapes resolved.
    fn content(self, sink: &mut Sink) -> Option<Spanned<Cow<'a, str>>> {
        let Text(text) = deserialize(self.raw.get(), self.span, sink)?;
        let Span { source, start, end } = self.span;
        Some(Spanned::new(text, Span::new(source, start + 1..end - 1)))
    }

    fn nested(self, raw: &'a RawValue) -> Value<'a> {
        Value::inside(self.raw.get(), self.span, raw)
    }

    fn opening(self) -> std::ops::Range<usize> {
        self.span.start..self.span.start + 1
    }

    fn kind(self) -> Kind {
        match self.raw.get().as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b'"') => Kind::String,
            Some(b't' | b'f') => Kind::Boolean,
            Some(b'n') => Kind::Null,
            Some(_) | None => Kind::Number,
        }
    }
}

impl<'a> Object<'a> {
    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<Value<'a>> {
        self.entries.iter().find(|entry| entry.key.value == key).map(|entry| entry.value)
    }

    /// Whether a key is there and true.
    pub(super) fn flag(&self, key: &str, sink: &mut Sink) -> bool {
        self.get(key)
            .and_then(|value| value.boolean(format_args!("`{key}`"), sink))
            .unwrap_or(false)
    }

    /// New keys come after those that are there, which keep their places.
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

    fn drop_repeated_keys(&mut self, sink: &mut Sink) {
        let mut seen: BTreeMap<Cow<'a, str>, Span> = BTreeMap::new();
        self.entries.retain(|Entry { key, value: _ }| {
            let first = seen.get(&key.value).copied();
            match first {
                Some(first) => {
                    sink.error(key.span, format!("key `{}` stands twice", key.value))
                        .label("stands again here")
                        .and(first, "stands first here");
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

/// What a value is, told by its first byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Object,
    List,
    String,
    Number,
    Boolean,
    Null,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Object => "an object",
            Kind::List => "a list",
            Kind::String => "a string",
            Kind::Number => "a number",
            Kind::Boolean => "a boolean",
            Kind::Null => "`null`",
        })
    }
}
