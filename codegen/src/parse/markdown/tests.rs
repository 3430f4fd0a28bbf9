use crate::diagnostic::Sink;
use crate::shape::{ShapeKind, Type};
use crate::source::Sources;

use super::parse;

/// What a page of one service says: a line for each shape, `Name(member: required, other?)`.
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
        ShapeKind::Enumeration(values) => {
            let values: Vec<_> = values.iter().map(|value| value.value.as_str()).collect();
            format!("{values:?}")
        }
        ShapeKind::Union(types) => format!(" = {}", types.len()),
        ShapeKind::Alias(Type::String) => " = str".to_owned(),
        ShapeKind::Alias(_) => " = alias".to_owned(),
    }
}

#[test]
fn what_markdown_puts_before_a_line_is_no_code() {
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
