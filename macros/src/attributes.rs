//! `#[shape(...)]` on types, fields and variants, parsed into structs.

use proc_macro2::Span;
use shapewright_codegen::Dialect;
use syn::{Attribute, LitStr, Type};

use crate::errors::Errors;
use crate::keys::{self, Entry, Key};
use crate::messages::{self, Accepted};

/// The attributes of a type.
#[derive(Default)]
pub(crate) struct TypeAttributes {
    pub(crate) shape: Option<LitStr>,
    pub(crate) model: Option<LitStr>,
    pub(crate) service: Option<LitStr>,
    pub(crate) config: Option<LitStr>,
    pub(crate) runtime: Option<syn::Path>,
    pub(crate) partial: Option<Span>,
    pub(crate) debug: Option<Span>,
    pub(crate) no_debug: Option<Span>,
    pub(crate) no_error: Option<Span>,
    /// With the place of its key.
    pub(crate) dialect: Option<(Dialect, Span)>,
}

/// The attributes of a field.
#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) rename: Option<LitStr>,
    pub(crate) assert_required: Option<Span>,
    pub(crate) with: Option<Type>,
    pub(crate) flatten_rest: Option<Span>,
}

/// The attributes of a variant.
#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) rename: Option<LitStr>,
    pub(crate) other: Option<Span>,
}

impl TypeAttributes {
    const ACCEPTED: Accepted = Accepted {
        shape: true,
        keys: &[
            "model", "service", "config", "name", "crate", "partial", "dialect", "debug",
            "no_debug", "no_error",
        ],
    };

    /// Reads every `#[shape(...)]` of a type. Mistakes are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        keys::read_each(attributes, Self::ACCEPTED, errors, |entry| match entry {
            Entry::Name(name) if read.shape.is_some() => {
                Err(messages::duplicate_shape_name().at(name.span()))
            }
            Entry::Name(name) => {
                read.shape = Some(name);
                Ok(())
            }
            Entry::Key(key) => read.key(&key),
        });
        if let (Some(_), Some(service)) = (&read.model, &read.service) {
            errors.push(messages::service_with_model().at(service.span()));
        }
        if let (Some(_), Some(span)) = (read.debug, read.no_debug) {
            errors.push(messages::debug_with_no_debug().at(span));
        }
        read
    }

    fn key(&mut self, key: &Key<'_>) -> syn::Result<()> {
        if key.is("model") {
            key.set(&mut self.model, key.string("path/to/model")?)
        } else if key.is("service") {
            key.set(&mut self.service, key.string("dynamodb")?)
        } else if key.is("config") {
            key.set(&mut self.config, key.string("path/to/shapewright.toml")?)
        } else if key.is("name") {
            key.set(&mut self.shape, key.string("CreateTokenResponse")?)
        } else if key.is("crate") {
            let path = key.unquoted("::reexporting_crate::shapewright", messages::quoted_path)?;
            key.set(&mut self.runtime, path)
        } else if key.is("partial") {
            key.set_flag(&mut self.partial)
        } else if key.is("debug") {
            key.set_flag(&mut self.debug)
        } else if key.is("no_debug") {
            key.set_flag(&mut self.no_debug)
        } else if key.is("no_error") {
            key.set_flag(&mut self.no_error)
        } else if key.is("dialect") {
            let dialect = dialect(&key.string("cloudtrail")?)?;
            key.set(&mut self.dialect, (dialect, key.span()))
        } else {
            Err(key.unknown())
        }
    }
}

impl FieldAttributes {
    const ACCEPTED: Accepted =
        Accepted { shape: false, keys: &["rename", "assert_required", "with", "flatten_rest"] };

    /// Reads every `#[shape(...)]` of a field. Mistakes are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        keys::read_each(attributes, Self::ACCEPTED, errors, |entry| match entry {
            Entry::Name(name) => Err(messages::expected_rename(&name).at(name.span())),
            Entry::Key(key) if key.is("rename") => key.set(&mut read.rename, key.string("member")?),
            Entry::Key(key) if key.is("assert_required") => key.set_flag(&mut read.assert_required),
            Entry::Key(key) if key.is("with") => {
                key.set(&mut read.with, key.unquoted("Seconds", messages::quoted_type)?)
            }
            Entry::Key(key) if key.is("flatten_rest") => key.set_flag(&mut read.flatten_rest),
            Entry::Key(key) => Err(key.unknown()),
        });
        read
    }
}

impl VariantAttributes {
    const ACCEPTED: Accepted = Accepted { shape: false, keys: &["rename", "other"] };

    /// Reads every `#[shape(...)]` of a variant. Mistakes are added to `errors`.
    pub(crate) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut read = Self::default();
        keys::read_each(attributes, Self::ACCEPTED, errors, |entry| match entry {
            Entry::Name(name) => Err(messages::expected_rename(&name).at(name.span())),
            Entry::Key(key) if key.is("rename") => key.set(&mut read.rename, key.string("value")?),
            Entry::Key(key) if key.is("other") => key.set_flag(&mut read.other),
            Entry::Key(key) => Err(key.unknown()),
        });
        read
    }
}

fn dialect(name: &LitStr) -> syn::Result<Dialect> {
    Dialect::named(&name.value()).ok_or_else(|| messages::unknown_dialect(name).at(name.span()))
}
