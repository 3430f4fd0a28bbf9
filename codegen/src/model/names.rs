//! Identifiers of Rust for the names of a model; no other file makes identifiers.

mod cases;
pub(crate) mod distinct;
mod path;

use std::borrow::Cow;

pub use crate::model::names::path::{is_identifier, path};

/// Words with capitals inside, which heck would split.
///
/// Each counts as a word unless a capital precedes it or a lowercase letter follows it.
const WORDS: [(&str, &str); 28] = [
    ("DDoS", "Ddos"),
    ("DoS", "Dos"),
    ("ETag", "Etag"),
    ("FSx", "Fsx"),
    ("GBps", "Gbps"),
    ("GiB", "Gib"),
    ("GiBps", "Gibps"),
    ("GitHub", "Github"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("IoT", "Iot"),
    ("KiB", "Kib"),
    ("LoRaWAN", "Lorawan"),
    ("MBps", "Mbps"),
    ("MacOS", "Macos"),
    ("MiB", "Mib"),
    ("MiBps", "Mibps"),
    ("MySQL", "Mysql"),
    ("NaN", "Nan"),
    ("NoSQL", "Nosql"),
    ("OAuth", "Oauth"),
    ("PostgreSQL", "Postgresql"),
    ("QnA", "Qna"),
    ("SaaS", "Saas"),
    ("TiB", "Tib"),
    ("WiFi", "Wifi"),
    ("eTag", "etag"),
    ("oAuth", "oauth"),
];

/// Keywords of all editions, including reserved ones.
const KEYWORDS: [&str; 53] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// Keywords that cannot be raw identifiers, and names that generated code uses: structs have a
/// function `new`, and exceptions a constant `CODE`.
const TAKEN: [&str; 7] = ["CODE", "Self", "_", "crate", "new", "self", "super"];

/// The length of the longest keyword; most names are longer.
const LONGEST_KEYWORD: usize = {
    let (mut at, mut longest) = (0, 0);
    while let Some((keyword, _)) = KEYWORDS.split_at(at).1.split_first() {
        if keyword.len() > longest {
            longest = keyword.len();
        }
        at += 1;
    }
    longest
};

/// The variant of an integer in an enumeration: `-1` is `ValueMinus1`.
pub(crate) fn integer_variant(value: &str) -> String {
    match value.strip_prefix('-') {
        Some(digits) => format!("ValueMinus{digits}"),
        None => format!("Value{value}"),
    }
}

/// The variant for unknown values of an enumeration.
pub(crate) const CATCH_ALL: &str = "Unknown";

/// The field of a member: `VPCSecurityGroupIDs` is `vpc_security_group_ids`.
///
/// ```
/// # use shapewright_codegen::names::field;
/// assert_eq!(field("HTTPStatusCode"), "http_status_code");
/// assert_eq!(field("type"), "r#type");
/// ```
#[must_use]
pub fn field(member: &str) -> String {
    usable(cases::snake(&one_word_each(&spelled(member))), "member")
}

/// The variant of a value of an enumeration: `AWS_ACCOUNT` is `AwsAccount`, `1.18` is `_1_18`.
///
/// ```
/// # use shapewright_codegen::names::variant;
/// assert_eq!(variant("authorization_code"), "AuthorizationCode");
/// ```
#[must_use]
pub fn variant(value: &str) -> String {
    let mut ident = String::with_capacity(value.len());
    for part in spelled(value).split(|c: char| !c.is_ascii_alphanumeric()) {
        let digits_meet = ident.ends_with(|c: char| c.is_ascii_digit())
            && part.starts_with(|c: char| c.is_ascii_digit());
        if digits_meet {
            ident.push('_');
        }
        cases::push_camel(part, &mut ident);
    }
    if ident == CATCH_ALL {
        ident.push('_');
    }
    usable(ident, "Empty")
}

/// The module of a service: `match` is `r#match`.
///
/// The service must not be `self`, `super` or `crate`, which no module can have as its name.
///
/// ```
/// # use shapewright_codegen::names::module;
/// assert_eq!(module("sso_oidc"), "sso_oidc");
/// ```
#[must_use]
pub fn module(service: &str) -> String {
    if is_keyword(service) { format!("r#{service}") } else { service.to_owned() }
}

/// The module of the tables of a service's operations.
pub(crate) fn wire_module(service: &str) -> String {
    usable(format!("{}_wire", cases::snake(&spelled(service))), "wire")
}

/// The constant of a shape or an operation: `CreateTokenRequest` is `CREATE_TOKEN_REQUEST`.
pub(crate) fn constant(name: &str) -> String {
    let field = field(name);
    field.strip_prefix("r#").unwrap_or(&field).to_ascii_uppercase()
}

/// The type of a shape: its canonical name, made an identifier.
///
/// ```
/// # use shapewright_codegen::names::ty;
/// assert_eq!(ty("GrantType"), "GrantType");
/// assert_eq!(ty("Self"), "Self_");
/// ```
#[must_use]
pub fn ty(shape: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric();
    if shape.bytes().all(is_plain) {
        return usable(shape.to_owned(), "Unnamed");
    }
    let spelled = spelled(shape);
    usable(spelled.replace(|c: char| !c.is_ascii_alphanumeric() && c != '_', "_"), "Unnamed")
}

/// The type of an enumeration or union without a name: the names of its structure and its member.
#[must_use]
pub fn nested(owner: &str, member: &str) -> String {
    let mut ident = owner.to_owned();
    cases::push_camel(&spelled(member), &mut ident);
    usable(ident, "Unnamed")
}

/// As [`nested`], for a type whose name is that of another one: `Cluster_state`.
#[must_use]
pub(crate) fn nested_apart(owner: &str, member: &str) -> String {
    format!("{}_{}", owner.strip_prefix("r#").unwrap_or(owner), escaped(member))
}

/// As [`ty`], for a shape whose name is that of another one.
#[must_use]
pub(crate) fn ty_apart(shape: &str) -> String {
    usable(escaped(shape), "Unnamed")
}

/// The variant of a union for a type, from the name of the type.
#[must_use]
pub fn label(words: &str) -> String {
    let plain = words.replace("r#", "");
    if is_camel_case(&plain) {
        return plain;
    }
    let mut ident = String::new();
    cases::push_camel(&plain, &mut ident);
    usable(ident, "Unnamed")
}

/// Whether a field's name passes rustc's lint `non_snake_case`.
pub(crate) fn is_snake_case(ident: &str) -> bool {
    let name = ident.strip_prefix("r#").unwrap_or(ident).trim_matches('_');
    !name.contains("__") && !name.contains(|c: char| c.is_ascii_uppercase())
}

/// Whether a type's name passes rustc's lint `non_camel_case_types`.
pub(crate) fn is_camel_case(ident: &str) -> bool {
    let name = ident.strip_prefix("r#").unwrap_or(ident).trim_matches('_');
    let cased = |c: char| c.is_alphabetic();
    let mut pairs = name.chars().zip(name.chars().skip(1));
    !name.starts_with(char::is_lowercase)
        && pairs.all(|(first, second)| match (first, second) {
            ('_', other) | (other, '_') => other != '_' && !cased(other),
            _ => true,
        })
}

/// A name in ASCII, with other letters written as their code points: different names stay different.
///
/// Of a name without letters and digits, every character is written so: `*` is `x2a`.
fn spelled(name: &str) -> Cow<'_, str> {
    if name.is_ascii() && name.contains(|c: char| c.is_ascii_alphanumeric()) {
        return Cow::Borrowed(name);
    }
    let nothing_left = !name.contains(char::is_alphanumeric);
    let mut text = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii() && !nothing_left {
            text.push(c);
        } else if nothing_left || c.is_alphanumeric() {
            text.push_str(&format!("_x{:x}_", u32::from(c)));
        } else {
            text.push('_');
        }
    }
    Cow::Owned(text)
}

