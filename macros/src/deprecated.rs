//! Warnings at fields and variants of deprecated members.
//!
//! Macros cannot emit warnings, but the use of a deprecated constant is one, with its note.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;
use shapewright_codegen::Projected;
use syn::{Attribute, Meta};

use crate::projection::Projection;

/// Code that makes the compiler warn at each field or variant of a deprecated member, unless that or the
/// type allows it. `parts` are the fields or the variants, with their attributes.
pub(crate) fn warnings<'a>(
    members: &[Projection<'_>],
    parts: impl Iterator<Item = (&'a Ident, &'a [Attribute])> + Clone,
    attributes: &[Attribute],
    projected: &Projected<'_>,
) -> TokenStream {
    if attributes.iter().any(allows) {
        return TokenStream::new();
    }
    let warned = members.iter().filter_map(|found| {
        let note = projected.deprecation(found.member)?;
        let part = parts.clone().find(|(ident, _)| *ident == found.field);
        let is_allowed = part.is_some_and(|(_, attributes)| attributes.iter().any(allows));
        (!is_allowed).then(|| warning(found, projected, &note))
    });
    warned.collect()
}

fn warning(found: &Projection<'_>, projected: &Projected<'_>, note: &str) -> TokenStream {
    let member = format!("`{}` of `{}`", found.member.name.value, projected.shape().name.value);
    let note = match note {
        "" => format!("{member} is deprecated"),
        note => format!("{member}: {note}"),
    };
    quote_spanned! { found.span =>
        const _: () = {
            #[deprecated(note = #note)]
            const MEMBER: () = ();
            MEMBER
        };
    }
}

/// Whether an attribute allows uses of what is deprecated.
fn allows(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let mut lints = list.tokens.clone().into_iter();
    list.path.is_ident("allow") && lints.any(|lint| lint.to_string() == "deprecated")
}
