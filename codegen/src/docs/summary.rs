//! The first sentences of a documentation.

use std::borrow::Cow;

use super::tree::{Block, Inline};

/// The characters after which a summary ends with the next sentence.
const ENOUGH: usize = 20;

/// The characters that a summary has at most.
const MOST: usize = 400;

/// Words whose dot does not end a sentence.
const ABBREVIATIONS: [&str; 18] = [
    "approx.", "cf.", "e.g.", "eg.", "esp.", "etc.", "ex.", "fig.", "i.e.", "ie.", "incl.", "max.",
    "min.", "no.", "resp.", "sec.", "vs.", "viz.",
];

/// The first sentences of the first paragraph, in a paragraph of their own.
pub(super) fn of(blocks: Vec<Block<'_>>) -> Vec<Block<'_>> {
    let Some(parts) = blocks.into_iter().find_map(first_paragraph) else { return Vec::new() };
    vec![Block::Paragraph(cut(parts))]
}

/// The first paragraph in a block.
fn first_paragraph(block: Block<'_>) -> Option<Vec<Inline<'_>>> {
    match block {
        Block::Paragraph(parts) | Block::Heading(parts) => Some(parts),
        Block::List { items, .. } => items.into_iter().flatten().find_map(first_paragraph),
        Block::Note(_, inside) => inside.into_iter().find_map(first_paragraph),
        Block::Table(rows) => rows.into_iter().flatten().flatten().find_map(first_paragraph),
        Block::Code(_) => None,
    }
}

fn cut(mut parts: Vec<Inline<'_>>) -> Vec<Inline<'_>> {
    let mut length = 0;
    let mut depth = 0_usize;
    for at in 0..parts.len() {
        let Some(part) = parts.get(at) else { break };
        match part {
            Inline::Break => return shortened(parts, at, depth, false),
            Inline::Space => {
                if length >= ENOUGH && ends_sentence(&parts, at) {
                    return shortened(parts, at, depth, false);
                }
                if length >= MOST {
                    return shortened(parts, at, depth, true);
                }
                length += 1;
            }
            Inline::Text(text) | Inline::Code(text) => length += text.chars().count(),
            Inline::Open(_) => depth += 1,
            Inline::Close => depth = depth.saturating_sub(1),
        }
    }
    // What it announces is left out.
    if let Some(Inline::Text(last)) = parts.last_mut() {
        if last.ends_with(':') {
            last.to_mut().push_str(" …");
        }
    }
    parts
}

/// The parts before a place, with the open marks closed.
fn shortened(
    mut parts: Vec<Inline<'_>>,
    at: usize,
    depth: usize,
    is_within: bool,
) -> Vec<Inline<'_>> {
    parts.truncate(at);
    parts.extend(std::iter::repeat_n(Inline::Close, depth));
    if is_within {
        parts.extend([Inline::Space, Inline::Text(Cow::Borrowed("…"))]);
    }
    parts
}

/// Whether a sentence ends before the space at a place.
fn ends_sentence(parts: &[Inline<'_>], space: usize) -> bool {
    let before = parts.get(..space).unwrap_or(&[]);
    let last = before.iter().rfind(|part| **part != Inline::Close);
    let Some(Inline::Text(last)) = last else { return false };
    let word = last.trim_end_matches(['"', '\'', ')', ']', '”', '’']);
    let is_abbreviation = || {
        let word = word.trim_start_matches(['"', '\'', '(', '[']);
        let letters = word.strip_suffix('.').unwrap_or(word);
        let is_initial = letters.chars().count() == 1 && letters.chars().all(char::is_uppercase);
        // `U.S.`, and others with dots inside.
        let is_dotted =
            letters.contains('.') && letters.split('.').all(|part| part.chars().count() == 1);
        let is_listed = ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word));
        is_initial || is_dotted || is_listed
    };
    if !word.ends_with(['.', '!', '?']) || word.ends_with('.') && is_abbreviation() {
        return false;
    }
    let after = parts.get(space..).unwrap_or(&[]);
    after.iter().find_map(starts_sentence).unwrap_or(true)
}

/// Whether a sentence can start with a part; `None` for a part that is not shown.
fn starts_sentence(part: &Inline<'_>) -> Option<bool> {
    match part {
        Inline::Space | Inline::Break | Inline::Open(_) | Inline::Close => None,
        Inline::Code(_) => Some(true),
        Inline::Text(text) => {
            let first = text.trim_start_matches(['"', '\'', '(', '[', '“', '‘']).chars().next();
            Some(!first.is_some_and(char::is_lowercase))
        }
    }
}
