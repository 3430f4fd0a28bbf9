//! Documents that are meant to break the reading of unions, in every format that can hold them.

#[path = "adversary/document.rs"]
mod document;
#[path = "adversary/mutations.rs"]
mod mutations;

use serde_json::{Value, json};

use super::shapes::{Attribute, Item};
use super::unknown;
use document::{FORMATS, Format, read, write};

/// Reads a document in each format that can hold it.
#[track_caller]
fn in_each<T: serde::de::DeserializeOwned>(
    document: &Value,
    check: impl Fn(Format, Result<T, String>),
) {
    let mut count = 0;
    for format in FORMATS {
        if let Some(bytes) = write(format, document) {
            check(format, read(format, &bytes));
            count += 1;
        }
    }
    assert!(count > 1, "{document}: {count} formats");
}

#[test]
fn faults_name_the_members_and_the_path_in_each_format() {
    for (document, expected) in [
        (
            json!({"BOOL": true, "S": "a"}),
            "union has two members, `BOOL` and `S`, in `AttributeValue`",
        ),
        (
            json!({"BOOL": true, "Later": 1}),
            "union has two members, `BOOL` and `Later`, in `AttributeValue`",
        ),
        (
            json!({"Later": {"a": 1}, "S": "a"}),
            "union has two members, `Later` and `S`, in `AttributeValue`",
        ),
        (
            json!({"Later": [1], "Other": 0}),
            "union has two members, `Later` and `Other`, in `AttributeValue`",
        ),
        (json!({}), "union has no member, in `AttributeValue`"),
        (json!({"__type": "A"}), "union has no member, in `AttributeValue`"),
        (json!({"BOOL": null, "L": null, "S": null}), "union has no member, in `AttributeValue`"),
        (
            json!({"Later": null, "Other": null, "S": null}),
            "union has no member, in `AttributeValue`",
        ),
        (json!({"BOOL": "x"}), "BOOL: expected boolean, found "),
        (json!({"L": [{"S": "a"}, {"BOOL": "x"}]}), "L[1].BOOL: expected boolean, found "),
        (
            json!({"L": [{"L": [{"S": "a"}, {}]}, {"S": "a"}]}),
            "L[0].L[1]: union has no member, in ",
        ),
        (
            json!({"L": [{"S": "a"}, {"BOOL": true, "S": "a"}]}),
            "L[1]: union has two members, `BOOL` and `S`, in ",
        ),
        (json!({"M": {"k": {"BOOL": "x"}}}), r#"M["k"].BOOL: expected boolean, found "#),
        (json!({"M": {"k": {}}}), r#"M["k"]: union has no member, in "#),
        (
            json!({"Nested": {"inner": {"BOOL": true, "Later": 1}}}),
            "Nested.inner: union has two members, `BOOL` and `Later`, in ",
        ),
        (
            json!({"Nested": {"tags": [{"key": 1}, {"key": "x"}]}}),
            "Nested.tags[1].key: expected integer, found ",
        ),
        (
            json!({"Nested": {"tags": [{"key": 1}, {"other": 1}]}}),
            "Nested.tags[1].key: required member is missing, in `Tag`",
        ),
        (
            json!({"SecretUnion": {"S": "a", "hunter2": 1}}),
            "SecretUnion: value withheld, in `AttributeValue`",
        ),
    ] {
        in_each::<Attribute>(&document, |format, read| {
            let error = read.expect_err("a fault");
            assert!(error.starts_with(expected), "{format:?} {document}: {error}");
        });
    }
}

/// Two formats have messages of their own for booleans.
#[test]
fn what_is_found_in_place_of_a_boolean_is_named() {
    for (value, expected) in [
        (json!("x"), "string"),
        (json!(5), "number"),
        (json!(-5), "number"),
        (json!(70_000), "number"),
        (json!(1.5), "number"),
        (json!([1]), "array"),
        (json!({"a": 1}), "object"),
    ] {
        let bytes = write(Format::MessagePack, &json!({"BOOL": value})).expect("MessagePack");
        let error = read::<Attribute>(Format::MessagePack, &bytes).expect_err("a fault");
        assert_eq!(error, format!("BOOL: expected boolean, found {expected}, in `AttributeValue`"));
        let bytes = write(Format::Cbor, &json!({"BOOL": value})).expect("CBOR");
        let error = read::<Attribute>(Format::Cbor, &bytes).expect_err("a fault");
        assert_eq!(error, "BOOL: expected boolean, found another value, in `AttributeValue`");
    }
}

#[test]
fn nulls_and_the_name_of_the_shape_are_not_members_in_each_format() {
    for document in [
        json!({"BOOL": null, "L": null, "Later": null, "S": "a"}),
        json!({"S": "a", "__type": "A"}),
    ] {
        in_each::<Attribute>(&document, |format, read| {
            assert_eq!(read, Ok(Attribute::S("a".into())), "{format:?} {document}");
        });
    }
    for document in [
        json!({"optional": {}, "required": {"S": "a"}}),
        json!({"optional": {"S": null}, "required": {"S": "a"}}),
    ] {
        in_each::<Item>(&document, |format, read| {
            let expected = Item::new(Attribute::S("a".into()));
            assert_eq!(read, Ok(expected), "{format:?} {document}");
        });
    }
}

/// XML has no lists, types and nulls: such a value is kept in other terms, and written as it was read.
#[test]
fn an_unlisted_member_is_kept_in_each_format() {
    for value in [json!({"a": [1, "x", {"b": true}]}), json!("text"), json!([[1], []]), json!({})] {
        let document = json!({"Later": value});
        in_each::<Attribute>(&document, |format, read| {
            let kept = read.unwrap_or_else(|error| panic!("{format:?} {document}: {error}"));
            assert!(matches!(&kept, Attribute::Unknown { name, .. } if name == "Later"));
            if format != Format::Xml {
                assert_eq!(kept, unknown("Later", value.clone()), "{format:?} {document}");
            }
            let written = document::write_union(format, &kept);
            assert_eq!(document::read(format, &written), Ok(kept), "{format:?} {document}");
        });
    }
}

#[test]
fn secrets_are_in_no_error_of_any_format() {
    for document in [
        json!({"BOOL": "hunter2"}),
        json!({"Secret": {"hunter2": 1}}),
        json!({"SecretUnion": {"BOOL": "hunter2"}}),
        json!({"SecretUnion": {"M": {"hunter2": {"BOOL": 5}}}}),
        json!({"Later": "hunter2", "S": "hunter2"}),
        json!({"Later": {"x": "hunter2"}, "Other": ["hunter2"]}),
        json!({"Nested": {"inner": {"Secret": "hunter2", "SecretUnion": {"S": "hunter2"}}}}),
        json!({"L": [{"Secret": "hunter2"}, {"S": "hunter2", "Secret": "hunter2"}]}),
    ] {
        in_each::<Attribute>(&document, |format, read| {
            let error = read.expect_err("a fault");
            assert!(!error.contains("hunter2"), "{format:?} {document}: {error}");
        });
    }
}

/// More than an algorithm with quadratic time reads while a test runs.
#[test]
fn many_items_are_read_in_each_format() {
    const MANY: usize = 100_000;
    let items = || vec![json!({"S": "a"}); MANY];
    let names =
        |value: Value| (0..MANY).map(|at| (format!("k{at}"), value.clone())).collect::<Value>();
    let last = |mut items: Vec<Value>, item| {
        items.push(item);
        items
    };
    for (document, expected) in [
        (json!({"Later": {"a": items()}}), ""),
        (json!({"L": last(items(), json!({}))}), "L[100000]: union has no member, in "),
        (names(json!(null)), "union has no member, in "),
        (names(json!(1)), "union has two members, `k0` and `k1`, in "),
    ] {
        in_each::<Attribute>(&document, |format, read| match (read, expected) {
            (Ok(value), "") => drop(value),
            (Err(error), _) if !expected.is_empty() => {
                assert!(error.starts_with(expected), "{format:?}: {error}");
            }
            (Ok(_), _) => panic!("{format:?}: no fault, {expected}"),
            (Err(error), _) => panic!("{format:?}: {error}"),
        });
    }
}

/// The limits are those of the formats: `simd-json`, `json5`, postcard and bitcode have none.
#[test]
fn deep_values_are_read_up_to_the_limit_of_each_format() {
    let nested = |format: Format, depth: usize| -> Option<Vec<u8>> {
        let (open, inner, close): (&[u8], &[u8], &[u8]) = match format {
            Format::Json => (br#"{"L":["#, br#"{"S":"a"}"#, b"]}"),
            Format::Yaml => (b"{L: [", b"{S: a}", b"]}"),
            Format::Toml => (b"L = [{", b"S = 'a'", b"}]"),
            Format::Ron => (b"(L:Some([", br#"(S:Some("a"))"#, b"]))"),
            Format::Xml => (b"<L>", b"<S>a</S>", b"</L>"),
            Format::Cbor => (b"\xa1\x61L\x81", b"\xa1\x61S\x61a", b""),
            Format::MessagePack => (b"\x81\xa1L\x91", b"\x81\xa1S\xa1a", b""),
            Format::SimdJson | Format::Json5 => return None,
        };
        let nested = [open.repeat(depth), inner.to_vec(), close.repeat(depth)].concat();
        let root: (&[u8], &[u8]) =
            if format == Format::Xml { (b"<A>", b"</A>") } else { (b"", b"") };
        Some([root.0, &nested, root.1].concat())
    };
    // MessagePack has a limit of 1,024, for which the stack of a test has no space without optimizations.
    let read_all = move || {
        for format in FORMATS {
            let [Some(shallow), Some(deep)] = [nested(format, 16), nested(format, 5_000)] else {
                continue;
            };
            let read_back = read::<Attribute>(format, &shallow).expect("a value");
            assert_eq!(
                read::<Attribute>(format, &document::write_union(format, &read_back)),
                Ok(read_back)
            );
            let error = read::<Attribute>(format, &deep).expect_err("too deep").to_lowercase();
            let words = ["recursion", "depth limit"];
            assert!(words.iter().any(|word| error.contains(word)), "{format:?}: {error}");
        }
    };
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(read_all);
    thread.expect("a thread").join().expect("no panic");
}

#[test]
fn what_only_one_format_has_is_an_error_or_is_kept() {
    for (format, text, expected) in [
        (Format::Yaml, "S: a\nS: b", "S: member is repeated, in `AttributeValue`"),
        (Format::Yaml, "Later: &x [1]\nS: *x", "union has two members, `Later` and `S`, in "),
        (Format::Yaml, "Later: !Ref x", "Later: expected value without a tag, found "),
        (
            Format::Yaml,
            "L: [{Later: {a: !Ref x}}]",
            "L[0].Later: expected value without a tag, found ",
        ),
        (Format::Yaml, "!S a", "expected structure `AttributeValue`, found "),
        (Format::Yaml, "~", "expected structure `AttributeValue`, found null"),
        (Format::Yaml, "", "union has no member, in `AttributeValue`"),
        (Format::Yaml, "? {a: b}\n: 1", "expected member name, found object, in `AttributeValue`"),
        (Format::Toml, "S = 1979-05-27", "S: expected string, found "),
        (Format::Toml, "[[L]]\nS = 'a'\n[[L]]", "L[1]: union has no member, in "),
        (Format::Xml, "<A><S>a</S><S>b</S></A>", "S: member is repeated, in `AttributeValue`"),
        (Format::Xml, "<A S='a'><S>a</S></A>", "union has two members, `@S` and `S`, in "),
        (Format::Xml, "<A>a<S>a</S></A>", "union has two members, `$text` and `S`, in "),
        (Format::Xml, "<A><L><S>a</S></L><S>a</S></A>", "union has two members, `L` and `S`, in "),
        (
            Format::Xml,
            "<A><Later>a</Later><Later>b</Later></A>",
            "Later: member is repeated, in `AttributeValue`",
        ),
        (
            Format::Json,
            r#"{"Later": 1, "Later": 2}"#,
            "Later: member is repeated, in `AttributeValue` at",
        ),
        (Format::Json5, "{S: 'a', S: 'b'}", "S: member is repeated, in `AttributeValue`"),
        (Format::Ron, r#"(S: Some("a"), S: None)"#, "S: member is repeated, in `AttributeValue`"),
    ] {
        let error = read::<Attribute>(format, text.as_bytes()).expect_err(text);
        assert!(error.starts_with(expected), "{format:?} {text}: {error}");
    }
    for (format, text) in [
        (Format::Yaml, "Later: .nan"),
        (Format::Yaml, "Later: {? [a]\n: 1}"),
        (Format::Toml, "Later = 1979-05-27T07:32:00Z"),
        (Format::Toml, "Later = inf"),
        (Format::Json5, "{Later: [NaN, -Infinity, 0x10, 'a\\\nb']}"),
        (Format::Ron, r#"(Later: Named(1, 'c', r"x"))"#),
        (Format::Xml, "<A>text</A>"),
        (Format::Xml, "<A attribute='a'/>"),
    ] {
        let value = read::<Attribute>(format, text.as_bytes());
        let is_kept = matches!(value, Ok(Attribute::Unknown { .. }));
        let is_none = value.as_ref().is_err_and(|error| error.contains("union has no member"));
        assert!(is_kept || is_none, "{format:?} {text}: {value:?}");
    }
    // A namespace is not a member, and neither is space between elements.
    let text = "<A xmlns='u' xmlns:x='v'>\n  <S>a</S>\n</A>";
    assert_eq!(read::<Attribute>(Format::Xml, text.as_bytes()), Ok(Attribute::S("a".into())));
}

/// Each level has nine references to the one before.
#[test]
fn references_of_yaml_do_not_multiply_a_value() {
    let mut text = "Later:\n- &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let before = vec![format!("*a{}", level - 1); 9].join(", ");
        text += &format!("- &a{level} [{before}]\n");
    }
    let error = read::<Attribute>(Format::Yaml, text.as_bytes()).expect_err("too many");
    assert!(error.contains("repetition limit exceeded"), "{error}");
}

/// A document of a few bytes states that billions of items follow.
#[test]
fn stated_lengths_reserve_no_memory() {
    let documents: [(Format, &[u8]); 9] = [
        (Format::MessagePack, b"\x81\xa1L\xdd\xff\xff\xff\xff"),
        (Format::MessagePack, b"\x81\xa1M\xdf\xff\xff\xff\xff"),
        (Format::MessagePack, b"\x81\xa1x\xdd\xff\xff\xff\xff"),
        (Format::MessagePack, b"\xdf\xff\xff\xff\xff\xa1S"),
        (Format::Cbor, b"\xa1\x61L\x9b\xff\xff\xff\xff\xff\xff\xff\xff"),
        (Format::Cbor, b"\xa1\x61M\xbb\xff\xff\xff\xff\xff\xff\xff\xff"),
        (Format::Cbor, b"\xa1\x61x\x9b\xff\xff\xff\xff\xff\xff\xff\xff"),
        (Format::Cbor, b"\xa1\x61S\x7b\xff\xff\xff\xff\xff\xff\xff\xff"),
        (Format::Cbor, b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff\x61S"),
    ];
    for (format, bytes) in documents {
        assert!(read::<Attribute>(format, bytes).is_err(), "{format:?} {bytes:x?}");
    }
    // The list is the fourth member: three are absent, and the length of this one is 2^63.
    let list = [&[0, 0, 0, 1][..], &[0xff; 8], &[0x7f]].concat();
    assert!(postcard::from_bytes::<Attribute>(&list).is_err());
}
