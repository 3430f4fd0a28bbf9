//! The derives and macros of Shapewright; use them through the crate `shapewright`.
//!
//! This crate has no opinion: it reads attributes, hands the model to `shapewright-codegen`, and
//! puts what comes back on the user's own tokens.

mod attributes;
mod checked;
mod companion;
mod derive;
mod enumeration;
mod generics;
mod held;
mod implement;
#[cfg(feature = "shapes")]
mod inline;
mod keys;
mod model;
mod rest;
mod rules;
#[cfg(feature = "shapes")]
mod shapes;
mod structure;
mod unfinished;

use proc_macro::TokenStream;

/// Gives a struct the wire names, serde, `Debug` and equality of a structure of a model.
///
/// The fields are a projection of the structure, checked against the model while this compiles:
/// *tighten what you send, loosen what you read*.
///
/// On the struct:
/// - `#[shape(model = "path")]`: the model, relative to the crate: a page, a folder or a
///   `service-2.json`;
/// - `#[shape(config = "path")]`: options that are read instead of the `shapewright.toml` beside it;
/// - `#[shape("CreateTokenResponse")]`, or `#[shape(name = "CreateTokenResponse")]`: the structure;
///   without it, the one of the struct's name;
/// - `#[shape(partial)]`: a request that is only read, and may lack what AWS requires;
/// - `#[shape(dialect = "cloudtrail")]`: the names of members with a small first letter, or
///   `"any-case"`: both are read, and the model's are written;
/// - `#[shape(crate = path)]`: for a crate that passes `shapewright` on under another name.
///
/// On a field:
/// - `#[shape(rename = "accessToken")]`: the member, where the field has another name;
/// - `#[shape(assert_required)]`: holds an optional member of a response without `Option`; a
///   document that lacks it is an error;
/// - `#[shape(with = Conversion)]`: the type of yours that is a `shapewright::Convert` for the field's
///   type, which then need not hold the member itself;
/// - `#[shape(flatten_rest)]`: keeps the members that have no field, in a map of JSON values.
///
/// The type of each field must be one that `shapewright::Holds` its member. The struct must not
/// derive `Debug` or `PartialEq` as well.
///
/// On an enum the variants are values of an enumeration: `#[shape(rename = "value")]` names the value
/// where the variant has another name, and `#[shape(other)]` on `Other(String)` keeps any other one.
#[proc_macro_derive(Shape, attributes(shape))]
pub fn shape(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), &model::Origin::Attribute).into()
}

/// [`macro@Shape`] for the model of AWS SSO OIDC, which this crate carries.
#[proc_macro_derive(SsoOidcShape, attributes(shape))]
pub fn sso_oidc_shape(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), &model::Origin::SsoOidc).into()
}

/// Writes the types of a model where it stands.
///
/// Besides `model`, a path relative to the crate, it takes the keys of a `shapewright.toml`, and
/// `config`: the path of one that is read instead of that beside the model.
///
/// ```ignore
/// shapewright::shapes! { model = "model/sso-oidc" }
/// shapewright::shapes! {
///     model = "model/sso-oidc",
///     responses = "optional",
///     shapes = ["CreateTokenRequest"],
///     operations = ["RegisterClient"],
/// }
/// ```
#[cfg(feature = "shapes")]
#[proc_macro]
pub fn shapes(input: TokenStream) -> TokenStream {
    shapes::expand(input.into()).into()
}
