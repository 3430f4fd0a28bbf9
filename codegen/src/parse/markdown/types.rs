//! Python's types in the words of a model.

use std::collections::BTreeSet;

use crate::diagnostic::Sink;
use crate::shape::Type;
use crate::source::{Span, Spanned};
use crate::suggest;

use super::type_expr::Expr;

/// The names that take arguments on these pages.
const GENERICS: [&str; 18] = [
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

/// The names that mark the presence of a field.
const MARKS: [&str; 3] = ["NotRequired", "Required", "ReadOnly"];

/// Reads types; knows which names the pages define.
pub(super) struct Reader<'n, 's> {
    pub(super) defined: &'n BTreeSet<&'n str>,
    pub(super) sink: &'s mut Sink,
}

/// The type of a field and what its marks say of its presence.
pub(super) struct Marked<'a> {
    pub(super) ty: Expr<'a>,
    pub(super) required: Option<bool>,
}

impl Reader<'_, '_> {
    /// Takes the marks off the type of a field: `NotRequired[ReadOnly[str]]`.
    pub(super) fn marks<'a>(&mut self, expr: Expr<'a>) -> Option<Marked<'a>> {
        let mut marked = Marked { ty: expr, required: None };
        loop {
            match marked.ty {
                Expr::Generic { head, args, span } if MARKS.contains(&last_name(head.value)) => {
                    let required = match last_name(head.value) {
                        "NotRequired" => Some(false),
                        "Required" => Some(true),
                        _ => marked.required,
                    };
                    let [ty] = self.arity(head, args, span)?;
                    marked = Marked { ty, required };
                }
                ty => return Some(Marked { ty, ..marked }),
            }
        }
    }

    /// A type; `None` if it was reported.
    pub(super) fn ty(&mut self, expr: Expr<'_>) -> Option<Type> {
        match expr {
            Expr::Name(name) => self.name(name),
            Expr::Generic { head, args, span } => self.generic(head, args, span),
            Expr::Bars { types, span: _ } => self.bars(types),
            Expr::Text(text) => self.not_a_type(text.span),
            Expr::List(span) | Expr::Ellipsis(span) => self.not_a_type(span),
        }
    }

    /// Each of several types, so that each bad one is reported.
    pub(super) fn each(&mut self, exprs: Vec<Expr<'_>>) -> Option<Vec<Type>> {
        let types: Vec<_> = exprs.into_iter().map(|expr| self.ty(expr)).collect();
        types.into_iter().collect()
    }

    /// The values of `Literal["a", "b"]`.
    pub(super) fn values(
        &mut self,
        args: Vec<Expr<'_>>,
        span: Span,
    ) -> Option<Vec<Spanned<String>>> {
        if args.is_empty() {
            self.sink.error(span, "`Literal` without values").label("expected values in quotes");
            return None;
        }
        let values: Vec<_> = args.into_iter().map(|arg| self.value(&arg)).collect();
        values.into_iter().collect()
    }

    fn value(&mut self, arg: &Expr<'_>) -> Option<Spanned<String>> {
        if let Expr::Text(text) = arg {
            return Some(Spanned::new(unescaped(text.value), text.span));
        }
        self.sink
            .error(arg.span(), "a value of `Literal` is not text")
            .label("expected text in quotes")
            .help("the enumerations of AWS list texts only");
        None
    }

    fn name(&mut self, name: Spanned<&str>) -> Option<Type> {
        Some(match name.value {
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
            other if self.defined.contains(other) => {
                Type::Ref(Spanned::new(other.to_owned(), name.span))
            }
            other if GENERICS.contains(&other) => {
                self.sink
                    .error(name.span, format!("`{other}` needs arguments"))
                    .label("expected `[` after this");
                return None;
            }
            _ => external(name),
        })
    }

    fn generic(&mut self, head: Spanned<&str>, args: Vec<Expr<'_>>, span: Span) -> Option<Type> {
        match last_name(head.value) {
            "Sequence" | "List" | "list" => self.one(head, args, span).map(Type::List),
            "Set" | "set" => self.one(head, args, span).map(Type::Set),
            "EventStream" | "AioEventStream" => self.one(head, args, span).map(Type::EventStream),
            "Mapping" | "Dict" | "dict" => {
                let [key, value] = self.arity(head, args, span)?;
                let (key, value) = (self.ty(key), self.ty(value));
                Some(Type::Map(Box::new(key?), Box::new(value?)))
            }
            "IO" => self.arity::<1>(head, args, span).map(|_| Type::Stream),
            "Callable" => Some(external(Spanned::new("Callable", span))),
            "Literal" => self.values(args, span).map(Type::Literal),
            "Union" if args.is_empty() => self.arity::<1>(head, args, span).map(|_| Type::None),
            "Union" => self.each(args).map(Type::Union),
            "Optional" => {
                let [ty] = self.arity(head, args, span)?;
                Some(Type::Union(vec![self.ty(ty)?, Type::None]))
            }
            mark @ ("NotRequired" | "Required" | "ReadOnly") => {
                self.sink
                    .error(head.span, format!("`{mark}` inside a type"))
                    .label("belongs to the field as a whole")
                    .help(format!("write it around the whole type: `{mark}[...]`"));
                None
            }
            unknown => {
                let nearest = suggest::nearest(unknown, GENERICS);
                self.sink
                    .error(head.span, format!("unknown generic `{}`", head.value))
                    .label("not a generic of these pages")
                    .suggest(nearest);
                None
            }
        }
    }

    /// `A | B | None` is one union; what stands between the bars and is a union joins it.
    fn bars(&mut self, exprs: Vec<Expr<'_>>) -> Option<Type> {
        let mut flat = Vec::new();
        for ty in self.each(exprs)? {
            match ty {
                Type::Union(types) => flat.extend(types),
                ty => flat.push(ty),
            }
        }
        Some(Type::Union(flat))
    }

    fn one(&mut self, head: Spanned<&str>, args: Vec<Expr<'_>>, span: Span) -> Option<Box<Type>> {
        let [item] = self.arity(head, args, span)?;
        self.ty(item).map(Box::new)
    }

    /// The arguments, if there are as many as the generic takes.
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
                let takes = if N == 1 { "one argument" } else { "two arguments" };
                self.sink
                    .error(place, format!("`{}` takes {takes}, found {count}", head.value))
                    .label(if count > N { "too many" } else { "too few" });
            })
            .ok()
    }

    fn not_a_type(&mut self, span: Span) -> Option<Type> {
        self.sink.error(span, "expected a type here").label("not a type");
        None
    }
}

fn external(name: Spanned<&str>) -> Type {
    Type::Extern(Spanned::new(name.value.to_owned(), name.span))
}

/// The part of a dotted name after the last dot.
pub(super) fn last_name(dotted: &str) -> &str {
    dotted.rsplit('.').next().unwrap_or(dotted)
}

/// A string literal's value: Python's escapes as far as names of AWS could need them.
fn unescaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some('r') => value.push('\r'),
            Some('0') => value.push('\0'),
            Some('x') => value.extend(code_point(&mut chars, 2)),
            Some('u') => value.extend(code_point(&mut chars, 4)),
            Some('U') => value.extend(code_point(&mut chars, 8)),
            Some(other) => value.push(other),
            None => value.push('\\'),
        }
    }
    value
}

fn code_point(chars: &mut std::str::Chars<'_>, digits: usize) -> Option<char> {
    let digits: String = chars.by_ref().take(digits).collect();
    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)
}
