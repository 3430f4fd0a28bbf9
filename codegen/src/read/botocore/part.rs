//! Reads a part of a model of the bundle: the lines of what is needed, and no others.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::role::Role;
use crate::model::shape::Model;
use crate::read::declared::resolve::Declarations;
use crate::read::declared::{Body, Declaration, shape};
use crate::read::json::{self, Entry, Object, Value};
use crate::read::part::Part;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::layout::{LAYOUT, Layout, Line, START};
use super::{declaration, document, operation};

/// Reads the part of a model; `None` where the whole has to be read: the document is not of the bundle, or it
/// does not have a name in exactly this spelling.
pub(super) fn read(document: SourceId, sources: &Sources, part: &Part<'_>) -> Option<Model> {
    let (operations, shapes, is_projected) = match part {
        Part::Whole => return None,
        Part::Selected { operations, shapes } => (operations.as_slice(), shapes.as_slice(), false),
        Part::Projected(shape) => (&[][..], std::slice::from_ref(shape), true),
    };
    let source = sources.get(document)?;
    let text = source.text();
    let layout = Layout::of(source)?;
    let mut reader = Reader { document, text, layout: &layout, sink: Sink::default() };
    let operations = reader.operations(operations)?;
    let mut wanted: Vec<&str> = shapes.to_vec();
    wanted.extend(operations.iter().flat_map(|(_, shapes)| shapes));
    let (places, mut declarations) = reader.declarations(wanted, is_projected)?;
    let head = reader.head()?;
    let Reader { mut sink, .. } = reader;
    let mut model = Model { origin: vec![document], ..Model::default() };
    document::fill_head(&mut model, &head, sources.name(document), &mut sink);
    document::mark(&mut declarations, &model.service);
    let bodies = declarations.iter_mut().map(Declaration::take_body).collect::<Vec<Body<'_>>>();
    let declared = Declarations::new(&declarations);
    model.shapes = shape::shapes(&declarations, bodies, &declared, &mut sink);
    let lines = operations.into_iter().map(|(entry, _)| entry);
    let read = lines.filter_map(|entry| operation::read(entry, &declared, &mut sink));
    model.operations = read.collect();
    let roles: BTreeMap<&str, Role> = places
        .iter()
        .zip(&declarations)
        .filter_map(|(place, declaration)| {
            Some((declaration.name.value.as_ref(), layout.role(*place)?))
        })
        .collect();
    for shape in &mut model.shapes {
        shape.role = roles.get(shape.name.value.as_str()).copied();
    }
    // The whole is read for its errors.
    (!sink.has_errors()).then_some(model)
}

/// An operation, and the names of its shapes.
type Named<'t> = (Entry<'t>, Vec<&'t str>);

struct Reader<'l, 't> {
    document: SourceId,
    text: &'t str,
    layout: &'l Layout<'t>,
    sink: Sink,
}

impl<'t> Reader<'_, 't> {
    fn entry(&mut self, line: Line<'t>) -> Option<Entry<'t>> {
        json::entry(self.document, self.text, line.range, &mut self.sink)
    }

    /// The document without its operations and shapes.
    fn head(&mut self) -> Option<Object<'t>> {
        let lines = 0..self.layout.head.len();
        let entries: Option<Vec<Entry<'t>>> =
            lines.map(|place| self.entry(self.layout.head.line(place)?)).collect();
        // The key at the start is before all lines.
        let start = 1..START.len() + LAYOUT.len();
        let start = json::entry(self.document, self.text, start, &mut self.sink)?;
        Some(Object::new(self.document, std::iter::once(start).chain(entries?).collect()))
    }

    /// Operations in the order of the document.
    fn operations(&mut self, names: &[&str]) -> Option<Vec<Named<'t>>> {
        let places: Option<BTreeSet<usize>> =
            names.iter().map(|name| self.layout.operations.find(name)).collect();
        let lines = places?.into_iter().map(|place| {
            let line = self.layout.operations.line(place)?;
            let entry = self.entry(line)?;
            let shapes = self.shapes_of(entry.value)?;
            Some((entry, shapes))
        });
        lines.collect()
    }

    /// The names of the input, the output and the errors of an operation.
    fn shapes_of(&mut self, operation: Value<'t>) -> Option<Vec<&'t str>> {
        let operation = operation.object("an operation", &mut self.sink)?;
        let mut uses: Vec<Value<'t>> =
            ["input", "output"].iter().filter_map(|key| operation.get(key)).collect();
        if let Some(errors) = operation.get("errors") {
            uses.extend(errors.list("`errors`", &mut self.sink)?);
        }
        let names = uses.into_iter().map(|used| {
            let shape = used.object("a use", &mut self.sink)?.get("shape")?;
            shape.plain()
        });
        names.collect()
    }

    /// The declarations of shapes and of all that they lead to, in the order of the document, with their
    /// places in it.
    fn declarations(
        &mut self,
        names: Vec<&str>,
        is_projected: bool,
    ) -> Option<(Vec<usize>, Vec<Declaration<'t>>)> {
        let mut found: BTreeMap<usize, Declaration<'t>> = BTreeMap::new();
        let mut left: Vec<usize> = Vec::new();
        for name in names {
            left.push(self.layout.shapes.find(name)?);
        }
        let roots: BTreeSet<usize> = left.iter().copied().collect();
        while let Some(place) = left.pop() {
            if found.contains_key(&place) {
                continue;
            }
            let line = self.layout.shapes.line(place)?;
            let is_outline = is_projected && !roots.contains(&place);
            let declaration = match line.outline().filter(|_| is_outline) {
                Some(outline) => outline.declaration(self.document),
                None => declaration::read(self.entry(line)?, &mut self.sink),
            };
            for name in declaration.uses() {
                let place = self.layout.shapes.find(&name)?;
                if !found.contains_key(&place) {
                    left.push(place);
                }
            }
            found.insert(place, declaration);
        }
        Some(found.into_iter().unzip())
    }
}
