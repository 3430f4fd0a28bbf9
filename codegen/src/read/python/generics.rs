//! Generic classes: each use with other arguments is a structure of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::read::conventions;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::{Span, Spanned};

use super::inheritance::Bases;

/// The number of members that the structures of all uses may have together, each structure counted as one
/// more.
const MOST: usize = 200_000;

/// The length of the name of such a structure, in bytes: a class that uses itself with a larger argument
/// makes longer and longer ones.
const LONGEST: usize = 400;

/// The generic classes of a model, and their uses.
#[derive(Debug, Default)]
pub(in crate::read) struct Generics {
    /// The parameters of each class.
    parameters: BTreeMap<String, Vec<String>>,
    /// The uses, by the names of their structures: `Page[User]`.
    uses: BTreeMap<String, Use>,
}

/// A class with arguments.
#[derive(Debug, Clone)]
struct Use {
    generic: String,
    args: Vec<Type>,
}

impl Generics {
    /// Adds a class.
    pub(in crate::read) fn declare(&mut self, class: &str, parameters: &[&str]) {
        let parameters = parameters.iter().map(|name| (*name).to_owned()).collect();
        self.parameters.insert(class.to_owned(), parameters);
    }

    /// The type of a class with arguments.
    pub(in crate::read) fn apply(&mut self, generic: String, args: Vec<Type>, span: Span) -> Type {
        let args_spelled: Vec<String> = args.iter().map(spelled).collect();
        let name = format!("{generic}[{}]", args_spelled.join(", "));
        self.uses.entry(name.clone()).or_insert(Use { generic, args });
        Type::Ref(Spanned::new(name, span))
    }

    /// Replaces generic classes by the structures of their uses.
    pub(super) fn expand(mut self, shapes: &mut Vec<Shape>, bases: &mut Bases, sink: &mut Sink) {
        if self.parameters.is_empty() {
            return;
        }
        let generics = std::mem::take(&mut self.parameters);
        let is_generic = |shape: &Shape| generics.contains_key(&shape.name.value);
        let templates: BTreeMap<String, Shape> = shapes
            .iter()
            .filter(|shape| is_generic(shape))
            .map(|shape| (shape.name.value.clone(), shape.clone()))
            .collect();
        shapes.retain(|shape| !is_generic(shape));
        let mut open: Vec<Spanned<String>> = Vec::new();
        for shape in shapes.iter() {
            shape.for_each_type(&mut |ty| ty.for_each_ref(&mut |name| open.push(name.clone())));
            open.extend(bases.get(&shape.name.value).into_iter().flatten().cloned());
        }
        open.reverse();
        let (mut made, mut size, mut is_full) = (BTreeSet::new(), 0_usize, false);
        while let Some(name) = open.pop() {
            let Some(used) = self.uses.get(&name.value).cloned() else { continue };
            let Some(template) = templates.get(&used.generic) else { continue };
            if !made.insert(name.value.clone()) {
                continue;
            }
            size = size.saturating_add(1 + members_of(template));
            if size > MOST || name.value.len() > LONGEST {
                if !is_full {
                    sink.error(name.span, messages::endless_generic(&used.generic));
                }
                // The others are any value.
                made.remove(&name.value);
                is_full = true;
                continue;
            }
            let names = generics.get(&used.generic).map_or(&[][..], Vec::as_slice);
            let any = std::iter::repeat(&Type::Any);
            let by_name = names.iter().map(String::as_str).zip(used.args.iter().chain(any));
            let by_name: BTreeMap<&str, &Type> = by_name.collect();
            if used.args.len() > names.len() {
                let found = used.args.len();
                let message = messages::wrong_argument_count(&used.generic, names.len(), found);
                sink.error(name.span, message);
            }
            let mut shape = template.clone();
            let before = open.len();
            if let ShapeKind::Structure(Structure { members, .. }) = &mut shape.kind {
                for Member { ty, .. } in members {
                    self.substitute(ty, &by_name);
                    ty.for_each_ref(&mut |name| open.push(name.clone()));
                }
            }
            if let Some(of_template) = bases.get(&used.generic).cloned() {
                let of_use: Vec<_> =
                    of_template.into_iter().map(|base| self.base(base, &by_name)).collect();
                open.extend(of_use.iter().cloned());
                bases.insert(name.value.clone(), of_use);
            }
            if let Some(added) = open.get_mut(before..) {
                added.reverse();
            }
            let (kind, traits) = (shape.kind, shape.traits);
            let named = Spanned::new(name.value, shape.name.span);
            shapes.push(Shape { traits, ..conventions::shape_of_python(named, kind) });
        }
        if is_full {
            for shape in shapes {
                shape.for_each_type_mut(&mut |ty| self.forget(ty, &made));
            }
        }
        for generic in generics.keys() {
            bases.remove(generic);
        }
    }

