//! What a message is about: a member, or all members without a field.

use shapewright_codegen::{Content, Member, Projected, Shape, Sources};

/// A member of a shape, with the place of its declaration in the model.
#[derive(Clone, Copy)]
pub(crate) struct DeclaredMember<'a> {
    pub(crate) member: &'a Member,
    pub(crate) projected: &'a Projected<'a>,
    pub(crate) sources: &'a Sources,
}

impl DeclaredMember<'_> {
    /// `` `expiresIn` of `CreateTokenResponseTypeDef` ``.
    pub(crate) fn name(&self) -> String {
        let Self { member, projected, sources: _ } = self;
        format!("`{}` of `{}`", member.name.value, projected.shape().name.value)
    }

    /// `` `expiresIn: int` at sso-oidc/type_defs.md:119:5 ``.
    pub(crate) fn declaration(&self) -> String {
        let Self { member, projected: _, sources } = self;
        let span = member.name.span;
        if sources.is_of_service(span) {
            return format!("`{}` is {}", sources.slice(span), sources.located(span));
        }
        // In JSON, the type is in the next lines.
        let line = sources.line_from(span).trim_end_matches([' ', '{', ':', '"']);
        format!("`{line}` at {}", sources.location(span))
    }

    /// Why a member is optional that its declaration requires.
    pub(crate) fn exemption(&self) -> Option<&'static str> {
        let Member { loosened, added_by_client, .. } = self.member;
        match (loosened, added_by_client) {
            (false, _) => None,
            (true, true) => Some("boto3 adds it, and the AWS CLI does not print it"),
            (true, false) => Some(
                "AWS need not send it: `responses = \"declared\"` in `shapewright.toml` requires it",
            ),
        }
    }

    pub(crate) fn content(&self) -> Content {
        self.projected.content(self.member)
    }

    /// `an integer, required`.
    pub(crate) fn facts(&self) -> String {
        let presence = if self.member.required { "required" } else { "optional" };
        let sensitive = if self.member.sensitive { ", sensitive" } else { "" };
        format!("{}, {presence}{sensitive}", self.content().words())
    }
}

/// What a field holds.
#[derive(Clone, Copy)]
pub(crate) enum Subject<'a> {
    Member(DeclaredMember<'a>),
    /// The members of a shape that have no field of their own.
    OtherMembers {
        shape: &'a Shape,
        sources: &'a Sources,
    },
}

impl Subject<'_> {
    pub(crate) fn content(&self) -> Content {
        match self {
            Self::Member(member) => member.content(),
            Self::OtherMembers { .. } => {
                Content::Map(Box::new(Content::Text), Box::new(Content::Any))
            }
        }
    }

    /// `` `expiresIn` of `CreateTokenResponseTypeDef`, which is an integer ``.
    pub(crate) fn description(&self, content: &Content) -> String {
        let content = content.words();
        match self {
            Self::Member(member) => format!("{}, which is {content}", member.name()),
            Self::OtherMembers { shape, sources: _ } => {
                format!("the other members of `{}`, which are {content}", shape.name.value)
            }
        }
    }

    /// Where the model declares it.
    pub(crate) fn declaration(&self) -> String {
        match self {
            Self::Member(member) => member.declaration(),
            Self::OtherMembers { shape, sources } => {
                format!("the structure is {}", sources.located(shape.name.span))
            }
        }
    }
}
