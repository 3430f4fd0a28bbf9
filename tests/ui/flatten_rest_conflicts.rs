use std::collections::BTreeMap;

use shapewright::{Json, SsoOidcShape};

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Twice {
    #[shape(flatten_rest)]
    rest: BTreeMap<String, Json>,
    #[shape(flatten_rest)]
    more: BTreeMap<String, Json>,
}

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Renamed {
    #[shape(flatten_rest, rename = "accessToken")]
    rest: BTreeMap<String, Json>,
}

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Request {
    client_name: String,
    #[shape(flatten_rest)]
    rest: BTreeMap<String, Json>,
}

fn main() {}
