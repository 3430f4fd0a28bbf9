//! `shapes!`: the types of a model where it stands.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use shapewright_codegen::{Level, Options, SourcePolicy, generate};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Token};

use crate::inline::Inline;
use crate::model;

/// Expands to the text that every other door gives, and to what makes the compiler track the
/// model's files.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    syn::parse2::<Invocation>(input)
        .and_then(|invocation| items(&invocation))
        .unwrap_or_else(Error::into_compile_error)
}

fn items(invocation: &Invocation) -> syn::Result<TokenStream> {
    let Invocation { model, config, reading, inline } = invocation;
    let error = |message: &dyn std::fmt::Display| Error::new(model.span(), message);
    let mut loaded = model::from_path(model, config.as_ref(), *reading)?;
    let id = inline.add_to(&mut loaded.sources);
    let generated = generate(&loaded.sources, &Options::default()).map_err(|diagnostics| {
        let on_tokens = inline.errors(id, &diagnostics);
        on_tokens.unwrap_or_else(|| error(&model::broken(&diagnostics, &loaded.sources)))
    })?;
    let items: TokenStream = generated.text.parse().map_err(|lex| error(&lex))?;
    let tracking = &loaded.tracking;
    let warnings = generated.diagnostics.of(Level::Warning);
    let warnings =
        warnings.iter().map(|warning| inline.warning(id, warning, &loaded.sources, model.span()));
    Ok(quote! { #items #tracking #(#warnings)* })
}

/// What stands between the braces: the model, and the keys of `shapewright.toml`.
struct Invocation {
    model: LitStr,
    config: Option<LitStr>,
    /// Which texts are read must be known before they are.
    reading: Option<SourcePolicy>,
    inline: Inline,
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut model: Option<LitStr> = None;
        let mut config: Option<LitStr> = None;
        let mut reading = None;
        let mut inline = Inline::default();
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            let key: Ident = input.parse().map_err(|error| {
                let message = "expected a key\nhelp: `model = \"path/to/model\"`";
                Error::new(error.span(), message)
            })?;
            if seen.contains(&key) {
                return Err(Error::new(key.span(), format!("`{key}` is given twice")));
            }
            let is_given = !ends(input) && {
                input.parse::<Token![=]>()?;
                !ends(input)
            };
            if !is_given {
                return Err(Error::new(key.span(), format!("`{key}` needs a value")));
            }
            if key == "model" {
                model = Some(input.parse()?);
            } else if key == "config" {
                config = Some(input.parse()?);
            } else {
                if key == "sources" {
                    reading = input.fork().parse::<LitStr>().ok().and_then(|name| named(&name));
                }
                inline.entry(TokenTree::Ident(key.clone()), value(input)?);
            }
            seen.push(key);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        let model = model.ok_or_else(|| {
            Error::new(Span::call_site(), "which model? add `model = \"path/to/model\"`")
        })?;
        Ok(Self { model, config, reading, inline })
    }
}

/// A name that means nothing is reported when the options are read.
fn named(name: &LitStr) -> Option<SourcePolicy> {
    let name = name.value();
    SourcePolicy::NAMES.iter().find(|(known, _)| *known == name).map(|(_, reading)| *reading)
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
