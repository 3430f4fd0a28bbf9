use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    access_token: String,
    #[shape(rename = "accessToken")]
    again: String,
}

fn main() {}
