//! The most similar of some names.

use alloc::vec::Vec;

/// Longer names are compared with no other, because a document can contain any.
const LONGEST: usize = 100;

/// The most similar of some names to one that is not among them.
///
/// A name in another case, or with other separators, is the most similar; of the others, about a
/// third of the letters may differ, so that two swapped letters of a short name may.
#[cold]
pub(crate) fn nearest(name: &str, names: &[&'static str]) -> Option<&'static str> {
    let letters = letters_of(name);
    if letters.is_empty() || name.len() > LONGEST {
        return None;
    }
    let distances = names.iter().map(|known| (distance(&letters, &letters_of(known)), *known));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    (letters.len() > 1 && distance <= letters.len().div_ceil(3)).then_some(nearest)
}

fn letters_of(name: &str) -> Vec<char> {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// How many letters to insert, remove, or replace, by the rows of Levenshtein's matrix.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, left) in left.iter().enumerate() {
        let (mut diagonal, mut before) = (above, above + 1);
        let places = row.iter_mut();
        let mut places = places.zip(core::iter::once(None).chain(right.iter().map(Some)));
        places.by_ref().take(1).for_each(|(place, _)| *place = before);
        for (place, right) in places {
            let replaced = diagonal + usize::from(Some(left) != right);
            diagonal = *place;
            before = replaced.min(diagonal + 1).min(before + 1);
            *place = before;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn similar_names_are_found() {
        const NAMES: [&str; 4] = ["DBInstanceIdentifier", "Tags", "Crew", "CrewMembers"];
        for (name, expected) in [
            ("dbInstanceIdentifier", Some("DBInstanceIdentifier")),
            ("db_instance_identifier", Some("DBInstanceIdentifier")),
            ("DBInstanceIdentifer", Some("DBInstanceIdentifier")),
            ("Tag", Some("Tags")),
            ("crews", Some("Crew")),
            ("Tgas", Some("Tags")),
            ("CrewMember", Some("CrewMembers")),
            ("Launched", None),
            ("", None),
            ("a", None),
            ("-", None),
        ] {
            assert_eq!(nearest(name, &NAMES), expected, "{name}");
        }
        assert_eq!(nearest(&"Tags".repeat(1000), &NAMES), None);
    }
}
