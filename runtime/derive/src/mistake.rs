//! What is wrong with an item, and where.

use std::fmt::Display;

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// Something that a derive does not understand.
pub(crate) struct Mistake {
    span: Span,
    message: String,
}

impl Mistake {
    /// A mistake at a token.
    pub(crate) fn at(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into() }
    }

    /// A mistake at the derive.
    pub(crate) fn here(message: &dyn Display) -> Self {
        Self::at(Span::call_site(), message.to_string())
    }

    /// `::core::compile_error!("...");`, which the compiler reports where the mistake is.
    pub(crate) fn into_compile_error(self) -> TokenStream {
        let Self { span, message } = self;
        let punct = |character, spacing| TokenTree::from(Punct::new(character, spacing));
        let path = |name| {
            [
                punct(':', Spacing::Joint),
                punct(':', Spacing::Alone),
                TokenTree::from(Ident::new(name, span)),
            ]
        };
        let message = TokenStream::from(TokenTree::from(Literal::string(&message)));
        let arguments = Group::new(Delimiter::Parenthesis, message);
        let call =
            [punct('!', Spacing::Alone), TokenTree::from(arguments), punct(';', Spacing::Alone)];
        let tokens = path("core").into_iter().chain(path("compile_error")).chain(call);
        tokens
            .map(|mut token| {
                token.set_span(span);
                token
            })
            .collect()
    }
}
