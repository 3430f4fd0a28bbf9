use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenRespons")]
struct Token {
    access_token: String,
}

#[derive(SsoOidcShape)]
struct Token2 {
    access_token: String,
}

fn main() {}
