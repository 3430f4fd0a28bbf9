//! Unions that only widen an input: which one type holds all of theirs.

use std::collections::{BTreeMap, BTreeSet};

use crate::shape::{Member, Model, Shape, ShapeKind, Structure, Type};

use super::is_none;

/// The shapes of a model by name.
pub(super) struct Index<'m>(BTreeMap<&'m str, &'m Shape>);

/// What a union comes down to.
pub(super) enum Widened {
    /// This type holds all the others.
    One(Type),
    /// Bytes, and the text that AWS takes in their place.
    BlobInput,
    /// No single type does; these are tried in this order.
    Many(Vec<Type>),
}

/// Pairs of shapes that are taken to hold each other while that is being found out.
type Assumed<'m> = BTreeSet<(&'m str, &'m str)>;

impl<'m> Index<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self(model.shapes.iter().map(|shape| (shape.name.value.as_str(), shape)).collect())
    }

    /// The one type that holds all types of a union, or all of them.
    ///
    /// The absence of a value is left out: it makes the whole optional.
    pub(super) fn widen(&self, types: &[Type]) -> Widened {
        let types: Vec<&Type> = types.iter().filter(|ty| !is_none(ty)).collect();
        let text = types.contains(&&Type::String);
        let bytes = types.iter().any(|ty| is_blob(ty));
        if text && bytes && types.iter().all(|ty| is_blob(ty) || **ty == Type::String) {
            return Widened::BlobInput;
        }
        match types.iter().find(|wide| types.iter().all(|ty| self.widens(wide, ty))) {
            Some(one) => Widened::One((*one).clone()),
            None if types.is_empty() => Widened::One(Type::None),
            None => Widened::Many(in_reading_order(&types)),
        }
    }

    /// Whether a value of one type can stand for any value of another in an input.
    fn widens(&self, wide: &Type, ty: &Type) -> bool {
        match (wide, ty) {
            (Type::Timestamp, Type::String) => true,
            (Type::Decimal, Type::Integer | Type::Float) => true,
            (Type::Bytes | Type::Stream, Type::Bytes | Type::Stream) => true,
            (wide, ty) => self.holds(wide, ty, &mut Assumed::new()),
        }
    }

    /// Whether every document of `ty` is one of `wide`, with nothing lost.
    fn holds<'a>(&'a self, wide: &'a Type, ty: &'a Type, assumed: &mut Assumed<'a>) -> bool {
        match (wide, ty) {
            (Type::Any, _) => true,
            (Type::List(wide) | Type::Set(wide), Type::List(ty) | Type::Set(ty)) => {
                self.holds(wide, ty, assumed)
            }
            (Type::Map(wide_key, wide), Type::Map(key, ty)) => {
                self.holds(wide_key, key, assumed) && self.holds(wide, ty, assumed)
            }
            (Type::String, Type::Literal(_)) => true,
            (Type::Union(wides), Type::Union(types)) => {
                types.iter().all(|ty| wides.iter().any(|wide| self.holds(wide, ty, assumed)))
            }
            (Type::Union(wides), ty) => wides.iter().any(|wide| self.holds(wide, ty, assumed)),
            (Type::Ref(wide), Type::Ref(ty)) if wide == ty => true,
            (Type::Ref(wide), ty) => self
                .0
                .get(wide.value.as_str())
                .is_some_and(|wide| self.shape_holds(wide, ty, assumed)),
            (wide, ty) => wide == ty,
        }
    }

    fn shape_holds<'a>(&'a self, wide: &'a Shape, ty: &'a Type, assumed: &mut Assumed<'a>) -> bool {
        match &wide.kind {
            ShapeKind::Alias(wide) => self.holds(wide, ty, assumed),
            ShapeKind::Union(wides) => wides.iter().any(|wide| self.holds(wide, ty, assumed)),
            // An open enumeration keeps any text.
            ShapeKind::Enumeration(_) => matches!(ty, Type::String | Type::Literal(_)),
            ShapeKind::Structure(structure) => match self.structure(ty) {
                Some((name, narrow)) => {
                    let pair = (wide.name.value.as_str(), name);
                    !assumed.insert(pair) || self.structure_holds(structure, narrow, assumed)
                }
                None => false,
            },
        }
    }

    /// Every member of the narrow one is known to the wide one, which asks for nothing more.
    fn structure_holds<'a>(
        &'a self,
        wide: &'a Structure,
        narrow: &'a Structure,
        assumed: &mut Assumed<'a>,
    ) -> bool {
        let find = |members: &'a [Member], name: &str| {
            members.iter().find(|member| member.name.value == name)
        };
        let none_lost = narrow.members.iter().all(|member| {
            find(&wide.members, &member.name.value)
                .is_some_and(|known| self.holds(&known.ty, &member.ty, assumed))
        });
        none_lost
            && wide.members.iter().filter(|member| member.required).all(|asked| {
                find(&narrow.members, &asked.name.value).is_some_and(|member| member.required)
            })
    }

    fn structure<'a>(&'a self, ty: &Type) -> Option<(&'a str, &'a Structure)> {
        let Type::Ref(name) = ty else { return None };
        let shape = self.0.get(name.value.as_str())?;
        match &shape.kind {
            ShapeKind::Structure(structure) => Some((shape.name.value.as_str(), structure)),
            ShapeKind::Alias(ty) => self.structure(ty),
            ShapeKind::Union(_) | ShapeKind::Enumeration(_) => None,
        }
    }
}

/// The types of a union, those of unions inside it among them, and all of its texts as one.
pub(super) fn flat(types: &[Type]) -> Vec<Type> {
    let mut found = Vec::with_capacity(types.len());
    types.iter().for_each(|ty| flatten(ty, &mut found));
    found
}

fn flatten(ty: &Type, found: &mut Vec<Type>) {
    match ty {
        Type::Union(inner) => inner.iter().for_each(|ty| flatten(ty, found)),
        Type::Literal(values) => {
            let texts = found.iter_mut().find_map(|found| match found {
                Type::Literal(texts) => Some(texts),
                _ => None,
            });
            match texts {
                Some(texts) => {
                    let new = values.iter().filter(|value| !texts.contains(value));
                    let new: Vec<_> = new.cloned().collect();
                    texts.extend(new);
                }
                None => found.push(ty.clone()),
            }
        }
        ty => found.push(ty.clone()),
    }
}

fn is_blob(ty: &Type) -> bool {
    matches!(ty, Type::Bytes | Type::Stream)
}

/// The order of the model, but text before bytes: in JSON both are text, and a word that happens
/// to be base64 is a word.
fn in_reading_order(types: &[&Type]) -> Vec<Type> {
    let mut ordered: Vec<Type> = types.iter().map(|ty| (*ty).clone()).collect();
    let bytes = ordered.iter().position(is_blob);
    let text = ordered.iter().position(|ty| *ty == Type::String);
    if let (Some(bytes), Some(text)) = (bytes, text)
        && bytes < text
    {
        let text = ordered.remove(text);
        ordered.insert(bytes, text);
    }
    ordered
}
