//! The parts of a message that depend on the format: the position, and what was found.

use std::fmt::Display;

use super::Key;

/// Compares the message for each text; `nothing` if the text is read.
#[track_caller]
fn check<E: Display>(read: impl Fn(&str) -> Result<Key, E>, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let message = match read(text) {
            Ok(_) => "nothing".to_owned(),
            Err(error) => error.to_string(),
        };
        assert!(!message.contains("PLANTED"), "{message}");
        assert_eq!(message.trim_end(), *expected, "{text}");
    }
}

#[test]
fn yaml_reports_line_and_column_of_the_value() {
    check(
        |text| serde_yaml_ng::from_str(text),
        &[
            ("Name: n", "nothing"),
            ("Name: 5", "nothing"),
            ("{}", "Name: required member is missing, in `KeyTypeDef`"),
            (
                "Name: n\nKeys:\n  k:\n  - Size: 1\n",
                "Keys[\"k\"][0].Name: required member is missing, in `KeyTypeDef` at line 4 column 5",
            ),
            (
                "Name: n\nKeys:\n  k:\n  - Name: []\n",
                "Keys[\"k\"][0].Name: expected string, found array, in `KeyTypeDef` at line 4 column 11",
            ),
            (
                "Name: n\nKeys:\n  k: 7",
                "Keys[\"k\"]: expected list, found number, in `KeyTypeDef` at line 3 column 6",
            ),
            (
                "Name: n\nSize: '5'",
                "Size: expected integer, found string, in `KeyTypeDef` at line 2 column 7",
            ),
            (
                "Name: n\nSize: 123456789012345678901234567890",
                "Size: expected integer, found number out of range of 64 bits, in `KeyTypeDef` at line 2 column 7",
            ),
            (
                "Name: n\nSmall: 256",
                "Small: expected integer, found number out of range, in `KeyTypeDef` at line 2 column 8",
            ),
            (
                "Name: n\nMade: yesterday\nSize: 1",
                "Made: expected timestamp (epoch seconds, ISO 8601, or an HTTP date), found string, in `KeyTypeDef` at line 2 column 7",
            ),
            (
                "Name: n\nSecret: PLANTED",
                "Secret: expected structure `SecretTypeDef`, found string, in `KeyTypeDef` at line 2 column 9",
            ),
            (
                "Name: n\nSecret:\n  Value: ''\n  Map: {PLANTED: PLANTED}",
                "Secret: expected integer, found string, in `KeyTypeDef` at line 4 column 18",
            ),
            (
                "Name: n\nSecret: {PLANTED: 1}",
                "Secret: value withheld, in `KeyTypeDef` at line 2 column 9",
            ),
            ("Name: a\nName: b", "Name: member is repeated, in `KeyTypeDef`"),
            ("- 1", "expected structure `KeyTypeDef`, found array"),
            (
                "Name: \"n",
                "found unexpected end of stream at line 1 column 9, while scanning a quoted scalar at line 1 column 7",
            ),
        ],
    );
}

/// The format adds the position to its own errors only; the path is not known yet when it does.
#[test]
fn toml_reports_the_position_of_syntax_errors_only() {
    check(
        |text| toml::from_str(text),
        &[
            ("Name = \"n\"\nMade = 1979-05-27T07:32:00Z", "nothing"),
            ("Name = \"n\"\nMade = 1979-05-27", "nothing"),
            ("", "Name: required member is missing, in `KeyTypeDef`"),
            ("Name = 5", "Name: expected string, found number, in `KeyTypeDef`"),
            (
                "Name = \"n\"\n[[Keys.k]]\nName = 5\n",
                "Keys[\"k\"][0].Name: expected string, found number, in `KeyTypeDef`",
            ),
            (
                "Name = \"n\"\nMade = 07:32:00",
                "Made: expected timestamp (epoch seconds, ISO 8601, or an HTTP date), found string, in `KeyTypeDef`",
            ),
            ("Name = 1979-05-27", "Name: expected string, found object, in `KeyTypeDef`"),
            (
                "Name = \"n\"\nMade = false",
                "Made: expected timestamp, found boolean, in `KeyTypeDef`",
            ),
            ("Name = \"n\"\n[Secret]\nPLANTED = 1", "Secret: value withheld, in `KeyTypeDef`"),
            (
                "Name = \"n\"\nSecret = \"PLANTED\"",
                "Secret: expected structure `SecretTypeDef`, found string, in `KeyTypeDef`",
            ),
            (
                "Name = [",
                "TOML parse error at line 1, column 9\n  |\n1 | Name = [\n  |         ^\nunclosed array, expected `]`",
            ),
            (
                "Name = \"a\"\nName = \"b\"",
                "TOML parse error at line 2, column 1\n  |\n2 | Name = \"b\"\n  | ^^^^\nduplicate key",
            ),
        ],
    );
}

