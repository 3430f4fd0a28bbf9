//! The derives and macros of Shapewright; use them through the crate `shapewright`.
//!
//! This crate parses attributes and reports errors on the user's tokens. `shapewright-codegen` reads
//! the models and generates types.

mod attributes;
mod constraints;
mod context;
mod deprecated;
mod derive;
mod enumeration;
mod errors;
mod exception;
mod generics;
mod hover;
mod implement;
mod implement_tagged;
#[cfg(feature = "shapes")]
mod inline_options;
mod keys;
mod list;
mod message;
mod messages;
mod model;
mod model_cache;
mod presence;
mod projection;
mod recovery;
mod rest;
mod shape_traits;
#[cfg(feature = "shapes")]
mod shapes;
mod structure;
mod subject;
mod tagged;
mod type_check;

use proc_macro::TokenStream;

/// Implements serde's traits for a struct, from a structure of a model, and `Debug` if a field holds a
/// secret.
///
/// The fields are a projection of the structure, checked against the model while this compiles:
/// *tighten what you send, loosen what you read*.
///
/// On the struct:
/// - `#[shape(model = "path")]`: the model, relative to the crate: a page, a folder or a
///   `service-2.json`;
/// - `#[shape(service = "dynamodb")]`, in place of `model`: a service of AWS by its name in boto3, with the feature
///   `aws`;
/// - `#[shape(config = "path")]`: options to use instead of the `shapewright.toml` next to the model;
/// - `#[shape("CreateTokenResponse")]`, or `#[shape(name = "CreateTokenResponse")]`: the structure
///   (default: the name of the struct);
/// - `#[shape(partial)]`: a request that is only read; it may leave out required members;
/// - `#[shape(dialect = "cloudtrail")]`: documents are those of `CloudTrail`, which start names of members
///   in lowercase; with `"any-case"` the case of letters is ignored, and the model's names are written;
/// - `#[shape(debug)]`: the `Debug` that hides sensitive members, also where the struct has none;
/// - `#[shape(no_error)]` on an exception: no `Error` and no `Display`, which you implement;
/// - `#[shape(no_debug)]`: no `Debug`, where all secrets are in types that print nothing;
/// - `#[shape(crate = path)]`: the path of `shapewright`, for crates that re-export it.
///
/// On a field:
/// - `#[shape(rename = "accessToken")]`: the member, if the field has another name;
/// - `#[shape(assert_required)]`: an optional member of a response is held without `Option`; a
///   document without it is an error;
/// - `#[shape(with = Conversion)]`: a type that implements `shapewright::engine::Convert` for the field's type,
///   which then need not hold the member itself;
/// - `#[shape(flatten_rest)]`: a map of JSON values for the members without a field.
///
/// The type of each field must implement `shapewright::engine::Holds` for its member. A struct with a
/// sensitive member must not derive `Debug` as well: the error is on the field.
///
/// The variants of an enum are values of an enumeration. `#[shape(rename = "value")]` names the value
/// if the variant has another name, and `#[shape(other)]` on `Other(String)` keeps any other value.
///
/// An enum for a tagged union has a variant with one value for each member, with `rename` as on a field. A
/// variant `Unknown { name: String, value: UnknownValue }` keeps any other member. Without it, an enum for
/// documents that AWS returns has all members, or is `partial`. The keys of a struct apply, but for `no_error`.
#[proc_macro_derive(Shape, attributes(shape))]
pub fn shape(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), &model::Origin::Attribute).into()
}

/// [`macro@Shape`] for the model of AWS SSO OIDC, which is part of this crate.
#[proc_macro_derive(SsoOidcShape, attributes(shape))]
pub fn sso_oidc_shape(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), &model::Origin::SsoOidc).into()
}

/// Expands to the types of a model.
///
/// The arguments are `model`, a path relative to the crate, or with the feature `aws` `service`, a service of AWS by
/// its name in boto3; the keys of a `shapewright.toml`; and
/// `config`, the path of options to use instead of the `shapewright.toml` next to the model.
///
/// ```ignore
/// shapewright::shapes! { model = "model/sso-oidc" }
/// shapewright::shapes! { service = "ec2", operations = ["DescribeInstances"] }
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
