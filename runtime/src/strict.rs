//! A reading that refuses documents of another type.

use core::ops::{Deref, DerefMut};

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::dialect::{AnyCase, CloudTrail, Dialect};
use crate::read::deserialize_strict;
use crate::value::Value;

/// A value of any type of a shape, read only from an object that has some of its members.
///
/// A structure ignores unknown members, so that new ones of AWS do no harm. If all of its members are
/// optional, any object is read as an empty value: the payload around the document, or the document in
/// another spelling. Here an object that is not empty, and has none of the members, is an error that names
/// the nearest explanation; so is a nested one.
///
/// ```
/// use shapewright::{CloudTrail, Strict, Structure};
///
/// #[derive(Clone, Structure)]
/// #[shape("DescribeKeyRequestTypeDef", rename_all = "PascalCase")]
/// pub struct DescribeKey {
///     pub key_id: Option<String>,
/// }
///
/// let read = |json| serde_json::from_str::<Strict<DescribeKey>>(json);
/// assert_eq!(read(r#"{"KeyId":"k"}"#)?.key_id.as_deref(), Some("k"));
///
/// let error = read(r#"{"requestParameters":{"KeyId":"k"}}"#).unwrap_err();
/// let message = "`requestParameters` is not a member; `requestParameters` has `KeyId`: read its value";
/// assert!(error.to_string().starts_with(message), "{error}");
///
/// let error = read(r#"{"keyId":"k"}"#).unwrap_err();
/// let hint = "`keyId` is spelled `KeyId`: read the document as `CloudTrail<T>`";
/// assert!(error.to_string().contains(hint), "{error}");
///
/// let read = serde_json::from_str::<Strict<CloudTrail<DescribeKey>>>(r#"{"keyId":"k"}"#)?;
/// assert_eq!(read.key_id.as_deref(), Some("k"));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A null item of a list is an error as well, if the type does not hold it: by default it is dropped, and
/// the items after it move up.
///
/// It is written as its content is written. Formats that do not name members have nothing to compare:
/// there it is read as its content is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Strict<T>(pub T);

macro_rules! strict {
    ($($type:ty: $read:expr, $dialect:expr;)*) => {$(
        impl<'de, T: Value<'de>> Deserialize<'de> for Strict<$type> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize_strict($dialect, deserializer).map(|value| Self($read(value)))
            }
        }
    )*};
}

strict! {
    T: core::convert::identity, Dialect::Model;
    CloudTrail<T>: CloudTrail, Dialect::CloudTrail;
    AnyCase<T>: AnyCase, Dialect::AnyCase;
}

impl<T: Serialize> Serialize for Strict<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T> Deref for Strict<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Strict<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> From<T> for Strict<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}
