use crate::model::shape::{ShapeKind, Type};
use crate::text::diagnostic::Sink;
use crate::text::source::Sources;

use crate::read::pages::parse;

/// The shapes of a page, a line for each, `Name(member: required, other?)`.
#[track_caller]
fn read(page: &str) -> Vec<String> {
    let mut sources = Sources::new();
    let id = sources.add("type_defs.md", page);
    let mut sink = Sink::default();
    let model = parse(&[id], &sources, &mut sink);
    let diagnostics = sink.into_diagnostics();
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    model
        .shapes
        .iter()
        .map(|shape| format!("{}{}", shape.name.value, inside(&shape.kind)))
        .collect()
}

fn inside(kind: &ShapeKind) -> String {
    match kind {
        ShapeKind::Structure(structure) => {
            let members = structure.members.iter().map(|member| {
                let mark = if member.required { "" } else { "?" };
                format!("{}{mark}", member.name.value)
            });
            format!("({})", members.collect::<Vec<_>>().join(", "))
        }
        ShapeKind::Enumeration(values) | ShapeKind::IntegerEnumeration(values) => {
            let values: Vec<_> = values.iter().map(|value| value.value.as_str()).collect();
            format!("{values:?}")
        }
        ShapeKind::Union(types) => format!(" = {}", types.len()),
        ShapeKind::Alias(Type::String) => " = str".to_owned(),
        ShapeKind::Alias(_) => " = alias".to_owned(),
    }
}

#[test]
fn markdown_before_a_line_is_not_code() {
    for page in [
        "> ## XTypeDef\n> ```python\n> class XTypeDef(TypedDict):\n>     a: str,\n>     b: int,\n\
         > class YTypeDef(TypedDict):\n>     c: str,\n> ```\n",
        ">> ```python\r\n>> class XTypeDef(TypedDict):\r\n>>     a: str,\r\n>>\r\n>>     b: int,\r\n\
         >> class YTypeDef(TypedDict):\r\n>>     c: str,\r\n>> ```\r\n",
        ">\t```python\n>\tclass XTypeDef(TypedDict):\n>\t    a: str,\n>\t    b: int,\n\
         >\tclass YTypeDef(TypedDict):\n>\t\tc: str,\n>\t```\n",
        "> ```python\n> class XTypeDef(TypedDict):\n>\ta: str,\n> \tb: int,\n\
         > class YTypeDef(TypedDict):\n>     c: str,\n> ```\n",
        "1. ```python\n   class XTypeDef(TypedDict):\n       a: str,\n       b: int,\n   \
         class YTypeDef(TypedDict):\n       c: str,\n   ```\n",
        "  ```python\n  class XTypeDef(TypedDict):\n      \"\"\"Of\n  two lines.\"\"\"\n      a: str,\n\
         \x20     b: int,\n  class YTypeDef(TypedDict):\n      c: str,\n  ```\n",
    ] {
        assert_eq!(read(page), ["XTypeDef(a, b)", "YTypeDef(c)"], "{page}");
    }
}

#[test]
fn fields_may_have_different_indentation() {
    for body in [
        "    a: str,\n    b: int,\n",
        "  a: str,\n      b: int,\n",
        "      a: str,\n  b: int,\n",
        "\ta: str,\n        b: int,\n",
        "\u{a0}   a: str,\n\u{2003}\u{a0}b:\u{a0}int,\n",
        "    a: Mapping[\n  str,\nint,\n  ],\n    b: int,\n",
        "    a: str, # one\n# two\n    b: int,\n",
    ] {
        let page = format!("```python\nclass XTypeDef(TypedDict):\n{body}```\n");
        assert_eq!(read(&page), ["XTypeDef(a, b)"], "{body}");
    }
}

/// The warnings about a block that defines `XTypeDef(a)` and holds other Python.
#[track_caller]
fn warnings(block: &str) -> Vec<String> {
    let mut sources = Sources::new();
    let id = sources.add("type_defs.md", format!("## XTypeDef\n{block}"));
    let mut sink = Sink::default();
    parse(&[id], &sources, &mut sink);
    let diagnostics = sink.into_diagnostics();
    assert!(!diagnostics.has_errors(), "{block}\n{}", diagnostics.render(&sources));
    diagnostics.iter().map(|diagnostic| diagnostic.message().to_owned()).collect()
}

const CLASS: &str = "class XTypeDef(TypedDict):\n    a: str,\n";

