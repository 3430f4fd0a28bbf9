//! Resolves the names in types: each is that of a definition, or of a type that is defined elsewhere.

use crate::model::shape::{Shape, ShapeKind, Type};
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Spanned;

use super::types::GENERICS;

/// Makes references to names that are not defined types from elsewhere; a generic type without its arguments
/// is reported.
pub(super) fn resolve(shapes: &mut [Shape], sink: &mut Sink) {
    let defined: Vec<String> = shapes.iter().map(|shape| shape.name.value.clone()).collect();
    let defined: ByName<&str, ()> = defined.iter().map(String::as_str).collect();
    let mut names = Names { defined, sink };
    for shape in shapes {
        match &mut shape.kind {
            ShapeKind::Structure(structure) => {
                structure.members.iter_mut().for_each(|member| names.resolve(&mut member.ty));
            }
            ShapeKind::Union(types) => types.iter_mut().for_each(|ty| names.resolve(ty)),
            ShapeKind::Alias(ty) => names.resolve(ty),
            ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => {}
        }
    }
}

struct Names<'n, 's> {
    defined: ByName<&'n str, ()>,
    sink: &'s mut Sink,
}

impl Names<'_, '_> {
    fn resolve(&mut self, ty: &mut Type) {
        match ty {
            Type::Ref(name) => {
                if let Some(other) = self.undefined(name) {
                    *ty = other;
                }
            }
            Type::Map(key, value) => {
                self.key(key);
                self.resolve(value);
            }
            ty => ty.children_mut().for_each(|ty| self.resolve(ty)),
        }
    }

    /// A key of a map is a string.
    fn key(&mut self, key: &mut Type) {
        let Type::Ref(name) = key else { return self.resolve(key) };
        let place = name.span;
        if let Some(other) = self.undefined(name) {
            *key = other;
        }
        if *key == Type::Any {
            self.sink.error(place, messages::map_key_is_not_a_string());
            *key = Type::String;
        }
    }

    /// The type of a name that is not defined.
    fn undefined(&mut self, name: &mut Spanned<String>) -> Option<Type> {
        if self.defined.contains(&name.value) {
            return None;
        }
        if GENERICS.contains(&name.value.as_str()) {
            self.sink.error(name.span, messages::generic_without_arguments(&name.value));
            return Some(Type::Any);
        }
        Some(Type::Extern(Spanned::new(std::mem::take(&mut name.value), name.span)))
    }
}
