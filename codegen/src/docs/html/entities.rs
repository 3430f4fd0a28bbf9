//! Character references: `&lt;`, `&#8211;`, `&#x2028;`.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

/// The longest name of a reference in HTML5.
const LONGEST: usize = 32;

/// What browsers show for the numbers 0x80 to 0x9F, which are Windows-1252's.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text with its references replaced; what only looks like a reference stays.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        match reference(after) {
            Some((characters, length)) => {
                decoded.push_str(&characters);
                rest = after.get(length..).unwrap_or("");
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The characters of the reference at the start of a text, after its `&`, and its length.
fn reference(text: &str) -> Option<(Cow<'static, str>, usize)> {
    let end = text.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let name = text.get(..end)?;
    let characters = match name {
        "lt" => "<".into(),
        "gt" => ">".into(),
        "amp" => "&".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        "nbsp" => "\u{a0}".into(),
        _ => match name.strip_prefix('#') {
            Some(number) => numbered(number)?.to_string().into(),
            None => named(name)?.into(),
        },
    };
    Some((characters, end + 1))
}

fn numbered(number: &str) -> Option<char> {
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let digits = hexadecimal.unwrap_or(number);
    let radix = if hexadecimal.is_some() { 16 } else { 10 };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let of_windows =
        code.checked_sub(0x80).and_then(|at| WINDOWS_1252.get(usize::try_from(at).ok()?));
    Some(
        of_windows.copied().or_else(|| char::from_u32(code)).unwrap_or(char::REPLACEMENT_CHARACTER),
    )
}

/// The characters of a name of HTML5. The reader of pages has a table of all of them.
fn named(name: &str) -> Option<String> {
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let written = format!("&{name};");
    let texts = Parser::new(&written).filter_map(|event| match event {
        Event::Text(text) => Some(text),
        _ => None,
    });
    let read: String = texts.map(|text| text.to_string()).collect();
    (read != written).then_some(read)
}

#[cfg(test)]
mod tests {
    use crate::docs::html::entities::decoded;

    #[test]
    fn references_become_characters() {
        for (text, expected) in [
            ("a &lt;b&gt; &amp; &quot;c&quot; &apos;", "a <b> & \"c\" '"),
            ("&#150;&#x96;&#x2028;&#8217;", "––\u{2028}’"),
            ("&nbsp;&copy;&hellip;&rarr;&NotEqualTilde;", "\u{a0}©…→≂̸"),
            ("&amp;lt;", "&lt;"),
            ("AT&T & x; &; &#; &#xg; &nothing; &lt", "AT&T & x; &; &#; &#xg; &nothing; &lt"),
            ("&#0;&#xD800;&#99999999999;", "\0\u{fffd}\u{fffd}"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }
}