/// A name in which every character that an identifier cannot have is written as its code point:
/// different names stay different as far as possible.
fn escaped(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            text.push(c);
        } else {
            text.push_str(&format!("_x{:x}_", u32::from(c)));
        }
    }
    text
}

/// An identifier for a name that may be a keyword, begin with a digit, or be empty.
fn usable(name: String, empty: &str) -> String {
    if name.is_empty() {
        empty.to_owned()
    } else if name.len() <= LONGEST_KEYWORD && TAKEN.contains(&name.as_str()) {
        format!("{name}_")
    } else if is_keyword(&name) {
        format!("r#{name}")
    } else if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("_{name}")
    } else {
        name
    }
}

fn is_keyword(name: &str) -> bool {
    name.len() <= LONGEST_KEYWORD && KEYWORDS.contains(&name)
}

/// Rewrites the words of [`WORDS`] and plurals of acronyms (`IDs`) with one capital each.
fn one_word_each(name: &str) -> Cow<'_, str> {
    let mut text = String::new();
    let mut rest = name;
    // The number of bytes that are written; a name without such words is not copied.
    let mut copied = 0;
    let mut before = '_';
    while let Some(c) = rest.chars().next() {
        let at = name.len() - rest.len();
        let read = match word(rest, before) {
            Some((read, written)) => {
                text.push_str(name.get(copied..at).unwrap_or(""));
                text.push_str(&written);
                copied = at + read;
                read
            }
            None => c.len_utf8(),
        };
        before = rest.get(..read).and_then(|word| word.chars().last()).unwrap_or(c);
        rest = rest.get(read..).unwrap_or("");
    }
    if copied == 0 {
        return Cow::Borrowed(name);
    }
    text.push_str(name.get(copied..).unwrap_or(""));
    Cow::Owned(text)
}

