//! What an enum of texts gets.

use crate::item::{Item, Part, bare};
use crate::mistake::Mistake;

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    let Item { ident, shape, .. } = item;
    let (known, others): (Vec<Part>, Vec<Part>) =
        item.parts("enum", &["rename"])?.into_iter().partition(|variant| variant.rest.is_empty());
    let [other] = others.as_slice() else {
        let message = "expected one variant that keeps unknown texts, `Unknown(String)`";
        return Err(Mistake::at(ident.span(), message));
    };
    let unknown = &other.ident;
    let values: String = known.iter().map(|variant| format!("{},", variant.wire)).collect();
    let variants: String =
        known.iter().map(|variant| format!("Self::{},", variant.ident)).collect();
    let parts: String = known
        .iter()
        .map(|Part { ident, wire, .. }| format!("Self::{ident} => ({wire}, {:?}),\n", bare(ident)))
        .collect();
    Ok(format!(
        "impl ::shapewright::Enumeration for {ident} {{
            const TABLE: &'static ::shapewright::EnumerationTable<Self> =
                &::shapewright::EnumerationTable {{
                    shape: {shape},
                    values: &[{values}],
                    variants: &[{variants}],
                    unknown: Self::{unknown},
                }};

            #[inline]
            fn parts(&self) -> (&::core::primitive::str, &'static ::core::primitive::str) {{
                match self {{
                    {parts}
                    Self::{unknown}(text) => (text, \"\"),
                }}
            }}
        }}

        ::shapewright::__enumeration! {{ {ident} }}"
    ))
}
