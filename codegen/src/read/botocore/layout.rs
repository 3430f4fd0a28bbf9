//! The layout of the models in the bundle: JSON as botocore has it, with a line for each operation and each
//! shape, so that a reader finds one without reading the others.
//!
//! ```text
//! {"bundle":1,
//! "lines":[23,97],
//! "version":"2.0",
//! "metadata":{"serviceId":"SQS", ...},
//! "operations":{
//! "AddPermission":{"name":"AddPermission", ...},
//! ...
//! },
//! "roles":"JASA...",
//! "shapes":{
//! "ActionNameList":{"type":"list", ...},
//! ...
//! }}
//! ```
//!
//! `lines` are the numbers of operations and shapes. `roles` has a letter for each shape: its role in all operations
//! of the service.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::role::Role;
use crate::read::declared::{Declaration, DeclaredKind, DeclaredStructure};
use crate::text::source::{Source, SourceId, Span, Spanned};

/// What such a document begins with; the number of its layout follows.
pub(super) const START: &str = "{\"bundle\":";

/// The key at the start.
pub(super) const BUNDLE: &str = "bundle";

/// The layout that this version writes and reads.
pub(super) const LAYOUT: &str = "1";

/// The key of the numbers of lines.
#[cfg(feature = "cli")]
pub(super) const LINES: &str = "lines";

/// The key of the letters.
#[cfg(feature = "cli")]
pub(super) const ROLES: &str = "roles";

/// The number of lines in which the operations begin at the latest.
const MOST_KEYS: usize = 64;

/// The keys of the objects that have a line for each entry.
#[cfg(feature = "cli")]
pub(super) const BY_LINE: [&str; 2] = ["operations", "shapes"];

/// The number of a document's layout; `None` for a document that is not of the bundle.
pub(super) fn of(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(START)?;
    Some(rest.split([',', '\n', '}']).next().unwrap_or(rest).trim())
}

/// The lines of a document.
#[derive(Debug)]
pub(super) struct Layout<'t> {
    /// The entries of the document before operations.
    pub(super) head: Lines<'t>,
    /// The operations.
    pub(super) operations: Lines<'t>,
    /// The shapes.
    pub(super) shapes: Lines<'t>,
    roles: &'t [u8],
}

/// A line with an entry of an object.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    /// The entry, without the comma after it.
    text: &'t str,
    /// Its place in the document.
    pub(super) range: Range<usize>,
}

/// The entries of an object, each a line.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    source: &'t Source,
    numbers: Range<usize>,
}

/// A structure of which the members are not read.
#[derive(Debug)]
pub(super) struct Outline<'t> {
    line: Line<'t>,
    name: &'t str,
}

impl<'t> Layout<'t> {
    /// Finds the lines of a document; `None` if it does not have this layout.
    pub(super) fn of(source: &'t Source) -> Option<Self> {
        let text = source.text();
        if of(text)? != LAYOUT {
            return None;
        }
        let line = |number: usize| text.get(source.line(number)?);
        let counts = line(1)?.strip_prefix("\"lines\":[")?.strip_suffix("],")?;
        let (operations, shapes) = counts.split_once(',')?;
        let (operations, shapes): (usize, usize) = (operations.parse().ok()?, shapes.parse().ok()?);
        let end_of_head =
            (2..MOST_KEYS).find(|number| line(*number) == Some("\"operations\":{"))?;
        let end_of_operations = (end_of_head + 1).checked_add(operations)?;
        let first_shape = end_of_operations.checked_add(3)?;
        let end_of_shapes = first_shape.checked_add(shapes)?;
        let is_whole = line(end_of_operations) == Some("},")
            && line(end_of_operations + 2) == Some("\"shapes\":{")
            && line(end_of_shapes) == Some("}}");
        let roles = line(end_of_operations + 1)?.strip_prefix("\"roles\":\"")?;
        let roles = roles.strip_suffix("\",")?.as_bytes();
        let lines = |numbers| Lines { source, numbers };
        (is_whole && roles.len() == shapes).then(|| Self {
            head: lines(2..end_of_head),
            operations: lines(end_of_head + 1..end_of_operations),
            shapes: lines(first_shape..end_of_shapes),
            roles,
        })
    }

    /// The role of the shape at a place.
    pub(super) fn role(&self, place: usize) -> Option<Role> {
        Role::of_letter(*self.roles.get(place)?)
    }
}

impl<'t> Line<'t> {
    /// The outline of a structure; `None` for any other shape, which is read whole.
    pub(super) fn outline(&self) -> Option<Outline<'t>> {
        let name = name(self.text)?;
        let value = self.text.get(name.len() + 3..)?;
        let is_plain = value.starts_with("{\"type\":\"structure\",")
            && !value.contains("\"document\":true")
            && !value.contains("\"sensitive\":true");
        is_plain.then(|| Outline { line: self.clone(), name })
    }
}

impl<'t> Lines<'t> {
    /// The number of entries.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The place of the entry with a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let named = |place: usize| self.line(place).and_then(|line| self::name(line.text));
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match named(middle)?.cmp(name) {
                Ordering::Equal => return Some(middle),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        // A few services of AWS have shapes in another order.
        (0..self.len()).find(|place| named(*place) == Some(name))
    }

    /// The entry at a place.
    pub(super) fn line(&self, place: usize) -> Option<Line<'t>> {
        let number = self.numbers.start.checked_add(place)?;
        let mut range = self.source.line(number).filter(|_| number < self.numbers.end)?;
        let line = self.source.text().get(range.clone())?;
        let text = line.strip_suffix(',').unwrap_or(line);
        range.end = range.start + text.len();
        Some(Line { text, range })
    }
}

impl<'t> Outline<'t> {
    /// The structure without its members.
    pub(super) fn declaration(self, document: SourceId) -> Declaration<'t> {
        let Self { line, name } = self;
        let has = |flag: &str| line.text.contains(flag);
        let start = line.range.start + 1;
        let event_stream = has("\"eventstream\":true");
        let structure = DeclaredStructure {
            members: Vec::new(),
            required: BTreeSet::new(),
            exception: has("\"exception\":true"),
            tagged: has("\"union\":true") || event_stream,
            event_stream,
        };
        Declaration {
            name: Spanned::new(Cow::Borrowed(name), Span::new(document, start..start + name.len())),
            kind: DeclaredKind::Structure(structure),
            sensitive: false,
            traits: None,
        }
    }
}

/// The name of the entry of a line; none of the bundle's names has an escape.
fn name(line: &str) -> Option<&str> {
    let rest = line.strip_prefix('"')?;
    rest.split_once("\":").map(|(name, _)| name)
}
