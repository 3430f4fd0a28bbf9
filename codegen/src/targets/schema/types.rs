//! The schemas of types.

use std::collections::BTreeSet;

use crate::config::docs::DocsLevel;
use crate::config::options::Options;
use crate::model::shape::{Model, Shape, ShapeKind, Type};
use crate::model::traits::Constraints;
use crate::model::widen::{Index, Widened, flat, is_none};
use crate::text::source::Spanned;

use super::constraints;
use super::definitions::{Definitions, reference};
use super::forms::Form;
use super::node::{Node, Schema};
use super::replaced::{By, Replaced};
use super::tagged;

/// How many aliases and unions of types are followed to a tagged union.
const DEEPEST: usize = 8;

/// The schemas of the types of a model, and the definitions that they refer to.
pub(super) struct Types<'m> {
    model: &'m Model,
    index: Index<'m>,
    pub(super) definitions: Definitions<'m>,
    pub(super) replaced: Replaced,
    /// The forms that the schemas refer to.
    pub(super) forms: BTreeSet<Form>,
    /// Whether the limits of values are part of the schemas.
    has_constraints: bool,
    /// How much documentation the schemas have.
    pub(super) docs: DocsLevel,
}

impl<'m> Types<'m> {
    pub(super) fn new(model: &'m Model, options: &Options, has_constraints: bool) -> Self {
        Self {
            model,
            index: Index::new(model),
            definitions: Definitions::new(model),
            replaced: Replaced::new(model, options),
            forms: BTreeSet::new(),
            has_constraints,
            docs: options.docs.unwrap_or_default(),
        }
    }

    /// Whether comparing the unions of the model exceeded the limit.
    pub(super) fn is_exhausted(&self) -> bool {
        self.index.is_exhausted()
    }

