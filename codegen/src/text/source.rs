//! Sources, and places in them.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::line::boundary;

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
    /// Whether it is read only to know its names.
    reference: bool,
    /// The service and the release, if it is a model that is part of this build: nobody can open it.
    service: Option<String>,
    /// Whether it is read only for what other sources import of it.
    import: bool,
    /// The place of every [`BLOCK`]th byte, computed on demand.
    places: OnceLock<Vec<Place>>,
    /// The first byte of each line, computed on demand.
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "read for models in JSON"))]
    lines: OnceLock<Vec<u32>>,
}

/// Between so many bytes and the next ones, lines and characters are counted on demand.
const BLOCK: usize = 4096;

/// The place of a byte; all numbers count from 0.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    line: usize,
    column: usize,
}

/// How many bytes of a line are quoted: an untrusted page may be a single line.
const LONGEST_QUOTE: usize = 200;

/// Identifies a source in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(u32);

/// A range of bytes in a source, in eight bytes: a model has several for each member.
///
/// From the highest bit: the source, the first byte, and the byte after the last one. Sources are ordered
/// first, then starts, then ends. What does not fit is the greatest number that does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(u64);

/// The bits of a place in a source; a source has at most [`LONGEST_TEXT`] bytes.
const PLACE_BITS: u32 = 26;

/// The greatest place.
const LAST_PLACE: u64 = (1 << PLACE_BITS) - 1;

/// The greatest number of a source.
const LAST_SOURCE: u64 = (1 << (u64::BITS - 2 * PLACE_BITS)) - 1;

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

    /// Adds another source of the service, which is read only if a setting has a name that the model
    /// lacks: a name that another source has is not an error.
    pub fn add_reference(
        &mut self,
        name: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
    ) -> SourceId {
        let id = self.add(name, bytes);
        if let Some(source) = self.sources.last_mut() {
            source.reference = true;
        }
        id
    }

    /// Adds the model of a service that is part of this build, with its release.
    pub(crate) fn add_service(
        &mut self,
        name: impl Into<String>,
        service: String,
        bytes: impl Into<Vec<u8>>,
    ) -> SourceId {
        let id = self.add(name, bytes);
        if let Some(source) = self.sources.last_mut() {
            source.service = Some(service);
        }
        id
    }

    /// Adds a source of which only that counts which other sources import: a module of Python.
    pub fn add_import(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> SourceId {
        let id = self.add(name, bytes);
        if let Some(source) = self.sources.last_mut() {
            source.import = true;
        }
        id
    }

    /// Whether a source counts only as far as others import it.
    pub(crate) fn is_import(&self, id: SourceId) -> bool {
        self.get(id).is_some_and(|source| source.import)
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
        self.text(span.source()).get(span.range()).unwrap_or("")
    }

    /// The text from the start of a span to the end of the line, without a comma or comment there; at most
    /// 200 bytes.
    #[must_use]
    pub fn line_from(&self, span: Span) -> &str {
        let rest = self.text(span.source()).get(span.start()..).unwrap_or("");
        let rest = rest.get(..boundary(rest, LONGEST_QUOTE)).unwrap_or(rest);
        let line = rest.lines().next().unwrap_or("");
        let line = line.split_once("  #").map_or(line, |(line, _)| line);
        line.trim_end().trim_end_matches(',')
    }

    /// The start of a span as `name:line:column`; both count from 1, columns in characters.
    #[must_use]
    pub fn location(&self, span: Span) -> String {
        let (line, column) =
            self.get(span.source()).map_or((1, 1), |source| source.place(span.start()));
        format!("{}:{line}:{column}", self.name(span.source()))
    }

    /// Where a span is: `at name:line:column`, or the service whose model has it.
    #[must_use]
    pub fn located(&self, span: Span) -> String {
        match self.service(span) {
            Some(service) => format!("in the model of {service}"),
            None => format!("at {}", self.location(span)),
        }
    }

    /// Whether a span is in the model of a service that is part of this build.
    #[must_use]
    pub fn is_of_service(&self, span: Span) -> bool {
        self.service(span).is_some()
    }

    fn service(&self, span: Span) -> Option<&str> {
        self.get(span.source())?.service.as_deref()
    }

    /// The line and the column of a byte; both count from 1, columns in characters.
    pub(crate) fn place(&self, source: SourceId, at: usize) -> (usize, usize) {
        self.get(source).map_or((1, 1), |source| source.place(at))
    }

    /// The source of an identity; `None` for one of another collection.
    pub(crate) fn get(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(usize::try_from(id.0).ok()?)
    }
}

/// Compares names and texts; cached places do not count.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        let Self { name, text, broken, too_long, reference, service, import, places: _, lines: _ } =
            self;
        (name, text, broken, too_long) == (&other.name, &other.text, &other.broken, &other.too_long)
            && (reference, service, import) == (&other.reference, &other.service, &other.import)
    }
}

impl Eq for Source {}

