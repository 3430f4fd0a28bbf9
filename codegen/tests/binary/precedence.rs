//! Flags take precedence over the file next to a model, and over the one at `--config`.

use crate::command::Folder;

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

/// A key of the file, the flag, and fragments that the text has and lacks if the flag counts.
const CASES: [(&str, &str, &[&str], &[&str]); 33] = [
    (
        "responses = 'declared'",
        "--responses optional",
        &["pub answer: ::core::option::Option<"],
        &["pub answer: ::std::string::String"],
    ),
    ("sources = 'pages'", "--sources json", &["only_in_json"], &["type_defs.md"]),
    ("secrets = 'none'", "--secrets names", &["#[shape(sensitive)]\n    pub password:"], &[]),
    (
        "secret = 'plain'",
        "--secret secrecy",
        &["pub password: ::secrecy::SecretString"],
        &["pub password: ::std"],
    ),
    ("unknown = 'deny'", "--unknown keep", &["#[shape(flatten_rest)]"], &["deny_unknown"]),
    (
        "sources = 'json'\nunions = 'structures'",
        "--unions enums",
        &["pub enum Either"],
        &["pub struct Either"],
    ),
    (
        "documents = 'both'",
        "--documents declared",
        &["pub policy_document: ::core::option::Option<::std::string::String>"],
        &["JsonText"],
    ),
    ("dialect = 'cloudtrail'", "--dialect any-case", &["dialect = \"any-case\""], &["cloudtrail"]),
    ("style = 'engine'", "--style serde", &["::serde::Deserialize"], &["::shapewright::"]),
    ("style = 'serde'", "--style engine", &["::shapewright::"], &["::serde::"]),
    ("timestamps = 'offset'", "--timestamps z", &["TimestampZ"], &["::shapewright::Timestamp>"]),
    ("docs = 'none'", "--docs full", &["/// Wire name"], &[]),
    ("docs = 'full'", "--docs none", &["/// `AskRequestTypeDef`"], &["/// Wire"]),
    ("sources = 'json'\ndeprecated = 'omit'", "--deprecated keep", &["#[deprecated]"], &[]),
    (
        "sources = 'json'\ndeprecated = 'keep'",
        "--deprecated omit",
        &["only_in_json"],
        &["#[deprecated]"],
    ),
    (
        "sources = 'json'\nconstraints = true",
        "--constraints false",
        &["pub only_in_json"],
        &["length(min = 1)"],
    ),
    (
        "sources = 'json'\nconstraints = false",
        "--constraints true",
        &["#[shape(length(min = 1))]"],
        &[],
    ),
    (
        "sources = 'json'\nresponse_metadata = false",
        "--response-metadata true",
        &["pub only_in_json", "pub response_metadata"],
        &[],
    ),
    ("response_metadata = true", "--response-metadata false", &[], &["response_metadata"]),
    ("sources = 'json'\noperation_types = false", "--operation-types", &["pub struct Ask;"], &[]),
    (
        "sources = 'json'\noperation_types = true",
        "--operation-types=false",
        &[],
        &["pub struct Ask;"],
    ),
    ("shapes = ['AskRequest']", "--shape TellRequest", &["TellRequest"], &["AskRequest"]),
    ("operations = ['Ask']", "--operation Tell", &["TellRequest"], &["AskRequest", "AskResponse"]),
    ("shapes = ['AskRequest']", "--operation Tell", &["TellRequest"], &["AskRequest"]),
    ("operations = ['Ask']", "--shape TellRequest", &["TellRequest"], &["AskRequest"]),
    ("derives = ['PartialOrd']", "--derive Hash", &["(Clone, Hash, PartialOrd,"], &[]),
    ("attributes = ['#[a]']", "--attribute #[b]", &["#[b]\n#[a]\n"], &[]),
    ("non_exhaustive = false", "--non-exhaustive", &["#[non_exhaustive]\n"], &[]),
    ("non_exhaustive = true", "--non-exhaustive=false", &[], &["non_exhaustive"]),
    ("string = '::file::Text'", "--string ::flag::Text", &["::flag::Text"], &["::file::"]),
    ("map = '::file::Map'", "--map ::flag::Map", &["::flag::Map<"], &["::file::"]),
    (
        "[shape.'AskRequest.text']\nboxed = true\n[shape.AskRequest]\nas = 'File'",
        "--set shape.AskRequest={as='Flag'} --set shape.'AskRequest.text'.boxed=false",
        &["pub struct Flag {\n    pub text: ::std::string::String,"],
        &["File"],
    ),
    (
        "[replace]\nTimestamp = '::file::Time'",
        "--set replace.Timestamp='::flag::Time'",
        &["::flag::Time"],
        &["::file::"],
    ),
];

#[test]
fn flags_take_precedence_over_files() {
    for (file, flag, present, absent) in CASES {
        let folder = Folder::with(&[
            ("m/type_defs.md", PAGE),
            ("m/service-2.json", JSON),
            ("m/shapewright.toml", file),
            ("plain/type_defs.md", PAGE),
            ("plain/service-2.json", JSON),
        ]);
        for model in ["m", "plain --config m/shapewright.toml"] {
            folder.run(&format!("generate {model} --out out {flag}")).success();
            let text = folder.read("out/iam.rs");
            for part in present {
                assert!(text.contains(part), "{file}, {flag}: no `{part}`\n{text}");
            }
            for part in absent {
                assert!(!text.contains(part), "{file}, {flag}: `{part}`\n{text}");
            }
            folder.run(&format!("generate {model} --out without")).success();
            let without = folder.read("without/iam.rs");
            assert_ne!(text, without, "{file}: `{flag}` changes nothing");
        }
    }
}
