//! The constraints of members, as constants.

use proc_macro2::TokenStream;
use quote::quote;

use crate::projection::Projection;

/// The function with the limits of the members; nothing if there are none. `names` are those of the
/// members in documents.
pub(crate) fn write<'n>(
    members: &[Projection<'_>],
    names: impl Iterator<Item = &'n String>,
    runtime: &syn::Path,
) -> Option<TokenStream> {
    let limits = members.iter().zip(names).flat_map(|(member, name)| {
        let traits = member.member.traits.as_deref();
        let constraints = traits.and_then(|traits| traits.constraints.as_deref());
        let flat = constraints.map(|constraints| constraints.flat()).unwrap_or_default();
        flat.into_iter().map(move |(path, text)| quote! { (#name, #path, #text) })
    });
    let limits: Vec<_> = limits.collect();
    (!limits.is_empty()).then(|| {
        quote! {
            fn constraints() -> &'static [#runtime::engine::Limit] {
                &[#(#limits),*]
            }
        }
    })
}
