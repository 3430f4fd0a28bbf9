//! Resolves references: to the type of a value, and to whether it is sensitive.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::shape::Type;
use crate::model::traits::{Constraints, Traits};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;
use crate::text::suggest;

use super::{Declaration, DeclaredKind, Reference, Sparse, traits};

/// The depth to which lists and maps may nest; in the models of botocore 1.44.8 it is four.
pub(super) const DEEPEST: usize = 16;

/// The declarations of a model by name.
#[derive(Debug)]
pub(in crate::read) struct Declarations<'d>(BTreeMap<&'d str, &'d Declaration<'d>>);

impl<'d> Declarations<'d> {
    /// Indexes declarations, which have unique names.
    pub(in crate::read) fn new(declarations: &'d [Declaration<'d>]) -> Self {
        let by_name =
            declarations.iter().map(|declaration| (declaration.name.value.as_ref(), declaration));
        Declarations(by_name.collect())
    }

    /// The declaration that a reference leads to.
    pub(in crate::read) fn get(&self, reference: &Reference<'_>) -> Option<&'d Declaration<'d>> {
        self.0.get(reference.shape.value.as_ref()).copied()
    }

    /// The declaration that a reference leads to; an unknown one is reported.
    pub(in crate::read) fn expect(
        &self,
        reference: &Reference<'_>,
        sink: &mut Sink,
    ) -> Option<&'d Declaration<'d>> {
        let declaration = self.get(reference);
        let name = &reference.shape;
        if declaration.is_none() {
            let near = || suggest::nearest(&name.value, self.0.keys().copied());
            let nearest = sink.suggests().then(near).flatten();
            sink.error(name.span, messages::unknown_shape(&name.value, nearest));
        }
        declaration
    }

    /// The type of a reference; [`Type::Any`] where an error was or will be reported.
    pub(in crate::read) fn ty(&self, reference: &Reference<'_>) -> Type {
        self.ty_within(reference, DEEPEST)
    }

    /// Whether the value, or anything in its lists and maps, must not be shown. Members of structures
    /// have a flag of their own.
    pub(in crate::read) fn is_sensitive(&self, reference: &Reference<'_>) -> bool {
        self.is_sensitive_within(reference, DEEPEST)
    }

    /// Moves the traits out of a use, completed by those of the shape that becomes part of the type.
    pub(in crate::read) fn take_traits(
        &self,
        reference: &mut Reference<'_>,
    ) -> Option<Box<Traits>> {
        let Some(declaration) = self.get(reference) else { return reference.traits.take() };
        let constraints = self.constraints_within(reference, DEEPEST);
        traits::completed(reference.traits.take(), declaration, constraints)
    }

    /// The number of values to which the strings in lists and maps are limited.
    pub(in crate::read) fn values_inside(&self, reference: &Reference<'_>) -> usize {
        self.values_within(reference, DEEPEST)
    }

    /// Whether values of a shape are strings, so that they can be keys of JSON objects.
    pub(in crate::read) fn is_text(declaration: &Declaration<'_>) -> bool {
        match &declaration.kind {
            DeclaredKind::Enumeration(_)
            | DeclaredKind::Scalar(Type::String)
            | DeclaredKind::Broken => true,
            DeclaredKind::Structure(_)
            | DeclaredKind::Scalar(_)
            | DeclaredKind::List(..)
            | DeclaredKind::Map(..) => false,
        }
    }

    fn ty_within(&self, reference: &Reference<'_>, depth: usize) -> Type {
        let (Some(declaration), Some(depth)) = (self.get(reference), depth.checked_sub(1)) else {
            return Type::Any;
        };
        match &declaration.kind {
            DeclaredKind::Structure(structure) if structure.event_stream => {
                Type::EventStream(Box::new(name(reference)))
            }
            DeclaredKind::Structure(_) => name(reference),
            DeclaredKind::Enumeration(_) => literal(reference).unwrap_or_else(|| name(reference)),
            DeclaredKind::Scalar(Type::String) => literal(reference).unwrap_or(Type::String),
            DeclaredKind::Scalar(Type::Bytes) if reference.streaming => Type::Stream,
            DeclaredKind::Scalar(ty) => ty.clone(),
            DeclaredKind::List(item, sparse) => {
                Type::List(Box::new(item_ty(self.ty_within(item, depth), *sparse)))
            }
            DeclaredKind::Map(key, value, sparse) => {
                let value = item_ty(self.ty_within(value, depth), *sparse);
                Type::Map(Box::new(self.key_ty(key)), Box::new(value))
            }
            DeclaredKind::Broken => Type::Any,
        }
    }

    /// Keys other than strings are reported elsewhere. They are not followed, since the type would double
    /// with each map.
    fn key_ty(&self, key: &Reference<'_>) -> Type {
        match self.get(key).filter(|key| Self::is_text(key)) {
            Some(_) => self.ty_within(key, 1),
            None => Type::Any,
        }
    }

    /// The limits of a value and of what is in its lists and maps.
    fn constraints_within(
        &self,
        reference: &Reference<'_>,
        depth: usize,
    ) -> Option<Arc<Constraints>> {
        let (declaration, depth) = (self.get(reference)?, depth.checked_sub(1)?);
        let constraints =
            |traits: &Option<Box<Traits>>| traits.as_ref().and_then(|all| all.constraints.clone());
        let own = traits::of_use_and_shape(
            constraints(&reference.traits),
            constraints(&declaration.traits),
        );
        let (keys, items) = match &declaration.kind {
            DeclaredKind::List(item, _) => (None, self.constraints_within(item, depth)),
            DeclaredKind::Map(key, value, _) => {
                (self.constraints_within(key, 1), self.constraints_within(value, depth))
            }
            DeclaredKind::Structure(_)
            | DeclaredKind::Enumeration(_)
            | DeclaredKind::Scalar(_)
            | DeclaredKind::Broken => (None, None),
        };
        if keys.is_none() && items.is_none() {
            return own;
        }
        let own = own.as_deref().cloned().unwrap_or_default();
        Some(Arc::new(Constraints { keys, items, ..own }))
    }

    fn values_within(&self, reference: &Reference<'_>, depth: usize) -> usize {
        let (Some(declaration), Some(depth)) = (self.get(reference), depth.checked_sub(1)) else {
            return 0;
        };
        let of = |held: &Reference<'_>| {
            let own = held.values.as_ref().map_or(0, Vec::len);
            own.saturating_add(self.values_within(held, depth))
        };
        match &declaration.kind {
            DeclaredKind::List(item, _) => of(item),
            DeclaredKind::Map(key, value, _) => {
                key.values.as_ref().map_or(0, Vec::len).saturating_add(of(value))
            }
            DeclaredKind::Structure(_)
            | DeclaredKind::Enumeration(_)
            | DeclaredKind::Scalar(_)
            | DeclaredKind::Broken => 0,
        }
    }

    fn is_sensitive_within(&self, reference: &Reference<'_>, depth: usize) -> bool {
        let (Some(declaration), Some(depth)) = (self.get(reference), depth.checked_sub(1)) else {
            return reference.sensitive;
        };
        let inside = || match &declaration.kind {
            DeclaredKind::List(item, _) => self.is_sensitive_within(item, depth),
            DeclaredKind::Map(key, value, _) => {
                self.is_sensitive_within(key, 1) || self.is_sensitive_within(value, depth)
            }
            DeclaredKind::Structure(_)
            | DeclaredKind::Enumeration(_)
            | DeclaredKind::Scalar(_)
            | DeclaredKind::Broken => false,
        };
        reference.sensitive || declaration.sensitive || inside()
    }
}

/// The type of the items of a list, or of the values of a map.
fn item_ty(item: Type, Sparse(is_sparse): Sparse) -> Type {
    if is_sparse { Type::Nullable(Box::new(item)) } else { item }
}

fn name(reference: &Reference<'_>) -> Type {
    let Spanned { value, span } = &reference.shape;
    Type::Ref(Spanned::new(value.clone().into_owned(), *span))
}

/// The values of a string, where the use limits them.
fn literal(reference: &Reference<'_>) -> Option<Type> {
    reference.values.clone().map(Type::Literal)
}
