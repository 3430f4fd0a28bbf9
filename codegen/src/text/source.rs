//! Sources, and places in them.

use std::ops::Range;
use std::sync::OnceLock;

/// The largest size of a source in bytes; the largest page of AWS, EC2's, has 2,056,326.
pub const LONGEST_TEXT: usize = 32 << 20;

/// The sources of one model, kept so that every diagnostic can show its place.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sources {
    sources: Vec<Source>,
}

/// A source of a model: a page, a JSON document or a configuration file.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    broken: Option<Range<usize>>,
    /// The size in bytes, if it is over the limit and the text was dropped.
    too_long: Option<usize>,
    /// The starts of the lines, computed on demand.
    lines: OnceLock<Vec<usize>>,
}

/// Identifies a source in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(u32);

/// A range of bytes in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The source.
    pub source: SourceId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

/// A value and the place it was read from.
#[derive(Debug, Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl Sources {
    /// Creates an empty collection.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a source with the name that diagnostics show, usually its path.
    ///
    /// Bytes that are not UTF-8 become replacement characters; reading reports the first of them as an
    /// error. Carriage returns end lines, also without line feeds. The text of a source over
    /// [`LONGEST_TEXT`] is dropped; reading reports it as an error.
    ///
    /// ```
    /// let mut sources = shapewright_codegen::Sources::new();
    /// let page = sources.add("type_defs.md", b"# Typed dictionaries\n".to_vec());
    /// assert_eq!(sources.name(page), "type_defs.md");
    /// ```
    pub fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.sources.push(Source::new(name.into(), bytes.into()));
        id
    }

    /// Every source with its identity, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.sources)
    }

    /// The name of a source, as given to [`Sources::add`].
    #[must_use]
    pub fn name(&self, id: SourceId) -> &str {
        self.get(id).map_or("", Source::name)
    }

    /// The text of a source; empty for an identity of another collection.
    #[must_use]
    pub fn text(&self, id: SourceId) -> &str {
        self.get(id).map_or("", Source::text)
    }

    /// The text of a span; empty for a span of another collection.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.source).get(span.start..span.end).unwrap_or("")
    }

    /// The text from the start of a span to the end of the line, without a comma or comment there.
    #[must_use]
    pub fn line_from(&self, span: Span) -> &str {
        let rest = self.text(span.source).get(span.start..).unwrap_or("");
        let line = rest.lines().next().unwrap_or("");
        let line = line.split_once("  #").map_or(line, |(line, _)| line);
        line.trim_end().trim_end_matches(',')
    }

    /// The start of a span as `name:line:column`; both count from 1, columns in characters.
    #[must_use]
    pub fn location(&self, span: Span) -> String {
        let (line, column) =
            self.get(span.source).map_or((1, 1), |source| source.place(span.start));
        format!("{}:{line}:{column}", self.name(span.source))
    }

    /// The line and the column of a byte; both count from 1, columns in characters.
    pub(crate) fn place(&self, source: SourceId, at: usize) -> (usize, usize) {
        self.get(source).map_or((1, 1), |source| source.place(at))
    }

    fn get(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(usize::try_from(id.0).ok()?)
    }
}

/// Compares names and texts; cached line starts do not count.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        let Self { name, text, broken, too_long, lines: _ } = self;
        (name, text, broken, too_long) == (&other.name, &other.text, &other.broken, &other.too_long)
    }
}

impl Eq for Source {}

impl Source {
    fn new(name: String, bytes: Vec<u8>) -> Self {
        let too_long = Some(bytes.len()).filter(|length| *length > LONGEST_TEXT);
        let bytes = if too_long.is_some() { Vec::new() } else { bytes };
        let (text, broken) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let start = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(start..start + '\u{fffd}'.len_utf8()))
            }
        };
        let text = with_line_feeds(text);
        Self { name, text, broken, too_long, lines: OnceLock::new() }
    }

    /// The line and the column of a byte. The starts of lines are computed once, so that a thousand
    /// diagnostics do not search the text a thousand times.
    fn place(&self, at: usize) -> (usize, usize) {
        let lines = self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        });
        let line = lines.partition_point(|begin| *begin <= at);
        let begin = line.checked_sub(1).and_then(|line| lines.get(line)).copied().unwrap_or(0);
        (line.max(1), 1 + self.text.get(begin..at).unwrap_or("").chars().count())
    }

    /// The name that diagnostics show.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The part of the name after the last separator.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The size of the source in bytes, if it is over the limit.
    pub(crate) fn too_long(&self) -> Option<usize> {
        self.too_long
    }

    /// The place of the first byte that is not UTF-8.
    pub(crate) fn broken(&self) -> Option<Range<usize>> {
        self.broken.clone()
    }
}

/// Replaces carriage returns by line feeds, if there are no line feeds: readers count only line feeds.
/// No byte moves.
fn with_line_feeds(text: String) -> String {
    if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n") } else { text }
}

impl Span {
    /// A range of bytes of a source.
    #[must_use]
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self { source, start: range.start, end: range.end }
    }

    /// The span from the start of this one to the end of another one of the same source.
    #[must_use]
    pub fn to(self, end: Self) -> Self {
        Self { end: end.end.max(self.start), ..self }
    }
}

impl<T> Spanned<T> {
    /// A value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}
