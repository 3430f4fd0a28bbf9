//! Types of the model for type expressions.

use std::borrow::Cow;

use crate::model::shape::Type;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::{Span, Spanned};
use crate::text::suggest;

use super::ast::Base;
use super::scope::{Meaning, Scope};
use super::type_expr::{Expr, last_name};

/// The generic types of the stubs.
pub(in crate::read) const GENERICS: [&str; 33] = [
    "AbstractSet",
    "AioEventStream",
    "Annotated",
    "Callable",
    "Collection",
    "Deque",
    "Dict",
    "EventStream",
    "FrozenSet",
    "IO",
    "Iterable",
    "Iterator",
    "List",
    "Literal",
    "Mapping",
    "MutableMapping",
    "MutableSequence",
    "MutableSet",
    "NotRequired",
    "Optional",
    "OrderedDict",
    "ReadOnly",
    "Required",
    "Sequence",
    "Set",
    "Tuple",
    "Union",
    "deque",
    "dict",
    "frozenset",
    "list",
    "set",
    "tuple",
];

/// The generics for which a text of the name alone has no meaning in a module either.
const NEEDS_ARGUMENTS: [&str; 7] =
    ["Annotated", "Literal", "NotRequired", "Optional", "ReadOnly", "Required", "Union"];

/// The generics around the type of a field that are not part of the type.
const MARKS: [&str; 4] = ["NotRequired", "Required", "ReadOnly", "Annotated"];

/// Converts type expressions; a name that Python does not define is a reference, until names are resolved.
pub(in crate::read) struct Reader<'s, 'c> {
    pub(in crate::read) sink: &'s mut Sink,
    /// What names mean in a module; in a page, each means itself.
    pub(in crate::read) scope: Option<&'s mut (dyn Scope + 'c)>,
}

/// The type of a field, and whether it is marked as required or not.
pub(in crate::read) struct Marked<'a> {
    pub(in crate::read) ty: Expr<'a>,
    pub(in crate::read) required: Option<bool>,
}

