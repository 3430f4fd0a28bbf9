//! Compares two documents by a model alone.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use serde_json::{Map, Number, Value};
use shapewright_codegen::{Model, Shape, ShapeKind, Structure, Type};

/// The shapes of a model by name.
#[derive(Debug)]
pub struct Meaning<'m>(BTreeMap<&'m str, &'m Shape>);

/// The differences between a document and its output.
#[derive(Debug, Default)]
pub struct Difference {
    /// The changed places, with both values.
    pub changes: Vec<String>,
    /// Members that were lost because their shapes do not list them.
    pub unknown: Vec<(String, String)>,
}

impl Difference {
    fn change(path: &str, read: &Value, written: &Value) -> Self {
        Self { changes: vec![format!("{path}: {read} became {written}")], ..Self::default() }
    }

    fn unless(same: bool, path: &str, read: &Value, written: &Value) -> Self {
        if same { Self::default() } else { Self::change(path, read, written) }
    }

    fn add(&mut self, other: Self) {
        self.changes.extend(other.changes);
        self.unknown.extend(other.unknown);
    }
}

impl<'m> Meaning<'m> {
    pub fn new(model: &'m Model) -> Self {
        Self(model.shapes.iter().map(|shape| (shape.name.value.as_str(), shape)).collect())
    }

    /// The difference between a document of a shape and its output.
    pub fn shape(&self, name: &str, read: &Value, written: &Value, path: &str) -> Difference {
        match &self.0[name].kind {
            ShapeKind::Structure(structure) => match (read, written) {
                (Value::Object(read), Value::Object(written)) => {
                    self.structure(name, structure, [read, written], path)
                }
                _ => Difference::change(path, read, written),
            },
            ShapeKind::Union(types) => self.best(types, read, written, path),
            ShapeKind::Alias(ty) => self.value(ty, read, written, path),
            ShapeKind::Enumeration(_) => {
                Difference::unless(read.is_string() && read == written, path, read, written)
            }
            kind => panic!("no comparison for {kind:?}"),
        }
    }

    fn structure(
        &self,
        name: &str,
        structure: &Structure,
        [read, written]: [&Map<String, Value>; 2],
        path: &str,
    ) -> Difference {
        let mut difference = Difference::default();
        for (key, value) in read {
            let path = format!("{path}.{key}");
            let member = structure.members.iter().find(|member| member.name.value == *key);
            match (member, written.get(key)) {
                // A type that replaces the declared one holds it, such as `JsonText`.
                (None, Some(written)) if written == value => {}
                (None, _) => difference.unknown.push((name.to_owned(), key.clone())),
                (Some(_), None) if value.is_null() => {}
                (Some(_), None) => difference.changes.push(format!("{path}: {value} was lost")),
                (Some(member), Some(written)) => {
                    difference.add(self.value(&member.ty, value, written, &path));
                }
            }
        }
        let new = written.iter().filter(|(key, _)| !read.contains_key(*key));
        difference.changes.extend(new.map(|(key, value)| format!("{path}.{key}: {value} is new")));
        difference
    }

    fn value(&self, ty: &Type, read: &Value, written: &Value, path: &str) -> Difference {
        let unless = |same| Difference::unless(same, path, read, written);
        match ty {
            // Objects are policies and templates.
            Type::String => unless((read.is_string() || read.is_object()) && read == written),
            Type::Literal(_) | Type::Bytes | Type::Stream => {
                unless(read.is_string() && read == written)
            }
            Type::Boolean => unless(read.is_boolean() && read == written),
            Type::None => unless(read.is_null() && read == written),
            Type::Integer | Type::Float => unless(read.is_number() && same(read, written)),
            // A string keeps all digits, a number stays a number.
            Type::Decimal => unless((read.is_number() || read.is_string()) && same(read, written)),
            Type::Any | Type::Extern(_) => unless(same(read, written)),
            Type::Timestamp => unless(instant(read).is_some() && instant(read) == instant(written)),
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
                self.list(item, read, written, path)
            }
            Type::Map(key, value) => self.map([key, value], read, written, path),
            Type::Union(types) => self.best(types, read, written, path),
            Type::Ref(name) => self.shape(&name.value, read, written, path),
            ty => panic!("no comparison for {ty:?}"),
        }
    }

    fn list(&self, item: &Type, read: &Value, written: &Value, path: &str) -> Difference {
        let mut difference = Difference::default();
        match (read, written) {
            (Value::Array(items), Value::Array(others))
                if items.iter().filter(|item| !item.is_null()).count() == others.len() =>
            {
                let items = items.iter().filter(|item| !item.is_null());
                for (index, (read, written)) in items.zip(others).enumerate() {
                    difference.add(self.value(item, read, written, &format!("{path}[{index}]")));
                }
            }
            _ => return Difference::change(path, read, written),
        }
        difference
    }

    fn map(&self, [key, ty]: [&Type; 2], read: &Value, written: &Value, path: &str) -> Difference {
        let (Value::Object(entries), Value::Object(others)) = (read, written) else {
            return Difference::change(path, read, written);
        };
        let entries: Vec<_> = entries.iter().filter(|(_, value)| !value.is_null()).collect();
        if !entries.iter().map(|(name, _)| *name).eq(others.keys()) {
            return Difference::change(path, read, written);
        }
        let mut difference = Difference::default();
        for ((name, read), written) in entries.into_iter().zip(others.values()) {
            let path = format!("{path}[{name:?}]");
            let name = Value::String(name.clone());
            difference.add(self.value(key, &name, &name, &path));
            difference.add(self.value(ty, read, written, &path));
        }
        difference
    }

    /// The smallest difference over the types of a union.
    fn best(&self, types: &[Type], read: &Value, written: &Value, path: &str) -> Difference {
        let differences = types.iter().map(|ty| self.value(ty, read, written, path));
        differences
            .min_by_key(|difference| (difference.changes.len(), difference.unknown.len()))
            .unwrap_or_default()
    }
}

