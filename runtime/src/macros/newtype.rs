//! `newtype!`: a newtype that can hold a member.

/// Implements [`Value`](crate::Value) and serde for a newtype, by the type that it wraps.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// struct Arn(String);
///
/// shapewright::newtype! { Arn(String) }
///
/// let arn: Arn = serde_json::from_str(r#""arn:aws:iam::123456789012:user/ann""#).unwrap();
/// assert_eq!(arn, Arn("arn:aws:iam::123456789012:user/ann".into()));
/// ```
#[macro_export]
macro_rules! newtype {
    ($name:ident($inner:ty)) => {
        impl<'de> $crate::Value<'de> for $name {
            #[inline]
            fn start() -> Self {
                Self(<$inner as $crate::Value<'de>>::start())
            }

            #[inline]
            fn slot(&mut self) -> $crate::engine::Slot<'_, 'de> {
                $crate::Value::slot(&mut self.0)
            }

            #[inline]
            fn view(&self) -> $crate::engine::View<'_> {
                <$inner as $crate::Value<'_>>::view(&self.0)
            }
        }

        impl<M> $crate::engine::Holds<M> for $name
        where
            $inner: $crate::engine::Holds<M>,
        {
            const SHAPE: ::core::option::Option<&'static ::core::primitive::str> =
                <$inner as $crate::engine::Holds<M>>::SHAPE;
            const IS_OPTION: ::core::primitive::bool =
                <$inner as $crate::engine::Holds<M>>::IS_OPTION;
        }

        $crate::__serde! { $name }
    };
}
