//! Changes of shapes, members and values.

use crate::text::source::Span;

use super::basic::BasicType;
use super::members::UnknownMembers;
use super::setting::{Origin, Setting};

/// A change of a shape.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Patch {
    /// The shape, by its name in the model or in Rust.
    pub shape: Setting,
    /// The member or the value, if the path of the patch names one.
    pub member: Option<Setting>,
    /// The change.
    pub change: Change,
    /// Whether it is for all jobs of a file, so that one of a job takes precedence.
    pub(super) is_of_all_jobs: bool,
}

/// A change of a shape, or of one of its members or values.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A member is optional.
    Optional {
        /// The member, with its name in the model.
        member: Setting,
        /// The reason, for readers of the patch.
        reason: Setting,
    },
    /// A member is never printed.
    Sensitive {
        /// The member, with its name in the model.
        member: Setting,
    },
    /// A member may be printed, although the model or the list of names marks it.
    Public {
        /// The member, with its name in the model.
        member: Setting,
    },
    /// A member has another field name, or a value of an enumeration another variant name.
    Rename {
        /// The member or the value, with its name in the model.
        member: Setting,
        /// The name of the field or variant.
        ident: Setting,
    },
    /// The type of the shape has another name.
    As {
        /// The name of the type.
        ident: Setting,
    },
    /// A member has a type of the user in generated structs.
    Type {
        /// The member, with its name in the model.
        member: Setting,
        /// The path of the type.
        path: Setting,
    },
    /// The items of the lists, and the values of the maps, of a member may be null.
    Sparse {
        /// The member, with its name in the model.
        member: Setting,
    },
    /// What the generated struct does with members that the shape does not list.
    Unknown {
        /// The policy.
        policy: UnknownMembers,
        /// The place of the setting, if it is from a source.
        place: Option<Span>,
    },
    /// A structure is a tagged union, or not.
    Union {
        /// Whether it is one.
        is_union: bool,
        /// The place of the setting, if it is from a source.
        place: Option<Span>,
    },
    /// The generated type has one more derive.
    Derive {
        /// A trait of the standard library, or the path of a macro.
        path: Setting,
    },
    /// The generated type, field or variant has an attribute.
    Attribute {
        /// The attribute: `#[doc(alias = "key")]`.
        text: Setting,
    },
    /// Whether fields hold the member, or values of the shape, in a box.
    Boxed {
        /// Whether they are boxed.
        boxed: bool,
        /// The place of the setting, if it is from a source.
        place: Option<Span>,
    },
    /// Whether the generated type is `#[non_exhaustive]`.
    NonExhaustive {
        /// Whether it is.
        non_exhaustive: bool,
        /// The place of the setting, if it is from a source.
        place: Option<Span>,
    },
    /// The type that holds the strings, the bytes or the maps of the shape or the member.
    Basic {
        /// What it holds.
        basic: BasicType,
        /// The path of the type.
        path: Setting,
    },
}

impl Patch {
    /// A change at a path: a shape, or `Shape.member`.
    pub(crate) fn at(path: Setting, change: Change) -> Self {
        let Setting { text, place } = path;
        let (shape, member) = match text.split_once('.') {
            Some((shape, member)) => (shape, Some(member)),
            None => (text.as_str(), None),
        };
        let setting = |text: &str| Setting { text: text.to_owned(), place };
        let member = member.map(setting);
        Self { shape: setting(shape), member, change, is_of_all_jobs: false }
    }

    pub(crate) fn origin(&self) -> Origin {
        (self.shape.source(), self.is_of_all_jobs)
    }

    /// All settings in it. Places without a setting are removed.
    #[cfg(feature = "cli")]
    pub(super) fn settings_mut(&mut self) -> impl Iterator<Item = &mut Setting> {
        let Self { shape, member, change, is_of_all_jobs: _ } = self;
        let (first, second) = match change {
            Change::Optional { member, reason: other }
            | Change::Rename { member, ident: other }
            | Change::Type { member, path: other } => (Some(member), Some(other)),
            Change::Sensitive { member: one }
            | Change::Public { member: one }
            | Change::Sparse { member: one }
            | Change::As { ident: one }
            | Change::Derive { path: one }
            | Change::Attribute { text: one }
            | Change::Basic { basic: _, path: one } => (Some(one), None),
            Change::Unknown { policy: _, place }
            | Change::Union { is_union: _, place }
            | Change::Boxed { boxed: _, place }
            | Change::NonExhaustive { non_exhaustive: _, place } => {
                *place = None;
                (None, None)
            }
        };
        std::iter::once(shape).chain(member).chain(first).chain(second)
    }
}

