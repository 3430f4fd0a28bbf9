//! The keys of `shapewright.toml` stand in `shapes!` as well, and mistakes in them on the user's own
//! tokens.

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
