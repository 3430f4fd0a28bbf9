use crate::{Options, Sources, generate};

/// The Rust text of modules, without white space.
fn text(modules: &[(&str, &str)]) -> String {
    let mut sources = Sources::new();
    for (name, text) in modules {
        sources.add(*name, *text);
    }
    let generated = generate(&sources, &Options::default());
    let generated = generated.unwrap_or_else(|errors| panic!("{}", errors.render(&sources)));
    assert_eq!(generated.service, "sqs");
    assert!(generated.diagnostics.is_empty(), "{}", generated.diagnostics.render(&sources));
    generated.text.split_whitespace().collect()
}

const HEAD: &str = r#""""
Type annotations for sqs service type definitions.

Usage::

    ```python
    from types_boto3_sqs.type_defs import MessageTypeDef

    data: MessageTypeDef = ...
    ```
"""

from __future__ import annotations

import sys
from typing import Union

from .literals import ColorType

if sys.version_info >= (3, 12):
    from typing import Literal, NotRequired, TypedDict
else:
    from typing_extensions import Literal, NotRequired, TypedDict

__all__ = (
    "MessageTypeDef",
)

__version__: str

"#;

fn stub(code: &str) -> String {
    format!("{HEAD}{code}")
}

#[test]
fn a_stub_needs_no_headings_and_has_its_enumerations_in_another_module() {
    let module = stub(
        "class MessageTypeDef(TypedDict):\n    color: ColorType\n    body: NotRequired[str]\n\n\
         MessageUnionTypeDef = Union[MessageTypeDef, str]\n\n__count__: int\n",
    );
    let literals = "from typing import Literal\n\nColorType = Literal[\"blue\", \"red\"]\n";
    let text = text(&[("a/type_defs.pyi", &module), ("a/literals.pyi", literals)]);
    for part in ["pubcolor:Color,", "pubbody:::core::option::Option<", "enumMessageUnion{"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_class_that_is_not_a_typed_dict_is_skipped() {
    let module = stub(
        "class Client(BaseClient):\n    def get(self, name: str) -> None: ...\n    x: int\n\n\
         class Error: ...\n\n\
         class BaseTypeDef(TypedDict):\n    a: str\n\n\
         class MoreTypeDef(BaseTypeDef):\n    b: str\n\n\
         class PartTypeDef(Imported, total=False):\n    c: str\n",
    );
    let mut sources = Sources::new();
    sources.add("a/type_defs.pyi", module.replace("Imported, ", ""));
    let model = crate::read(&sources).expect("a model").0;
    let names: Vec<&str> = model.shapes.iter().map(|shape| shape.canonical.as_str()).collect();
    assert_eq!(names, ["Base", "More", "Part"]);
}

#[test]
fn forms_of_former_years_are_read() {
    let module = stub(
        "_RequiredMessageTypeDef = TypedDict(\n    \"_RequiredMessageTypeDef\",\n    {\"body\": str},\n)\n\
         class MessageTypeDef(_RequiredMessageTypeDef, total=False):\n    id: int\n\n\
         PartTypeDef = TypedDict(\"PartTypeDef\", {\"from\": str}, total=False)\n",
    );
    let text = text(&[("mypy_boto3_sqs/type_defs.py", &module)]);
    for part in [
        "pubbody:::std::string::String,pubid:::core::option::Option<i64>,",
        "pubfrom:::core::option::Option<::std::string::String>,",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_literal_of_one_value_is_the_enumeration_that_has_it() {
    let enumerations = "AuthType = Literal[\"OIDC\"]\n\
         SortJobsByType = Literal[\"time\"]\nSortModelsByType = Literal[\"time\"]\n\
         FirstType = Literal[\"x\"]\nSecondType = Literal[\"x\"]\n";
    let literals = format!("from typing import Literal\n\n{enumerations}");
    let module = stub(
        "class ListJobsTypeDef(TypedDict):\n    auth: Literal[\"OIDC\"]\n    \
         sortBy: Literal[\"time\"]\n    all: list[Literal[\"OIDC\"]]\n    other: Literal[\"x\"]\n    \
         own: Literal[\"y\"]\n",
    );
    let text = text(&[("a/type_defs.pyi", &module), ("a/literals.pyi", &literals)]);
    for part in [
        "pubauth:Auth,",
        "puball:::std::vec::Vec<Auth>,",
        // The names of the member and its structure have these words.
        "pubsort_by:SortJobsBy,",
        // Nothing decides between `FirstType` and `SecondType`.
        "pubother:ListJobsOther,",
        "pubown:ListJobsOwn,",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_module_is_named_by_its_own_documentation_or_its_folder() {
    let code = "class ATypeDef(TypedDict):\n    a: str\n";
    for (path, module) in [
        ("type_defs.pyi", stub(code)),
        ("types_aiobotocore_sqs/type_defs.pyi", code.to_owned()),
        ("mypy_boto3_sqs/type_defs.py", code.to_owned()),
        ("x/sqs.pyi", format!("from mypy_boto3_sqs.literals import B\n{code}")),
    ] {
        assert!(text(&[(path, &module)]).contains("puba:"), "{path}");
    }
}
