//! Derived types as values: the kind of the shape decides how a type starts, reads, and is viewed.

use alloc::boxed::Box;
use alloc::string::String;

use crate::engine::kind;
use crate::enumeration::Enumeration;
use crate::enumeration::integer::IntegerEnumeration;
use crate::holds::Holds;
use crate::slot::{Slot, Structure};
use crate::value::Value;
use crate::view::View;

/// A type that a derive wrote for a structure or an enumeration.
///
/// [`Value`] and [`Holds`] follow from it. A type that is not derived for a shape implements those two
/// traits instead.
///
/// ```
/// # #[derive(Clone, shapewright::Enumeration)]
/// # #[shape("GrantType", rename_all = "snake_case")]
/// # pub enum GrantType { AuthorizationCode, RefreshToken, Unknown(String) }
/// use shapewright::Value;
/// use shapewright::engine::{Modeled, kind};
///
/// fn start<'de, T: Modeled<'de, Kind = kind::Enumeration>>() -> T {
///     T::start()
/// }
///
/// assert_eq!(start::<GrantType>(), GrantType::AuthorizationCode);
/// ```
pub trait Modeled<'de>: Sized {
    /// One of the types in [`kind`].
    type Kind: KindValue<'de, Self>;

    /// What the compiler checks about a structure: the name of its shape and dialect, which checks compare,
    /// and its required fields, for [`build!`](crate::build). Enumerations have their shape in their
    /// tables.
    #[doc(hidden)]
    const STRUCTURE: StructureFacts = None;
}

/// The name that checks compare for a structure, and its required fields, each followed by a comma: one
/// string compiles faster than a list.
pub type StructureFacts = Option<(&'static str, &'static str)>;

/// The functions of [`Value`] for all types of a kind.
///
/// One implementation of `Value` has to cover all kinds. With one for structures and another for
/// enumerations, the compiler would reject both, because a type could be both.
pub trait KindValue<'de, T> {
    /// Implements [`Value::start`].
    fn start() -> T;

    /// Implements [`Value::slot`].
    fn slot(target: &mut T) -> Slot<'_, 'de>;

    /// Implements [`Value::view`].
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

impl<'de, T: Structure<'de>> KindValue<'de, T> for kind::Structure {
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

impl<'de, T: Enumeration> KindValue<'de, T> for kind::Enumeration {
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

impl<'de, T: IntegerEnumeration> KindValue<'de, T> for kind::IntegerEnumeration {
    fn start() -> T {
        let table = T::TABLE;
        table.variants.first().cloned().unwrap_or_else(|| (table.unknown)(0))
    }

    #[inline]
    fn slot(target: &mut T) -> Slot<'_, 'de> {
        Slot::Scalar(target)
    }

    #[inline]
    fn view(value: &T) -> View<'_> {
        View::Scalar(value)
    }
}

impl<'de, T: Value<'de>> KindValue<'de, Box<T>> for kind::Boxed {
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

/// A box holds what its content holds. It needs a kind, because a user's crate could implement
/// `Modeled` for some boxes: a separate implementation of `Value` for boxes would overlap with theirs.
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
    const SHAPE: Option<&'static str> = match T::STRUCTURE {
        Some((shape, _)) => Some(shape),
        None => None,
    };
}

impl<T: Enumeration> Holds<Self, T> for kind::Enumeration {
    const SHAPE: Option<&'static str> = Some(T::TABLE.shape);
}

impl<T: IntegerEnumeration> Holds<kind::Integer, T> for kind::IntegerEnumeration {
    const SHAPE: Option<&'static str> = Some(T::TABLE.shape);
}

impl<M, T: Holds<M>> Holds<M, Box<T>> for kind::Boxed {
    const SHAPE: Option<&'static str> = T::SHAPE;
    const IS_OPTION: bool = T::IS_OPTION;
}
