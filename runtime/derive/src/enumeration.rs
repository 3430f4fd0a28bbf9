//! What an enum of texts gets.

use crate::item::{Item, Part, bare};
use crate::mistake::Mistake;
use crate::tokens::add;

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    let Item { ident, shape, .. } = item;
    let (mut values, mut variants, mut parts) = (String::new(), String::new(), String::new());
    let mut others = Vec::new();
    // Not `Self`: the compiler looks for each variant of that among functions and constants, too.
    let own = ident.to_string();
    for Part { ident, wire, rest, .. } in item.parts("enum", &["rename"])? {
        if rest.is_empty() {
            let (name, variant) = (bare(&ident), ident.to_string());
            add(&mut values, &[&wire, ","]);
            add(&mut variants, &[&own, "::", &variant, ","]);
            add(&mut parts, &[&own, "::", &variant, " => (", &wire, ", \"", &name, "\"),\n"]);
        } else {
            others.push(ident);
        }
    }
    let [unknown] = others.as_slice() else {
        let message = "expected one variant that keeps unknown texts, `Unknown(String)`";
        return Err(Mistake::at(ident.span(), message));
    };
    Ok(format!(
        "impl ::shapewright::Enumeration for {own} {{
            const TABLE: &'static ::shapewright::EnumerationTable<Self> =
                &::shapewright::EnumerationTable {{
                    shape: {shape},
                    values: &[{values}],
                    variants: &[{variants}],
                    unknown: {own}::{unknown},
                }};

            #[inline]
            fn parts(&self) -> (&::core::primitive::str, &'static ::core::primitive::str) {{
                match self {{
                    {parts}
                    {own}::{unknown}(text) => (text, \"\"),
                }}
            }}
        }}

        ::shapewright::__enumeration! {{ {own} }}"
    ))
}
