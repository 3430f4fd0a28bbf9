use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
#[allow(non_snake_case)]
struct Held {
    AccessToken: String,
}

fn main() {}
