//! The near miss of a name.

/// How many letters a name may have to be compared with others: the work grows with their square.
const LONGEST: usize = 256;

/// Among how many candidates a near miss is looked for.
const MOST: usize = 10_000;

/// The candidate nearest to `name`, if it is near enough to be meant.
///
/// Case alone never makes a name another one; beyond that a third of the letters may differ, those
/// of a last `TypeDef` aside: all names of the pages have it.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let folded = name.to_lowercase();
    let suffix = if name.ends_with("Def") { "TypeDef".len() } else { 0 };
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
    use crate::text::suggest::nearest;

    const KNOWN: [&str; 5] =
        ["Sequence", "List", "Mapping", "OtherTypeDef", "ResponseMetadataTypeDef"];

    #[test]
    fn only_names_near_enough_are_suggested() {
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
            assert_eq!(nearest(name, KNOWN), expected, "{name}");
        }
    }
}
