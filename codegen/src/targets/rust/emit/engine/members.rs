//! Emits the schemas of tagged unions for schemars and utoipa.
//!
//! Their derives describe an enum by serde's attributes, which have no form for a member that the model does not
//! list. They describe a struct with the members, and the runtime makes the schema of the union from it.

use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::ty::{self, TypeText};
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, doc, head, local};
use crate::targets::rust::items::{Derive, Field, Reads, TaggedUnion};

use super::foreign::Foreign;

/// Writes a struct with the members of a union, and the implementations that use it.
///
/// ```ignore
/// const _: () = {
///     #[derive(::schemars::JsonSchema)]
///     #[allow(dead_code)]
///     struct Members {
///         #[serde(rename = "S")]
///         member_0: ::std::string::String,
///     }
///
///     ::shapewright::engine::schemars_1! { AttributeValue, Members }
/// };
/// ```
pub(super) fn emit(item: &TaggedUnion<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let TaggedUnion { name, variants, derives, .. } = item;
    let of = |reads| derives.all().find(move |derive: &&Derive| derive.reads == reads);
    let implementations = [(Reads::Schemars, "schemars_1"), (Reads::Utoipa, "utoipa_5")];
    let found = implementations.map(|(reads, name)| of(reads).map(|derive| (derive, name)));
    let found: Vec<(&Derive, &str)> = found.into_iter().flatten().collect();
    if found.is_empty() {
        return;
    }
    let members = local::members(scope.items);
    out.blank();
    out.open("const _: () = {");
    let paths: Vec<&str> = found.iter().map(|(derive, _)| derive.path.as_str()).collect();
    head::derive_all(&paths, out);
    if scope.names_deprecated {
        out.line("#[allow(dead_code, deprecated)]");
    } else {
        out.line("#[allow(dead_code)]");
    }
    let foreign = Foreign::of_members(derives);
    if variants.is_empty() {
        out.parts(&["struct ", &members, " {}"]);
    } else {
        out.open(&["struct ", &members, " {"].concat());
        for (at, variant) in variants.iter().enumerate() {
            let Field { name, ty, .. } = variant;
            scope.rustdoc.field(variant, out);
            let rename = ["rename = ", &doc::literal(&name.wire)].concat();
            attribute::named("serde", [rename], out);
            foreign.emit_type(variant, scope.items, out);
            ty::emit(&format!("member_{at}:"), TypeText::of(ty, scope.items), ",", out);
        }
        out.close("}");
    }
    out.blank();
    for (_, implementation) in found {
        let call = ["::shapewright::engine::", implementation, "! { "].concat();
        out.parts(&[&call, &name.ident, ", ", &members, " }"]);
    }
    out.close("};");
}
