//! A module as the text of a Rust file, formatted as rustfmt would.
//!
//! Everything is decided in the items, so emission cannot fail.
//!
//! ```text
//! // @generated from sso_oidc (type_defs.md) by shapewright. Do not edit.
//!
//! /// `CreateTokenRequestRequestTypeDef`
//! #[derive(Clone, ::shapewright::Structure)]
//! #[shape("CreateTokenRequestRequestTypeDef", rename_all = "camelCase")]
//! #[allow(dead_code)]
//! pub struct CreateTokenRequest {
//!     pub client_id: ::std::string::String,
//!     ...
//! ```

mod alias;
mod attribute;
mod doc;
mod engine;
mod head;
mod local;
mod rustdoc;
mod scope;
mod serde;
mod serde_names;
mod ty;
mod variant;
mod writer;

use crate::config::style::Style;

use super::items::{Feature, Items, Module, Type};

use rustdoc::Rustdoc;
use writer::Writer;

/// The text of a type.
pub(crate) fn type_text(ty: &Type, items: &Items<'_>) -> String {
    ty::TypeText::of(ty, items).text()
}

/// Writes the file of a module.
pub(crate) fn emit(module: &Module<'_>) -> String {
    let Module {
        origin,
        features,
        style,
        timestamps,
        items,
        about: _,
        operations,
        foreign_derives: _,
    } = module;
    let mut out = Writer::new();
    let origin = doc::visible(origin);
    out.line(&format!("// @generated from {origin} by shapewright. Do not edit."));
    if !features.is_empty() {
        let features: Vec<&str> = features.iter().copied().map(Feature::name).collect();
        let features = features.join(", ");
        out.line(&format!("// Needs these features of the crate `shapewright`: {features}."));
    }
    let rustdoc = Rustdoc::new(module);
    match style {
        Style::Engine => engine::emit(&rustdoc, items, operations.as_ref(), &mut out),
        Style::Serde => serde::emit(&rustdoc, items, *timestamps, &mut out),
    }
    out.finish()
}
