//! The visible text of HTML and of Markdown, without white space.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// The elements whose tags are not shown.
const ELEMENTS: [&str; 60] = [
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "code",
    "copy",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "emphasis",
    "filename",
    "font",
    "fullname",
    "function",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "i",
    "important",
    "ins",
    "kbd",
    "li",
    "link",
    "note",
    "ol",
    "p",
    "para",
    "pre",
    "programlisting",
    "replaceable",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "ulink",
    "value",
    "xhtml",
    "zonbook",
];

/// The elements that are words where they have no end.
const WORDS: [&str; 35] = [
    "a",
    "blockquote",
    "body",
    "copy",
    "del",
    "emphasis",
    "filename",
    "font",
    "fullname",
    "function",
    "html",
    "ins",
    "kbd",
    "link",
    "para",
    "programlisting",
    "replaceable",
    "samp",
    "section",
    "small",
    "span",
    "sub",
    "sup",
    "table",
    "tbody",
    "text",
    "thead",
    "tt",
    "u",
    "ulink",
    "value",
    "xhtml",
    "zonbook",
    "var",
    "cite",
];

/// The references that texts have.
const REFERENCES: [(&str, &str); 12] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&nbsp;", "\u{a0}"),
    ("&copy;", "©"),
    ("&#150;", "–"),
    ("&#x96;", "–"),
    ("&#x2028;", " "),
    ("&#60;", "<"),
    ("&#62;", ">"),
    ("&amp;", "&"),
];

/// The text that a browser shows, but for tags that are words.
pub(crate) fn of_html(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(&decoded(before));
        if let Some((data, after)) = cdata(after) {
            text.push_str(&decoded(data));
            rest = after;
            continue;
        }
        match tag(after, rest) {
            Some(length) => rest = &after[length..],
            None => {
                text.push('<');
                rest = after;
            }
        }
    }
    text.push_str(&decoded(rest));
    plain(&text)
}

/// The text of a section of characters, and what follows it.
fn cdata(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("![CDATA[")?.split_once("]]>")
}

/// The length of the tag at the start of a text, without its `<`.
fn tag(text: &str, rest: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("!--") {
        return Some("!---->".len() + comment.find("-->")?);
    }
    let is_end = text.starts_with('/');
    let inside = text.trim_start_matches('/');
    if text.len() > inside.len() + 1 {
        return None;
    }
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let lowercase = name.to_ascii_lowercase();
    let attributes = &inside[name.len()..];
    let end = end(attributes)?;
    let is_known = ELEMENTS.contains(&lowercase.as_str());
    let is_separate = attributes.starts_with(['>', '/', ' ', '\n', '\t']);
    let is_empty = attributes[..end].ends_with('/');
    let has_end = || rest.to_ascii_lowercase().contains(&format!("</{lowercase}>"));
    let is_word = !is_end && !is_empty && WORDS.contains(&lowercase.as_str()) && !has_end();
    (is_known && is_separate && !is_word).then(|| usize::from(is_end) + name.len() + end + 1)
}

fn end(attributes: &str) -> Option<usize> {
    let mut quote = None;
    attributes.char_indices().find_map(|(at, c)| match (quote, c) {
        (Some(open), c) => {
            if open == c {
                quote = None;
            }
            None
        }
        (None, '"' | '\'') => {
            quote = Some(c);
            None
        }
        (None, '>') => Some(Some(at)),
        (None, '<') => Some(None),
        (None, _) => None,
    })?
}

fn decoded(text: &str) -> String {
    let text = text.to_owned();
    REFERENCES.iter().fold(text, |text, (reference, character)| text.replace(reference, character))
}

/// The text that rustdoc shows.
pub(crate) fn of_markdown(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut text = String::new();
    let mut quote = 0;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => quote = text.len() + 1,
            Event::Text(shown) | Event::Code(shown) => text.push_str(&shown),
            Event::InlineHtml(tag) => {
                let known = [
                    "<strong>",
                    "</strong>",
                    "<em>",
                    "</em>",
                    "<sup>",
                    "</sup>",
                    "<sub>",
                    "</sub>",
                    "<br>",
                ];
                assert!(known.contains(&&*tag), "{tag} in {markdown}");
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            Event::Start(Tag::CodeBlock(kind)) => {
                assert_eq!(kind, CodeBlockKind::Fenced("text".into()), "{markdown}");
            }
            Event::Start(Tag::Image { .. } | Tag::HtmlBlock | Tag::FootnoteDefinition(_)) => {
                panic!("{event:?} in {markdown}");
            }
            Event::Start(_) => {}
            event => panic!("{event:?} in {markdown}"),
        }
        // The label of a note is ours.
        if quote > 0 && matches!(event_end(&text[quote - 1..]), Some(true)) {
            text.truncate(quote - 1);
            quote = 0;
        }
    }
    plain(&text)
}

/// Whether a text is the label of a note, if it is long enough to tell.
fn event_end(text: &str) -> Option<bool> {
    let text = text.trim_start();
    (!text.is_empty()).then(|| ["Note:", "Important:"].contains(&text))
}

/// A text without white space and characters that are not shown; quotes are straight.
fn plain(text: &str) -> String {
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
    };
    let text = text.replace('\0', "\u{fffd}");
    let shown = text.chars().filter(|c| !c.is_whitespace() && !is_hidden(*c));
    shown
        .map(|c| match c {
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            c => c,
        })
        .collect()
}
