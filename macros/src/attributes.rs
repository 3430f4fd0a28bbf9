//! `#[shape(...)]`, read once into structs.

use proc_macro2::Span;
use shapewright_codegen::Dialect;
use syn::meta::ParseNestedMeta;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Error, LitStr, Token, Type};

/// What stands on the struct.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) shape: Option<LitStr>,
    pub(crate) model: Option<LitStr>,
    pub(crate) config: Option<LitStr>,
    pub(crate) runtime: Option<syn::Path>,
    pub(crate) partial: Option<Span>,
    /// With its key's place.
    pub(crate) dialect: Option<(Dialect, Span)>,
}

/// What stands on a field.
#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) rename: Option<LitStr>,
    pub(crate) assert_required: Option<Span>,
    pub(crate) with: Option<Type>,
    pub(crate) flatten_rest: Option<Span>,
}

impl Container {
    /// Reads every `#[shape(...)]` of a struct; bad ones are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        for attribute in shape_attributes(attributes) {
            let result = attribute.parse_args_with(|input: ParseStream<'_>| read.parse(input));
            errors.collect(result);
        }
        read
    }

    /// `"CreateTokenResponse", model = "path"`: the shape may stand first, without a key.
    fn parse(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if let Some(name) = input.parse::<Option<LitStr>>()? {
            if self.shape.is_some() {
                return Err(Error::new(name.span(), "the shape is given twice"));
            }
            self.shape = Some(name);
            input.parse::<Option<Token![,]>>()?;
        }
        let keys = syn::meta::parser(|meta| {
            if meta.path.is_ident("model") {
                set(&mut self.model, meta.value()?.parse()?, &meta)
            } else if meta.path.is_ident("config") {
                set(&mut self.config, meta.value()?.parse()?, &meta)
            } else if meta.path.is_ident("name") {
                set(&mut self.shape, meta.value()?.parse()?, &meta)
            } else if meta.path.is_ident("crate") {
                set(&mut self.runtime, meta.value()?.parse()?, &meta)
            } else if meta.path.is_ident("partial") {
                set(&mut self.partial, key_span(&meta), &meta)
            } else if meta.path.is_ident("dialect") {
                let dialect = dialect(&meta.value()?.parse()?)?;
                set(&mut self.dialect, (dialect, key_span(&meta)), &meta)
            } else {
                Err(unknown(
                    &meta,
                    "the name of a shape in quotes, `model`, `config`, `name`, `crate`, `partial` or `dialect`",
                ))
            }
        });
        keys.parse2(input.parse()?)
    }
}

impl FieldAttributes {
    /// Reads every `#[shape(...)]` of a field; bad ones are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        each_key(attributes, errors, |meta| {
            if meta.path.is_ident("rename") {
                set(&mut read.rename, meta.value()?.parse()?, meta)
            } else if meta.path.is_ident("assert_required") {
                set(&mut read.assert_required, key_span(meta), meta)
            } else if meta.path.is_ident("with") {
                set(&mut read.with, conversion(meta.value()?)?, meta)
            } else if meta.path.is_ident("flatten_rest") {
                set(&mut read.flatten_rest, key_span(meta), meta)
            } else {
                Err(unknown(meta, "`rename`, `assert_required`, `with` or `flatten_rest`"))
            }
        });
        read
    }
}

/// What stands on a variant.
#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) rename: Option<LitStr>,
    pub(crate) other: Option<Span>,
}

impl VariantAttributes {
    /// Reads every `#[shape(...)]` of a variant; bad ones are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        each_key(attributes, errors, |meta| {
            if meta.path.is_ident("rename") {
                set(&mut read.rename, meta.value()?.parse()?, meta)
            } else if meta.path.is_ident("other") {
                set(&mut read.other, key_span(meta), meta)
            } else {
                Err(unknown(meta, "`rename` or `other`"))
            }
        });
        read
    }
}

/// The errors of one expansion; all of them are shown.
#[derive(Default)]
pub(crate) struct Errors(Vec<Error>);

impl Errors {
    pub(crate) fn push(&mut self, error: Error) {
        self.0.push(error);
    }

    /// Takes the value, or keeps the error.
    pub(crate) fn collect<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.0.push(error)).ok()
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// All of them as one, or nothing.
    pub(crate) fn into_error(self) -> Option<Error> {
        self.0.into_iter().reduce(|mut all, next| {
            all.combine(next);
            all
        })
    }
}

fn shape_attributes(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("shape"))
}

/// Reads every key of every `#[shape(...)]`; bad ones are added to `errors`.
fn each_key(
    attributes: &[Attribute],
    errors: &mut Errors,
    mut read: impl FnMut(&ParseNestedMeta<'_>) -> syn::Result<()>,
) {
    for attribute in shape_attributes(attributes) {
        errors.collect(attribute.parse_nested_meta(|meta| read(&meta)));
    }
}

fn set<T>(slot: &mut Option<T>, value: T, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    if slot.is_some() {
        return Err(meta.error(format!("`{}` is given twice", key(meta))));
    }
    *slot = Some(value);
    Ok(())
}

fn unknown(meta: &ParseNestedMeta<'_>, expected: &str) -> Error {
    meta.error(format!("unknown key `{}`, expected {expected}", key(meta)))
}

fn key_span(meta: &ParseNestedMeta<'_>) -> Span {
    meta.path.segments.first().map_or_else(Span::call_site, |first| first.ident.span())
}

/// Users of serde know it as a path in quotes.
fn conversion(input: ParseStream<'_>) -> syn::Result<Type> {
    if let Some(quoted) = input.fork().parse::<Option<LitStr>>()? {
        let message = format!(
            "`with` names a type, without quotes\n\
             help: `with = {}`, which implements `shapewright::Convert` for the field's type",
            quoted.value()
        );
        return Err(Error::new(quoted.span(), message));
    }
    input.parse()
}

fn dialect(name: &LitStr) -> syn::Result<Dialect> {
    Dialect::named(&name.value()).ok_or_else(|| {
        let known: Vec<String> =
            Dialect::NAMES.iter().map(|(name, _)| format!("`{name}`")).collect();
        let message =
            format!("unknown dialect `{}`\nhelp: there are {}", name.value(), known.join(", "));
        Error::new(name.span(), message)
    })
}

fn key(meta: &ParseNestedMeta<'_>) -> String {
    meta.path.get_ident().map_or_else(|| "...".to_owned(), ToString::to_string)
}
