//! `shapes!` takes the keys of `shapewright.toml`; each mistake is an error on its tokens. The keys and
//! values are Rust tokens.

mod sso_oidc {
    shapewright::shapes! {
        model = "ui/model",
        derives = ["Hsh"],
        shape = {
            GetTokenRespose = { as = "Token" },
            GetTokenResponse = {
                optional = { next_token = "absent" },
                rename = { token = "a token" },
                frobnicate = true,
            },
        },
        replace = { Timestamp = 5 },
    }
}

mod without_json {
    shapewright::shapes! { model = "ui/model", sources = "json" }
}

fn main() {}
