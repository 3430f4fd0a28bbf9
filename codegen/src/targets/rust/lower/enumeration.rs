//! Enums of strings, from enumerations.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::names::{self, distinct};
use crate::model::shape::Naming;
use crate::targets::rust::items::{Derives, Enum, Name, Values};
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

use super::collisions::Parts;

/// The values of an enumeration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Enumeration<'v> {
    /// The name of the shape, if there is one.
    pub(super) shape: Option<&'v str>,
    pub(super) kind: Values,
    pub(super) values: &'v [Spanned<String>],
}

/// The enum of a shape, or of values that have no name in the model.
pub(super) fn enumeration<'m, 'v>(
    name: Name<'m>,
    of: Enumeration<'v>,
    wire: impl Fn(&'v str) -> Cow<'m, str>,
    naming: &Naming,
    sink: &mut Sink,
) -> Enum<'m> {
    let Enumeration { shape, kind, values } = of;
    let ident_of = match kind {
        Values::Strings => names::variant,
        Values::Integers => names::integer_variant,
    };
    let mut variants = Vec::with_capacity(values.len());
    for value in values {
        let ident = shape.and_then(|shape| naming.part(shape, &value.value));
        let ident = ident.map_or_else(|| ident_of(&value.value).into(), Into::into);
        variants.push(Name { ident, wire: wire(&value.value) });
    }
    if !are_distinct(&variants) {
        let parts = Parts {
            names: values.iter().collect(),
            shape,
            owner: shape.unwrap_or(&name.ident),
            kind: "variant",
        };
        let idents = parts.distinguish(distinct::variants, naming, sink);
        for (variant, ident) in variants.iter_mut().zip(idents) {
            variant.ident = ident;
        }
    }
    Enum {
        name,
        kind,
        variants,
        variant_attributes: BTreeMap::new(),
        derives: Derives::default(),
        attributes: Vec::new(),
    }
}

fn are_distinct(variants: &[Name<'_>]) -> bool {
    let mut idents: Vec<&str> = variants.iter().map(|variant| &*variant.ident).collect();
    idents.sort_unstable();
    idents.windows(2).all(|pair| !matches!(pair, [first, second] if first == second))
}
