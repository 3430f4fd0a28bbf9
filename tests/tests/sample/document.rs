//! Documents with every member present, made from the model alone.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use shapewright_codegen::{Model, Shape, ShapeKind, Structure, Type};

/// The shapes of a model by name.
#[derive(Debug)]
pub struct Documents<'m>(BTreeMap<&'m str, &'m Shape>);

impl<'m> Documents<'m> {
    pub fn new(model: &'m Model) -> Self {
        Self(model.shapes.iter().map(|shape| (shape.name.value.as_str(), shape)).collect())
    }

    /// The document of a shape.
    pub fn whole(&self, shape: &str) -> Value {
        self.shape(shape, &mut Vec::new()).expect("a shape has a value outside itself")
    }

    /// A value of a shape; none inside a value of the same shape, which ends recursion.
    fn shape<'a>(&'a self, name: &'a str, outer: &mut Vec<&'a str>) -> Option<Value> {
        let Some(shape) = self.0.get(name) else { return Some(json!({"any": "value"})) };
        if outer.contains(&name) {
            return None;
        }
        outer.push(name);
        let value = match &shape.kind {
            ShapeKind::Structure(structure) => Some(self.structure(structure, outer)),
            ShapeKind::Union(types) => self.union(types, outer),
            ShapeKind::Alias(ty) => self.value(ty, outer),
            ShapeKind::Enumeration(values) => Some(json!(values[0].value)),
            kind => panic!("no value for {kind:?}"),
        };
        outer.pop();
        value
    }

    fn structure<'a>(&'a self, structure: &'a Structure, outer: &mut Vec<&'a str>) -> Value {
        let present = structure.members.iter().filter_map(|member| {
            let value = self.value(&member.ty, outer)?;
            Some((member.name.value.clone(), value))
        });
        Value::Object(present.collect::<Map<_, _>>())
    }

    /// A value of a union: of the first type that refers to a shape, since it nests deepest.
    fn union<'a>(&'a self, types: &'a [Type], outer: &mut Vec<&'a str>) -> Option<Value> {
        let refers = |ty: &&Type| {
            let mut refers = false;
            ty.for_each_ref(&mut |_| refers = true);
            refers
        };
        let (shapes, others): (Vec<&Type>, Vec<&Type>) = types.iter().partition(refers);
        shapes.into_iter().chain(others).find_map(|ty| self.value(ty, outer))
    }

    fn value<'a>(&'a self, ty: &'a Type, outer: &mut Vec<&'a str>) -> Option<Value> {
        Some(match ty {
            Type::String => json!("text"),
            Type::Integer => json!(1),
            Type::Float => json!(0.5),
            Type::Boolean => json!(true),
            Type::Bytes | Type::Stream => json!("Ynl0ZXM="),
            Type::Timestamp => json!("2026-01-02T03:04:05+00:00"),
            Type::Decimal => json!("19.90"),
            Type::Any | Type::Extern(_) => json!({"any": "value"}),
            Type::None => return None,
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
                Value::Array(self.value(item, outer).into_iter().collect())
            }
            Type::Map(key, value) => {
                let key = self.value(key, outer)?;
                let key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
                let entry = self.value(value, outer).map(|value| (key, value));
                Value::Object(entry.into_iter().collect())
            }
            Type::Union(types) => return self.union(types, outer),
            Type::Literal(values) => json!(values[0].value),
            Type::Ref(name) => return self.shape(&name.value, outer),
            ty => panic!("no value for {ty:?}"),
        })
    }
}
