//! `newtype!`: what a newtype needs to hold a member.

/// Lets a newtype hold what the type inside it holds, and gives it serde.
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
            fn slot(&mut self) -> $crate::Slot<'_, 'de> {
                $crate::Value::slot(&mut self.0)
            }

            #[inline]
            fn view(&self) -> $crate::View<'_> {
                <$inner as $crate::Value<'_>>::view(&self.0)
            }
        }

        impl<M> $crate::Holds<M> for $name
        where
            $inner: $crate::Holds<M>,
        {
            const SHAPE: ::core::option::Option<&'static ::core::primitive::str> =
                <$inner as $crate::Holds<M>>::SHAPE;
            const IS_OPTION: ::core::primitive::bool = <$inner as $crate::Holds<M>>::IS_OPTION;
        }

        $crate::__serde! { $name }
    };
}
