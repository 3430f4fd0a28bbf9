//! Calls on `Build` take precedence over the file next to a model, and over the one of `config`.

use crate::build::Build;
use crate::{
    Change, Deprecated, Dialect, DocsLevel, Documents, Responses, SecretType, Secrets,
    SourcePolicy, Style, Timestamps, Unions, UnknownMembers,
};

use super::Crate;

const PAGE: &str = "```python
from types_boto3_iam.type_defs import AskRequestTypeDef
class AskRequestTypeDef(TypedDict):
    text: str,
    password: str,
class AskResponseTypeDef(TypedDict):
    answer: str,
    asked: datetime,
    ResponseMetadata: dict[str, str],
class TellRequestTypeDef(TypedDict):
    text: str,
    PolicyDocument: NotRequired[str],
    blob: NotRequired[bytes],
```
";

const JSON: &str = r#"{
  "metadata": {"serviceId": "IAM"},
  "operations": {
    "Ask": {"input": {"shape": "AskRequest"}, "output": {"shape": "AskResponse"}},
    "Tell": {"input": {"shape": "TellRequest"}}
  },
  "shapes": {
    "AskRequest": {"type": "structure", "members": {
      "onlyInJson": {"shape": "Text"}, "old": {"shape": "Text", "deprecated": true}}},
    "AskResponse": {"type": "structure", "members": {"answer": {"shape": "Text"}}},
    "TellRequest": {"type": "structure", "members": {"text": {"shape": "Text"}}},
    "Either": {"type": "structure", "members": {"left": {"shape": "Text"}}, "union": true},
    "Text": {"type": "string", "min": 1}
  }
}"#;

/// Every key: its value in the file, the call, and fragments that the text has and lacks if the call
/// counts.
type Case = (&'static str, fn(Build) -> Build, &'static [&'static str], &'static [&'static str]);

const CASES: [Case; 36] = [
    (
        "responses = 'declared'",
        |build| build.responses(Responses::Optional),
        &["pub answer: ::core::option::Option<"],
        &["pub answer: ::std::string::String"],
    ),
    (
        "sources = 'pages'",
        |build| build.sources(SourcePolicy::Json),
        &["only_in_json"],
        &["type_defs.md"],
    ),
    (
        "shapes = ['AskRequest']",
        |build| build.shape("TellRequest"),
        &["TellRequest"],
        &["AskRequest"],
    ),
    ("operations = ['Ask']", |build| build.operation("Tell"), &["TellRequest"], &["AskRequest"]),
    ("operations = ['Ask']", |build| build.shape("TellRequest"), &["TellRequest"], &["AskRequest"]),
    ("derives = ['PartialOrd']", |build| build.derive("Hash"), &["(Clone, Hash, PartialOrd,"], &[]),
    ("attributes = ['#[a]']", |build| build.attribute("#[b]"), &["#[b]\n#[a]\n"], &[]),
    ("non_exhaustive = false", |build| build.non_exhaustive(true), &["#[non_exhaustive]\n"], &[]),
    (
        "string = '::file::Text'",
        |build| build.string("::call::Text"),
        &["::call::Text"],
        &["::file::"],
    ),
    ("map = '::file::Map'", |build| build.map("::call::Map"), &["::call::Map<"], &["::file::"]),
    (
        "bytes = '::file::Bytes'",
        |build| build.bytes("::call::Bytes"),
        &["Option<::call::Bytes>"],
        &["::file::"],
    ),
    (
        "[shape.'AskRequest.text']\nboxed = true\nstring = '::file::Text'",
        |build| {
            let build = build.patch("AskRequestTypeDef.text", Change::boxed(false));
            build.patch("AskRequest.text", Change::string("::call::Text"))
        },
        &["pub text: ::call::Text,"],
        &["::file::", "Box<"],
    ),
    (
        "[shape.AskRequest]\nattributes = ['#[a]']\nderives = ['Eq']\nnon_exhaustive = true",
        |build| {
            let build = build.patch("AskRequest", Change::attribute("#[b]"));
            let build = build.patch("AskRequest", Change::non_exhaustive(false));
            build.patch("AskRequest", Change::derive("Hash"))
        },
        &["#[b]\n#[a]\n", "(Clone, Hash, Eq,"],
        &["non_exhaustive"],
    ),
    (
        "[shape.AskRequest]\nas = 'File'",
        |build| build.patch("AskRequestTypeDef", Change::named("Call")),
        &["pub struct Call"],
        &["File"],
    ),
    (
        "[shape.AskRequest]\nrename = { text = 'file' }",
        |build| build.patch("AskRequestTypeDef", Change::rename("text", "call")),
        &["pub call:"],
        &["file"],
    ),
    (
        "[shape.AskRequest]\noptional = { text = 'file' }",
        |build| build.patch("TellRequest", Change::optional("text", "call")),
        &[
            "/// Optional: call.\n    pub text: ::core::option",
            "/// Optional: file.\n    pub text: ::core::option",
        ],
        &[],
    ),
    (
        "[shape.AskRequest]\nsensitive = ['text']",
        |build| build.patch("TellRequest", Change::sensitive("text")),
        &["AskRequest {\n    #[shape(sensitive)]", "TellRequest {\n    #[shape(sensitive)]"],
        &[],
    ),
    (
        "[shape.AskRequest]\nsensitive = ['password']",
        |build| build.patch("AskRequestTypeDef", Change::public("password")),
        &["pub text:"],
        &["sensitive"],
    ),
    (
        "secrets = 'none'\n[shape.AskRequest]\nrename = { text = 'x' }",
        |build| build.secrets(Secrets::Names),
        &["#[shape(sensitive)]\n    pub password:"],
        &[],
    ),
    (
        "secret = 'plain'",
        |build| build.secret(SecretType::Secrecy),
        &["pub password: ::secrecy::SecretString"],
        &["pub password: ::std"],
    ),
    (
        "unknown = 'deny'",
        |build| build.unknown(UnknownMembers::Keep),
        &["#[shape(flatten_rest)]"],
        &["deny_unknown"],
    ),
    (
        "sources = 'json'\nunions = 'structures'",
        |build| build.unions(Unions::Enums),
        &["pub enum Either"],
        &["pub struct Either"],
    ),
    (
        "sources = 'json'\nunions = 'structures'\n[shape.Either]\nunion = false",
        |build| build.patch("Either", Change::union(true)),
        &["pub enum Either"],
        &["pub struct Either"],
    ),
    (
        "documents = 'both'",
        |build| build.documents(Documents::Declared),
        &["pub policy_document: ::core::option::Option<::std::string::String>"],
        &["JsonText"],
    ),
    (
        "dialect = 'cloudtrail'",
        |build| build.dialect(Dialect::AnyCase),
        &["dialect = \"any-case\""],
        &["cloudtrail"],
    ),
    (
        "style = 'engine'",
        |build| build.style(Style::Serde),
        &["::serde::Deserialize"],
        &["::shapewright::"],
    ),
    ("style = 'serde'", |build| build.style(Style::Engine), &["::shapewright::"], &["::serde::"]),
    (
        "timestamps = 'offset'",
        |build| build.timestamps(Timestamps::Z),
        &["TimestampZ"],
        &["::shapewright::Timestamp>"],
    ),
    ("docs = 'none'", |build| build.docs(DocsLevel::Full), &["/// Wire name"], &[]),
    (
        "docs = 'full'",
        |build| build.docs(DocsLevel::None),
        &["/// `AskRequestTypeDef`"],
        &["/// Wire"],
    ),
    (
        "sources = 'json'\ndeprecated = 'omit'",
        |build| build.deprecated(Deprecated::Keep),
        &["#[deprecated]"],
        &[],
    ),
    (
        "sources = 'json'\nconstraints = true",
        |build| build.constraints(false),
        &["pub only_in_json"],
        &["length(min = 1)"],
    ),
    (
        "sources = 'json'\nresponse_metadata = false",
        |build| build.response_metadata(true),
        &["pub only_in_json", "pub response_metadata"],
        &[],
    ),
    (
        "sources = 'json'\noperation_types = false",
        |build| build.operation_types(true),
        &["pub struct Ask;"],
        &[],
    ),
    (
        "sources = 'json'\nconstraints = false",
        |build| build.constraints(true),
        &["#[shape(length(min = 1))]"],
        &[],
    ),
    (
        "[replace]\nTimestamp = '::file::Time'",
        |build| build.replace("Timestamp", "::call::Time"),
        &["::call::Time"],
        &["::file::Time"],
    ),
];

#[test]
fn calls_take_precedence_over_files() {
    for (file, call, present, absent) in CASES {
        let here = Crate::with(&[
            ("m/type_defs.md", PAGE),
            ("m/service-2.json", JSON),
            ("m/shapewright.toml", file),
            ("plain/type_defs.md", PAGE),
            ("plain/service-2.json", JSON),
        ]);
        for build in
            [Build::new().model("m"), Build::new().model("plain").config("m/shapewright.toml")]
        {
            let outcome = here.build(&call(build.clone()));
            assert_eq!(outcome.errors, "", "{file}");
            let warnings = outcome.directives.to_string();
            assert!(!warnings.contains("SW05"), "{file}: {warnings}");
            let text = std::fs::read_to_string(&outcome.files[0]).expect("a file");
            for part in present {
                assert!(text.contains(part), "{file}: no `{part}`\n{text}");
            }
            for part in absent {
                assert!(!text.contains(part), "{file}: `{part}`\n{text}");
            }
            here.build(&build);
            let without = std::fs::read_to_string(&outcome.files[0]).expect("a file");
            assert_ne!(text, without, "{file}: the call changes nothing");
        }
    }
}
