//! Unions of which one type accepts all values.

use std::cell::{Cell, OnceCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::text::by_name::ByName;
use crate::text::source::Spanned;

use super::shape::{Member, Model, Shape, ShapeKind, Structure, Type};

/// The number of comparisons that all unions of a model may take.
const MOST_STEPS: usize = 10_000_000;

/// The depth of nested shapes that are compared.
const DEEPEST: usize = 200;

/// An index of the shapes of a model, and the budget for comparing them.
pub(crate) struct Index<'m> {
    shapes: &'m [Shape],
    /// The places of shapes by name; made on first use, since few models have unions.
    places: OnceCell<ByName<&'m str, usize>>,
    /// The members of structures by name; made on first use, since few structures are in unions.
    members: Vec<OnceCell<Option<Members<'m>>>>,
    steps: Cell<usize>,
    depth: Cell<usize>,
    exhausted: Cell<bool>,
}

/// The members of a structure by name.
type Members<'m> = BTreeMap<&'m str, &'m Member>;

/// What a union becomes.
pub(crate) enum Widened {
    /// One type that accepts the values of all the others.
    One(Type),
    /// Bytes, or the string that AWS accepts in place of bytes.
    BlobInput,
    /// An instant, or the string that AWS accepts in place of one.
    TimestampInput,
    /// Several types, in the order in which a value is tried.
    Many(Vec<Type>),
}

/// Pairs of shapes that are being compared: the first is assumed to accept the second.
type Assumed<'m> = BTreeSet<(&'m str, &'m str)>;

