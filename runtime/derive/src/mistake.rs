//! Errors with a span.

use proc_macro::{
    Delimiter, Group, Ident, LexError, Literal, Punct, Spacing, Span, TokenStream, TokenTree,
};

use crate::messages::Message;

/// A mistake in the input of a derive.
pub(crate) struct Mistake {
    span: Span,
    message: String,
}

impl Mistake {
    pub(crate) fn at(span: Span, message: &Message) -> Self {
        Self { span, message: message.to_string() }
    }

    /// An error in the text that a derive wrote.
    pub(crate) fn in_output(error: &LexError) -> Self {
        Self { span: Span::call_site(), message: error.to_string() }
    }

    /// `::core::compile_error!("...");`, with the span of the mistake.
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