impl Change {
    /// What is changed: the key in a configuration file, and what it is for: the member or value, or
    /// the setting itself where several add up.
    ///
    /// Of two changes at one path with the same target, the first one counts.
    pub(crate) fn target(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Optional { member, reason: _ } => ("optional", Some(&member.text)),
            // The two decide the same.
            Self::Sensitive { member } | Self::Public { member } => {
                ("sensitive", Some(&member.text))
            }
            Self::Sparse { member } => ("sparse", Some(&member.text)),
            Self::Type { member, path: _ } => ("type", Some(&member.text)),
            Self::Unknown { policy: _, place: _ } => ("unknown", None),
            Self::Union { is_union: _, place: _ } => ("union", None),
            Self::Rename { member, ident: _ } => ("rename", Some(&member.text)),
            Self::As { ident: _ } => ("as", None),
            Self::Derive { path } => ("derives", Some(&path.text)),
            Self::Attribute { text } => ("attributes", Some(&text.text)),
            Self::Boxed { .. } => ("boxed", None),
            Self::NonExhaustive { .. } => ("non_exhaustive", None),
            Self::Basic { basic, path: _ } => (basic.key(), None),
        }
    }

    /// Whether it decides how a generated type is written, and leaves the model.
    pub(crate) fn is_choice(&self) -> bool {
        match self {
            Self::Derive { .. }
            | Self::Attribute { .. }
            | Self::Boxed { .. }
            | Self::NonExhaustive { .. }
            | Self::Basic { .. } => true,
            Self::Optional { .. }
            | Self::Sensitive { .. }
            | Self::Public { .. }
            | Self::Rename { .. }
            | Self::As { .. }
            | Self::Type { .. }
            | Self::Sparse { .. }
            | Self::Unknown { .. }
            | Self::Union { .. } => false,
        }
    }

    /// Whether the change concerns generated structs, and not the shape as a user's own struct sees it.
    pub(crate) fn is_of_generated_types(&self) -> bool {
        self.is_choice() || matches!(self, Self::Type { .. } | Self::Unknown { .. })
    }

    /// A member is optional, for a reason.
    pub fn optional(member: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Optional { member: Setting::from(member), reason: Setting::from(reason) }
    }

    /// A member is never printed.
    pub fn sensitive(member: impl Into<String>) -> Self {
        Self::Sensitive { member: Setting::from(member) }
    }

    /// A member may be printed, although the model or the list of names marks it.
    pub fn public(member: impl Into<String>) -> Self {
        Self::Public { member: Setting::from(member) }
    }

    /// A member has another field name, or a value another variant name.
    pub fn rename(member: impl Into<String>, ident: impl Into<String>) -> Self {
        Self::Rename { member: Setting::from(member), ident: Setting::from(ident) }
    }

    /// A member has a type of the user in generated structs: `::my_crate::Policy`.
    pub fn ty(member: impl Into<String>, path: impl Into<String>) -> Self {
        Self::Type { member: Setting::from(member), path: Setting::from(path) }
    }

    /// The items of the lists, and the values of the maps, of a member may be null.
    pub fn sparse(member: impl Into<String>) -> Self {
        Self::Sparse { member: Setting::from(member) }
    }

    /// What the generated struct does with members that the shape does not list.
    #[must_use]
    pub fn unknown(policy: UnknownMembers) -> Self {
        Self::Unknown { policy, place: None }
    }

    /// The structure is a tagged union, whose type is an enum; or it is a structure, whatever the model
    /// marks.
    #[must_use]
    pub fn union(is_union: bool) -> Self {
        Self::Union { is_union, place: None }
    }

    /// The type of the shape has another name.
    pub fn named(ident: impl Into<String>) -> Self {
        Self::As { ident: Setting::from(ident) }
    }

    /// The generated type has one more derive: `Hash`, or the path of a macro.
    pub fn derive(path: impl Into<String>) -> Self {
        Self::Derive { path: Setting::from(path) }
    }

    /// The generated type, field or variant has an attribute: `#[doc(alias = "key")]`.
    pub fn attribute(text: impl Into<String>) -> Self {
        Self::Attribute { text: Setting::from(text) }
    }

    /// Whether fields hold the member, or values of the shape, in a box.
    #[must_use]
    pub fn boxed(boxed: bool) -> Self {
        Self::Boxed { boxed, place: None }
    }

    /// Whether the generated type is `#[non_exhaustive]`.
    #[must_use]
    pub fn non_exhaustive(non_exhaustive: bool) -> Self {
        Self::NonExhaustive { non_exhaustive, place: None }
    }

    /// The type that holds the strings of the shape or the member: `::std::sync::Arc<str>`.
    pub fn string(path: impl Into<String>) -> Self {
        Self::Basic { basic: BasicType::String, path: Setting::from(path) }
    }

    /// The type that holds the bytes of the shape or the member: `::bytes::Bytes`.
    pub fn bytes(path: impl Into<String>) -> Self {
        Self::Basic { basic: BasicType::Bytes, path: Setting::from(path) }
    }

    /// The type that holds the maps of the shape or the member, without its parameters:
    /// `::indexmap::IndexMap`.
    pub fn map(path: impl Into<String>) -> Self {
        Self::Basic { basic: BasicType::Map, path: Setting::from(path) }
    }
}