/// The format drops all messages, but its own kinds of errors are kept.
#[test]
fn postcard_distinguishes_the_end_of_its_input_from_wrong_input() {
    use postcard::Error::{
        DeserializeBadOption, DeserializeBadUtf8, DeserializeUnexpectedEnd, SerdeDeCustom,
    };

    let whole = postcard::to_allocvec(&Key::new("n").size(5).small(7)).expect("bytes");
    for length in 0..whole.len() {
        let error = postcard::from_bytes::<Key>(&whole[..length]).expect_err("a part");
        assert_eq!(error, DeserializeUnexpectedEnd, "{length}");
    }
    let timestamp_of_words = [&[1, b'n', 0, 1, 3][..], b"now"].concat();
    for (bytes, expected) in [
        (&[1, 0xff][..], DeserializeBadUtf8),
        (&[1, b'n', 0, 2], DeserializeBadOption),
        (&[1, b'n', 2], SerdeDeCustom), // The member is sensitive.
        (&timestamp_of_words, SerdeDeCustom),
    ] {
        let error = postcard::from_bytes::<Key>(bytes).expect_err("wrong bytes");
        assert_eq!(error, expected, "{bytes:?}");
    }
}

/// The messages of these formats name what was expected, and not what was found. Their syntax errors are
/// unchanged.
#[test]
fn formats_with_their_own_messages_report_the_path_and_what_was_expected() {
    check(
        |text| json5::from_str(text),
        &[
            ("{Name: 'n'}", "nothing"),
            (
                "{Name: 5}",
                "Name: expected string, found another value, in `KeyTypeDef` at line 1 column 8",
            ),
            (
                "{Keys: {k: [7]}}",
                "Keys[\"k\"][0]: expected structure `KeyTypeDef`, found another value, in `KeyTypeDef` at line 1 column 13",
            ),
            (
                "{Keys: {k: 7}}",
                "Keys[\"k\"]: expected list, found another value, in `KeyTypeDef` at line 1 column 12",
            ),
            (
                "{Size: '5'}",
                "Size: expected integer, found another value, in `KeyTypeDef` at line 1 column 8",
            ),
            (
                "{Secret: {Map: {PLANTED: 'PLANTED'}}}",
                "Secret: expected integer, found another value, in `KeyTypeDef` at line 1 column 26",
            ),
            ("{Name 'n'}", "expected colon at line 1 column 7"),
            ("{Name: 'n'", "EOF parsing object at line 1 column 1"),
        ],
    );
    check(
        |text| ron::from_str(text),
        &[
            ("(Name: \"n\")", "nothing"),
            ("(Name: 5)", "1:7-1:8: Name: expected string, found another value, in `KeyTypeDef`"),
            (
                "(Size: Some(\"5\"))",
                "1:13: Size: expected integer, found another value, in `KeyTypeDef`",
            ),
            (
                "(Size: Some(99999999999999999999))",
                "1:13-1:33: Size: expected integer, found number out of range of 64 bits, in `KeyTypeDef`",
            ),
            ("(Size: 5)", "1:7-1:8: Expected option"),
            ("(Name: \"n\"", "1:9-1:11: Expected comma"),
        ],
    );
    check(
        |text| simd_json::from_slice(&mut text.as_bytes().to_vec()),
        &[
            (r#"{"Name": "n"}"#, "nothing"),
            (
                r#"{"Name": 5}"#,
                r#"Serde("Name: expected string, found another value, in `KeyTypeDef`") at character 0"#,
            ),
            (
                r#"{"Size": "5"}"#,
                r#"Serde("Size: expected integer, found another value, in `KeyTypeDef`") at character 0"#,
            ),
            (
                r#"{"Keys": {"k": [7]}}"#,
                r#"Serde("Keys[\"k\"][0]: expected structure `KeyTypeDef`, found another value, in `KeyTypeDef`") at character 0"#,
            ),
            (r#"{"Name": "n",}"#, r#"ExpectedObjectKey at character 13 ('}')"#),
        ],
    );
}
