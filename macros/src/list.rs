//! Lists of names in messages.

/// How many members or values a message lists at most.
const LISTED: usize = 12;

/// `` `a`, `b` and 3 more ``.
pub(crate) fn shortened(names: impl ExactSizeIterator<Item = impl AsRef<str>>) -> String {
    let more = names.len().saturating_sub(LISTED);
    let first = quoted(names.take(LISTED));
    if more > 0 { format!("{first} and {more} more") } else { first }
}

/// `` `a`, `b` ``.
pub(crate) fn quoted(names: impl Iterator<Item = impl AsRef<str>>) -> String {
    names.map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// `` `a`, `b` or `c` ``.
pub(crate) fn alternatives<'a>(names: impl IntoIterator<Item = &'a &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().copied().collect();
    match names.split_last() {
        Some((last, [])) => format!("`{last}`"),
        Some((last, first)) => format!("{} or `{last}`", quoted(first.iter())),
        None => String::new(),
    }
}
