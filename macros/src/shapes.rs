//! `shapes!`: the types of a model.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use shapewright_codegen::{Level, Options, SourcePolicy, Sources, generate};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Token};

use crate::inline_options::InlineOptions;
use crate::messages::{self, ModelKey};
use crate::model;

/// Expands to the same text as the other entry points generate, and to tokens that make the compiler
/// track the model's files.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    syn::parse2::<Arguments>(input)
        .and_then(|arguments| items(&arguments))
        .unwrap_or_else(Error::into_compile_error)
}

fn items(arguments: &Arguments) -> syn::Result<TokenStream> {
    let Arguments { named, config, policy, inline } = arguments;
    let span = named.span();
    let error = |message: &dyn std::fmt::Display| Error::new(span, message);
    // The first source takes precedence over the configuration file of the model.
    let mut sources = Sources::new();
    let id = inline.add_to(&mut sources);
    let loaded = match named {
        Named::Model(path) => model::from_path(path, config.as_ref(), *policy, sources),
        Named::Service(name) => model::of_service(name, config.as_ref(), sources),
    }?;
    let generated = generate(&loaded.sources, &Options::default()).map_err(|diagnostics| {
        let on_tokens = inline.errors(id, &diagnostics);
        on_tokens.unwrap_or_else(|| error(&model::model_errors(&diagnostics, &loaded.sources)))
    })?;
    let items: TokenStream = generated.text.parse().map_err(|lex| error(&lex))?;
    let items = requiring(&generated.features, items);
    let tracking = &loaded.tracking;
    let warnings = generated.diagnostics.of(Level::Warning);
    let warnings =
        warnings.iter().map(|warning| inline.warning(id, warning, &loaded.sources, span));
    Ok(quote! { #items #tracking #(#warnings)* })
}

/// The items, or one error if features of the runtime that they need are off: only the runtime knows.
fn requiring(features: &[&str], items: TokenStream) -> TokenStream {
    if features.is_empty() {
        return items;
    }
    let features = features.iter().map(|name| Ident::new(name, Span::call_site()));
    quote! { ::shapewright::__require! { [#(#features)*] [] { #items } } }
}

/// What names the model.
enum Named {
    /// A path.
    Model(LitStr),
    /// A service of AWS.
    Service(LitStr),
}

impl Named {
    fn span(&self) -> Span {
        match self {
            Self::Model(name) | Self::Service(name) => name.span(),
        }
    }
}

/// The model, and the keys of `shapewright.toml`.
struct Arguments {
    named: Named,
    config: Option<LitStr>,
    /// Needed before the options are read, because it selects the files.
    policy: Option<SourcePolicy>,
    inline: InlineOptions,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut model: Option<LitStr> = None;
        let mut service: Option<LitStr> = None;
        let mut config: Option<LitStr> = None;
        let mut policy = None;
        let mut inline = InlineOptions::default();
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            let key: Ident = input
                .parse()
                .map_err(|error: Error| messages::expected_argument().at(error.span()))?;
            if seen.contains(&key) {
                return Err(messages::duplicate_key(&key).at(key.span()));
            }
            let has_value = !ends(input) && {
                input.parse::<Token![=]>()?;
                !ends(input)
            };
            if !has_value {
                return Err(messages::missing_value(&key, None).at(key.span()));
            }
            if key == "model" {
                model = Some(input.parse()?);
            } else if key == "service" {
                service = Some(input.parse()?);
            } else if key == "config" {
                config = Some(input.parse()?);
            } else {
                if key == "sources" {
                    policy = input.fork().parse::<LitStr>().ok().and_then(|name| named(&name));
                }
                inline.entry(TokenTree::Ident(key.clone()), value(input)?);
            }
            seen.push(key);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        let named = match (model, service) {
            (Some(_), Some(service)) => {
                return Err(messages::service_with_model().at(service.span()));
            }
            (Some(path), None) => Named::Model(path),
            (None, Some(name)) => Named::Service(name),
            (None, None) => return Err(missing_model(&seen)),
        };
        Ok(Self { named, config, policy, inline })
    }
}

/// The error for arguments without a model. It points at a key that may be a misspelled `model`.
fn missing_model(keys: &[Ident]) -> Error {
    let is_known = |key: &&Ident| *key == "config" || Options::keys().any(|known| *key == known);
    match keys.iter().find(|key| !is_known(key)) {
        Some(key) => messages::missing_model(ModelKey::Argument)
            .with_help(format!("`{key}` is not a known key"))
            .at(key.span()),
        None => messages::missing_model(ModelKey::Argument).at(Span::call_site()),
    }
}

/// Unknown names are reported when the options are read.
fn named(name: &LitStr) -> Option<SourcePolicy> {
    let name = name.value();
    SourcePolicy::NAMES.iter().find(|(known, _)| *known == name).map(|(_, policy)| *policy)
}

/// The tokens up to the next comma.
fn value(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !ends(input) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    Ok(tokens)
}

fn ends(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}
