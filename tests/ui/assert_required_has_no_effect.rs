use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held {
    #[shape(assert_required)]
    access_token: String,
}

#[derive(SsoOidcShape)]
#[shape("RegisterClientRequest")]
struct Sent {
    client_name: String,
    client_type: String,
    #[shape(assert_required)]
    scopes: Vec<String>,
}

fn main() {}