/// The length and the rewritten form of a word at the start, if heck would split it.
fn word(rest: &str, before: char) -> Option<(usize, Cow<'static, str>)> {
    let open = |length: usize| {
        !rest.get(length..).unwrap_or("").starts_with(|c: char| c.is_ascii_lowercase())
    };
    let free = if rest.starts_with(|c: char| c.is_ascii_lowercase()) {
        !before.is_ascii_alphabetic()
    } else {
        !before.is_ascii_uppercase()
    };
    if !free {
        return None;
    }
    // The first two letters rule out most words before strings are compared.
    let mut letters = rest.bytes();
    let starts = (letters.next()?, letters.next()?);
    let mut likely = WORDS.iter().filter(|(word, _)| {
        let mut letters = word.bytes();
        (letters.next(), letters.next()) == (Some(starts.0), Some(starts.1))
    });
    let listed = likely.find_map(|(word, one)| {
        let plural = |length: usize| {
            rest.get(length..).is_some_and(|rest| rest.starts_with('s')) && open(length + 1)
        };
        (rest.starts_with(word) && (open(word.len()) || plural(word.len())))
            .then_some((word.len(), Cow::Borrowed(*one)))
    });
    listed.or_else(|| plural_of_capitals(rest).map(|(read, one)| (read, Cow::Owned(one))))
}

/// A plural of an acronym, such as `IDs` or `VPCs`: capitals, and an `s` before no lowercase letter.
fn plural_of_capitals(rest: &str) -> Option<(usize, String)> {
    let capitals = rest.chars().take_while(char::is_ascii_uppercase).count();
    let mut after = rest.get(capitals..)?.chars();
    let plural = capitals >= 2
        && after.next() == Some('s')
        && !after.next().is_some_and(|c| c.is_ascii_lowercase());
    let word = rest.get(..=capitals).filter(|_| plural)?;
    let (first, others) = word.split_at_checked(1)?;
    Some((word.len(), format!("{first}{}", others.to_ascii_lowercase())))
}

#[cfg(test)]
mod tests;
