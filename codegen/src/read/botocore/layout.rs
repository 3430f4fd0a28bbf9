//! The layout of the models in the bundle: JSON as botocore has it, with a line for each operation and each
//! shape, so that a reader finds one without reading the others.
//!
//! ```text
//! {"bundle":1,
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
//! `roles` has a letter for each shape: its role in all operations of the service.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::role::Role;
use crate::read::declared::{Declaration, DeclaredKind, DeclaredStructure};
use crate::text::source::{SourceId, Span, Spanned};

/// What such a document begins with; the number of its layout follows.
pub(super) const START: &str = "{\"bundle\":";

/// The key at the start.
pub(super) const BUNDLE: &str = "bundle";

/// The layout that this version writes and reads.
pub(super) const LAYOUT: &str = "1";

/// The key of the letters.
#[cfg(feature = "cli")]
pub(super) const ROLES: &str = "roles";

/// The keys of the objects that have a line for each entry.
#[cfg(feature = "cli")]
pub(super) const BY_LINE: [&str; 2] = ["operations", "shapes"];

/// The number of a document's layout, as it is written; `None` for a document that is not of the bundle.
pub(super) fn of(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(START)?;
    Some(rest.split([',', '\n', '}']).next().unwrap_or(rest).trim())
}

/// The lines of a document.
#[derive(Debug)]
pub(super) struct Layout<'t> {
    /// The entries of the document except operations, shapes and roles.
    pub(super) head: Vec<Line<'t>>,
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
#[derive(Debug, Default)]
pub(super) struct Lines<'t> {
    lines: Vec<(&'t str, usize)>,
    /// Whether the names are in order.
    sorted: bool,
}

/// A structure of which the members are not read.
#[derive(Debug)]
pub(super) struct Outline<'t> {
    line: Line<'t>,
    name: &'t str,
}

impl<'t> Layout<'t> {
    /// Finds the lines of a document; `None` if it does not have this layout.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        if of(text)? != LAYOUT {
            return None;
        }
        let mut layout = Self {
            head: Vec::new(),
            operations: Lines { lines: Vec::new(), sorted: true },
            shapes: Lines { lines: Vec::new(), sorted: true },
            roles: &[],
        };
        let mut inside: Option<&mut Lines<'t>> = None;
        let mut lines = text.split('\n');
        let mut start = lines.next()?.len() + 1;
        for line in lines {
            let at = start;
            start += line.len() + 1;
            match (line, &mut inside) {
                ("\"operations\":{", None) => inside = Some(&mut layout.operations),
                ("\"shapes\":{", None) => inside = Some(&mut layout.shapes),
                ("}," | "}}", Some(_)) => inside = None,
                (line, Some(lines)) => lines.push(line, at),
                (line, None) => match line.strip_prefix("\"roles\":\"") {
                    Some(roles) => layout.roles = roles.strip_suffix("\",")?.as_bytes(),
                    None if line.is_empty() => {}
                    None => layout.head.push(Line::new(line, at)),
                },
            }
        }
        (layout.roles.len() == layout.shapes.lines.len()).then_some(layout)
    }

    /// The role of the shape at a place.
    pub(super) fn role(&self, place: usize) -> Option<Role> {
        Role::of_letter(*self.roles.get(place)?)
    }
}

impl<'t> Line<'t> {
    fn new(line: &'t str, at: usize) -> Self {
        let text = line.strip_suffix(',').unwrap_or(line);
        Self { text, range: at..at + text.len() }
    }

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
    fn push(&mut self, line: &'t str, at: usize) {
        if let Some((last, _)) = self.lines.last() {
            // The quote after a name is less than any letter of a name.
            self.sorted &= *last < line;
        }
        self.lines.push((line, at));
    }

    /// The place of the entry with a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        if self.sorted {
            let found = self.lines.binary_search_by(|(line, _)| self::name(line).cmp(&Some(name)));
            return found.ok();
        }
        self.lines.iter().position(|(line, _)| self::name(line) == Some(name))
    }

    /// The entry at a place.
    pub(super) fn line(&self, place: usize) -> Option<Line<'t>> {
        self.lines.get(place).map(|(line, at)| Line::new(line, *at))
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
