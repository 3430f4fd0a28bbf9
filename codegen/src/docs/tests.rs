//! Documentation of AWS as Markdown, tag by tag.

use crate::docs::lines::Lines;
use crate::docs::markdown::{self, Destination};
use crate::docs::{Document, Extent, deprecation_note};
use crate::model::traits::{Deprecation, Docs, DocsFormat};

/// The Markdown of a text, in which `Shape` and `Shape$member` are links.
#[track_caller]
fn markdown(text: &str, extent: Extent) -> String {
    let docs = Docs { text: text.to_owned(), format: DocsFormat::Html };
    let document = Document::read(&docs, extent);
    let mut lines = Lines::new(60);
    let links = |name: &str| match name {
        "Shape" => Some(Destination::Name),
        "Other" => Some(Destination::Path("struct@Other_".to_owned())),
        "Shape$member" => Some(Destination::Path("field@Shape::member".to_owned())),
        _ => None,
    };
    markdown::blocks(document.blocks(), &links, &mut lines);
    lines.finish().to_owned()
}

#[test]
fn each_tag_becomes_markdown() {
    for (html, expected) in [
        ("", ""),
        ("plain", "plain"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p>a<p>b", "a\n\nb"),
        ("a</p>b</p></p>", "a\n\nb"),
        ("<p> <p> </p>a", "a"),
        ("<p><code>a</code></p>", "`a`"),
        ("<code> a  b\n</code>", "`a b`"),
        ("a<code> b </code>c", "a `b` c"),
        ("<code>a`b</code>", "``a`b``"),
        ("<code>`a`</code>", "`` `a` ``"),
        ("<code>a</code><code>b</code>", "`ab`"),
        ("<code><i>a</i>/<b>b</b></code>", "`a/b`"),
        ("<code/>SUCCESS", "SUCCESS"),
        ("<code></code>a", "a"),
        ("<b>a</b> <i>b</i> <strong>c</strong> <em>d</em>", "**a** *b* **c** *d*"),
        ("<b> a </b>b", "**a** b"),
        ("<b>Note:</b>a", "<strong>Note:</strong>a"),
        ("a<i>b</i>c", "a<em>b</em>c"),
        ("(<i>a</i>)", "(*a*)"),
        ("<i><b>a</b></i>", "*<strong>a</strong>*"),
        ("<i><b>a</i></b> c", "*<strong>a</strong>* c"),
        ("<b>a</b><i>b</i>", "<strong>a</strong><em>b</em>"),
        ("<b>a", "**a**"),
        ("<b/> a", "a"),
        ("10<sup>6</sup> H<sub>2</sub>O", "10<sup>6</sup> H<sub>2</sub>O"),
        ("<a>Shape</a> <code>Shape</code>", "[`Shape`] [`Shape`]"),
        ("<a>Other</a>s", "[`Other`](struct@Other_)s"),
        ("<code>Shape</code>(s) <a>Shape</a>: x", "[`Shape`]\\(s) [`Shape`]\\: x"),
        ("!<a>Shape</a> !<a href='https://x.y'>a</a>", "\\![`Shape`] \\![a](https://x.y)"),
        ("<a>Shape$member</a>", "[`Shape$member`](field@Shape::member)"),
        ("<a>PutItem</a> <a>here</a> <a>a-b</a>", "`PutItem` here a-b"),
        ("<a href=\"https://x.y/z\">text here</a>", "[text here](https://x.y/z)"),
        ("<a href='https://x.y/z'>Shape</a>", "[Shape](https://x.y/z)"),
        ("<a href=\"https://x.y/z\"><code>Shape</code></a>", "[`Shape`](https://x.y/z)"),
        ("<code><a href=\"https://x.y/z\">a b</a></code>", "[`a b`](https://x.y/z)"),
        ("<a href=\" https://x.y/(z) \">a</a>", "[a](https://x.y/%28z%29)"),
        ("<a href=\"javascript:x\">a</a><a href=\"\">b</a>", "ab"),
        ("<a href=\"mailto:a@b.c\">a@b.c</a>", "a@b.c"),
        ("<ulink url=\"http://x.y\">a</ulink>", "[a](http://x.y)"),
        ("<link  linkend=\"x\">GetItem</link>", "`GetItem`"),
        ("<a href=\"https://x.y\">a]b</a>", "[a\\]b](https://x.y)"),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "- a\n- b"),
        ("<p>x</p><ul><li>a<li>b</ul>y", "x\n\n- a\n- b\n\ny"),
        ("<ol><li>a</li> <li>b</li></ol>", "1. a\n2. b"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        ("<ul>a<li>b</li></ul>", "- a\n- b"),
        ("<li>a</li><li>b</li><p>c</p>", "- a\n- b\n\nc"),
        ("<ul></ul><li></li>a", "a"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>", "- **a**\n\n  b\n\n- **c**\n\n  d"),
        ("<dl><dt>a<dd>b<dd>c</dl>", "- **a**\n\n  b\n\n  c"),
        ("<dl><dt>a</dt><dd><ul><li>b</li></ul></dd></dl>", "- **a**\n  - b"),
        ("<note><p>a</p></note>", "> **Note:** a"),
        ("<important>a<p>b</p></important>c", "> **Important:** a\n>\n> b\n\nc"),
        ("<note><ul><li>a</li></ul></note>", "> **Note:**\n>\n> - a"),
        ("<ul><li>a<note>b</note></li></ul>", "- a\n\n  > **Note:** b"),
        ("<pre><code>a\n\tb &lt;c&gt;\n</code></pre>", "```text\na\n    b <c>\n```"),
        ("<pre>```</pre>", "````text\n```\n````"),
        ("<pre>\n</pre>a", "a"),
        ("<h2>a #</h2>b", "# a \\#\n\nb"),
        ("<fullname>a b</fullname> <p>c</p>", "**a b**\n\nc"),
        ("<i>a<br></i>b<br> <br>", "*a*\\\nb"),
        ("a<br>b<br/>c<br>", "a\\\nb\\\nc"),
        (
            "<table><tr><th>a|</th><th>b</th></tr><tr><td>c<br/>d</td><td><code>e|f</code></td></tr></table>",
            "| a\\| | b |\n|---|---|\n| c<br>d | `e\\|f` |",
        ),
        ("<filename>a</filename> <function>b</function>", "`a` `b`"),
        ("<replaceable>a</replaceable> <emphasis>b</emphasis>", "*a* *b*"),
        ("<text>a</text> <copy>b</copy>", "a\n\nb"),
        ("<u>a</u><zonbook></zonbook><xhtml>b</xhtml>", "a\n\nb"),
        ("<p class=\"title\">a</p><p/>b", "a\n\nb"),
        ("a<!-- b -->c<![CDATA[&amp;]]>", "ac&"),
        ("<div>a</div><span>b</span>", "a\n\nb"),
        ("/listitem> a", "/listitem> a"),
    ] {
        assert_eq!(markdown(html, Extent::Full), expected, "{html}");
    }
}

#[test]
fn what_only_looks_like_markup_is_text() {
    for (html, expected) in [
        ("<account>:<region>:<uuid>", "\\<account>:\\<region>:\\<uuid>"),
        ("<value> <copy>", "\\<value> \\<copy>"),
        ("</value></account>", "\\</value>\\</account>"),
        ("<Role schemeIDUri=\"a\" value=\"b\"/>", "\\<Role schemeIDUri=\"a\" value=\"b\"/>"),
        ("<N> a < b > c <= d <", "\\<N> a \\< b > c \\<= d \\<"),
        ("<a <b <", "\\<a \\<b \\<"),
        ("<p class=\"a", "\\<p class=\"a"),
        ("<!-- a", "\\<!\\-- a"),
        ("<![CDATA[a", "\\<!\\[CDATA\\[a"),
        ("<!DOCTYPE html><?xml?>", "\\<!DOCTYPE html>\\<?xml?>"),
        ("a &lt;b&gt; &amp;lt; &unknown;", "a \\<b> \\&lt; \\&unknown;"),
    ] {
        assert_eq!(markdown(html, Extent::Full), expected, "{html}");
    }
}

#[test]
fn text_never_becomes_markup() {
    for (html, expected) in [
        ("# a", "\\# a"),
        ("- a", "\\- a"),
        ("1. a", "1\\. a"),
        ("> a", "\\> a"),
        ("    a", "a"),
        ("a\n===\nb", "a === b"),
        ("a | b", "a \\| b"),
        ("[a](b) ![c](d) [^e]", "\\[a\\](b) !\\[c\\](d) \\[^e\\]"),
        ("*/ a //! `b`", "\\*/ a //! \\`b\\`"),
        ("~~~\na", "\\~\\~\\~ a"),
        ("a\u{2028}b&#x2028;c", "a b c"),
        ("a\u{202e}b\u{0}", "ab\u{fffd}"),
        ("see https://a.b/c.", "see <https://a.b/c>."),
        ("see https://{x}.a.b", "see https\\://{x}.a.b"),
    ] {
        assert_eq!(markdown(html, Extent::Full), expected, "{html}");
    }
}

#[test]
fn lines_are_filled_and_none_starts_with_markup() {
    let long = "The quick brown fox jumps over the lazy dog and then further 1. page it - reads # five + more = words.";
    let expected = "The quick brown fox jumps over the lazy dog and then further\n1\\. page it - reads # five + more = words.";
    assert_eq!(markdown(long, Extent::Full), expected);
    let code = format!("<code>{}</code>", "{ \"key\": \"value\" } - ".repeat(5));
    let expected = "`{ \"key\": \"value\" } - { \"key\": \"value\" } - { \"key\": \"value\" } - { \"key\": \"value\" } - { \"key\": \"value\" } -`";
    assert_eq!(markdown(&code, Extent::Full), expected);
    let nested = format!("<ul><li>{}</li></ul>", "word ".repeat(20));
    assert!(markdown(&nested, Extent::Full).lines().skip(1).all(|line| line.starts_with("  word")));
}

#[test]
fn summaries_are_the_first_sentences() {
    for (html, expected) in [
        ("<p>The name of the bucket. It is unique.</p>", "The name of the bucket."),
        ("<p>The name.</p> <p>More.</p>", "The name."),
        (
            "<p>Deprecated. Use the other member instead. Or not.</p>",
            "Deprecated. Use the other member instead.",
        ),
        (
            "<p>A value, e.g. Version 1.2 of Amazon S3. More.</p>",
            "A value, e.g. Version 1.2 of Amazon S3.",
        ),
        (
            "<p>Runs in the U.S. East region, i.e. Virginia. More.</p>",
            "Runs in the U.S. East region, i.e. Virginia.",
        ),
        (
            "<p>Valid values are listed here:</p><ul><li>a</li></ul>",
            "Valid values are listed here: …",
        ),
        ("<p>The <b>name of the bucket. It</b> is.</p>", "The **name of the bucket.**"),
        ("<note><p>Only a note about this.</p></note>", "Only a note about this."),
        ("<p>Is this the name of a bucket? (Yes.) No.</p>", "Is this the name of a bucket?"),
        ("<p>The item that is number 3. The rest.</p>", "The item that is number 3."),
        ("<p></p>", ""),
    ] {
        assert_eq!(markdown(html, Extent::Summary), expected, "{html}");
    }
    let long = markdown(&"word ".repeat(500), Extent::Summary);
    assert!(long.len() < 450 && long.ends_with(" …"), "{long}");
}

#[test]
fn nesting_has_a_limit_and_nothing_is_lost() {
    for (open, close) in
        [("<ul><li>", "</li></ul>"), ("<note>", "</note>"), ("<b>", "</b>"), ("<p>", "")]
    {
        let html = format!("{}deepest{}after", open.repeat(20_000), close.repeat(20_000));
        let written = markdown(&html, Extent::Full);
        assert!(written.contains("deepest") && written.contains("after"), "{open}");
        assert!(written.len() < 10_000, "{open}");
    }
}

/// rustdoc reads the note of a deprecation as Markdown.
#[test]
fn brackets_in_a_deprecation_link_to_nothing() {
    for (message, since, expected) in [
        ("use [Other]\nor [`X`](y)", None, Some(r"use \[Other\] or \[`X`\](y)")),
        ("old", Some("[2020]"), Some(r"old (since \[2020\])")),
        (" ", None, None),
    ] {
        let deprecation =
            Deprecation { message: Some(message.to_owned()), since: since.map(str::to_owned) };
        assert_eq!(deprecation_note(&deprecation).as_deref(), expected, "{message}");
    }
}