impl Source {
    /// The bytes of a line without the line feed; lines count from 0.
    #[cfg(feature = "json")]
    pub(crate) fn line(&self, number: usize) -> Option<Range<usize>> {
        let byte = |start: &u32| usize::try_from(*start).ok();
        let start = self.lines().get(number).and_then(byte)?;
        let next = self.lines().get(number.checked_add(1)?);
        let end = next.map_or(Some(self.text.len()), |next| byte(next)?.checked_sub(1))?;
        Some(start..end)
    }

    #[cfg(feature = "json")]
    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let mut start = 0;
            let lines = self.text.split('\n').map(|line| {
                let at = u32::try_from(start).unwrap_or(u32::MAX);
                start += line.len() + 1;
                at
            });
            lines.collect()
        })
    }

    /// Whether the source is read only to know its names.
    pub(crate) fn is_reference(&self) -> bool {
        self.reference
    }

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
        Self {
            name,
            text,
            broken,
            too_long,
            reference: false,
            service: None,
            import: false,
            places: OnceLock::new(),
            lines: OnceLock::new(),
        }
    }

    /// The line and the column of a byte.
    ///
    /// The places of some bytes are computed once, so that a thousand diagnostics do not read the text a
    /// thousand times, also if it is a single line.
    fn place(&self, at: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let places = self.places.get_or_init(|| {
            let blocks = bytes.chunks(BLOCK);
            let place = blocks.scan(Place::default(), |place, block| {
                let before = *place;
                *place = before.after(block);
                Some(before)
            });
            place.collect()
        });
        let at = at.min(bytes.len());
        // The end of the text may be the start of a block that does not exist.
        let block = (at / BLOCK).min(places.len().saturating_sub(1));
        let place = places.get(block).copied().unwrap_or_default();
        let place = place.after(bytes.get(block * BLOCK..at).unwrap_or(&[]));
        (place.line + 1, place.column + 1)
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

impl Place {
    /// The place of the byte after these.
    fn after(self, bytes: &[u8]) -> Self {
        let is_start = |byte: &&u8| **byte & 0xc0 != 0x80;
        let line = bytes.rsplit(|byte| *byte == b'\n').next().unwrap_or(bytes);
        let characters = line.iter().filter(is_start).count();
        if line.len() == bytes.len() {
            return Self { column: self.column + characters, ..self };
        }
        let breaks = bytes.iter().filter(|byte| **byte == b'\n').count();
        Self { line: self.line + breaks, column: characters }
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
        let place = |at: usize| u64::try_from(at).unwrap_or(u64::MAX).min(LAST_PLACE);
        let source = u64::from(source.0).min(LAST_SOURCE);
        Self(source << (2 * PLACE_BITS) | place(range.start) << PLACE_BITS | place(range.end))
    }

    /// The source.
    #[must_use]
    pub fn source(self) -> SourceId {
        SourceId(u32::try_from(self.0 >> (2 * PLACE_BITS)).unwrap_or(u32::MAX))
    }

    /// The first byte.
    #[must_use]
    pub fn start(self) -> usize {
        usize::try_from(self.0 >> PLACE_BITS & LAST_PLACE).unwrap_or(usize::MAX)
    }

    /// The byte after the last one.
    #[must_use]
    pub fn end(self) -> usize {
        usize::try_from(self.0 & LAST_PLACE).unwrap_or(usize::MAX)
    }

    /// The bytes.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The span from the start of this one to the end of another one of the same source.
    #[must_use]
    pub fn to(self, end: Self) -> Self {
        Self::new(self.source(), self.start()..end.end().max(self.start()))
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Span")
            .field("source", &self.source())
            .field("range", &self.range())
            .finish()
    }
}

impl<T> Spanned<T> {
    /// A value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::source::{BLOCK, LONGEST_TEXT, SourceId, Sources, Span};

    #[test]
    fn a_span_has_eight_bytes_and_holds_every_place_of_the_longest_source() {
        assert_eq!(size_of::<Span>(), 8);
        let places = [0, 1, 4095, LONGEST_TEXT - 1, LONGEST_TEXT];
        for source in [0, 1, 4095].map(SourceId) {
            for start in places {
                for end in places.into_iter().filter(|end| *end >= start) {
                    let span = Span::new(source, start..end);
                    assert_eq!((span.source(), span.range()), (source, start..end));
                }
            }
        }
        let [early, late] = [1..2, 1..3].map(|range| Span::new(SourceId(1), range));
        assert!(early < late && late < Span::new(SourceId(2), 0..0));
    }

    #[test]
    fn places_count_lines_and_characters_across_blocks() {
        let lines = ["é".repeat(BLOCK), "ab\n".repeat(BLOCK), "a".repeat(3 * BLOCK), String::new()];
        for text in [lines.join("\n"), "\n".repeat(2 * BLOCK), "é\n".repeat(BLOCK)] {
            let mut sources = Sources::new();
            let source = sources.add("a", text.clone());
            let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            let (mut line, mut column) = (1, 1);
            for (number, at) in starts.enumerate() {
                if number > 0 && text.as_bytes().get(at - 1) == Some(&b'\n') {
                    (line, column) = (line + 1, 1);
                } else if number > 0 {
                    column += 1;
                }
                assert_eq!(sources.place(source, at), (line, column), "byte {at}");
            }
        }
    }
}
