use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: String,
    colour: String,
}

fn main() {}
