//! The derives: a user's own type as a projection of a shape.

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use shapewright_codegen::{Model, NoShape, Sources};
use syn::{Attribute, Data, DeriveInput, Error, Fields, LitStr, parse_quote};

use crate::attributes::{Container, Errors, FieldAttributes, VariantAttributes};
use crate::checked::{Checked, checked};
use crate::generics::Parameters;
use crate::model::{self, Loaded, Origin};
use crate::{enumeration, structure, unfinished};

/// What the parts of a derive speak of.
pub(crate) struct Derive<'a> {
    pub(crate) input: &'a DeriveInput,
    /// Whether all fields or variants could be read.
    pub(crate) is_whole: bool,
    pub(crate) attributes: &'a Container,
    pub(crate) runtime: &'a syn::Path,
}

impl Derive<'_> {
    /// The name of the shape, and where it stands.
    pub(crate) fn shape(&self) -> (String, Span) {
        match &self.attributes.shape {
            Some(name) => (name.value(), name.span()),
            None => (self.input.ident.to_string(), self.input.ident.span()),
        }
    }
}

/// What becomes of a type whose shape is known.
#[derive(Default)]
pub(crate) struct Expanded {
    /// What an editor shows.
    pub(crate) companion: TokenStream,
    /// What the type gets unless there are errors.
    pub(crate) implementation: TokenStream,
}

