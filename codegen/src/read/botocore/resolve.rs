//! What references come to: the type behind a name, and whether it may be shown.

use std::collections::BTreeMap;

use crate::model::shape::Type;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;
use crate::text::suggest;

use super::declaration::{Declaration, Kind};
use super::reference::Reference;

/// How many lists and maps may be nested; in the models of botocore 1.44.8 four are.
pub(super) const DEEPEST: usize = 16;

/// The declarations of a model by name.
#[derive(Debug)]
pub(super) struct Declared<'d>(BTreeMap<&'d str, &'d Declaration<'d>>);

impl<'d> Declared<'d> {
    /// Of declarations without repeated names.
    pub(super) fn new(declarations: &'d [Declaration<'d>]) -> Self {
        let by_name =
            declarations.iter().map(|declaration| (declaration.name.value.as_ref(), declaration));
        Declared(by_name.collect())
    }

    /// The declaration that a reference is to.
    pub(super) fn get(&self, reference: &Reference<'_>) -> Option<&'d Declaration<'d>> {
        self.0.get(reference.shape.value.as_ref()).copied()
    }

    /// The declaration that a reference is to, or a diagnostic that there is none.
    pub(super) fn expect(
        &self,
        reference: &Reference<'_>,
        sink: &mut Sink,
    ) -> Option<&'d Declaration<'d>> {
        let declaration = self.get(reference);
        let name = &reference.shape;
        if declaration.is_none() {
            let near = || suggest::nearest(&name.value, self.0.keys().copied());
            let nearest = sink.suggests().then(near).flatten();
            sink.error(name.span, format!("unknown shape `{}`", name.value))
                .label("not defined in `shapes`")
                .suggest(nearest);
        }
        declaration
    }

    /// The type that a reference stands for; anything at all where an error was or will be reported.
    pub(super) fn ty(&self, reference: &Reference<'_>) -> Type {
        self.ty_within(reference, DEEPEST)
    }

    /// Whether what stands here must not be shown: the value itself or anything in its lists and
    /// maps. Structures speak for their own members.
    pub(super) fn is_sensitive(&self, reference: &Reference<'_>) -> bool {
        self.is_sensitive_within(reference, DEEPEST)
    }

    /// How many values the keys, the values and the items are limited to of what stands here.
    pub(super) fn values_inside(&self, reference: &Reference<'_>) -> usize {
        self.values_within(reference, DEEPEST)
    }

    /// Whether values of the shape are texts: the keys of JSON objects are nothing else.
    pub(super) fn is_text(declaration: &Declaration<'_>) -> bool {
        match &declaration.kind {
            Kind::Enumeration(_) | Kind::Scalar(Type::String) | Kind::Broken => true,
            Kind::Structure(_) | Kind::Scalar(_) | Kind::List(_) | Kind::Map(..) => false,
        }
    }

    fn ty_within(&self, reference: &Reference<'_>, depth: usize) -> Type {
        let (Some(declaration), Some(depth)) = (self.get(reference), depth.checked_sub(1)) else {
            return Type::Any;
        };
        match &declaration.kind {
            Kind::Structure(structure) if structure.event_stream => {
                Type::EventStream(Box::new(name(reference)))
            }
            Kind::Structure(_) => name(reference),
            Kind::Enumeration(_) => literal(reference).unwrap_or_else(|| name(reference)),
            Kind::Scalar(Type::String) => literal(reference).unwrap_or(Type::String),
            Kind::Scalar(Type::Bytes) if reference.streaming => Type::Stream,
            Kind::Scalar(ty) => ty.clone(),
            Kind::List(item) => Type::List(Box::new(self.ty_within(item, depth))),
            Kind::Map(key, value) => {
                Type::Map(Box::new(self.key_ty(key)), Box::new(self.ty_within(value, depth)))
            }
            Kind::Broken => Type::Any,
        }
    }

    /// Keys that are no text are reported, and not followed: types would double at every step.
    fn key_ty(&self, key: &Reference<'_>) -> Type {
        match self.get(key).filter(|key| Self::is_text(key)) {
            Some(_) => self.ty_within(key, 1),
            None => Type::Any,
        }
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
            Kind::List(item) => of(item),
            Kind::Map(key, value) => {
                key.values.as_ref().map_or(0, Vec::len).saturating_add(of(value))
            }
            Kind::Structure(_) | Kind::Enumeration(_) | Kind::Scalar(_) | Kind::Broken => 0,
        }
    }

    fn is_sensitive_within(&self, reference: &Reference<'_>, depth: usize) -> bool {
        let (Some(declaration), Some(depth)) = (self.get(reference), depth.checked_sub(1)) else {
            return reference.sensitive;
        };
        let inside = || match &declaration.kind {
            Kind::List(item) => self.is_sensitive_within(item, depth),
            Kind::Map(key, value) => {
                self.is_sensitive_within(key, 1) || self.is_sensitive_within(value, depth)
            }
            Kind::Structure(_) | Kind::Enumeration(_) | Kind::Scalar(_) | Kind::Broken => false,
        };
        reference.sensitive || declaration.sensitive || inside()
    }
}

fn name(reference: &Reference<'_>) -> Type {
    let Spanned { value, span } = &reference.shape;
    Type::Ref(Spanned::new(value.clone().into_owned(), *span))
}

/// The texts that a string is limited to at this one place.
fn literal(reference: &Reference<'_>) -> Option<Type> {
    reference.values.clone().map(Type::Literal)
}
