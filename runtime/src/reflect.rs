//! Shapes by the names of their members: to look at, to change, and to compare.
//!
//! Functions that are not generic are inlined: a program that uses none of this does not compile it.

mod clear;
mod diff;
#[cfg(feature = "json")]
mod missing;

use alloc::vec::Vec;
use core::fmt;

use serde_core::de::Deserializer;

pub(crate) use clear::clear;
pub use diff::{Difference, Side};

use crate::write::{Present, members_of};
use crate::{Shape, Structure, Table, View};

/// What every shape can tell of its members, also through `&dyn Shape`.
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
        let table = self.table();
        let mut members: Vec<_> =
            (0..table.fields.len()).map(|index| Member::new(table, index)).collect();
        for Present { index, view } in members_of(self, table) {
            if let Some(member) = members.get_mut(index as usize) {
                member.value = Some(view);
            }
        }
        members
    }

    /// The member of this name in documents.
    fn member(&self, name: &str) -> Option<Member<'_>> {
        self.members().into_iter().find(|member| member.name == name)
    }

    /// Replaces the value of a member by what `value` holds; null makes an optional member absent.
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
    /// If there is no such member, or it does not take the value; with the path to what is wrong.
    /// The member may then have lost its value, or hold a part of what was read; the others are as they
    /// were.
    fn set<'de, D: Deserializer<'de>>(&mut self, member: &str, value: D) -> Result<(), D::Error>
    where
        Self: Structure<'de>,
    {
        crate::read::read_member(self, member, value)
    }

    /// In what a value differs from another of the same shape, or of a struct that holds other
    /// members of it: each value that differs, with its path. Of sensitive members only that they
    /// differ. There is no difference exactly if the two are equal.
    fn diff<'a, Other: Shape + ?Sized>(&'a self, other: &'a Other) -> Vec<Difference<'a>> {
        diff::shapes(self.members(), other.members())
    }

    /// The paths of the required members that a document lacks, or has as null where their type
    /// takes none: at any depth, as far as the types of the members are structures, and lists and
    /// maps of them. Values of a wrong type and what is in unions are passed over.
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
    fn missing_required<'de>(document: &crate::Json) -> Vec<crate::Path>
    where
        Self: Structure<'de> + Sized,
    {
        missing::of(&mut Self::start(), document)
    }
}

impl<S: Shape + ?Sized> Reflect for S {}

/// A member of a shape, with its value.
#[derive(Clone, Copy)]
pub struct Member<'a> {
    name: &'static str,
    field: &'static str,
    required: bool,
    sensitive: bool,
    value: Option<View<'a>>,
}

impl<'a> Member<'a> {
    /// An absent one.
    #[inline]
    fn new(table: &'static Table, index: usize) -> Self {
        let (name, required) = (table.member(index), table.is_required(index));
        Self {
            name,
            field: table.field(index),
            required,
            sensitive: table.is_sensitive(name),
            value: None,
        }
    }

    /// Its name in documents: `accessToken`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name of its field: `access_token`, `type`.
    #[must_use]
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// Whether a document must have it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Whether its value is never printed.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// The value, unless the member is absent. It is given for sensitive members too, and printing
    /// it prints it.
    #[must_use]
    pub fn value(&self) -> Option<View<'a>> {
        self.value
    }
}

impl fmt::Debug for Member<'_> {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, field: _, required, sensitive, value } = self;
        let mut output = formatter.debug_struct("Member");
        output.field("name", name).field("required", required).field("sensitive", sensitive);
        match value {
            Some(_) if *sensitive => output.field("value", &format_args!("<sensitive>")),
            Some(_) | None => output.field("value", value),
        };
        output.finish()
    }
}
