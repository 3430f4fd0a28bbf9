use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse", modle = "x")]
#[shape("CreateTokenResponse")]
struct Token {
    #[shape(renamed = "x")]
    access_token: String,
    #[shape(rename = "expiresIn", rename = "expiresIn")]
    expires_in: i64,
}

fn main() {}
