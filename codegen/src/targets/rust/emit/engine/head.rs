//! Emits the documentation and the attributes of an item.

use std::rc::Rc;

use crate::config::dialect::Dialect;
use crate::model::traits::ErrorTraits;
use crate::targets::rust::emit::attribute::{self, Argument};
use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::head::{allow, derive_all};
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::{Derives, Name};

use super::foreign;
use super::style::Style;

/// Derives that clippy reports beside a manual `PartialEq`, with the lint. They agree here: the
/// engine compares what it writes, and equal values have equal parts.
const AGREES: [(&str, &str); 1] = [("Hash", "clippy::derived_hash_with_manual_eq")];

/// The documentation and the attributes of a type.
pub(super) struct Head<'h> {
    pub(super) name: &'h Name<'h>,
    pub(super) scope: Scope<'h, 'h>,
    /// The runtime's derive.
    pub(super) kind: &'static str,
    pub(super) style: Option<&'static Style>,
    /// Whether members that are not listed are errors.
    pub(super) denies_unknown: bool,
    /// Whether its values are integers.
    pub(super) is_integer: bool,
    /// How documents spell the type.
    pub(super) dialect: Dialect,
    /// What the model knows of the error, if the type is an exception.
    pub(super) exception: Option<&'h ErrorTraits>,
    /// The derives that the user adds.
    pub(super) derives: &'h Derives,
    /// The attributes that the user adds; they follow the derives, which may read them.
    pub(super) attributes: &'h [Rc<str>],
    pub(super) lints: &'h [&'h str],
    /// The lint that names of its fields or variants break.
    pub(super) of_parts: Option<&'static str>,
}

/// Writes the documentation of a type with the model's name, its derives with their arguments, and its
/// lints.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone, ::shapewright::Structure)]
/// #[shape("CreateTokenRequestRequestTypeDef", rename_all = "camelCase")]
/// #[allow(dead_code)]
/// ```
pub(super) fn emit(head: &Head<'_>, out: &mut Writer) {
    let Head {
        name,
        scope,
        kind,
        style,
        dialect,
        exception,
        denies_unknown,
        is_integer,
        derives,
        attributes,
        lints,
        of_parts,
    } = *head;
    scope.document(name, out);
    derive(kind, is_integer, derives, out);
    let renamed = style.map(|style| format!("rename_all = \"{}\"", style.name()));
    let deny = denies_unknown.then(|| "deny_unknown".to_owned());
    let integer = is_integer.then(|| "integer".to_owned());
    let dialect = dialect.name().map(|name| format!("dialect = \"{name}\""));
    let arguments = std::iter::once(doc::literal(&name.wire))
        .chain(renamed)
        .chain(deny)
        .chain(integer)
        .chain(dialect);
    attribute::emit(arguments.map(Argument::Plain).chain(exception.map(error)), out);
    attribute::emit_of_user(attributes, out);
    let agreeing = AGREES.iter().filter(|(path, _)| derives.has(path));
    let lints = lints.iter().copied().chain(agreeing.map(|(_, lint)| *lint));
    allow(name, scope, lints, of_parts, out);
}

/// `exception(code = "Code", status = 404, fault = "client", retryable = "throttling")`.
fn error(traits: &ErrorTraits) -> Argument {
    let ErrorTraits { code, status, fault: _, retryable } = traits;
    let code = code.as_ref().map(|code| format!("code = {}", doc::literal(code)));
    let status = status.map(|status| format!("status = {status}"));
    let fault = traits.fault().map(|fault| format!("fault = \"{}\"", fault.name()));
    let retryable = retryable.map(|reason| format!("retryable = \"{}\"", reason.name()));
    let arguments = [code, status, fault, retryable];
    let arguments: Vec<_> = arguments.into_iter().flatten().map(Argument::Plain).collect();
    if arguments.is_empty() {
        return Argument::Plain("exception".to_owned());
    }
    Argument::List("exception", arguments)
}

/// Writes `#[derive(...)]`, filled into lines as rustfmt does if it does not fit.
fn derive(kind: &'static str, is_integer: bool, derives: &Derives, out: &mut Writer) {
    let mut derives = foreign::paths(derives, kind, is_integer).peekable();
    if derives.peek().is_none() {
        out.parts(&["#[derive(Clone, ", kind, ")]"]);
        return;
    }
    let paths: Vec<&str> = std::iter::once("Clone").chain(derives).chain([kind]).collect();
    derive_all(&paths, out);
}
