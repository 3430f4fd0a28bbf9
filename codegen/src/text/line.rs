//! Parts of lines, of a limited size.

/// The nearest place at or before this one that is not inside a character.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The last bytes of a line before a place, `most` at most: an untrusted source may be a single line.
pub(super) fn before(text: &str, at: usize, most: usize) -> &str {
    let start = boundary(text, at.saturating_sub(most));
    let before = text.get(start..at).unwrap_or("");
    before.rsplit('\n').next().unwrap_or(before)
}

/// The first bytes of a line from a place on, `most` at most.
pub(super) fn after(text: &str, at: usize, most: usize) -> &str {
    let end = boundary(text, at.saturating_add(most));
    let after = text.get(at..end).unwrap_or("");
    after.split('\n').next().unwrap_or(after)
}
