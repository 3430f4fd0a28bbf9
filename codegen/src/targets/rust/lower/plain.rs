//! Types of the style `serde`, in which nothing depends on the runtime.

use crate::config::dialect::Dialect;
use crate::config::options::Options;
use crate::config::secrets::SecretType;
use crate::config::style::Style;
use crate::targets::rust::items::{Items, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::rust as messages;

/// Puts types of std and of `serde_json` in the place of those of the runtime, and reports options that
/// only the runtime implements.
pub(super) fn hold(items: &mut Items<'_>, options: &Options, sink: &mut Sink) {
    match options.style.unwrap_or_default() {
        Style::Engine => return,
        Style::Serde => {}
    }
    let dialect = options.dialect.unwrap_or_default();
    if let (Dialect::CloudTrail | Dialect::AnyCase, Some(name)) = (dialect, dialect.name()) {
        sink.error(None, messages::not_in_style("dialect", name));
    }
    match options.secret.unwrap_or_default() {
        SecretType::Plain => {}
        SecretType::Secrecy => _ = sink.error(None, messages::not_in_style("secret", "secrecy")),
    }
    items.for_each_mut(|_, item| item.for_each_type_mut(&mut |ty| _ = ty.replace(&mut plain)));
}

/// The type that holds what a type of the runtime holds.
fn plain(ty: &Type) -> Option<Type> {
    match ty {
        Type::Leaf(leaf) => leaf.plain().map(Type::Leaf),
        Type::Vec(_)
        | Type::Map(..)
        | Type::Option(_)
        | Type::Boxed(_)
        | Type::Item(_)
        | Type::Chosen(..)
        | Type::Foreign(_) => None,
    }
}