/// Whether two values are equal; `1` equals `1.0`.
fn same(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Number(read), Value::Number(written)) => same_number(read, written),
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(a, b)| same(a, b))
        }
        (Value::Object(read), Value::Object(written)) => {
            read.len() == written.len()
                && read.iter().all(|(key, a)| written.get(key).is_some_and(|b| same(a, b)))
        }
        (read, written) => read == written,
    }
}

fn same_number(read: &Number, written: &Number) -> bool {
    read == written || (read.is_f64() != written.is_f64() && read.as_f64() == written.as_f64())
}

/// The instant of a timestamp in any of its forms.
fn instant(value: &Value) -> Option<Timestamp> {
    match value {
        Value::String(text) => text
            .parse()
            .or_else(|_| format!("{text}Z").parse())
            .or_else(|_| format!("{text}T00:00:00Z").parse())
            .or_else(|_| rfc2822::DateTimeParser::new().parse_timestamp(text))
            .ok()
            .or_else(|| epoch(text.parse().ok()?)),
        Value::Number(number) => epoch(number.as_f64()?),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The last second of the year 9999; a larger number is in milliseconds.
const LAST: f64 = 253_402_300_799.0;

/// Rounds to microseconds, the precision of an `f64`.
#[expect(clippy::cast_possible_truncation, reason = "a number that is too large is not an instant")]
fn epoch(seconds: f64) -> Option<Timestamp> {
    let seconds = if seconds.abs() > LAST { seconds / 1e3 } else { seconds };
    Timestamp::from_microsecond((seconds * 1e6).round() as i64).ok()
}

const PAGE: &str = "## ATypeDef\n```python\nclass ATypeDef(TypedDict):\n    n: float,\n    \
    t: datetime,\n    l: Sequence[Union[datetime, str]],\n    m: Mapping[str, int],\n    b: bytes,\n```\n";

#[test]
fn different_values_are_changes_and_unlisted_members_are_unknown() {
    let mut sources = shapewright_codegen::Sources::new();
    sources.add("type_defs.md", PAGE);
    let (model, _) = shapewright_codegen::read(&sources).expect("a page without errors");
    let cases = [
        (r#"{"n":1}"#, r#"{"n":1.0}"#, 0, 0),
        (r#"{"n":1}"#, r#"{"n":"1"}"#, 1, 0),
        (r#"{"n":null}"#, r#"{}"#, 0, 0),
        (r#"{"n":1}"#, r#"{}"#, 1, 0),
        (r#"{}"#, r#"{"n":0}"#, 1, 0),
        (r#"{"x":1,"n":1}"#, r#"{"n":1}"#, 0, 1),
        (r#"{"t":"2020-01-01T01:00:00+01:00"}"#, r#"{"t":"2020-01-01T00:00:00Z"}"#, 0, 0),
        (r#"{"t":1577836800.5}"#, r#"{"t":"2020-01-01T00:00:00.500000+00:00"}"#, 0, 0),
        (r#"{"t":"2020-01-01T00:00:00Z"}"#, r#"{"t":"2020-01-01T00:00:01Z"}"#, 1, 0),
        (r#"{"l":["2020-01-01","x"]}"#, r#"{"l":["2020-01-01T00:00:00Z","x"]}"#, 0, 0),
        (r#"{"l":["x"]}"#, r#"{"l":[]}"#, 1, 0),
        (r#"{"t":1577836800500}"#, r#"{"t":"2020-01-01T00:00:00.500000+00:00"}"#, 0, 0),
        (r#"{"l":["x",null]}"#, r#"{"l":["x"]}"#, 0, 0),
        (r#"{"m":{"a":1}}"#, r#"{"m":{"A":1}}"#, 1, 0),
        (r#"{"m":{"a":1,"b":null}}"#, r#"{"m":{"a":1}}"#, 0, 0),
        (r#"{"b":"aGk="}"#, r#"{"b":"aGk"}"#, 1, 0),
    ];
    for (read, written, changes, unknown) in cases {
        let [a, b] = [read, written].map(|text| serde_json::from_str(text).expect("JSON"));
        let difference = Meaning::new(&model).shape("ATypeDef", &a, &b, "");
        assert_eq!(difference.changes.len(), changes, "{read} {written}: {difference:?}");
        assert_eq!(difference.unknown.len(), unknown, "{read} {written}: {difference:?}");
    }
}