impl<'m> Index<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        Self {
            shapes: &model.shapes,
            places: OnceCell::new(),
            members: vec![OnceCell::new(); model.shapes.len()],
            steps: Cell::new(MOST_STEPS),
            depth: Cell::new(DEEPEST),
            exhausted: Cell::new(false),
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let named = || {
            let named = self.shapes.iter().enumerate();
            named.map(|(place, shape)| (shape.name.value.as_str(), place)).collect()
        };
        self.places.get_or_init(named).get(name).copied()
    }

    fn shape(&self, name: &str) -> Option<&'m Shape> {
        self.place(name).and_then(|place| self.shapes.get(place))
    }

    /// Whether the budget did not suffice, because the unions of the model nest too much.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.exhausted.get()
    }

    /// Makes one comparison, unless the budget is used up.
    fn step(&self, compare: impl FnOnce() -> bool) -> bool {
        let (steps, depth) = (self.steps.get(), self.depth.get());
        if steps == 0 || depth == 0 {
            self.exhausted.set(true);
            return false;
        }
        self.steps.set(steps - 1);
        self.depth.set(depth - 1);
        let holds = compare();
        self.depth.set(depth);
        holds
    }

    /// Reduces a union to the one type that accepts all its values, where there is one.
    ///
    /// [`Type::None`] is left out: it makes the union optional.
    pub(crate) fn widen(&self, types: &[Type]) -> Widened {
        let types: Vec<&Type> = types.iter().filter(|ty| !is_none(ty)).collect();
        let text = types.contains(&&Type::String);
        let bytes = types.iter().any(|ty| is_blob(ty));
        if text && bytes && types.iter().all(|ty| is_blob(ty) || **ty == Type::String) {
            return Widened::BlobInput;
        }
        match types.iter().find(|wide| types.iter().all(|ty| self.widens(wide, ty))) {
            Some(Type::Timestamp) if text => Widened::TimestampInput,
            Some(one) => Widened::One((*one).clone()),
            None if types.is_empty() => Widened::One(Type::None),
            None => Widened::Many(in_reading_order(&types)),
        }
    }

    /// Whether in an input, one type accepts every value of another.
    fn widens(&self, wide: &Type, ty: &Type) -> bool {
        self.step(|| match (wide, ty) {
            (Type::Timestamp, Type::String) => true,
            (Type::Decimal, Type::Integer | Type::Float) => true,
            (Type::Bytes | Type::Stream, Type::Bytes | Type::Stream) => true,
            (wide, ty) => self.type_holds(wide, ty, &mut Assumed::new()),
        })
    }

    /// Whether `wide` reads every document of `ty` without losing any of it.
    fn holds<'a>(&'a self, wide: &'a Type, ty: &'a Type, assumed: &mut Assumed<'a>) -> bool {
        self.step(|| self.type_holds(wide, ty, assumed))
    }

    fn type_holds<'a>(&'a self, wide: &'a Type, ty: &'a Type, assumed: &mut Assumed<'a>) -> bool {
        match (wide, ty) {
            (Type::Any, _) => true,
            (Type::List(wide) | Type::Set(wide), Type::List(ty) | Type::Set(ty)) => {
                self.holds(wide, ty, assumed)
            }
            (Type::Map(wide_key, wide), Type::Map(key, ty)) => {
                self.holds(wide_key, key, assumed) && self.holds(wide, ty, assumed)
            }
            (Type::Nullable(wide), Type::Nullable(ty)) => self.holds(wide, ty, assumed),
            (Type::Nullable(wide), ty) => self.holds(wide, ty, assumed),
            (Type::String, Type::Literal(_)) | (Type::Integer, Type::IntegerLiteral(_)) => true,
            (Type::Union(wides), Type::Union(types)) => {
                types.iter().all(|ty| wides.iter().any(|wide| self.holds(wide, ty, assumed)))
            }
            (Type::Union(wides), ty) => wides.iter().any(|wide| self.holds(wide, ty, assumed)),
            (Type::Ref(wide), Type::Ref(ty)) if wide == ty => true,
            (Type::Ref(wide), ty) => {
                self.shape(&wide.value).is_some_and(|wide| self.shape_holds(wide, ty, assumed))
            }
            (wide, ty) => wide == ty,
        }
    }

    fn shape_holds<'a>(&'a self, wide: &'a Shape, ty: &'a Type, assumed: &mut Assumed<'a>) -> bool {
        match &wide.kind {
            ShapeKind::Alias(wide) => self.holds(wide, ty, assumed),
            ShapeKind::Union(wides) => wides.iter().any(|wide| self.holds(wide, ty, assumed)),
            // Enumerations are open: any string is a value.
            ShapeKind::Enumeration(_) => matches!(ty, Type::String | Type::Literal(_)),
            ShapeKind::IntegerEnumeration(_) => {
                matches!(ty, Type::Integer | Type::IntegerLiteral(_))
            }
            ShapeKind::Structure(_) => match self.structure(ty) {
                Some(narrow) => {
                    let wide = wide.name.value.as_str();
                    !assumed.insert((wide, narrow)) || self.structure_holds(wide, narrow, assumed)
                }
                None => false,
            },
        }
    }

    /// Whether a structure has every member of another, and requires none that the other may lack.
    fn structure_holds<'a>(&'a self, wide: &str, narrow: &str, assumed: &mut Assumed<'a>) -> bool {
        let (Some(wide), Some(narrow)) = (self.members(wide), self.members(narrow)) else {
            return false;
        };
        let none_lost = narrow.iter().all(|(name, member)| {
            wide.get(name).is_some_and(|known| self.holds(&known.ty, &member.ty, assumed))
        });
        none_lost
            && wide.values().filter(|member| member.required).all(|required| {
                narrow
                    .get(required.name.value.as_str())
                    .is_some_and(|member| self.step(|| member.required))
            })
    }

    fn members(&self, shape: &str) -> Option<&Members<'m>> {
        let place = self.place(shape)?;
        let (shape, members) = (self.shapes.get(place)?, self.members.get(place)?);
        members.get_or_init(|| members_of(shape)).as_ref()
    }

    /// The structure that a type is, directly or through aliases.
    fn structure<'a>(&'a self, ty: &Type) -> Option<&'a str> {
        let mut ty = ty;
        for _ in 0..DEEPEST {
            let Type::Ref(name) = ty else { return None };
            let shape = self.shape(&name.value)?;
            ty = match &shape.kind {
                ShapeKind::Structure(_) => return Some(shape.name.value.as_str()),
                ShapeKind::Alias(ty) => ty,
                ShapeKind::Union(_)
                | ShapeKind::Enumeration(_)
                | ShapeKind::IntegerEnumeration(_) => return None,
            };
        }
        self.exhausted.set(true);
        None
    }
}

