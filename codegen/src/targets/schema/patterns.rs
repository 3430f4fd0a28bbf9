//! Regular expressions for values that are text.
//!
//! They use what all dialects of regular expressions have: classes and groups, no flags, no look-around.
//! Digits are `[0-9]`, because `\d` has digits of other scripts in some.

/// A decimal number.
pub(super) const DECIMAL: &str = r"^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of each month.
const LENGTHS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const ZONES: [&str; 12] =
    ["GMT", "UTC", "UT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"];

/// Base64 with the standard alphabet, with or without padding, and with spaces and line breaks.
pub(super) fn base64() -> String {
    let space = r"[ \t\n\r\f]*";
    let letter = format!("[A-Za-z0-9+/]{space}");
    // The last letter of an incomplete group has bits without a meaning, which are zero.
    let one_byte = format!("{letter}[AQgw]{space}(?:={space}){{0,2}}");
    let two_bytes = format!("(?:{letter}){{2}}[AEIMQUYcgkosw048]{space}(?:={space})?");
    format!("^{space}(?:(?:{letter}){{4}})*(?:{one_byte}|{two_bytes})?$")
}

/// An instant as text, with spaces around it.
///
/// Whether a day exists in its month is checked, except for February 29; a second 60 is a leap second
/// at any time.
pub(super) fn instant() -> String {
    let number = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
    format!(r"^\s*(?:{number}|{}|{})\s*$", iso8601(), named_month())
}

const HOUR: &str = "(?:[01][0-9]|2[0-3])";
const SIXTY: &str = "[0-5][0-9]";
const SECOND: &str = "(?:[0-5][0-9]|60)";

/// ISO 8601, with or without signs between the parts.
fn iso8601() -> String {
    let date = |sign: &str| {
        format!(
            "(?:(?:0[13578]|1[02]){sign}(?:0[1-9]|[12][0-9]|3[01])|\
             (?:0[469]|11){sign}(?:0[1-9]|[12][0-9]|30)|02{sign}(?:0[1-9]|[12][0-9]))"
        )
    };
    let year = "(?:[0-9]{4}|[+-][0-9]{6})";
    let date = format!("{year}(?:-{}|{})", date("-"), date(""));
    let fraction = "(?:[.,][0-9]{1,9})?";
    let time =
        format!("{HOUR}(?::{SIXTY}(?::{SECOND}{fraction})?|{SIXTY}(?:{SECOND}{fraction})?)?");
    let offset = format!(r"\s*[+-]{HOUR}(?::?{SIXTY}(?::?{SIXTY}{fraction})?)?");
    let zero = r"\s*[+-]00(?::?00(?::?00)?)?";
    let name = format!(r"\s*(?:{}|{}|{})", any_case("UTC"), any_case("GMT"), any_case("Z"));
    // Go prints both an offset and a name.
    let utc = format!("(?:{zero}|[Zz])?{name}");
    format!("{date}(?:[Tt ]{time}(?:{offset}|{utc})?|{name})?|[0-9]{{14}}")
}

/// A date with the name of a month, as of RFC 822, RFC 850, `asctime` and Java.
fn named_month() -> String {
    let between = r"[\s,]+";
    let year = "(?:[0-9]{4}|[0-9]{2})";
    let rest = format!(r":{SIXTY}(?::{SECOND}(?:\.[0-9]+)?)?");
    let time = format!("(?:[01]?[0-9]|2[0-3]){rest}");
    let half_time = format!("(?:0?[1-9]|1[0-2]){rest}");
    let zone = format!("(?:{}|[+-]{HOUR}:?{SIXTY})", group(ZONES.map(any_case)));
    let after = format!("(?:{between}{zone})?");
    let weekday = group(WEEKDAYS.map(cut));
    let dashed = days(|day, month| format!("{day}-{month}"));
    let day_first = days(|day, month| format!("{day}{between}{month}"));
    let month_first = days(|day, month| format!("{month}{between}{day}"));
    let forms = [
        format!("{dashed}-{year}{between}{time}{after}"),
        format!("{month_first}{between}{time}{after}{between}{year}"),
        format!("{day_first}{between}{year}{between}{time}{after}"),
        format!("{month_first}{between}{year}{between}{half_time}{between}[AaPp][Mm]"),
    ];
    format!(r"[\s,]*(?:{weekday}{between})?{}(?:{between}\([^\s,]*\))?[\s,]*", group(forms))
}

/// The days of the months, with as many days as each has; February has 29.
fn days(of: impl Fn(&str, &str) -> String) -> String {
    let months = |lengths: &[u8]| {
        let named = MONTHS.iter().zip(LENGTHS).filter(|(_, length)| lengths.contains(length));
        let names: Vec<String> = named.map(|(name, _)| cut(name)).collect();
        format!("(?:{})", names.join("|"))
    };
    group([
        of("(?:0?[1-9]|[12][0-9])", &months(&[29, 30, 31])),
        of("30", &months(&[30, 31])),
        of("31", &months(&[31])),
    ])
}

/// A name in any case, which may be cut to three letters.
fn cut(name: &str) -> String {
    match name.split_at_checked(3) {
        Some((_, "")) | None => any_case(name),
        Some((short, rest)) => format!("{}(?:{})?", any_case(short), any_case(rest)),
    }
}

/// A word in any case.
fn any_case(word: &str) -> String {
    let mut pattern = String::with_capacity(4 * word.len());
    for letter in word.chars() {
        pattern.extend(['[', letter.to_ascii_uppercase(), letter.to_ascii_lowercase(), ']']);
    }
    pattern
}

fn group<const N: usize>(alternatives: [String; N]) -> String {
    format!("(?:{})", alternatives.join("|"))
}
