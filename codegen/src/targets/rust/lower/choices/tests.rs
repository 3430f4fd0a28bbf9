use crate::{Change, Options, SecretType, Sources, Style, generate};

const PAGE: &str = "```python
NameTypeDef = str
KindType = Literal[\"m5.large\", \"t2\"]
ValueTypeDef = Union[str, bytes, Sequence[str]]
class TagTypeDef(TypedDict):
    Key: str,
    Value: NotRequired[str],
class BlankTypeDef(TypedDict):
    Note: NotRequired[str],
    Notes: NotRequired[Mapping[str, str]],
class PriceTypeDef(TypedDict):
    amount: float,
class LogInRequestTypeDef(TypedDict):
    Name: NameTypeDef,
    Password: str,
    Data: bytes,
    Labels: Mapping[str, Mapping[str, str]],
    Tags: Sequence[TagTypeDef],
    Tag: TagTypeDef,
    Blank: NotRequired[BlankTypeDef],
    Kind: NotRequired[KindType],
    Value: NotRequired[ValueTypeDef],
    Price: NotRequired[PriceTypeDef],
```
";

/// The text, the features and the warnings.
fn generated(options: &Options) -> (String, Vec<&'static str>, Vec<String>) {
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", PAGE);
    let generated = generate(&sources, options).expect("a page without errors");
    let warnings = generated.diagnostics.iter().map(|one| one.message().to_owned());
    let warnings = warnings.filter(|message| !message.contains("heading")).collect();
    (generated.text, generated.features, warnings)
}

/// The options of a configuration file are those of calls.
fn of_file(file: &str) -> String {
    let mut sources = Sources::new();
    sources.add("m/type_defs.md", PAGE);
    sources.add("m/shapewright.toml", file);
    generate(&sources, &Options::default()).expect("options without errors").text
}

#[track_caller]
fn check(options: Options, file: &str, present: &[&str], absent: &[&str]) {
    let (text, _, warnings) = generated(&options);
    assert_eq!(warnings, Vec::<String>::new());
    assert_eq!(of_file(file), text);
    for part in present {
        assert!(text.contains(part), "no `{part}` in\n{text}");
    }
    for part in absent {
        assert!(!text.contains(part), "`{part}` in\n{text}");
    }
}

#[test]
fn types_of_strings_are_chosen_for_a_member_a_shape_and_all() {
    let options = Options::default()
        .string("::all::Text")
        .patch("Tag", Change::string("::tag::Text"))
        .patch("Tag.Key", Change::string("::key::Text"))
        .patch("LogInRequest.Name", Change::string("::name::Text"));
    let file = "string = '::all::Text'\n[shape.Tag]\nstring = '::tag::Text'\n\
                [shape.'Tag.Key']\nstring = '::key::Text'\n\
                [shape.'LogInRequest.Name']\nstring = '::name::Text'\n";
    let present = [
        "pub type Name = ::all::Text;",
        "pub key: ::key::Text,",
        "pub value: ::core::option::Option<::tag::Text>,",
        "pub note: ::core::option::Option<::all::Text>,",
        // The alias of the member is written out.
        "pub name: ::name::Text,",
        "pub password: ::all::Text,",
        "BTreeMap<::std::string::String, ::all::Text>,",
        "    String(::all::Text),\n",
        "(::std::vec::Vec<::all::Text>),\n",
        "Unknown(::std::string::String),",
    ];
    check(options, file, &present, &[]);
}

#[test]
fn types_of_bytes_and_maps_are_chosen() {
    let options = Options::default()
        .bytes("::bytes::Bytes")
        .map("::indexmap::IndexMap")
        .patch("LogInRequest.Labels", Change::map("::std::collections::HashMap"));
    let file = "bytes = '::bytes::Bytes'\nmap = '::indexmap::IndexMap'\n\
                [shape.'LogInRequest.Labels']\nmap = '::std::collections::HashMap'\n";
    let labels = "pub labels: ::std::collections::HashMap<
        ::std::string::String,
        ::std::collections::HashMap<::std::string::String, ::std::string::String>,
    >,";
    check(
        options.clone().patch("Tag", Change::named("Tag2")),
        &format!("{file}[shape.Tag]\nas = 'Tag2'\n"),
        &[labels],
        &[],
    );
}

#[test]
fn chosen_types_name_the_features_that_they_need() {
    let options = Options::default().bytes("::bytes::Bytes").map("::indexmap::IndexMap");
    let (text, features, _) = generated(&options);
    assert!(text.contains("pub data: ::bytes::Bytes,"), "{text}");
    let labels = "pub labels: ::indexmap::IndexMap<
        ::std::string::String,
        ::indexmap::IndexMap<::std::string::String, ::std::string::String>,
    >,";
    assert!(text.contains(labels), "{text}");
    assert_eq!(features, ["bytes", "indexmap"]);
}

#[test]
fn secrets_are_held_by_secrecy_unless_the_member_has_a_type() {
    let options = Options::default().string("::all::Text").secret(SecretType::Secrecy);
    let (text, ..) = generated(&options);
    assert!(text.contains("pub password: ::secrecy::SecretString,"), "{text}");
    let options = options.patch("LogInRequest.Password", Change::string("::my::Secret"));
    let (text, ..) = generated(&options);
    assert!(text.contains("pub password: ::my::Secret,"), "{text}");
    assert!(text.contains("#[shape(sensitive)]\n    pub password"), "{text}");
}

#[test]
fn members_and_shapes_are_boxed() {
    let options = Options::default()
        .patch("Tag", Change::boxed(true))
        .patch("LogInRequest.Blank", Change::boxed(true))
        .patch("LogInRequest.Labels", Change::boxed(true));
    let file = "[shape.Tag]\nboxed = true\n[shape.'LogInRequest.Blank']\nboxed = true\n\
                [shape.'LogInRequest.Labels']\nboxed = true\n";
    let present = [
        "pub tag: ::std::boxed::Box<Tag>,",
        "pub tags: ::std::vec::Vec<Tag>,",
        "pub blank: ::core::option::Option<::std::boxed::Box<Blank>>,",
        "pub labels: ::std::boxed::Box<\n        ::std::collections::BTreeMap<",
    ];
    check(options, file, &present, &[]);
}

#[test]
fn types_are_non_exhaustive_or_some_of_them() {
    let open = "#[non_exhaustive]\n#[allow(dead_code)]\npub struct Tag {";
    let options = Options::default().non_exhaustive(true);
    let (text, ..) = generated(&options);
    for item in ["pub struct", "pub enum"] {
        let count = text.matches(item).count();
        let open = text.split("#[non_exhaustive]").skip(1);
        let open = open.filter(|rest| rest.lines().any(|line| line.starts_with(item))).count();
        assert!(count > 0 && open >= count, "{item}: {text}");
    }
    assert!(!text.contains("#[non_exhaustive]\npub type"), "{text}");
    let options = options.patch("Tag", Change::non_exhaustive(false));
    check(
        options,
        "non_exhaustive = true\n[shape.Tag]\nnon_exhaustive = false\n",
        &["#[non_exhaustive]\n#[allow(clippy::enum_variant_names, dead_code)]\npub enum Kind {"],
        &[open],
    );
    let options = Options::default().patch("Tag", Change::non_exhaustive(true));
    let (text, ..) = generated(&options);
    assert!(text.contains(open), "{text}");
    assert_eq!(text.matches("non_exhaustive").count(), 1, "{text}");
}

#[test]
fn attributes_are_written_exactly() {
    let odd = "#[a :: b(\"\\u{1b}  x\")]\n#[c]";
    let options = Options::default()
        .attribute("#[all]")
        .patch("Tag", Change::attribute(odd))
        .patch("NameTypeDef", Change::attribute("#[doc(hidden)]"))
        .patch("Tag.Key", Change::attribute("#[key]"))
        .patch("Tag.Key", Change::attribute("/// Text."))
        .patch("KindType.m5.large", Change::attribute("#[large]"));
    let file = format!(
        "attributes = ['#[all]']\n[shape.Tag]\nattributes = ['''{odd}''']\n[shape.NameTypeDef]\n\
         attributes = ['#[doc(hidden)]']\n[shape.'Tag.Key']\n\
         attributes = ['#[key]', '/// Text.']\n\
         [shape.'KindType.m5.large']\nattributes = ['#[large]']\n"
    );
    let present = [
        &format!("#[all]\n{odd}\n#[allow(dead_code)]\npub struct Tag {{"),
        "    #[key]\n    /// Text.\n    pub key:",
        "    #[large]\n    M5Large,",
        "#[all]\n#[allow(clippy::enum_variant_names, dead_code)]\npub enum Kind {",
        "#[doc(hidden)]\n#[allow(dead_code)]\npub type Name",
    ];
    check(options, &file, &present, &["#[all]\n#[doc(hidden)]"]);
}

#[test]
fn derives_of_a_shape_reach_the_types_of_its_members() {
    let options = Options::default()
        .patch("Tag", Change::derive("Hash"))
        .patch("Tag", Change::derive("::my::Derive=none"))
        .patch("Blank", Change::derive("Eq"));
    let file =
        "[shape.Tag]\nderives = ['Hash', '::my::Derive=none']\n[shape.Blank]\nderives = ['Eq']\n";
    let present = [
        "#[derive(Clone, Hash, ::my::Derive, ::shapewright::Structure)]\n#[shape(\"TagTypeDef\"",
        "#[derive(Clone, Eq, ::shapewright::Structure)]\n#[shape(\"BlankTypeDef\"",
        "#[derive(Clone, ::shapewright::Structure)]\n#[shape(\"PriceTypeDef\"",
    ];
    check(options, file, &present, &[]);
    // The request has no `Hash` because of its price, and no type gets it in vain.
    let options = Options::default().patch("LogInRequest", Change::derive("Hash"));
    let (text, _, warnings) = generated(&options);
    assert_eq!(warnings, ["`Hash` cannot be derived for `LogInRequest`"]);
    assert!(!text.contains("Hash"), "{text}");
    let options = Options::default().patch("LogInRequest", Change::derive("PartialOrd"));
    let (text, ..) = generated(&options);
    let both = ["LogInRequestTypeDef", "TagTypeDef", "BlankTypeDef", "PriceTypeDef"];
    for shape in both {
        let derived =
            format!("(Clone, PartialOrd, ::shapewright::Structure)]\n#[shape(\"{shape}\"");
        assert!(text.contains(&derived), "{shape}: {text}");
    }
}

/// A chosen type for strings is not assumed to be `Copy`, and maps without an order have no `Hash`.
#[test]
fn chosen_types_allow_the_derives_of_those_that_they_replace() {
    let options = Options::default().derive("Hash").derive("Copy").string("::std::sync::Arc<str>");
    let (text, ..) = generated(&options);
    assert!(
        text.contains("#[derive(Clone, Hash, ::shapewright::Structure)]\n#[shape(\"TagTypeDef\"")
    );
    let request = "#[shape(\"LogInRequestTypeDef\"";
    for (map, expected) in [("::std::collections::HashMap", false), ("::my::Map", true)] {
        let options = Options::default()
            .derive("Eq")
            .derive("Hash")
            .map(map)
            .patch("LogInRequest", Change::ty("Price", "::my::Price"));
        let (text, ..) = generated(&options);
        let derived = text
            .contains(&format!("#[derive(Clone, Eq, Hash, ::shapewright::Structure)]\n{request}"));
        assert_eq!(derived, expected, "{map}: {text}");
    }
}

#[test]
fn without_choices_the_text_is_the_same() {
    let (text, ..) = generated(&Options::default());
    let (other, ..) = generated(&Options::default().non_exhaustive(false));
    assert_eq!(text, other);
    for part in ["non_exhaustive", "#[all]", "::all"] {
        assert!(!text.contains(part), "{text}");
    }
}

/// The style `serde` has the same choices; a map of the user reads null among its values itself.
#[test]
fn choices_apply_in_the_style_serde() {
    let options = Options::default()
        .style(Style::Serde)
        .string("::std::sync::Arc<str>")
        .bytes("::my::Bytes")
        .map("::indexmap::IndexMap")
        .non_exhaustive(true)
        .patch("Tag", Change::attribute("#[tag]"))
        .patch("Tag.Key", Change::attribute("#[key]"))
        .patch("KindType.t2", Change::attribute("#[small]"))
        .patch("LogInRequest.Tag", Change::boxed(true));
    let (text, features, warnings) = generated(&options);
    assert_eq!((features, warnings), (Vec::new(), Vec::new()));
    for part in [
        "#[serde(rename_all = \"PascalCase\")]\n#[non_exhaustive]\n#[tag]\n",
        "    #[key]\n    pub key: ::std::sync::Arc<str>,",
        "    #[small]\n    T2,",
        "pub data: ::my::Bytes,",
        "pub labels: ::indexmap::IndexMap<",
        "pub tag: ::std::boxed::Box<Tag>,",
    ] {
        assert!(text.contains(part), "no `{part}` in\n{text}");
    }
}