impl Reader<'_, '_> {
    /// Removes the marks around the type of a field: `NotRequired[ReadOnly[str]]`.
    pub(in crate::read) fn marks<'a>(&mut self, expr: Expr<'a>) -> Marked<'a> {
        let mut marked = Marked { ty: expr, required: None };
        let mut presence = None;
        loop {
            match marked.ty {
                Expr::Generic { head, args, span } if self.is_mark(head) => {
                    let name = self.plain(head);
                    let required = match &*name {
                        "ReadOnly" | "Annotated" => marked.required,
                        mark => {
                            let outer = *presence.get_or_insert(head);
                            self.check_mark(head, outer);
                            marked.required.or(Some(mark == "Required"))
                        }
                    };
                    let ty = match self.arity(head, args, span) {
                        Some([ty]) => ty,
                        None => Expr::Unread(span),
                    };
                    marked = Marked { ty, required };
                }
                ty => return Marked { ty, ..marked },
            }
        }
    }

    /// Whether a generic is around the type of a field and not a part of it.
    fn is_mark(&mut self, head: Spanned<&str>) -> bool {
        MARKS.contains(&&*self.plain(head))
    }

    /// Whether a generic is `Literal`.
    pub(super) fn is_literal(&mut self, head: Spanned<&str>) -> bool {
        self.plain(head) == "Literal"
    }

    /// The name in the model of a class that another one extends.
    pub(super) fn base(&mut self, base: Base<'_>) -> Option<Spanned<String>> {
        let Base { name, args } = base;
        let ty =
            if args.is_empty() { self.name(name) } else { self.generic(name, args, name.span) };
        match ty {
            Type::Ref(shape) | Type::Extern(shape) => Some(shape),
            // A class of Python's own is not a `TypedDict`.
            _ if self.scope.is_none() => Some(Spanned::new(name.value.to_owned(), name.span)),
            _ => None,
        }
    }

    /// The map that a class extends.
    pub(in crate::read) fn map_base(&mut self, base: Base<'_>) -> Option<Type> {
        let Base { name, args } = base;
        let is_map = matches!(
            &*self.plain(name),
            "Dict" | "dict" | "Mapping" | "MutableMapping" | "OrderedDict"
        );
        is_map.then(|| {
            if args.is_empty() { self.name(name) } else { self.generic(name, args, name.span) }
        })
    }

    /// The name in Python's library that the name of a generic means.
    fn plain<'n>(&mut self, head: Spanned<&'n str>) -> Cow<'n, str> {
        let Some(scope) = &mut self.scope else { return Cow::Borrowed(last_name(head.value)) };
        match scope.meaning(head, &mut Sink::default()) {
            Meaning::Known(name) => Cow::Owned(name),
            Meaning::Shape(_) | Meaning::Generic(_) | Meaning::Other(_) | Meaning::Reported => {
                Cow::Borrowed("")
            }
        }
    }

    /// Reports nested marks of presence, which Python refuses too.
    fn check_mark(&mut self, mark: Spanned<&str>, outer: Spanned<&str>) {
        if mark.span != outer.span {
            self.sink
                .error(mark.span, messages::nested_presence_marks(mark.value, outer.value))
                .and(outer.span, messages::OUTER_MARK);
        }
    }

    /// The type of an expression; [`Type::Any`] if it was reported.
    pub(in crate::read) fn ty(&mut self, expr: Expr<'_>) -> Type {
        match expr {
            Expr::Name(name) => self.name(name),
            Expr::Generic { head, args, span } => self.generic(head, args, span),
            Expr::Bars { types, span: _ } => self.bars(types),
            Expr::Text(text) => self.not_a_type("a string", text.span),
            Expr::Number(number) => self.not_a_type(&format!("`{}`", number.value), number.span),
            Expr::List(span) => self.not_a_type("`[`", span),
            Expr::Ellipsis(span) => self.not_a_type("`...`", span),
            Expr::Unread(_) => Type::Any,
        }
    }

    fn name(&mut self, name: Spanned<&str>) -> Type {
        let meaning = match &mut self.scope {
            Some(scope) => scope.meaning(name, self.sink),
            None => return self.known(Spanned::new(name.value, name.span)),
        };
        match meaning {
            Meaning::Known(known) => {
                let known = Spanned::new(known.as_str(), name.span);
                self.of_library(known).unwrap_or_else(|| self.known(known))
            }
            Meaning::Shape(shape) => Type::Ref(Spanned::new(shape, name.span)),
            Meaning::Generic(shape) => self.apply(shape, Vec::new(), name.span),
            Meaning::Other(defined) => {
                self.sink
                    .error(name.span, messages::not_a_typed_dict(name.value))
                    .and(defined, messages::DEFINED_HERE);
                Type::Any
            }
            Meaning::Reported => Type::Any,
        }
    }

    fn known(&mut self, name: Spanned<&str>) -> Type {
        match name.value {
            "str" => Type::String,
            "int" => Type::Integer,
            "float" => Type::Float,
            "bool" => Type::Boolean,
            "bytes" | "bytearray" => Type::Bytes,
            "datetime" | "datetime.datetime" => Type::Timestamp,
            "Decimal" | "decimal.Decimal" => Type::Decimal,
            "Any" | "typing.Any" => Type::Any,
            "None" => Type::None,
            "Callable" => external(name),
            other if last_name(other) == "StreamingBody" => Type::Stream,
            other => Type::Ref(Spanned::new(other.to_owned(), name.span)),
        }
    }

    /// The type of a name of Python's library in a module, where generics may lack their arguments.
    fn of_library(&mut self, name: Spanned<&str>) -> Option<Type> {
        let any = || Box::new(Type::Any);
        Some(match name.value {
            "object" => Type::Any,
            "Text" | "LiteralString" | "UUID" | "Path" | "PurePath" | "PathLike" | "date" => {
                Type::String
            }
            "BinaryIO" | "BytesIO" | "BufferedReader" | "IO" => Type::Stream,
            "Dict" | "dict" | "Mapping" | "MutableMapping" | "OrderedDict" => {
                Type::Map(Box::new(Type::String), any())
            }
            "Set" | "set" | "AbstractSet" | "MutableSet" | "FrozenSet" | "frozenset" => {
                Type::Set(any())
            }
            needs if NEEDS_ARGUMENTS.contains(&needs) => {
                self.sink.error(name.span, messages::generic_without_arguments(needs));
                Type::Any
            }
            "Callable" | "EventStream" | "AioEventStream" => return None,
            list if GENERICS.contains(&list) => Type::List(any()),
            _ => return None,
        })
    }

    fn apply(&mut self, generic: String, args: Vec<Expr<'_>>, span: Span) -> Type {
        let args = self.each(args);
        match &mut self.scope {
            Some(scope) => scope.applied(generic, args, span, self.sink),
            None => Type::Any,
        }
    }

    fn generic(&mut self, head: Spanned<&str>, args: Vec<Expr<'_>>, span: Span) -> Type {
        let meaning = match &mut self.scope {
            Some(scope) => scope.meaning(head, self.sink),
            None => Meaning::Known(last_name(head.value).to_owned()),
        };
        let name = match meaning {
            Meaning::Known(name) => name,
            Meaning::Generic(shape) => return self.apply(shape, args, span),
            Meaning::Shape(_) => last_name(head.value).to_owned(),
            Meaning::Other(defined) => {
                self.sink
                    .warning(head.span, messages::generic_of_python(head.value))
                    .and(defined, messages::DEFINED_HERE);
                return Type::Any;
            }
            Meaning::Reported => return Type::Any,
        };
        match name.as_str() {
            "Sequence" | "List" | "list" | "Iterable" | "Iterator" | "Collection"
            | "MutableSequence" | "Deque" | "deque" => Type::List(self.one(head, args, span)),
            "Set" | "set" | "AbstractSet" | "MutableSet" | "FrozenSet" | "frozenset" => {
                Type::Set(self.one(head, args, span))
            }
            "Tuple" | "tuple" => self.tuple(args),
            "EventStream" | "AioEventStream" => Type::EventStream(self.one(head, args, span)),
            "Mapping" | "Dict" | "dict" | "MutableMapping" | "OrderedDict" => {
                self.map(head, args, span)
            }
            "IO" => {
                self.one(head, args, span);
                Type::Stream
            }
            "PathLike" if self.scope.is_some() => Type::String,
            "Callable" => external(Spanned::new("Callable", span)),
            "Literal" => self.literal(args, span),
            "Annotated" => *self.one(head, args, span),
            "Union" if args.is_empty() => {
                self.sink.error(span, messages::union_without_types());
                Type::Any
            }
            "Union" => Type::Union(self.alternatives(args)),
            "Optional" => Type::Union(vec![*self.one(head, args, span), Type::None]),
            mark @ ("NotRequired" | "Required" | "ReadOnly") => {
                self.sink.error(head.span, messages::presence_mark_inside_type(mark));
                Type::Any
            }
            unknown => self.unknown_generic(unknown, head),
        }
    }

    /// `tuple[T, ...]` and `tuple[T, T]` are lists; items of several types are a union.
    fn tuple(&mut self, mut args: Vec<Expr<'_>>) -> Type {
        if matches!(args.last(), Some(Expr::Ellipsis(_))) && args.len() == 2 {
            args.pop();
        }
        let mut types: Vec<Type> = Vec::with_capacity(args.len());
        for ty in self.each(args) {
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        Type::List(Box::new(match types.len() {
            0 => Type::Any,
            1 => types.pop().unwrap_or(Type::Any),
            _ => Type::Union(types),
        }))
    }

    fn map(&mut self, head: Spanned<&str>, args: Vec<Expr<'_>>, span: Span) -> Type {
        let Some([key, value]) = self.arity(head, args, span) else {
            return Type::Any;
        };
        let (place, named) = (key.span(), matches!(key, Expr::Name(_)));
        let mut key = self.ty(key);
        if !may_be_text(&key) {
            // `Type::Any` without that name was reported.
            if named || key != Type::Any {
                self.sink.error(place, messages::map_key_is_not_a_string());
            }
            key = Type::String;
        }
        Type::Map(Box::new(key), Box::new(self.ty(value)))
    }

    fn unknown_generic(&mut self, unknown: &str, head: Spanned<&str>) -> Type {
        let nearest = suggest::nearest(unknown, GENERICS);
        self.sink.error(head.span, messages::unknown_generic(head.value, nearest));
        Type::Any
    }

    /// Converts all types, so that every error is reported.
    fn each(&mut self, exprs: Vec<Expr<'_>>) -> Vec<Type> {
        // A vector that is collected in place keeps the capacity of its expressions.
        let mut types = Vec::with_capacity(exprs.len());
        types.extend(exprs.into_iter().map(|expr| self.ty(expr)));
        types
    }

    /// The types of a union. A class that is not a type of JSON is left out, if there is another type:
    /// documents cannot have it.
    fn alternatives(&mut self, mut exprs: Vec<Expr<'_>>) -> Vec<Type> {
        if self.scope.is_some() {
            let others: Vec<bool> = exprs.iter().map(|expr| self.is_other(expr)).collect();
            let has_type = exprs
                .iter()
                .zip(&others)
                .any(|(expr, other)| !other && expr.name() != Some("None"));
            let mut others = others.into_iter();
            exprs.retain(|expr| {
                let is_other = has_type && others.next() == Some(true);
                if is_other {
                    let name = expr.name().unwrap_or("");
                    self.sink.warning(expr.span(), messages::left_out_of_union(name));
                }
                !is_other
            });
        }
        self.each(exprs)
    }

    /// Whether an expression is the name of a class that is not a type of JSON.
    fn is_other(&mut self, expr: &Expr<'_>) -> bool {
        let (Some(scope), Expr::Name(name)) = (&mut self.scope, expr) else { return false };
        matches!(scope.meaning(*name, &mut Sink::default()), Meaning::Other(_))
    }

    /// `A | B | None` is one union; unions between the bars are merged into it.
    fn bars(&mut self, exprs: Vec<Expr<'_>>) -> Type {
        let mut flat = Vec::new();
        for ty in self.alternatives(exprs) {
            match ty {
                Type::Union(types) => flat.extend(types),
                ty => flat.push(ty),
            }
        }
        Type::Union(flat)
    }

    /// The argument of a generic that takes one.
    fn one(&mut self, head: Spanned<&str>, args: Vec<Expr<'_>>, span: Span) -> Box<Type> {
        Box::new(match self.arity(head, args, span) {
            Some([item]) => self.ty(item),
            None => Type::Any,
        })
    }

    /// The arguments; a count that the generic does not take is reported.
    fn arity<'a, const N: usize>(
        &mut self,
        head: Spanned<&str>,
        args: Vec<Expr<'a>>,
        span: Span,
    ) -> Option<[Expr<'a>; N]> {
        let count = args.len();
        <[Expr<'a>; N]>::try_from(args)
            .inspect_err(|args| {
                let place = args.get(N).map_or(span, |extra| {
                    args.last().map_or(span, |last| extra.span().to(last.span()))
                });
                self.sink.error(place, messages::wrong_argument_count(head.value, N, count));
            })
            .ok()
    }

    fn not_a_type(&mut self, found: &str, span: Span) -> Type {
        self.sink.error(span, messages::expected_type(found));
        Type::Any
    }
}

/// Whether a type may be a string; shapes are checked later.
fn may_be_text(key: &Type) -> bool {
    key.is_text() || matches!(key, Type::Ref(_))
}

fn external(name: Spanned<&str>) -> Type {
    Type::Extern(Spanned::new(name.value.to_owned(), name.span))
}
