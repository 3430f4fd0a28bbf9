//! `#[shape(...)]`, read once into structs.

use proc_macro2::Span;
use shapewright_codegen::Dialect;
use syn::{Attribute, Error, LitStr, Type};

use crate::keys::{self, Entry, Key};

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
    const EXPECTED: &str = "the name of a shape in quotes, `model`, `config`, `name`, `crate`, \
                            `partial` or `dialect`";

    /// Reads every `#[shape(...)]` of a struct; bad ones are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        keys::each(attributes, Self::EXPECTED, errors, |entry| match entry {
            Entry::Text(name) if read.shape.is_some() => {
                Err(Error::new(name.span(), "the shape is given twice"))
            }
            Entry::Text(name) => {
                read.shape = Some(name);
                Ok(())
            }
            Entry::Key(key) => read.key(&key),
        });
        read
    }

    fn key(&mut self, key: &Key<'_>) -> syn::Result<()> {
        if key.is("model") {
            key.set(&mut self.model, key.text("\"path/to/model\"")?)
        } else if key.is("config") {
            key.set(&mut self.config, key.text("\"path/to/shapewright.toml\"")?)
        } else if key.is("name") {
            key.set(&mut self.shape, key.text("\"CreateTokenResponse\"")?)
        } else if key.is("crate") {
            key.set(
                &mut self.runtime,
                key.bare("path", "::passed_on::shapewright", "leads to `shapewright`")?,
            )
        } else if key.is("partial") {
            key.flag(&mut self.partial)
        } else if key.is("dialect") {
            let dialect = dialect(&key.text("\"cloudtrail\"")?)?;
            key.set(&mut self.dialect, (dialect, key.span()))
        } else {
            Err(key.unknown())
        }
    }
}

impl FieldAttributes {
    const EXPECTED: &str = "`rename`, `assert_required`, `with` or `flatten_rest`";

    /// Reads every `#[shape(...)]` of a field; bad ones are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        keys::each(attributes, Self::EXPECTED, errors, |entry| match entry {
            Entry::Text(name) => Err(without_key(&name)),
            Entry::Key(key) if key.is("rename") => {
                key.set(&mut read.rename, key.text("\"member\"")?)
            }
            Entry::Key(key) if key.is("assert_required") => key.flag(&mut read.assert_required),
            Entry::Key(key) if key.is("with") => {
                let role = "implements `shapewright::Convert` for the field's type";
                key.set(&mut read.with, key.bare("type", "Seconds", role)?)
            }
            Entry::Key(key) if key.is("flatten_rest") => key.flag(&mut read.flatten_rest),
            Entry::Key(key) => Err(key.unknown()),
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
    const EXPECTED: &str = "`rename` or `other`";

    /// Reads every `#[shape(...)]` of a variant; bad ones are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        keys::each(attributes, Self::EXPECTED, errors, |entry| match entry {
            Entry::Text(name) => Err(without_key(&name)),
            Entry::Key(key) if key.is("rename") => {
                key.set(&mut read.rename, key.text("\"value\"")?)
            }
            Entry::Key(key) if key.is("other") => key.flag(&mut read.other),
            Entry::Key(key) => Err(key.unknown()),
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

/// The shape of a type may stand without a key, and so users expect the same of a name here.
fn without_key(name: &LitStr) -> Error {
    let message =
        format!("a name has a key here\nhelp: `rename = \"{}\"`", name.value().escape_default());
    Error::new(name.span(), message)
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
