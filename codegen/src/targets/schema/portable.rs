//! Regular expressions of models in the dialect of JSON Schema.

/// The characters that have a meaning outside of classes.
const SYNTAX: &str = r"^$\.*+?()[]{}|/";

/// The pattern of a model in the dialect of ECMA-262 with the flag `u`, which JSON Schema uses; `None` if
/// it has a construct that this dialect lacks or that means something else there.
///
/// Models have the dialect of Java, in which any sign may be escaped.
pub(super) fn portable(pattern: &str) -> Option<String> {
    let mut out = String::with_capacity(pattern.len());
    let mut letters = pattern.chars().peekable();
    let mut depth = 0_u32;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => escape(letters.next()?, &mut letters, false, &mut out)?,
            '[' => class(&mut letters, &mut out)?,
            ']' => out.push_str(r"\]"),
            '(' => {
                depth += 1;
                out.push('(');
                if letters.next_if_eq(&'?').is_some() {
                    // Groups without a number, and look-ahead; flags and atomic groups are Java's.
                    let kind = letters.next().filter(|kind| ":=!".contains(*kind))?;
                    out.extend(['?', kind]);
                }
            }
            ')' => {
                depth = depth.checked_sub(1)?;
                out.push(')');
            }
            '*' | '+' | '?' | '{' if is_nothing_repeated(&out) => return None,
            '*' | '+' | '?' => quantifier(letter, &mut letters, &mut out)?,
            '{' => {
                let counts: String = std::iter::from_fn(|| {
                    letters.next_if(|letter| letter.is_ascii_digit() || *letter == ',')
                })
                .collect();
                let is_count = counts.starts_with(|first: char| first.is_ascii_digit())
                    && counts.matches(',').count() < 2;
                letters.next_if_eq(&'}').filter(|_| is_count)?;
                out.push('{');
                out.push_str(&counts);
                quantifier('}', &mut letters, &mut out)?;
            }
            '}' => return None,
            letter => out.push(letter),
        }
    }
    (depth == 0).then_some(out)
}

type Letters<'p> = std::iter::Peekable<std::str::Chars<'p>>;

fn is_nothing_repeated(out: &str) -> bool {
    out.is_empty() || out.ends_with(['(', '|'])
}

/// Writes the end of a quantifier, which may be lazy; possessive ones are Java's.
fn quantifier(last: char, letters: &mut Letters<'_>, out: &mut String) -> Option<()> {
    if letters.next_if_eq(&'+').is_some() {
        return None;
    }
    out.push(last);
    out.extend(letters.next_if_eq(&'?'));
    Some(())
}

/// Writes an escape.
fn escape(
    escaped: char,
    letters: &mut Letters<'_>,
    is_in_class: bool,
    out: &mut String,
) -> Option<()> {
    match escaped {
        'd' | 'D' | 's' | 'S' | 'w' | 'W' | 't' | 'n' | 'r' | 'f' => out.extend(['\\', escaped]),
        'b' | 'B' if !is_in_class => out.extend(['\\', escaped]),
        'u' => {
            let digits: String =
                std::iter::from_fn(|| letters.next_if(char::is_ascii_hexdigit)).take(4).collect();
            if digits.len() != 4 {
                return None;
            }
            out.push_str(r"\u");
            out.push_str(&digits);
        }
        'p' | 'P' => {
            letters.next_if_eq(&'{')?;
            let name: String =
                std::iter::from_fn(|| letters.next_if(|letter| *letter != '}')).collect();
            letters.next_if_eq(&'}')?;
            // General categories; other properties have other names in Java.
            let is_category = matches!(name.len(), 1 | 2)
                && name.starts_with(|first: char| "CLMNPSZ".contains(first));
            if !is_category {
                return None;
            }
            out.extend(['\\', escaped, '{']);
            out.push_str(&name);
            out.push('}');
        }
        escaped if SYNTAX.contains(escaped) || (is_in_class && escaped == '-') => {
            out.extend(['\\', escaped]);
        }
        escaped if escaped.is_ascii_alphanumeric() => return None,
        // Without a meaning, so it needs no escape.
        escaped => out.push(escaped),
    }
    Some(())
}

/// Writes a class. Java has classes inside of classes, which mean something else here.
fn class(letters: &mut Letters<'_>, out: &mut String) -> Option<()> {
    out.push('[');
    out.extend(letters.next_if_eq(&'^'));
    let mut is_first = true;
    // Whether the last item is a set of characters, after which no range may begin.
    let mut is_after_set = false;
    loop {
        let letter = letters.next()?;
        match letter {
            ']' if is_first => return None,
            ']' => break,
            '[' => return None,
            '&' if letters.peek() == Some(&'&') => return None,
            '\\' => {
                let escaped = letters.next()?;
                escape(escaped, letters, true, out)?;
                is_after_set = "dDsSwWpP".contains(escaped);
                is_first = false;
                continue;
            }
            '-' => {
                let is_last = letters.peek() == Some(&']');
                let mut ahead = letters.clone();
                ahead.next();
                let is_before_set = letters.peek() == Some(&'\\')
                    && ahead.next().is_some_and(|next| "dDsSwWpP".contains(next));
                let is_plain = is_first || is_last || is_after_set || is_before_set;
                out.push_str(if is_plain { r"\-" } else { "-" });
            }
            letter => out.push(letter),
        }
        is_after_set = false;
        is_first = false;
    }
    out.push(']');
    Some(())
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn patterns_of_models_become_those_of_json_schema() {
        for (pattern, expected) in [
            (r"^[a-zA-Z0-9_-]+$", Some(r"^[a-zA-Z0-9_\-]+$")),
            (r"arn:aws:[a-z\-]+:\d{12}", Some(r"arn:aws:[a-z\-]+:\d{12}")),
            (r"[\w+=,.@-]*", Some(r"[\w+=,.@\-]*")),
            (r"[\w-.]+", Some(r"[\w\-.]+")),
            (r"[.-\w]+", Some(r"[.\-\w]+")),
            (r"\-\_\:\@", Some(r"-_:@")),
            (r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", Some(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*")),
            (r"[\u0009\u000A\u0020-\u00FF]*", Some(r"[\u0009\u000A\u0020-\u00FF]*")),
            (r"(?!aws:)[a-z]{1,10}?", Some(r"(?!aws:)[a-z]{1,10}?")),
            (r"a]b", Some(r"a\]b")),
            (r"(?i)abc", None),
            (r"(?<name>a)", None),
            (r"a++", None),
            (r"[a&&b]", None),
            (r"[a[bc]]", None),
            (r"\p{Alpha}", None),
            (r"\Aabc\z", None),
            (r"a{b}", None),
            (r"*", None),
            (r"(a", None),
            (r"a)", None),
            (r"[a", None),
            ("\\", None),
        ] {
            assert_eq!(portable(pattern).as_deref(), expected, "{pattern}");
        }
    }
}