    /// The schema of a type with these limits.
    pub(super) fn limited(&mut self, ty: &'m Type, limits: Option<&'m Constraints>) -> Schema<'m> {
        let limits = limits.filter(|_| self.has_constraints);
        self.ty(ty, limits)
    }

    /// The schema of a type of a shape.
    pub(super) fn plain(&mut self, ty: &Type) -> Schema<'m> {
        self.ty(ty, None)
    }

    fn ty(&mut self, ty: &Type, limits: Option<&'m Constraints>) -> Schema<'m> {
        let schema = match ty {
            Type::String => Schema::of_type("string"),
            Type::Integer => integer(),
            Type::Boolean => Schema::of_type("boolean"),
            Type::None => Schema::of_type("null"),
            Type::Float => self.form(Form::Float),
            Type::Timestamp => self.form(Form::Timestamp),
            Type::Bytes | Type::Stream => self.form(Form::Blob),
            Type::Decimal => self.form(Form::Decimal),
            Type::Document => self.form(Form::JsonText),
            Type::Nullable(item) => {
                let schema = self.ty(item, limits);
                self.optional(item, schema)
            }
            // The model does not define it: it can be any value.
            Type::Any | Type::Extern(_) => self.any(),
            Type::Foreign(path) => self.by(&By::path(&path.value)),
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
                let limits = limits.and_then(|limits| limits.items.as_deref());
                // Null is dropped from lists and maps that are not sparse.
                let item = self.ty(item, limits).or_null();
                Schema::of_type("array").with("items", item)
            }
            Type::Map(key, value) => self.map(key, value, limits),
            Type::Union(types) => self.union(types),
            Type::Literal(values) => open(values),
            Type::IntegerLiteral(values) => open_integers(values),
            Type::Ref(name) => self.reference(&name.value),
        };
        match limits {
            Some(limits) => constraints::with(schema, ty, limits),
            None => schema,
        }
    }

    /// The schema of values of a type, or null. An `Option` of a tagged union is also null if the object has no
    /// member.
    pub(super) fn optional(&mut self, ty: &Type, schema: Schema<'m>) -> Schema<'m> {
        if self.is_tagged(ty, DEEPEST) {
            return Schema::any_of([schema, Schema::of_type("null"), tagged::empty()]);
        }
        schema.or_null()
    }

    /// Whether values of a type are those of one tagged union.
    fn is_tagged(&mut self, ty: &Type, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        let types = match ty {
            Type::Ref(name) => match self.referred(&name.value).map(|shape| &shape.kind) {
                Some(ShapeKind::Structure(structure)) => return structure.tagged,
                Some(ShapeKind::Alias(ty)) => return self.is_tagged(ty, depth),
                Some(ShapeKind::Union(types)) => types,
                Some(ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_)) | None => {
                    return false;
                }
            },
            Type::Union(types) => types,
            _ => return false,
        };
        // Few unions of types have a tagged one, and comparing types is limited.
        types.iter().any(|ty| self.is_tagged(ty, depth))
            && match self.index.widen(&flat(types)) {
                Widened::One(ty) => self.is_tagged(&ty, depth),
                Widened::BlobInput | Widened::TimestampInput | Widened::Many(_) => false,
            }
    }

    /// The shape with a name, unless a type of the user replaces it.
    fn referred(&self, name: &str) -> Option<&'m Shape> {
        let place = self.definitions.place(name)?;
        self.model.shapes.get(place).filter(|_| self.replaced.shape(place).is_none())
    }

    fn map(&mut self, key: &Type, value: &Type, limits: Option<&'m Constraints>) -> Schema<'m> {
        let of_value = limits.and_then(|limits| limits.items.as_deref());
        let value = self.ty(value, of_value).or_null();
        let schema = Schema::of_type("object");
        let of_key = limits.and_then(|limits| limits.keys.as_deref());
        let names = of_key.map(|limits| constraints::with(Schema::any(), key, limits));
        let names = names.filter(|names| *names != Schema::any());
        schema.with_some("propertyNames", names).with("additionalProperties", value)
    }

    /// The schema of one of several types. A document that fits several of them is read as one of them.
    pub(super) fn union(&mut self, types: &[Type]) -> Schema<'m> {
        let types = flat(types);
        let has_null = types.iter().any(is_none);
        let schema = match self.index.widen(&types) {
            Widened::One(ty) => self.ty(&ty, None),
            Widened::BlobInput => self.form(Form::BlobInput),
            Widened::TimestampInput => self.form(Form::TimestampInput),
            Widened::Many(types) => {
                let mut schemas: Vec<Schema<'m>> = Vec::with_capacity(types.len());
                for ty in &types {
                    let schema = self.ty(ty, None);
                    if !schemas.contains(&schema) {
                        schemas.push(schema);
                    }
                }
                Schema::any_of(schemas)
            }
        };
        if has_null { schema.or_null() } else { schema }
    }

    fn any(&mut self) -> Schema<'m> {
        match self.replaced.any() {
            Some(by) => self.by(&by),
            None => Schema::any(),
        }
    }

    fn form(&mut self, form: Form) -> Schema<'m> {
        match self.replaced.form(form) {
            Some(by) => self.by(&by),
            None => self.of_form(form),
        }
    }

    fn of_form(&mut self, form: Form) -> Schema<'m> {
        self.forms.insert(form);
        Schema::any().with("$ref", reference(form.key()))
    }

    fn by(&mut self, by: &By) -> Schema<'m> {
        match by {
            By::Form(form) => self.of_form(*form),
            By::Text => Schema::of_type("string"),
            By::Any => Schema::any(),
            By::Unknown(path) => {
                Schema::any().with("$comment", format!("the type `{path}` decides"))
            }
        }
    }

    fn reference(&mut self, name: &str) -> Schema<'m> {
        let Some(place) = self.definitions.place(name) else { return Schema::any() };
        self.of_shape(place)
    }

    /// The reference to the shape at a place.
    pub(super) fn of_shape(&mut self, place: usize) -> Schema<'m> {
        match self.replaced.shape(place) {
            Some(by) => self.by(&by),
            None => Schema::any().with("$ref", reference(self.definitions.key(place))),
        }
    }

    /// The shapes with their places, without those that types of the user replace.
    pub(super) fn shapes(&self) -> Vec<(usize, &'m Shape)> {
        let shapes = self.model.shapes.iter().enumerate();
        shapes.filter(|(place, _)| self.replaced.shape(*place).is_none()).collect()
    }
}

/// The schema of an `i64`.
fn integer() -> Schema<'static> {
    Schema::of_type("integer")
        .with("format", "int64")
        .with("minimum", i64::MIN)
        .with("maximum", i64::MAX)
}

/// The schema of an enumeration: its values, and any other string, as enumerations are open.
pub(super) fn open<'m>(values: &[Spanned<String>]) -> Schema<'m> {
    let values = values.iter().map(|value| Node::from(value.value.clone())).collect::<Vec<_>>();
    Schema::any_of([Schema::any().with("enum", values), Schema::of_type("string")])
}

/// The schema of an enumeration of integers: its values, and any other integer.
pub(super) fn open_integers<'m>(values: &[Spanned<String>]) -> Schema<'m> {
    let values = values.iter().filter_map(|value| value.value.parse().ok());
    let values = values.map(Node::Integer).collect::<Vec<_>>();
    Schema::any_of([Schema::any().with("enum", values), integer()])
}
