//! Flags take precedence over the file next to a model, and over the one at `--config`.

use crate::command::Folder;

const PAGE: &str = "```python
from types_boto3_oracle.type_defs import AskRequestTypeDef
class AskRequestTypeDef(TypedDict):
    text: str,
class AskResponseTypeDef(TypedDict):
    answer: str,
    ResponseMetadata: dict[str, str],
class TellRequestTypeDef(TypedDict):
    text: str,
```
";

const JSON: &str = r#"{
  "metadata": {"serviceId": "Oracle"},
  "operations": {
    "Ask": {"input": {"shape": "AskRequest"}, "output": {"shape": "AskResponse"}},
    "Tell": {"input": {"shape": "TellRequest"}}
  },
  "shapes": {
    "AskRequest": {"type": "structure", "members": {"onlyInJson": {"shape": "Text"}}},
    "AskResponse": {"type": "structure", "members": {"answer": {"shape": "Text"}}},
    "TellRequest": {"type": "structure", "members": {"text": {"shape": "Text"}}},
    "Text": {"type": "string"}
  }
}"#;

/// A key of the file, the flag, and fragments that the text has and lacks if the flag counts.
const CASES: [(&str, &str, &[&str], &[&str]); 7] = [
    (
        "responses = 'declared'",
        "--responses optional",
        &["pub answer: ::core::option::Option<"],
        &["pub answer: ::std::string::String"],
    ),
    ("sources = 'pages'", "--sources json", &["only_in_json"], &["type_defs.md"]),
    ("shapes = ['AskRequest']", "--shape TellRequest", &["TellRequest"], &["AskRequest"]),
    ("operations = ['Ask']", "--operation Tell", &["TellRequest"], &["AskRequest", "AskResponse"]),
    ("shapes = ['AskRequest']", "--operation Tell", &["TellRequest"], &["AskRequest"]),
    ("operations = ['Ask']", "--shape TellRequest", &["TellRequest"], &["AskRequest"]),
    ("derives = ['PartialOrd']", "--derive Hash", &["(Clone, Hash, PartialOrd,"], &[]),
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
            let text = folder.read("out/oracle.rs");
            for part in present {
                assert!(text.contains(part), "{file}, {flag}: no `{part}`\n{text}");
            }
            for part in absent {
                assert!(!text.contains(part), "{file}, {flag}: `{part}`\n{text}");
            }
            folder.run(&format!("generate {model} --out without")).success();
            let without = folder.read("without/oracle.rs");
            assert_ne!(text, without, "{file}: `{flag}` changes nothing");
        }
    }
}
