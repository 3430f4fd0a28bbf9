use shapewright::SsoOidcShape;

#[derive(Debug, SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Held {
    access_token: String,
}

fn main() {}
