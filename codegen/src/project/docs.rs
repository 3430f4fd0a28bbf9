//! What the model knows of a shape or a member, as Markdown for editors.

use crate::docs::facts::Facts;
use crate::docs::lines::Lines;
use crate::docs::{Document, Extent, deprecation_note, markdown};
use crate::model::shape::{Member, Structure};
use crate::model::traits::Traits;

/// The width of lines; editors wrap them themselves.
const WIDTH: usize = 100;

/// The whole documentation of a shape, as Markdown without links to shapes.
pub(super) fn of_shape(traits: Option<&Traits>) -> String {
    let mut lines = Lines::new(WIDTH);
    write(traits, &mut lines);
    lines.finish().to_owned()
}

/// The whole documentation of a member, with the line of its facts that generated fields have too.
pub(super) fn of_member(member: &Member, structure: &Structure) -> String {
    let mut lines = Lines::new(WIDTH);
    write(member.traits.as_deref(), &mut lines);
    if let Some(line) = Facts::of(member, structure).line(Some(&member.name.value), false) {
        if !lines.is_empty() {
            lines.blank();
        }
        markdown::blocks(&[line], &|_| None, &mut lines);
    }
    lines.finish().to_owned()
}

/// Why something is deprecated, and since when; `None` if it is not.
pub(super) fn deprecation(traits: Option<&Traits>) -> Option<String> {
    let deprecation = traits?.deprecation.as_deref()?;
    Some(deprecation_note(deprecation).unwrap_or_default())
}

fn write(traits: Option<&Traits>, lines: &mut Lines) {
    if let Some(docs) = traits.and_then(|traits| traits.docs.as_ref()) {
        let document = Document::read(docs, Extent::Full);
        markdown::blocks(document.blocks(), &|_| None, lines);
    }
}
