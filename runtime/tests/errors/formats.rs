//! What each format adds to a message, or takes from it: a place in the text, or all but the kind.

use std::fmt::Display;

use super::Key;

/// What is said of a text, and what for none that is wrong.
#[track_caller]
fn says<E: Display>(read: impl Fn(&str) -> Result<Key, E>, table: &[(&str, &str)]) {
    for (text, message) in table {
        let said = match read(text) {
            Ok(_) => "nothing".to_owned(),
            Err(error) => error.to_string(),
        };
        assert!(!said.contains("PLANTED"), "{said}");
        assert_eq!(said.trim_end(), *message, "{text}");
    }
}

#[test]
fn yaml_says_the_line_and_the_column_of_the_value() {
    says(
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
                "Made: expected timestamp, found string, in `KeyTypeDef` at line 2 column 7",
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

/// The format marks the place in errors that it makes, where no path to the value is known yet.
#[test]
fn toml_says_the_place_of_what_is_no_toml_only() {
    says(
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
                "Made: expected timestamp, found string, in `KeyTypeDef`",
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

/// The format drops all messages: its own kinds of errors must still be told apart.
#[test]
fn postcard_says_whether_its_input_ended_or_is_wrong() {
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

/// These formats say what they looked for and not what is there, each in its own words, and what they
/// say of their syntax stays as it is.
#[test]
fn a_format_with_words_of_its_own_says_the_path_and_what_was_expected() {
    says(
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
    says(
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
    says(
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