#[test]
fn python_after_a_class_is_not_a_field() {
    for python in [
        "x: XTypeDef = {\"a\": \"b\"}\n",
        "x: Mapping[\n    str,\n    str,\n] = {}\n",
        "x: TypeAlias = Mapping\n",
        "X = 3\n",
        "def f(\n    a: str,\n    *,\n    b: int,\n) -> None:\n    c: str\n    c = a\n",
        "def f() -> XTypeDef:\n    return {\"a\": ...}\n",
        "f(\n    a=3,\n    b=lambda: 4,\n)\n",
        "try:\n    f()\nfinally: f()\n",
        "if x:\n    y: str\nelse: f()\n",
        "from x import (\n    y,\n    z,\n)\n",
        "[\n    a,\n    {\n    b: 3,\n    },\n]\n",
        "lambda: 3\n",
        "@decorated\ndef f(): ...\n",
        "x[\"a\"]: str\nx.a: str\n",
        "\"\"\"a: str,\"\"\"\n",
        "# b: str,\n",
    ] {
        for block in [[CLASS, python], [python, CLASS]] {
            let block = format!("```python\n{}```\n", block.concat());
            assert_eq!(warnings(&block), [""; 0], "{block}");
        }
    }
}

#[test]
fn a_block_with_only_fields_is_reported() {
    let outside = vec!["field `b` is outside of a class".to_owned()];
    for (block, expected) in [
        ("```python\n    b: str\n```\n", &outside),
        ("```python\nb: str\n```\n", &outside),
        ("```\n    b: str,\n```\n", &outside),
        ("```\nHost: example.com\nb: c\n```\n", &Vec::new()),
        ("```yaml\nb: str,\n```\n", &Vec::new()),
    ] {
        assert_eq!(&warnings(&format!("```python\n{CLASS}```\n{block}")), expected, "{block}");
    }
}

#[test]
fn strings_have_their_values_in_python() {
    let page = r#"```python
XTypeDef = TypedDict("XTypeDef", {"a\"b": NotRequired[str], u'caf\u00e9': str, r"\d": R"str"})
XType = Literal["\d+", "\101", r"\101", '\'', """\
b""", U"\a"]
```
"#;
    assert_eq!(
        read(page),
        [r#"XTypeDef(a"b?, café, \d)"#, r#"XType["\\d+", "A", "\\101", "'", "b", "\u{7}"]"#,]
    );
}

#[test]
fn every_spelling_of_a_definition_is_read() {
    for (code, expected) in [
        ("XTypeDef = typing.TypedDict('XTypeDef', {'a': str}, total=False)", "XTypeDef(a?)"),
        ("X = t.Union[str, int]", "X = 2"),
        ("X: TypeAlias = Union[str, int]", "X = 2"),
        ("X: typing.TypeAlias = t.Literal['a']", r#"X["a"]"#),
        ("type X = Union[str, int]", "X = 2"),
        ("type XType = str", "XType = str"),
        ("X = (\n  Union[str, int]\n)", "X = 2"),
        ("X = (\n  Literal[\n    'a',\n  ]\n)", r#"X["a"]"#),
        ("XType = (\n    str\n    | int\n    | (None)\n)", "XType = 3"),
        ("XType = ((('str')))", "XType = str"),
        (
            "class XTypeDef(TypedDict):\n    b: (str | int),\n    c: NotRequired[(str)]",
            "XTypeDef(b, c?)",
        ),
    ] {
        assert_eq!(read(&format!("```python\n{code}\n```\n")), [expected], "{code}");
    }
}

#[test]
fn values_of_variables_are_not_definitions() {
    for code in
        ["type(x)", "type = 3", "x = (1, 2)", "x = (y, z)", "x = (\n    y\n)", "x = (\n", "x = (("]
    {
        for block in [[CLASS, code], [code, CLASS]] {
            let block = format!("```python\n{}\n```\n", block.join("\n"));
            assert_eq!(warnings(&block), [""; 0], "{block}");
        }
    }
}

#[test]
fn the_service_is_that_of_the_imported_stubs() {
    const STUBS: &str = "from types_aiobotocore_sso_oidc.type_defs import XTypeDef\n";
    for (imports, service) in [
        (STUBS, "sso_oidc"),
        ("from __future__ import annotations\nfrom mypy_boto3_ec2.literals import X\n", "ec2"),
        ("from typing import TypedDict\nfrom vendor.types_boto3_s3.type_defs import X\n", "s3"),
        ("from boto3.session import Session\nfrom mypy_boto3_s3.client import S3Client\n", "s3"),
        ("from mypy_boto3_s3 import S3Client\n", "s3"),
        ("from my_stubs.type_defs import XTypeDef\n", "my_stubs"),
        ("from typing import *\nfrom .type_defs import YTypeDef\n", "of_folder"),
    ] {
        let mut sources = Sources::new();
        let page = format!("```python\n{imports}{CLASS}```\n");
        let id = sources.add("of_folder/type_defs.md", page);
        let model = parse(&[id], &sources, &mut Sink::default());
        assert_eq!(model.service, service, "{imports}");
    }
}