    /// Makes uses without a structure any value.
    fn forget(&self, ty: &mut Type, made: &BTreeSet<String>) {
        let Type::Ref(name) = ty else {
            return ty.children_mut().for_each(|ty| self.forget(ty, made));
        };
        if self.uses.contains_key(&name.value) && !made.contains(&name.value) {
            *ty = Type::Any;
        }
    }

    fn base(
        &mut self,
        base: Spanned<String>,
        arguments: &BTreeMap<&str, &Type>,
    ) -> Spanned<String> {
        let span = base.span;
        let mut ty = Type::Ref(base);
        self.substitute(&mut ty, arguments);
        match ty {
            Type::Ref(name) => name,
            other => Spanned::new(spelled(&other), span),
        }
    }

    /// Replaces the parameters in a type.
    fn substitute(&mut self, ty: &mut Type, arguments: &BTreeMap<&str, &Type>) {
        let Type::Ref(name) = ty else {
            return ty.children_mut().for_each(|ty| self.substitute(ty, arguments));
        };
        if let Some(argument) = parameter_of(&name.value).and_then(|name| arguments.get(name)) {
            *ty = (*argument).clone();
        } else if let Some(used) = self.uses.get(&name.value).cloned() {
            let (mut args, span) = (used.args, name.span);
            args.iter_mut().for_each(|ty| self.substitute(ty, arguments));
            *ty = self.apply(used.generic, args, span);
        }
    }
}

fn members_of(shape: &Shape) -> usize {
    match &shape.kind {
        ShapeKind::Structure(structure) => structure.members.len(),
        ShapeKind::Union(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => 0,
    }
}

/// The reference to a type parameter inside its class; no shape has such a name.
pub(in crate::read) fn parameter(name: &str) -> String {
    format!("<{name}>")
}

fn parameter_of(name: &str) -> Option<&str> {
    name.strip_prefix('<')?.strip_suffix('>')
}

/// A type as it appears in the name of a structure.
fn spelled(ty: &Type) -> String {
    let of = |head: &str, types: &mut dyn Iterator<Item = &Type>| {
        let types: Vec<String> = types.map(spelled).collect();
        format!("{head}[{}]", types.join(", "))
    };
    match ty {
        Type::String => "str".to_owned(),
        Type::Integer => "int".to_owned(),
        Type::Float => "float".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::Timestamp => "datetime".to_owned(),
        Type::Decimal => "Decimal".to_owned(),
        Type::Any | Type::Document => "Any".to_owned(),
        Type::None => "None".to_owned(),
        Type::Stream => "IO".to_owned(),
        Type::List(_) => of("list", &mut ty.children()),
        Type::Set(_) => of("set", &mut ty.children()),
        Type::Map(..) => of("dict", &mut ty.children()),
        Type::Union(_) => of("Union", &mut ty.children()),
        Type::EventStream(_) => of("EventStream", &mut ty.children()),
        Type::Nullable(_) => of("Optional", &mut ty.children()),
        Type::Literal(values) | Type::IntegerLiteral(values) => {
            let values: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
            format!("Literal[{}]", values.join(", "))
        }
        Type::Ref(name) | Type::Extern(name) | Type::Foreign(name) => name.value.clone(),
    }
}
