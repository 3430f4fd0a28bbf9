//! `Value` for scalars.

/// Implements `Value` for a [`Scalar`].
#[cfg(any(feature = "blob", feature = "decimal", feature = "secrecy", feature = "timestamp"))]
macro_rules! scalar_member {
    ($type:ty = $start:expr) => {
        impl<'de> $crate::value::Value<'de> for $type {
            fn start() -> Self {
                $start
            }

            fn slot(&mut self) -> $crate::slot::Slot<'_, 'de> {
                $crate::slot::Slot::Scalar(self)
            }

            fn view(&self) -> $crate::view::View<'_> {
                $crate::view::View::Scalar(self)
            }
        }
    };
}

/// Implements `Value` and serde for a [`Scalar`] of this crate.
#[cfg(any(feature = "blob", feature = "decimal", feature = "timestamp"))]
macro_rules! scalar_value {
    ($name:ident = $start:expr) => {
        $crate::value::scalar::scalar_member! { $name = $start }

        $crate::__serde! { $name }
    };
}

#[cfg(any(feature = "blob", feature = "decimal", feature = "secrecy", feature = "timestamp"))]
pub(crate) use scalar_member;
#[cfg(any(feature = "blob", feature = "decimal", feature = "timestamp"))]
pub(crate) use scalar_value;
