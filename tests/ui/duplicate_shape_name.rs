use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse", name = "CreateTokenResponse")]
struct Held {
    access_token: String,
}

fn main() {}
