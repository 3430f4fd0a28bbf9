//! Suggestions for misspelled names.

/// The longest name that is compared, in bytes: the work is quadratic in the length.
const LONGEST: usize = 256;

/// The number of candidates that are compared.
const MOST: usize = 10_000;

/// The number of last bytes by which a suffix is recognised.
const RECOGNISED: usize = 3;

/// The candidate that is most similar to `name`, if it is similar enough.
///
/// Names that differ only in case are always similar; otherwise a third of the letters may differ.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    nearest_with_suffix(name, "", candidates)
}

/// The candidate that is most similar to `name`, if many candidates share a suffix: the letters of the
/// suffix do not raise the number of letters that may differ.
///
/// The suffix itself may be misspelled; its last letters are enough to recognise it.
pub(crate) fn nearest_with_suffix<'a>(
    name: &str,
    suffix: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let folded = name.to_lowercase();
    let end = suffix.get(suffix.len().saturating_sub(RECOGNISED)..).unwrap_or(suffix);
    let suffix = if name.ends_with(end) { suffix.chars().count() } else { 0 };
    let allowed = (name.chars().count().saturating_sub(suffix) / 3).clamp(1, 5);
    candidates
        .into_iter()
        .take(MOST)
        .filter(|candidate| {
            *candidate != name && candidate.len().abs_diff(name.len()) <= 4 * allowed
        })
        .map(|candidate| (strsim::osa_distance(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use crate::text::suggest::nearest_with_suffix;

    const KNOWN: [&str; 5] =
        ["Sequence", "List", "Mapping", "OtherTypeDef", "ResponseMetadataTypeDef"];

    #[test]
    fn only_similar_names_are_suggested() {
        for (name, expected) in [
            ("Sequense", Some("Sequence")),
            ("Squence", Some("Sequence")),
            ("sequence", Some("Sequence")),
            ("Lst", Some("List")),
            ("ResponseMetadataTypDef", Some("ResponseMetadataTypeDef")),
            ("TokenTypeDef", None),
            ("Tuple", None),
            ("Sequence", None),
        ] {
            assert_eq!(nearest_with_suffix(name, "TypeDef", KNOWN), expected, "{name}");
        }
    }
}
