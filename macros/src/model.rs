//! Reading models: the one file of this crate that reads files.

#![expect(clippy::disallowed_methods, reason = "a macro reads its model")]

use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use quote::quote;
use shapewright_codegen::edge::find::{FindOptions, ModelFiles};
use shapewright_codegen::{Diagnostics, SourcePolicy, Sources, edge};
use syn::{Error, LitStr};

use crate::messages::{self, ModelKey};

/// The source of a derive's model.
pub(crate) enum Origin {
    /// `#[shape(model = "...")]`.
    Attribute,
    /// The page of SSO OIDC that this crate contains.
    SsoOidc,
}

/// The sources of a model, and tokens that make the compiler track their files.
pub(crate) struct Loaded {
    pub(crate) sources: Sources,
    pub(crate) tracking: TokenStream,
}

/// Reads the model of a derive that is not that of a service.
pub(crate) fn load(
    origin: &Origin,
    attribute: Option<&LitStr>,
    config: Option<&LitStr>,
) -> syn::Result<Loaded> {
    match (origin, attribute, config) {
        (_, Some(path), _) => from_path(path, config, None, Sources::new()),
        (Origin::SsoOidc, None, Some(config)) => {
            Err(messages::config_without_model().at(config.span()))
        }
        (Origin::SsoOidc, None, None) => Ok(sso_oidc()),
        (Origin::Attribute, None, _) => {
            Err(messages::missing_model(ModelKey::Attribute).at(Span::call_site()))
        }
    }
}

/// Reads the model at a path relative to the crate, with the options next to it or those of `config`,
/// after the sources of the macro itself.
pub(crate) fn from_path(
    path: &LitStr,
    config: Option<&LitStr>,
    policy: Option<SourcePolicy>,
    before: Sources,
) -> syn::Result<Loaded> {
    let root = root();
    let shown = |diagnostics: Diagnostics| Error::new(path.span(), without_places(&diagnostics));
    let config_path = config.map(LitStr::value);
    let options =
        FindOptions::default().sources(policy).config(config_path.as_deref().map(Path::new));
    let models = edge::find::models_as(&root, Path::new(&path.value()), &options).map_err(shown)?;
    let [model] = models.as_slice() else {
        return Err(messages::several_models(path, models.len()).at(path.span()));
    };
    // The options are the only file that was not searched for.
    let unread = config.filter(|config| !root.join(config.value()).is_file()).unwrap_or(path);
    let sources = model
        .read_after(before)
        .map_err(|diagnostics| Error::new(unread.span(), without_places(&diagnostics)))?;
    Ok(Loaded { sources, tracking: tracking(model) })
}

/// A service of AWS, and the options of `config`.
pub(crate) struct Service {
    files: ModelFiles,
    /// The text of `config`; empty without one.
    pub(crate) config: Vec<u8>,
    pub(crate) tracking: TokenStream,
}

impl Service {
    /// The service with a name.
    pub(crate) fn find(name: &LitStr, config: Option<&LitStr>) -> syn::Result<Self> {
        Self::named(&name.value(), config)
            .map_err(|diagnostics| Error::new(name.span(), without_places(&diagnostics)))
    }

    fn named(name: &str, config: Option<&LitStr>) -> Result<Self, Diagnostics> {
        let root = root();
        let path = config.map(LitStr::value);
        let options = FindOptions::default().config(path.as_deref().map(Path::new));
        let files = edge::find::service(&root, name, &options)?;
        let tracking = tracking(&files);
        // One that cannot be read is reported with the model.
        let config = path.and_then(|path| std::fs::read(root.join(path)).ok()).unwrap_or_default();
        Ok(Self { files, config, tracking })
    }

    /// Its name in boto3.
    pub(crate) fn name(&self) -> &str {
        self.files.label()
    }

    /// The sources of its model.
    pub(crate) fn read(&self) -> Result<Sources, Diagnostics> {
        self.files.read()
    }
}

/// Reads the model of a service, with the options of `config`, after the sources of the macro itself.
#[cfg(feature = "shapes")]
pub(crate) fn of_service(
    name: &LitStr,
    config: Option<&LitStr>,
    before: Sources,
) -> syn::Result<Loaded> {
    let Service { files, tracking, .. } = Service::find(name, config)?;
    let sources = files.read_after(before).map_err(|diagnostics| {
        Error::new(config.unwrap_or(name).span(), without_places(&diagnostics))
    })?;
    Ok(Loaded { sources, tracking })
}

/// The service whose page this crate contains, in the current model.
#[cfg(feature = "aws")]
pub(crate) fn sso_oidc_service() -> Option<Service> {
    Service::named("sso-oidc", None).ok()
}

/// The folder that relative paths start at.
fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Tokens that make the compiler track the files of a model.
fn tracking(model: &ModelFiles) -> TokenStream {
    let files = model.inputs().map(|file| file.to_string_lossy().into_owned());
    quote! { #(const _: &[::core::primitive::u8] = ::core::include_bytes!(#files);)* }
}

/// The text of the error for a model with errors, rendered in the model's text where they have a place.
pub(crate) fn model_errors(diagnostics: &Diagnostics, sources: &Sources) -> String {
    if diagnostics.iter().all(|diagnostic| diagnostic.place().is_none()) {
        return without_places(diagnostics);
    }
    messages::model_errors(&diagnostics.render(sources)).to_string()
}

/// Diagnostics without a place in a source, as lines.
pub(crate) fn without_places(diagnostics: &Diagnostics) -> String {
    let lines = diagnostics.iter().flat_map(|diagnostic| {
        let helps = diagnostic.helps().iter().map(|help| format!("help: {help}"));
        std::iter::once(format!("{} [{}]", diagnostic.message(), diagnostic.code())).chain(helps)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn sso_oidc() -> Loaded {
    let mut sources = Sources::new();
    sources.add("sso-oidc/type_defs.md", shapewright_model::SSO_OIDC_TYPE_DEFS);
    sources.add("sso-oidc/shapewright.toml", shapewright_model::SSO_OIDC_OPTIONS);
    Loaded { sources, tracking: TokenStream::new() }
}
