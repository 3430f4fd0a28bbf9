//! Warnings at fields of deprecated members.
//!
//! Macros cannot emit warnings, but the use of a deprecated constant is one, with its note.

use proc_macro2::TokenStream;
use quote::quote_spanned;
use shapewright_codegen::Projected;
use syn::{Attribute, Field, Meta};

use crate::projection::Projection;

/// Code that makes the compiler warn at each field of a deprecated member, unless the field or the struct
/// allows it.
pub(crate) fn warnings(
    members: &[Projection<'_>],
    fields: &[&Field],
    attributes: &[Attribute],
    projected: &Projected<'_>,
) -> TokenStream {
    if attributes.iter().any(allows) {
        return TokenStream::new();
    }
    let warned = members.iter().filter_map(|found| {
        let note = projected.deprecation(found.member)?;
        let field = fields.iter().find(|field| field.ident.as_ref() == Some(found.field));
        let is_allowed = field.is_some_and(|field| field.attrs.iter().any(allows));
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
