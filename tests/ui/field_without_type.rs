use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: String,
    expires_in,
}

fn main() {}
