//! Runtime reflection: read, change, and compare the members of a shape by name.
//!
//! Functions that are not generic are `#[inline]`, so that only programs that use them compile them.

mod diff;
mod member;
#[cfg(feature = "json")]
mod missing;

use alloc::vec::Vec;

use serde_core::de::Deserializer;

pub use crate::constraints::{Bounds, Constraints, Number};
pub use crate::path::{Path, Segment};
use crate::read::read_member;
use crate::slot::Structure;
use crate::view::Shape;
pub use diff::{Difference, Side};
pub use member::Member;

/// Access to the members of any shape by name, also through `&dyn Shape`.
///
/// ```
/// use shapewright::{Reflect, Shape};
/// # #[derive(Clone, shapewright::Structure)]
/// # #[shape("TagTypeDef", rename_all = "PascalCase")]
/// # pub struct Tag { pub key: String, pub value: Option<String> }
///
/// let mut tag = Tag::new("owner");
/// let shape: &dyn Shape = &tag;
/// let present: Vec<&str> =
///     shape.members().into_iter().filter(|member| member.value().is_some()).map(|member| member.name()).collect();
/// assert_eq!(present, ["Key"]);
/// assert!(!shape.member("Value").unwrap().is_required());
///
/// let before = tag.clone();
/// tag.set("Value", serde_json::json!("me")).unwrap();
/// assert_eq!(tag.value.as_deref(), Some("me"));
/// assert_eq!(before.diff(&tag).first().unwrap().to_string(), r#"Value: absent, then "me""#);
///
/// let error = tag.set("Key", serde_json::json!([])).unwrap_err();
/// assert_eq!(error.to_string(), "Key: expected string, found array, in `TagTypeDef`");
/// ```
pub trait Reflect: Shape {
    /// The members in the table's order: required ones first, then optional ones.
    fn members(&self) -> Vec<Member<'_>> {
        member::all(self)
    }

    /// The member with this name in documents.
    fn member(&self, name: &str) -> Option<Member<'_>> {
        self.members().into_iter().find(|member| member.name == name)
    }

    /// Replaces the value of a member by the content of `value`. Null makes an optional member absent.
    ///
    /// ```
    /// # use shapewright::Reflect;
    /// # #[derive(Clone, shapewright::Structure)]
    /// # #[shape("TagTypeDef", rename_all = "PascalCase")]
    /// # pub struct Tag { pub key: String, pub value: Option<String> }
    /// let mut tag = Tag::new("owner").value("me");
    /// tag.set("Key", &mut serde_json::Deserializer::from_str("\"team\"")).unwrap();
    /// tag.set("Value", serde_json::Value::Null).unwrap();
    /// assert_eq!(tag, Tag::new("team"));
    /// ```
    ///
    /// # Errors
    /// If the shape has no such member, or the member does not accept the value; the error starts with the
    /// path to the wrong value. The member may then be empty, or have a part of the new value. Other members
    /// do not change.
    fn set<'de, D: Deserializer<'de>>(&mut self, member: &str, value: D) -> Result<(), D::Error>
    where
        Self: Structure<'de>,
    {
        read_member(self, member, value)
    }

    /// The differences from another value of the same shape, or from a struct with other members of it:
    /// each value that differs, with its path. Values of sensitive members are not shown. Two equal values
    /// have no differences.
    fn diff<'a, Other: Shape + ?Sized>(&'a self, other: &'a Other) -> Vec<Difference<'a>> {
        diff::shapes(self.members(), other.members())
    }

    /// The limits that the model sets for the values of a member, by its name in documents.
    ///
    /// The type gives them and not a value, and so not a `&dyn Shape`: a program has the limits of a type in it
    /// only if it calls this for the type.
    ///
    /// ```
    /// use shapewright::Reflect;
    /// # #[derive(Clone, shapewright::Structure)]
    /// #[shape("TagTypeDef", rename_all = "PascalCase")]
    /// pub struct Tag {
    ///     #[shape(length(min = 1, max = 128), pattern = "[a-z]+")]
    ///     pub key: String,
    ///     #[shape(length(max = 8), items(range(min = 0)))]
    ///     pub counts: Option<Vec<i64>>,
    /// }
    ///
    /// let key = Tag::constraints_of("Key").unwrap();
    /// assert_eq!(key.length.unwrap().max, Some(128));
    /// assert_eq!(key.pattern, Some("[a-z]+"));
    /// let counts = Tag::constraints_of("Counts").unwrap();
    /// assert!(counts.items.is_some_and(|items| items.range.is_some()));
    /// assert_eq!(Tag::constraints_of("Other"), None);
    /// ```
    #[must_use]
    #[inline]
    fn constraints_of<'de>(member: &str) -> Option<Constraints>
    where
        Self: Structure<'de> + Sized,
    {
        Constraints::of(member, Self::constraints())
    }

    /// The paths of the required members that a document lacks, or has as null although their type does
    /// not accept null. It searches nested structures, and lists and maps of them. It skips unions, and
    /// values of a wrong type.
    ///
    /// ```
    /// use shapewright::Reflect;
    /// # #[derive(Clone, shapewright::Structure)]
    /// # #[shape("TagTypeDef", rename_all = "PascalCase")]
    /// # pub struct Tag { pub key: String, pub value: Option<String> }
    /// # #[derive(Clone, shapewright::Structure)]
    /// # #[shape("RequestTypeDef", rename_all = "PascalCase")]
    /// # pub struct Request { pub arn: String, pub tags: Option<Vec<Tag>> }
    ///
    /// let document = serde_json::json!({"Tags": [{"Key": "owner"}, {"Value": "me"}]});
    /// let missing = Request::missing_required(&document);
    /// let paths: Vec<String> = missing.iter().map(ToString::to_string).collect();
    /// assert_eq!(paths, ["Tags[1].Key", "Arn"]);
    /// ```
    #[cfg(feature = "json")]
    #[must_use]
    fn missing_required<'de>(document: &crate::json::Json) -> Vec<Path>
    where
        Self: Structure<'de> + Sized,
    {
        missing::of(&mut Self::start(), document)
    }
}

impl<S: Shape + ?Sized> Reflect for S {}
