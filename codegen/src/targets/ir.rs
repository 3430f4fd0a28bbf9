//! The model as JSON, for people and for programs that check it.

use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::model::shape::{Member, Model, Shape, ShapeKind, Structure, Type};
use crate::text::source::Spanned;

/// Writes a model as one line of JSON, in source order, with the names of the source.
///
/// ```
/// use shapewright_codegen::{Sources, ir, read};
///
/// let mut sources = Sources::new();
/// sources.add("type_defs.md", "## ATypeDef\n```python\nclass ATypeDef(TypedDict):\n    b: int,\n```\n");
/// let (model, _) = read(&sources).expect("a page without errors");
/// assert_eq!(
///     ir(&model),
///     r#"{"service":"type_defs","shapes":[{"name":"ATypeDef","kind":"structure","members":[{"name":"b","required":true,"type":"integer"}]}]}"#,
/// );
/// ```
#[must_use]
#[expect(clippy::expect_used, reason = "all keys are strings and a `String` takes all writes")]
pub fn ir(model: &Model) -> String {
    serde_json::to_string(&Line(model)).expect("all keys are strings")
}

struct Line<'a>(&'a Model);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Model {
            service,
            service_in_source,
            origin: _,
            files: _,
            shapes,
            operations: _,
            naming: _,
            marked_beside: _,
            docs: _,
            uid: _,
            has_reference: _,
            wire: _,
        } = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", service_in_source.as_ref().unwrap_or(service))?;
        map.serialize_entry("shapes", &List(shapes, ShapeLine))?;
        map.end()
    }
}

/// A list that wraps each item before it is written.
struct List<'a, T, W>(&'a [T], fn(&'a T) -> W);

impl<T, W: Serialize> Serialize for List<'_, T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for item in self.0 {
            list.serialize_element(&(self.1)(item))?;
        }
        list.end()
    }
}

struct ShapeLine<'a>(&'a Shape);

impl Serialize for ShapeLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Shape {
            name,
            canonical: _,
            stem: _,
            copy_of: _,
            other_names: _,
            kind,
            traits: _,
            role: _,
        } = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &name.value)?;
        match kind {
            ShapeKind::Structure(Structure { members, .. }) => {
                map.serialize_entry("kind", "structure")?;
                map.serialize_entry("members", &List(members, MemberLine))?;
            }
            ShapeKind::Union(types) => {
                map.serialize_entry("kind", "union")?;
                map.serialize_entry("variants", &List(types, TypeLine))?;
            }
            ShapeKind::Enumeration(values) => {
                map.serialize_entry("kind", "enum")?;
                map.serialize_entry("values", &List(values, text))?;
            }
            ShapeKind::IntegerEnumeration(values) => {
                map.serialize_entry("kind", "enum")?;
                map.serialize_entry("values", &List(values, integer))?;
            }
            ShapeKind::Alias(target) => {
                map.serialize_entry("kind", "alias")?;
                map.serialize_entry("target", &TypeLine(target))?;
            }
        }
        map.end()
    }
}

struct MemberLine<'a>(&'a Member);

impl Serialize for MemberLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Member { name, required, ty, .. } = self.0;
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("name", &name.value)?;
        map.serialize_entry("required", required)?;
        map.serialize_entry("type", &TypeLine(ty))?;
        map.end()
    }
}

struct TypeLine<'a>(&'a Type);

impl Serialize for TypeLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Type::String | Type::Document => serializer.serialize_str("string"),
            Type::Integer => serializer.serialize_str("integer"),
            Type::Float => serializer.serialize_str("float"),
            Type::Boolean => serializer.serialize_str("boolean"),
            Type::Bytes => serializer.serialize_str("bytes"),
            Type::Timestamp => serializer.serialize_str("timestamp"),
            Type::Decimal => serializer.serialize_str("decimal"),
            Type::Any => serializer.serialize_str("any"),
            Type::None => serializer.serialize_str("none"),
            Type::Stream => serializer.serialize_str("stream"),
            Type::List(item) => entry(serializer, "list", &TypeLine(item)),
            Type::Set(item) => entry(serializer, "set", &TypeLine(item)),
            Type::Map(key, value) => entry(serializer, "map", &[TypeLine(key), TypeLine(value)]),
            Type::Union(types) => entry(serializer, "union", &List(types, TypeLine)),
            Type::Literal(values) => entry(serializer, "literal", &List(values, text)),
            Type::IntegerLiteral(values) => entry(serializer, "literal", &List(values, integer)),
            Type::EventStream(event) => entry(serializer, "event_stream", &TypeLine(event)),
            Type::Ref(name) => entry(serializer, "ref", &name.value),
            Type::Extern(name) | Type::Foreign(name) => entry(serializer, "extern", &name.value),
            Type::Nullable(item) => TypeLine(item).serialize(serializer),
        }
    }
}

fn entry<S: Serializer>(
    serializer: S,
    key: &'static str,
    value: &(impl Serialize + ?Sized),
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}

fn text(value: &Spanned<String>) -> &str {
    &value.value
}

fn integer(value: &Spanned<String>) -> Option<i64> {
    value.value.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::{Sources, ir, read};

    /// Programs read this format: it has no words for what the model knows beyond it.
    #[test]
    fn documents_and_sparse_lists_are_printed_as_strings_and_lists() {
        let model = r#"{"metadata": {"serviceId": "IAM"}, "operations": {}, "shapes": {
            "Policy": {"type": "structure", "members": {
                "Document": {"shape": "policyDocumentType"}, "Names": {"shape": "Names"}}},
            "Names": {"type": "list", "member": {"shape": "policyDocumentType"}, "sparse": true},
            "policyDocumentType": {"type": "string"}}}"#;
        let mut sources = Sources::new();
        sources.add("service-2.json", model);
        let (model, _) = read(&sources).expect("a model without errors");
        let line = ir(&model);
        for member in [
            r#"{"name":"Document","required":false,"type":"string"}"#,
            r#"{"name":"Names","required":false,"type":{"list":"string"}}"#,
        ] {
            assert!(line.contains(member), "{line}");
        }
    }
}