/// Expands a derive; a type with errors still gets inert impls, so that they are all one sees.
pub(crate) fn expand(input: TokenStream, origin: &Origin) -> TokenStream {
    let mut errors = Errors::default();
    let mut is_whole = true;
    let input: DeriveInput = match syn::parse2(input.clone()) {
        Ok(whole) => whole,
        Err(error) => match unfinished::read(&input, &mut errors) {
            Some(part) => {
                is_whole = false;
                part
            }
            None => return error.into_compile_error(),
        },
    };
    let before = errors.count();
    let attributes = Container::read(&input.attrs, &mut errors);
    let ours: syn::Path = parse_quote!(::shapewright);
    let runtime = attributes.runtime.as_ref().unwrap_or(&ours);
    let derive = Derive { input: &input, is_whole, attributes: &attributes, runtime };
    let mut parameters = Parameters::of(&input);
    let expanded = if errors.count() == before {
        projection(&derive, &mut parameters, origin, &mut errors)
    } else {
        // What else there is to say may follow from what could not be read: which model it is, or
        // `partial`. But an editor shows the shape all the same.
        read_parts(&input.data, &mut errors);
        let is_named = attributes.shape.is_some();
        is_named
            .then(|| projection(&derive, &mut parameters, origin, &mut Errors::default()))
            .flatten()
    };
    let Expanded { companion, implementation } = expanded.unwrap_or_default();
    let Some(error) = errors.into_error() else {
        let allowed = allowed(&input.attrs);
        return quote! { #allowed const _: () = { #companion #implementation }; };
    };
    let error = error.into_compile_error();
    let inert = inert(&derive);
    quote! { #error #inert const _: () = { #companion }; }
}

/// Finds the mistakes in the attributes of fields and variants.
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

/// What its author says of a deprecated type, or of types in it, is said of its implementations.
fn allowed(attributes: &[Attribute]) -> Option<TokenStream> {
    let is_allowed = attributes.iter().any(|attribute| {
        let path = attribute.path();
        let of_lints = |list: &syn::MetaList| list.tokens.to_string().contains("deprecated");
        path.is_ident("deprecated")
            || (path.is_ident("allow") || path.is_ident("expect"))
                && attribute.meta.require_list().is_ok_and(of_lints)
    });
    is_allowed.then(|| quote! { #[allow(deprecated)] })
}

fn projection(
    derive: &Derive<'_>,
    parameters: &mut Parameters,
    origin: &Origin,
    errors: &mut Errors,
) -> Option<Expanded> {
    let attributes = derive.attributes;
    let found = match &derive.input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                let (read, tracking) = read(derive, origin, errors)?;
                let Checked { sources, model } = &*read;
                let fields: Vec<&syn::Field> = fields.named.iter().collect();
                let expanded =
                    structure::expand(derive, &fields, model, sources, parameters, errors);
                return with_tracking(expanded, &tracking);
            }
            Fields::Unnamed(_) => "a tuple struct",
            Fields::Unit => "a struct without fields",
        },
        Data::Enum(data) => {
            let generic = derive.input.generics.params.first();
            if let Some(generic) = generic {
                let message = "an enumeration has no parameters\n\
                               help: its values are texts, and its catch-all holds a `String`";
                errors.push(Error::new_spanned(generic, message));
                return None;
            }
            let (read, tracking) = read(derive, origin, errors)?;
            let Checked { sources, model } = &*read;
            let expanded = enumeration::expand(derive, data, model, sources, errors);
            return with_tracking(expanded, &tracking);
        }
        Data::Union(_) => "a union",
    };
    let name = attributes.shape.as_ref().map(LitStr::value);
    let name = name.unwrap_or_else(|| derive.input.ident.to_string());
    let help = match found {
        "a tuple struct" => {
            "\nhelp: name the fields after the members; for a newtype, `shapewright::newtype!`"
        }
        _ => "\nhelp: name a field after each member that you want",
    };
    let message =
        format!("`{name}` is projected by a struct with named fields, found {found}{help}");
    errors.push(Error::new(derive.input.ident.span(), message));
    None
}

/// The model and what makes the compiler track it, or an error where its name stands.
fn read(
    derive: &Derive<'_>,
    origin: &Origin,
    errors: &mut Errors,
) -> Option<(Rc<Checked>, TokenStream)> {
    let Container { model, config, .. } = derive.attributes;
    let Loaded { sources, tracking } =
        errors.collect(model::load(origin, model.as_ref(), config.as_ref()))?;
    let place = model.as_ref().map_or_else(|| derive.shape().1, LitStr::span);
    let read = checked(sources).map_err(|message| Error::new(place, message));
    errors.collect(read).map(|read| (read, tracking))
}

fn with_tracking(expanded: Option<Expanded>, tracking: &TokenStream) -> Option<Expanded> {
    let Expanded { companion, implementation } = expanded?;
    Some(Expanded { companion, implementation: quote! { #implementation #tracking } })
}

/// What a type gets when its derive failed.
fn inert(derive: &Derive<'_>) -> TokenStream {
    let Derive { input, runtime, .. } = derive;
    let parameters = Parameters::of(input);
    let (declared, this) = (parameters.declared(), parameters.this());
    let predicates = parameters.predicates();
    match &input.data {
        Data::Enum(_) => quote! { #runtime::inert! { value [#declared] [#this] [#predicates] } },
        Data::Struct(_) | Data::Union(_) => {
            quote! { #runtime::inert! { [#declared] [#this] [#predicates] } }
        }
    }
}

/// Why there is nothing to project.
pub(crate) fn no_shape(
    problem: NoShape,
    name: &str,
    place: Span,
    expected: &str,
    model: &Model,
    sources: &Sources,
) -> Error {
    let service = &model.service;
    let origin = model.origin.first().map_or("", |origin| sources.name(*origin));
    let message = match problem {
        NoShape::Unknown(None) => {
            let example = model
                .shapes
                .first()
                .map(|shape| shapewright_codegen::names::ty(&shape.name.value))
                .unwrap_or_default();
            format!(
                "no shape `{name}` in the model of `{service}`\n\
                 note: looked for in {origin}, which has {} shapes\n\
                 help: name the shape: `#[shape(\"{example}\")]`",
                model.shapes.len()
            )
        }
        NoShape::Unknown(Some(near)) => {
            format!("no shape `{name}` in the model of `{service}`\nhelp: did you mean `{near}`?")
        }
        NoShape::Other(kind) => {
            format!("`{name}` is {kind} in the model of `{service}`, expected {expected}")
        }
    };
    Error::new(place, message)
}
