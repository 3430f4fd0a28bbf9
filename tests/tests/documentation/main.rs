//! What AWS writes in its documentation is what rustdoc shows: nothing is lost, and nothing is interpreted.
//!
//! The texts are the documentation of a model's structures. The visible text of the HTML, found here without
//! the generator's reader, is compared with that of the comments, read as rustdoc reads Markdown. White space
//! does not count, nor the shape of quotes.

mod visible;

use std::io::Read;
use std::path::Path;

use proptest::collection;
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_oneof, proptest};
use shapewright_codegen::{DocsLevel, Options, Sources, generate};
use shapewright_tests::outside::workspace;

use visible::{of_html, of_markdown};

/// The comments of one structure for each text, with all documentation.
fn comments(texts: &[String]) -> Vec<String> {
    let shapes: serde_json::Map<String, serde_json::Value> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let shape =
                serde_json::json!({"type": "structure", "members": {}, "documentation": text});
            (format!("S{at:05}"), shape)
        })
        .collect();
    let model =
        serde_json::json!({"metadata": {"serviceId": "A"}, "operations": {}, "shapes": shapes});
    let mut sources = Sources::new();
    sources.add("service-2.json", model.to_string());
    let options = Options::default().docs(DocsLevel::Full);
    let text = generate(&sources, &options).expect("a model without errors").text;
    let mut comments = vec![String::new()];
    for line in text.lines().skip(2) {
        let last = comments.last_mut().expect("a comment");
        match line.strip_prefix("///") {
            Some(line) => {
                last.push_str(line.strip_prefix(' ').unwrap_or(line));
                last.push('\n');
            }
            None if line.starts_with("pub struct") => comments.push(String::new()),
            None => assert!(line.is_empty() || line.starts_with("#["), "outside a comment: {line}"),
        }
    }
    comments.pop();
    comments
}

/// Compares texts, in models of a limited size.
#[track_caller]
fn check(texts: &[String]) {
    for texts in texts.chunks(2_000) {
        let comments = comments(texts);
        assert_eq!(comments.len(), texts.len());
        for ((html, comment), at) in texts.iter().zip(&comments).zip(0..) {
            // The last paragraph names the shape.
            let name = format!("`S{at:05}`");
            let docs = comment.trim_end().strip_suffix(name.as_str()).expect("a name at the end");
            let (wanted, shown) = (of_html(html), of_markdown(docs));
            assert_eq!(shown, wanted, "\n{html}\n{docs}");
        }
    }
}

#[test]
fn every_text_of_smithy_models_is_shown() {
    let folder = workspace().join("../shared/smithy");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no models of Smithy next to the workspace");
        return;
    };
    let mut texts = Vec::new();
    for entry in entries {
        let model = unpacked(&entry.expect("an entry").path());
        collect(&model, "smithy.api#documentation", &mut texts);
    }
    println!("{} texts", texts.len());
    assert!(texts.len() > 5_000, "{} texts", texts.len());
    check(&texts);
}

#[test]
fn every_text_of_botocore_is_shown() {
    let Some(data) = std::env::var_os("BOTOCORE_DATA") else {
        println!("skipped: no BOTOCORE_DATA");
        return;
    };
    let mut texts = Vec::new();
    for entry in walk(Path::new(&data)) {
        if entry.ends_with("service-2.json") {
            let text = std::fs::read_to_string(&entry).expect("a model");
            let model = serde_json::from_str(&text).expect("JSON");
            collect(&model, "documentation", &mut texts);
        }
    }
    texts.sort();
    texts.dedup();
    println!("{} texts", texts.len());
    assert!(texts.len() > 100_000, "{} texts", texts.len());
    check(&texts);
}

fn unpacked(path: &Path) -> serde_json::Value {
    let file = std::fs::File::open(path).expect("a file");
    let mut text = String::new();
    let mut reader = lzma_rust2::XzReader::new(std::io::BufReader::new(file), false);
    reader.read_to_string(&mut text).expect("text");
    serde_json::from_str(&text).expect("JSON")
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Adds every documentation in a model.
fn collect(value: &serde_json::Value, key: &str, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            for (name, value) in entries {
                match value.as_str() {
                    Some(text) if name == key && !text.trim().is_empty() => {
                        texts.push(text.to_owned())
                    }
                    _ => collect(value, key, texts),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, key, texts)),
        _ => {}
    }
}

