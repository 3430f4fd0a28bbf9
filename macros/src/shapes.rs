//! `shapes!`: the types of a model where it stands.

use proc_macro2::TokenStream;
use quote::quote;
use shapewright_codegen::{Options, Responses, generate};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Error, Ident, LitStr, Token, bracketed};

use crate::model;

/// Expands to the text that every other door gives, and to what makes the compiler track the
/// model's files.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    syn::parse2::<Invocation>(input)
        .and_then(|invocation| items(&invocation))
        .unwrap_or_else(Error::into_compile_error)
}

fn items(invocation: &Invocation) -> syn::Result<TokenStream> {
    let Invocation { model, options } = invocation;
    let error = |message: &dyn std::fmt::Display| Error::new(model.span(), message);
    let loaded = model::from_path(model)?;
    let generated = generate(&loaded.sources, options)
        .map_err(|diagnostics| error(&model::broken(&diagnostics, &loaded.sources)))?;
    let items: TokenStream = generated.text.parse().map_err(|lex| error(&lex))?;
    let tracking = loaded.tracking;
    Ok(quote! { #items #tracking })
}

/// What stands between the braces.
struct Invocation {
    model: LitStr,
    options: Options,
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut model: Option<LitStr> = None;
        let mut options = Options::default();
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            let key: Ident = input.parse()?;
            if seen.contains(&key) {
                return Err(Error::new(key.span(), format!("`{key}` is given twice")));
            }
            input.parse::<Token![=]>()?;
            match key.to_string().as_str() {
                "model" => model = Some(input.parse()?),
                "responses" => options = options.responses(responses(&input.parse()?)?),
                "shapes" => options.shapes = names(input)?,
                "operations" => options.operations = names(input)?,
                _ => {
                    let keys = "`model`, `responses`, `shapes` or `operations`";
                    let message = format!("unknown key `{key}`, expected {keys}");
                    return Err(Error::new(key.span(), message));
                }
            }
            seen.push(key);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        let model =
            model.ok_or_else(|| input.error("which model? add `model = \"path/to/model\"`"))?;
        Ok(Self { model, options })
    }
}

fn responses(policy: &LitStr) -> syn::Result<Responses> {
    match policy.value().as_str() {
        "declared" => Ok(Responses::Declared),
        "optional" => Ok(Responses::Optional),
        other => Err(Error::new(
            policy.span(),
            format!("unknown policy `{other}`, expected `declared` or `optional`"),
        )),
    }
}

fn names(input: ParseStream<'_>) -> syn::Result<Vec<String>> {
    let list;
    bracketed!(list in input);
    let names = Punctuated::<LitStr, Token![,]>::parse_terminated(&list)?;
    Ok(names.iter().map(LitStr::value).collect())
}
