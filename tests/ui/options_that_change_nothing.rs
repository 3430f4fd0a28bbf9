//! What changes nothing is a warning, which a user may forbid.

#![deny(warnings)]

mod tokens {
    shapewright::shapes! {
        model = "ui/model",
        shape = { GetTokenResponse = { optional = { nextToken = "is so already" } } },
    }
}

fn main() {
    let _ = tokens::ResponseMetadata::new("id");
}
