//! The types that read and write a shape in another dialect.

use core::ops::{Deref, DerefMut};

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::Dialect;
use crate::read::deserialize_in;
use crate::value::Value;
use crate::write::{serialize, serialize_for_cloudtrail};

/// A value as `CloudTrail` logs it, for any type of a shape: a generated one, or a projection.
///
/// ```
/// use shapewright::{CloudTrail, Structure};
///
/// #[derive(Clone, Structure)]
/// #[shape("RunInstancesRequestTypeDef", rename_all = "PascalCase")]
/// pub struct RunInstances {
///     pub min_count: i64,
///     pub image_id: Option<String>,
///     pub security_group_ids: Option<Vec<String>>,
///     pub ebs_optimized: Option<bool>,
/// }
///
/// let record = r#"{
///     "instancesSet": {"items": [{"imageId": "ami-1", "minCount": 1}]},
///     "groupSet": {"items": [{"groupId": "sg-1"}]},
///     "ebsOptimized": "true"
/// }"#;
/// let CloudTrail(request) = serde_json::from_str::<CloudTrail<RunInstances>>(record)?;
/// assert_eq!(request.image_id.as_deref(), Some("ami-1"));
/// assert_eq!(request.security_group_ids, Some(vec!["sg-1".to_owned()]));
/// assert_eq!(request.ebs_optimized, Some(true));
///
/// let written = serde_json::to_string(&CloudTrail(RunInstances::new(1).image_id("ami-1")))?;
/// assert_eq!(written, r#"{"minCount":1,"imageId":"ami-1"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// `docs/reference.md` lists the spellings and forms that are read. In human-readable formats, names are
/// written with a lowercase first letter, and values as the type itself writes them. Other formats get
/// what the type writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CloudTrail<T>(pub T);

/// A value of any type of a shape, read whatever case the letters of its members have.
///
/// It is written as the type itself is written.
///
/// ```
/// # use shapewright::Structure;
/// # #[derive(Clone, Structure)]
/// # #[shape("TagTypeDef", rename_all = "PascalCase")]
/// # pub struct Tag { pub key: String }
/// use shapewright::AnyCase;
///
/// for document in [r#"{"Key":"team"}"#, r#"{"key":"team"}"#, r#"{"KEY":"team"}"#] {
///     let AnyCase(tag) = serde_json::from_str::<AnyCase<Tag>>(document)?;
///     assert_eq!(tag.key, "team");
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyCase<T>(pub T);

macro_rules! wrapper {
    ($name:ident: $dialect:expr, $serialize:path) => {
        impl<'de, T: Value<'de>> Deserialize<'de> for $name<T> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize_in($dialect, deserializer).map(Self)
            }
        }

        impl<'de, T: Value<'de>> Serialize for $name<T> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $serialize(&self.0, serializer)
            }
        }

        impl<T> Deref for $name<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }

        impl<T> DerefMut for $name<T> {
            fn deref_mut(&mut self) -> &mut T {
                &mut self.0
            }
        }

        impl<T> From<T> for $name<T> {
            fn from(value: T) -> Self {
                Self(value)
            }
        }
    };
}

wrapper!(CloudTrail: Dialect::CloudTrail, serialize_for_cloudtrail);
wrapper!(AnyCase: Dialect::AnyCase, serialize);
