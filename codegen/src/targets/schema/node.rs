//! JSON values that keep the order of their keys.

use std::borrow::Cow;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

/// A JSON value of a schema.
///
/// `serde_json::Value` has another order of keys if any crate of the build enables `preserve_order`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node<'m> {
    Boolean(bool),
    Integer(i64),
    Number(f64),
    Text(Cow<'m, str>),
    List(Vec<Node<'m>>),
    Object(Schema<'m>),
}

/// A schema: keywords in the order in which they are written.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Schema<'m>(Vec<(Cow<'m, str>, Node<'m>)>);

impl<'m> Schema<'m> {
    /// The schema of any value.
    pub(super) fn any() -> Self {
        Self::default()
    }

    /// The schema of the values of one type.
    pub(super) fn of_type(name: &'static str) -> Self {
        Self::any().with("type", name)
    }

    /// The schema of values that one of several schemas accepts.
    pub(super) fn any_of(schemas: impl IntoIterator<Item = Self>) -> Self {
        Self::any().with("anyOf", schemas.into_iter().map(Node::Object).collect::<Vec<_>>())
    }

    /// Adds a keyword.
    pub(super) fn with(mut self, key: impl Into<Cow<'m, str>>, value: impl Into<Node<'m>>) -> Self {
        self.0.push((key.into(), value.into()));
        self
    }

    /// Adds a keyword, if there is a value.
    pub(super) fn with_some(self, key: &'static str, value: Option<impl Into<Node<'m>>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Sets a keyword, if there is a value, in place of another value.
    pub(super) fn replacing(mut self, key: &'static str, value: Option<Node<'m>>) -> Self {
        let Some(value) = value else { return self };
        match self.0.iter_mut().find(|(known, _)| known == key) {
            Some((_, known)) => *known = value,
            None => self.0.push((key.into(), value)),
        }
        self
    }

    /// Adds the keywords of another schema.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The schema of these values and null.
    pub(super) fn or_null(mut self) -> Self {
        if self.is_any() {
            return self;
        }
        if let Some((key, Node::List(schemas))) = self.0.first_mut() {
            if key == "anyOf" {
                let null = Node::Object(Self::of_type(NULL));
                if !schemas.contains(&null) {
                    schemas.push(null);
                }
                return self;
            }
        }
        match self.0.first_mut() {
            Some((key, Node::List(types))) if key == "type" && types.contains(&NULL.into()) => {
                return self;
            }
            Some((key, kind @ Node::Text(_))) if key == "type" => {
                *kind = Node::List(vec![kind.clone(), NULL.into()]);
                return self;
            }
            _ => {}
        }
        Self::any_of([self, Self::of_type(NULL)])
    }

    /// Whether every value is accepted.
    fn is_any(&self) -> bool {
        self.0.iter().all(|(key, _)| ANNOTATIONS.contains(&&**key))
    }
}

const NULL: &str = "null";

/// Keywords that accept every value.
const ANNOTATIONS: [&str; 4] = ["$comment", "title", "description", "deprecated"];

impl From<bool> for Node<'_> {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<i64> for Node<'_> {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl<'m> From<Cow<'m, str>> for Node<'m> {
    fn from(text: Cow<'m, str>) -> Self {
        Self::Text(text)
    }
}

impl<'m> From<&'m str> for Node<'m> {
    fn from(text: &'m str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'m> From<Vec<Node<'m>>> for Node<'m> {
    fn from(items: Vec<Node<'m>>) -> Self {
        Self::List(items)
    }
}

impl<'m> From<Schema<'m>> for Node<'m> {
    fn from(schema: Schema<'m>) -> Self {
        Self::Object(schema)
    }
}

impl<'m> FromIterator<&'m str> for Node<'m> {
    fn from_iter<I: IntoIterator<Item = &'m str>>(texts: I) -> Self {
        Self::List(texts.into_iter().map(Node::from).collect())
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Boolean(value) => serializer.serialize_bool(*value),
            Node::Integer(value) => serializer.serialize_i64(*value),
            Node::Number(value) => serializer.serialize_f64(*value),
            Node::Text(text) => serializer.serialize_str(text),
            Node::List(items) => serializer.collect_seq(items),
            Node::Object(schema) => schema.serialize(serializer),
        }
    }
}

impl Serialize for Schema<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::Schema;

    #[test]
    fn null_is_added_where_it_is_shortest() {
        let text = |schema: Schema<'_>| serde_json::to_string(&schema).expect("JSON");
        for (schema, expected) in [
            (Schema::any(), "{}"),
            (Schema::any().with("description", "x"), r#"{"description":"x"}"#),
            (Schema::of_type("string"), r#"{"type":["string","null"]}"#),
            (
                Schema::any().with("$ref", "#/$defs/A"),
                r##"{"anyOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}"##,
            ),
            (
                Schema::any_of([Schema::of_type("string")]),
                r#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#,
            ),
        ] {
            assert_eq!(text(schema.clone().or_null()), expected);
            assert_eq!(text(schema.or_null().or_null()), expected, "twice");
        }
    }
}
