//! Types of the model for type expressions.

use crate::model::shape::Type;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::{Span, Spanned};
use crate::text::suggest;

use super::escapes;
use super::type_expr::Expr;

/// The generic types of the stubs.
pub(super) const GENERICS: [&str; 18] = [
    "AioEventStream",
    "Callable",
    "Dict",
    "EventStream",
    "IO",
    "List",
    "Literal",
    "Mapping",
    "NotRequired",
    "Optional",
    "ReadOnly",
    "Required",
    "Sequence",
    "Set",
    "Union",
    "dict",
    "list",
    "set",
];

/// The generics around the type of a field that are not part of the type.
const MARKS: [&str; 3] = ["NotRequired", "Required", "ReadOnly"];

/// Converts type expressions; a name that Python does not define is a reference, until names are resolved.
pub(in crate::read) struct Reader<'s> {
    pub(in crate::read) sink: &'s mut Sink,
}

/// The type of a field, and whether it is marked as required or not.
pub(in crate::read) struct Marked<'a> {
    pub(in crate::read) ty: Expr<'a>,
    pub(in crate::read) required: Option<bool>,
}

impl Reader<'_> {
    /// Removes the marks around the type of a field: `NotRequired[ReadOnly[str]]`.
    pub(in crate::read) fn marks<'a>(&mut self, expr: Expr<'a>) -> Marked<'a> {
        let mut marked = Marked { ty: expr, required: None };
        let mut presence = None;
        loop {
            match marked.ty {
                Expr::Generic { head, args, span } if MARKS.contains(&last_name(head.value)) => {
                    let required = match last_name(head.value) {
                        "ReadOnly" => marked.required,
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

    /// The values of `Literal["a", "b"]`; others than strings are reported and left out.
    pub(in crate::read) fn values(
        &mut self,
        args: Vec<Expr<'_>>,
        span: Span,
    ) -> Vec<Spanned<String>> {
        if args.is_empty() {
            self.sink.error(span, messages::literal_without_values());
        }
        // As in `each`.
        let mut values = Vec::with_capacity(args.len());
        values.extend(args.into_iter().filter_map(|arg| self.value(&arg)));
        values
    }

    fn value(&mut self, arg: &Expr<'_>) -> Option<Spanned<String>> {
        let found = match arg {
            Expr::Text(text) => {
                let value = escapes::value(*text, self.sink).into_owned();
                return Some(Spanned::new(value, text.span));
            }
            Expr::Name(name) => format!("`{}`", name.value),
            Expr::Number(number) => format!("`{}`", number.value),
            Expr::Generic { .. } | Expr::Bars { .. } | Expr::List(_) | Expr::Ellipsis(_) => {
                "something else".to_owned()
            }
            Expr::Unread(_) => return None,
        };
        self.sink.error(arg.span(), messages::expected_literal_value(&found));
        None
    }

    fn name(&mut self, name: Spanned<&str>) -> Type {
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

    fn generic(&mut self, head: Spanned<&str>, args: Vec<Expr<'_>>, span: Span) -> Type {
        match last_name(head.value) {
            "Sequence" | "List" | "list" => Type::List(self.one(head, args, span)),
            "Set" | "set" => Type::Set(self.one(head, args, span)),
            "EventStream" | "AioEventStream" => Type::EventStream(self.one(head, args, span)),
            "Mapping" | "Dict" | "dict" => self.map(head, args, span),
            "IO" => {
                self.one(head, args, span);
                Type::Stream
            }
            "Callable" => external(Spanned::new("Callable", span)),
            "Literal" => Type::Literal(self.values(args, span)),
            "Union" if args.is_empty() => {
                self.sink.error(span, messages::union_without_types());
                Type::Any
            }
            "Union" => Type::Union(self.each(args)),
            "Optional" => Type::Union(vec![*self.one(head, args, span), Type::None]),
            mark @ ("NotRequired" | "Required" | "ReadOnly") => {
                self.sink.error(head.span, messages::presence_mark_inside_type(mark));
                Type::Any
            }
            unknown => self.unknown_generic(unknown, head),
        }
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

    /// `A | B | None` is one union; unions between the bars are merged into it.
    fn bars(&mut self, exprs: Vec<Expr<'_>>) -> Type {
        let mut flat = Vec::new();
        for ty in self.each(exprs) {
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

/// The part of a dotted name after the last dot.
pub(in crate::read) fn last_name(dotted: &str) -> &str {
    // Needed for every type, and names are short: a search by bytes is the fastest.
    let dot = dotted.bytes().rposition(|byte| byte == b'.');
    dot.and_then(|dot| dotted.get(dot + 1..)).unwrap_or(dotted)
}
