//! The schemas of exceptions, whose documents have names that the model does not list.

use crate::model::errors::{self, ENVELOPE, MESSAGES};
use crate::model::shape::{Member, Structure, Unlisted};

use super::node::{Node, Schema};

/// The member with the message of an exception.
pub(super) fn message(item: &Structure) -> Option<&Member> {
    errors::message(&item.members, |member| &member.name.value).filter(|_| item.exception)
}

/// The other spellings of the message, each with the schema of the member, and the names of protocols where
/// other names are errors.
pub(super) fn properties<'m>(item: &Structure, message: Option<&Schema<'m>>) -> Schema<'m> {
    let mut properties = Schema::any();
    for name in MESSAGES.into_iter().filter(|name| !lists(item, name)) {
        if let Some(message) = message {
            properties = properties.with(name, message.clone());
        }
    }
    if item.exception && item.unlisted == Some(Unlisted::Denied) {
        for name in ENVELOPE.into_iter().filter(|name| !lists(item, name)) {
            properties = properties.with(name, Schema::any());
        }
    }
    properties
}

/// The alternatives of a required message: one of its spellings.
pub(super) fn required<'m>(item: &Structure, message: &'m Member) -> Vec<Node<'m>> {
    let others = MESSAGES.into_iter().filter(|name| !lists(item, name));
    let names = std::iter::once(message.name.value.as_str()).chain(others);
    names.map(|name| Node::Object(Schema::any().with("required", vec![Node::from(name)]))).collect()
}

fn lists(item: &Structure, name: &str) -> bool {
    item.members.iter().any(|member| member.name.value == name)
}
