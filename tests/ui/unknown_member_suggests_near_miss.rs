use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    acces_token: String,
    expires_in: Option<i64>,
}

fn main() {}