#[test]
fn texts_written_to_do_harm_are_shown() {
    let texts = [
        "*/ fn main() {} /*",
        "\n\n    let code = 1;\n    panic!();",
        "<p>```\nfn main() { panic!() }\n```</p>",
        "<pre>```\nassert!(false);\n```</pre>",
        "~~~\nassert!(false);\n~~~",
        "# heading\n## heading\nunder\n===\nline\n---",
        "| a | b |\n|---|---|\n| c | d |",
        "[link] [`Option`] [x]: y [^note] ![image](z) [a](javascript:b)",
        "see http://example.com/a_b_c, (https://example.com/d) or https://{x}.example.com/<y>",
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &#60;b&#62; &copy;",
        "<script>alert(1)</script> <img src=x onerror=y> <S0>",
        "\u{202e}hidden\u{2066} \u{200b}zero\u{feff} \0 \u{1b}[31m \u{85} \u{2028} \u{2029}",
        "1. one\n2) two\n- three\n+ four\n* five\n> six",
        "a\\b \\* \\\\ \\[ \\",
        "***bold*** _x_ __y__ **z** a*b*c",
        "- - - [ ] todo [x] done",
        "`a ``b ```c`",
        "<code>`a` ``b</code> <code> ` </code> <code>\\</code>",
        "<b>a</b><i>b</i><b>c</b> x<b>:y:</b>z <i><b>n</b></i>",
        "a\n\n\n\nb<br><br>c",
        "<a href=\"https://x.y\">[a](b) `c` *d*</a><a href=\"https://x.y/(a b)[c]\">(x)</a>(y)",
        "<ul><li># a</li><li>- b</li><li>1. c</li><li>    d</li></ul>",
        "<note>> a</note><important><ul><li>b</li></ul></important>",
        "<table><tr><td>a|b</td><td><code>c|d</code></td></tr></table>",
        "-- --- ... .... (c) 'a' \"b\" --- x--y",
        "<dl><dt>:</dt><dd>a</dd></dl>",
        "term\n: definition",
        "<unclosed <a href=\"x <p class='y",
    ];
    let mut texts: Vec<String> = texts.map(str::to_owned).to_vec();
    texts.push("word ".repeat(16_000));
    texts.push("<ul><li>".repeat(10_000) + "deep");
    texts.push("<b>".repeat(10_000) + "deep");
    texts.push("&lt;".repeat(20_000));
    check(&texts);
}

/// A piece of a text: tags of every kind, words, and marks that mean something in Markdown.
fn piece() -> impl Strategy<Value = String> {
    let tags = [
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "note",
        "important",
        "code",
        "b",
        "i",
        "em",
        "strong",
        "pre",
        "h2",
        "table",
        "tr",
        "td",
    ];
    let words = [
        "a",
        "Word",
        "two words ",
        " ",
        "\n",
        "\n\n",
        "    ",
        "#",
        "-",
        "+",
        "*",
        "_",
        "`",
        "```",
        "~",
        "~~~",
        "|",
        "---",
        "===",
        ">",
        "<",
        "&",
        "[",
        "]",
        "(",
        ")",
        "!",
        "\\",
        ":",
        ".",
        "...",
        "1.",
        "2)",
        "*/",
        "&lt;",
        "&gt;",
        "&amp;",
        "&quot;",
        "&#x2028;",
        "&#150;",
        "<account>",
        "<region>",
        "<br>",
        "<br/>",
        "https://a.b/c",
        "http://",
        "é",
        "\u{202e}",
        "\"",
        "'",
        "<code/>",
        "</p>",
        "<p/>",
    ];
    let link = |text: &str| format!("<a href=\"https://x.y/{text}\">{text} z</a>");
    prop_oneof![
        4 => proptest::sample::select(words.to_vec()).prop_map(str::to_owned),
        2 => proptest::sample::select(tags.to_vec()).prop_map(|tag| format!("<{tag}>")),
        2 => proptest::sample::select(tags.to_vec()).prop_map(|tag| format!("</{tag}>")),
        1 => Just(link("q")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn every_text_is_shown(pieces in collection::vec(piece(), 0..24)) {
        check(&[pieces.concat()]);
    }
}
