//! An option without an effect is a warning, which users may deny.

#![deny(warnings)]

mod tokens {
    shapewright::shapes! {
        model = "ui/model",
        shape = { GetTokenResponse = { optional = { nextToken = "is so already" } } },
    }
}

fn main() {
    let _ = tokens::PutTokenRequest::new("id");
}
