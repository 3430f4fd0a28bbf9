//! Writes operations.
//!
//! ```text
//! /// `CreateToken`: `POST /token`
//! #[derive(Clone, Copy, Debug)]
//! #[allow(dead_code)]
//! pub struct CreateToken;
//!
//! impl ::shapewright::Operation for CreateToken {
//!     type Input = CreateTokenRequest;
//!     type Output = CreateTokenResponse;
//!     type Error = CreateTokenError;
//!     const META: &'static ::shapewright::operation::Meta = &sso_oidc_wire::CREATE_TOKEN;
//! }
//! ```

use crate::names;
use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::rustdoc::Rustdoc;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::operation::{ErrorVariant, Operation, Operations};
use crate::targets::rust::items::{ItemId, Items};

/// Writes the type of an operation, and the enum of its errors.
pub(super) fn emit(
    operation: &Operation<'_>,
    operations: &Operations<'_>,
    rustdoc: &Rustdoc<'_, '_>,
    items: &Items<'_>,
    out: &mut Writer,
) {
    let Operation { ident, error, input, output, meta, .. } = operation;
    let structure = |item: &Option<ItemId>| match item {
        Some(id) => items.ident(*id).to_owned(),
        None => "::shapewright::operation::Empty".to_owned(),
    };
    out.blank();
    rustdoc.operation(operation, out);
    out.line("#[derive(Clone, Copy, Debug)]");
    allow(ident, out);
    out.parts(&["pub struct ", ident, ";"]);
    out.blank();
    if operation.traits.is_some_and(|traits| traits.deprecation.is_some())
        || names_deprecated(operation, rustdoc)
    {
        out.line("#[allow(deprecated)]");
    }
    out.open_item(&format!("impl ::shapewright::Operation for {ident}"));
    out.parts(&["type Input = ", &structure(input), ";"]);
    out.parts(&["type Output = ", &structure(output), ";"]);
    out.parts(&["type Error = ", error, ";"]);
    constant(&[&operations.module, "::", meta].concat(), out);
    out.close("}");
    errors(operation, rustdoc, items, out);
}

fn names_deprecated(operation: &Operation<'_>, rustdoc: &Rustdoc<'_, '_>) -> bool {
    let sides = operation.input.iter().chain(&operation.output).copied();
    let errors = operation.variants.iter().map(|variant| variant.item);
    sides.chain(errors).any(|item| rustdoc.is_deprecated(item))
}

fn constant(path: &str, out: &mut Writer) {
    let head = "const META: &'static ::shapewright::operation::Meta =";
    if out.fits(head.len() + path.len() + 3) {
        out.parts(&[head, " &", path, ";"]);
        return;
    }
    out.open(head);
    out.parts(&["&", path, ";"]);
    out.end();
}

/// Writes the lints that the name of a type breaks.
fn allow(ident: &str, out: &mut Writer) {
    match names::is_camel_case(ident) {
        true => out.line("#[allow(dead_code)]"),
        false => out.line("#[allow(dead_code, non_camel_case_types)]"),
    }
}

fn errors(
    operation: &Operation<'_>,
    rustdoc: &Rustdoc<'_, '_>,
    items: &Items<'_>,
    out: &mut Writer,
) {
    let Operation { ident, error, variants, .. } = operation;
    let is_deprecated = variants.iter().any(|variant| rustdoc.is_deprecated(variant.item));
    out.blank();
    out.parts(&["/// The errors of [`", ident, "`]."]);
    out.line("#[derive(Clone, PartialEq)]");
    let deprecated = if is_deprecated { "deprecated, " } else { "" };
    let camel = if variants.iter().all(|one| names::is_camel_case(&one.ident))
        && names::is_camel_case(error)
    {
        ""
    } else {
        ", non_camel_case_types"
    };
    out.parts(&[
        "#[allow(clippy::large_enum_variant, dead_code, ",
        deprecated,
        "missing_docs",
        camel,
        ")]",
    ]);
    out.open_item(&format!("pub enum {error}"));
    for ErrorVariant { ident, item, .. } in variants {
        out.parts(&[ident, "(", items.ident(*item), "),"]);
    }
    out.line("/// An error that the model does not list.");
    out.line("Unknown(::shapewright::operation::UnknownError),");
    out.close("}");
    if is_deprecated {
        out.line("#[allow(deprecated)]");
        out.open("const _: () = {");
    }
    if variants.is_empty() {
        out.parts(&["::shapewright::operation_error!(", error, " {});"]);
    } else {
        out.open(&format!("::shapewright::operation_error!({error} {{"));
        for ErrorVariant { ident, shape, .. } in variants {
            out.parts(&[&doc::literal(shape), " => ", ident, ","]);
        }
        out.close("});");
    }
    if is_deprecated {
        out.close("};");
    }
}
