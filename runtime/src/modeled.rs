//! Types that stand for a shape of a model: the kind of the shape says how they hold a member.

use alloc::boxed::Box;
use alloc::string::String;

use crate::{Enumeration, Holds, Slot, Structure, UnionValue, Value, View, kind};

/// A type that stands for a shape of a model, by the kind of the shape.
///
/// The derives implement it, and [`Value`] and [`Holds`] follow from it. A type of your own that
/// stands for no shape implements those two, and not this.
///
/// ```
/// # #[derive(Clone, shapewright::Enumeration)]
/// # #[shape("GrantType", rename_all = "snake_case")]
/// # pub enum GrantType { AuthorizationCode, RefreshToken, Unknown(String) }
/// use shapewright::{Modeled, Value, kind};
///
/// fn start<'de, T: Modeled<'de, Kind = kind::Enumeration>>() -> T {
///     T::start()
/// }
///
/// assert_eq!(start::<GrantType>(), GrantType::AuthorizationCode);
/// ```
pub trait Modeled<'de>: Sized {
    /// One of the types in [`kind`].
    type Kind: Kind<'de, Self>;

    /// What the checks of the derives compare of a structure that a member is held in: its shape, and
    /// its dialect. Enumerations have it in their tables.
    #[doc(hidden)]
    const SHAPE: Option<&'static str> = None;
}

/// How a type of a kind holds a member.
///
/// It stands between [`Modeled`] and [`Value`] because one implementation of `Value` must do for all
/// kinds: of two, one for structures and one for enumerations, the compiler could not tell which is
/// meant by a type that is both.
pub trait Kind<'de, T> {
    /// The value that reading starts from.
    fn start() -> T;

    /// The place that reading fills.
    fn slot(target: &mut T) -> Slot<'_, 'de>;

    /// The value as writing, comparing and printing see it.
    fn view(value: &T) -> View<'_>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: Modeled<'de>> Value<'de> for T {
    #[inline]
    fn start() -> Self {
        T::Kind::start()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        T::Kind::slot(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        T::Kind::view(self)
    }
}

impl<'de, T: Structure<'de>> Kind<'de, T> for kind::Structure {
    #[inline]
    fn start() -> T {
        T::start()
    }

    #[inline]
    fn slot(target: &mut T) -> Slot<'_, 'de> {
        Slot::Shape(target)
    }

    #[inline]
    fn view(value: &T) -> View<'_> {
        View::Shape(value)
    }
}

impl<'de, T: Enumeration> Kind<'de, T> for kind::Enumeration {
    fn start() -> T {
        let table = T::TABLE;
        table.variants.first().cloned().unwrap_or_else(|| (table.unknown)(String::new()))
    }

    #[inline]
    fn slot(target: &mut T) -> Slot<'_, 'de> {
        Slot::Enumeration(target)
    }

    #[inline]
    fn view(value: &T) -> View<'_> {
        View::Enumeration(value)
    }
}

impl<'de, T: UnionValue> Kind<'de, T> for kind::Union {
    #[inline]
    fn start() -> T {
        T::start()
    }

    #[inline]
    fn slot(target: &mut T) -> Slot<'_, 'de> {
        Slot::Union(target)
    }

    #[inline]
    fn view(value: &T) -> View<'_> {
        View::Union(value)
    }
}

impl<'de, T: Value<'de>> Kind<'de, Box<T>> for kind::Boxed {
    #[inline]
    fn start() -> Box<T> {
        Box::new(T::start())
    }

    #[inline]
    fn slot(target: &mut Box<T>) -> Slot<'_, 'de> {
        (**target).slot()
    }

    #[inline]
    fn view(value: &Box<T>) -> View<'_> {
        (**value).view()
    }
}

/// A box holds what is in it. That is a kind of its own, because a user's crate could give kinds to
/// some boxes: an implementation of `Value` for boxes beside that for kinds would meet those twice.
impl<'de, T: Value<'de>> Modeled<'de> for Box<T> {
    type Kind = kind::Boxed;
}

#[diagnostic::do_not_recommend]
impl<'de, M, T: Modeled<'de>> Holds<M> for T
where
    T::Kind: Holds<M, T>,
{
    const SHAPE: Option<&'static str> = <T::Kind as Holds<M, T>>::SHAPE;
    const IS_OPTION: bool = <T::Kind as Holds<M, T>>::IS_OPTION;
}

impl<'de, T: Modeled<'de, Kind = Self>> Holds<Self, T> for kind::Structure {
    const SHAPE: Option<&'static str> = T::SHAPE;
}

impl<T: Enumeration> Holds<Self, T> for kind::Enumeration {
    const SHAPE: Option<&'static str> = Some(T::TABLE.shape);
}

impl<T: UnionValue> Holds<Self, T> for kind::Union {}

impl<M, T: Holds<M>> Holds<M, Box<T>> for kind::Boxed {
    const SHAPE: Option<&'static str> = T::SHAPE;
    const IS_OPTION: bool = T::IS_OPTION;
}
