use shapewright::SsoOidcShape;

#[derive(SsoOidcShape)]
#[shape("CreateTokenResponse", partial)]
struct Held {
    access_token: String,
}

fn main() {}