fn members_of(shape: &Shape) -> Option<Members<'_>> {
    match &shape.kind {
        ShapeKind::Structure(Structure { members, .. }) => {
            Some(members.iter().map(|member| (member.name.value.as_str(), member)).collect())
        }
        ShapeKind::Union(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => None,
    }
}

/// Flattens nested unions, and joins all literals of strings into one, and all of integers.
pub(crate) fn flat(types: &[Type]) -> Vec<Type> {
    let mut flat = Flat { types: Vec::with_capacity(types.len()), ..Flat::default() };
    types.iter().for_each(|ty| flat.add(ty));
    let Flat { mut types, strings, integers } = flat;
    let strings = strings.first.map(|place| (place, Type::Literal(strings.values)));
    let integers = integers.first.map(|place| (place, Type::IntegerLiteral(integers.values)));
    let mut literals: Vec<(usize, Type)> = strings.into_iter().chain(integers).collect();
    // The last one first, so that places stay right.
    literals.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    for (place, literal) in literals {
        types.insert(place, literal);
    }
    types
}

/// A union that is being flattened: its types without literals, and each value of those once.
#[derive(Default)]
struct Flat<'t> {
    types: Vec<Type>,
    strings: Literals<'t>,
    integers: Literals<'t>,
}

/// The values of literals of one kind.
#[derive(Default)]
struct Literals<'t> {
    values: Vec<Spanned<String>>,
    seen: BTreeSet<&'t str>,
    /// The place of the first literal among the types.
    first: Option<usize>,
}

impl<'t> Literals<'t> {
    fn add(&mut self, values: &'t [Spanned<String>], place: usize) {
        self.first.get_or_insert(place);
        let new = values.iter().filter(|value| self.seen.insert(&value.value));
        self.values.extend(new.cloned());
    }
}

impl<'t> Flat<'t> {
    fn add(&mut self, ty: &'t Type) {
        match ty {
            Type::Union(inner) => inner.iter().for_each(|ty| self.add(ty)),
            Type::Literal(values) => self.strings.add(values, self.types.len()),
            Type::IntegerLiteral(values) => self.integers.add(values, self.types.len()),
            ty => self.types.push(ty.clone()),
        }
    }
}

fn is_blob(ty: &Type) -> bool {
    matches!(ty, Type::Bytes | Type::Stream)
}

/// The order of the model, except that strings are tried before bytes and decimals, and lists of
/// strings before lists of those: all are strings in JSON, and a word may be valid base64 or a number.
fn in_reading_order(types: &[&Type]) -> Vec<Type> {
    let mut ordered: Vec<Type> = types.iter().map(|ty| (*ty).clone()).collect();
    for value in [single, item] {
        let place = |is: fn(&Type) -> bool| ordered.iter().position(|ty| value(ty).is_some_and(is));
        let special = place(|ty| is_blob(ty) || *ty == Type::Decimal);
        let text = place(|ty| *ty == Type::String);
        match (special, text) {
            (Some(special), Some(text)) if special < text => {
                let text = ordered.remove(text);
                ordered.insert(special, text);
            }
            (Some(_) | None, _) => {}
        }
    }
    ordered
}

/// The type of a single value.
fn single(ty: &Type) -> Option<&Type> {
    Some(ty)
}

/// The type of the items of a list or a set.
fn item(ty: &Type) -> Option<&Type> {
    let (Type::List(item) | Type::Set(item)) = ty else { return None };
    Some(item)
}

/// Whether a type has no value.
pub(crate) fn is_none(ty: &Type) -> bool {
    matches!(ty, Type::None)
}
