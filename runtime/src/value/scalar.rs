//! `Value` for scalars.

/// Implements `Value` for a [`Scalar`](crate::engine::Scalar).
macro_rules! scalar_member {
    ($type:ty = $start:expr) => {
        impl<'de> $crate::value::Value<'de> for $type {
            #[inline]
            fn start() -> Self {
                $start
            }

            #[inline]
            fn slot(&mut self) -> $crate::slot::Slot<'_, 'de> {
                $crate::slot::Slot::Scalar(self)
            }

            #[inline]
            fn view(&self) -> $crate::view::View<'_> {
                $crate::view::View::Scalar(self)
            }
        }
    };
}

/// Implements `Value` and serde for a [`Scalar`](crate::engine::Scalar) of this crate.
#[cfg(any(feature = "blob", feature = "decimal", feature = "timestamp"))]
macro_rules! scalar_value {
    ($name:ident = $start:expr) => {
        $crate::value::scalar::scalar_member! { $name = $start }

        $crate::__serde! { $name }
    };
}

pub(crate) use scalar_member;
#[cfg(any(feature = "blob", feature = "decimal", feature = "timestamp"))]
pub(crate) use scalar_value;
