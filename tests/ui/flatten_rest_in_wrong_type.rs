use std::collections::BTreeMap;

use shapewright::{Json, SsoOidcShape};

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Texts {
    #[shape(flatten_rest)]
    rest: BTreeMap<String, String>,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Any {
    #[shape(flatten_rest)]
    rest: Json,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Optional {
    #[shape(flatten_rest)]
    rest: Option<BTreeMap<String, Json>>,
}

fn main() {}
