//! The derives `Shape` and `SsoOidcShape`.

use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::quote;
use shapewright_codegen::ProjectedEnum;
use syn::{Attribute, Data, DeriveInput, Error, Fields, LitStr, parse_quote};

use crate::attributes::{FieldAttributes, TypeAttributes, VariantAttributes};
use crate::context::{Derive, Expanded};
use crate::errors::Errors;
use crate::generics::Parameters;
use crate::messages::{self, ExpectedShape, UnsupportedType};
use crate::model::{self, Loaded, Origin, Service};
use crate::model_cache::{self, CheckedModel};
use crate::{enumeration, recovery, structure, tagged};

/// Expands a derive. A type with errors gets inert implementations, so that no other errors follow.
pub(crate) fn expand(input: TokenStream, origin: &Origin) -> TokenStream {
    let mut errors = Errors::default();
    let mut is_complete = true;
    let input: DeriveInput = match syn::parse2(input.clone()) {
        Ok(input) => input,
        Err(error) => match recovery::read(&input, &mut errors) {
            Some(recovered) => {
                is_complete = false;
                recovered
            }
            None => return error.into_compile_error(),
        },
    };
    let before = errors.count();
    let attributes = TypeAttributes::read(&input.attrs, &mut errors);
    let default: syn::Path = parse_quote!(::shapewright);
    let runtime = attributes.runtime.as_ref().unwrap_or(&default);
    let derive = Derive { input: &input, is_complete, attributes: &attributes, runtime };
    let mut parameters = Parameters::of(&input);
    let expanded = if errors.count() == before {
        expand_projection(&derive, &mut parameters, origin, &mut errors)
    } else {
        // Further errors may follow from the attributes that could not be read, as `model` or
        // `partial`. But an editor shows the shape in any case.
        read_parts(&input.data, &mut errors);
        let ignored = &mut Errors::default();
        let is_named = attributes.shape.is_some();
        is_named.then(|| expand_projection(&derive, &mut parameters, origin, ignored)).flatten()
    };
    let Expanded { hover, implementation, has_debug, is_structure } = expanded.unwrap_or_default();
    let Some(error) = errors.into_error() else {
        let allow = allow_deprecated(&input.attrs);
        return quote! { #allow const _: () = { #hover #implementation }; };
    };
    let error = error.into_compile_error();
    let inert = inert(&derive, has_debug, is_structure);
    quote! { #error #inert const _: () = { #hover }; }
}

/// Reports mistakes in the attributes of fields and variants.
fn read_parts(data: &Data, errors: &mut Errors) {
    match data {
        Data::Struct(data) => data.fields.iter().for_each(|field| {
            FieldAttributes::read(&field.attrs, errors);
        }),
        Data::Enum(data) => data.variants.iter().for_each(|variant| {
            VariantAttributes::read(&variant.attrs, errors);
        }),
        Data::Union(_) => {}
    }
}

/// An `allow` for the implementations of a deprecated type, or of one that allows deprecated types.
fn allow_deprecated(attributes: &[Attribute]) -> Option<TokenStream> {
    let is_allowed = attributes.iter().any(|attribute| {
        let path = attribute.path();
        let has_lint = |list: &syn::MetaList| list.tokens.to_string().contains("deprecated");
        path.is_ident("deprecated")
            || (path.is_ident("allow") || path.is_ident("expect"))
                && attribute.meta.require_list().is_ok_and(has_lint)
    });
    is_allowed.then(|| quote! { #[allow(deprecated)] })
}

fn expand_projection(
    derive: &Derive<'_>,
    parameters: &mut Parameters,
    origin: &Origin,
    errors: &mut Errors,
) -> Option<Expanded> {
    let found = match &derive.input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                let (checked, tracking) = load(derive, origin, errors)?;
                let CheckedModel { sources, model } = &*checked;
                let fields: Vec<&syn::Field> = fields.named.iter().collect();
                let expanded =
                    structure::expand(derive, &fields, model, sources, parameters, errors);
                return with_tracking(expanded, &tracking);
            }
            Fields::Unnamed(_) => UnsupportedType::TupleStruct,
            Fields::Unit => UnsupportedType::UnitStruct,
        },
        Data::Enum(data) => {
            let (checked, tracking) = load(derive, origin, errors)?;
            let CheckedModel { sources, model } = &*checked;
            let (name, _) = derive.shape();
            let shape = ProjectedEnum::new(model, &name)
                .map_err(|problem| derive.no_shape(&problem, ExpectedShape::Enum, model, sources));
            let expanded = match errors.collect(shape)? {
                ProjectedEnum::Enumeration(values) => {
                    enumeration::expand(derive, data, &values, sources, errors)
                }
                ProjectedEnum::Union(projected) => {
                    tagged::expand(derive, data, projected, sources, parameters, errors)
                }
            };
            return with_tracking(expanded, &tracking);
        }
        Data::Union(_) => UnsupportedType::Union,
    };
    let (shape, _) = derive.shape();
    errors.push(messages::unsupported_type(&shape, found).at(derive.input.ident.span()));
    None
}

/// The model, with the tokens that make the compiler track its files.
fn load(
    derive: &Derive<'_>,
    origin: &Origin,
    errors: &mut Errors,
) -> Option<(Rc<CheckedModel>, TokenStream)> {
    let TypeAttributes { model, service, config, .. } = derive.attributes;
    let (shape, _) = derive.shape();
    if let Some(name) = service {
        let service = errors.collect(Service::find(name, config.as_ref()))?;
        let checked = model_cache::read_shape(&service, &shape);
        let checked = checked.map_err(|message| Error::new(name.span(), message));
        return errors.collect(checked).map(|checked| (checked, service.tracking));
    }
    let Loaded { sources, tracking } =
        errors.collect(model::load(origin, model.as_ref(), config.as_ref()))?;
    let span = model.as_ref().map_or_else(|| derive.shape().1, LitStr::span);
    let checked = model_cache::read(sources).map_err(|message| Error::new(span, message));
    let checked = errors.collect(checked)?;
    let newer =
        (matches!(origin, Origin::SsoOidc) && model.is_none()).then(|| newer(&checked, &shape));
    Some((newer.flatten().unwrap_or(checked), tracking))
}

/// The current model of SSO OIDC, for a shape that its page does not have.
#[cfg(feature = "aws")]
fn newer(page: &CheckedModel, shape: &str) -> Option<Rc<CheckedModel>> {
    if page.model.find(shape).is_some() {
        return None;
    }
    let current = model_cache::read_shape(&model::sso_oidc_service()?, shape).ok()?;
    current.model.find(shape).is_some().then_some(current)
}

/// Without the feature `aws`, there is the page alone.
#[cfg(not(feature = "aws"))]
fn newer(_: &CheckedModel, _: &str) -> Option<Rc<CheckedModel>> {
    None
}

fn with_tracking(expanded: Option<Expanded>, tracking: &TokenStream) -> Option<Expanded> {
    let expanded = expanded?;
    let implementation = &expanded.implementation;
    Some(Expanded { implementation: quote! { #implementation #tracking }, ..expanded })
}

/// Implementations for a type whose derive failed.
fn inert(derive: &Derive<'_>, has_debug: bool, is_structure: bool) -> TokenStream {
    let Derive { input, runtime, .. } = derive;
    let parameters = Parameters::of(input);
    let (declared, this) = (parameters.declared(), parameters.this());
    let predicates = parameters.predicates();
    match &input.data {
        Data::Enum(_) if !is_structure => {
            quote! { #runtime::inert! { value [#declared] [#this] [#predicates] } }
        }
        Data::Enum(_) | Data::Struct(_) | Data::Union(_) => {
            let attributes = derive.attributes;
            let is_wanted =
                has_debug || attributes.debug.is_some() && attributes.no_debug.is_none();
            let debug = is_wanted
                .then(|| quote! { #runtime::inert! { debug [#declared] [#this] [#predicates] } });
            quote! { #runtime::inert! { [#declared] [#this] [#predicates] } #debug }
        }
    }
}
