//! Lines of generated types, for options that the golden files do not have.

use crate::{Options, Sources, Style, Timestamps, generate};

const PAGE: &str = "## XTypeDef\n\n```python\nclass XTypeDef(TypedDict):\n    a: datetime\n    \
    b: NotRequired[Sequence[datetime]]\n    c: NotRequired[bytes]\n    d: NotRequired[Sequence[str]]\n    \
    e: NotRequired[Decimal]\n    f: Union[datetime, str]\n```\n";

/// The types of the page.
fn types(options: Options) -> String {
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", PAGE);
    match generate(&sources, &options.style(Style::Serde)) {
        Ok(generated) => {
            assert_eq!(generated.features, [] as [&str; 0]);
            generated.text
        }
        Err(diagnostics) => panic!("{}", diagnostics.render(&sources)),
    }
}

fn of_jiff() -> Options {
    Options::default().replace("Timestamp", "::jiff::Timestamp").replace("Blob", "Vec<u8>")
}

#[test]
fn types_and_forms_follow_replacements() {
    for (options, present, absent) in [
        (
            Options::default(),
            &[
                "deserialize_with = \"forms::As::<forms::InstantText>::read\")]\n    \
                 pub a: ::std::string::String,",
                "deserialize_with = \"forms::As::<forms::Optional<forms::List<forms::InstantText>>>::read\"",
                "is_none\")]\n    pub c: ::core::option::Option<::std::string::String>,",
                "forms::As::<forms::Optional<forms::List>>::read\")]",
                "forms::As::<forms::Optional<forms::NumberText>>::read",
                "struct Plain;",
                "+00:00",
            ][..],
            &["serialize_with = \"forms::As::<forms::InstantText>::write", "Base64", "jiff"][..],
        ),
        (
            of_jiff().timestamps(Timestamps::Z),
            &[
                "serialize_with = \"forms::As::<forms::Jiff>::write\")]\n    pub a: ::jiff::Timestamp,",
                "serialize_with = \"forms::As::<forms::Optional<forms::Base64>>::write\"",
                "pub c: ::core::option::Option<Vec<u8>>,",
                "pub f: ::jiff::Timestamp,",
                "{fraction}Z\"",
            ],
            &["InstantText", "+00:00", "chrono"],
        ),
        (
            Options::default()
                .replace("Timestamp", "::my::Time")
                .replace("Decimal", "::my::Number"),
            &[
                "    pub a: ::my::Time,",
                "_none\")]\n    pub e: ::core::option::Option<::my::Number>,",
            ],
            &["InstantText", "NumberText"],
        ),
        (
            Options::default().replace("Blob", "::shapewright::Json"),
            &["pub c: ::core::option::Option<::serde_json::Value>,", "and `serde_json`."],
            &["::shapewright"],
        ),
    ] {
        let text = types(options);
        for part in present {
            assert!(text.contains(part), "no `{part}` in\n{text}");
        }
        for part in absent {
            assert!(!text.contains(part), "`{part}` in\n{text}");
        }
    }
}

#[test]
fn schemas_describe_what_is_written() {
    let text = types(of_jiff().derive("::schemars::JsonSchema").derive("::utoipa::ToSchema"));
    for part in [
        "#[schemars(with = \"::std::string::String\")]",
        "#[schema(value_type = ::std::string::String)]",
        "#[schemars(with = \"::core::option::Option<::std::vec::Vec<::std::string::String>>\")]",
        "value_type = ::core::option::Option<::std::vec::Vec<::std::string::String>>",
    ] {
        assert!(text.contains(part), "no `{part}` in\n{text}");
    }
    assert!(!types(of_jiff().derive("::my::Derive")).contains("schema"));
    assert!(!types(Options::default().derive("::schemars::JsonSchema")).contains("#[schemars"));
}

#[test]
fn derives_of_std_are_those_that_the_parts_allow() {
    let text = types(Options::default().derive("Default").derive("Eq").derive("Hash"));
    let derives = "#[derive(Clone, Debug, PartialEq, Default, Eq, Hash, ::serde::Serialize, \
                   ::serde::Deserialize)]";
    assert!(text.contains(derives) || text.contains("Default, Eq, Hash"), "{text}");
    // Text has no copies.
    assert!(!types(Options::default().derive("Copy")).contains("Copy"));
}
