use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse")]
struct Token {
    #[shape(rename = "accesToken")]
    token: String,
}

fn main() {}
