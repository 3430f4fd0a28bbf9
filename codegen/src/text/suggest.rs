//! Suggestions for misspelled names.

/// The longest name that is compared, in bytes: the work is quadratic in the length.
const LONGEST: usize = 256;

/// The number of candidates that are compared.
const MOST: usize = 10_000;

/// The number of last bytes by which a suffix is recognised.
const RECOGNISED: usize = 3;

/// The greatest number of letters of a short word. Short words have little in common by accident, so
/// that a change of most of their letters makes another word: `at` is not a misspelled `in`.
const SHORT: usize = 3;

/// The candidate that is most similar to `name`, if it is similar enough.
///
/// Names that differ only in case are always similar; in other names a third of the letters may differ,
/// in each of their words.
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
    let words = words(name);
    candidates
        .into_iter()
        .take(MOST)
        .filter(|candidate| {
            *candidate != name && candidate.len().abs_diff(name.len()) <= 4 * allowed
        })
        .map(|candidate| (strsim::osa_distance(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= allowed && are_similar(&words, candidate))
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// Whether each word of a candidate is similar to that of a name at the same place.
fn are_similar(name: &[String], candidate: &str) -> bool {
    let candidate = words(candidate);
    if let ([_], [_]) = (name, candidate.as_slice()) {
        return true;
    }
    if name.len() == candidate.len() {
        return name.iter().zip(&candidate).all(|(left, right)| is_similar(left, right));
    }
    // A separator is missing or added, or a word.
    let joined = [name.concat(), candidate.concat()];
    let [left, right] = &joined;
    let allowed = left.chars().count().max(right.chars().count()) / 5;
    strsim::osa_distance(left, right) <= allowed
}

fn is_similar(left: &str, right: &str) -> bool {
    let letters = left.chars().count().max(right.chars().count());
    let distance = strsim::osa_distance(left, right);
    if letters <= SHORT {
        return distance <= 1 && left.chars().any(|letter| right.contains(letter));
    }
    let is_shortened = left.chars().count().min(right.chars().count()) >= SHORT
        && (left.starts_with(right) || right.starts_with(left));
    is_shortened || distance <= (letters / 3).max(1)
}

/// The words of a name in lowercase. A word begins at a capital letter after a lowercase one, and after
/// a separator.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = None;
    for letter in name.chars() {
        let is_start = letter.is_uppercase() && before.is_some_and(char::is_lowercase);
        let is_separator = matches!(letter, '_' | '-' | ' ' | '.' | ':');
        if is_start || is_separator {
            words.push(String::new());
        }
        if !is_separator {
            words.last_mut().into_iter().for_each(|word| word.extend(letter.to_lowercase()));
        }
        before = Some(letter);
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use crate::text::suggest::{nearest, nearest_with_suffix};

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

    #[test]
    fn a_word_that_is_another_word_is_not_a_misspelled_one() {
        for (name, candidate, expected) in [
            ("expires_ni", "expires_in", true),
            ("expires_im", "expires_in", true),
            ("expire_in", "expires_in", true),
            ("acces_token", "access_token", true),
            ("accesstoken", "access_token", true),
            ("accessTokn", "accessToken", true),
            ("access_tok", "access_token", true),
            ("refreshtokens", "refresh_token", true),
            ("client_ids", "client_id", true),
            ("kye", "key", true),
            ("T", "S", true),
            ("id", "Id", true),
            ("expires_at", "expires_in", false),
            ("expiresAt", "expiresIn", false),
            ("ExpiresAt", "expires_in", false),
            ("expiresat", "expires_in", false),
            ("created_by", "created_at", false),
            ("user_name", "user_code", false),
            ("user_code", "device_code", false),
            ("id_token", "token_id", false),
            ("line_1", "line_2", false),
            ("max_size", "min_size", false),
            ("start_time", "end_time", false),
            ("GetItemInput", "GetItemOutput", false),
            ("TagRequest", "TagResponse", false),
            ("to", "on", false),
        ] {
            let expected = expected.then_some(candidate);
            assert_eq!(nearest(name, [candidate]), expected, "{name}, {candidate}");
        }
    }
}
