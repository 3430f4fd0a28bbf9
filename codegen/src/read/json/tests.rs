use crate::read::json::{Object, Value, parse};
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

fn source(text: &str) -> (Sources, SourceId) {
    let mut sources = Sources::new();
    let id = sources.add("model.json", text);
    (sources, id)
}

#[track_caller]
fn object<'a>(sources: &'a Sources, id: SourceId, sink: &mut Sink) -> Object<'a> {
    parse(id, sources.text(id), sink)
        .and_then(|value| value.object("the text", sink))
        .expect("an object")
}

#[test]
fn keys_and_values_have_places() {
    for text in [
        r#"{"key":"value"}"#,
        "{ \"key\"\t:\r\n \"value\" }",
        "\u{feff}{\"key\": \"value\"}",
        "\n\n  {\"é\": [\"ü\"], \"key\": \"value\", \"z\": 1}\n",
    ] {
        let (sources, id) = source(text);
        let mut sink = Sink::default();
        let object = object(&sources, id, &mut sink);
        assert_eq!(sources.slice(object.place), "{", "{text}");
        let entry = object.into_iter().find(|entry| entry.key.value == "key").expect("the key");
        assert_eq!(sources.slice(entry.key.span), "key", "{text}");
        assert_eq!(sources.slice(entry.value.place()), "\"value\"", "{text}");
        let value = entry.value.string("the value", &mut sink).expect("a string");
        assert_eq!(sources.slice(value.span), "value", "{text}");
        assert!(sink.into_diagnostics().is_empty(), "{text}");
    }
}

#[test]
fn nested_values_have_places() {
    let (sources, id) = source(r#"{"a": [ {"b": [0, "deep"]} ]}"#);
    let mut sink = Sink::default();
    let a = object(&sources, id, &mut sink).get("a").expect("a");
    let first = |list: Value<'_>, sink: &mut Sink| list.list("it", sink).map(Iterator::count);
    assert_eq!(first(a, &mut sink), Some(1));
    let inner = a.list("it", &mut sink).and_then(|mut items| items.next()).expect("an item");
    let b = inner.object("it", &mut sink).expect("an object").get("b");
    let deep = b.and_then(|b| b.list("it", &mut sink)?.nth(1)).expect("two items");
    assert_eq!(sources.slice(deep.place()), "\"deep\"");
}

#[test]
fn escapes_are_resolved_and_places_are_those_of_the_source() {
    let (sources, id) = source(r#"{"\u006bey": "a\n\ud83d\ude00"}"#);
    let mut sink = Sink::default();
    let value = object(&sources, id, &mut sink).get("key").expect("the key");
    let value = value.string("it", &mut sink).expect("a string");
    assert_eq!(value.value, "a\n😀");
    assert_eq!(sources.slice(value.span), r"a\n\ud83d\ude00");
}

#[test]
fn the_first_of_repeated_keys_is_kept() {
    let (sources, id) = source(r#"{"a": true, "b": false, "a": false}"#);
    let mut sink = Sink::default();
    let object = object(&sources, id, &mut sink);
    assert!(object.flag("a", &mut sink));
    assert_eq!(object.into_iter().count(), 2);
    assert!(sink.into_diagnostics().has_errors());
}

#[test]
fn wrong_kinds_report_the_expected_and_the_found_kind() {
    for (json, expected) in [
        ("{}", "expected `it` to be a string, found an object"),
        ("[]", "expected `it` to be a string, found a list"),
        ("-1.5e3", "expected `it` to be a string, found a number"),
        ("true", "expected `it` to be a string, found a boolean"),
        ("null", "expected `it` to be a string, found `null`"),
    ] {
        let (sources, id) = source(json);
        let mut sink = Sink::default();
        let value = parse(id, sources.text(id), &mut sink).expect("JSON");
        assert!(value.string("`it`", &mut sink).is_none());
        let diagnostics = sink.into_diagnostics();
        let messages: Vec<&str> = diagnostics.iter().map(|d| d.message()).collect();
        assert_eq!(messages, [expected], "{json}");
    }
}

#[test]
fn invalid_json_is_reported_at_the_first_invalid_place() {
    for (text, rest) in [
        ("", ""),
        ("\u{feff}\n", "\n"),
        ("{\"a\": 1\n", "\n"),
        ("{\"a\": 1,}", "}"),
        ("{\"a\" 1}", "1}"),
        ("{a: 1}", "a: 1}"),
        ("[1,\n 2\n é]", "é]"),
        ("[1] é", "é"),
        ("{\"a\": nul}", "}"),
        ("\"a\nb\"", "a\nb\""),
        ("é", "é"),
    ] {
        let (sources, id) = source(text);
        let mut sink = Sink::default();
        assert!(parse(id, sources.text(id), &mut sink).is_none(), "{text}");
        let diagnostics = sink.into_diagnostics();
        let only = diagnostics.iter().next().expect("a diagnostic");
        assert!(only.message().starts_with("invalid JSON: "), "{text}");
        assert!(!only.message().contains(" at line "), "{text}");
        let place = only.place().expect("a place");
        assert_eq!(text.get(place.start()..), Some(rest), "{text}");
    }
}

#[test]
fn deep_nesting_does_not_overflow_the_stack() {
    let deep = 1_000_000;
    let text = format!("{{\"a\": {}{}}}", "[".repeat(deep), "]".repeat(deep));
    let (sources, id) = source(&text);
    let mut sink = Sink::default();
    let a = object(&sources, id, &mut sink).get("a").expect("a");
    assert_eq!(a.list("it", &mut sink).map(Iterator::count), Some(1));
    assert!(sink.into_diagnostics().is_empty());
}
