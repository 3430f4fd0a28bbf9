//! Where models come from: the one place of this crate that meets the disk.

#![expect(clippy::disallowed_methods, reason = "a macro reads the model that it is given")]

use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use quote::quote;
use shapewright_codegen::edge::find::FindOptions;
use shapewright_codegen::{Diagnostics, SourcePolicy, Sources, edge};
use syn::{Error, LitStr};

/// Which model a derive means.
pub(crate) enum Origin {
    /// The one that `#[shape(model = "...")]` names.
    Attribute,
    /// The page of SSO OIDC that this crate carries.
    SsoOidc,
}

/// The texts of a model, and tokens that make the compiler track their files.
pub(crate) struct Loaded {
    pub(crate) sources: Sources,
    pub(crate) tracking: TokenStream,
}

/// Reads the model that a derive means.
pub(crate) fn load(
    origin: &Origin,
    attribute: Option<&LitStr>,
    config: Option<&LitStr>,
) -> syn::Result<Loaded> {
    match (origin, attribute, config) {
        (_, Some(path), _) => from_path(path, config, None),
        (Origin::SsoOidc, None, Some(config)) => Err(Error::new(
            config.span(),
            "these are options of a model that is named\nhelp: add `model = \"path/to/model\"`, or remove `config`",
        )),
        (Origin::SsoOidc, None, None) => Ok(sso_oidc()),
        (Origin::Attribute, None, _) => Err(Error::new(
            Span::call_site(),
            "which model? add `#[shape(model = \"path/to/model\")]`",
        )),
    }
}

/// Reads the model at a path, relative to the crate that is compiled, as its options say or those at
/// another path.
pub(crate) fn from_path(
    path: &LitStr,
    config: Option<&LitStr>,
    policy: Option<SourcePolicy>,
) -> syn::Result<Loaded> {
    let error = |message: &str| Error::new(path.span(), message);
    let root = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let shown = |diagnostics: Diagnostics| error(&without_places(&diagnostics));
    let options = config.map(LitStr::value);
    let asked = FindOptions { sources: policy, config: options.as_deref().map(Path::new) };
    let models = edge::find::models_as(&root, Path::new(&path.value()), &asked).map_err(shown)?;
    let [model] = models.as_slice() else {
        let message = format!("`{}` holds {} models, expected one", path.value(), models.len());
        return Err(error(&message));
    };
    // The options are the one file that the user named and that was not looked for yet.
    let unread = config.filter(|config| !root.join(config.value()).is_file()).unwrap_or(path);
    let sources = model
        .read()
        .map_err(|diagnostics| Error::new(unread.span(), without_places(&diagnostics)))?;
    let files = model.inputs().map(|file| file.to_string_lossy().into_owned());
    let tracking =
        quote! { #(const _: &[::core::primitive::u8] = ::core::include_bytes!(#files);)* };
    Ok(Loaded { sources, tracking })
}

/// The message for a model with errors: every one of them, drawn in the model's text.
pub(crate) fn broken(diagnostics: &Diagnostics, sources: &Sources) -> String {
    if diagnostics.iter().all(|diagnostic| diagnostic.place().is_none()) {
        return without_places(diagnostics);
    }
    format!("the model has errors\n\n{}", diagnostics.render(sources).trim_end())
}

/// The message for what has no place in any text.
fn without_places(diagnostics: &Diagnostics) -> String {
    let lines = diagnostics.iter().flat_map(|diagnostic| {
        let helps = diagnostic.helps().iter().map(|help| format!("help: {help}"));
        std::iter::once(diagnostic.message().to_owned()).chain(helps)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn sso_oidc() -> Loaded {
    let mut sources = Sources::new();
    sources.add("sso-oidc/type_defs.md", shapewright_model::SSO_OIDC_TYPE_DEFS);
    sources.add("sso-oidc/shapewright.toml", shapewright_model::SSO_OIDC_OPTIONS);
    Loaded { sources, tracking: TokenStream::new() }
}
